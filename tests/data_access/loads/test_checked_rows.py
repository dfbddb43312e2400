"""What the checks found, load by load: replaced, added to, undone, and on each day what was in force."""

from datetime import date

import pytest

from data_access.loads.checked_rows import CheckedRows, checked_rows
from data_access.storage import store
from tests.conftest import taken_in
from tests.council_files import workbook

MAY, JUNE, JULY = date(2025, 5, 31), date(2025, 6, 30), date(2025, 7, 31)
HEADINGS = "Case ref,Locality,Date request received,Request outcome,Request outcome date"
GOOD, NO_DAY = "EX-1,North,06/01/2025,Agreed,03/02/2025", "EX-2,South,07/01/2025,Agreed,30/02/2025"
NO_REQUEST = "EX-3,North,,Agreed,03/02/2025"


def listed(*lines: str) -> bytes:
    return "\n".join([HEADINGS, *lines]).encode()


def told(found: CheckedRows, day: date) -> list[tuple]:
    rows = found.on(day)
    rows = rows[rows["row"] > 0].sort_values(["load", "row"])
    return [(int(one.load), one.code, one.field, int(one.row)) for one in rows.itertuples()]


@pytest.fixture
def loads(database):
    taken_in(listed(GOOD, NO_DAY, NO_REQUEST), "may.csv", database, extracted_on=MAY)
    taken_in(listed(GOOD, NO_DAY, "EX-4,South,08/01/2025,Refused,03/03/2025"), "june.csv", database, extracted_on=JUNE)
    return database


FIRST = [
    (1, "CELL-DATE", "request_outcome_date", 3),
    (1, "CASE-NO-REQUEST-DATE", "received_date", 4),
]
SECOND = [(2, "CELL-DATE", "request_outcome_date", 3)]


def test_nothing_is_loaded(database):
    found = checked_rows(database)
    assert (found.days, found.loads, len(found.rows), len(found.on(MAY))) == ((), (), 0, 0)


def test_a_full_load_says_everything_anew_from_its_day_on(loads):
    found = checked_rows(loads)
    assert found.days == (MAY, JUNE)
    days = (date(2025, 5, 30), MAY, date(2025, 6, 29), JUNE, date(2025, 7, 1))
    assert [told(found, day) for day in days] == [[], FIRST, FIRST, SECOND, SECOND]


def test_a_row_has_its_key_its_cell_and_its_list(loads):
    (line,) = checked_rows(loads).on(JUNE).query("code == 'CELL-DATE'").to_dict("records")
    cases = store.load_cases(loads).cases
    assert line["key"] == cases.loc[cases["case_reference"] == "EX-2", "case_key"].item()
    assert (line["about"], line["found"], line["severity"]) == ("cases", "30/02/2025", "left out of some measures")


def test_a_load_that_adds_says_anew_only_the_rows_that_it_lists(loads):
    """EX-2 is mended; what else is in force stays, for those days too when it was not."""
    taken_in(listed("EX-2,South,07/01/2025,Agreed,28/02/2025"), "few.csv", loads, extracted_on=JULY, partial=True)
    taken_in(listed(GOOD, NO_REQUEST), "more.csv", loads, extracted_on=JULY, partial=True)
    found = checked_rows(loads)
    assert told(found, JUNE) == SECOND
    assert told(found, JULY) == [(4, "CASE-NO-REQUEST-DATE", "received_date", 3)]


def test_a_load_that_is_undone_was_never_there(loads):
    store.withdraw(loads, 2)
    found = checked_rows(loads)
    assert found.days == (MAY,)
    assert told(found, JULY) == FIRST


def test_lists_of_one_file_are_told_apart_by_their_sheets_and_each_stands_until_its_own_is_replaced(database):
    complaints = [("Complaint ref", "Date received", "Stage", "Outcome"), ("C1", "06/05/2025", "1", "See letter")]
    book = workbook({"Cases": [line.split(",") for line in (HEADINGS, GOOD, NO_DAY)], "Complaints": complaints})
    taken_in(book, "both.xlsx", database, extracted_on=MAY)
    taken_in(listed(GOOD), "june.csv", database, extracted_on=JUNE)
    found = checked_rows(database)
    first = found.on(MAY).query("row > 0 and severity == 'left out of some measures'")
    assert dict(zip(first["about"], first["sheet"], strict=True)) == {"cases": "Cases", "complaints": "Complaints"}
    assert set(found.on(JUNE).query("severity == 'left out of some measures'")["about"]) == {"complaints"}


def test_what_is_said_of_a_whole_column_has_no_row(database):
    taken_in(
        b"Case ref,Forename,Date request received\nEX-1,Example,06/01/2025\n", "may.csv", database, extracted_on=MAY
    )
    (line,) = checked_rows(database).rows.query("code == 'MAP-PERSONAL'").to_dict("records")
    assert (line["row"], line["key"], line["found"]) == (0, None, "")


def test_a_row_that_was_not_stored_has_no_key(database):
    taken_in(listed(GOOD, "EX-9,North,,,"), "may.csv", database, extracted_on=MAY)
    rows = checked_rows(database).rows.query("row == 3")
    assert len(rows)
    assert rows["key"].isna().all()


def test_lines_of_attendance_have_no_key_because_they_are_kept_added_up(database):
    lines = (
        "UPN,School,Week commencing,Possible sessions,Attended sessions,Authorised absence,Unauthorised absence,SEN",
        "X1,School A,05/05/2025,10,9,1,0,E",
        "X2,School A,05/05/2025,10,8,1,0,E",
    )
    taken_in("\n".join(lines).encode(), "attendance.csv", database, extracted_on=MAY)
    (line,) = checked_rows(database).on(MAY).query("code == 'ATT-SUM'").to_dict("records")
    assert (line["about"], line["row"], line["key"]) == ("attendance", 3, None)


def test_a_row_says_whose_it_was_in_its_own_load(loads):
    """EX-2 is in the North in July, and was in the South till then; a row that was not stored was nobody's."""
    taken_in(listed(NO_DAY.replace("South", "North"), "EX-9,North,,,"), "july.csv", loads, extracted_on=JULY)
    found = checked_rows(loads).rows.query("row > 0 and code == 'CELL-DATE'")
    assert found.sort_values("load")["locality"].tolist() == ["South", "South", "North"]
    assert set(found["officer"]) == {""}
    assert set(checked_rows(loads).on(JULY).query("row == 3")["locality"]) == {""}


def test_the_officer_of_a_notice_is_its_owner(database):
    """The 30th of February: each notice has a day that is none."""
    lines = ("UPN,Notice type,Date received,Officer", "A1,10 days,30/02/2025,Role A", "A2,10 days,30/02/2025,")
    taken_in("\n".join(lines).encode(), "n.csv", database, extracted_on=MAY, holds="notifications")
    found = checked_rows(database).rows.query("code == 'CELL-DATE'").sort_values("row")
    assert found["officer"].tolist() == ["Role A", ""]
