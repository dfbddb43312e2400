"""A monthly trend as a block: finding, icons, control chart, warnings and the evidence, all of one reading."""

from collections.abc import Hashable, Sequence

import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data_access.storage.agreed.targets import Target
from metrics.base.periods import Period, months_to
from metrics.counting.definition import Metric
from metrics.national.england import ReferenceFact, england
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.signal_words import Variation
from pages.ui.blocks import pieces
from pages.ui.blocks.evidence import evidence
from pages.ui.blocks.step_changes import step_changes
from pages.ui.frame import agreed, data, present, say
from reports import trend as signals
from reports import wording
from reports.charts import control
from reports.step_changes import offer
from reports.tables import results
from reports.trend import Trend
from reports.view import View
from reports.words import alternatives, charts, timeliness
from reports.words.agreed import targets


def trend(
    metric: Metric,
    view: View,
    months: Sequence[Period],
    *,
    key: str,
    target: float | None = None,
    below: DeltaGenerator | None = None,
) -> None:
    """Everything about one metric month by month. ``target`` is the council's own; England is named where it is known.

    A month that is cut off at the as-at day is drawn apart and counts for nothing. Where ``below`` is given, only the
    icons and the chart stand here, as high as a first screen has room for, and all that is said of them there.
    """
    (steps,) = agreed.in_force(view, metric.key)
    read = _reading(metric, view, months, steps, target)
    drawn(read, view, (tuple(months), steps), key=key, target=target, below=below)


def drawn(
    read: Trend,
    view: View,
    question: Hashable,
    *,
    key: str,
    target: float | None = None,
    beside: DeltaGenerator | None = None,
    below: DeltaGenerator | None = None,
    group: tuple[str, str] | None = None,
) -> None:
    """The same of a reading at hand. ``question`` says which of the metric's it is, besides its target.

    What is said of it, and its step changes, may stand ``beside`` it. ``group`` are a breakdown and the one of its
    groups that alone is counted.
    """
    below, metric = None if present.is_on() else below, read.metric
    way = agreed.targets(view).get(metric.key)
    facts = () if group else england(metric.key)
    asked = ("control", metric.key, question, target, way)
    finding, figure, alt = data.answer(view, asked, lambda: _drawn(read, target, facts, way))
    said = finding if present.is_on() else f"{finding}\n\n{offer(read) or read.signal.sentence}"
    is_first = below is None
    if is_first:
        say.words(said)
    icons(read, key=key)
    pieces.chart(figure, alt=alt, key=key, height=None if is_first else pieces.FIRST_SCREEN)
    below = below or st.container()
    with beside or below:
        if not is_first:
            say.words(said)
    with below:
        _told(read, facts, way, key=key)
    with beside or below:
        step_changes(read, view, key=key)
    with below:
        evidence(
            metric,
            view,
            result=read.result,
            table=lambda: results.control_table(read),
            key=key,
            period=Period(read.result["period_start"].iloc[0], read.result["period_end"].iloc[-1]),
            by=group[0] if group else "",
            groups=group[1:] if group else (),
        )


def _told(read: Trend, facts: Sequence[ReferenceFact], way: Target | None, *, key: str) -> None:
    """How far it is from its trajectory, warnings, where England stands unless it is drawn, and the rules."""
    latest = read.signal.latest
    said = [targets.standing(read.metric, way, latest.date, latest.value)] if way and latest else []
    said += [*signals.rebase_words(read.signal), *signals.notes(read.signal)]
    said += [timeliness.england_words(facts[-1])] if facts and not read.england(facts) else []
    with st.container(key=f"sb_notes_{key}"):
        pieces.points([*said, signals.rules_words(read.signal)])


def is_usual(metric: Metric, view: View) -> bool:
    """Whether the rules find no sign of change in the latest of two years' months."""
    (steps,) = agreed.in_force(view, metric.key)
    read = _reading(metric, view, months_to(view.as_at, 24), steps, None)
    return read.signal.variation is Variation.COMMON_CAUSE and read.levels is None


def _drawn(
    read: Trend, target: float | None, facts: Sequence[ReferenceFact], way: Target | None
) -> tuple[str, go.Figure, str]:
    """The finding in words, the chart, and the chart in words."""
    finding = charts.trend_finding(read.metric, read.whole)
    chart = control.control(read, target=target, england=facts, way=way)
    return finding, chart, alternatives.control(read, target, facts, way)


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
    found = [("The trend", read.signal.variation_icon), ("Our target", read.assurance_icon)]
    shown = [(title, icon) for title, icon in found if icon]
    if not shown:
        return
    with st.container(key=f"sb_icons_{key}"):
        said = [f"**{signals.icon_words(icon)}** {title}: {wording.in_sentence(icon.words)}" for title, icon in shown]
        say.words("\n\n".join(said))
