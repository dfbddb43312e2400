"""The charts of data quality: between what and what each share lies, rows over the loads, and whose they are."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from metrics.counting.bounds import Bounds
from metrics.statistics.few import is_few
from reports import inert, wording
from reports.charts import palette
from reports.charts.drawing import HOLLOW, LABEL, NO_SCALE, PLAIN, ZERO, Drawing, axis_title
from reports.summaries.to_mend import Group

_EACH = 39
"""Pixels for a bar and the line of words above it."""
_TOLD = 8
"""As many loads as have room for their numbers; of more, the first and the last have one."""


def ranges(found: Sequence[Bounds]) -> go.Figure:
    """How far each share could move: a bar from the least to the most it may be, in points beside what it is now."""
    drawn = [one for one in found if one.value is not None and one.least is not None and one.most is not None]
    words = [_range_words(one) for one in drawn]
    down = [100 * ((one.least or 0) - (one.value or 0)) for one in drawn]
    up = [100 * ((one.most or 0) - (one.value or 0)) for one in drawn]
    chart = _rows([f"<b>{inert.chart(one.metric.name)}</b>" for one in drawn])
    chart.bar(
        x=[most - least for least, most in zip(down, up, strict=True)],
        base=down,
        y=_places(len(drawn)),
        orientation="h",
        width=0.3,
        customdata=words,
        marker={"color": palette.OURS, "line": {"width": 0}},
        hovertemplate="%{customdata}<extra></extra>",
    )
    far = 1.1 * max([abs(one) for one in (*down, *up)] + [1.0])
    chart.line(
        x=[1.15 * far] * len(drawn),
        y=_places(len(drawn)),
        mode="text",
        text=words,
        textposition="middle right",
        textfont=LABEL,
        cliponaxis=False,
        hoverinfo="skip",
    )
    step = next((size for size in (0.5, 1, 2, 5, 10, 20) if far / size < 2), 50)
    chart.xaxis |= {
        "range": [-far, 2.4 * far],
        "tickvals": [-step, 0, step],
        "ticktext": [f"-{step:g}", "as counted", f"+{step:g}"],
        "tickangle": 0,
        "showgrid": True,
    }
    return chart.figure(_EACH * max(len(drawn), 1) + 36)


def _range_words(one: Bounds) -> str:
    """60.1%: 58.6 to 61.1; short enough for a telephone."""
    if not one.in_question:
        return f"{_share(one.value)}: firm"
    return f"{_share(one.value)}: {_share(one.least).removesuffix('%')} to {_share(one.most).removesuffix('%')}"


def over_loads(by_day: Sequence[tuple[date, int]], things: str) -> go.Figure:
    """So many rows with the loads known on each day; the last has its number."""
    days, counts = [pd.Timestamp(day) for day, _ in by_day], [count for _, count in by_day]
    chart = Drawing()
    chart.line(
        x=days,
        y=counts,
        mode="lines+markers",
        line={"width": 3, "color": palette.OURS},
        marker={"size": 9},
        cliponaxis=False,
        hovertemplate=f"%{{x|%-d %B %Y}}: {things}: %{{y:,}}<extra></extra>",
    )
    told = range(len(days)) if len(days) <= _TOLD else (0, len(days) - 1)
    for place in told:
        chart.note(
            f"<b>{counts[place]:,}</b>",
            x=days[place],
            y=counts[place],
            yanchor="bottom",
            yshift=8,
            bgcolor=palette.PAGE,
        )
    chart.yaxis |= {"range": [0, max([*counts, 5]) * 1.25], "tickformat": ",.0f", "title": axis_title(things)}
    shown = [days[0], *days[len(days) // 2 : -1][:1], days[-1]] if len(days) > 2 else days
    chart.xaxis |= {"tickvals": shown, "ticktext": [f"{day.day} {day:%b}<br>{day:%Y}" for day in shown]}
    return chart.figure(230, right=40, top=20)


def by_group(found: Sequence[Group]) -> go.Figure:
    """A bar for each group: rows to mend as a share of its rows. Few rows are hollow and say so."""
    words = [
        f"<b>{inert.chart(one.name)}</b>  {one.rows:,} of {one.of:,} ({_share(one.share)})"
        f"{' · few rows' if is_few(one.of) else ''}"
        for one in found
    ]
    chart = _rows(words)
    fills = [HOLLOW if is_few(one.of) else PLAIN for one in found]
    chart.bars(fills, [one.share for one in found], words, width=0.3)
    told = [one.share for one in found if not is_few(one.of)] or [one.share for one in found]
    chart.xaxis |= {"range": [0, 1.1 * max([*told, 0.01])], "showticklabels": False, "showgrid": False}
    return chart.figure(_EACH * max(len(found), 1) + 16)


def _places(count: int) -> list[int]:
    return [count - 1 - number for number in range(count)]


def _rows(words: Sequence[str]) -> Drawing:
    """A line of words for each bar, the first on top: legible on a telephone as well."""
    chart = Drawing()
    for place, said in zip(_places(len(words)), words, strict=True):
        chart.note(
            said,
            x=0,
            xref="paper",
            y=place,
            xanchor="left",
            yanchor="bottom",
            yshift=7,
            bgcolor=palette.PAGE,
            borderpad=1,
        )
    chart.yaxis |= {**NO_SCALE, "range": [-0.4, max(len(words), 1) - 0.3]}
    chart.xaxis |= ZERO
    return chart


def _share(value: float | None) -> str:
    return wording.percent(value, places=1) if value is not None else "no cases"
