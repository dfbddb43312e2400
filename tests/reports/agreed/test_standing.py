"""Actions as they stood: what was known on the day, by the latest entry, and late from the day after the one agreed."""

from datetime import date, timedelta

import pytest

from reports.agreed.standing import latest_open, of_metric, standing
from sample_data.agreed import SAMPLE_ACTIONS
from sample_data.contents import DAY
from tests.reports.agreed.entries import MADE, begun, went_on

ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(("days", "late"), [(-1, 0), (0, 0), (1, 1), (2, 2)])
def test_an_action_is_late_from_the_day_after_it_was_due(days, late):
    due = date(2026, 10, 15)
    (found,) = standing([begun(due=due)], due + timedelta(days=days))
    assert (found.days_overdue, found.is_open, found.is_done) == (late, True, False)


@pytest.mark.parametrize(("days", "late"), [(-1, 0), (0, 0), (1, 1), (2, 2)])
def test_an_update_is_late_from_the_day_after_it_was_promised(days, late):
    promised = date(2026, 10, 8)
    (found,) = standing([begun(next_update=promised)], promised + timedelta(days=days))
    assert found.update_days_late == late


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_what_is_done_or_dropped_is_late_no_more(status):
    first = begun(next_update=date(2026, 10, 8))
    (found,) = standing([first, went_on(first, date(2026, 10, 20), status)], date(2026, 11, 30))
    assert (found.days_overdue, found.update_days_late, found.is_open) == (0, 0, False)
    assert found.is_done == (status == "done")


@pytest.mark.parametrize(("days", "known"), [(-1, 0), (0, 1), (1, 1)])
def test_an_action_is_there_from_the_day_on_which_it_was_written(days, known):
    assert len(standing([begun()], MADE + timedelta(days=days))) == known


@pytest.mark.parametrize(("days", "status"), [(-1, "open"), (0, "done"), (1, "done")])
def test_a_past_day_shows_what_was_known_then(days, status):
    """An action done on 20 October was open on the 19th, and five days late or so by then."""
    first, done = begun(), date(2026, 10, 20)
    (found,) = standing([first, went_on(first, done, "done")], done + timedelta(days=days))
    assert found.latest.status == status
    assert found.days_overdue == (4 if status == "open" else 0)


def test_open_ones_come_first_the_one_due_first_before_others_and_then_the_newest():
    late, soon, done, dropped = (begun(number, due=date(2026, 10, day)) for number, day in enumerate((20, 5, 1, 1), 1))
    lines = [late, soon, done, dropped, went_on(done, MADE, "done"), went_on(dropped, MADE, "dropped")]
    found = standing(lines, MADE)
    assert [one.first.number for one in found] == [2, 1, 4, 3]
    assert latest_open(found) is found[0], "begun last, and due first"
    assert latest_open(found[1:]) is found[1]
    assert latest_open(found[2:]) is None


def test_those_on_one_figure_and_none():
    found = standing([begun(1), begun(2, metric="requests_received")], MADE)
    assert [one.first.number for one in of_metric(found, "requests_received")] == [2]
    assert of_metric(found, "plans_issued") == ()
    assert standing([], MADE) == ()


def test_the_fictional_boards_actions():
    """By hand: four agreed in July; at the end of October one is done, one 31 days late, one put off, one to come."""
    found = standing(SAMPLE_ACTIONS, DAY)
    assert [(one.first.number, one.latest.status, one.days_overdue, one.update_days_late) for one in found] == [
        (5, "open", 31, 16),
        (4, "open", 0, 0),
        (6, "open", 0, 0),
        *((number, "done", 0, 0) for number in (7, 3, 2, 1)),
    ]


def test_what_was_agreed_before_the_hardest_month():
    """By hand: three agreed in February 2025; at the end of April one is 19 days late."""
    found = standing(SAMPLE_ACTIONS, date(2025, 4, 30))
    assert [(one.first.number, one.latest.status, one.days_overdue) for one in found] == [
        (3, "open", 19),
        (1, "open", 0),
        (2, "open", 0),
    ]
    assert standing(SAMPLE_ACTIONS, date(2025, 2, 13) - ONE_DAY) == ()
