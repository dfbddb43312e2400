"""The days of a plan's life that follow from what is recorded: in force, ceased, next review, amendment."""

import pandas as pd

from metrics import statutory


def plan_dates(cases: pd.DataFrame, sent: pd.Series, historical: pd.Series) -> dict[str, pd.Series]:
    """Columns for plans in force and their reviews.

    ``has_plan`` whether there is, or was, a plan; ``in_force_from`` the day it became this council's, missing for
    plans older than the records; ``ceased_on`` never before that day; ``first_review_due`` and ``review_due``;
    ``review_decision_due``, ``amendment_due`` (from the meeting), ``amendment_notice_due`` (from the notice).
    """
    has_plan = sent.notna() | (historical & (cases["exported"].isna() | cases["start_date"].notna()))
    moved_in = cases["transfer_date"].where(cases["transfer_la"].notna())
    in_force = moved_in.fillna(sent)
    ceased = cases["cease_date"]
    yearly = statutory.REVIEW_YEARLY.due(cases["last_review"].fillna(sent))
    after_move = statutory.REVIEW_AFTER_TRANSFER.due(moved_in)
    return {
        "has_plan": has_plan.astype(bool),
        "in_force_from": in_force,
        "ceased_on": ceased.where(~(ceased < in_force), in_force).where(has_plan),
        "first_review_due": _later(statutory.REVIEW_YEARLY.due(sent), after_move),
        "review_due": _later(yearly, after_move),
        "review_decision_due": statutory.REVIEW_DECISION.due(cases["review_meeting"]),
        "amendment_due": statutory.REVIEW_AMENDED.due(cases["review_meeting"]),
        "amendment_notice_due": statutory.AMENDMENT_NOTICE.due(cases["review_draft"]),
    }


def earlier_requests(cases: pd.DataFrame) -> dict[str, pd.Series]:
    """For each request, the day the same person asked before, and the day that request was refused, if it was."""
    dated = cases.loc[cases["person_key"].notna() & cases["received_date"].notna()]
    ordered = dated[["person_key", "received_date", "request_outcome", "request_outcome_date"]]
    ordered = ordered.sort_values("received_date", kind="stable")
    refusal = ordered["request_outcome_date"].where(ordered["request_outcome"] == "N")
    person = ordered["person_key"]
    before = ordered["received_date"].groupby(person).shift()
    refused = refusal.groupby(person).shift()
    return {
        "previous_request": before.reindex(cases.index),
        "previous_refusal": refused.where(refused <= ordered["received_date"]).reindex(cases.index),
    }


def _later(one: pd.Series, other: pd.Series) -> pd.Series:
    """The later of two days, or the one there is."""
    return one.where(~(other > one), other)
