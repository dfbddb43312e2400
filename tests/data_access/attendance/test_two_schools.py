"""A pupil whose day or week stands at two schools, or at one under two names, is asked about; nothing is taken away."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from tests.conftest import prepared_from, taken_in

ONE, OTHER = "Z12345678901A", "Z12345678901B"
HEADINGS = ("UPN", "School", "URN", "Week commencing", "Possible", "Attended")
MARKS = ("UPN", "School", "Date", "AM", "PM")
TERMS = ("UPN", "School", "Term", "Possible", "Attended")


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
    streamed = taken_in(csv(HEADINGS, first, second), "a.csv", database, confirmed=frozenset())
    assert asked(streamed) == [("", (2, 3))] * asks
    assert bool(streamed.batch) is not asks


@pytest.mark.parametrize(
    ("first", "second", "asks"),
    [(("/", "\\"), ("/", ""), True), (("/", ""), ("", "\\"), False), (("/", "\\"), ("D", "D"), False)],
)
def test_more_sessions_than_a_day_has_at_two_schools(database, first, second, asks):
    """D, at the school where the pupil is not expected, is no possible session."""
    lines = (ONE, "Alder", "22/09/2025", *first), (ONE, "Birch", "22/09/2025", *second)
    assert asked(taken_in(csv(MARKS, *lines), "a.csv", database, confirmed=frozenset())) == [("", (2, 3))] * asks


def test_a_term_at_two_schools_is_not_asked_about(database):
    lines = [(ONE, name, "Autumn 2025/26", 70, 60) for name in ("Alder", "Birch")]
    assert asked(taken_in(csv(TERMS, *lines), "a.csv", database, confirmed=frozenset())) == []


def test_two_sheets_name_each_row_and_yes_counts_both(database):
    lines = [(ONE, "Alder", "", "22/09/2025", "10", "9"), (OTHER, "Alder", "", "22/09/2025", "10", "9")]
    sheets = [
        RawSheet(name, pd.DataFrame([HEADINGS, *held], index=pd.RangeIndex(1, len(held) + 2), dtype="str"))
        for name, held in (("A", lines), ("B", [(OTHER, "Birch", "", "22/09/2025", "10", "9")]))
    ]
    assert asked(prepared_from(*sheets).report()) == [("A", (3,)), ("B", (2,))]
    content = csv(HEADINGS, *lines, (OTHER, "Birch", "", "22/09/2025", 10, 9))
    assert taken_in(content, "a.csv", database, confirmed=frozenset({"ATT-TWO-SCHOOLS"})).held == {"attendance": 3}
