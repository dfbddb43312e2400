"""Which rows with fewer cells than the headings have lost one, which may have, and what is a system's habit."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.sheet import recognise

HEAD = ["Case reference", "Date request received", "Request outcome", "Date of decision", "Locality"]
WHOLE = ["EX-1", "06/01/2025", "Agreed", "10/02/2025", "North"]


def looked_at(*rows: list[str | None], head: list[str] = HEAD, is_text: bool = True) -> tuple[list[int], list[int]]:
    """The rows that have lost a cell, and those asked about; the first below the headings is row 2."""
    lines = [head, *rows]
    most = max(map(len, lines))
    numbers = range(1, len(lines) + 1)
    cells = pd.DataFrame([[*line, *[None] * (most - len(line))] for line in lines], index=numbers, dtype="str")
    widths = pd.Series([len(line) for line in lines], cells.index) if is_text else None
    (table,) = recognise(RawSheet("List", cells, widths=widths), [CASE_LAYOUT])
    asked = [row for one in table.findings if one.code == "ROWS-END-EARLY" for row in one.rows]
    return sorted(table.short), asked


@pytest.mark.parametrize(
    ("row", "lost", "asked"),
    [
        (WHOLE, False, False),
        (["EX-1", "06/01/2025", "Agreed", "10/02/2025", None], False, False),
        (["06/01/2025", "Agreed", "10/02/2025", "North"], True, False),
        (["EX-1", "Agreed", "10/02/2025", "North"], True, False),
        (["EX-1", "06/01/2025", "10/02/2025", "North"], True, False),
        (["EX-1", "06/01/2025", "Agreed", "North"], True, False),
        (["EX-1", "06/01/2025", "Agreed", "10/02/2025"], False, True),  # any text may be a place
        (["EX-1"], False, False),  # one cell is a note
        (["Total", "4"], False, False),
    ],
    ids=["whole", "blank", "the first", "the second", "the third", "the fourth", "the last", "a note", "a total"],
)
def test_a_row_in_which_a_cell_is_gone(row, lost, asked):
    """None, and each cell in turn."""
    assert looked_at(WHOLE, row) == ([3] * lost, [3] * asked)


def test_cells_of_a_spreadsheet_stand_where_they_belong():
    assert looked_at(WHOLE, ["EX-1", "Agreed", "10/02/2025", "North"], is_text=False) == ([], [])


def test_nothing_is_asked_where_the_last_cell_fits_no_column_behind_it():
    """An outcome is no day, so that only the day behind it can be missing."""
    assert looked_at(WHOLE[:4], WHOLE[:3], head=HEAD[:4]) == ([], [])


@pytest.mark.parametrize(
    ("short", "whole", "is_asked"),
    [(1, 0, True), (2, 0, False), (2, 1, True), (3, 1, False), (3, 12, False), (3, 13, True), (4, 16, False)],
)
def test_many_short_rows_are_a_habit(short, whole, is_asked):
    """Three rows and a fifth of all; or all, of two and more."""
    rows = [*[WHOLE] * whole, *[WHOLE[:4]] * short]
    assert looked_at(*rows) == ([], list(range(whole + 2, whole + short + 2)) if is_asked else [])


def test_a_row_that_lost_a_cell_is_found_among_those_that_end_early():
    assert looked_at(*[WHOLE[:4]] * 5, ["EX-1", "Agreed", "10/02/2025", "North"]) == ([7], [])


def test_a_word_that_whole_rows_have_too_is_no_sign():
    """Nobody knows the word; it stands in the same column of a row that has all its cells."""
    odd = ["EX-1", "06/01/2025", "Qqv", "10/02/2025"]
    assert looked_at([*odd, "North"], odd) == ([], [3])
    assert looked_at(WHOLE, odd) == ([3], [])
