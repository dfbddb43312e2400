"""The chart of schools that share their registers."""

import pandas as pd
import plotly.graph_objects as go

from reports.charts import axes, palette
from reports.charts.drawing import Drawing


def signed_up(table: pd.DataFrame, sharing: int) -> go.Figure:
    """Schools signed up, month by month, below the line of all schools; those sharing now as a mark at the end."""
    days, counts = [pd.Timestamp(day) for day in table["day"]], table["signed_up"].tolist()
    every = int(table["schools"].iloc[-1])
    chart = Drawing()
    chart.line(
        x=days,
        y=counts,
        mode="lines+markers",
        name="Signed up",
        line={"width": 3, "color": palette.OURS},
        marker={"size": 8},
        hovertemplate="%{x|%B %Y}: schools signed up: %{y}<extra></extra>",
    )
    chart.line(
        x=[days[0], days[-1]],
        y=[every, every],
        mode="lines",
        hoverinfo="skip",
        line={"width": 3, "color": palette.FRAME, "dash": "dash"},
    )
    chart.line(
        x=[days[-1]],
        y=[sharing],
        mode="markers",
        name="Sharing now",
        cliponaxis=False,
        marker={"size": 15, "symbol": "diamond", "color": palette.OURS},
        hovertemplate="Schools sharing now: %{y}<extra></extra>",
    )
    chart.note(f"<b>All {every} schools</b>", x=days[0], y=every, xanchor="left", yanchor="bottom")
    chart.note(
        f"<b>{counts[-1]} signed up</b>",
        x=days[-1],
        y=counts[-1],
        xanchor="right",
        yanchor="bottom",
        yshift=8,
        bgcolor=palette.PAGE,
    )
    chart.note(
        f"<b>{sharing} sharing now</b>",
        x=days[-1],
        y=sharing,
        xanchor="right",
        yanchor="top",
        yshift=-10,
        bgcolor=palette.PAGE,
    )
    chart.yaxis |= {"range": [0, every * 1.15], "tickformat": ",.0f"}
    chart.xaxis |= axes.month_axis(days)
    return chart.figure(360, right=24)


def signed_up_alt(table: pd.DataFrame, sharing: int) -> str:
    """The same for somebody who cannot see it."""
    first, last = table.iloc[0], table.iloc[-1]
    return (
        f"Schools signed up to share their registers: {first['signed_up']} in {first['day']:%B %Y}, "
        f"{last['signed_up']} in {last['day']:%B %Y}, of {last['schools']} schools. Sharing now: {sharing}."
    )
