"""Loads to be undone in any order, and what is left of them to look at."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

import pandas as pd

from data_access.attendance.adding_up import added_up
from data_access.storage import store
from metrics.attendance.enrolments import ENROLMENTS
from metrics.datasets import keyed_columns
from tests.conftest import taken_in
from tests.integration.loads.files import DAY, HEADINGS, attendance, cases, complaints


def addition(*lines: str) -> bytes:
    return "\n".join([HEADINGS, *lines]).encode()


FILES = (
    ("whole.csv", cases(3), False),
    ("added.csv", addition("EX-1,06/01/2025,Refused,17/02/2025,Fenside,", "EX-8,07/01/2025,,,,"), True),
    ("complaints.csv", complaints(2), False),
    ("later.csv", addition("EX-8,07/01/2025,Agreed,17/02/2025,Fenside,"), True),
    ("a week.csv", attendance(range(2)), False),
    ("next week.csv", attendance(range(1, 3), week="29/09/2025", status="E"), True),
)
"""A whole list, two additions of which one changes the other's row, a register beside them, and attendance.

One of two pupils comes in both weeks, with another status in the second; a third in the second alone.
"""
ALL = tuple(range(len(FILES)))


def load(database, places: Iterable[int]) -> None:
    for place in places:
        name, content, partial = FILES[place]
        assert taken_in(content, name, database, extracted_on=DAY + timedelta(days=place), partial=partial).batch


def undo(database, places: Sequence[int]) -> None:
    numbers = {one.filename: one.id for one in store.batches(database)}
    for place in places:
        store.withdraw(database, numbers[FILES[place][0]])


def held(database) -> dict[str, pd.DataFrame | None]:
    """Cases, complaints and pupils' sums, without hashes: each database has a key of its own."""
    found, registers, sums = store.load_cases(database), store.load_registers(database), added_up(database)
    pupils = sums[ENROLMENTS.key].rows(DAY + timedelta(days=len(FILES))) if sums else None
    lists = {
        "cases": (None if found is None else found.cases, ["case_reference"]),
        "complaints": (registers.get("complaints"), ["complaint_reference"]),
        ENROLMENTS.key: (pupils, ["source_file", "source_row"]),
    }
    return {
        about: None
        if rows is None
        else rows.drop(columns=list(keyed_columns(about) & set(rows.columns))).sort_values(by, ignore_index=True)
        for about, (rows, by) in lists.items()
    }


def assert_like(found: dict[str, pd.DataFrame | None], expected: dict[str, pd.DataFrame | None]) -> None:
    """The same rows in every list, and no list in the one alone."""
    for about, left in found.items():
        other = expected[about]
        assert (left is None) == (other is None), about
        if left is not None:
            pd.testing.assert_frame_equal(left, other)
