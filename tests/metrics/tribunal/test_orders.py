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


def order(duty: str | None, as_at: date = LATER, **cells: object) -> dict:
    """An order of ``ORDERED`` beside another appeal, with what follows from it."""
    won = {"appeal_type": "CON_B", "outcome": "decided_appellant", "order_type": duty}
    days = {"registered_date": date(2024, 9, 2), "outcome_date": ORDERED, "order_date": ORDERED}
    row, _ = register("appeals", BLANK | won | days | cells, ANOTHER, as_at=as_at).rows.to_dict("records")
    return {name: None if pd.isna(cell) else cell for name, cell in row.items()}


def after(days: int) -> date:
    return ORDERED + timedelta(days=days)


@pytest.mark.parametrize(
    ("duty", "weeks"),
    [
        ("assess", 14),
        ("make_plan", 11),
        ("amend", 5),
        ("section_i", 2),
        ("non_appealable", 2),
        ("refer_back", None),
        ("maintain", None),
        ("cease", None),
    ],
)
def test_the_last_step_of_each_duty(duty, weeks):
    """Regulations 42, 44 and 45. The day that the Tribunal set replaces it; what is due at once has none."""
    row = order(duty)
    assert row["order_due"] == (weeks and pd.Timestamp(after(7 * weeks)))
    directed = order(duty, directed_date=after(40))["order_due"]
    assert directed == (None if duty in ("maintain", "cease") else pd.Timestamp(after(40)))
    assert row["told_due"] == (pd.Timestamp(after(14)) if duty == "assess" else None)
    assert row["draft_due"] == (pd.Timestamp(after(35)) if duty == "make_plan" else None)
    assert row["order_limit_assumed"] is (duty == "assess")


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


@pytest.mark.parametrize(("done", "counts"), [(34, 34), (35, 35), (36, 35), (None, 35)])
def test_an_order_counts_on_the_day_it_was_done_or_due_whichever_came_first(done, counts):
    row = order("amend", final_date=None if done is None else after(done))
    assert row["order_counts_on"] == pd.Timestamp(after(counts))


def test_without_a_day_of_the_order_nothing_is_due_or_done():
    row = order("amend", order_date=None, final_date=after(3))
    assert [row[name] for name in ("order_due", "order_done", "order_counts_on", "order_state")] == [None] * 4
    assert order(None, appeal_type=None)["order_state"] is None, "nor where nobody knows what must be done"


@pytest.mark.parametrize(
    ("done", "state"),
    [
        (-1, OrderState.LATE),
        (0, OrderState.MET),
        (34, OrderState.MET),
        (35, OrderState.MET),
        (36, OrderState.LATE),
        (None, OrderState.OVERDUE),
    ],
)
def test_done_in_time_is_from_the_day_of_the_order_to_the_last(done, state):
    """What is older than the order does not carry it out."""
    row = order("amend", final_date=None if done is None else after(done))
    assert (row["order_state"], row["order_in_time"]) == (state, state is OrderState.MET)


@pytest.mark.parametrize("as_at", around(after(35)))
def test_an_order_is_overdue_once_its_last_day_is_over(as_at):
    over = as_at > after(35)
    row = order("amend", as_at=as_at)
    assert row["order_state"] == (OrderState.OVERDUE if over else OrderState.RUNNING)
    assert (row["steps_due"], row["steps_in_time"]) == (int(over), 0)


@pytest.mark.parametrize(
    ("duty", "exempt", "state"),
    [
        ("maintain", True, OrderState.AT_ONCE),
        ("cease", None, OrderState.AT_ONCE),
        ("refer_back", True, OrderState.EXEMPT),
        ("refer_back", False, OrderState.NO_LIMIT),
        ("amend", True, OrderState.EXEMPT),
        ("amend", None, OrderState.MET),
    ],
)
def test_what_has_no_limit_is_neither_met_nor_late(duty, exempt, state):
    assert order(duty, order_exempt=exempt, final_date=after(1))["order_state"] == state


@pytest.mark.parametrize(("duty", "step", "last"), [("assess", "informed_date", 14), ("make_plan", "draft_date", 35)])
@pytest.mark.parametrize(("days", "in_time"), [(-1, True), (0, True), (1, False), (None, False)])
def test_one_step_late_makes_the_order_late(duty, step, last, days, in_time):
    """Its last step was in time. Both steps are due by then, and only those in time are counted so."""
    row = order(duty, final_date=after(70), **{step: None if days is None else after(last + days)})
    assert (row["order_in_time"], row["order_state"]) == (in_time, OrderState.MET if in_time else OrderState.LATE)
    assert (row["steps_due"], row["steps_in_time"]) == (2, 1 + in_time)


@pytest.mark.parametrize("duty", ["assess", "make_plan"])
def test_a_step_for_which_the_log_has_no_column_is_not_held_against_the_council(duty):
    won = {"appeal_type": "CON_B", "outcome": "decided_appellant", "order_type": duty, "outcome_date": ORDERED}
    cells = {"registered_date": date(2024, 9, 2), "order_date": ORDERED, "final_date": after(70)}
    (row,) = register("appeals", won | cells, as_at=LATER).rows.to_dict("records")
    assert (row["order_in_time"], row["steps_due"], row["steps_in_time"]) == (True, 1, 1)
    row, _ = register("appeals", won | cells, ANOTHER, as_at=LATER).rows.to_dict("records")
    assert (row["order_in_time"], row["steps_due"], row["steps_in_time"]) == (False, 2, 1)
