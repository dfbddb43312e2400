"""Where children with plans are taught: a bar for each kind of setting, with England's mark beside it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from metrics.plans.placement.kinds import GROUPS
from reports import wording
from reports.charts import axes, ends, palette
from reports.charts.drawing import NO_SCALE, ZERO, Drawing, rows
from reports.charts.ends import End
from reports.summaries.placements import Mix

_DASHES = ("solid", "dash", "dot", "longdashdot")
_HEIGHT = 360
_EACH = 36
"""Pixels for a bar and its words: ten kinds and the answer stand on the first screen."""


def mix(ours: Mix, england: Mix) -> go.Figure:
    """A bar for each kind of setting that has anybody, the words above it; England as a diamond on the same scale."""
    shown = [group for group in GROUPS if ours.counts[group]]
    labels = [f"<b>{GROUPS[group][0]}</b>  {_number(ours, group)}" for group in shown]
    told, places, count = rows(labels, _EACH)
    shares = [ours.share(group) or 0 for group in shown]
    theirs = [england.share(group) or 0 for group in shown]
    chart = Drawing()
    chart.bar(
        x=shares,
        y=places,
        orientation="h",
        width=0.34,
        name=ours.name,
        showlegend=True,
        customdata=[_words(ours, group) for group in shown],
        marker={"color": palette.OURS, "line": {"width": 0}},
        hovertemplate="%{customdata}<extra></extra>",
    )
    chart.line(
        x=theirs,
        y=places,
        mode="markers",
        name=f"{england.name}, {england.when}",
        showlegend=True,
        customdata=[f"{england.name}: {_words(england, group)}" for group in shown],
        marker={"symbol": "diamond", "size": 12, "color": palette.OTHERS, "line": {"width": 2, "color": palette.PAGE}},
        hovertemplate="%{customdata}<extra></extra>",
    )
    chart.row_labels(told, places, above=4, padding=0)
    chart.yaxis |= {**NO_SCALE, "range": [-0.35, max(count, 1) - 0.25]}
    chart.xaxis |= {**NO_SCALE, **ZERO, "range": [0, 1.04 * max([*shares, *theirs, 0.01])]}
    return chart.figure(int(_EACH * max(count, 1)) + 40, top=34, bottom=4)


def over_time(lines: Mapping[str, pd.DataFrame]) -> go.Figure:
    """Shares at the end of each month, a line each, all of them the council's own: told apart by dash and by name."""
    chart, every = Drawing(), [value for line in lines.values() for value in line["value"].dropna()]
    days: list[Any] = []
    top, found = 1.25 * max([*every, 0.01]), []
    for (name, line), dash in zip(lines.items(), _DASHES, strict=False):
        days = [pd.Timestamp(start) for start in line["period_start"]]
        values = [None if pd.isna(value) else float(value) for value in line["value"]]
        words = [f"{name}: {wording.percent(value, places=1)}" if value is not None else "" for value in values]
        chart.line(
            x=days,
            y=values,
            mode="lines",
            connectgaps=False,
            line={"color": palette.OURS, "width": 4, "dash": dash},
            customdata=words,
            hovertemplate="%{x|%B %Y}, %{customdata}<extra></extra>",
        )
        if values and values[-1] is not None:
            named = f"<b>{ends.wrapped(name)}</b><br>{wording.percent(values[-1])}"
            found.append(End(days[-1], values[-1], named, palette.OURS))
    if days:
        ends.names(chart, found, edge=days[-1] + (days[-1] - days[0]) * 0.03, top=top, height=_HEIGHT)
    chart.yaxis |= {"range": [0, top], "tickformat": ".0%", "nticks": 6}
    chart.xaxis |= axes.month_axis(days)
    return chart.figure(_HEIGHT, right=ends.MARGIN)


def _number(one: Mix, group: str) -> str:
    return f"{wording.percent(one.share(group) or 0)} ({one.counts[group]:,})"


def _words(one: Mix, group: str) -> str:
    return f"{GROUPS[group][0]}: {_number(one, group)}"
