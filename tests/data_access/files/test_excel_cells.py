"""Cells as found: what a person sees in the file is what the dashboard gets, with its row numbers."""

import datetime as dt
import io

import openpyxl
import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from data_access.files.reading import read_file
from data_access.files.sheet_extent import ExactScan
from tests.data_access.files.cells import made, rows_of
from tests.hostile import excel


def test_text_cells_are_kept_exactly():
    """Codes such as NA and 007 are values; a reader that thinks for itself loses them."""
    texts = ["NA", "N/A", "NULL", "nan", "007", " padded ", "04/03/2025", "TRUE", "1e5", "é ’ 🙂"]
    content = made(lambda _, sheet: [sheet.write_string(0, place, text) for place, text in enumerate(texts)])
    assert rows_of(content) == {1: texts}


def test_numbers_booleans_and_dates_read_as_excel_shows_them():
    """45901 and not 45901.0; 0.3 and not 0.30000000000000004; a real date tells itself from a text date."""

    def write(book, sheet):
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        clock = book.add_format({"num_format": "hh:mm"})
        sheet.write_row(0, 0, [45901, 1234567890, 12.5, True, False, -1.5])
        sheet.write_datetime(0, 6, dt.datetime(2025, 3, 4), day)  # noqa: DTZ001 – Excel knows no time zones
        sheet.write_datetime(0, 7, dt.datetime(2025, 3, 4, 9, 5, 7), day)  # noqa: DTZ001 – Excel knows no time zones
        sheet.write_number(0, 8, 0.395833333333333, clock)

    dates = ["2025-03-04 00:00:00", "2025-03-04 09:05:07", "09:30:00"]
    assert rows_of(made(write)) == {1: ["45901", "1234567890", "12.5", "true", "false", "-1.5", *dates]}


def test_floating_point_dust_is_not_shown():
    """openpyxl, like Excel, stores 17 digits of 0.1 + 0.2."""
    book = openpyxl.Workbook()
    book.active.append([0.1 + 0.2, 1 / 3, 1e15])
    target = io.BytesIO()
    book.save(target)
    assert rows_of(target.getvalue()) == {1: ["0.3", "0.333333333", "1000000000000000"]}


def test_workbook_counting_from_1904():
    """Workbooks from old Macs count days from another start; four years' error would look plausible."""

    def write(book, sheet):
        sheet.write_datetime(0, 0, dt.datetime(2025, 3, 4), book.add_format({"num_format": "d/m/yy"}))  # noqa: DTZ001 – Excel knows no time zones

    assert rows_of(made(write, date_1904=True)) == {1: ["2025-03-04 00:00:00"]}


def test_rows_and_columns_keep_their_places():
    """A finding names the row a person sees; title rows, blank rows and a blank column A must not shift it."""

    def write(_, sheet):
        sheet.write(2, 1, "Case")
        sheet.write(2, 2, "Received")
        sheet.write(5, 1, "EX1")

    assert rows_of(made(write)) == {3: [None, "Case", "Received"], 6: [None, "EX1", None]}


def test_places_hold_when_formatting_starts_further_left():
    """The pre-flight and the reader may differ on which cells are filled; the reader is then asked."""
    rows = '<row r="4"><c r="B4" t="str"><v></v></c><c r="D4"><v>7</v></c></row>'
    row = rows_of(excel.with_sheet(rows))[4]
    assert row[3] == "7"
    assert row[:3] == [None, None, None]


def test_excel_errors_keep_their_text_and_are_reported():
    """#N/A from a lookup is not the same as a blank; row and sheet are named."""

    def write(_, sheet):
        sheet.write_row(1, 0, ["EX1", "x"])
        sheet.write_formula(2, 1, "=NA()", None, "#N/A")

    content = made(write)
    assert rows_of(content) == {2: ["EX1", "x"], 3: [None, "#N/A"]}
    (finding,) = read_file(content, "cases.xlsx").findings
    assert (finding.code, finding.sheet, finding.rows) == ("CELL-ERROR", "Cases", (3,))


def old_workbook() -> bytes:
    """Excel 97's: 42 is #N/A, 23 #REF!; a yes is no error."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Cases")
    sheet.write(0, 0, "EX1")
    sheet.write(1, 0, "EX2")
    sheet.row(1).set_cell_error(1, 42)
    sheet.row(1).set_cell_error(2, 23)
    sheet.row(1).set_cell_boolean(3, True)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def open_workbook() -> bytes:
    """LibreOffice's: an empty text, and what is shown."""
    book, table = OpenDocumentSpreadsheet(), Table(name="Cases")
    for texts in (["EX1"], ["EX2", "#N/A", "#REF!"]):
        row = TableRow()
        for text in texts:
            value = {"formula": "of:=NA()", "stringvalue": ""} if text.startswith("#") else {}
            cell = TableCell(valuetype="string", **value)
            cell.addElement(P(text=text))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    target = io.BytesIO()
    book.write(target)
    return target.getvalue()


@pytest.mark.parametrize("content", [old_workbook, open_workbook], ids=lambda one: one.__name__)
def test_errors_of_old_and_of_open_workbooks_keep_their_text_too(content):
    """Readers give a blank for them: where the lookup of a plan's day failed, the child waited for the plan."""
    raw = read_file(content(), "cases.xls")
    assert raw.sheets[0].cells.iloc[1].tolist()[:3] == ["EX2", "#N/A", "#REF!"]
    assert [(one.sheet, one.rows) for one in raw.findings if one.code == "CELL-ERROR"] == [("Cases", (2,))]


def test_the_exact_scan_sees_errors_and_not_formulas_that_name_one():
    rows = (
        '<x:row r="2"><x:c r="B2" t="e"><x:f>#REF!+1</x:f><x:v>#N/A</x:v></x:c><x:c r="C2"><x:v>#</x:v></x:c></x:row>'
    )
    sheet = f'<x:worksheet xmlns:x="m"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    assert ExactScan().run([sheet.encode()]).errors == [(2, 2, "#N/A")]


def test_formula_without_a_saved_result_is_blank_and_reported():
    """Workbooks written by programs hold formulas nobody calculated; opening and saving cures it."""
    book = openpyxl.Workbook()
    book.active.title = "Cases"
    book.active.append(["EX1", "=1+1"])
    target = io.BytesIO()
    book.save(target)
    raw = read_file(target.getvalue(), "cases.xlsx")
    assert raw.sheets[0].cells.iloc[0].dropna().tolist() == ["EX1"]
    (finding,) = raw.findings
    assert (finding.code, finding.rows) == ("CELL-FORMULA", (1,))
    assert raw.sheets[0].unsaved == {(1, 1)}
    assert "save" in finding.advice


def test_formula_whose_saved_result_is_an_empty_text_is_only_blank():
    """=IF(A1="","",…) is everywhere and no fault."""
    cells = '<c r="A1"><v>1</v></c><c r="B1" t="str"><f>IF(1,"")</f><v></v></c>'
    assert read_file(excel.with_sheet(f'<row r="1">{cells}</row>'), "cases.xlsx").findings == ()


def test_merged_cells_have_their_value_top_left_only():
    """As Excel itself keeps them."""
    content = made(lambda _, sheet: (sheet.merge_range(0, 0, 1, 1, "Dates"), sheet.write(2, 1, "x")))
    assert rows_of(content) == {1: ["Dates", None], 3: [None, "x"]}


def test_hidden_sheets_are_marked_and_blank_sheets_left_out():
    """Hidden sheets often hold last year's list: they must be seen to be hidden."""

    def write(book, sheet):
        sheet.write(0, 0, "a")
        book.add_worksheet("Blank")
        hidden = book.add_worksheet("Old")
        hidden.write(0, 0, "b")
        hidden.hide()

    sheets = read_file(made(write), "cases.xlsx").sheets
    assert [(sheet.name, sheet.visible) for sheet in sheets] == [("Cases", True), ("Old", False)]


def test_old_xls_reads_alike():
    """Some systems still export .xls."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Cases")
    for column, value in enumerate(["007", 45901, True, 1.5]):
        sheet.write(2, column + 1, value)
    sheet.write(2, 5, dt.date(2025, 3, 4), xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    target = io.BytesIO()
    book.save(target)
    expected = [None, "007", "45901", "true", "1.5", "2025-03-04 00:00:00"]
    assert rows_of(target.getvalue(), "cases.xls") == {3: expected}


def test_ods_reads_alike():
    """LibreOffice councils exist."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Cases")
    table.addElement(TableRow(numberrowsrepeated=2))
    row = TableRow()
    row.addElement(TableCell())
    for kind, value, shown in [
        ("string", {}, "007"),
        ("float", {"value": "45901"}, "45901"),
        ("boolean", {"booleanvalue": "true"}, "TRUE"),
        ("date", {"datevalue": "2025-03-04"}, "04/03/2025"),
    ]:
        cell = TableCell(valuetype=kind, **value)
        cell.addElement(P(text=shown))
        row.addElement(cell)
    table.addElement(row)
    document.spreadsheet.addElement(table)
    target = io.BytesIO()
    document.save(target)
    expected = [None, "007", "45901", "true", "2025-03-04 00:00:00"]
    assert rows_of(target.getvalue(), "cases.ods") == {3: expected}


def test_long_numbers_keep_all_their_digits():
    """A reference that is a real number of twelve digits or more is no 2.02501E+11."""

    def write(_book, sheet):
        for row, number in enumerate((202501000123, 202501000000, 999999999999, 123456789012345)):
            sheet.write_number(row, 0, number)

    assert [cell for (cell,) in rows_of(made(write)).values()] == [
        "202501000123",
        "202501000000",
        "999999999999",
        "123456789012345",
    ]
