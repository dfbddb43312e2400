"""A row of a list of children in which somebody corrected what it is known by: asked before a file adds it once more.

Each list holds one row of Ana; the files that add are what an officer sends who mended a day, a reference or a number,
or who has something new to tell.
"""

from datetime import date

import pytest

from data_access.intake import take_in
from data_access.preview import preview
from data_access.storage import store
from data_access.upload import Upload
from tests.conftest import TODAY, taken_in
from tests.council_files import EXTRACTED

ANA, BEN = "A998000000041", "A998000000042"
PART_TIME = "UPN,Case reference,Part-time from,Planned end,Part-time until,Hours a week,School"
PLACEMENTS = "UPN,Case reference,Plan since,Plan ended,Where educated"
LOADED = {
    PART_TIME: f"{ANA},EX-1,10/03/2025,11/04/2025,,10,Oak",
    PLACEMENTS: f"{ANA},EX-1,10/03/2025,11/04/2025,Mainstream",
}


def asked(database, headings: str, *rows: str, loaded: str = "", partial: bool = True) -> list[tuple[int, ...]]:
    """The rows that a look at a file asks about, where the list is loaded."""
    taken_in(_file(headings, loaded or LOADED[headings]), "all.csv", database, extracted_on=EXTRACTED)
    upload = Upload(
        content=_file(headings, *rows), filename="more.csv", today=TODAY, extracted_on=EXTRACTED, partial=partial
    )
    questions = preview(upload, database).intake.questions
    assert {one.code for one in questions} <= {"LOAD-ROW-TWICE"}
    return [one.rows for one in questions]


def _file(headings: str, *rows: str) -> bytes:
    return "\n".join([headings, *rows]).encode()


@pytest.mark.parametrize(
    "row",
    [
        f"{ANA},EX-1,11/03/2025,11/04/2025,,10,Oak",
        f"{ANA},EX-1,03/03/2025,11/04/2025,,10,Oak",
        f"{ANA},EX-2,10/03/2025,11/04/2025,,10,Oak",
        f"{ANA},,10/03/2025,11/04/2025,,10,Oak",
        f"{BEN},EX-1,10/03/2025,11/04/2025,,10,Oak",
        ",ex01,10/03/2025,11/04/2025,,10,Oak",
        f"{ANA},EX-1,,11/04/2025,,10,Oak",
    ],
    ids=["a later day", "an earlier day", "the reference", "no reference", "the number", "its spelling", "no day"],
)
def test_a_timetable_of_which_the_day_the_reference_or_the_number_was_corrected(row, database):
    assert asked(database, PART_TIME, row) == [(2,)]


@pytest.mark.parametrize(
    "row",
    [
        f"{ANA},EX-1,10/03/2025,11/04/2025,28/03/2025,12,Elm",
        f"{BEN},EX-2,10/03/2025,11/04/2025,,10,Oak",
        f"{BEN},EX1,10/03/2025,11/04/2025,,10,Oak",
    ],
    ids=["the same told on", "a brother at the same school", "a reference of two spellings and two children"],
)
def test_what_is_not_asked_of_a_timetable(row, database):
    """Known by number, reference and first day a row takes the place of the one that is loaded."""
    assert asked(database, PART_TIME, row) == []


def test_none_one_and_two_rows_are_asked_about_by_their_number(database):
    """Two that the file tells of itself are its own matter."""
    loaded = "\n".join([LOADED[PART_TIME], f"{BEN},EX-2,10/03/2025,11/04/2025,,10,Oak"])
    corrected = [f"{ANA},EX-1,11/03/2025,11/04/2025,,10,Oak", f"{BEN},EX-2,12/03/2025,11/04/2025,,10,Oak"]
    assert asked(database, PART_TIME, *corrected, loaded=loaded) == [(2, 3)]
    assert asked(database, PART_TIME, loaded.splitlines()[1], corrected[0], loaded=loaded) == [(3,)]
    assert asked(database, PART_TIME, LOADED[PART_TIME], corrected[0], loaded=loaded) == []


def test_a_whole_list_replaces_and_is_not_asked(database):
    assert asked(database, PART_TIME, f"{ANA},EX-1,11/03/2025,11/04/2025,,10,Oak", partial=False) == []


def test_yes_counts_both_and_is_not_asked_again(database):
    corrected = f"{ANA},EX-1,11/03/2025,11/04/2025,,10,Oak"
    assert asked(database, PART_TIME, corrected) == [(2,)]
    upload = Upload(
        content=_file(PART_TIME, corrected), filename="m.csv", today=TODAY, extracted_on=EXTRACTED, partial=True
    )
    assert [one.code for one in take_in(upload, database).questions] == ["LOAD-ROW-TWICE"]
    taken_in(_file(PART_TIME, corrected), "more.csv", database, partial=True, extracted_on=EXTRACTED)
    assert len(store.load_registers(database)["part_time"]) == 2
    later = _file(PART_TIME, corrected.replace(",10,", ",12,"))
    upload = Upload(content=later, filename="next.csv", today=TODAY, extracted_on=EXTRACTED, partial=True)
    assert preview(upload, database).intake.questions == ()


def test_a_row_that_nobody_understands_counts_nowhere_and_is_not_asked_about(database):
    assert asked(database, PART_TIME, f"{ANA},EX-1,see notes,11/04/2025,,10,Oak") == []


@pytest.mark.parametrize(
    ("headings", "row", "told_on"),
    [
        (PART_TIME, ",EX-1,10/03/2025,11/04/2025,,10,Oak", ",EX-1,10/03/2025,11/04/2025,28/03/2025,10,Oak"),
        (PLACEMENTS, ",EX-1,10/03/2025,,Mainstream", ",ex-1,10/03/2025,,Special"),
    ],
)
def test_a_list_that_knows_its_children_by_their_cases_alone_is_told_on(headings, row, told_on, database):
    """Each file counted them once more: without a number of the child a row was known by its place in the file."""
    assert asked(database, headings, told_on, loaded=row) == []
    taken_in(_file(headings, told_on), "more.csv", database, partial=True, extracted_on=date(2026, 1, 31))
    assert [len(rows) for rows in store.load_registers(database).values()] == [1]
