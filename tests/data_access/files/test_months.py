"""Months as spreadsheets keep them: from the number format of a cell to the words a person sees."""

import datetime as dt
import io
import re
import zipfile

import openpyxl
import pytest
import xlwt
from odf.number import DateStyle, Day, Month, Text, Year
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from odf.table import Table, TableCell, TableColumn, TableRow

from data_access.files.sheet_extent import ExactScan, Extent, plain_extent
from data_access.layouts.month_formats import Styles
from tests.data_access.files.cells import rows_of

FIRST = dt.datetime(2019, 11, 1)  # noqa: DTZ001 – Excel knows no time zones
FORMATS = ("mmm-yy", "mmm yyyy", "mmmm yyyy", "mm/yyyy", r"[$-809]mmm\-yy")


def workbook(*cells: tuple[object, str], rows: int = 1) -> bytes:
    book = openpyxl.Workbook()
    for row in range(1, rows + 1):
        for column, (value, number_format) in enumerate(cells, start=1):
            cell = book.active.cell(row, column, value)
            cell.number_format = number_format
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def with_prefix(content: bytes) -> bytes:
    """The same workbook with a prefix before each name of its sheet, which only the exact scan reads."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename.startswith("xl/worksheets/"):
                text = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", text).replace(b"xmlns=", b"xmlns:x=", 1)
            new.writestr(part, text)
    return target.getvalue()


@pytest.mark.parametrize("written", [lambda content: content, with_prefix], ids=["plain", "exact"])
def test_a_date_shown_as_a_month_is_a_month(written):
    """Nov 2019 typed into Excel is the cell 01/11/2019 shown as Nov-19."""
    content = written(workbook(*((FIRST, one) for one in FORMATS), (FIRST, "dd/mm/yyyy")))
    assert rows_of(content) == {1: ["Nov 2019"] * len(FORMATS) + ["2019-11-01 00:00:00"]}


def test_a_day_that_is_not_the_first_stays_the_day_that_was_typed():
    day = FIRST + dt.timedelta(days=14)
    assert rows_of(workbook((day, "mmm-yy"), ("Nov-19", "mmm-yy"), (17, "mmm-yy"))) == {
        1: ["2019-11-15 00:00:00", "Nov-19", "1900-01-17 00:00:00"]
    }


def test_only_the_cells_with_the_format_change():
    """Days and months stand under one another in one column; a title row moves nothing."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row, number_format in enumerate(("dd/mm/yyyy", "mmm-yy", "mmm-yy", "dd/mm/yyyy", "mmm-yy"), start=3):
        sheet.cell(row, 2, FIRST).number_format = number_format
    target = io.BytesIO()
    book.save(target)
    shown = [cells[-1] for cells in rows_of(target.getvalue()).values()]
    assert shown == ["2019-11-01 00:00:00", "Nov 2019", "Nov 2019", "2019-11-01 00:00:00", "Nov 2019"]


def test_stretches_of_months_are_noted_once():
    extent = Extent()
    for row in (2, 3, 4, 9):
        extent.note_month(row, 5)
    extent.note_month(11, 5, 20)
    assert extent.months == {5: [[2, 4], [9, 9], [11, 20]]}


@pytest.mark.parametrize("few", [3, 100])
def test_both_scans_agree(few):
    """A book with more styles than are looked for one by one; a cell without a value is no month."""
    sheet = (
        b'<worksheet><sheetData><row r="1"><c r="A1" s="3"><v>43770</v></c><c r="B1" s="2"><v>1</v></c>'
        b'<c r="C1" t="n" s="3" cm="1"><v>43770</v></c><c r="D1" s="3"/></row></sheetData></worksheet>'
    )
    styles = frozenset(range(3, 3 + few))
    for scanned in (plain_extent([sheet], Styles(styles, styles)), ExactScan(Styles(styles, styles)).run([sheet])):
        assert scanned.months == scanned.struck == {1: [[1, 1]], 3: [[1, 1]]}


def opendocument(*parts, on_column: bool) -> bytes:
    """A column of two equal days whose format has these parts."""
    book = OpenDocumentSpreadsheet()
    shown = DateStyle(name="N1")
    for part in parts:
        shown.addElement(part)
    book.automaticstyles.addElement(shown)
    book.automaticstyles.addElement(Style(name="ce1", family="table-cell", datastylename=shown))
    table = Table(name="S")
    table.addElement(TableColumn(**({"defaultcellstylename": "ce1"} if on_column else {})))
    for _ in range(2):
        row = TableRow()
        styled = {} if on_column else {"stylename": "ce1"}
        row.addElement(TableCell(valuetype="date", datevalue="2019-11-01", **styled))
        table.addElement(row)
    book.spreadsheet.addElement(table)
    target = io.BytesIO()
    book.write(target)
    return target.getvalue()


@pytest.mark.parametrize("on_column", [False, True])
@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (lambda: (Month(style="long", textual="true"), Text(text=" "), Year(style="long")), "Nov 2019"),
        (lambda: (Day(), Text(text="/"), Month(), Text(text="/"), Year()), "2019-11-01 00:00:00"),
        (lambda: (Year(style="long"),), "2019-11-01 00:00:00"),
    ],
)
def test_open_document(parts, shown, on_column):
    """The format stands with the cell, or with the column where the cell names none."""
    assert rows_of(opendocument(*parts(), on_column=on_column)) == {1: [shown], 2: [shown]}


@pytest.mark.parametrize("number_format", ["mmm-yy", "mmmm yyyy", "dd/mm/yyyy"])
def test_an_old_workbook_tells_months_from_days_too(number_format):
    """Among real days "May-25" was read as 1 May. Several numbers beside one another are one record."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Remedies")
    shown, plain = xlwt.easyxf(num_format_str=number_format), xlwt.easyxf(num_format_str="dd/mm/yyyy")
    for row, day in enumerate((dt.date(2019, 11, 1), dt.date(2019, 11, 2))):
        sheet.write(row, 0, day, plain)
        sheet.write(row, 1, day, shown)
        sheet.write(row, 2, day, shown)
    target = io.BytesIO()
    book.save(target)
    first, second = "2019-11-01 00:00:00", "2019-11-02 00:00:00"
    month = first if number_format == "dd/mm/yyyy" else "Nov 2019"
    assert rows_of(target.getvalue()) == {1: [first, month, month], 2: [second] * 3}
