"""Loads undone in any order: what is left is as if the others had never been made."""

import pytest

from data_access.storage import store
from data_access.storage.database import open_database
from metrics.attendance.enrolments import ENROLMENTS
from tests.integration.loads.undoing import ALL, assert_like, held, load, undo


@pytest.mark.parametrize(
    "undone", [(0,), (1,), (2,), (3,), (1, 3), (3, 1), (0, 3), (2, 0), (4,), (5,), (5, 4), (4, 5), (4, 1)]
)
def test_what_is_left_is_as_if_the_others_had_never_been(database, undone):
    load(database, ALL)
    undo(database, undone)
    never = open_database("sqlite://")
    load(never, [place for place in ALL if place not in undone])
    assert_like(held(database), held(never))


@pytest.mark.parametrize(
    ("undone", "possible"),
    [((), [10, 10, 20]), ((4,), [10, 10]), ((5,), [10, 10]), ((4, 5), []), ((5, 4), [])],
)
def test_attendance_is_added_up_without_what_was_undone(database, undone, possible):
    """Ten sessions a week: two pupils in one week, the second of them and a third in the next."""
    load(database, ALL)
    undo(database, undone)
    pupils = held(database)[ENROLMENTS.key]
    assert ([] if pupils is None else sorted(pupils["possible"])) == possible


def test_all_undone_leaves_nothing(database):
    load(database, ALL)
    undo(database, (3, 1, 5, 0, 4, 2))
    assert set(held(database).values()) == {None}
    assert (store.load_cases(database), store.load_registers(database)) == (None, {})
    assert [one.withdrawn_at is not None for one in store.batches(database)] == [True] * 6, "that they were made stays"
