"""The day on which a file is true: as somebody says, as the lines above a list or the file's name say, else today."""

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


def test_what_somebody_says_comes_first_and_today_last():
    given = made(("as at 31/10/26",), extracted_on=date(2026, 9, 30))
    assert (given.extracted_on, said(given)) == (date(2026, 9, 30), [])
    none = made()
    assert none.extracted_on == TODAY
    assert "nothing says otherwise" in said(none)[0][1]


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
    (asked,) = (one for one in two.report().questions)
    assert asked.code == "FILE-EXTRACT-DAYS"
    assert "30 September 2026" in asked.message
    assert "31 October 2026 (the file's name says so)" in asked.message


def test_two_lines_that_say_different_days_are_asked_about():
    two = made(("as at 31/10/26",), ("Position as at 30/09/26",))
    assert [one.code for one in two.report().questions] == ["FILE-EXTRACT-DAYS"]
    assert two.extracted_on == DAY
    once = made(("as at 31/10/26",), ("Next report as at 30/11/26",), name="cases 2026-10-31.xlsx")
    assert (once.extracted_on, once.report().questions) == (DAY, ())


def test_a_day_that_has_not_come_is_asked_about():
    assert [one.code for one in made(("as at 22/11/2026",)).report().questions] == ["LOAD-FUTURE-DAY"]
