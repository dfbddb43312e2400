"""The charts of the page on remedies: money agreed and paid, and how the promises of each group stand."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from reports import inert, wording
from reports.charts import palette
from reports.charts.drawing import HATCH, KEY, NO_SCALE, ZERO, Drawing, axis_title
from reports.summaries.remedies import Standing

_LINES = (("agreed", "Agreed", palette.OURS, "solid"), ("paid", "Paid", palette.OURS, "dash"))
_PARTS = (
    ("done", "Done", palette.OURS, ""),
    ("open", "Open", palette.NEUTRAL, "."),
    ("overdue", "Overdue", palette.WORSE, "/"),
)


def ledger(lines: pd.DataFrame) -> go.Figure:
    """Two rising lines, told apart by dash and named in a key: what was agreed, and what was paid."""
    chart = Drawing()
    days = list(lines["day"])
    top = max(float(lines["agreed"].max()), float(lines["paid"].max()), 1.0)
    for name, words, colour, dash in _LINES:
        chart.line(
            x=days,
            y=[float(value) for value in lines[name]],
            mode="lines",
            showlegend=True,
            cliponaxis=False,
            name=f"{words}: {wording.pounds(float(lines[name].iloc[-1]))}",
            line={"color": colour, "width": 4, "dash": dash, "shape": "hv"},
            customdata=[wording.pounds(value) for value in lines[name]],
            hovertemplate=f"{words} by %{{x|%d %B %Y}}: %{{customdata}}<extra></extra>",
        )
    chart.yaxis |= {"range": [0, top * 1.1], "tickprefix": "£", "tickformat": ",.0f", "title": axis_title("Pounds")}
    chart.xaxis |= {"showgrid": False}
    return chart.figure(380, top=48)


def standing(groups: Sequence[Standing]) -> go.Figure:
    """One bar for each group in three parts, told apart by pattern and named in a key; the words above say the sum."""
    chart = Drawing()
    places = [len(groups) - 1 - number for number in range(len(groups))]
    for name, words, colour, shape in _PARTS:
        chart.bar(
            x=[getattr(one, name) for one in groups],
            y=places,
            orientation="h",
            width=0.34,
            name=words,
            showlegend=True,
            marker={"color": colour, "pattern": {**HATCH, "shape": shape}, "line": {"width": 0}},
            customdata=[inert.chart(one.group) for one in groups],
            hovertemplate=f"%{{customdata}}: %{{x}} {words.lower()}<extra></extra>",
        )
    for place, one in zip(places, groups, strict=True):
        chart.note(
            f"<b>{inert.chart(one.group)}</b>  {one.words}",
            x=0,
            y=place,
            xanchor="left",
            yanchor="bottom",
            yshift=9,
            bgcolor=palette.PAGE,
            borderpad=1,
        )
    chart.yaxis |= {**NO_SCALE, "range": [-0.4, max(len(groups), 1) - 0.3]}
    chart.xaxis |= {**NO_SCALE, **ZERO}
    chart.layout |= {"barmode": "stack", "legend": {**KEY, "traceorder": "normal"}}
    return chart.figure(62 * max(len(groups), 1) + 60, top=48)
