"""What can be chosen within a page: which way of counting, how many months, split by what."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import pandas as pd
import streamlit as st

from metrics.base.periods import Period, months_to
from metrics.catalogue import CATALOGUE, FAMILIES
from metrics.counting.breakdown import LOCALITY, Breakdown
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
    first = next(iter(offered)) if usual is None else usual
    by_text, wanted = {_text(one): one for one in offered}, address.asked(key)
    if wanted and wanted not in by_text:
        say.warning(f'There is no "{inert.markdown(wanted[:40])}" to choose here, so what is usual is shown.')
        address.write({key: ""})
    now = by_text.get(wanted, first)
    state.show_in_widget(key, now)
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


def _take(key: str, usual: Hashable) -> None:
    chosen = state.widget(key)
    address.write({key: "" if chosen in (None, usual) else _text(chosen)})


def _text(option: Hashable) -> str:
    """An option as the address has it, where nothing is what is usual."""
    return str(option) or _ALL


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


def only(rows: pd.DataFrame, ways: Sequence[str]) -> tuple[pd.DataFrame, dict[str, str]]:
    """Of a list the rows of one place, team or officer, as somebody chooses; with what was chosen, by its heading.

    Offered are the columns that say anything of these rows. The address holds each under the name of its column; the
    place is that of the whole page.
    """
    chosen: dict[str, str] = {}
    with st.container(key="sb_only", horizontal=True):
        for way in ways:
            names = _names_of(rows, way)
            if len(names) <= 1 and not address.asked(way):
                continue  # nothing to choose between
            title = BREAKDOWNS[way].title
            if name := _one_name(title, way, names):
                rows, chosen[title] = rows[(rows[way] == name).fillna(False)], name
    return rows, chosen


def _names_of(rows: pd.DataFrame, way: str) -> list[str]:
    if way == LOCALITY.key:
        return list(data.shown().localities)
    return sorted({str(name) for name in rows[way].dropna().unique()}, key=str.casefold) if way in rows else []


def _one_name(title: str, way: str, names: Sequence[str]) -> str:
    wanted = address.asked(way)
    if wanted and wanted not in names:
        say.warning(f'There is no "{inert.markdown(wanted[:40])}" in this list, so nothing is left out for it.')
        address.write({way: ""})
        wanted = ""
    key = f"only_{way}"
    state.show_in_widget(key, wanted)
    st.selectbox(
        say.label(title),
        ["", *names],
        format_func=lambda name: name or "All",
        key=key,
        on_change=state.take_from_widget,
        args=(way, key),
    )
    return wanted


def place(view: View, *, key: str) -> View:
    """The same view of one locality, picked within a page; the view itself where the page shows one already."""
    names = data.shown_in(view).localities
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
