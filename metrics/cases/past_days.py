"""The cases as they stood on a past day: later rows drop, later dates become empty, later outcomes undecided."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from metrics.base.categories import has_code
from metrics.base.days import day_where, earliest, has_day, seconds
from metrics.base.on_demand import Columns
from metrics.cases.columns import EVENT_DATES, PLACEMENT
from metrics.cases.moves import with_moves
from metrics.cases.plan_dates import earlier_requests


def with_records(cases: Columns) -> Columns:
    """What does not depend on the day looked at: moves in and out, when each case began, its plan dates on record, what
    was asked before.

    One plan date stands in for the other only where that was never recorded: a start date that lies ahead is no
    reason to take the day of the decision for the day the plan was sent.
    """
    ours = with_moves(cases)
    arrived = ours["arrived"] & ours["received_date"].notna()
    decided = ours["assessment_outcome_date"].notna() & has_code(ours["assessment_outcome"], "Y")
    recorded = {"start_recorded": ours["start_date"].notna(), "issue_recorded": decided}
    begun = day_where(arrived, ours["received_date"], begun_on(cases))
    return ours.assign(**recorded, **earlier_requests(ours), begun_on=begun)


def with_unread_records(cases: Columns, unread: pd.Series) -> Columns:
    """The same of cases that are not understood; one whose day of request is among the ``unread`` is known always."""
    made = with_records(cases)
    undated = unread.str.split(", ").map(lambda names: "received_date" in names).astype(bool)
    return made.assign(begun_on=day_where(~undated, made["begun_on"]))


def begun_on(cases: Columns) -> pd.Series:
    """The day from which a case is known: of the transfer in, of the request, else the earliest date there is."""
    begun = cases["transfer_date"].fillna(cases["received_date"])
    undated = begun.isna()
    if undated.any():
        begun = day_where(~undated, begun, earliest(*(cases[name] for name in EVENT_DATES)))
    return begun


def as_they_stood(cases: Columns, day: np.datetime64, derived: Mapping[str, Callable]) -> Columns:
    """The cases that had begun by the day. ``derived`` are the rules for the columns that follow from those with a day;
    all others are in the cases."""
    before = cases.take(np.flatnonzero(~after(cases["begun_on"], day)))

    def work_out(stood: Columns, name: str) -> pd.Series:
        if name in derived:
            return derived[name](stood)
        if name in EVENT_DATES:
            return changed(before[name], pd.NaT, after(before[name], day))
        return _UNDECIDED[name](before, day) if name in _UNDECIDED else before[name]

    return Columns(dict.fromkeys((*cases.names, *derived)), before.index, work_out)


def after(days: pd.Series, day: np.datetime64) -> np.ndarray:
    """Whether each day is later; no where it is missing."""
    return seconds(days) > day.astype("int64")


def changed(column: pd.Series, value: Any, where: np.ndarray) -> pd.Series:
    """A column with another value in some rows; itself where they are none."""
    if not where.any():
        return column
    values = column.array.copy()
    values[where] = value
    return pd.Series(values, column.index, dtype=column.dtype)


def _request_outcome(before: Columns, day: np.datetime64) -> pd.Series:
    """Awaiting its day."""
    return changed(before["request_outcome"], "A", after(before["request_outcome_date"], day))


def _assessment_outcome(before: Columns, day: np.datetime64) -> pd.Series:
    """Awaiting its day, or, where that is not recorded, the day the plan started; blank before the assessment began."""
    outcome, decided_on = before["assessment_outcome"], before["assessment_outcome_date"]
    planned = ~has_day(decided_on) & has_code(outcome, "Y")
    later = after(decided_on, day) | (planned & after(before["start_date"], day))
    awaited = changed(outcome, "A", later & ~outcome.array.isna())
    return changed(awaited, None, after(before["request_outcome_date"], day))


def _until(name: str, dated_by: str) -> Callable[[Columns, np.datetime64], pd.Series]:
    """A value that is blank until its day."""
    return lambda before, day: changed(before[name], None, after(before[dated_by], day))


_UNDECIDED: dict[str, Callable[[Columns, np.datetime64], pd.Series]] = {
    "request_outcome": _request_outcome,
    "exported": _until("exported", "here_until"),
    "here_until": _until("here_until", "here_until"),
    "assessment_outcome": _assessment_outcome,
    "cease_reason": _until("cease_reason", "cease_date"),
    "review_outcome": _until("review_outcome", "last_review"),
    **{name: _until(name, "placement_from") for name in PLACEMENT},
}
