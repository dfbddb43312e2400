"""What the page on data quality tells of changes: a figure's steps since a day, their rows, and all past figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from metrics.catalogue import CATALOGUE
from metrics.changes.why import Why
from metrics.counting.definition import Metric
from metrics.datasets import rows_named
from metrics.splits import BREAKDOWNS
from pages.ui.blocks import downloads, pieces
from pages.ui.blocks.inside.folds import folded
from pages.ui.blocks.inside.rows import paged
from pages.ui.frame import address, changes, choose, data, say, state
from reports import inert, wording, workbook
from reports.tables import changes as tables
from reports.view import View
from reports.words.changes import why as words

_NAMES = ("figure", "then", "by", "group")
_USUAL = "plans_issued_within_20_weeks"


@dataclass(frozen=True)
class Choice:
    """Which figure, or which group of a split of it, and the day on which it was known otherwise."""

    metric: Metric
    then: date
    by: str = ""
    group: str = ""

    @property
    def named(self) -> str:
        """The group in words, inert; "" for the whole."""
        return inert.markdown(str(BREAKDOWNS[self.by].label(self.group))) if self.by else ""


@dataclass(frozen=True)
class Change:
    """What is looked at, among which days of loads, and what the replay of it found."""

    chosen: Choice
    days: Sequence[date]
    found: Why

    @property
    def finding(self) -> str:
        """What became of the figure, in a sentence."""
        said = words.changed(self.found)
        return f"{self.chosen.named}: {said}" if self.chosen.by else said


def chosen_change(view: View) -> Change | None:
    """What the address asks for; None where there are no two days to set beside each other."""
    days = changes.days(view)
    if len(days) < 2:
        return None
    chosen = _choice(days, view)
    found = changes.why(chosen.metric, view, chosen.then, chosen.by, chosen.group)
    return Change(chosen, days, found) if found else None


def _choice(days: Sequence[date], view: View) -> Choice:
    """What the address says; what it cannot be is said. ``days`` are those of the loads: two or more."""
    asked = address.asked_of(*_NAMES)
    if asked["figure"] not in ("", *CATALOGUE):
        say.warning(f'There is no figure "{inert.markdown(asked["figure"][:40])}", so another is shown.')
    offered = {one.isoformat(): one for one in days[:-1]}
    if asked["then"] and asked["then"] not in offered:
        say.warning(f'No load is true on "{inert.markdown(asked["then"][:20])}", so another day is shown.')
    metric = CATALOGUE[asked["figure"] if asked["figure"] in CATALOGUE else _USUAL]
    by, group = _group(asked, metric, view)
    chosen = Choice(metric, offered.get(asked["then"], days[-2]), by, group)
    _keep(chosen, days)
    return chosen


def _group(asked: Mapping[str, str], metric: Metric, view: View) -> tuple[str, str]:
    """The split and its group; the first one where there is none of that name; none of a figure without that split."""
    groups = changes.groups(metric, view, asked["by"]) if asked["by"] in metric.ways else ()
    if not groups:
        return "", ""
    return asked["by"], asked["group"] if asked["group"] in groups else groups[0]


def _keep(chosen: Choice, days: Sequence[date]) -> None:
    usual = {"figure": _USUAL, "then": days[-2].isoformat()}
    kept = {"figure": chosen.metric.key, "then": chosen.then.isoformat(), "by": chosen.by, "group": chosen.group}
    address.write({name: "" if text == usual.get(name) else text for name, text in kept.items()})


def _choose_another(chosen: Choice, days: Sequence[date], view: View) -> None:
    """Which figure or group of it, and since when."""
    act = partial(_choose, chosen, days)
    with st.container(horizontal=True):
        state.show_in_widget("changed_figure", chosen.metric.key)
        st.selectbox(
            "Figure", list(CATALOGUE), format_func=lambda key: CATALOGUE[key].name, key="changed_figure", on_change=act
        )
        state.show_in_widget("changed_then", chosen.then)
        st.selectbox(
            "As known on",
            list(reversed(days[:-1])),
            format_func=wording.day,
            key="changed_then",
            help="The days that the loads are true on, but for the newest.",
            on_change=act,
        )
        if ways := chosen.metric.ways:
            state.show_in_widget("changed_by", chosen.by)
            st.selectbox("Split by", ["", *ways], format_func=say.option(_way_words), key="changed_by", on_change=act)
        if chosen.by:
            label = BREAKDOWNS[chosen.by].label
            state.show_in_widget("changed_group", chosen.group)
            st.selectbox(
                say.label(BREAKDOWNS[chosen.by].title),
                changes.groups(chosen.metric, view, chosen.by),
                format_func=lambda group: say.named(label(group)),
                key="changed_group",
                on_change=act,
            )


def _way_words(by: str) -> str:
    return BREAKDOWNS[by].title if by else "not split"


def _choose(chosen: Choice, days: Sequence[date]) -> None:
    figure, then = state.widget("changed_figure"), state.widget("changed_then")
    metric = CATALOGUE[figure] if figure else chosen.metric
    by = state.widget("changed_by") or ""
    by = by if by in metric.ways else ""
    group = (state.widget("changed_group") or "") if by == chosen.by else ""
    _keep(Choice(metric, then or chosen.then, by, group), days)


def step_by_step(change: Change | None, view: View) -> None:
    """Which figure and since when, and what each step between did to it, with the rows of each step."""
    if change is None:
        pieces.nothing_here(words.ONE_LOAD)
        return
    _choose_another(change.chosen, change.days, view)
    if left_out := wording.cases_left_out(data.cases_not_understood(view)):
        say.words(left_out)
    _steps(change.chosen, change.found, view)


def _steps(chosen: Choice, found: Why, view: View) -> None:
    """The figure then, after each step, and now, with the rows of each step."""
    said = words.steps(found, chosen.then, view.extracted_on)
    pieces.table(tables.steps(found, said), key="steps", alt=f"{chosen.metric.name}: the figure after each step")
    pieces.small_print(words.HOW_IT_ADDS_UP)
    if not found.moves:
        return
    _rows(found, said[1:-1])
    told = {**downloads.about(chosen.metric, view), "Set beside what was known on": wording.day(chosen.then)}
    if chosen.by:
        told[BREAKDOWNS[chosen.by].title] = str(BREAKDOWNS[chosen.by].label(chosen.group))
    downloads.workbook_button(
        "Steps and rows as a workbook",
        lambda: workbook.tables_workbook(tables.why_sheets(found, said), about=told),
        name=f"{chosen.metric.key}_changed.xlsx",
        key="changed",
    )
    say.caption("With case references and the row of the file each came from. Keep it inside the council.")


def _rows(found: Why, said: Sequence[str]) -> None:
    rows = {number: move.rows for number, move in enumerate(found.moves) if move.rows is not None}
    with_rows = [number for number, some in rows.items() if len(some)]
    if not with_rows:
        return
    named = rows_named(found.asked.metric.about)
    offered = {one: f"{one + 1}. {said[one]}" for one in with_rows}
    number = choose.one_of_many(f"The {named} of which step", offered, key="group_step")
    paged(
        rows[number],
        lambda cut: tables.moved_rows(found, number, cut),
        key="moved",
        alt=f"The {named} that one step moved",
        named=named,
    )
    pieces.small_print(words.NOT_FOLLOWED)


def past_figures(change: Change | None, view: View) -> None:
    """The log of past figures that are not what they were; worked out once somebody opens it."""
    if change is None:
        pieces.nothing_here(words.ONE_LOAD)
        return
    pieces.small_print(words.FIRST_TOLD)
    folded("Work it out (it takes a while)", lambda: _restated(view), key="restated")


def _restated(view: View) -> None:
    found = changes.restated(view)
    if not found:
        say.words(words.NOTHING_RESTATED)
        return
    pieces.table(
        tables.restated([(one.why, one.told_on, words.changed(one.why)) for one in found]),
        key="restated",
        alt="Past figures that are not what they were, and why",
    )
