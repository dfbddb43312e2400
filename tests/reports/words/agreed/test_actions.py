"""The sentences about actions, counted by hand: none, one, two; the day before, the day, the day after."""

from datetime import date, timedelta

import pytest

from reports.agreed.standing import standing
from reports.words.agreed import actions as words
from tests.reports.agreed.entries import begun, went_on

DUE = date(2026, 10, 15)
DAY = date(2026, 10, 16)


def stood(*entries, on: date = DAY):
    return standing(entries, on)


def test_none_one_and_two_are_counted():
    one, two = begun(1), begun(2)
    other = begun(3, due=DAY)
    assert words.counted(()) == "No action is recorded for this figure."
    assert words.counted(stood(other)) == "1 action: 1 open."
    assert words.counted(stood(one)) == "1 action: 1 open, of which 1 is overdue."
    assert words.counted(stood(one, two)) == "2 actions: 2 open, of which 2 are overdue."
    done, dropped = went_on(one, DAY, "done"), went_on(two, DAY, "dropped")
    assert words.counted(stood(one, done)) == "1 action: 1 done."
    assert words.counted(stood(one, two, done, dropped)) == "2 actions: 1 done; 1 dropped."
    assert words.counted(stood(one, two, other, done)) == "3 actions: 2 open, of which 1 is overdue; 1 done."


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, "**Due** 15 October 2026"),
        (0, "**Due** today, 15 October 2026"),
        (1, "**1 day overdue**, was due 15 October 2026"),
        (2, "**2 days overdue**, was due 15 October 2026"),
    ],
)
def test_when_it_is_due(days, said):
    (found,) = stood(begun(), on=DUE + timedelta(days=days))
    assert words.due_words(found) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, "next update 15 October 2026"),
        (0, "next update today, 15 October 2026"),
        (1, "update 1 day late, was promised for 15 October 2026"),
        (2, "update 2 days late, was promised for 15 October 2026"),
    ],
)
def test_when_the_next_update_is_promised(days, said):
    (found,) = stood(begun(due=date(2026, 12, 1), next_update=DUE), on=DUE + timedelta(days=days))
    assert words.update_words(found) == said


def test_a_line_says_reason_action_owner_and_days():
    (found,) = stood(begun(next_update=date(2026, 10, 20)), on=DUE)
    assert words.line(found) == (
        "**Why:** Advice is late · **Action:** A second panel · **Owner:** Head of SEND · "
        "**Due** today, 15 October 2026 · next update 20 October 2026"
    )


def test_what_is_done_says_since_when_and_promises_nothing():
    first = begun(next_update=date(2026, 10, 20))
    (found,) = stood(first, went_on(first, DAY, "done"))
    assert words.line(found).endswith("**Owner:** Head of SEND · **Done**, as said on 16 October 2026")
    (found,) = stood(first, went_on(first, DAY, "dropped"))
    assert words.due_words(found) == "**Dropped**, as said on 16 October 2026"


def test_the_history_names_who_wrote_what_when():
    first = begun(meeting=date(2026, 9, 30))
    later = went_on(first, date(2026, 10, 9), "open", "No room", due=date(2026, 10, 31), made_by="B. Example")
    (said,) = words.history(stood(first, later, went_on(later, DAY, "done")))
    assert said.endswith(
        "**Done**, as said on 16 October 2026. About Sep 2026, agreed at the meeting of 30 September 2026; written by "
        "A. Example on 1 October 2026. Still open, due 31 October 2026: No room, by B. Example on 9 October 2026. "
        "Done: It met, by B. Example on 16 October 2026."
    )
    (said,) = words.history(stood(begun()))
    assert "About Sep 2026; written by A" in said


def test_what_people_typed_stays_text():
    (found,) = stood(begun(reason="**x** [a](b)", owner="<b>"))
    assert "\\*\\*x\\*\\* \\[a\\]\\(b\\)" in words.line(found)
    assert "\\<b\\>" in words.line(found)


def test_choices_read_as_plain_text():
    (found,) = stood(begun())
    assert words.named(found) == "A second panel (Head of SEND, due 15 October 2026)"
    assert words.meeting_words(None) == "At no meeting"
    assert words.meeting_words(date(2026, 7, 16)) == "The meeting of 16 July 2026"
    assert words.new_about(begun().period) == "**A new action**, about Sep 2026"
