"""The days of a plan's life that follow from what is recorded: in force, ceased, next review, amendment."""

from collections.abc import Callable

import pandas as pd

from metrics.base.days import NO_DAY, day_where, has_day, latest
from metrics.base.on_demand import Columns
from metrics.law import statutory


def _has_plan(cases: Columns) -> pd.Series:
    """Whether there is, or was, a plan: sent on a day, or older than the records and not ended without one."""
    older = cases["historical"].to_numpy() & ~cases["closed"].to_numpy()
    return pd.Series(has_day(cases["plan_sent_date"]) | older, cases.index)


def _moved_in(cases: Columns) -> pd.Series:
    return day_where(cases["plan_moved_in"], cases["transfer_date"])


def _in_force_from(cases: Columns) -> pd.Series:
    """The day the plan became this council's, missing for plans older than the records."""
    moved_in = _moved_in(cases)
    return day_where(has_day(moved_in), moved_in, cases["plan_sent_date"])


def _ceased_on(cases: Columns) -> pd.Series:
    """Never before the plan was in force."""
    ceased = cases["cease_date"]
    return day_where(has_day(ceased) & cases["has_plan"].to_numpy(), latest(ceased, cases["in_force_from"]))


def _made_by(cases: Columns) -> pd.Series:
    """The day the plan was made. Of one that moved in without it, the day of the move: it was made by then."""
    sent = cases["plan_sent_date"]
    return day_where(has_day(sent), sent, _moved_in(cases))


def _first_review_due(cases: Columns) -> pd.Series:
    return _or_after_move(statutory.REVIEW_YEARLY.due(_made_by(cases)), cases)


def _review_due(cases: Columns) -> pd.Series:
    reviewed = cases["last_review"]
    return _or_after_move(statutory.REVIEW_YEARLY.due(day_where(has_day(reviewed), reviewed, _made_by(cases))), cases)


def _or_after_move(due: pd.Series, cases: Columns) -> pd.Series:
    """The day of a review, or the later one that follows from a move; none where neither is known."""
    return latest(due, statutory.REVIEW_AFTER_TRANSFER.due(_moved_in(cases)))


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


def earlier_requests(cases: Columns) -> dict[str, pd.Series]:
    """For each request, the day the same person asked before, and the day that request was refused, if it was."""
    asked = cases["person_key"].notna() & cases["received_date"].notna()
    if cases["person_key"][asked].is_unique:
        nobody = pd.Series(NO_DAY, cases.index, dtype="datetime64[s]")
        return {"previous_request": nobody, "previous_refusal": nobody}
    ordered = cases[["person_key", "received_date", "request_outcome", "request_outcome_date"]][asked]
    ordered = ordered.assign(person=pd.factorize(ordered["person_key"])[0]).sort_values("received_date", kind="stable")
    refusal = ordered["request_outcome_date"].where(ordered["request_outcome"] == "N")
    person = ordered["person"]
    before = ordered["received_date"].groupby(person).shift()
    refused = refusal.groupby(person).shift()
    return {
        "previous_request": before.reindex(cases.index),
        "previous_refusal": refused.where(refused <= ordered["received_date"]).reindex(cases.index),
    }
