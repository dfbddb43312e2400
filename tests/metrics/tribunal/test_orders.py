"""Duties after an order: by when each must be done, which day counts, and what is said of it on the days around."""

from datetime import date, timedelta

import pandas as pd
import pytest

from metrics.tribunal.orders import OrderState
from tests.metrics.tables import around, register

ORDERED = date(2025, 3, 3)
LATER = ORDERED + timedelta(days=300)
BLANK = dict.fromkeys(("informed_date", "draft_date", "final_date", "no_plan_date", "directed_date"))
ANOTHER = {"appeal_type": "RTI", "registered_date": date(2024, 9, 2)} | dict.fromkeys(BLANK, date(2025, 1, 6))
"""An appeal for which the day of every step is recorded: so the log has a column for each."""


def orders(*rows: dict, as_at: date = LATER) -> list[dict]:
    """Orders of ``ORDERED`` beside another appeal, with what follows from each."""
    won = BLANK | {"appeal_type": "CON_B", "outcome": "decided_appellant"}
    days = {"registered_date": date(2024, 9, 2), "outcome_date": ORDERED, "order_date": ORDERED}
    made = register("appeals", *(won | days | row for row in rows), ANOTHER, as_at=as_at).rows.to_dict("records")
    return [{name: None if pd.isna(cell) else cell for name, cell in row.items()} for row in made[:-1]]


def order(duty: str | None, as_at: date = LATER, **cells: object) -> dict:
    """One of them."""
    return orders({"order_type": duty} | cells, as_at=as_at)[0]


def after(days: int) -> date:
    return ORDERED + timedelta(days=days)


def test_the_last_step_of_each_duty():
    """Regulations 42, 44 and 45. The day that the Tribunal set replaces it; what is due at once has none."""
    weeks = {"assess": 14, "make_plan": 11, "amend": 5, "section_i": 2, "non_appealable": 2}
    weeks |= dict.fromkeys(("refer_back", "maintain", "cease"))
    usual = dict(zip(weeks, orders(*({"order_type": duty} for duty in weeks)), strict=True))
    assert {duty: row["order_due"] for duty, row in usual.items()} == {
        duty: limit and pd.Timestamp(after(7 * limit)) for duty, limit in weeks.items()
    }
    directed = orders(*({"order_type": duty, "directed_date": after(40)} for duty in weeks))
    assert [row["order_due"] for row in directed] == [pd.Timestamp(after(40))] * 6 + [None] * 2
    told, draft = ({duty: row[name] for duty, row in usual.items() if row[name]} for name in ("told_due", "draft_due"))
    assert (told, draft) == ({"assess": pd.Timestamp(after(14))}, {"make_plan": pd.Timestamp(after(35))})
    assert [duty for duty, row in usual.items() if row["order_limit_assumed"]] == ["assess"]


@pytest.mark.parametrize(
    ("duty", "cells", "weeks", "done"),
    [
        ("assess", {"no_plan_date": after(60)}, 10, 60),
        ("assess", {"no_plan_date": after(60), "final_date": after(80)}, 14, 80),
        ("assess", {"final_date": after(80)}, 14, 80),
        ("make_plan", {"no_plan_date": after(60)}, 11, None),
    ],
)
def test_an_assessment_that_led_to_no_plan_has_the_shorter_limit(duty, cells, weeks, done):
    """Unless a plan was sent after all. Once it is done no limit is assumed."""
    row = order(duty, **cells)
    assert (row["order_due"], row["order_done"]) == (pd.Timestamp(after(7 * weeks)), done and pd.Timestamp(after(done)))
    assert row["order_limit_assumed"] is False


def test_an_order_counts_on_the_day_it_was_done_or_due_whichever_came_first():
    sent = (after(34), after(35), after(36), None)
    found = orders(*({"order_type": "amend", "final_date": day} for day in sent))
    assert [row["order_counts_on"] for row in found] == [pd.Timestamp(after(days)) for days in (34, 35, 35, 35)]


def test_without_a_day_of_the_order_nothing_is_due_or_done():
    row = order("amend", order_date=None, final_date=after(3))
    assert [row[name] for name in ("order_due", "order_done", "order_counts_on", "order_state")] == [None] * 4
    assert order(None, appeal_type=None)["order_state"] is None, "nor where nobody knows what must be done"


def test_done_in_time_is_from_the_day_of_the_order_to_the_last():
    """What is older than the order does not carry it out."""
    states = {-1: OrderState.LATE, 36: OrderState.LATE} | dict.fromkeys((0, 34, 35), OrderState.MET)
    found = orders(*({"order_type": "amend", "final_date": after(days)} for days in states))
    assert [row["order_state"] for row in found] == list(states.values())
    assert [row["order_in_time"] for row in found] == [state is OrderState.MET for state in states.values()]
    never = order("amend")
    assert (never["order_state"], never["order_in_time"]) == (OrderState.OVERDUE, False)


@pytest.mark.parametrize("as_at", around(after(35)))
def test_an_order_is_overdue_once_its_last_day_is_over(as_at):
    over = as_at > after(35)
    row = order("amend", as_at=as_at)
    assert row["order_state"] == (OrderState.OVERDUE if over else OrderState.RUNNING)
    assert (row["steps_due"], row["steps_in_time"]) == (int(over), 0)


def test_what_has_no_limit_is_neither_met_nor_late():
    states = {
        ("maintain", True): OrderState.AT_ONCE,
        ("cease", None): OrderState.AT_ONCE,
        ("refer_back", True): OrderState.EXEMPT,
        ("refer_back", False): OrderState.NO_LIMIT,
        ("amend", True): OrderState.EXEMPT,
        ("amend", None): OrderState.MET,
    }
    rows = ({"order_type": duty, "order_exempt": exempt, "final_date": after(1)} for duty, exempt in states)
    assert [row["order_state"] for row in orders(*rows)] == list(states.values())


@pytest.mark.parametrize(("duty", "step", "last"), [("assess", "informed_date", 14), ("make_plan", "draft_date", 35)])
def test_one_step_late_makes_the_order_late(duty, step, last):
    """Its last step was in time. Both steps are due by then, and only those in time are counted so."""
    days = (*around(after(last)), None)
    found = orders(*({"order_type": duty, "final_date": after(70), step: day} for day in days))
    assert [row["order_in_time"] for row in found] == [True, True, False, False]
    assert [row["order_state"] for row in found] == [OrderState.MET] * 2 + [OrderState.LATE] * 2
    assert [(row["steps_due"], row["steps_in_time"]) for row in found] == [(2, 2)] * 2 + [(2, 1)] * 2


@pytest.mark.parametrize("duty", ["assess", "make_plan"])
def test_a_step_for_which_the_log_has_no_column_is_not_held_against_the_council(duty):
    won = {"appeal_type": "CON_B", "outcome": "decided_appellant", "order_type": duty, "outcome_date": ORDERED}
    cells = {"registered_date": date(2024, 9, 2), "order_date": ORDERED, "final_date": after(70)}
    (row,) = register("appeals", won | cells, as_at=LATER).rows.to_dict("records")
    assert (row["order_in_time"], row["steps_due"], row["steps_in_time"]) == (True, 1, 1)
    row, _ = register("appeals", won | cells, ANOTHER, as_at=LATER).rows.to_dict("records")
    assert (row["order_in_time"], row["steps_due"], row["steps_in_time"]) == (False, 2, 1)
