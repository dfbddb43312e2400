"""Step changes set on a page: kept with who and when, undone with who and when, and refused without a reason."""

from datetime import date, timedelta

import pytest

from data_access.storage import step_changes, store
from data_access.storage.officer_notes import NotAllowed
from data_access.storage.step_changes import LONGEST, NotAStepChange
from metrics.statistics.signal_rules import Rebase

TODAY = date(2026, 11, 21)
DAY = date(2026, 4, 1)


def add(database, **more) -> None:
    usual = {"day": DAY, "reason": "One front door", "by": "A. Example", "officers": ("A. Example",), "today": TODAY}
    step_changes.add_step_change(database, more.pop("metric", "requests_received"), **(usual | more))


def test_one_is_kept_and_undone_and_both_can_be_read(database):
    before = store.version(database)
    add(database, reason="  One   front door ")
    (kept,) = step_changes.step_changes(database, "requests_received")
    assert kept.rebase == Rebase(DAY, "One front door", "A. Example")
    assert (kept.made_at is not None, kept.undone_at, kept.undone_by) == (True, None, "")
    assert step_changes.step_changes(database, "plans_ceased") == ()
    step_changes.undo_step_change(database, kept.id, by="B. Example", officers=("A. Example", "B. Example"))
    (undone,) = step_changes.step_changes(database, "requests_received")
    assert (undone.undone_by, undone.made_by, undone.undone_at is not None) == ("B. Example", "A. Example", True)
    step_changes.undo_step_change(database, kept.id, by="A. Example", officers=("A. Example",))
    assert step_changes.step_changes(database, "requests_received") == (undone,), "the first to undo it stays"
    assert store.version(database) == before, "no figure changes, so none need be counted again"


def test_the_newest_comes_first_and_a_day_may_be_taken_again_once_undone(database):
    add(database)
    with pytest.raises(NotAStepChange, match="stands already"):
        add(database, reason="Another")
    add(database, metric="plans_ceased")
    add(database, day=DAY + timedelta(days=1))
    first = step_changes.step_changes(database, "requests_received")[-1]
    step_changes.undo_step_change(database, first.id, by="A. Example", officers=("A. Example",))
    add(database, reason="Another")
    found = step_changes.step_changes(database, "requests_received")
    assert [one.reason for one in found] == ["Another", "One front door", "One front door"]


@pytest.mark.parametrize(("days", "kept"), [(-1, True), (0, True), (1, False)])
def test_nothing_can_have_changed_from_a_day_that_lies_ahead(database, days, kept):
    if kept:
        add(database, day=TODAY + timedelta(days=days))
    else:
        with pytest.raises(NotAStepChange, match="a day that has come"):
            add(database, day=TODAY + timedelta(days=days))
    assert len(step_changes.step_changes(database, "requests_received")) == int(kept)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"day": None}, "Choose the day"),
        ({"reason": "   "}, "Write what changed"),
        ({"reason": "x" * (LONGEST + 1)}, f"At most {LONGEST} letters"),
        ({"reason": "see a.example@example.org"}, "identifies a person"),
    ],
)
def test_what_lacks_something_is_refused(database, more, words):
    with pytest.raises(NotAStepChange, match=words):
        add(database, **more)
    assert step_changes.step_changes(database, "requests_received") == ()


def test_the_longest_reason_is_kept(database):
    add(database, reason="x" * LONGEST)
    assert len(step_changes.step_changes(database, "requests_received")) == 1


def test_only_officers_who_are_named_may(database):
    with pytest.raises(NotAllowed):
        add(database, officers=())
    add(database)
    (kept,) = step_changes.step_changes(database, "requests_received")
    with pytest.raises(NotAllowed):
        step_changes.undo_step_change(database, kept.id, by="B. Example", officers=("A. Example",))
    assert step_changes.step_changes(database, "requests_received")[0].undone_at is None
