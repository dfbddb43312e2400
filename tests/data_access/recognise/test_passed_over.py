"""Rows that look like rows of the list where only titles and notes are looked for: asked about, never passed over."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.sheet import recognise

HEADINGS = ("Case reference", "Date request received", "Request outcome", "Date of decision", "Date final plan issued")
ROW = ("EX9", "01/03/2026", "Y", "01/04/2026", "01/07/2026")


def asked(*lines: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    cells = pd.DataFrame([[*line, *[None] * (5 - len(line))] for line in lines], range(1, len(lines) + 1), dtype="str")
    found = recognise(RawSheet("Sheet", cells), (CASE_LAYOUT,))
    return {one.code: one.rows for table in found for one in table.findings if one.code.startswith("ROWS-")}


@pytest.mark.parametrize("above", [1, 2])
def test_rows_sorted_above_their_headings_are_asked_about(above):
    assert asked(*[ROW] * above, HEADINGS, ROW) == {"ROWS-ABOVE": tuple(range(1, above + 1))}


@pytest.mark.parametrize(
    ("line", "is_asked"),
    [
        (("EX9", "01/03/2026", "Y"), True),
        (("EX9", "01/03/2026"), False),
        (("EX9", "no day", "Y"), False),
        (("Cases of North", "as at", "31/03/2026"), False),
    ],
)
def test_a_row_has_three_cells_and_a_day_where_the_list_has_days(line, is_asked):
    """A title with the day of the list has no day there."""
    assert bool(asked(line, HEADINGS, ROW)) == is_asked


@pytest.mark.parametrize("mark", [";", "|", "\t", ","])
def test_a_row_that_was_not_parted_is_asked_about(mark):
    assert asked(HEADINGS, ROW, (mark.join(ROW),), ROW) == {"ROWS-UNPARTED": (3,)}


@pytest.mark.parametrize("line", [("Two were sent back; see the notes; of March",), ("EX9;01/03/2026",), ("",)])
def test_a_note_is_a_note(line):
    assert asked(HEADINGS, ROW, line, ROW) == {}


def test_a_list_in_order_asks_nothing():
    assert asked(("Requests",), ("As at 31/03/2026",), HEADINGS, ROW, ROW) == {}
