"""Tables of what is behind a figure: the measure of each row stands under its own unit."""

import pytest

from metrics.catalogue import CATALOGUE
from reports import wording


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        ("absence_rate", "Absence (sessions)"),
        ("absence_gap_to_no_sen", "Absence gap: EHC plan to no SEN (sessions)"),
        ("section19_hours", "Hours provided, of full time (hours a week)"),
        ("pupils_covered_by_sharing", "Pupils in schools that share (pupils)"),
        ("weeks_to_plan_median", f"{CATALOGUE['weeks_to_plan_median'].name} (weeks)"),
        ("school_days_lost", "School days lost"),
    ],
)
def test_the_measure_of_a_row_is_in_its_own_unit(key, heading):
    """Sessions were headed weeks."""
    assert wording.measure_heading(CATALOGUE[key]) == heading
