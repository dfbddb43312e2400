"""Duties after an order, a notice of not opposing, or a mediation agreement: which steps, by when, done or late.

The steps of every duty stand here as data; the time limits are the clocks of ``metrics.law.statutory``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd

from metrics.base.categories import numbered
from metrics.base.days import is_judged
from metrics.base.on_demand import Columns, Rows
from metrics.law import tribunal
from metrics.law.clock import Clock


@dataclass(frozen=True)
class Step:
    """One thing to be done: within which limit, and the column of the day on which it was done."""

    clock: Clock
    done: str


TELL = Step(tribunal.ORDER_ASSESS_NOTIFY, "informed_date")
DRAFT = Step(tribunal.ORDER_PLAN_DRAFT, "draft_date")
NO_PLAN = Step(tribunal.ORDER_ASSESS_NO_PLAN, "no_plan_date")
"""In place of the last step, where the assessment that was ordered led to no plan."""
STEPS: dict[str, tuple[Step, ...]] = {
    "assess": (TELL, Step(tribunal.ORDER_ASSESS_PLAN, "final_date")),
    "make_plan": (DRAFT, Step(tribunal.ORDER_PLAN_FINAL, "final_date")),
    "amend": (Step(tribunal.ORDER_AMEND, "final_date"),),
    "section_i": (Step(tribunal.ORDER_SECTION_I, "final_date"),),
    "non_appealable": (Step(tribunal.AGREEMENT_OTHER, "final_date"),),
}
"""By what must be done; the last step ends the duty. ``refer_back`` has none: its limit could not be found."""
AT_ONCE = ("maintain", "cease")
"""Duties without a clock, told apart."""


class OrderState(StrEnum):
    """What can be said of a duty on a day."""

    MET = "Done in time"
    LATE = "Done late"
    OVERDUE = "Overdue"
    RUNNING = "Not yet due"
    EXEMPT = "Exempt"
    AT_ONCE = "To be done at once"
    NO_LIMIT = "Time limit not known"


ORDER_TITLES = {
    "order_duty": "What must be done",
    "order_starts": "Clock starts",
    "order_due": "Due by",
    "order_done": "Done on",
    "order_counts_on": "Due or done",
    "order_state": "State of the order",
    "order_limit_assumed": "Longer limit assumed",
    "told_due": "Family to be told by",
    "draft_due": "Draft due by",
    "steps_due": "Steps due so far",
    "steps_in_time": "Steps done in time",
}
"""What ``with_clocks`` adds, in words."""


def with_clocks(rows: Columns, *, directed: str, kept: Collection[str], as_at: date) -> Columns:
    """The rows with their steps and dates worked out, from ``order_duty`` and ``order_starts``.

    ``order_due`` is the day of the last step, or the one in the column ``directed``, which overrides it;
    ``order_counts_on`` the day on which the duty was done or fell due, whichever came first; ``order_in_time``
    whether every step was in time. After an order to assess it is not known whether a plan will follow: the
    longer limit is taken until a decision not to issue one is recorded. A step for whose day the log has no
    column is not held against the council: ``kept`` are the columns it has, if with nothing in them.
    """
    made = rows.together(
        ("order_due", "order_done", "told_due", "draft_due", "order_counts_on"), lambda rows: _days(rows, directed)
    )
    made = made.assign(
        order_in_time=lambda rows: _every_step_in_time(rows, kept),
        order_limit_assumed=_longer_limit_assumed,
    )
    made = made.assign(order_state=lambda rows: _states(rows, as_at))
    return made.together(("steps_due", "steps_in_time"), lambda rows: _steps(rows, kept, as_at))


def _days(rows: Columns, directed: str) -> dict[str, pd.Series]:
    duty, starts = rows["order_duty"], rows["order_starts"]
    no_plan = (duty == "assess") & rows["no_plan_date"].notna() & rows["final_date"].isna()
    due = _last_due(duty, starts, no_plan.astype(bool)).mask(rows[directed].notna(), rows[directed])
    due = due.where(starts.notna() & ~duty.isin(AT_ONCE))
    done = rows["final_date"].mask(no_plan, rows["no_plan_date"]).where(starts.notna())
    return {
        "order_due": due,
        "order_done": done,
        "told_due": TELL.clock.due(starts).where(duty == "assess"),
        "draft_due": DRAFT.clock.due(starts).where(duty == "make_plan"),
        "order_counts_on": due.where(~(done < due), done),
    }


def _every_step_in_time(rows: Columns, kept: Collection[str]) -> pd.Series:
    on_the_way = _in_time(rows, TELL, rows["told_due"], kept) & _in_time(rows, DRAFT, rows["draft_due"], kept)
    return (_last_in_time(rows) & on_the_way).astype(bool)


def _last_in_time(rows: Columns) -> pd.Series:
    return (rows["order_done"] <= rows["order_due"]) & (rows["order_done"] >= rows["order_starts"])


def _longer_limit_assumed(rows: Columns) -> pd.Series:
    held = (rows["order_duty"] == "assess") & rows["order_done"].isna() & rows["order_due"].notna()
    return held.astype(bool)


def _steps(rows: Columns, kept: Collection[str], as_at: date) -> dict[str, pd.Series]:
    due, done = rows["order_due"], _last_in_time(rows)
    judged, kept_to = is_judged(due, done, as_at).astype("int64"), (done & due.notna()).astype("int64")
    for step, day in ((TELL, rows["told_due"]), (DRAFT, rows["draft_due"])):
        if step.done in kept:
            by_then = done_between(rows, step.done, day)
            judged += is_judged(day, by_then, as_at)
            kept_to += by_then & day.notna()
    return {"steps_due": judged, "steps_in_time": kept_to}


ENDED = tuple(map(str, (OrderState.MET, OrderState.LATE, OrderState.OVERDUE)))
"""States that say whether a duty was met: neither exempt nor without a limit, and not still running on the day."""


def exempt(rows: Rows) -> pd.Series:
    """Where an exception to the time limit is recorded."""
    return rows["order_exempt"].fillna(False).astype(bool)


def done_between(rows: Rows, done: str, due: pd.Series) -> pd.Series:
    """Whether a step was done from the day the clock starts on to its last day: what is older carries out nothing."""
    return (rows[done] >= rows["order_starts"]) & (rows[done] <= due)


def _last_due(duty: pd.Series, starts: pd.Series, no_plan: pd.Series) -> pd.Series:
    due = pd.Series(np.full(len(duty), "NaT", dtype="datetime64[s]"), duty.index)
    for code, steps in STEPS.items():
        due = due.mask(duty == code, steps[-1].clock.due(starts))
    return due.mask(no_plan, NO_PLAN.clock.due(starts))


def _in_time(rows: Columns, step: Step, due: pd.Series, kept: Collection[str]) -> pd.Series:
    """Whether a step on the way was in time; yes where the duty has no such step, or the log no column for its day."""
    if step.done not in kept:
        return pd.Series(True, rows.index)
    return due.isna() | done_between(rows, step.done, due)


def _states(rows: Columns, as_at: date) -> pd.Series:
    begun = rows["order_starts"].notna() & rows["order_duty"].notna()
    due, done = rows["order_due"], rows["order_done"]
    choices = (
        (~begun, ""),
        (rows["order_duty"].isin(AT_ONCE), OrderState.AT_ONCE),
        (exempt(rows), OrderState.EXEMPT),
        (due.isna(), OrderState.NO_LIMIT),
        (rows["order_in_time"], OrderState.MET),
        (done.notna(), OrderState.LATE),
        (due < pd.Timestamp(as_at), OrderState.OVERDUE),
    )
    found = np.select(
        [one.to_numpy(dtype=bool) for one, _ in choices],
        [str(name) for _, name in choices],
        default=str(OrderState.RUNNING),
    )
    names = [str(state) for state in OrderState]
    return numbered([names.index(one) if one else -1 for one in found], names, rows.index)
