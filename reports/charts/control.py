"""Control charts: a metric month by month, drawn as its signal reads it and in no other way.

The usual range is a band with dashed edges, the average a thin line. A month that stands out has another shape, a
letter and a place in the key; a hollow one rests on few cases; a month cut off at the as-at day stands apart.
"""

import math
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from data_access.storage.agreed.targets import Target
from metrics.national.england import ReferenceFact
from metrics.statistics.few import is_few
from metrics.statistics.signal_shapes import SignalPoint
from metrics.statistics.signal_words import VARIATION_ICONS, Variation
from reports import trend as signals
from reports import wording
from reports.charts import axes, levels, palette
from reports.charts.drawing import LABEL, LARGE, LINE, Drawing
from reports.trend import Trend

_THIN = {"color": palette.FRAME, "width": 1.5}
_LETTER, _PHONE = 12, 290
"""Pixels across a letter, and across the plot on a phone."""
_CLOSE = 0.15
"""What is nearer to nought than this part of the highest has no room for a letter below it: there the months stand."""


def control(
    trend: Trend, *, target: float | None = None, england: Sequence[ReferenceFact] = (), way: Target | None = None
) -> go.Figure:
    """A trend as a control chart, or as a run chart where there are too few months; law, target, England beside it.

    Where there is a ``way`` to the target, it is drawn in place of the target's level.
    """
    points = trend.signal.points
    days = [pd.Timestamp(point.date) for point in points]
    values = [None if math.isnan(point.value) else point.value for point in points]
    chart = Drawing()
    lines = [line for one in trend.signal.segments for line in (one.shown_lower, one.mean, one.shown_upper)]
    beside = [line for line in lines if math.isfinite(line)]
    held = [*levels.held_against(trend.metric, None if way else target), *levels.of_england(trend, england)]
    asked = levels.draw_way(chart, trend.metric, [point.date for point in points], way) if way else []
    chart.yaxis |= axes.value_axis(trend.metric, [*values, *beside, *asked, *(level.value for level in held)])
    top = chart.yaxis["range"][1]
    levels.draw(chart, days, values, held, beside=beside, top=min(top, 1.0) if trend.metric.in_percent else top)
    _usual_range(chart, trend)
    _line(chart, trend)
    _marks(chart, trend)
    _step_changes(chart, trend)
    _end_label(chart, trend)
    chart.xaxis |= axes.month_axis(days)
    lines = signals.rules_words(trend.signal, short=True).replace(". ", ".\n").splitlines()
    chart.note(
        "<br>".join(lines),
        x=0,
        xref="paper",
        y=0,
        yref="paper",
        xanchor="left",
        yanchor="top",
        yshift=-52,
        align="left",
        font=LABEL,
    )
    return chart.figure(450, right=_right(trend), bottom=60 + LINE * len(lines))


def _usual_range(chart: Drawing, trend: Trend) -> None:
    """A band between the limits and the average in it, for each stretch; in the key once, for the latest."""
    for segment in trend.signal.segments:
        if math.isnan(segment.mean):
            continue
        last = segment is trend.signal.segments[-1]
        ends = [pd.Timestamp(segment.start), pd.Timestamp(segment.end)]
        average = signals.average_words(trend.metric, segment.mean)
        chart.line(
            x=ends, y=[segment.mean] * 2, mode="lines", hoverinfo="skip", line=_THIN, name=average, showlegend=last
        )
        if math.isnan(segment.lower):
            continue
        low, high = segment.shown_lower, segment.shown_upper
        words = signals.usual_words(trend.metric, low, high)
        for edge in (high, low):
            chart.line(
                x=ends,
                y=[edge] * 2,
                mode="lines",
                hoverinfo="skip",
                line={**_THIN, "dash": "dash"},
                name=words,
                showlegend=last and edge == high,
            )
        chart.shapes.append(
            {
                "type": "rect",
                "x0": ends[0],
                "x1": ends[1],
                "y0": low,
                "y1": high,
                "layer": "below",
                "line": {"width": 0},
                "fillcolor": palette.FRAME,
                "opacity": 0.07,
            }
        )


def _line(chart: Drawing, trend: Trend) -> None:
    """The months joined; a gap where there were no cases, and none to a month that is not whole."""
    shown = [point for point in trend.signal.points if not point.ghosted]
    chart.line(
        x=[pd.Timestamp(point.date) for point in shown],
        y=[None if math.isnan(point.value) else point.value for point in shown],
        mode="lines",
        connectgaps=False,
        hoverinfo="skip",
        cliponaxis=False,
        name=trend.metric.name,
        line={"width": 2.5, "color": palette.OURS},
    )


def _marks(chart: Drawing, trend: Trend) -> None:
    """The months as dots: usual ones, those that stand out by what they mean, and a month that is not whole."""
    known = [point for point in trend.signal.points if not math.isnan(point.value)]
    dense = len(trend.signal.points) > 37
    for variation, icon in VARIATION_ICONS.items():
        usual = variation is Variation.COMMON_CAUSE
        marked = [one for one in known if not one.ghosted and (_shown(trend, one) is variation)]
        if usual:
            _dots(chart, trend, marked, "circle", 6 if dense else 9, palette.OURS, "")
        elif marked:
            colour = palette.OF_MEANING[variation.meaning]
            words = f"{icon.letter}: {signals.meaning(icon).replace(', ', ',<br>')}"
            _dots(chart, trend, marked, icon.shape, 10 if dense else 13, colour, words, letter=icon.letter)
    ghosted = [point for point in known if point.ghosted]
    if ghosted:
        _dots(chart, trend, ghosted, "circle-open", 9, palette.FRAME, signals.NOT_OVER)


def _shown(trend: Trend, point: SignalPoint) -> Variation:
    """What a dot says: what the rules do, or nothing where limits span two levels."""
    return point.variation if trend.is_marked(point) else Variation.COMMON_CAUSE


def _letters(trend: Trend, points: Sequence[SignalPoint], letter: str) -> list[str]:
    """The letter at each point, or at every second or third where all have no room side by side on a phone."""
    apart = math.ceil(len(trend.signal.points) * _LETTER / _PHONE)
    said, last = [], -apart
    for place in map(trend.signal.points.index, points):
        said.append(letter if place - last >= apart else "")
        last = place if said[-1] else last
    return said


def _dots(
    chart: Drawing,
    trend: Trend,
    points: Sequence[SignalPoint],
    shape: str,
    size: int,
    colour: str,
    name: str,
    *,
    letter: str = "",
) -> None:
    low = _CLOSE * max([one.value for one in trend.signal.points if not math.isnan(one.value)], default=0)
    when = "%Y" if signals.each(trend.metric) == "year" else "%B %Y"
    hollow = [f"{shape.removesuffix('-open')}-open" if is_few(point.denominator) else shape for point in points]
    chart.line(
        x=[pd.Timestamp(point.date) for point in points],
        y=[point.value for point in points],
        mode="markers+text" if letter else "markers",
        name=name,
        showlegend=bool(name),
        cliponaxis=False,
        text=_letters(trend, points, letter) if letter else None,
        textposition=["bottom center" if letter == "L" and point.value > low else "top center" for point in points],
        textfont=LABEL,
        marker={"size": size, "symbol": hollow, "color": colour, "line": {"width": 2, "color": colour}},
        customdata=[_hover(trend, point) for point in points],
        hovertemplate=f"%{{x|{when}}}: %{{customdata}}<extra></extra>",
    )


def _hover(trend: Trend, point: SignalPoint) -> str:
    words = signals.point_words(trend.metric, point.value)
    if not math.isnan(point.denominator):
        words += f" of {wording.counted(int(point.denominator), 'cases')}"
    return f"{words}<br>{point.icon.letter}: {signals.reasons(point)}" if trend.is_marked(point) else words


def _step_changes(chart: Drawing, trend: Trend) -> None:
    for segment in trend.signal.segments[1:]:
        if segment.rebase:
            chart.line(
                x=[pd.Timestamp(segment.start)] * 2,
                y=[0, 1],
                mode="lines",
                hoverinfo="skip",
                line={**_THIN, "dash": "dot"},
                yaxis="y2",
            )
            words = f"New limits from<br>{segment.rebase.date:%B %Y}"
            chart.note(
                words,
                x=pd.Timestamp(segment.start),
                y=0,
                yref="paper",
                xanchor="right",
                yanchor="bottom",
                xshift=-4,
                align="right",
                bgcolor=palette.PAGE,
            )
    if any(segment.rebase for segment in trend.signal.segments[1:]):
        chart.layout |= {"yaxis2": {"overlaying": "y", "range": [0, 1], "visible": False, "fixedrange": True}}


def _right(trend: Trend) -> int:
    """Pixels for the latest figure beside the plot."""
    latest = trend.signal.latest
    return 20 + LARGE * len(signals.point_words(trend.metric, latest.value)) * 2 // 3 if latest else 24


def _end_label(chart: Drawing, trend: Trend) -> None:
    latest = trend.signal.latest
    if latest is not None:
        words = signals.point_words(trend.metric, latest.value)
        chart.note(
            f"<b>{words}</b>",
            x=pd.Timestamp(latest.date),
            y=latest.value,
            xanchor="left",
            xshift=11,
            font={**LABEL, "size": LARGE},
        )
