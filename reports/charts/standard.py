"""The charts, as figures without a screen: each drawn from results and words, nothing counted here.

Colour never stands alone: lines differ in dash, bars in pattern, and both are named on the spot.
Axes begin at zero.
"""

from collections.abc import Sequence

import plotly.graph_objects as go

from metrics.counting.definition import Metric
from metrics.law.clock import weeks_allowed
from metrics.law.statutory import ISSUE_PLAN
from reports import inert, wording
from reports.charts import palette
from reports.charts.drawing import HOLLOW, LATE, LAW_LINE, NO_SCALE, PLAIN, ZERO, Drawing, Fill, axis_title, rows
from reports.figure import Figure, Part

_EACH = 50
"""Pixels for a bar and the line of words above it."""


def waits(counts: Sequence[int]) -> go.Figure:
    """Children waiting, one bar for each week of their wait; the legal limit lies between two bars."""
    limit = weeks_allowed(ISSUE_PLAN)
    weeks, last = list(range(1, len(counts) + 1)), len(counts)
    words = [f"in week {week}" if week < last else f"longer than {last - 1} weeks" for week in weeks]
    chart = Drawing()
    for start, end, fill in ((0, limit, PLAIN), (limit, last, LATE)):
        chart.bar(
            x=weeks[start:end],
            y=list(counts[start:end]),
            name=fill.means,
            customdata=words[start:end],
            marker=fill.marker,
            hovertemplate="Children %{customdata}: %{y}<extra></extra>",
        )
    top = max([*counts, 5]) * 1.22
    border = limit + 0.5
    chart.line(
        x=[border] * 2,
        y=[0, top],
        mode="lines",
        hoverinfo="skip",
        name="The legal limit",
        line={**LAW_LINE, "dash": "dash"},
    )
    chart.note(
        f"<b>{limit} weeks: the legal limit</b>",
        x=border,
        y=1,
        yref="paper",
        xanchor="left",
        yanchor="top",
        xshift=6,
        bgcolor=palette.PAGE,
    )
    chart.xaxis |= {
        "tickvals": [1, 10, 20, 30, 40, last],
        "ticktext": ["1", "10", "20", "30", "40", f"over {last - 1}"],
        "title": axis_title("Week of the wait"),
        "showgrid": False,
        "range": [0.3, last + 0.8],
    }
    chart.yaxis |= {"title": axis_title("Children"), "range": [0, top]}
    chart.layout |= {"bargap": 0.25, "barmode": "overlay"}
    return chart.figure(380)


def groups(metric: Metric, figures: Sequence[Figure], whole: Figure, *, to_100: bool = True) -> go.Figure:
    """One bar for each group, its name and its parts above it; few cases are hollow and say so.

    A scale that does not run to 100% ends somewhat above the highest bar.
    """
    drawn = [figure for figure in figures if figure.known]
    labels = [f"<b>{inert.chart(figure.group)}</b>  {wording.full(figure)}{_few_words(figure)}" for figure in drawn]
    values = [figure.value or 0 for figure in drawn]
    chart = _bars(labels, values, [HOLLOW if figure.is_few else PLAIN for figure in drawn])
    if not metric.in_percent:
        return chart.figure(_height(chart))
    _marks(chart, whole)
    chart.xaxis |= {"range": [0, 1.005 if to_100 else 1.15 * max([*values, whole.value or 0, 0.01])]}
    return chart.figure(_height(chart) + 44, top=34, bottom=34)


def parts(shown: Sequence[Part]) -> go.Figure:
    """The parts of a whole, one bar each, with counts and shares; late ones are hatched."""
    labels = [f"<b>{inert.chart(part.label)}</b>  {part_words(part)}" for part in shown]
    chart = _bars(labels, [part.count for part in shown], [LATE if part.late else PLAIN for part in shown])
    chart.xaxis |= {"range": [0, max([part.whole for part in shown] + [1])]}
    return chart.figure(_height(chart))


def part_words(part: Part) -> str:
    """39 (46%)."""
    return f"{part.count:,} ({wording.percent(part.share)})" if part.share is not None else f"{part.count:,}"


def _bars(labels: Sequence[str], values: Sequence[float], fills: Sequence[Fill]) -> Drawing:
    """Horizontal bars, the first on top, each under its own line of words: legible on a phone as well.

    The words carry the numbers, so there is no axis.
    """
    told, places, count = rows(labels, _EACH)
    chart = Drawing()
    chart.bars(fills, values, labels, places=places)
    chart.row_labels(told, places, above=9, padding=1)
    chart.yaxis |= {**NO_SCALE, "range": [-0.4, max(count, 1) - 0.3]}
    chart.xaxis |= {**NO_SCALE, **ZERO, "rangemode": "tozero"}
    return chart


def _height(chart: Drawing) -> int:
    """So that rows are as high as they were meant to be."""
    low, high = chart.yaxis["range"]
    return int(_EACH * (high - low - 0.1)) + 30


def _marks(chart: Drawing, whole: Figure) -> None:
    """Upright lines through the bars: where everybody together stands, and where the law would have them."""
    law, everybody = {**LAW_LINE, "dash": "solid"}, {"color": palette.FRAME, "width": 3, "dash": "dash"}
    marks = [(1.0, "The law: every plan", law, 1, "bottom")] if whole.metric.clock else []
    if whole.known and whole.value is not None:
        marks.append((whole.value, f"All: {wording.value(whole)}", everybody, 0, "top"))
    for value, words, line, height, anchor in marks:
        chart.line(
            x=[value] * 2,
            y=chart.yaxis["range"],
            mode="lines",
            hoverinfo="skip",
            cliponaxis=False,
            name=words,
            line=line,
        )
        side = "left" if value < 0.15 else "right" if value > 0.85 else "center"
        chart.note(words, x=value, y=height, yref="paper", yanchor=anchor, xanchor=side)


def _few_words(figure: Figure) -> str:
    return " · few cases" if figure.is_few else ""
