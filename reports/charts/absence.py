"""Lines over time on the page on absence: places over school years, SEN statuses over weeks. Nothing is counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from reports import wording
from reports.charts import palette
from reports.charts.drawing import Drawing

STYLES: dict[str, tuple[str, str, int, str]] = {
    "us": (palette.MAIN, "solid", 4, "circle"),
    "england": (palette.TEAL, "dash", 3, "square"),
    "region": (palette.ASIDE, "dashdot", 3, "triangle-up"),
    "E": (palette.MAIN, "solid", 4, "circle"),
    "K": (palette.TARGET, "dash", 3, "square"),
    "N": (palette.ASIDE, "dashdot", 3, "triangle-up"),
}
"""Colour, dash, width and mark of each place or SEN status."""
_MARGIN = 132
"""Pixels at the right for the names, the same on a phone: there the lines are shorter, the names are not."""
_TEXT_LINE = 0.058
"""What a line of a name takes of the scale."""
_MANY = 14
_LEAST_TOP = 0.05


@dataclass(frozen=True)
class Line:
    """One line: a share for each place on the time axis, missing where there is none, so that the line has a gap.

    ``few`` are drawn hollow and not joined.
    """

    name: str
    style: str
    x: Sequence[Any]
    y: Sequence[float | None]
    hover: Sequence[str]
    few: Sequence[bool] = ()

    @property
    def last(self) -> tuple[Any, float] | None:
        """The last point that the line reaches; None where it has none."""
        known = [(at, share) for at, share, few in self._points() if share is not None and not few]
        return known[-1] if known else None

    def _points(self) -> list[tuple[Any, float | None, bool]]:
        few = self.few or [False] * len(self.x)
        return list(zip(self.x, self.y, few, strict=True))

    def shares(self, *, few: bool) -> list[float | None]:
        """The shares of the points that are few, or of all others."""
        return [share if is_few == few else None for _, share, is_few in self._points()]


def over_time(lines: Sequence[Line], ticks: Sequence[tuple[Any, str]], span: tuple[Any, Any]) -> go.Figure:
    """Some lines from zero, each with a dash and a mark of its own and named at its end; gaps stay gaps."""
    chart = Drawing()
    top = 1.25 * max([share for line in lines for share in line.y if share is not None] + [_LEAST_TOP])
    for line in reversed(lines):
        colour, dash, width, symbol = STYLES[line.style]
        size = 10 if len(line.x) <= _MANY else 5
        chart.line(
            x=list(line.x),
            y=line.shares(few=False),
            mode="lines+markers",
            connectgaps=False,
            cliponaxis=False,
            line={"color": colour, "width": width, "dash": dash},
            marker={"size": size, "symbol": symbol, "color": colour},
            customdata=list(line.hover),
            hovertemplate="%{customdata}<extra></extra>",
        )
        if any(line.few):
            chart.line(
                x=list(line.x),
                y=line.shares(few=True),
                mode="markers",
                cliponaxis=False,
                marker={"size": size, "symbol": f"{symbol}-open", "color": colour, "line": {"width": 2}},
                customdata=list(line.hover),
                hovertemplate="%{customdata}<extra></extra>",
            )
    _names(chart, lines, span[1], top)
    chart.xaxis |= {
        "tickvals": [at for at, _ in ticks],
        "ticktext": [words for _, words in ticks],
        "range": list(span),
        "showgrid": False,
        "tickangle": 0,
    }
    chart.yaxis |= {"range": [0, top], "tickformat": "~%", "zeroline": False}
    return chart.figure(400, right=_MARGIN)


def _names(chart: Drawing, lines: Sequence[Line], edge: Any, top: float) -> None:
    """Names beside the plot from the lowest up, moved apart where they would meet, each tied to its line's end."""
    ends = sorted(((end, line) for line in lines if (end := line.last)), key=lambda found: found[0][1])
    heights: list[float] = []
    before = 0
    for (_, share), line in ends:
        rows = line.name.count("<br>") + 2
        lowest = heights[-1] + (rows + before) / 2 * _TEXT_LINE * top if heights else _TEXT_LINE * top
        heights.append(max(share, lowest))
        before = rows
    over = max(0.0, heights[-1] - 0.93 * top) if heights else 0.0
    for place, ((at, share), line) in zip(heights, ends, strict=True):
        words = f"{line.name}<br>{wording.percent(share, places=1)}"
        chart.line(
            x=[at, edge],
            y=[share, place - over],
            mode="lines",
            hoverinfo="skip",
            line={"color": STYLES[line.style][0], "width": 1},
        )
        chart.note(
            f"<b>{words}</b>" if line.style in ("us", "E") else words,
            x=1,
            xref="paper",
            y=place - over,
            xanchor="left",
            xshift=6,
            align="left",
        )
