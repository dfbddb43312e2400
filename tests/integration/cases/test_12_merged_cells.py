"""A cell merged over several rows stands for all of them, in every format that has merged cells."""

import io

import docx
import openpyxl
import pytest
import xlwt

from tests.conftest import tables_of, taken_in
from tests.council_files import EXTRACTED
from tests.hostile.ods import ods, ods_cell
from tests.integration.cases.test_08_stray_quotes import LISTS
from tests.published_files import case_files

WHOLE = ("Locality", "North", "", "", "South", "", "")


def test_the_file_of_the_case(database):
    """Two cases of the north and three of the south; once one of each, and three without a place."""
    (path,) = case_files("12")
    done = taken_in(path.read_bytes(), path.name, database, extracted_on=EXTRACTED)
    assert tables_of(database).cases["locality"].value_counts().to_dict() == {"South": 3, "North": 2}
    assert [(one.code, one.rows) for one in done.findings if one.rows] == [("CELL-MERGED", (2, 3, 4, 5, 6))]


def merged_xlsx(lines: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in lines:
        sheet.append(line)
    for cells in (f"A1:{'ABCDEFGHIJKL'[len(lines[0]) - 1]}1", "A3:A5", "A6:A8", "A9:B9"):
        sheet.merge_cells(cells)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def merged_xls(lines: list[list[str]]) -> bytes:
    book, made = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("List")
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            if text:
                sheet.write(row, column, text)
    for cells in ((0, 0, 0, len(lines[0]) - 1), (2, 4, 0, 0), (5, 7, 0, 0), (8, 8, 0, 1)):
        sheet.merge(*cells)
    book.save(made)
    return made.getvalue()


def merged_ods(lines: list[list[str]]) -> bytes:
    spans = {(0, 0): f'columns-spanned="{len(lines[0])}"', (2, 0): 'rows-spanned="3"', (5, 0): 'rows-spanned="3"',
             (8, 0): 'columns-spanned="2"'}  # fmt: skip
    rows = ""
    for row, line in enumerate(lines):
        cells = [ods_cell(cell) if cell else "<table:covered-table-cell/>" for cell in line]
        if span := spans.get((row, 0)):
            cells[0] = cells[0].replace("<table:table-cell ", f"<table:table-cell table:number-{span} ")
        rows += f"<table:table-row>{''.join(cells)}</table:table-row>"
    return ods(rows)


def merged_docx(lines: list[list[str]]) -> bytes:
    document = docx.Document()
    table = document.add_table(len(lines), len(lines[0]))
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            if text:
                table.cell(row, column).text = text
    for (top, left), (bottom, right) in (
        ((0, 0), (0, len(lines[0]) - 1)),
        ((2, 0), (4, 0)),
        ((5, 0), (7, 0)),
        ((8, 0), (8, 1)),
    ):
        table.cell(top, left).merge(table.cell(bottom, right))
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@pytest.mark.parametrize("about", ["cases", "appeals"])
@pytest.mark.parametrize(
    ("made", "name"), [(merged_xlsx, "f.xlsx"), (merged_xls, "f.xls"), (merged_ods, "f.ods"), (merged_docx, "f.docx")]
)
def test_in_every_format(database, about, made, name):
    """A title over the table, places down the side and a total over two columns: six rows, each with its place."""
    heading, form = LISTS[about]
    rows = [[place, *form.format(number).split(",")] for number, place in enumerate(WHOLE[1:])]
    width = len(rows[0])
    title, total = ["Requests of the year", *[""] * (width - 1)], ["Total", "", "6", *[""] * (width - 3)]
    done = taken_in(made([title, ["Locality", *heading.split(",")], *rows, total]), name, database)
    assert done.held == {about: 6}
    assert {one.code: one.rows for one in done.findings}.get("CELL-MERGED", ())[:6] == (3, 4, 5, 6, 7, 8)
    if about == "cases":
        assert tables_of(database).cases["locality"].value_counts().to_dict() == {"North": 3, "South": 3}
