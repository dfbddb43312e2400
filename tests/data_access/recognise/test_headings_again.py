"""Headings among the rows: in another order they begin a table of their own, in the same order they are passed over."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from tests.conftest import prepared_from

OWN = ("Case reference", "Date request received", "Request outcome", "Date of decision")
ROW = ("EX1", "01/03/2026", "Agreed", "01/04/2026")
TURNED = (1, 0, 3, 2)


def read(*lines: tuple[str | None, ...]) -> tuple[list[tuple], dict[str, tuple[int, ...]]]:
    """References with the days of request, and what is said of which rows."""
    width = max(map(len, lines))
    cells = pd.DataFrame([[*line, *[None] * (width - len(line))] for line in lines], range(1, len(lines) + 1))
    made = prepared_from(RawSheet("Sheet", cells.astype("str")))
    (rows,) = made.tables.values()
    days = rows["received_date"].dt.strftime("%d/%m/%Y")
    name = "complaint_reference" if "complaint_reference" in rows else "case_reference"
    codes = {one.code: one.rows for one in made.findings if one.rows}
    return list(zip(rows[name], days, strict=True)), codes


def turned(line: tuple[str, ...], reference: str = "") -> tuple[str, ...]:
    return tuple((reference or line[0]) if one == 0 else line[one] for one in TURNED)


@pytest.mark.parametrize("spelt", [str, str.upper, lambda text: f" {text} "])
def test_headings_in_another_order_begin_a_table_without_a_blank_row_above(spelt):
    found, codes = read(OWN, ROW, tuple(map(spelt, turned(OWN))), turned(ROW, "EX2"), turned(ROW, "EX3"))
    assert found == [(f"EX{one}", "01/03/2026") for one in (1, 2, 3)]
    assert codes["SHEET-HEADINGS-ANEW"] == (3,)
    assert not codes.keys() & {"CELL-DATE", "CELL-CODE"}


@pytest.mark.parametrize("again", [OWN, tuple(map(str.upper, OWN)), (OWN[0], None, None, OWN[3])])
def test_headings_in_their_own_columns_are_passed_over_and_said(again):
    found, codes = read(OWN, ROW, again, ("EX2", *ROW[1:]), again, ("EX3", *ROW[1:]))
    assert found == [(f"EX{one}", "01/03/2026") for one in (1, 2, 3)]
    assert codes["ROW-HEADING"] == (3, 5)
    assert "SHEET-HEADINGS-ANEW" not in codes


def test_a_row_that_has_one_heading_for_a_word_of_its_own_is_no_row_of_headings():
    """A case whose place is called as a column is a case."""
    found, codes = read((*OWN, "Locality"), (*ROW, "North"), ("EX2", *ROW[1:], "Case reference"))
    assert [reference for reference, _ in found] == ["EX1", "EX2"]
    assert "SHEET-HEADINGS-ANEW" not in codes


def test_of_a_register_too():
    heads, row = ("Complaint reference", "Date received", "Stage", "Outcome"), ("C1", "01/03/2026", "1", "Upheld")
    found, codes = read(heads, row, turned(heads), turned(row, "C2"))
    assert found == [("C1", "01/03/2026"), ("C2", "01/03/2026")]
    assert codes["SHEET-HEADINGS-ANEW"] == (3,)
