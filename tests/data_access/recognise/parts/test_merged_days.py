"""A day in cells merged across columns: asked about where one of them is of days, in the rows of the list alone."""

import io
from datetime import date

import openpyxl
import pytest

from data_access.files.reading import read_file
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.parts.merged_days import about_merged_days
from data_access.recognise.sheet import recognise

HEADS = ("Case reference", "Date request received", "Request outcome", "Date of decision", "Date final plan issued")


def asked(heads: tuple[str, ...], *merged: str, words: str = "") -> list[tuple[str, tuple[int, ...]]]:
    """Rows 3 and 4 of a list with a title, of which these cells are merged; ``words`` instead of the day in row 4."""
    book, content = openpyxl.Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for line in ([None, None, None, "Days"], heads, *(["EX1", date(2025, 1, 6), "Refused", date(2025, 2, 17)],) * 2):
        sheet.append(list(line))
    if words:
        sheet["D4"] = words
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(content)
    raw = read_file(content.getvalue(), "cases.xlsx")
    tables = recognise(raw.sheets[0], (CASE_LAYOUT,))
    return [(one.code, one.rows) for one in about_merged_days(raw, tables) if one.code == "CELL-MERGED-ACROSS"]


@pytest.mark.parametrize("beside", ["Date of decision", "Next step"])
def test_a_day_merged_into_the_day_of_a_plan_is_asked_about(beside):
    """Also from a column that is not used: a refused child had a plan."""
    heads = (*HEADS[:3], beside, HEADS[4])
    assert asked(heads) == []
    assert asked(heads, "D3:E3") == [("CELL-MERGED-ACROSS", (3,))]
    assert asked(heads, "D3:E3", "D4:E4") == [("CELL-MERGED-ACROSS", (3, 4))]


def test_what_is_merged_above_or_down_or_holds_words_is_not_asked_about():
    """Words in a column of days are not understood, which is said where they are read."""
    assert asked(HEADS, "D1:E1") == [] == asked(HEADS, "D3:D4")
    assert asked(HEADS, "D4:E4", words="with the panel") == []
