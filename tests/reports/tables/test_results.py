"""Tables of what is behind a figure: the measure of each row stands under its own unit."""

from datetime import date

import pandas as pd
import pytest

from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from reports import wording
from reports.tables import results
from tests.metrics.tables import cases


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


@pytest.mark.parametrize("metric", [one for one in CATALOGUE.values() if one.about == "cases"], ids=lambda one: one.key)
def test_the_rows_of_every_figure_have_headings(metric):
    """Also of columns that the sample does not record: a move between colleges, a child who moved in."""
    moved = {"transfer_la": "999", "transfer_date": date(2025, 10, 6), "received_date": date(2025, 9, 1)}
    college = {"assessment_outcome": "Y", "start_date": date(2024, 1, 8), "post_16_move_date": date(2026, 9, 1)}
    tables = cases(moved | {"request_outcome": "Y"}, college | {"received_date": date(2023, 9, 4)})
    shown = results.rows_table(_rows(tables.cases, metric), metric)
    assert next(iter(shown)) == "Case reference"
    assert len(shown) == 2


def _rows(rows: pd.DataFrame, metric: Metric) -> pd.DataFrame:
    extra = {"measured": 1.0} if metric.measured else {}
    return rows.assign(counted=True, source_file="f.xlsx", source_sheet="Sheet", source_row=1, **extra)
