"""What can be chosen within a page: which way of counting, how many months, split by what."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from metrics.base.periods import Period
from metrics.catalogue import CATALOGUE, FAMILIES
from metrics.counting.breakdown import Breakdown
from metrics.counting.definition import Metric
from metrics.plans import advice, stage_waits
from metrics.splits import BREAKDOWNS
from pages.ui.frame import data
from reports.view import View

WAYS = {
    "plans_issued_within_20_weeks": "Plans issued",
    "plans_issued_within_20_weeks_including_exceptions": "Plans issued, with exceptions",
    "plans_due_issued_on_time": "Plans due",
}
LISTS = {
    "assessments_open_past_20_weeks": "Longer than 20 weeks",
    "assessments_due_within_4_weeks": "About to reach 20 weeks",
    "assessments_open": "Everyone waiting",
}
DECISIONS = {
    "request_decisions_within_6_weeks": "Whether to assess: 6 weeks",
    "no_plan_decisions_within_16_weeks": "Not to issue a plan: 16 weeks",
}
REVIEW_DECISIONS = {
    "reviews_due_decided_on_time": "Of the meetings whose 4 weeks ended",
    "review_decisions_within_4_weeks": "Of the decisions made (published)",
}
PLAN_FLOWS = {
    "plans_started": "Plans started",
    "plans_transferred_in": "Transferred in",
    "plans_ceased": "Plans ceased",
}
PLAN_SPLITS = ("primary_need", "age_band", "placement", "residential", "locality", "years_held", "sex")
REMEDY_SPLITS = ("ombudsman_reference", "theme", "lead_owner", "committee", "remedy_type", "remedy_kind")
REMEDY_LISTS = {
    "remedies_overdue": "Overdue",
    "service_improvements_outstanding": "Improvements outstanding",
    "actions_without_update": "Without an update",
    "remedies_to_confirm": "To confirm",
    "remedies_promised": "Every promise",
}
SPLITS = ("locality", "primary_need", "age_band", "request_source", "school_phase")
_MONTHS = {13: "13 months", 24: "2 years", 36: "3 years", 60: "5 years"}
_USUAL_MONTHS = 24
"""Long enough for a control chart, short enough to be about now."""


def way_of_counting(key: str) -> Metric:
    """Which of the figures on time to draw; the published one unless another is asked for."""
    chosen = st.segmented_control(
        "Which figure",
        list(WAYS),
        format_func=WAYS.__getitem__,
        required=True,
        default=next(iter(WAYS)),
        key=f"way_{key}",
        persist_state="session",
    )
    return CATALOGUE[chosen]


def months(view: View) -> int:
    """How many months to draw; no more than there is data for."""
    first = data.shown().first_day
    held = (view.as_at.year - first.year) * 12 + view.as_at.month - first.month + 1
    offered = [count for count in _MONTHS if count <= max(held, min(_MONTHS))]
    if len(offered) == 1:
        return offered[0]
    usual = max(count for count in offered if count <= _USUAL_MONTHS)
    return st.segmented_control(
        "How far back",
        offered,
        format_func=_MONTHS.__getitem__,
        required=True,
        default=usual,
        key="months",
        persist_state="session",
    )


def breakdown(view: View) -> Breakdown:
    """What to split by, of what is recorded in the data."""
    recorded = data.shown().recorded
    offered = [key for key in SPLITS if key in recorded and not (key == "locality" and view.locality)]
    chosen = st.segmented_control(
        "Split by",
        offered or list(SPLITS[2:3]),
        required=True,
        key="split_by",
        format_func=lambda key: BREAKDOWNS[key].title,
        default=(offered or SPLITS[2:3])[0],
        persist_state="session",
    )
    return BREAKDOWNS[chosen]


def waiting_list() -> Metric:
    """Which of the children waiting to list."""
    chosen = st.segmented_control(
        "Who to list",
        list(LISTS),
        format_func=LISTS.__getitem__,
        required=True,
        default=next(iter(LISTS)),
        key="who",
        persist_state="session",
    )
    return CATALOGUE[chosen]


def decision() -> Metric:
    """Which time limit for a decision to look at."""
    chosen = st.segmented_control(
        "Which decision",
        list(DECISIONS),
        format_func=DECISIONS.__getitem__,
        required=True,
        default=next(iter(DECISIONS)),
        key="decision",
        persist_state="session",
    )
    return CATALOGUE[chosen]


def plan_flow() -> Metric:
    """Which of what moves the number of plans to draw month by month."""
    chosen = st.segmented_control(
        "Which figure",
        list(PLAN_FLOWS),
        format_func=PLAN_FLOWS.__getitem__,
        required=True,
        default=next(iter(PLAN_FLOWS)),
        key="plan_flow",
        persist_state="session",
    )
    return CATALOGUE[chosen]


def review_decision() -> Metric:
    """Which of the two ways to count decisions after a review meeting."""
    chosen = st.segmented_control(
        "Which figure",
        list(REVIEW_DECISIONS),
        format_func=REVIEW_DECISIONS.__getitem__,
        required=True,
        default=next(iter(REVIEW_DECISIONS)),
        key="review_decision",
        persist_state="session",
    )
    return CATALOGUE[chosen]


def stage(names: Mapping[str, str], usual: str) -> Metric:
    """Which stage between a request and a plan to follow: ``names`` are those of the stages that can be told apart."""
    chosen = st.segmented_control(
        "Which stage",
        list(names),
        format_func=names.__getitem__,
        required=True,
        default=usual,
        key="stage",
        persist_state="session",
    )
    return CATALOGUE[stage_waits.BY_STAGE[chosen]]


def adviser() -> Metric:
    """Whose advice to follow."""
    names = advice.ADVISERS
    chosen = st.segmented_control(
        "Whose advice",
        list(names),
        format_func=names.__getitem__,
        required=True,
        default="psychology",
        key="adviser",
        persist_state="session",
    )
    return CATALOGUE[advice.BY_ADVISER[chosen]]


def remedy_breakdown() -> Breakdown:
    """What to split the promises by."""
    chosen = st.segmented_control(
        "Split by",
        list(REMEDY_SPLITS),
        required=True,
        default=REMEDY_SPLITS[0],
        format_func=lambda key: BREAKDOWNS[key].title,
        key="remedy_split",
        persist_state="session",
    )
    return BREAKDOWNS[chosen]


def remedy_list() -> Metric:
    """Which of the promises to list."""
    chosen = st.segmented_control(
        "Which promises to list",
        list(REMEDY_LISTS),
        format_func=REMEDY_LISTS.__getitem__,
        required=True,
        default=next(iter(REMEDY_LISTS)),
        key="remedy_list",
        persist_state="session",
    )
    return CATALOGUE[chosen]


def plan_breakdown(view: View) -> Breakdown:
    """What to split the plans in force by, of what is recorded."""
    recorded = (*data.shown().recorded, "years_held")
    offered = [key for key in PLAN_SPLITS if key in recorded and not (key == "locality" and view.locality)]
    chosen = st.segmented_control(
        "Split by",
        offered,
        required=True,
        key="plans_by_choice",
        default=offered[0],
        format_func=lambda key: BREAKDOWNS[key].title,
        persist_state="session",
    )
    return BREAKDOWNS[chosen]


def place(view: View, *, key: str) -> View:
    """The same view of one locality, picked within a page; the view itself where the page shows one already."""
    names = data.shown().localities
    if view.locality or not names:
        return view
    chosen = st.selectbox(
        "Place",
        ["", *names],
        format_func=lambda name: name or "Whole council",
        key=f"place_{key}",
        persist_state="session",
    )
    return replace(view, locality=chosen or "")


def span(periods: tuple[Period, ...]) -> Period:
    """From the first day of the first period to the last of the last."""
    return Period(periods[0].start, periods[-1].end)


def metrics_by_subject() -> tuple[tuple[str, tuple[Metric, ...]], ...]:
    """Every metric under the question it belongs to."""
    return tuple(FAMILIES.items())
