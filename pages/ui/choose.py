"""What can be chosen within a page: which way of counting, how many months, split by what."""

import streamlit as st

from metrics import timeliness, waiting
from metrics.breakdowns import BREAKDOWNS, Breakdown
from metrics.catalogue import CATALOGUE
from metrics.definition import Metric
from metrics.periods import Period
from pages.ui import cached
from pages.ui.state import View

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
SPLITS = ("locality", "primary_need", "age_band", "request_source", "school_phase")
_MONTHS = {13: "13 months", 25: "2 years", 37: "3 years", 61: "5 years"}


def way_of_counting(key: str) -> Metric:
    """Which of the figures on time to draw; the published one unless another is asked for."""
    chosen = st.segmented_control("Which figure", list(WAYS), format_func=WAYS.__getitem__, required=True,
                                  default=next(iter(WAYS)), key=f"way_{key}", persist_state="session")  # fmt: skip
    return CATALOGUE[chosen]


def months(view: View) -> int:
    """How many months to draw; no more than there is data for."""
    first = cached.shown().first_day
    held = (view.as_at.year - first.year) * 12 + view.as_at.month - first.month + 1
    offered = [count for count in _MONTHS if count <= max(held, min(_MONTHS))]
    if len(offered) == 1:
        return offered[0]
    return st.segmented_control("How far back", offered, format_func=_MONTHS.__getitem__, required=True,
                                default=offered[0], key="months", persist_state="session")  # fmt: skip


def breakdown(view: View) -> Breakdown:
    """What to split by, of what is recorded in the data."""
    recorded = cached.shown().recorded
    offered = [key for key in SPLITS if key in recorded and not (key == "locality" and view.locality)]
    chosen = st.segmented_control("Split by", offered or list(SPLITS[2:3]), required=True, key="split_by",
                                  format_func=lambda key: BREAKDOWNS[key].title, default=(offered or SPLITS[2:3])[0],
                                  persist_state="session")  # fmt: skip
    return BREAKDOWNS[chosen]


def waiting_list() -> Metric:
    """Which of the children waiting to list."""
    chosen = st.segmented_control("Who to list", list(LISTS), format_func=LISTS.__getitem__, required=True,
                                  default=next(iter(LISTS)), key="who", persist_state="session")  # fmt: skip
    return CATALOGUE[chosen]


def span(periods: tuple[Period, ...]) -> Period:
    """From the first day of the first period to the last of the last."""
    return Period(periods[0].start, periods[-1].end)


def metrics_by_subject() -> tuple[tuple[str, tuple[Metric, ...]], ...]:
    """Every metric under the question it belongs to."""
    return (
        ("Are plans on time?", timeliness.METRICS),
        ("Who is waiting?", waiting.METRICS),
    )
