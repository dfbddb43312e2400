"""The pieces that pages are made of. The same piece looks the same on every page."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from metrics.base.periods import Period
from metrics.counting.definition import Metric, Status
from metrics.splits import BREAKDOWNS
from pages.ui.blocks import chosen, downloads, evidence
from pages.ui.blocks.agreed.actions import actions
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import choose, data, present, say
from pages.ui.frame.menu import link_to, quiet_links
from reports import inert, wording
from reports.charts import standard
from reports.figure import Figure, parts_of
from reports.tables import results
from reports.view import View
from reports.words import alternatives, charts

CHART = {"displayModeBar": False, "responsive": True}
FIRST_SCREEN = 360
"""The height of a chart that stands on the first screen, in pixels: what a laptop has left below the finding.

The style has it too, and more of it for a phone, where the key of the chart takes a line for each of its words.
"""
_SIDE_BY_SIDE = 2
"""As many figures have a fold each; more of them share one, or a page is mostly folds."""


def headline(sentence: str) -> None:
    """The finding of the page, in one sentence with the number of children in it; presented, a screen of its own."""
    if present.screen() <= 1:
        with st.container(key="sb_headline"):
            say.words(sentence)


def card_row(count: int, key: str = "") -> DeltaGenerator:
    """Where ``count`` cards stand side by side if there is room, else two by two or one below the other.

    ``key`` tells a second row of as many cards on one page from the first.
    """
    return st.container(key=f"sb_cards_{count}_{key}" if key else f"sb_cards_{count}")


def figure_card(title: str, figure: Figure, context: str, *, key: str, page: str = "", link: str = "") -> None:
    """A large figure under its name, with the words that keep it honest, and the way to more.

    The style tells figure and words by their places, second and third: a box around each would be a message more.
    """
    with st.container(border=True, key=f"card_{key}", height="stretch"):
        st.subheader(say.label(title), anchor=False)
        say.words(wording.value(figure))
        if said := _in_a_card(figure, context):
            say.words(said)
        if page:
            link_to(page, link)


def _in_a_card(figure: Figure, context: str) -> str:
    """The words below a large figure; for a room only of how many it is, where that is known."""
    found = wording.parts(figure) if figure.known else ""
    counted = f"**{found} {figure.metric.unit}.**" if found else ""
    if present.is_on():
        return counted or context
    return "\n\n".join(filter(None, (f"{counted} {context}".strip(), wording.not_counted(figure.not_understood))))


def chart(figure: go.Figure, *, alt: str, key: str, height: int | None = None, **selecting: Any) -> None:
    """A chart, as high as it was drawn or of another height in pixels, and the ways to save it.

    ``alt`` says what it shows to somebody who cannot see it. ``selecting`` is what to do when a mark is clicked.
    """
    if present.passes():
        return
    first = height == FIRST_SCREEN and not present.is_on()
    with st.container(key=f"sb_chart_first_{key}" if first else f"sb_chart_{key}"):
        high = "stretch" if first or present.is_on() else height or "content"
        st.plotly_chart(figure, key=key, alt=alt, config=CHART, height=high, **selecting)
        downloads.of_chart(figure, key=key, height=height or figure.layout.height)


def points(sentences: Sequence[str]) -> None:
    """Plain sentences, one below the other; nothing where there are none."""
    if sentences:
        say.words(wording.bullets(sentences))


def of_cases(sentences: Sequence[str]) -> None:
    """Sentences of which each names a case, a list in words: nothing for a room."""
    if not present.is_on():
        points(sentences)


def small_print(words: str) -> None:
    """What helps to read the block above; nothing where there is nothing to say, or for a room."""
    if words and not present.is_on():
        say.words(words)


def note(sentence: str) -> None:
    """Something a reader should know before using a figure."""
    say.info(sentence)


def nothing_here(sentence: str) -> None:
    """In place of a chart that would have nothing in it."""
    with st.container(border=True):
        say.words(sentence)


def table(shown: Any, *, key: str, alt: str) -> None:
    """A small table, all of it visible and read aloud properly. Its key tells the style which columns are numbers."""
    numbers = set(wording.numbers_of(shown))
    places = "".join(f"-{place}" for place, name in enumerate(shown.columns, start=1) if name in numbers)
    with st.container(key=f"table_{key}-right{places}-" if places else f"table_{key}"):
        st.table(say.cells(shown), hide_index=True, border="horizontal", alt=alt)


def few_note(figures: Sequence[Figure]) -> None:
    """Says which groups are too small to compare; a room sees it in the chart."""
    if present.is_on():
        return
    few = [inert.markdown(one.group) for one in figures if one.denominator and one.is_few]
    empty = [inert.markdown(one.group) for one in figures if not one.known]
    if few:
        say.words(
            f"Too few cases to compare: {wording.listed(few)}. One child more or less changes such a figure a great "
            "deal."
        )
    if empty:
        say.words(f"No cases in: {wording.listed(empty)}.")


def sum_of_parts(
    metric: Metric, view: View, by: str, *, things: str, late: Sequence[str] = (), period: Period | None = None
) -> None:
    """A count as the sum of its groups: a bar for each, the line that adds up, and each group's own rows."""
    split = data.split(metric.key, view, by, period)
    if not split or not any(one.known for one in split):
        why = wording.STATUS_WORDS[split[0].status] if split else wording.STATUS_WORDS[Status.NO_CASES]
        nothing_here(f"{metric.name}: {why}.")
        return
    parts = parts_of(split, late=late)
    key, title = f"{metric.key}_{by}", BREAKDOWNS[by].title
    if parts:
        figure = data.answer(view, ("parts", key, period or view.period), lambda: standard.parts(parts))
        chart(figure, alt=alternatives.parts(parts), key=key)
    small_print(charts.sum_line(things, parts))
    evidence.evidence(
        metric,
        view,
        result=data.result(metric.key, view, [period or view.period], [by]),
        table=lambda: results.parts_table(parts, title, things.capitalize()),
        key=key,
        period=period,
        groups=[part.label for part in parts],
        by=by,
    )


def card_evidence(figures: Sequence[Figure], view: View, *, title: str = "Figure") -> None:
    """How each of some cards is counted, its cases and its download: folded away under its name.

    More than two share a fold, in which each has its own.
    """
    if len(figures) > _SIDE_BY_SIDE:
        label = f"These {len(figures)} figures: how each is counted, and the cases behind it"
        for figure in figures:
            actions(figure.metric, view, figure.period, key=f"card_{figure.metric.key}")
        folded(label, lambda: _each(figures, view, title, in_a_fold=True), key=f"cards_{figures[0].metric.key}")
        if not present.is_on():
            quiet_links([evidence.definition_link(one.metric, one.metric.name) for one in figures], "Definitions")
    else:
        _each(figures, view, title)


def _each(figures: Sequence[Figure], view: View, title: str, *, in_a_fold: bool = False) -> None:
    for figure in figures:
        evidence.evidence(
            figure.metric,
            view,
            result=data.result(figure.metric.key, view, [figure.period]),
            table=lambda figure=figure: results.figures_table([figure], title),
            key=f"card_{figure.metric.key}",
            period=figure.period,
            label=f"{figure.metric.name}: {wording.in_sentence(wording.full(figure))}",
            with_actions=not in_a_fold,
        )


def behind(key: str, figures: list[Figure], view: View) -> None:
    """How any of the figures is counted, and its children: one at a time, so that the page stays short."""
    named = {one.metric.key: one for one in figures}
    offered = {name: f"{one.metric.name}: {wording.in_sentence(wording.full(one))}" for name, one in named.items()}
    one = named[choose.one_of_many("Look behind a figure", offered, key=f"behind_{key}")]
    evidence.evidence(
        one.metric,
        view,
        result=data.result(one.metric.key, view, [one.period]),
        table=lambda: results.figures_table([one], "Figure"),
        key=f"card_{one.metric.key}",
        period=one.period,
        with_actions=False,
    )


def case_list(
    metric: Metric, view: View, table: Callable[[pd.DataFrame], pd.DataFrame], *, order: str, key: str
) -> None:
    """The cases behind a figure true on the day, oldest first by the column ``order``, and all as a workbook.

    Folded away, and read only once somebody opens it.
    """
    count = data.figure(metric.key, view, view.today)
    if not count.whole:
        return
    folded(
        f"The list: {metric.name} ({count.whole:,})",
        lambda: listed(metric, view, table, order=order),
        key=f"list_{key}",
    )


def listed(metric: Metric, view: View, table: Callable[[pd.DataFrame], pd.DataFrame], *, order: str) -> None:
    """The cases behind a figure true on the day, a page at a time, and all of them as a workbook."""
    chosen.list_of(data.listed(metric.key, view, order), metric, view, table)
