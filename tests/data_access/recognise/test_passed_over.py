"""Rows that look like rows of the list where only titles and notes are looked for: asked about, never passed over."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.sheet import recognise
from data_access.registers.complaints.complaints import COMPLAINTS_READER

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


def below(*lines: tuple[str, ...], gap: int = 1) -> dict[str, tuple[int, ...]]:
    """What is asked of a log of complaints of two rows and some lines below a gap."""
    rows = [
        ("Complaint reference", "Team", "Date received", "Stage"),
        *[("K-1", "SEND", "06/01/2026", "1")] * 2,
        *lines,
    ]
    numbers = [1, 2, 3, *(3 + gap + number for number in range(1, len(lines) + 1))]
    cells = pd.DataFrame([[*row, *[None] * (4 - len(row))] for row in rows], numbers, dtype="str")
    found = recognise(RawSheet("Sheet", cells), (COMPLAINTS_READER.layout,))
    return {one.code: one.rows for table in found for one in table.findings if one.code.startswith("ROWS-")}


@pytest.mark.parametrize(
    ("lines", "asked_about"),
    [
        ([("By team", "Rows"), ("SEND", "two")], (5, 6)),
        ([("By team", "Rows"), ("a note below it",), ("SEND", "two")], (5, 7)),
        ([("SEND", "two")], ()),
        ([("K-3", "SEND"), ("K-4", "SEND", "13/01/2026")], ()),
        ([("Seen by the lead",), ("Sent on",)], ()),
    ],
    ids=["a summary", "with a note", "one row", "with a day", "notes"],
)
def test_rows_of_words_alone_below_a_gap_are_asked_about(lines, asked_about):
    """In a register each would be a row more; a gap of one row is enough, and without one they are of the list."""
    assert below(*lines) == ({"ROWS-BELOW": asked_about} if asked_about else {})
    assert below(*lines, gap=0) == {}
