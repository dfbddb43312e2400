"""Loads undone in any order: what is left is as if the others had never been made."""

from datetime import timedelta

import pandas as pd
import pytest

from data_access.storage import store
from data_access.storage.database import open_database
from metrics.datasets import keyed_columns
from tests.conftest import taken_in
from tests.integration.loads.files import DAY, HEADINGS, cases, complaints


def addition(*lines: str) -> bytes:
    return "\n".join([HEADINGS, *lines]).encode()


FILES = (
    ("whole.csv", cases(3), False),
    ("added.csv", addition("EX-1,06/01/2025,Refused,17/02/2025,Fenside,", "EX-8,07/01/2025,,,,"), True),
    ("complaints.csv", complaints(2), False),
    ("later.csv", addition("EX-8,07/01/2025,Agreed,17/02/2025,Fenside,"), True),
)
"""A whole list, two additions of which one changes the other's row, and a register beside them."""


def load(database, places) -> None:
    for place in places:
        name, content, partial = FILES[place]
        assert taken_in(content, name, database, extracted_on=DAY + timedelta(days=place), partial=partial).batch


def held(database) -> tuple[pd.DataFrame | None, ...]:
    """Cases and complaints, by their own references; their hashes are of each database's own key."""
    found, registers = store.load_cases(database), store.load_registers(database)
    rows = None if found is None else found.cases.sort_values("case_reference", ignore_index=True)
    listed = registers.get("complaints")
    listed = None if listed is None else listed.sort_values("complaint_reference", ignore_index=True)
    return tuple(
        None if one is None else one.drop(columns=list(keyed_columns(about) & set(one.columns)))
        for about, one in (("cases", rows), ("complaints", listed))
    )


@pytest.mark.parametrize("undone", [(0,), (1,), (2,), (3,), (1, 3), (3, 1), (0, 3), (2, 0)])
def test_what_is_left_is_as_if_the_others_had_never_been(database, undone):
    load(database, range(4))
    numbers = {one.filename: one.id for one in store.batches(database)}
    for place in undone:
        store.withdraw(database, numbers[FILES[place][0]])
    never = open_database("sqlite://")
    load(never, [place for place in range(4) if place not in undone])
    for left, expected in zip(held(database), held(never), strict=True):
        assert (left is None) == (expected is None)
        if left is not None:
            pd.testing.assert_frame_equal(left, expected)


def test_all_undone_leaves_nothing(database):
    load(database, range(4))
    for number in (3, 1, 4, 2):
        store.withdraw(database, number)
    assert (store.load_cases(database), store.load_registers(database)) == (None, {})
    assert [one.withdrawn_at is not None for one in store.batches(database)] == [True] * 4, "that they were made stays"
