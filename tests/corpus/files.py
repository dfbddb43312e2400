"""Lists written as files of every kind that offices hand in."""

import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from html import escape

import docx
import openpyxl
import xlwt
from openpyxl.worksheet.worksheet import Worksheet

from tests.corpus.council import Cell, Rows
from tests.hostile.ods import ODS_NAMES

Dress = Callable[[Worksheet], None]
"""What somebody does to a sheet once it is filled: merges, hides, filters."""


def xlsx(sheets: dict[str, Rows] | Rows, dress: Dress | None = None, *, hidden: Sequence[str] = ()) -> bytes:
    """A workbook; every sheet is dressed."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in _named(sheets).items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if dress:
            dress(sheet)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def xls(sheets: dict[str, Rows] | Rows) -> bytes:
    """A workbook as Excel 97 to 2003 writes it."""
    book, day = xlwt.Workbook(), xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for name, rows in _named(sheets).items():
        sheet = book.add_sheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, datetime):
                    sheet.write(number, place, cell, day)
                elif cell is not None:
                    sheet.write(number, place, cell)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def ods(sheets: dict[str, Rows] | Rows) -> bytes:
    """A workbook as LibreOffice writes it, blank cells repeated to the edge."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_ods_row, rows))}</table:table>'
        for name, rows in _named(sheets).items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ODS_NAMES}><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return made.getvalue()


def _ods_row(row: Sequence[Cell]) -> str:
    blank = '<table:table-cell table:number-columns-repeated="1000"/>'
    return f"<table:table-row>{''.join(map(_ods_cell, row))}{blank}</table:table-row>"


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, datetime):
        kind = f'office:value-type="date" office:date-value="{cell:%Y-%m-%d}"'
        text = f"{cell:%d/%m/%Y}"
    elif isinstance(cell, int | float):
        kind, text = f'office:value-type="float" office:value="{cell}"', str(cell)
    else:
        kind, text = 'office:value-type="string"', escape(str(cell))
    return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"


def text(rows: Rows, separator: str = ",", *, encoding: str = "utf-8", quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    """Separated values; days that are real dates as 31/12/2025."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=separator, quoting=quoting)  # ty: ignore[invalid-argument-type]
    writer.writerows([[shown(cell) for cell in row] for row in rows])
    return made.getvalue().encode(encoding)


def word(*tables: Rows, before: str = "") -> bytes:
    """A Word document with tables, and a paragraph before each."""
    document = docx.Document()
    for rows in tables:
        document.add_paragraph(before)
        table = document.add_table(len(rows), max(map(len, rows)))
        for cells, row in zip(table.rows, rows, strict=True):
            for cell, value in zip(cells.cells, row, strict=False):
                cell.text = shown(value)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def shown(cell: Cell) -> str:
    """A cell as a reader sees it."""
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return "" if cell is None else str(cell)


def _named(sheets: dict[str, Rows] | Rows) -> dict[str, Rows]:
    return sheets if isinstance(sheets, dict) else {"Sheet1": sheets}
