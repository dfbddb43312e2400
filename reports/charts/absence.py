"""Lines over time on the page on absence: places over school years, SEN statuses over weeks. Nothing is counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from reports import wording
from reports.charts import ends, palette
from reports.charts.drawing import Drawing
from reports.charts.ends import End

STYLES: dict[str, tuple[str, str, int, str]] = {
    "us": (palette.OURS, "solid", 4, "circle"),
    "england": (palette.OTHERS, "dash", 3, "square"),
    "region": (palette.OTHERS, "dashdot", 3, "triangle-up"),
    "E": (palette.OURS, "solid", 4, "circle"),
    "K": (palette.OURS, "dash", 3, "square"),
    "N": (palette.NEUTRAL, "dashdot", 3, "triangle-up"),
}
"""Colour, dash, width and mark of each place or SEN status."""
_HEIGHT = 400
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
    found = [_end(line, *end) for line in lines if (end := line.last)]
    ends.names(chart, found, edge=span[1], top=top, height=_HEIGHT)
    chart.xaxis |= {
        "tickvals": [at for at, _ in ticks],
        "ticktext": [words for _, words in ticks],
        "range": list(span),
        "showgrid": False,
        "tickangle": 0,
    }
    chart.yaxis |= {"range": [0, top], "tickformat": "~%", "zeroline": False}
    return chart.figure(_HEIGHT, right=ends.MARGIN)


def _end(line: Line, at: Any, share: float) -> End:
    words = f"{line.name}<br>{wording.percent(share, places=1)}"
    bold = f"<b>{words}</b>" if line.style in ("us", "E") else words
    return End(at, share, bold, STYLES[line.style][0])
