"""The chart of money agreed and paid."""

import pandas as pd
import plotly.graph_objects as go

from pages.ui import palette, wording
from pages.ui.drawing import Drawing, axis_title

_LINES = (("agreed", "Agreed", palette.MAIN, "solid"), ("paid", "Paid", palette.TEAL, "dash"))


def ledger(lines: pd.DataFrame) -> go.Figure:
    """Two rising lines, each named at its end: what was agreed, and what was paid."""
    chart = Drawing()
    days = list(lines["day"])
    top = max(float(lines["agreed"].max()), float(lines["paid"].max()), 1.0)
    ends = {name: float(lines[name].iloc[-1]) for name, *_ in _LINES}
    close = abs(ends["agreed"] - ends["paid"]) < top * 0.12
    for name, words, colour, dash in _LINES:
        chart.line(
            x=days, y=[float(value) for value in lines[name]], mode="lines", name=words, cliponaxis=False,
            line={"color": colour, "width": 4, "dash": dash, "shape": "hv"},
            customdata=[wording.pounds(value) for value in lines[name]],
            hovertemplate=f"{words} by %{{x|%d %B %Y}}: %{{customdata}}<extra></extra>",
        )  # fmt: skip
        shift = 0 if not close else 12 if ends[name] == max(ends.values()) else -12
        chart.note(f"<b>{words}</b> {wording.pounds(ends[name])}", x=days[-1], y=ends[name], xanchor="right",
                   yanchor="bottom" if shift >= 0 else "top", yshift=shift or 4, bgcolor=palette.PAGE)  # fmt: skip
    chart.yaxis |= {"range": [0, top * 1.25], "tickprefix": "£", "tickformat": ",.0f", "title": axis_title("Pounds")}
    chart.xaxis |= {"showgrid": False}
    return chart.figure(360)
