"""Steps of an order to make a plan: draft within 5 weeks, plan within 11, each judged when over or done."""

from datetime import date, timedelta

import pytest

from metrics.tribunal import orders_met
from metrics.tribunal.order_steps import orders_with_steps_due, steps_due, steps_in_time
from tests.metrics.tables import around, held, register

ORDERED = date(2025, 3, 3)
DRAFT, PLAN = ORDERED + timedelta(weeks=5), ORDERED + timedelta(weeks=11)


def log(as_at: date, *orders: dict):
    order = {
        "appeal_type": "RTI",
        "outcome": "decided_appellant",
        "order_type": "make_plan",
        "registered_date": date(2024, 9, 2),
        "outcome_date": ORDERED,
        "order_date": ORDERED,
    }
    blank = {"draft_date": None, "final_date": None}
    return register("appeals", *(order | blank | cells for cells in orders), as_at=as_at)


@pytest.mark.parametrize(
    ("as_at", "due"),
    [(DRAFT, 0), (DRAFT + timedelta(days=1), 1), (PLAN, 1), (PLAN + timedelta(days=1), 2)],
)
def test_a_step_that_was_not_done_is_due_once_its_day_is_over(as_at, due):
    """The draft is recorded for another appeal, so it is a step here too."""
    other = {"appeal_type": "RTI", "registered_date": date(2024, 9, 2), "draft_date": date(2025, 1, 6)}
    order = {
        "appeal_type": "RTI",
        "outcome": "decided_appellant",
        "order_type": "make_plan",
        "registered_date": date(2024, 9, 2),
        "outcome_date": ORDERED,
        "order_date": ORDERED,
    }
    found = register("appeals", order | {"draft_date": None}, other, as_at=as_at)
    assert (steps_due(found).iloc[0], steps_in_time(found).iloc[0]) == (due, 0)
    assert held(orders_with_steps_due, found)[0] is bool(due)


def test_a_step_done_in_time_counts_at_once():
    assert steps_in_time(log(DRAFT, {"draft_date": DRAFT})).tolist() == [1]
    assert steps_due(log(DRAFT, {"draft_date": DRAFT})).tolist() == [1]
    late = log(DRAFT + timedelta(days=1), {"draft_date": DRAFT + timedelta(days=1)})
    assert (steps_due(late).tolist(), steps_in_time(late).tolist()) == ([1], [0])


def test_an_exempt_order_has_no_steps_to_judge():
    exempt = log(PLAN + timedelta(days=1), {"draft_date": DRAFT, "order_exempt": True})
    assert held(orders_with_steps_due, exempt) == [False]


def test_a_draft_older_than_the_order_carries_out_nothing():
    """Of its two steps the plan alone was in time, so the order was not."""
    days = (*around(ORDERED), DRAFT, DRAFT + timedelta(days=1))
    in_time = [False, True, True, True, False]
    found = log(PLAN + timedelta(days=1), *({"draft_date": sent, "final_date": PLAN} for sent in days))
    assert steps_in_time(found).tolist() == [1 + one for one in in_time]
    assert steps_due(found).tolist() == [2] * 5
    assert held(orders_met.draft_in_time, found) == held(orders_met.every_step_in_time, found) == in_time


def test_a_draft_older_than_the_order_is_judged_once_the_day_is_over():
    early = {"draft_date": ORDERED - timedelta(days=1)}
    assert held(orders_met.drafts_due, log(DRAFT, early)) == [False]
    assert held(orders_met.drafts_due, log(DRAFT + timedelta(days=1), early)) == [True]


def test_a_family_told_before_the_order_was_not_told_of_it():
    told = (ORDERED + timedelta(days=days) for days in (-1, 0, 1, 14, 15))
    found = log(PLAN, *({"appeal_type": "RTA", "order_type": "assess", "informed_date": day} for day in told))
    assert held(orders_met.told_in_time, found) == [False, True, True, True, False]
    assert steps_in_time(found).tolist() == [0, 1, 1, 1, 0]
