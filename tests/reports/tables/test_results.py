"""Tables of what is behind a figure: the measure of each row stands under its own unit."""

from datetime import date

import pandas as pd
import pytest

from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from reports import wording
from reports.figure import Part
from reports.tables import results
from tests.metrics.tables import cases
from tests.reports.figures import share


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


def test_figures_say_that_their_shares_and_counts_are_numbers_and_not_the_names():
    table = results.figures_table([share("plans_issued_within_20_weeks", 39, 85, "Milltown")], "Locality")
    assert table.iloc[0].tolist() == ["Milltown", "45.9%", "39", "85"]
    assert wording.numbers_of(table) == ["Share", "Counted", "Of"]


def test_the_parts_of_a_whole_say_it_too():
    table = results.parts_table([Part("Under 20 weeks", 1, 2), Part("Longer", 1, 2)], "Time waited")
    assert wording.numbers_of(table) == ["Children", "Share"]


def test_sums_of_money_are_numbers_and_references_are_not():
    rows = pd.DataFrame({"plan_name": ["R-1"], "amount_agreed": [300.0]})
    table = results.register_table(rows, "remedies", ["plan_name", "amount_agreed"])
    assert wording.numbers_of(table) == [table.columns[1]]
    assert table.iloc[0, 1] == "£300"
