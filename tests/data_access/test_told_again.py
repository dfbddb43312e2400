"""A child who is loaded already under another spelling: asked before a file adds the case, or takes its place."""

from datetime import date, timedelta

import pytest

from data_access.findings import Severity
from data_access.intake import take_in
from data_access.preview import preview
from data_access.storage import store
from data_access.upload import Upload
from tests.conftest import TODAY, taken_in
from tests.council_files import EXTRACTED

HEADINGS = "Case reference,Date request received,Request outcome,Date of decision,UPN"
LOADED = ("0041,06/01/2025,Refused,17/02/2025,", "EX-42,06/01/2025,Agreed,17/02/2025,A998000000042")
ONE_DAY = timedelta(days=1)


def file(*rows: str) -> bytes:
    return "\n".join([HEADINGS, *rows]).encode()


def asked(database, *rows: str, partial: bool = True, day: date = EXTRACTED) -> list[tuple[str, tuple[int, ...]]]:
    """What a file asks that is loaded on top, which a look at it asks too; nothing of it is stored."""
    said = {"filename": "more.csv", "today": TODAY, "extracted_on": day, "partial": partial}
    upload, before = Upload(content=file(*rows), **said), store.batches(database)
    questions = preview(upload, database).intake.questions
    if questions:
        assert take_in(upload, database).questions == questions
        assert store.batches(database) == before
    return [(one.code, one.rows) for one in questions]


@pytest.fixture
def loaded(database):
    taken_in(file(*LOADED), "all.csv", database, extracted_on=EXTRACTED)
    return database


@pytest.mark.parametrize(
    ("row", "is_asked"),
    [
        ("41,16/02/2025,Agreed,03/03/2025,", True),
        ("41,17/02/2025,Agreed,03/03/2025,", False),
        ("41,18/02/2025,Agreed,03/03/2025,", False),
        ("0041,16/02/2025,Agreed,03/03/2025,", False),
        ("ex42,07/01/2025,Agreed,17/02/2025,", True),
        ("EX-43,07/01/2025,Agreed,17/02/2025,A998000000042", True),
        ("EX-43,07/01/2025,Agreed,17/02/2025,A998000000043", False),
    ],
)
def test_an_addition_asks_of_a_child_that_it_would_count_again(row, is_asked, loaded):
    """41 was refused on 17 February: the day before, on it, after it. A known reference takes its place."""
    assert asked(loaded, row) == ([("LOAD-CHILD-TWICE", (2,))] if is_asked else [])


def test_an_addition_asks_only_of_what_stays_beside_it(loaded):
    """One that it lays over is gone; two of its own are asked about as in any file."""
    both = ("EX-42,06/01/2025,Agreed,17/02/2025,", "ex42,07/01/2025,Agreed,17/02/2025,")
    assert asked(loaded, *both) == [("CASE-SPELLING", (2, 3))]


def test_yes_counts_both(loaded):
    content = file("ex42,07/01/2025,Agreed,17/02/2025,")
    taken_in(content, "more.csv", loaded, partial=True, extracted_on=EXTRACTED)
    assert len(store.load_cases(loaded).cases) == 3


def test_a_whole_list_asks_where_its_references_are_spelt_otherwise(loaded):
    """With what is loaded gone none would count twice; but each case would be told as gone, and as new."""
    spelt = (LOADED[0].replace("0041", "41"), LOADED[1].replace("EX-42", "ex42"))
    assert asked(loaded, *spelt, partial=False) == [("LOAD-SPELLING", (2, 3))]
    same = (LOADED[0], LOADED[1].replace("EX-42", "ex-42"), "041,18/02/2025,Agreed,03/03/2025,")
    assert asked(loaded, *same, partial=False) == []


def test_a_whole_list_of_an_earlier_day_than_an_addition_lies_under_it(loaded):
    taken_in(
        file("0044,06/01/2025,Agreed,17/02/2025,"), "more.csv", loaded, partial=True, extracted_on=EXTRACTED + ONE_DAY
    )
    rows = (*LOADED, "44,06/01/2025,Agreed,17/02/2025,")
    found = [("LOAD-CHILD-TWICE", (4,)), ("LOAD-SPELLING", (4,))]
    assert asked(loaded, *rows, partial=False) == found
    assert asked(loaded, *rows, partial=False, day=EXTRACTED + ONE_DAY) == found[1:]


@pytest.mark.parametrize(
    ("reference", "stage", "partial", "is_asked"),
    [
        ("K1", "1", True, True),
        ("K1", "1", False, True),
        ("K1", "2", True, False),
        ("k-01", "1", True, False),
        ("K2", "1", True, False),
    ],
    ids=["spelt otherwise", "in a whole list", "another stage", "in capitals alone", "another"],
)
def test_a_complaint_that_is_loaded_under_another_spelling(reference, stage, partial, is_asked, database):
    text = "Complaint reference,Date received,Stage,Response sent\n{},06/01/2025,{},03/02/2025\n"
    taken_in(text.format("K-01", "1").encode(), "all.csv", database, extracted_on=EXTRACTED)
    content = text.format(reference, stage).encode()
    upload = Upload(content=content, filename="more.csv", today=TODAY, extracted_on=EXTRACTED, partial=partial)
    questions = preview(upload, database).intake.questions
    assert [(one.code, one.rows) for one in questions] == [("LOAD-SPELLING", (2,))] * is_asked
    assert take_in(upload, database).questions == questions


def test_what_was_answered_once_is_not_asked_of_the_same_rows_again(database):
    """Next month's list has the two cases again, and others; a third of the child is asked about."""
    two = ("EX-1,06/01/2025,Agreed,17/02/2025,", "EX-1,03/03/2025,Agreed,17/04/2025,")
    assert asked(database, *two, partial=False) == [("CASE-AT-ONCE", (2, 3))]
    taken_in(file(*two), "all.csv", database, extracted_on=EXTRACTED)
    later = EXTRACTED + ONE_DAY
    assert asked(database, *two, "EX-7,06/01/2025,Agreed,17/02/2025,", partial=False, day=later) == []
    third = "EX-1,04/03/2025,Agreed,17/04/2025,"
    assert asked(database, *two, third, partial=False, day=later) == [("CASE-AT-ONCE", (2, 3, 4))]
    told = {one.code: one.severity for one in _kept(database, *two, "EX-7,06/01/2025,Agreed,17/02/2025,", day=later)}
    assert told["CASE-AT-ONCE"] is Severity.INFORMATION
    assert asked(database, *two, "EX-8,06/01/2025,Agreed,17/02/2025,", "EX-7,06/01/2025,Agreed,17/02/2025,",
                 partial=False, day=later + ONE_DAY) == []  # fmt: skip


def _kept(database, *rows: str, day: date):
    upload = Upload(content=file(*rows), filename="next.csv", today=TODAY, extracted_on=day)
    return take_in(upload, database).findings


@pytest.mark.parametrize(("received", "is_asked"), [("16/02/2025", False), ("17/02/2025", True), ("18/02/2025", True)])
def test_a_second_request_does_not_take_the_place_of_one_that_had_ended(received, is_asked, loaded):
    """0041 was refused on 17 February: what came before that day corrects it, what came then or later is another."""
    assert asked(loaded, f"0041,{received},Agreed,03/03/2025,") == [("LOAD-REQUEST-GOES", (2,))] * is_asked


@pytest.mark.parametrize("partial", [True, False])
def test_a_case_told_again_beside_its_second_request_is_the_same_case(partial, loaded):
    """It was added as a third, for with a second request its key had changed; so was it told as gone and come."""
    before = set(store.load_cases(loaded).cases["case_key"])
    rows = ("0041,06/01/2025,Refused,17/02/2025,", "0041,02/06/2025,Agreed,14/07/2025,", LOADED[1])
    assert asked(loaded, *rows, partial=partial) == []
    taken_in(file(*rows), "more.csv", loaded, partial=partial, extracted_on=EXTRACTED + ONE_DAY)
    cases = store.load_cases(loaded).cases
    assert sorted(cases["request_outcome"].astype("str")) == ["N", "Y", "Y"]
    assert before < set(cases["case_key"])
    taken_in(
        file(rows[1].replace("14/07", "15/07")), "again.csv", loaded, partial=True, extracted_on=EXTRACTED + 2 * ONE_DAY
    )
    assert len(store.load_cases(loaded).cases) == 3
