"""Who is on the list of children without education by the registers: ill for 15 days and taught nothing."""

import pytest

from metrics.attendance.enrolments import ENROLMENTS
from metrics.counting.registers import AddedUp, Council
from metrics.datasets import DATASETS
from metrics.education.missing_education import children_without_education
from tests.metrics.tables import DAY, ago, cases, frame


@pytest.mark.parametrize(("ill", "arranged", "count"), [(29, 0, 0), (30, 0, 1), (30, None, 1), (30, 1, 0)])
def test_one_session_that_the_council_arranged_is_education(ill, arranged, count):
    rows = frame([{"person_key": "P", "school": "Oak", "mark_i": ill, "mark_k": arranged, "illness_reached": ago(9)}])
    added = AddedUp(lambda _day: rows, frozenset(rows.columns), (2025,))
    council = Council.build(cases(), DATASETS, {}, aggregated={ENROLMENTS.key: added}, as_at=DAY)
    assert len(children_without_education(council)) == count
