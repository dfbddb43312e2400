"""A comma in a cell without quotation marks pushes the cells behind it aside: such rows are not loaded, and named."""

import pytest

from tests.conftest import taken_in
from tests.council_files import EXTRACTED, figures, workbook
from tests.integration.cases.test_08_stray_quotes import LISTS
from tests.published_files import case_files

WIDER = {"cases": "ROW-WIDER", "appeals": "ROW-WIDER", "attendance": "ATT-LINE"}


def test_the_file_of_the_case(database):
    """Rows 3 and 5 hold a school with a comma. The plan day of the one was once the cell of another column."""
    (path,) = case_files("07")
    done = taken_in(path.read_bytes(), path.name, database, extracted_on=EXTRACTED)
    assert (done.rows_found, done.rows_refused, done.held) == (5, 2, {"cases": 3})
    assert [(one.code, one.rows) for one in done.findings if one.rows] == [("ROW-WIDER", (3, 5))]
    assert figures(database, ["requests_received", "plans_issued"]) == {
        "requests_received": (3, 3),
        "plans_issued": (1, 1),
    }


@pytest.mark.parametrize("about", LISTS)
@pytest.mark.parametrize("end", ["", ","])
def test_in_every_list(database, about, end):
    """One cell more than the headings is not loaded; the same blank cell behind every row is harmless."""
    heading, form = LISTS[about]
    rows = [form.format(number) + end for number in range(9)]
    notes = ("came, went", "a, b, c")
    odd = [row.removesuffix(f"ok{end}") + note + end for row, note in zip(rows, notes, strict=False)]
    done = taken_in("\n".join([heading, *odd, *rows]).encode(), "f.csv", database)
    assert (done.rows_found, done.held) == (11, {about: 9})
    assert [one.rows for one in done.findings if one.code == WIDER[about]] == [(2, 3)]


@pytest.mark.parametrize("about", LISTS)
def test_cells_beyond_the_headings_where_every_row_ends_in_a_separator(database, about):
    """Twenty rows with a blank cell at the end, and one that holds something there."""
    heading, form = LISTS[about]
    rows = [form.format(number % 9) + "," for number in range(20)] + [form.format(1) + ",more"]
    done = taken_in("\n".join([heading, *rows]).encode(), "f.csv", database)
    assert [one.rows for one in done.findings if one.code == WIDER[about]] == [(22,)]


@pytest.mark.parametrize("about", ["cases", "appeals"])
def test_in_a_workbook_cells_stand_where_they_belong(database, about):
    """Cells without a heading are said, and their rows are loaded."""
    heading, form = LISTS[about]
    rows = [form.format(number).split(",") for number in range(4)]
    rows[2] += [None, "and more"]
    done = taken_in(workbook({"List": [heading.split(","), *rows]}), "f.xlsx", database)
    assert done.held == {about: 4}
    (said,) = [one for one in done.findings if one.code == "MAP-NO-HEADING"]
    assert (said.rows, said.column) == ((4,), "G")
