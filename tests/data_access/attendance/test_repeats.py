"""Lines of one file that tell of the same sessions are asked about by their rows; parts of a day are none."""

from datetime import date

import pandas as pd
import pytest

from data_access.attendance.store import lines_in_force
from data_access.files.sheets import RawSheet
from data_access.upload import Intake
from tests.conftest import prepared_from, taken_in

ONE, OTHER = "Z12345678901A", "Z12345678901B"
SUMS = ("UPN", "School", "Week commencing", "Possible", "Attended")
MARKS = ("UPN", "School", "Date", "AM", "PM")
TERMS = ("UPN", "School", "Term", "Possible", "Attended")


def asked(done: Intake) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.sheet, one.rows) for one in done.questions if one.code == "ATT-TWICE"]


def sheet(name: str, *lines: tuple) -> RawSheet:
    return RawSheet(name, pd.DataFrame(lines, index=pd.RangeIndex(1, len(lines) + 1), dtype="str"))


@pytest.mark.parametrize(
    ("headings", "first", "second", "asks"),
    [
        (SUMS, ("22/09/2025", 10, 7), ("22/09/2025", 10, 9), True),
        (SUMS, ("22/09/2025", 10, 7), ("22/09/2025", 10, 7), True),
        (SUMS, ("22/09/2025", 4, 4), ("22/09/2025", 6, 5), True),
        (SUMS, ("22/09/2025", 10, 7), ("29/09/2025", 10, 7), False),
        (SUMS, ("22/09/2025", 10, 7), ("22/09/2025", 0, 0), False),
        (SUMS, ("22/09/2025", 2, 2), ("26/09/2025", 8, 8), False),
        (SUMS, ("22/09/2025", 2, 2), ("26/09/2025", 9, 8), True),
        (SUMS, ("21/09/2025", 10, 10), ("22/09/2025", 10, 10), True),
        (TERMS, ("Autumn 2025/26", 140, 120), ("Autumn 2025/26", 140, 130), True),
        (TERMS, ("Autumn 2025/26", 140, 120), ("Autumn 1 2025/26", 70, 60), True),
        (TERMS, ("Autumn 2025/26", 140, 120), ("Spring 2025/26", 120, 100), False),
        (MARKS, ("22/09/2025", "/", ""), ("22/09/2025", "", "\\"), False),
        (MARKS, ("22/09/2025", "/", "\\"), ("22/09/2025", "", "I"), True),
        (MARKS, ("22/09/2025", "/", "\\"), ("23/09/2025", "/", "\\"), False),
    ],
)
def test_a_pupil_of_whom_two_lines_tell_the_same(database, headings, first, second, asks):
    """A line of another pupil, one at another school, and two of the pupil: in a list by text and on a sheet."""
    same = [(ONE, "Alder", *first), (OTHER, "Alder", *first), (ONE, "Birch", *first), (ONE, "Alder", *second)]
    text = "\n".join(",".join(map(str, line)) for line in [headings, *same])
    streamed = taken_in(text.encode(), "a 31-10-2026.csv", database, confirmed=frozenset({"ATT-TWO-SCHOOLS"}))
    assert asked(streamed) == [("", (2, 5))] * asks
    assert bool(streamed.batch) is not asks
    on_sheet = prepared_from(sheet("Marks", headings, *(tuple(map(str, line)) for line in same))).report()
    assert asked(on_sheet) == [("Marks", (2, 5))] * asks


def test_the_same_week_on_another_sheet_and_at_a_school_known_by_its_number():
    numbered = ("UPN", "School", "URN", "Week commencing", "Possible", "Attended")
    first = sheet("September", numbered, (ONE, "Alder", "100001", "22/09/2025", "10", "7"))
    again = sheet("All", SUMS, (OTHER, "Alder", "22/09/2025", "10", "9"), (ONE, "Alder", "22/09/2025", "10", "7"))
    assert asked(prepared_from(first, again).report()) == [("September", (2,)), ("All", (3,))]


def test_yes_counts_them_both(database):
    text = "\n".join(",".join(map(str, line)) for line in [SUMS, *[(ONE, "Alder", "22/09/2025", 4, 3)] * 2])
    done = taken_in(text.encode(), "a.csv", database, confirmed=frozenset({"ATT-TWICE"}))
    assert done.held == {"attendance": 2}


@pytest.mark.parametrize(
    ("first", "second", "possible"),
    [
        (("Alder", "22/09/2025", 10), ("ALDER  ", "22/09/2025", 10), 10),
        (("Alder", "22/09/2025", 10), ("Birch", "22/09/2025", 10), 20),
        (("Alder", "22/09/2025", 10), ("Alder", "21/09/2025", 10), 10),  # the Sunday before
        (("Alder", "22/09/2025", 10), ("Alder", "26/09/2025", 10), 10),  # its Friday
        (("Alder", "22/09/2025", 10), ("Alder", "27/09/2025", 10), 20),  # the Saturday is of the next
        (("Alder", "29/09/2025", 4), ("Alder", "01/10/2025", 6), 10),  # a week that the end of a month parts
        (("Alder", "29/09/2025", 4), ("Alder", "01/10/2025", 7), 7),
    ],
)
def test_a_later_file_tells_the_same_week_in_another_way(database, first, second, possible):
    """The later file's sessions count where both together are more than the week has."""
    for number, line in enumerate((first, second)):
        text = "\n".join(",".join(map(str, one)) for one in [SUMS, (ONE, *line, line[-1])])
        taken_in(text.encode(), f"{number}.csv", database, partial=True, extracted_on=date(2025, 12, 31))
    lines = lines_in_force(database, 2025, date(2025, 12, 31), None)
    assert sum(lines["possible"].to_pylist()) == possible
