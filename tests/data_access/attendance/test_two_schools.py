"""A pupil whose day or week stands at two schools, or at one under two names, is asked about; nothing is taken away."""

from datetime import date, timedelta

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.intake import take_in
from data_access.preview import keep, preview
from data_access.upload import Upload
from tests.conftest import TODAY, prepared_from, taken_in
from tests.council_files import workbook

ONE, OTHER = "Z12345678901A", "Z12345678901B"
HEADINGS = ("UPN", "School", "URN", "Week commencing", "Possible", "Attended")
MARKS = ("UPN", "School", "Date", "AM", "PM")
TERMS = ("UPN", "School", "Term", "Possible", "Attended")
LATER = date(2025, 12, 31)


def asked(done) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.sheet, one.rows) for one in done.questions if one.code == "ATT-TWO-SCHOOLS"]


def csv(*lines: tuple) -> bytes:
    return "\n".join(",".join(map(str, line)) for line in lines).encode()


@pytest.mark.parametrize(
    ("first", "second", "asks"),
    [
        ((ONE, "Alder", "", "22/09/2025", 10, 9), (ONE, "Alder Primary", "", "22/09/2025", 10, 9), True),
        ((ONE, "", 100001, "22/09/2025", 10, 9), (ONE, "Alder", "", "22/09/2025", 10, 9), True),
        ((ONE, "Alder", 100001, "22/09/2025", 10, 9), (ONE, "Alder", 100002, "22/09/2025", 10, 9), True),
        ((ONE, "", 100001, "22/09/2025", 10, 9), (ONE, "", "", "22/09/2025", 10, 9), True),
        ((ONE, "Alder", "", "22/09/2025", 5, 5), (ONE, "Birch", "", "22/09/2025", 4, 4), False),
        ((ONE, "Alder", "", "22/09/2025", 6, 5), (ONE, "Birch", "", "22/09/2025", 4, 4), False),
        ((ONE, "Alder", "", "22/09/2025", 6, 5), (ONE, "Birch", "", "22/09/2025", 5, 4), True),
        ((ONE, "Alder", "", "22/09/2025", 10, 9), (ONE, "Birch", "", "22/09/2025", 0, 0), False),
        ((ONE, "Alder", "", "22/09/2025", 10, 9), (ONE, "Birch", "", "20/09/2025", 10, 9), True),  # a Saturday
        ((ONE, "Alder", "", "22/09/2025", 10, 9), (ONE, "Birch", "", "19/09/2025", 10, 9), False),  # the Friday before
        ((ONE, "Alder", "", "22/09/2025", 10, 9), (ONE, "Birch", "", "26/09/2025", 10, 9), True),  # its own Friday
        ((ONE, "Alder", "", "22/09/2025", 10, 9), (OTHER, "Birch", "", "22/09/2025", 10, 9), False),
        ((ONE, "Alder", "", "22/09/2025", 10, 9), (ONE, "ALDER ", "", "29/09/2025", 10, 9), False),
    ],
)
def test_more_sessions_than_a_week_has_at_two_schools(database, first, second, asks):
    """Ten are a whole week: nine and ten may be of a pupil on two rolls, and eleven are asked about."""
    streamed = taken_in(csv(HEADINGS, first, second), "a.csv", database, extracted_on=TODAY, confirmed=frozenset())
    assert asked(streamed) == [("", (2, 3))] * asks
    assert bool(streamed.batch) is not asks


@pytest.mark.parametrize(
    ("first", "second", "asks"),
    [(("/", "\\"), ("/", ""), True), (("/", ""), ("", "\\"), False), (("/", "\\"), ("D", "D"), False)],
)
def test_more_sessions_than_a_day_has_at_two_schools(database, first, second, asks):
    """D, at the school where the pupil is not expected, is no possible session."""
    lines = (ONE, "Alder", "22/09/2025", *first), (ONE, "Birch", "22/09/2025", *second)
    assert (
        asked(taken_in(csv(MARKS, *lines), "a.csv", database, extracted_on=TODAY, confirmed=frozenset()))
        == [("", (2, 3))] * asks
    )


@pytest.mark.parametrize(
    ("first", "second", "asks"),
    [
        ((ONE, "Alder", "Autumn 2025/26", 70, 60), (ONE, "Birch", "Autumn 2025/26", 70, 60), False),
        ((ONE, "Alder", "Autumn 2025/26", 80, 60), (ONE, "Birch", "Autumn 2025/26", 79, 60), False),
        ((ONE, "Alder", "Autumn 2025/26", 80, 60), (ONE, "Birch", "Autumn 2025/26", 80, 60), False),
        ((ONE, "Alder", "Autumn 2025/26", 80, 60), (ONE, "Birch", "Autumn 2025/26", 81, 60), True),
        ((ONE, "Alder", "Autumn 2025/26", 140, 130), (ONE, "Alder Primary", "Autumn 2025/26", 140, 130), True),
        ((ONE, "Alder", "Autumn 2025/26", 140, 130), (OTHER, "Birch", "Autumn 2025/26", 140, 130), False),
        ((ONE, "Alder", "Autumn 2025/26", 140, 130), (ONE, "Birch", "Spring 2025/26", 120, 110), False),
        ((ONE, "Alder", "Autumn 2024/25", 140, 130), (ONE, "Birch", "Autumn 2025/26", 140, 130), False),
    ],
)
def test_more_sessions_than_a_term_has_at_two_schools(database, first, second, asks):
    """Seventy at each are a change at half-term. No term has more than sixteen weeks, which is 160 sessions."""
    done = taken_in(csv(TERMS, first, second), "a.csv", database, extracted_on=TODAY, confirmed=frozenset())
    assert asked(done) == [("", (2, 3))] * asks
    assert bool(done.batch) is not asks


@pytest.mark.parametrize(
    ("school", "sessions", "asks"), [("Birch", 20, False), ("Birch", 21, True), ("Alder", 140, False)]
)
def test_a_file_that_adds_the_term_at_another_school_than_is_loaded(database, school, sessions, asks):
    """Schools send their terms one by one: 140 of the first are loaded. The same school's lie over those."""
    whole, line = (ONE, "Alder", "Autumn 2025/26", 140, 130), (ONE, school, "Autumn 2025/26", sessions, 1)
    taken_in(csv(TERMS, whole), "a.csv", database, extracted_on=LATER)
    said = {"partial": True, "extracted_on": LATER, "confirmed": frozenset()}
    assert asked(taken_in(csv(TERMS, line), "b.csv", database, **said)) == [("", (2,))] * asks


def test_two_sheets_name_each_row_and_yes_counts_both(database):
    lines = [(ONE, "Alder", "", "22/09/2025", "10", "9"), (OTHER, "Alder", "", "22/09/2025", "10", "9")]
    sheets = [
        RawSheet(name, pd.DataFrame([HEADINGS, *held], index=pd.RangeIndex(1, len(held) + 2), dtype="str"))
        for name, held in (("A", lines), ("B", [(OTHER, "Birch", "", "22/09/2025", "10", "9")]))
    ]
    assert asked(prepared_from(*sheets).report()) == [("A", (3,)), ("B", (2,))]
    content = csv(HEADINGS, *lines, (OTHER, "Birch", "", "22/09/2025", 10, 9))
    assert taken_in(content, "a.csv", database, confirmed=frozenset({"ATT-TWO-SCHOOLS"})).held == {"attendance": 3}


@pytest.mark.parametrize(
    ("second", "partial", "asks"),
    [
        ((ONE, "Alder Primary", "", "22/09/2025", 10, 9), True, True),
        ((ONE, "Alder Primary", "", "22/09/2025", 10, 9), False, False),  # takes the place of all
        ((ONE, "", 100001, "22/09/2025", 10, 9), True, True),
        ((ONE, "Alder", 100001, "22/09/2025", 10, 9), True, False),  # says which school has that number
        ((ONE, "Alder", "", "22/09/2025", 10, 8), True, False),  # lies over the same week
        ((ONE, "Birch", "", "22/09/2025", 1, 1), True, True),
        ((ONE, "Birch", "", "22/09/2025", 0, 0), True, False),
        ((ONE, "Birch", "", "19/09/2025", 10, 9), True, False),
        ((ONE, "Birch", "", "29/09/2025", 10, 9), True, False),
        ((OTHER, "Birch", "", "22/09/2025", 10, 9), True, False),
    ],
)
def test_a_file_that_adds_the_week_at_another_school_than_is_loaded(database, second, partial, asks):
    """As text and on a sheet, where a look at the file asks too; yes counts both."""
    taken_in(csv(HEADINGS, (ONE, "Alder", "", "22/09/2025", 10, 9)), "a.csv", database, extracted_on=LATER)
    said = {"partial": partial, "extracted_on": LATER}
    lines = (("Z1234567890QX", "Cedar", "", "22/09/2025", 10, 9), second)
    streamed = taken_in(csv(HEADINGS, *lines), "b.csv", database, **said, confirmed=frozenset())
    assert asked(streamed) == [("", (3,))] * asks
    assert bool(streamed.batch) is not asks
    if asks:
        on_sheet = workbook({"Marks": [HEADINGS, *lines]})
        upload = Upload(content=on_sheet, filename="b.xlsx", today=TODAY, **said)
        looked = preview(upload, database)
        assert asked(looked.intake) == asked(take_in(upload, database)) == [("Marks", (3,))]
        assert keep(looked, database).batch


@pytest.mark.parametrize(("days", "asks"), [(-1, True), (0, False), (1, False)])
def test_a_whole_list_of_an_earlier_day_than_an_addition_lies_under_it(database, days, asks):
    added = csv(HEADINGS, (ONE, "Alder", "", "22/09/2025", 10, 9))
    taken_in(added, "a.csv", database, partial=True, extracted_on=LATER)
    whole = csv(HEADINGS, (ONE, "Birch", "", "22/09/2025", 10, 9))
    day = LATER + timedelta(days=days)
    assert asked(taken_in(whole, "b.csv", database, extracted_on=day, confirmed=frozenset())) == [("", (2,))] * asks
