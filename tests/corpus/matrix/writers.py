"""A table written out in each format in which somebody may hand it in."""

import csv
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from html import escape

import openpyxl
import xlwt
from openpyxl.styles import Font

from tests.corpus.council import Cell, Rows
from tests.corpus.files import shown
from tests.corpus.habit import Files
from tests.corpus.matrix.table import Table, Tables
from tests.hostile.ods import ods_of

_DAY = "DD/MM/YYYY"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def parted(rows: Rows, separator: str, quoting: int = csv.QUOTE_MINIMAL) -> str:
    """Separated values, days as 31/12/2025."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=separator, quoting=quoting)  # ty: ignore[invalid-argument-type]
    writer.writerows([[shown(cell) for cell in row] for row in rows])
    return made.getvalue()


def as_csv(tables: Tables) -> Files:
    """A file for each table, called after it."""
    return [(f"{table.name}.csv", parted(table.rows, ",").encode()) for table in tables]


def as_pasted(tables: Tables) -> Files:
    """What a spreadsheet hands over when cells are copied, one table below the other."""
    texts = [parted(table.rows, "\t") for table in tables]
    return [("pasted table.tsv", "\r\n\r\n".join(texts).encode())]


def as_xlsx(tables: Tables) -> Files:
    """A sheet for each table."""
    book, made = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for table in tables:
        sheet = book.create_sheet(table.name)
        for row in table.rows:
            sheet.append(row)
        for row in table.hidden:
            sheet.row_dimensions[row + 1].hidden = True
        for row in table.struck:
            for cell in sheet[row + 1]:
                cell.font = Font(strike=True)
        for top, left, bottom, right in table.merged:
            sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    book.save(made)
    return [("list.xlsx", made.getvalue())]


def as_xls(tables: Tables) -> Files:
    """The same as Excel 97 to 2003 keeps it."""
    book, made = xlwt.Workbook(), io.BytesIO()
    plain, struck = xlwt.XFStyle(), xlwt.easyxf("font: struck_out true")
    day, struck_day = xlwt.easyxf(num_format_str=_DAY), xlwt.easyxf("font: struck_out true", num_format_str=_DAY)
    for table in tables:
        sheet = book.add_sheet(table.name)
        for number, row in enumerate(table.rows):
            styles = (struck, struck_day) if number in table.struck else (plain, day)
            sheet.row(number).hidden = number in table.hidden
            for place, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, place, cell, styles[isinstance(cell, date)])
        for top, left, bottom, right in table.merged:
            sheet.merge(top, bottom, left, right)
    book.save(made)
    return [("list.xls", made.getvalue())]


def as_ods(tables: Tables) -> Files:
    """The same as LibreOffice keeps it."""
    written = "".join(
        f'<table:table table:name="{escape(table.name)}">{"".join(_ods_rows(table))}</table:table>' for table in tables
    )
    return [("list.ods", ods_of(written, styles=_STRUCK))]


_STRUCK = (
    '<style:style style:name="off" style:family="table-cell">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
)


def _ods_rows(table: Table) -> list[str]:
    covered, spans = (
        _covered(table),
        {(top, left): (bottom - top, right - left) for top, left, bottom, right in table.merged},
    )
    made = []
    for number, row in enumerate(table.rows):
        cells = ""
        for place, cell in enumerate(row):
            tag = "covered-table-cell" if (number, place) in covered else "table-cell"
            down, across = spans.get((number, place), (0, 0))
            said = f' table:number-rows-spanned="{down + 1}" table:number-columns-spanned="{across + 1}"'
            style = ' table:style-name="off"' if number in table.struck else ""
            cells += f"<table:{tag}{said if down or across else ''}{style}{_ods_value(cell)}</table:{tag}>"
        hidden = ' table:visibility="collapse"' if number in table.hidden else ""
        made.append(f"<table:table-row{hidden}>{cells or '<table:table-cell/>'}</table:table-row>")
    return made


def _ods_value(cell: Cell) -> str:
    if cell is None:
        return ">"
    if isinstance(cell, datetime):
        kind = f'office:value-type="date" office:date-value="{cell:%Y-%m-%d}"'
    elif isinstance(cell, int | float):
        kind = f'office:value-type="float" office:value="{cell}"'
    else:
        kind = 'office:value-type="string"'
    return f" {kind}><text:p>{escape(shown(cell))}</text:p>"


def as_docx(tables: Tables) -> Files:
    """A Word document with each table below its name."""
    body = "".join(f"<w:p><w:r><w:t>{escape(table.name)}</w:t></w:r></w:p>{_word_table(table)}" for table in tables)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
    return [("list.docx", made.getvalue())]


def _word_table(table: Table) -> str:
    spans = {(row, left): (row > top, right - left + 1, bottom > top)
             for top, left, bottom, right in table.merged for row in range(top, bottom + 1)}  # fmt: skip
    rows = ""
    for number, row in enumerate(table.rows):
        cells, place = "", 0
        struck = "<w:rPr><w:strike/></w:rPr>" if number in table.struck else ""
        while place < len(row):
            goes_on, width, is_down = spans.get((number, place), (False, 1, False))
            said = f'<w:gridSpan w:val="{width}"/>' if width > 1 else ""
            said += ("<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>') if is_down else ""
            text = escape(shown(row[place]))
            cells += f"<w:tc><w:tcPr>{said}</w:tcPr><w:p><w:r>{struck}<w:t>{text}</w:t></w:r></w:p></w:tc>"
            place += width
        rows += f"<w:tr>{cells}</w:tr>"
    return f"<w:tbl>{rows}</w:tbl>"


def _covered(table: Table) -> set[tuple[int, int]]:
    """The cells under merged ones, but for the first of each."""
    return {
        (row, column)
        for top, left, bottom, right in table.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }


@dataclass(frozen=True)
class Format:
    """A format, and what it can hold."""

    written: Callable[[Tables], Files]
    separator: str = ""
    """Of a text."""
    has_dates: bool = False
    """Whether a day is more than its letters."""
    hides: bool = False
    strikes: bool = False
    merges: bool = False
    parts: bool = True
    """Whether several tables are kept apart."""

    @property
    def is_text(self) -> bool:
        """Whether its cells are told apart by a separator alone."""
        return bool(self.separator)


FORMATS = {
    "csv": Format(as_csv, ","),
    "pasted": Format(as_pasted, "\t", parts=False),
    "xlsx": Format(as_xlsx, has_dates=True, hides=True, strikes=True, merges=True),
    "xls": Format(as_xls, has_dates=True, hides=True, strikes=True, merges=True),
    "ods": Format(as_ods, has_dates=True, hides=True, strikes=True, merges=True),
    "docx": Format(as_docx, strikes=True, merges=True),
}
