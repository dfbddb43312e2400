"""The day on which a file is true: as somebody says, as the lines above a list or its name say; else it is asked."""

from datetime import date

import pandas as pd
import pytest

from data_access.extract_day import reference_day
from data_access.files.reading import RawFile
from data_access.files.sheets import RawSheet
from data_access.prepare import prepare
from data_access.upload import Upload

TODAY, DAY = date(2026, 11, 21), date(2026, 10, 31)
HEADINGS = ("Case reference", "Date request received")


def made(*titles: tuple[str, ...], name: str = "cases.xlsx", **options):
    lines = [*titles, HEADINGS, ("A1", "06/01/2025")]
    cells = pd.DataFrame([(*line, None)[:2] for line in lines], index=range(1, len(lines) + 1), dtype="str")
    upload = Upload(content=b"", filename=name, today=TODAY, **options)
    return prepare(upload, RawFile("xlsx", (RawSheet("Cases", cells),)), b"k")


def said(prepared) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in prepared.findings if one.code.startswith("FILE-EXTRACT")]


def test_the_lines_above_the_list_and_the_name_of_the_file():
    for prepared, where in (
        (made(("EHC needs assessments",), ("As at", "2026-10-31 00:00:00")), 'above the list say so (sheet "Cases")'),
        (made(name="cases_as_at_31-10-26.xlsx"), "the file's name says so"),
        (made(("as at 31/10/26",), name="cases as at 31.10.2026.xlsx"), "above the list say so"),
    ):
        assert prepared.extracted_on == DAY
        ((code, message),) = said(prepared)
        assert code == "FILE-EXTRACT-DAY"
        assert where in message


def test_what_somebody_says_comes_first():
    given = made(("as at 31/10/26",), extracted_on=date(2026, 9, 30))
    assert (given.extracted_on, said(given)) == (date(2026, 9, 30), [])


def asked(prepared) -> list[str]:
    return [one.code for one in prepared.report().questions]


def test_without_a_day_it_is_asked_and_today_is_only_put_in():
    none = made()
    assert (none.extracted_on, none.offered_days, asked(none)) == (TODAY, (), ["FILE-EXTRACT-UNSAID"])
    ((_, message),) = said(none)
    assert message == "On which day were these data true? Neither the file nor its name says so."


@pytest.mark.parametrize(
    ("name", "because", "offered"),
    [
        ("cases October 2026.xlsx", "The file's name has a month, October 2026, and no day", (DAY,)),
        ("cases November 2026.xlsx", "The file's name has a month, November 2026, and no day", ()),
        ("cases 2026-11-22.xlsx", "The day in the file's name, 22 November 2026, has not come.", ()),
    ],
)
def test_a_month_is_offered_and_not_taken_and_a_day_to_come_is_not(name, because, offered):
    done = made(name=name)
    assert (done.extracted_on, done.offered_days, asked(done)) == (TODAY, offered, ["FILE-EXTRACT-UNSAID"])
    assert because in said(done)[0][1]


def test_a_day_that_stands_in_the_name_is_taken_and_said_to_be_from_there():
    for name in ("SEN caseload 2026-10-31.xlsx", "EHCP_31102026.csv", "Oct 31 2026.xlsx"):
        done = made(name=name)
        assert (done.extracted_on, done.offered_days, asked(done)) == (DAY, (), [])
        assert said(done)[0][1].endswith("31 October 2026: it stands in the name of the file.")


def test_a_day_in_an_open_order_is_asked_about_day_first():
    """5 June 2026 and 6 May 2026; what the sheet says settles it."""
    june, may = date(2026, 6, 5), date(2026, 5, 6)
    done = made(name="cases 05-06-26.xlsx")
    assert (done.extracted_on, done.offered_days, asked(done)) == (june, (may,), ["FILE-EXTRACT-DAYS"])
    assert done.report().questions[0].expected.startswith("5 June 2026 was taken.")
    settled = made(("as at 06/05/2026",), name="cases 05-06-26.xlsx")
    assert (settled.extracted_on, settled.offered_days, asked(settled)) == (may, (), [])


@pytest.mark.parametrize(
    ("headings", "day", "expected"),
    [
        (("sen2tableid", "collection", "referencedate"), "2026-Jan-15 00:00:00", date(2026, 1, 15)),
        (("SEN2TableID", "Collection", "ReferenceDate"), "15/01/2026", date(2026, 1, 15)),
        (("sen2tableid", "collection", "referencedate"), "soon", None),
        (("tableid", "collection", "referencedate"), "2026-Jan-15", None),
    ],
    ids=["as COLLECT exports it", "opened in Excel", "no day", "another list"],
)
def test_a_return_in_modules_says_its_day(headings, day, expected):
    rows = pd.DataFrame([headings, ("1", "SEN2", day)], dtype="str")
    assert reference_day([RawSheet("sen2", rows)]) == expected


def test_the_day_of_a_return_is_taken_and_said():
    cells = pd.DataFrame([HEADINGS, ("A1", "06/01/2025")], index=[1, 2], dtype="str")
    module = pd.DataFrame([("sen2tableid", "collection", "referencedate"), ("1", "SEN2", "2026-Jan-15")], dtype="str")
    raw = RawFile("zip", (RawSheet("sen2", module), RawSheet("requests", cells)))
    done = prepare(Upload(content=b"", filename="blade.zip", today=TODAY), raw, b"k")
    assert done.extracted_on == date(2026, 1, 15)
    assert "the return's own module says so" in said(done)[0][1]


def test_two_days_are_asked_about_and_the_latest_is_taken():
    two = made(("as at 30/09/26",), name="cases as at 31-10-26.xlsx")
    assert two.extracted_on == DAY
    (question,) = two.report().questions
    assert question.code == "FILE-EXTRACT-DAYS"
    assert "30 September 2026" in question.message
    assert "31 October 2026 (the file's name says so)" in question.message
    assert two.offered_days == (date(2026, 9, 30),)


def test_two_lines_that_say_different_days_are_asked_about():
    two = made(("as at 31/10/26",), ("Position as at 30/09/26",))
    assert [one.code for one in two.report().questions] == ["FILE-EXTRACT-DAYS"]
    assert two.extracted_on == DAY
    plain = made(("as at 30/09/26",), name="cases 2026-10-31.xlsx")
    assert (plain.extracted_on, plain.offered_days, asked(plain)) == (DAY, (date(2026, 9, 30),), ["FILE-EXTRACT-DAYS"])
    once = made(("as at 31/10/26",), ("Next report as at 30/11/26",), name="cases 2026-10-31.xlsx")
    assert (once.extracted_on, once.report().questions) == (DAY, ())


def test_a_day_that_has_not_come_is_asked_about():
    assert [one.code for one in made(("as at 22/11/2026",)).report().questions] == ["LOAD-FUTURE-DAY"]
