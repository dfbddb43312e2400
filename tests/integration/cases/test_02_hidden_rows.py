"""Rows that a filter or somebody has hidden: it is asked whether they count, and said what was done with them."""

import io

import openpyxl
import pytest
import xlwt
from typer.testing import CliRunner

from data_access.findings import Severity
from data_access.layouts.corrections import Corrections, HiddenRows
from data_access.storage import store
from sendboard import app
from tests.conftest import TODAY, taken_in
from tests.council_files import EXTRACTED, figures
from tests.hostile.ods import ods, ods_cell
from tests.integration.cases.test_08_stray_quotes import LISTS
from tests.integration.loads.files import handed_in
from tests.published_files import case_files

KEYS = ("requests_received", "assessments_open")
COUNTED, LEFT_OUT = (Corrections(hidden_rows=choice) for choice in (HiddenRows.COUNT, HiddenRows.LEAVE_OUT))


def test_the_file_of_the_case(database):
    """Seven requests, two of them hidden by a filter: nothing is stored before somebody has chosen."""
    (path,) = case_files("02")
    done = handed_in(path.read_bytes(), path.name, database, extracted_on=EXTRACTED)
    (asked,) = done.questions
    assert (asked.code, asked.rows, store.batches(database)) == ("SHEET-HIDDEN-ROWS", (7, 8), ())
    assert "hidden by a filter; they would be counted" in asked.sentence()
    left = handed_in(path.read_bytes(), path.name, database, extracted_on=EXTRACTED, corrections=LEFT_OUT)
    assert (left.rows_found, left.rows_stored, left.questions) == (5, 5, ())
    assert figures(database, KEYS)["requests_received"] == (5, 5)
    (said,) = [one for one in left.findings if one.code == "SHEET-HIDDEN-CHOSEN"]
    assert (said.rows, "left out" in said.message) == ((7, 8), True)
    assert said.severity is Severity.LEFT_OUT, "so that nobody misses it where the choice is kept for files like it"


def hidden_xlsx(lines: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in lines:
        sheet.append(line)
    for row in (3, 4):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["B"].hidden = True
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def hidden_xls(lines: list[list[str]]) -> bytes:
    book, made = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("List")
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            sheet.write(row, column, text)
        sheet.row(row).hidden = row in (2, 3)
    sheet.col(1).hidden = True
    book.save(made)
    return made.getvalue()


def hidden_ods(lines: list[list[str]]) -> bytes:
    shown = {3: ' table:visibility="collapse"', 4: ' table:visibility="filter"'}
    rows = [
        f"<table:table-row{shown.get(number, '')}>{''.join(map(ods_cell, line))}</table:table-row>"
        for number, line in enumerate(lines, start=1)
    ]
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    return ods(columns + "".join(rows))


@pytest.mark.parametrize("about", LISTS)
@pytest.mark.parametrize(("made", "name"), [(hidden_xlsx, "f.xlsx"), (hidden_xls, "f.xls"), (hidden_ods, "f.ods")])
def test_in_every_list_and_format(database, about, made, name):
    """Asked; counted with a yes or by choice; left out by choice. Columns that are hidden are read, and said."""
    heading, form = LISTS[about]
    content = made([heading.split(","), *(form.format(number).split(",") for number in range(6))])
    assert [(one.code, one.rows) for one in handed_in(content, name, database).questions] == [
        ("SHEET-HIDDEN-ROWS", (3, 4))
    ]
    left = handed_in(content, name, database, corrections=LEFT_OUT)
    assert left.held == {about: 4}
    assert [one.column for one in left.findings if one.code == "SHEET-HIDDEN-COLUMNS"] == [heading.split(",")[1]]
    store.withdraw(database, left.batch.id)
    assert taken_in(content, name, database).held == {about: 6}


def test_counted_by_choice(database):
    heading, form = LISTS["cases"]
    content = hidden_xlsx([heading.split(","), *(form.format(number).split(",") for number in range(6))])
    done = handed_in(content, "f.xlsx", database, corrections=COUNTED)
    assert (done.held, [one.rows for one in done.findings if one.code == "SHEET-HIDDEN-CHOSEN"]) == (
        {"cases": 6},
        [(3, 4)],
    )


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        ([], 2, "they would be counted"),
        (["--yes"], 0, "6 rows found, 6 stored"),
        (["--hidden-rows", "count"], 0, "6 rows found, 6 stored"),
        (["--hidden-rows", "leave-out"], 0, "4 rows found, 4 stored"),
        (["--hidden-rows", "hide"], 2, "hide"),
    ],
)
def test_in_the_terminal(tmp_path, database, options, code, said):
    heading, form = LISTS["cases"]
    path = tmp_path / "f.xlsx"
    path.write_bytes(hidden_xlsx([heading.split(","), *(form.format(number).split(",") for number in range(6))]))
    done = CliRunner().invoke(app, ["import", str(path), "--extracted-on", f"{TODAY}", *options])
    words = " ".join(done.output.split())
    assert said in words
    assert (done.exit_code == 0) == (code == 0)
