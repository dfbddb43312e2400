"""The charts of the page on requests: stages as ranges, what comes in and goes out, what became of requests."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from metrics.law.clock import weeks_allowed
from metrics.law.statutory import ISSUE_PLAN
from metrics.plans.time_to_plan import Ending
from reports import wording
from reports.charts import axes, palette
from reports.charts.drawing import LAW_LINE, NO_SCALE, Drawing, axis_title

_LAYERS: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    ("Have a plan", (Ending.PLAN,), palette.OURS, ""),
    ("Still waiting", ("still_waiting",), palette.NEUTRAL, "/"),
    ("Refused or no plan", (Ending.REFUSED, Ending.NO_PLAN), palette.FRAME, "x"),
    ("Withdrawn or moved away", (Ending.WITHDRAWN, Ending.MOVED), palette.FRAME, "."),
)
"""From the bottom up: words, the columns that make it up, colour and pattern."""
_ROOM_FOR_A_NAME = 0.09


def ranges(table: pd.DataFrame) -> go.Figure:
    """Each stage as a range: a bar for the middle half of the children, a mark for the median, words above."""
    lines = table[table["children"] > 0].to_dict("records")
    places = [len(lines) - 1 - number for number in range(len(lines))]
    low = [line["lower_quartile"] for line in lines]
    wide = [line["upper_quartile"] - line["lower_quartile"] for line in lines]
    hover = [
        f"{line['name']}: middle half {wording.decimal(line['lower_quartile'])} to "
        f"{wording.decimal(line['upper_quartile'])} weeks"
        for line in lines
    ]
    chart = Drawing()
    chart.bar(
        x=wide,
        y=places,
        base=low,
        orientation="h",
        width=0.3,
        customdata=hover,
        marker={"color": palette.OURS, "opacity": 0.45, "line": {"width": 0}},
        hovertemplate="%{customdata}<extra></extra>",
    )
    chart.line(
        x=[line["median_weeks"] for line in lines],
        y=places,
        mode="markers",
        hoverinfo="skip",
        marker={"symbol": "diamond", "size": 15, "color": palette.OURS, "line": {"width": 2, "color": palette.PAGE}},
    )
    for place, line in zip(places, lines, strict=True):
        words = f"<b>{line['name']}</b><br>half within {wording.decimal(line['median_weeks'])} weeks · "
        words += f"{wording.percent(line['share_of_total'])} of the time"
        chart.note(words, x=0, y=place, xanchor="left", yanchor="bottom", yshift=11, align="left", bgcolor=palette.PAGE)
    top = max([line["upper_quartile"] for line in lines] + [4])
    chart.xaxis |= {"title": axis_title("Weeks. Bar: the middle half. Diamond: the median"), "range": [0, top * 1.05]}
    chart.yaxis |= {**NO_SCALE, "range": [-0.4, max(len(lines), 1) - 0.15]}
    return chart.figure(84 * max(len(lines), 1) + 70)


def flow(table: pd.DataFrame) -> go.Figure:
    """What came in and what was finished, month by month, each line named in the key and by its marks."""
    days = [pd.Timestamp(end) for end in table["period_end"]]
    chart = Drawing()
    drawn = (
        ("received", "Requests in", palette.OURS, "solid", "circle"),
        ("finished", "Cases finished", palette.OURS, "dash", "square"),
    )
    for column, words, colour, dash, symbol in drawn:
        chart.line(
            x=days,
            y=table[column].tolist(),
            mode="lines+markers",
            name=words,
            showlegend=True,
            line={"width": 3, "color": colour, "dash": dash},
            marker={"size": 8, "symbol": symbol},
            hovertemplate="%{x|%B %Y}: %{y:,}<extra>" + words + "</extra>",
        )
    top = max([*table["received"], *table["finished"], 5])
    chart.yaxis |= {"range": [0, top * 1.15], "tickformat": ",.0f"}
    chart.xaxis |= axes.month_axis(days)
    return chart.figure(380)


def became(weekly: pd.DataFrame) -> go.Figure:
    """What became of 100 requests, week by week: layers that fill 100%, named in them or, where thin, in a key."""
    limit = weeks_allowed(ISSUE_PLAN)
    weeks = weekly["weeks"].tolist()
    chart = Drawing()
    bottom = [0.0] * len(weeks)
    for words, columns, colour, pattern in _LAYERS:
        part = weekly[[str(column) for column in columns]].sum(axis=1).tolist()
        place = _widest(part)
        named = bool(part) and part[place] >= _ROOM_FOR_A_NAME
        chart.line(
            x=weeks,
            y=part,
            stackgroup="all",
            mode="lines",
            name=words,
            showlegend=not named,
            line={"width": 1.5, "color": colour},
            fillcolor=colour,
            fillpattern={"shape": pattern, "solidity": 0.25, "fillmode": "overlay", "fgcolor": palette.PAGE},
            customdata=[wording.percent(share) for share in part],
            hovertemplate="%{customdata}<extra>" + words + "</extra>",
        )
        if named:
            middle = bottom[place] + part[place] / 2
            chart.note(
                f"<b>{words}</b>",
                x=weeks[place],
                y=middle,
                xanchor=_side(place, weeks),
                bgcolor=palette.PAGE,
                borderpad=3,
            )
        bottom = [under + height for under, height in zip(bottom, part, strict=True)]
    chart.line(
        x=[limit] * 2,
        y=[0, 1],
        mode="lines",
        hoverinfo="skip",
        name="The legal limit",
        line={**LAW_LINE, "dash": "dash"},
    )
    chart.note(f"{limit} weeks: the legal limit", x=limit, y=1, xanchor="center", yanchor="bottom")
    chart.yaxis |= {"range": [0, 1.07], "tickformat": ".0%", "tickvals": [0, 0.2, 0.4, 0.6, 0.8, 1]}
    chart.xaxis |= {
        "title": axis_title("Weeks since the request"),
        "range": [0, max([*weeks, limit])],
        "tickvals": list(range(0, 79, 10)),
        "showgrid": False,
    }
    chart.layout |= {"hovermode": "x unified"}
    return chart.figure(430)


def _widest(heights: Sequence[float]) -> int:
    """Where a layer is highest, near the middle rather than at the edges if it is the same."""
    inner = range(len(heights) // 8, max(len(heights) - len(heights) // 8, 1))
    return max(inner, key=lambda place: heights[place], default=0)


def _side(place: int, weeks: Sequence[int]) -> str:
    where = place / max(len(weeks) - 1, 1)
    return "left" if where < 0.35 else "right" if where > 0.65 else "center"
