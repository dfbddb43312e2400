"""Workbooks that people take away: values under units that are theirs."""

from datetime import date
from io import BytesIO

import openpyxl
import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from metrics.catalogue import CATALOGUE
from reports.workbook import every_heading, listed_workbook, results_workbook, rows_workbook
from tests.payloads import HIDDEN, PAYLOADS, SEEN


def first_line(content: bytes) -> dict[str, object]:
    heads, values = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()[:2]
    return dict(zip(heads, values, strict=True))


@pytest.mark.parametrize(
    ("key", "value", "shown", "unit"),
    [
        ("absence_gap_to_no_sen", 0.081, 8.1, "percentage points"),
        ("absence_rate", 0.081, 8.1, "per cent"),
        ("school_days_lost", 12.0, 12.0, "days"),
        ("requests_received", 12.0, 12.0, "requests"),
        ("weeks_to_plan_median", 12.5, 12.5, "weeks (median)"),
    ],
)
def test_a_value_stands_beside_its_unit(key, value, shown, unit):
    """A gap was a bare share of pupils, and days lost were called pupils."""
    day = date(2026, 10, 31)
    result = {"period_start": day, "period_end": day, "numerator": 1, "denominator": 2, "value": value}
    content = results_workbook([(CATALOGUE[key], pd.DataFrame([result | {"status": "shown"}]))], about={})
    line = first_line(content)
    assert line["Value"] == pytest.approx(shown)
    assert line["Unit"] == unit


def test_the_measure_of_a_row_is_headed_by_its_figure_and_unit():
    """Every measure was headed "Weeks waited"."""
    rows = pd.DataFrame({"school": ["Alder"], "measured": [3.0], "source_file": ["a.csv"], "source_row": [2]})
    assert first_line(rows_workbook(rows, metric=CATALOGUE["absence_rate"], about={}))["Absence (sessions)"] == 3


def test_a_workbook_holds_text_and_never_a_formula_or_a_link():
    """In headings, cells and what is said about it; also once somebody edits such a cell in Excel."""
    texts = [*PAYLOADS, HIDDEN, "\t=1", " =1"]
    about = dict.fromkeys(texts, "=1+1")
    made = listed_workbook(pd.DataFrame({"=zq": texts}), metric=CATALOGUE["plans_issued"], about=about)
    book = openpyxl.load_workbook(BytesIO(made))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert [cell.value for cell in book["Cases"]["A"]] == ["=zq", *PAYLOADS, SEEN, "\t=1", " =1"]
    quoted = {cell.value for cell in book["Cases"]["A"][1:] if cell.quotePrefix}
    assert quoted == {"=zqformula()", "@zqformula()", "+zqformula()", "-zqformula()", "- zqpoint", "\t=1", " =1"}


def test_numbers_stay_numbers():
    made = listed_workbook(pd.DataFrame({"Gap": [-1, -0.5]}), metric=CATALOGUE["plans_issued"], about={})
    assert [cell.value for cell in openpyxl.load_workbook(BytesIO(made))["Cases"]["A"]] == ["Gap", -1, -0.5]


def test_every_column_says_what_it_adds():
    """Headings for people, and no key."""
    headings = every_heading("cases")
    assert {"Case reference", "Locality", "Team", "Primary need"} <= set(headings)
    assert not any("key" in heading.casefold() for heading in headings)
