"""Which rows reach beyond the headings, and which blank cells at the end are a habit of the system."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.findings import Source
from data_access.recognise.header_rows import tables_of
from data_access.recognise.headings import Lines
from data_access.recognise.widths import about_unheaded, beyond_headings

HEAD = ["Case reference", "Date request received", "Request outcome"]
ROW = ["EX-1", "06/01/2025", "Agreed"]


def wider(*rows: list[str | None], widths: list[int] | None = None) -> tuple[list[int], dict]:
    """The rows that are wider, of a list with these rows below its headings; blanks at the end count."""
    lines = [HEAD, *rows]
    most = max(map(len, lines))
    cells = pd.DataFrame(
        [[*line, *[None] * (most - len(line))] for line in lines], index=range(1, len(lines) + 1), dtype="str"
    )
    counted = pd.Series(widths or [len(line) for line in lines], cells.index)
    sheet = RawSheet("List", cells, widths=counted)
    found = beyond_headings(sheet, cells, tables_of(Lines(cells))[0])
    return sorted(found.wider), dict(found.unheaded)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([ROW, ROW[:2]], []),
        ([ROW, [*ROW, None]], [3]),
        ([ROW, [*ROW, "x"]], [3]),
        ([[*ROW, None]] * 8 + [ROW] * 2, []),
        ([[*ROW, None]] * 7 + [ROW] * 3, [2, 3, 4, 5, 6, 7, 8]),
        ([[*ROW, None]] * 9 + [[*ROW, "x"]], [11]),
        ([[*ROW, None]] * 9 + [[*ROW, None, None]], [11]),
        ([[*ROW, "x"]] * 3, [2, 3, 4]),
    ],
    ids=["narrower", "blank", "filled", "eight of ten", "seven of ten", "filled among blanks", "more blanks",
         "a heading too few"],
)  # fmt: skip
def test_rows_wider_than_the_headings(rows, expected):
    assert wider(*rows)[0] == expected


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        (["EX-1", "06/01/2025\nEX-2,07/01/2025"], True),
        (["EX-1", "06/01/2025\r\nEX-2;07/01/2025"], True),
        (["EX-1", "06/01/2025\nin the morning"], False),
        (["EX-1", "06/01/2025, in the morning"], False),
        (["EX-1", "06/01/2025\nEX-2,07/01/2025", "Agreed"], False),
    ],
    ids=["a row inside", "another separator", "words", "one line", "as wide as the headings"],
)
def test_a_row_that_may_be_two_is_asked_about(row, asked):
    """Its mark closed in the next row, and both were as short as systems write rows with blank cells at the end."""
    cells = pd.DataFrame([HEAD, ROW, [*row, None][:3]], index=[1, 2, 3], dtype="str")
    sheet = RawSheet("List", cells, widths=pd.Series([3, 3, len(row)], cells.index))
    found = beyond_headings(sheet, cells, tables_of(Lines(cells))[0])
    assert found.run_together == (3,) * asked
    assert [one.code for one in about_unheaded(found, (), Source(""))] == ["ROWS-RUN-TOGETHER"] * asked


def test_a_short_row_with_a_column_that_is_never_filled():
    """Such a column holds no texts, and once stopped the reading."""
    cells = pd.DataFrame([HEAD, ROW, ["EX-2", None, None]], index=[1, 2, 3], dtype="str").assign(**{"3": float("nan")})
    cells.columns = range(4)
    sheet = RawSheet("List", cells, widths=pd.Series([4, 4, 1], cells.index))
    assert beyond_headings(sheet, cells, tables_of(Lines(cells))[0]).run_together == ()


def test_cells_without_a_heading():
    """Filled beside others they are named; a lone cell is a note, and a wider row is named already."""
    blank = [None, None, None]
    _, unheaded = wider([*ROW, "x"], [*blank, "note"], [*ROW, None], widths=[4, 4, 4, 4])
    assert unheaded == {3: (2,)}
