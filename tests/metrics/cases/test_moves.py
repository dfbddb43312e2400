"""Moves between councils: the clock of regulation 13(2) starts on the day this council became responsible.

Day 0 is the day of the request, or the day the council became responsible (regulations 5(1), 10(1) and 13(2)).
"""

from datetime import date, timedelta

import pandas as pd
import pytest

from metrics.plans import stock, timeliness, waiting
from tests.metrics.tables import around, cases, held

ASKED, MOVED = date(2025, 1, 6), date(2025, 3, 3)
DUE = date(2025, 7, 21)
IN = {"received_date": ASKED, "request_outcome": "Y", "transfer_la": "999", "transfer_date": MOVED}
OUT = {"received_date": ASKED, "request_outcome": "Y", "request_outcome_date": date(2025, 2, 17), "exported": "999"}


def test_the_clock_starts_on_the_day_of_the_move():
    """20 weeks from 3 March 2025 are over with 21 July."""
    (row,) = cases(IN).cases.to_dict("records")
    assert (row["received_date"].date(), row["received_elsewhere"].date()) == (MOVED, ASKED)
    assert (row["plan_due_date"].date(), row["historical"]) == (DUE, False)


@pytest.mark.parametrize("asked", around(MOVED))
def test_a_request_made_here_after_the_move_is_day_0(asked):
    found = cases(IN | {"received_date": asked}).cases["received_date"].iloc[0].date()
    assert found == max(asked, MOVED)


def test_without_a_request_date_the_move_is_day_0():
    tables = cases(IN | {"received_date": None})
    assert tables.cases["received_date"].iloc[0].date() == MOVED


def test_a_plan_dated_by_the_move_came_along_and_one_after_it_was_made_here():
    """On the day itself the other council maintained it: regulation 15 moves the plan on that day."""
    rows = [
        IN | {"assessment_outcome": "Y", "start_date": day, "assessment_outcome_date": day} for day in around(MOVED)
    ]
    tables = cases(*rows)
    assert held(stock.plans_transferred_in, tables) == [True, True, False]
    assert held(timeliness.plans_issued, tables) == held(stock.plans_started, tables) == [False, False, True]


def test_what_the_other_council_decided_is_in_no_figure():
    rows = [IN | {"request_outcome_date": day} for day in around(MOVED)]
    assert held(timeliness.request_decisions, cases(*rows)) == [False, True, True]
    refused = [IN | {"request_outcome": "N", "request_outcome_date": day} for day in (*around(MOVED), None)]
    tables = cases(*refused)
    assert held(timeliness.requests_received, tables) == [False, True, True, False]
    assert held(timeliness.request_decisions, tables) == [False, True, True, False]


def test_what_the_other_council_refused_is_no_plan():
    """A request or an assessment that ended before the move brought no plan along, unless one is dated."""
    before = around(MOVED)[0]
    ended = [
        {f"{step}_outcome": code, f"{step}_outcome_date": before}
        for step in ("request", "assessment")
        for code in ("N", "W")
    ]
    rows = [IN | end for end in (*ended, {"assessment_outcome": "H"}, ended[0] | {"start_date": before})]
    tables = cases(*rows, {"received_date": before})
    expected = [False] * 4 + [True] * 2 + [False]
    assert held(stock.plans_maintained, tables) == held(stock.plans_transferred_in, tables) == expected
    assert held(waiting.assessments_open, tables) == [False] * 6 + [True]


@pytest.mark.parametrize(("as_at", "late"), [(DUE, False), (DUE + timedelta(days=1), True)])
def test_the_child_is_late_by_our_own_clock(as_at, late):
    assert held(waiting.open_past_20_weeks, cases(IN, as_at=as_at)) == [late]


@pytest.mark.parametrize(("as_at", "open_here"), [(around(MOVED)[0], []), (MOVED, [True]), (around(MOVED)[2], [True])])
def test_the_child_is_unknown_before_the_move(as_at, open_here):
    assert held(waiting.assessments_open, cases(IN, as_at=as_at)) == open_here


def test_a_move_without_a_day_waits_without_a_limit():
    tables = cases(IN | {"transfer_date": None})
    assert held(waiting.assessments_open, tables) == [True]
    assert held(waiting.open_past_20_weeks, tables) == held(timeliness.requests_received, tables) == [False]
    assert pd.isna(tables.cases["plan_due_date"].iloc[0])


def test_a_plan_whose_move_has_no_day_was_made_elsewhere():
    tables = cases(IN | {"transfer_date": None, "assessment_outcome": "Y", "start_date": date(2025, 7, 7)})
    assert held(timeliness.plans_issued, tables) == [False]
    assert held(stock.plans_transferred_in, tables) == [True]


def test_a_historical_record_stays_one():
    """Code H says that the plan came from another council."""
    for outcome in ("request_outcome", "assessment_outcome"):
        assert held(timeliness.requests_received, cases(IN | {outcome: "H"})) == [False]


@pytest.mark.parametrize(("left", "here"), [*zip(around(date(2025, 5, 26)), (False, False, True), strict=True)])
def test_a_move_away_changes_nothing_before_its_day(left, here):
    """Due on 26 May 2025: a child who moved on that day or before is not held against us, one who moved later is."""
    tables = cases(OUT | {"exported_date": left})
    assert held(timeliness.plans_due, tables) == [here]
    assert held(waiting.assessments_open, tables.known_by(around(left)[0])) == [True]
    assert held(waiting.assessments_open, tables.known_by(left)) == [False]


@pytest.mark.parametrize(("drafted", "here"), [*zip(around(date(2025, 5, 26)), (False, False, True), strict=True)])
def test_a_move_without_a_day_is_after_the_last_thing_that_happened(drafted, here):
    tables = cases(OUT | {"draft_date": drafted})
    assert held(timeliness.plans_due, tables) == [here]
    assert held(waiting.assessments_open, tables) == [False]
    assert held(waiting.assessments_open, tables.known_by(around(drafted)[0])) == [True]


def test_a_day_of_leaving_says_that_the_child_left():
    """Also where nobody wrote down to which council."""
    assert held(waiting.assessments_open, cases(OUT | {"exported": None, "exported_date": date(2025, 6, 2)})) == [False]


def test_before_a_move_nothing_is_known_of_it():
    """Nor the day until which the child was here: refused without a day, the case would count as alive until then."""
    tables = cases(OUT | {"assessment_outcome": "N", "draft_date": date(2025, 9, 1)})
    before, on, _ = around(date(2025, 9, 1))
    stood = [tables.known_by(day) for day in (before, on)]
    assert [pd.notna(one.cases["here_until"].iloc[0]) for one in stood] == [False, True]
    assert [pd.notna(one.cases["exported"].iloc[0]) for one in stood] == [False, True]
    assert held(timeliness.plans_due, stood[0]) == [False]
