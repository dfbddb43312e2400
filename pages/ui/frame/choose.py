"""What can be chosen within a page: which way of counting, how many months, split by what."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from metrics.base.periods import Period, months_to
from metrics.catalogue import CATALOGUE, FAMILIES
from metrics.counting.breakdown import Breakdown
from metrics.counting.definition import Metric
from metrics.plans import advice, stage_waits
from metrics.splits import BREAKDOWNS
from pages.ui.frame import address, data, present, say, state
from reports import inert
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
_BY_CASE = "ombudsman_reference"
_BY_PLAN = ("plan_kind", "plan_name")
REMEDY_SPLITS = (_BY_CASE, *_BY_PLAN, "theme", "lead_owner", "locality", "committee", "remedy_type", "remedy_kind")
REMEDY_LISTS = {
    "remedies_overdue": "Overdue",
    "service_improvements_outstanding": "Improvements outstanding",
    "actions_without_update": "Without an update",
    "remedies_to_confirm": "To confirm",
    "remedies_promised": "Every promise",
}
SPLITS = ("locality", "primary_need", "age_band", "request_source", "school_phase")
_Key = TypeVar("_Key", bound=Hashable)
_ALL = "all"
"""What the address calls an option without a key: every group."""
_MONTHS = {13: "13 months", 24: "2 years", 36: "3 years", 60: "5 years"}
_USUAL_MONTHS = 24
"""Long enough for a control chart, short enough to be about now."""


def one_of(title: str, offered: Mapping[_Key, str], *, key: str, usual: _Key | None = None) -> _Key:
    """One of a few, side by side: its key, of keys with their words. The first to begin with, or the usual one.

    The address holds it under ``key``, unless it is the usual one.
    """
    now, first = _shown(offered, key, usual)
    st.segmented_control(
        say.label(title),
        list(offered),
        format_func=say.option(offered.__getitem__),
        required=True,
        key=key,
        on_change=_take,
        args=(key, first),
    )
    return now


def one_of_many(title: str, offered: Mapping[_Key, str], *, key: str) -> _Key:
    """The same from a list that opens, where they are many or long."""
    now, first = _shown(offered, key, None)
    st.selectbox(
        say.label(title),
        [*offered],
        format_func=offered.__getitem__,
        key=key,
        on_change=_take,
        args=(key, first),
    )
    return now


def one_in_a_row(title: str, offered: Mapping[_Key, str], *, key: str, help_words: str = "") -> _Key:
    """The same as a row of buttons of which one is pressed, which go over several lines where they are many."""
    now, first = _shown(offered, key, None)
    st.radio(
        say.label(title),
        [*offered],
        format_func=say.option(offered.__getitem__),
        horizontal=True,
        key=key,
        help=say.label(help_words),
        on_change=_take,
        args=(key, first),
    )
    return now


def asked_among(name: str, known: Collection[str]) -> str:
    """What the address says of a choice; what is not among the known is said, and left out of it."""
    wanted = address.asked(name)
    if not wanted or wanted in known:
        return wanted
    say.warning(f'There is no "{inert.markdown(wanted[:40])}" to choose here, so what is usual is shown.')
    address.write({name: ""})
    return ""


def _shown(offered: Mapping[_Key, str], key: str, usual: _Key | None) -> tuple[_Key, _Key]:
    """What is shown in the widget of that key, and what is usual there: the first unless it is named."""
    first = next(iter(offered)) if usual is None else usual
    by_text = {_text(one): one for one in offered}
    now = by_text.get(asked_among(key, by_text), first)
    state.show_in_widget(key, now)
    return now, first


def _take(key: str, usual: Hashable) -> None:
    chosen = state.widget(key)
    address.write({key: "" if chosen in (None, usual) else _text(chosen)})


def _text(option: Hashable) -> str:
    """An option as the address has it, where nothing is what is usual."""
    return (str(option) or _ALL)[: address.LONGEST]


def split_by(keys: Sequence[str], *, key: str) -> Breakdown:
    """One of several ways to split."""
    return BREAKDOWNS[one_of("Split by", {way: BREAKDOWNS[way].title for way in keys}, key=key)]


def way_of_counting(key: str) -> Metric:
    """Which of the figures on time to draw; the published one unless another is asked for."""
    return CATALOGUE[one_of("Which figure", WAYS, key=f"way_{key}")]


def months(view: View) -> int:
    """How many months to draw; no more than there is data for."""
    first = data.shown_in(view).first_day
    held = (view.as_at.year - first.year) * 12 + view.as_at.month - first.month + 1
    offered = [count for count in _MONTHS if count <= max(held, min(_MONTHS))]
    if len(offered) == 1:
        return offered[0]
    usual = max(count for count in offered if count <= _USUAL_MONTHS)
    return one_of("How far back", {count: _MONTHS[count] for count in offered}, key="months", usual=usual)


def drawn_months(view: View) -> list[Period]:
    """The months to draw, as far back as somebody chooses."""
    return list(months_to(view.as_at, months(view)))


def breakdown(view: View) -> Breakdown:
    """What to split by, of what is recorded in the data."""
    recorded = data.shown_in(view).recorded
    offered = [key for key in SPLITS if key in recorded and not (key == "locality" and view.locality)]
    return split_by(offered or SPLITS[2:3], key="split_by")


def waiting_list() -> Metric:
    """Which of the children waiting to list."""
    return CATALOGUE[one_of("Who to list", LISTS, key="who")]


def decision() -> Metric:
    """Which time limit for a decision to look at."""
    return CATALOGUE[one_of("Which decision", DECISIONS, key="decision")]


def plan_flow() -> Metric:
    """Which of what moves the number of plans to draw month by month."""
    return CATALOGUE[one_of("Which figure", PLAN_FLOWS, key="plan_flow")]


def review_decision() -> Metric:
    """Which of the two ways to count decisions after a review meeting."""
    return CATALOGUE[one_of("Which figure", REVIEW_DECISIONS, key="review_decision")]


def stage(names: Mapping[str, str], usual: str) -> Metric:
    """Which stage between a request and a plan to follow: ``names`` are those of the stages that can be told apart."""
    return CATALOGUE[stage_waits.BY_STAGE[one_of("Which stage", names, key="stage", usual=usual)]]


def adviser() -> Metric:
    """Whose advice to follow."""
    return CATALOGUE[advice.BY_ADVISER[one_of("Whose advice", advice.ADVISERS, key="adviser", usual="psychology")]]


def remedy_breakdown(view: View) -> Breakdown:
    """What to split the promises by: in front of a room not by case, and by plan where the register has plans."""
    recorded = data.register("remedies", view).recorded
    hidden = {way for way in _BY_PLAN if way not in recorded} | ({_BY_CASE} if present.is_on() else set())
    return split_by([way for way in REMEDY_SPLITS if way not in hidden], key="remedy_split")


def remedy_list() -> Metric:
    """Which of the promises to list."""
    return CATALOGUE[one_of("Which promises to list", REMEDY_LISTS, key="remedy_list")]


def plan_breakdown(view: View) -> Breakdown:
    """What to split the plans in force by, of what is recorded."""
    recorded = (*data.shown_in(view).recorded, "years_held")
    offered = [key for key in PLAN_SPLITS if key in recorded and not (key == "locality" and view.locality)]
    return split_by(offered, key="plans_by_choice")


def place(view: View, *, key: str) -> View:
    """The same view of one locality, picked within a page; the view itself where the page shows one already."""
    names = data.shown_in(view).localities
    if view.locality or not names:
        return view
    offered = {"": "Whole council"} | {name: name for name in names}
    return replace(view, locality=one_of_many("Place", offered, key=f"place_{key}"))


def span(periods: tuple[Period, ...]) -> Period:
    """From the first day of the first period to the last of the last."""
    return Period(periods[0].start, periods[-1].end)


def metrics_by_subject() -> tuple[tuple[str, tuple[Metric, ...]], ...]:
    """Every metric under the question it belongs to."""
    return tuple(FAMILIES.items())
