"""Steps of an order to make a plan: draft within 5 weeks, plan within 11, each judged when over or done."""

from datetime import date, timedelta

import pytest

from metrics.tribunal.order_steps import orders_with_steps_due, steps_due, steps_in_time
from tests.metrics.tables import held, register

ORDERED = date(2025, 3, 3)
DRAFT, PLAN = ORDERED + timedelta(weeks=5), ORDERED + timedelta(weeks=11)


def log(as_at: date, **cells: object):
    order = {
        "appeal_type": "RTI",
        "outcome": "decided_appellant",
        "order_type": "make_plan",
        "registered_date": date(2024, 9, 2),
        "outcome_date": ORDERED,
        "order_date": ORDERED,
    }
    return register("appeals", order | {"draft_date": None, "final_date": None} | cells, as_at=as_at)


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
    assert steps_in_time(log(DRAFT, draft_date=DRAFT)).tolist() == [1]
    assert steps_due(log(DRAFT, draft_date=DRAFT)).tolist() == [1]
    late = log(DRAFT + timedelta(days=1), draft_date=DRAFT + timedelta(days=1))
    assert (steps_due(late).tolist(), steps_in_time(late).tolist()) == ([1], [0])


def test_an_exempt_order_has_no_steps_to_judge():
    exempt = log(PLAN + timedelta(days=1), draft_date=DRAFT, order_exempt=True)
    assert held(orders_with_steps_due, exempt) == [False]
