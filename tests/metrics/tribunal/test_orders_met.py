"""Which orders each figure counts, by their state on a day; and the steps on the way, by their own day."""

from datetime import date, timedelta

import pytest

from metrics.tribunal import orders_met as rules
from tests.metrics.tables import around, held, register

ORDERED = date(2025, 3, 3)


def after(days: int) -> date:
    return ORDERED + timedelta(days=days)


def log(*orders: dict, days: int = 60):
    every = {
        "appeal_type": "CON_B",
        "outcome": "decided_appellant",
        "order_type": "amend",
        "registered_date": date(2024, 9, 2),
        "outcome_date": ORDERED,
        "order_date": ORDERED,
        "informed_date": None,
        "draft_date": None,
        "final_date": None,
    }
    return register("appeals", *(every | one for one in orders), as_at=after(days))


ALL = {
    "met": {"final_date": after(35)},
    "late": {"final_date": after(36)},
    "overdue": {},
    "running": {"order_type": "make_plan"},
    "exempt": {"order_exempt": True},
    "at once": {"order_type": "maintain"},
    "no limit": {"order_type": "refer_back"},
    "no limit, exempt": {"order_type": "refer_back", "order_exempt": True},
    "no order": {"outcome": "withdrawn", "order_type": None, "order_date": None},
}


def test_each_order_is_where_its_state_says():
    counted = {
        rules.orders_counted: {"met", "late", "overdue"},
        rules.every_step_in_time: {"met"},
        rules.orders_overdue: {"overdue"},
        rules.orders_running: {"running"},
        rules.orders_at_once: {"at once"},
        rules.orders_exempt: {"exempt"},
    }
    every = log(*ALL.values())
    for rule, names in counted.items():
        assert {name for name, is_in in zip(ALL, held(rule, every), strict=True) if is_in} == names, rule.__name__


@pytest.mark.parametrize(
    ("asked", "in_time", "duty", "step", "last"),
    [
        (rules.families_to_be_told, rules.told_in_time, "assess", "informed_date", 14),
        (rules.drafts_due, rules.draft_in_time, "make_plan", "draft_date", 35),
    ],
)
def test_a_step_on_the_way_is_judged_once_done_or_once_its_day_is_over(asked, in_time, duty, step, last):
    """Of orders with an exception, and of other duties, nothing is asked."""
    done = [{"order_type": duty, step: day} for day in (*around(ORDERED), *around(after(last)))]
    assert held(in_time, log(*done)) == [False, True, True, True, True, False]
    assert held(asked, log(*done, days=last)) == [False, True, True, True, True, False]
    assert held(asked, log(*done, days=last + 1)) == [True] * 6
    others = [{"order_type": duty}, {"order_type": duty, "order_exempt": True}, {"order_type": "amend", step: ORDERED}]
    assert held(asked, log(*others)) == [True, False, False]
