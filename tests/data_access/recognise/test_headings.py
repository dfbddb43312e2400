"""A group's name above headings says of its days that they are still to come: none of them is one that came."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.sheet import recognise

OWN = ("Case reference", "Date request received", "Decision", "Final plan issued", "Locality")
ROW = ("EX9", "01/03/2026", "01/04/2026", "01/07/2026", "North")


def used(*lines: tuple[str | None, ...], rows: range | tuple[int, ...] = range(1, 9)) -> list[str]:
    width = max(map(len, lines))
    cells = pd.DataFrame([[*line, *[None] * (width - len(line))] for line in lines], list(rows)[: len(lines)])
    (table,) = recognise(RawSheet("Sheet", cells.astype("str")), (CASE_LAYOUT,))
    return [match.field for match in table.matches if match.used][2:]


@pytest.mark.parametrize("group", ["Target dates", "Due", "Statutory deadlines", "Expected", "Forecast"])
def test_days_under_a_group_of_days_to_come_are_none_that_came(group):
    """The group goes as far as its merged cells do."""
    assert used((None, None, group, group), OWN, ROW) == ["locality"]
    assert used((None, None, group, group), (None, None, "a", "b"), OWN, ROW) == ["locality"]


def test_a_group_that_is_not_merged_goes_for_all_until_the_next():
    assert used((None, None, "Target dates"), OWN, ROW) == ["locality"]
    assert used((None, None, "Target", "Actual"), OWN, ROW) == ["start_date", "locality"]
    both = (*OWN[:4], *OWN[2:4]), (*ROW[:4], "11/04/2026", "11/07/2026")
    assert used((None, None, "Target", "Target", "Actual", "Actual"), *both) == ["request_outcome_date", "start_date"]


@pytest.mark.parametrize(
    "above",
    [
        ("Plans due this year",),
        (None, None, "Dates", "Dates"),
        (None, None, "Please fill in the target dates of every case here"),
    ],
    ids=["a title", "another group", "a note"],
)
def test_what_is_no_group_of_days_to_come_changes_nothing(above):
    assert used(above, OWN, ROW) == ["request_outcome_date", "start_date", "locality"]


def test_a_title_above_a_gap_is_no_group():
    lines = (None, None, "Target dates"), OWN, ROW
    assert used(*lines, rows=(1, 3, 4)) == ["request_outcome_date", "start_date", "locality"]
