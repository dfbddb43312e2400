"""Who acts by when in a line of the scorecard; and which measures want an action, at their limits."""

from datetime import date, timedelta

import pytest

from reports.agreed.standing import standing
from reports.scorecard import markup as drawn
from reports.scorecard.action_cell import Cell, cell
from reports.scorecard.rows import is_below_target, wants_action
from tests.reports.agreed.entries import begun, went_on
from tests.reports.figures import missing
from tests.reports.scorecard.made import FALLING, ON_TIME, QUEUE, REQUESTS, RISING, STEADY, line

DUE = date(2026, 10, 15)


def about(key: str, number: int = 1, **more):
    return begun(number, metric=key, **more)


@pytest.mark.parametrize(
    ("days", "said", "late"),
    [(-1, "15 Oct 2026", False), (0, "due today", False), (1, "1 day late", True), (2, "2 days late", True)],
)
def test_owner_and_due_day(days, said, late):
    found = cell(line(ON_TIME), standing([about(ON_TIME)], DUE + timedelta(days=days)))
    assert (found.owner, found.due, found.is_late) == ("Head of SEND", said, late)


def test_of_several_the_open_one_that_was_begun_last():
    first, second, third = (about(ON_TIME, number) for number in (1, 2, 3))
    second = about(ON_TIME, 2, owner="Head of inclusion", due=date(2027, 1, 8))
    found = cell(line(ON_TIME), standing([first, second, third, went_on(third, DUE, "done")], DUE))
    assert (found.owner, found.due) == ("Head of inclusion", "8 Jan 2027")
    assert found.full == "A second panel. Owner: Head of inclusion. Due 8 January 2027."


def test_a_measure_that_wants_an_action_says_that_there_is_none():
    worse = line(QUEUE, RISING)
    assert cell(worse, ()) == Cell(due="No action recorded")
    assert cell(worse, standing([about(ON_TIME)], DUE)) == Cell(due="No action recorded"), "another's is not its own"
    first = about(QUEUE)
    assert cell(worse, standing([first, went_on(first, DUE, "done")], DUE)) == Cell(due="None open")


def test_a_measure_that_wants_none_says_nothing():
    assert cell(line(REQUESTS, STEADY), ()) == Cell()
    first = about(REQUESTS)
    assert cell(line(REQUESTS, STEADY), standing([first, went_on(first, DUE, "done")], DUE)) == Cell()


@pytest.mark.parametrize(("target", "below"), [(0.21, False), (0.22, False), (0.23, True), (None, False)])
def test_a_share_below_its_target(target, below):
    """22% of 100 plans: at the target it is met."""
    row = line(ON_TIME, STEADY, target=target)
    assert (is_below_target(row), wants_action(row)) == (below, below)


@pytest.mark.parametrize(("target", "missed"), [(21, True), (22, False), (23, False)])
def test_a_number_that_should_be_low_misses_its_target_from_above(target, missed):
    assert is_below_target(line(QUEUE, STEADY, target=float(target))) == missed


def test_what_neither_way_is_better_or_is_not_there_misses_nothing():
    assert not is_below_target(line(REQUESTS, STEADY, target=100.0))
    assert not is_below_target(line(ON_TIME, [], figure=missing(ON_TIME), target=0.9))


def test_worse_and_overdue_want_an_action_and_better_does_not():
    assert wants_action(line(QUEUE, RISING)), "getting worse, and children wait past the law's day"
    assert wants_action(line(QUEUE, STEADY)), "children wait past the law's day"
    assert not wants_action(line(QUEUE, [0.0] * 24)), "nobody does"
    assert not wants_action(line(ON_TIME, RISING)), "getting better, and no target set"
    assert wants_action(line(ON_TIME, FALLING))
    assert not wants_action(line(REQUESTS, FALLING)), "neither good nor bad in itself"


def test_the_table_has_it_as_text():
    action = about(QUEUE, owner="<b>x</b>")
    made = drawn.table([line(QUEUE, RISING)], "", str, is_sample=True, actions=standing([action], DUE + timedelta(1)))
    assert '<span class="sb-owner">&lt;b&gt;x&lt;/b&gt;</span> <span class="sb-late">1 day late</span>' in made
    assert 'data-head="Action">No action recorded</td>' in drawn.table([line(QUEUE, RISING)], "", str, is_sample=True)
