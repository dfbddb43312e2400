"""The days of a plan's life that follow from what is recorded: in force, ceased, next review, amendment."""

from collections.abc import Callable

import pandas as pd

from metrics.base.days import NO_DAY
from metrics.base.on_demand import Columns
from metrics.law import statutory


def _has_plan(cases: Columns) -> pd.Series:
    """Whether there is, or was, a plan."""
    older = cases["historical"] & (cases["exported"].isna() | cases["start_date"].notna())
    return (cases["plan_sent_date"].notna() | older).astype(bool)


def _moved_in(cases: Columns) -> pd.Series:
    return cases["transfer_date"].where(cases["plan_moved_in"])


def _in_force_from(cases: Columns) -> pd.Series:
    """The day the plan became this council's, missing for plans older than the records."""
    return _moved_in(cases).fillna(cases["plan_sent_date"])


def _ceased_on(cases: Columns) -> pd.Series:
    """Never before the plan was in force."""
    ceased, in_force = cases["cease_date"], cases["in_force_from"]
    return ceased.where(~(ceased < in_force), in_force).where(cases["has_plan"])


def _first_review_due(cases: Columns) -> pd.Series:
    return _later(statutory.REVIEW_YEARLY.due(cases["plan_sent_date"]), _review_after_move_due(cases))


def _review_due(cases: Columns) -> pd.Series:
    latest = cases["last_review"].fillna(cases["plan_sent_date"])
    return _later(statutory.REVIEW_YEARLY.due(latest), _review_after_move_due(cases))


def _review_after_move_due(cases: Columns) -> pd.Series:
    return statutory.REVIEW_AFTER_TRANSFER.due(_moved_in(cases))


PLAN_DATES: dict[str, Callable[[Columns], pd.Series]] = {
    "has_plan": _has_plan,
    "in_force_from": _in_force_from,
    "ceased_on": _ceased_on,
    "first_review_due": _first_review_due,
    "review_due": _review_due,
    "review_decision_due": lambda cases: statutory.REVIEW_DECISION.due(cases["review_meeting"]),
    "amendment_due": lambda cases: statutory.REVIEW_AMENDED.due(cases["review_meeting"]),
    "post_16_move_due": lambda cases: statutory.POST_16_MOVE.due(cases["post_16_move_date"]),
    "amendment_notice_due": lambda cases: statutory.AMENDMENT_NOTICE.due(cases["review_draft"]),
}
"""How each column is made for plans in force and their reviews; an amendment is due from the meeting, and from the
notice."""


def earlier_requests(cases: pd.DataFrame) -> dict[str, pd.Series]:
    """For each request, the day the same person asked before, and the day that request was refused, if it was."""
    dated = cases.loc[cases["person_key"].notna() & cases["received_date"].notna()]
    if dated["person_key"].is_unique:
        nobody = pd.Series(NO_DAY, cases.index, dtype="datetime64[s]")
        return {"previous_request": nobody, "previous_refusal": nobody}
    ordered = dated[["received_date", "request_outcome", "request_outcome_date"]]
    ordered = ordered.assign(person=pd.factorize(dated["person_key"])[0]).sort_values("received_date", kind="stable")
    refusal = ordered["request_outcome_date"].where(ordered["request_outcome"] == "N")
    person = ordered["person"]
    before = ordered["received_date"].groupby(person).shift()
    refused = refusal.groupby(person).shift()
    return {
        "previous_request": before.reindex(cases.index),
        "previous_refusal": refused.where(refused <= ordered["received_date"]).reindex(cases.index),
    }


def _later(one: pd.Series, other: pd.Series) -> pd.Series:
    """The later of two days, or the one there is."""
    return one.where(~(other > one), other)
