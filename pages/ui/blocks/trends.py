"""A monthly trend as a block: finding, icons, control chart, warnings and the evidence, all of one reading."""

from collections.abc import Sequence

import plotly.graph_objects as go
import streamlit as st

from metrics.base.periods import Period
from metrics.counting.definition import Metric
from metrics.national.england import england
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.two_levels import TwoLevels, two_levels
from pages.ui.blocks import pieces
from pages.ui.blocks.evidence import evidence
from pages.ui.blocks.step_changes import step_changes
from pages.ui.frame import choose, data, rebases, say
from reports import trend as signals
from reports import wording
from reports.charts import control
from reports.tables import results
from reports.trend import Trend
from reports.view import View
from reports.words import alternatives, charts, timeliness


def trend(metric: Metric, view: View, months: Sequence[Period], *, key: str, target: float | None = None) -> None:
    """Everything about one metric month by month. ``target`` is the council's own; England is named where it is known.

    A month that is cut off at the as-at day is drawn apart and counts for nothing.
    """
    (steps,) = rebases.in_force(view, metric.key)
    read = _reading(metric, view, months, steps, target)
    question = ("control", metric.key, tuple(months), target, steps)
    finding, figure, alt, levels = data.answer(view, question, lambda: _drawn(read, target))
    say.words(f"{finding}\n\n{read.signal.sentence}")
    icons(read, key=key)
    pieces.chart(figure, alt=alt, key=key)
    facts = england(metric.key)
    said = [*signals.rebase_words(read.signal), *signals.notes(read.signal)]
    said += [timeliness.england_words(facts[-1])] if facts else []
    if said:
        with st.container(key=f"sb_notes_{key}"):
            pieces.points(said)
    step_changes(read, levels, view, key=key)
    evidence(
        metric,
        view,
        result=read.result,
        table=lambda: results.control_table(read),
        key=key,
        period=choose.span(tuple(months)),
    )


def _drawn(read: Trend, target: float | None) -> tuple[str, go.Figure, str, TwoLevels | None]:
    """The finding in words, the chart, the chart in words, and the levels that one pair of limits spans."""
    finding = charts.trend_finding(read.metric, read.whole)
    chart = control.control(read, target=target)
    return finding, chart, alternatives.control(read, target), two_levels(read.signal)


def _reading(
    metric: Metric, view: View, months: Sequence[Period], steps: tuple[Rebase, ...], target: float | None
) -> Trend:
    """A metric over the months, read by the rules, with the step changes in force."""
    return data.answer(
        view,
        ("reading", metric.key, tuple(months), target, steps),
        lambda: signals.read(metric, data.result(metric.key, view, months), target=target, rebases=steps),
    )


def icons(read: Trend, *, key: str) -> None:
    """The icons of the latest month: shape, letter and words. Nothing where there are too few months to say."""
    signal = read.signal
    found = [("The trend", signal.variation_icon), ("Our target", signal.assurance_icon)]
    shown = [(title, icon) for title, icon in found if icon]
    if not shown:
        return
    with st.container(key=f"sb_icons_{key}", horizontal=True):
        for title, icon in shown:
            with st.container(key=f"sb_icon_{title[4:].strip().lower()}_{key}", border=True, width="content"):
                say.words(f"**{signals.icon_words(icon)}** {title}: {wording.in_sentence(icon.words)}")
