"""Every habit gives the figures counted by hand, and asks nothing unless it is known what it asks."""

import pytest

from data_access.findings import Severity
from tests.corpus.every import HABITS
from tests.corpus.habit import Habit, counted, left_out

ENOUGH_ALONE = 0.9
"""The share of the sheets that must be read without a correction."""


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_a_habit_is_read(habit, database):
    """Without a correction and without a question; where it needs one, nothing is wrong before, and all right then."""
    if habit.asked:
        holds_its_tongue(habit, database)
    done = habit.taken_in(database, corrected=bool(habit.asked))
    said_yes = {habit.asked} if habit.says_yes else set()
    doubts = {one.code for one in done.findings if one.severity in (Severity.ASKS, Severity.STOPS)} - said_yes
    assert (bool(done.batch), doubts) == (True, set())
    figures, amounts = counted(habit, database)
    assert figures == dict(habit.right)
    assert left_out(done) == habit.says
    right = {"locality": habit.places, "primary_need": habit.needs}
    assert {name: amounts[name] for name in right if right[name] is not None} == {
        name: one for name, one in right.items() if one is not None
    }


def holds_its_tongue(habit: Habit, database) -> None:
    """It says what it needs; until then nothing is stored, or what is not understood is in no figure.

    What figures lack then is so many rows and no more: none has a row too many, and one lacks them all.
    """
    done = habit.taken_in(database, corrected=False)
    assert habit.asked in {one.code for one in done.findings}
    if done.batch:
        figures, _ = counted(habit, database)
        known = {key: found for key, found in figures.items() if found is not None}
        lacking = {key: (habit.right[key][0] - one, habit.right[key][1] - all_) for key, (one, all_) in known.items()}
        assert all(0 <= counted_ <= of <= done.not_understood for counted_, of in lacking.values()), lacking
        assert max((of for _, of in lacking.values()), default=0) == done.not_understood


def test_nine_in_ten_sheets_are_read_without_a_correction():
    alone = sum(habit.sheets for habit in HABITS if habit.reads_alone)
    assert alone / sum(habit.sheets for habit in HABITS) >= ENOUGH_ALONE
    assert len(HABITS) >= 60
    assert all(habit.why for habit in HABITS if not habit.reads_alone)


def test_each_habit_has_a_name_of_its_own():
    assert len({habit.name for habit in HABITS}) == len(HABITS)
