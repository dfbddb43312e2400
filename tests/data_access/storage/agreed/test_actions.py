"""Actions on a figure: kept by officers who are named, carried on by more entries, and nothing is ever overwritten."""

from datetime import date, timedelta

import pytest

from data_access.storage import store
from data_access.storage.agreed.actions import (
    LONGEST,
    LONGEST_OWNER,
    Agreed,
    NotAnAction,
    add_action,
    entries,
    update_action,
)
from data_access.storage.officer_notes import NotAllowed
from metrics.base.periods import month

FAR = date(2099, 1, 1)
"""A newest day of data after anybody's clock: every entry is known from the day it was made."""
GOOD = {"reason": "Advice is late", "action": "A second panel", "owner": "Head of SEND", "due": date(2026, 11, 30)}


def add(database, *, by: str = "A. Example", **more) -> None:
    add_action(database, "plans_ceased", month(2026, 10), Agreed(**(GOOD | more)), by=by, officers=("A. Example",))


def go_on(database, number: int, **more) -> None:
    usual = {"status": "done", "said": "It met", "due": None, "next_update": None, "by": "A. Example"}
    update_action(database, number, **(usual | more), officers=("A. Example",))


def test_an_action_is_kept_whole_and_goes_on_by_more_entries(database):
    before = store.version(database)
    add(database, reason="  Advice   is late ", next_update=date(2026, 11, 15), meeting=date(2026, 10, 1))
    add(database, action="Another")
    first, second = entries(database, newest=FAR)
    assert (first.number, second.number) == (1, 2)
    assert (first.reason, first.status, first.said, first.made_by) == ("Advice is late", "open", "", "A. Example")
    assert (first.period, first.period.name) == (month(2026, 10), "Oct 2026")
    assert (first.due, first.next_update, first.meeting) == (date(2026, 11, 30), date(2026, 11, 15), date(2026, 10, 1))
    go_on(database, 1, status="open", said="Put off", due=date(2026, 12, 5), next_update=date(2026, 12, 1))
    go_on(database, 1)
    found = entries(database, newest=FAR)
    assert found[:2] == (first, second), "what was said stays as it was"
    assert [(one.number, one.status, one.said, one.due) for one in found[2:]] == [
        (1, "open", "Put off", date(2026, 12, 5)),
        (1, "done", "It met", date(2026, 12, 5)),
    ], "without a day it is due as before"
    assert (found[3].reason, found[3].owner, found[3].next_update) == ("Advice is late", "Head of SEND", None)
    assert store.version(database) == before, "no figure changes, so none need be counted again"


@pytest.mark.parametrize(("newest", "known"), [(-1, -1), (0, 0), (1, 0)])
def test_an_entry_is_known_from_its_day_or_from_that_of_the_newest_data(database, newest, known):
    """Decision 25: else nobody could see it before the next upload."""
    add(database)
    made = entries(database, newest=FAR)[0].made_at.date()
    (one,) = entries(database, newest=made + timedelta(days=newest))
    assert one.known_on == made + timedelta(days=known)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"reason": " "}, "why the figure"),
        ({"action": ""}, "what is done"),
        ({"owner": ""}, "who owns"),
        ({"due": None}, "Choose the day"),
        ({"reason": "x" * (LONGEST + 1)}, f"At most {LONGEST}"),
        ({"owner": "x" * (LONGEST_OWNER + 1)}, f"At most {LONGEST_OWNER}"),
        ({"reason": "for a.example@example.org"}, "identifies a person"),
        ({"action": "for a.example@example.org"}, "identifies a person"),
        ({"owner": "a.example@example.org"}, "identifies a person"),
    ],
)
def test_what_lacks_something_or_names_a_person_is_refused(database, more, words):
    with pytest.raises(NotAnAction, match=words):
        add(database, **more)
    assert entries(database, newest=FAR) == ()


@pytest.mark.parametrize(
    ("number", "more", "words"),
    [
        (1, {"said": "  "}, "Write what was done"),
        (1, {"said": "x" * (LONGEST + 1)}, "At most"),
        (1, {"said": "for a.example@example.org"}, "identifies a person"),
        (1, {"status": "late"}, "no status"),
        (3, {}, "no such action"),
    ],
)
def test_an_entry_that_goes_on_is_looked_at_too(database, number, more, words):
    add(database)
    with pytest.raises(NotAnAction, match=words):
        go_on(database, number, **more)
    assert len(entries(database, newest=FAR)) == 1


def test_an_entry_that_went_on_is_no_action_of_its_own(database):
    add(database)
    go_on(database, 1)
    with pytest.raises(NotAnAction, match="no such action"):
        go_on(database, 2)


def test_the_longest_words_are_kept(database):
    add(database, reason="x" * LONGEST, action="y" * LONGEST, owner="z" * LONGEST_OWNER)
    assert len(entries(database, newest=FAR)) == 1


def test_only_officers_who_are_named_may(database):
    with pytest.raises(NotAllowed):
        add(database, by="B. Stranger")
    add(database)
    with pytest.raises(NotAllowed):
        go_on(database, 1, by="B. Stranger")
    assert len(entries(database, newest=FAR)) == 1
