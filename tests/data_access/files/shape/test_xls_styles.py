"""Rows that somebody crossed out, in every format that can say so: asked about, and left out where so chosen."""

import io

import docx
import openpyxl
import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.styles import Font

from data_access.layouts.corrections import Corrections, HiddenRows
from data_access.preview import preview
from data_access.upload import Upload
from tests.conftest import TODAY

HEADINGS = ("Case reference", "Date request received", "Request outcome", "Locality")
ROWS = [(f"EX-{number}", f"0{number}/03/2026", "Agreed", "North") for number in range(1, 4)]
STRUCK = {(3, 1), (3, 2), (3, 3), (3, 4), (4, 1), (4, 2)}
"""All of row 3, and half of row 4."""


def xlsx() -> bytes:
    book = openpyxl.Workbook()
    for row, cells in enumerate((HEADINGS, *ROWS), start=1):
        for column, text in enumerate(cells, start=1):
            book.active.cell(row, column, text).font = Font(strike=(row, column) in STRUCK)
    return _written(book.save)


def xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Cases")
    plain, struck = xlwt.easyxf("font: bold on"), xlwt.easyxf("font: struck_out on")
    for row, cells in enumerate((HEADINGS, *ROWS)):
        for column, text in enumerate(cells):
            sheet.write(row, column, text, struck if (row + 1, column + 1) in STRUCK else plain)
    return _written(book.save)


def ods() -> bytes:
    book = OpenDocumentSpreadsheet()
    for name, kind in (("plain", "none"), ("struck", "solid")):
        style = Style(name=name, family="table-cell")
        style.addElement(TextProperties(textlinethroughstyle=kind))
        book.automaticstyles.addElement(style)
    table = Table(name="Cases")
    for row, cells in enumerate((HEADINGS, *ROWS), start=1):
        line = TableRow()
        for column, text in enumerate(cells, start=1):
            cell = TableCell(valuetype="string", stylename="struck" if (row, column) in STRUCK else "plain")
            cell.addElement(P(text=text))
            line.addElement(cell)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    return _written(book.write)


def word() -> bytes:
    """A crossed-out cell whose last word is not, in row 2, says something else than what is crossed out."""
    document = docx.Document()
    table = document.add_table(len(ROWS) + 1, len(HEADINGS))
    for row, cells in enumerate((HEADINGS, *ROWS), start=1):
        for column, text in enumerate(cells, start=1):
            run = table.cell(row - 1, column - 1).paragraphs[0].add_run(text)
            run.font.strike = (row, column) in STRUCK
    part = table.cell(1, 3).paragraphs[0]
    part.runs[0].font.strike = True
    part.add_run(" to assess")
    return _written(document.save)


def _written(save) -> bytes:
    target = io.BytesIO()
    save(target)
    return target.getvalue()


@pytest.mark.parametrize("made", [xlsx, xls, ods, word])
def test_a_row_that_is_crossed_out(made, database):
    """More than half of its cells are; of a row of which half are the cells are asked about, each in its column."""
    upload = Upload(
        content=made(),
        filename="cases." + {"word": "docx"}.get(made.__name__, made.__name__),
        today=TODAY,
        extracted_on=TODAY,
    )
    asked = [(one.code, one.column, one.rows) for one in preview(upload, database).intake.questions]
    assert asked == [
        ("SHEET-CROSSED-OUT", "", (3,)),
        ("CELL-CROSSED-OUT", "Case reference", (4,)),
        ("CELL-CROSSED-OUT", "Date request received", (4,)),
    ]


@pytest.mark.parametrize(("choice", "kept"), [(HiddenRows.COUNT, 3), (HiddenRows.LEAVE_OUT, 2)])
def test_what_becomes_of_it_is_chosen_as_for_hidden_rows(choice, kept, database):
    said = Corrections(hidden_rows=choice)
    upload = Upload(content=xlsx(), filename="cases.xlsx", today=TODAY, extracted_on=TODAY, corrections=said)
    intake = preview(upload, database).intake
    cells = () if choice is HiddenRows.COUNT else ("CELL-CROSSED-OUT",) * 2
    assert (tuple(one.code for one in intake.questions), intake.held) == (cells, {"cases": kept})
