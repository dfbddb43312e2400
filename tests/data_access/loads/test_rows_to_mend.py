"""The rows of a file that something is wrong with, in its own columns with reasons: mended, they load."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from data_access.files.reading import read_file
from data_access.layouts.corrections import Corrections
from data_access.loads.compare_loads import attendance_compared
from data_access.loads.rows_to_mend import LOADED, WRONG, rows_of_load, rows_to_mend
from data_access.preview import keep, preview
from data_access.recognise.shape import shape_of
from data_access.storage import store
from data_access.storage.profiles import keep_profile
from data_access.upload import Upload
from reports.workbook import mending_workbook
from tests.conftest import TODAY, taken_in
from tests.council_files import workbook

HEADINGS = ("Our ref", "Surname", "Date request received", "Request outcome", "Request outcome date")
GOOD = ("EX-1", "Example", "06/01/2025", "Refused", "03/02/2025")
NOTHING = ("EX-2", "@Example", None, None, None)
UNREAD = ("EX-3", "Example", "30/02/2025", "Refused", "03/03/2025")
DAY = date(2025, 12, 31)


def upload(content: bytes, filename: str = "f.xlsx") -> Upload:
    return Upload(content=content, filename=filename, today=TODAY, extracted_on=DAY)


def sheets_of(content: bytes) -> dict[str, list[tuple]]:
    book = openpyxl.load_workbook(BytesIO(content))
    return {sheet.title: [tuple(cell.value for cell in row) for row in sheet.iter_rows()] for sheet in book}


def test_a_row_that_is_refused_and_one_with_a_day_that_is_none():
    """Each stands as in the file, title and headings above; a good row is left out, and so is a row of totals."""
    content = workbook({"Cases": [("Register of the team",), HEADINGS, GOOD, NOTHING, UNREAD, ("Total", None, "3")]})
    (sheet,) = rows_to_mend(upload(content))
    assert [line[0] for line in sheet.above] == ["Register of the team", "Our ref"]
    assert sheet.above[-1] == (*HEADINGS, WRONG, LOADED)
    assert [line[:5] for line in sheet.rows] == [NOTHING, UNREAD]
    assert [line[-1] for line in sheet.rows] == ["no", "yes"]
    assert "no date and no outcome" in sheet.rows[0][5]
    assert "30/02/2025" not in sheet.rows[0][5]
    assert "Request received" in sheet.rows[1][5]
    assert "Example" not in repr(sheet)


def test_each_row_is_told_of_its_own_cell():
    """The finding quotes the first; another row would look as if that stood in it."""
    other = ("EX-4", "Example", "31/02/2025", "Refused", "03/03/2025")
    (sheet,) = rows_to_mend(upload(workbook({"Cases": [HEADINGS, GOOD, UNREAD, other]})))
    assert ["30/02/2025" in line[5] for line in sheet.rows] == [True, False]
    assert ["31/02/2025" in line[5] for line in sheet.rows] == [False, True]


def test_nothing_to_mend():
    assert rows_to_mend(upload(workbook({"Cases": [HEADINGS, GOOD]}))) == ()


def test_the_workbook_is_inert_and_loads_once_it_is_mended(database):
    """A name that begins like a formula stays text. Mended, the rows lie over what is there; nothing else changes."""
    content = workbook({"Cases": [HEADINGS, GOOD, NOTHING, UNREAD]})
    assert taken_in(content, "f.xlsx", database, extracted_on=DAY).rows_stored == 2
    made = mending_workbook(rows_to_mend(upload(content)))
    (lines,) = sheets_of(made).values()
    assert lines[1][:2] == ("EX-2", "@Example")
    book = openpyxl.load_workbook(BytesIO(made))
    assert book.worksheets[0].cell(2, 2).data_type == "s"
    book.worksheets[0].cell(2, 3).value = "03/02/2025"
    book.worksheets[0].cell(3, 3).value = "28/02/2025"
    book.worksheets[0].cell(2, 4).value = "Awaiting decision"
    mended = BytesIO()
    book.save(mended)
    done = taken_in(mended.getvalue(), "mended.xlsx", database, extracted_on=DAY, partial=True)
    assert (done.rows_found, done.rows_stored, done.rows_refused) == (2, 2, 0)
    cases = store.load_cases(database).cases.set_index("case_reference")
    assert cases["received_date"].dt.date.to_dict() == {
        "EX-1": date(2025, 1, 6),
        "EX-2": date(2025, 2, 3),
        "EX-3": date(2025, 2, 28),
    }


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_csv_and_a_register(separator):
    lines = ["Complaint ref,Date received,Stage", "C1,06/05/2025,1", "C2,never,1", ",,"]
    content = "\n".join(line.replace(",", separator) for line in lines).encode()
    (sheet,) = rows_to_mend(upload(content, "complaints.csv"))
    assert [line[0] for line in sheet.rows] == ["C2"]


def test_attendance_and_the_register_of_schools():
    head = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised"
    rows = ["A123456789012,Alder,22/09/2025,10,8,2,0", "A123456789013,Alder,someday,10,8,2,0"]
    (sheet,) = rows_to_mend(upload("\n".join([head, *rows]).encode(), "attendance.csv"))
    assert [(line[0], line[-1]) for line in sheet.rows] == [("A123456789013", "no")]


WEEKS = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised"
LINE = "A12345678901{},{},{},10,8,2,0"
WRONG_SUM = "A123456789013,Alder,22/09/2025,10,8,5,0"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_lines_of_attendance_stand_in_the_files_own_columns(encoding):
    """Below a title and a blank line; a cell with the end of a line in it, and one that a comma cuts in two."""
    lines = ["École register", "", WEEKS, LINE.format(0, '"Alder\nupper"', "22/09/2025"),
             LINE.format(1, "École", "some day"), LINE.format(2, "Alder, upper", "22/09/2025"),
             "A123456789013,Alder,22/09/2025,10,8,5,0"]  # fmt: skip
    (sheet,) = rows_to_mend(upload("\n".join(lines).encode(encoding), "weeks.csv"))
    assert (sheet.name, sheet.above[0][0], len(sheet.above)) == ("weeks", "École register", 3)
    assert sheet.above[-1] == (*WEEKS.split(","), None, WRONG, LOADED)
    assert [line[1] for line in sheet.rows] == ["École", "Alder", "Alder"]
    assert [line[-1] for line in sheet.rows] == ["no", "no", "yes"]
    assert [word in line[-2] for word, line in zip(("week", "cells", "add up"), sheet.rows, strict=True)] == [True] * 3


def test_mended_lines_of_attendance_lie_over_what_is_there(database):
    lines = [WEEKS, LINE.format(0, "Alder", "22/09/2025"), LINE.format(1, "Alder", "some day"), WRONG_SUM]
    content = "\n".join(lines).encode()
    looked = preview(upload(content, "weeks.csv"), database)
    assert keep(looked, database).rows_stored == 2
    book = openpyxl.load_workbook(BytesIO(mending_workbook(rows_to_mend(looked.upload, seen=looked.prepared))))
    book.worksheets[0].cell(2, 3).value = "22/09/2025"
    book.worksheets[0].cell(3, 6).value = "2"
    mended = BytesIO()
    book.save(mended)
    done = taken_in(mended.getvalue(), "mended.xlsx", database, extracted_on=DAY, partial=True)
    assert (done.rows_found, done.rows_stored, done.rows_refused) == (2, 2, 0)
    found = attendance_compared(database, None, 2)
    assert (found.counts.new, found.counts.changed, found.counts.gone, found.counts.same) == (1, 1, 0, 1)


def test_lines_of_a_load_of_attendance(database):
    content = "\n".join([WEEKS, LINE.format(1, "Alder", "some day"), WRONG_SUM]).encode()
    as_loaded = upload(content, "weeks.csv")
    (sheet,) = rows_of_load(as_loaded, database, {as_loaded.sha256: {("", 3)}}) or ()
    assert [line[0] for line in sheet.rows] == ["A123456789013"]
    assert rows_of_load(upload(content + b"\n,", "weeks.csv"), database, {as_loaded.sha256: {("", 3)}}) is None


def test_two_tables_one_below_the_other():
    content = workbook({"Both": [HEADINGS, GOOD, NOTHING, (None,), HEADINGS, UNREAD]})
    found = rows_to_mend(upload(content))
    assert sum(len(sheet.rows) for sheet in found) == 2
    assert all(sheet.above[-1][:5] == HEADINGS for sheet in found)


def test_names_that_excel_does_not_take():
    content = workbook({"A" * 31: [HEADINGS, NOTHING, GOOD], "B": [HEADINGS, NOTHING, GOOD]})
    names = list(sheets_of(mending_workbook(rows_to_mend(upload(content)))))
    assert [len(name) <= 31 for name in names] == [True] * len(names)


def test_only_the_rows_that_are_wanted(database):
    content = workbook({"Cases": [HEADINGS, GOOD, NOTHING, UNREAD]})
    wanted = {upload(content).sha256: {("Cases", 4), ("Cases", 2), ("Other", 3)}}
    (sheet,) = rows_of_load(upload(content), database, wanted) or ()
    assert [line[:5] for line in sheet.rows] == [UNREAD]


def test_rows_of_a_load_need_the_file_that_it_was(database):
    """Another file, were it one cell different, gives nothing: its rows may stand elsewhere."""
    content = workbook({"Cases": [HEADINGS, GOOD, NOTHING, UNREAD]})
    wanted = {upload(content).sha256: {("Cases", 4)}}
    (sheet,) = rows_of_load(upload(content), database, wanted) or ()
    assert [line[:5] for line in sheet.rows] == [UNREAD]
    assert rows_of_load(upload(workbook({"Cases": [HEADINGS, GOOD, UNREAD]})), database, wanted) is None


def test_rows_of_a_load_that_was_corrected_are_found_as_it_was_read(database):
    """What an officer said of files of its shape is kept, and is part of what tells the load."""
    content = workbook({"Cases": [HEADINGS, GOOD, UNREAD]})
    corrections = Corrections(heading_rows={"Cases": 1})
    raw = read_file(content, "f.xlsx")
    keep_profile(database, shape_of(raw.sheets), "monthly", corrections)
    as_loaded = replace(upload(content), corrections=corrections)
    wanted = {as_loaded.sha256: {("Cases", 3)}}
    (sheet,) = rows_of_load(upload(content), database, wanted) or ()
    assert [line[:5] for line in sheet.rows] == [UNREAD]
