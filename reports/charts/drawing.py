"""A chart while it is drawn: plain dictionaries, made into a figure once.

Plotly checks a whole figure at every ``add_`` and ``update_``; doing that once makes a chart ten times faster.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import plotly.graph_objects as go

from reports import inert
from reports.charts import palette

SIZE, LARGE = 16, 19
"""Pixels of all words in charts, and of the latest figure."""
LINE = 21
"""Pixels that a line of words takes."""
_LONG = 56
"""Letters and marks of a label that a phone shows on one line."""
LABEL = {"size": SIZE, "color": palette.TEXT}
_TICKS = {"fixedrange": True, "automargin": True, "tickfont": LABEL}
"""Nothing can be dragged, so that a finger scrolls the page and not the chart."""
_WORDS = {"text", "name", "hovertemplate", "ticktext", "customdata"}
"""Where a drawing has words."""
_HOLD_WORDS = {"data", "annotations", *_WORDS}
KEY = {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "font": LABEL}
"""A key above the chart."""
HATCH = {"shape": "/", "solidity": 0.45, "fillmode": "overlay", "fgcolor": palette.PAGE}
LAW_LINE = {"color": palette.LAW, "width": 3}
NO_SCALE = {"showticklabels": False, "showgrid": False, "zeroline": False}
"""An axis that words on the spot replace."""
ZERO = {"zeroline": True, "zerolinewidth": 2, "zerolinecolor": palette.FRAME}
"""A line where bars begin."""


@dataclass(frozen=True)
class Fill:
    """How a bar is filled, by what it means."""

    means: str
    marker: dict[str, Any]


PLAIN = Fill("", {"color": palette.OURS, "line": {"width": 0}})
LATE = Fill("Late", {"color": palette.WORSE, "pattern": HATCH, "line": {"width": 0}})
HOLLOW = Fill("Few cases", {"color": palette.PAGE, "line": {"width": 2, "color": palette.OURS}})
"""Hollow, as a mark that rests on few cases is."""


@dataclass
class Drawing:
    """Lines, bars and words collected for one chart. Words within it stand at a place, without an arrow."""

    traces: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    xaxis: dict[str, Any] = field(default_factory=dict)
    yaxis: dict[str, Any] = field(default_factory=dict)
    layout: dict[str, Any] = field(default_factory=dict)
    shapes: list[dict[str, Any]] = field(default_factory=list)

    def line(self, **trace: Any) -> None:
        """Points, joined or not; in the key only if asked for."""
        self.traces.append({"type": "scatter", "showlegend": False, **trace})

    def bar(self, **trace: Any) -> None:
        """Bars."""
        self.traces.append({"type": "bar", "showlegend": False, **trace})

    def bars(
        self,
        fills: Sequence[Fill],
        x: Sequence[float],
        words: Sequence[str],
        *,
        places: Sequence[float] = (),
        width: float = 0.34,
    ) -> None:
        """Bars that lie, the first on top, each filled as it is meant; ``words`` appear when one is pointed at.

        ``places`` are their heights on the chart where they are not one apart.
        """
        heights = places or range(len(x) - 1, -1, -1)
        for fill in (PLAIN, LATE, HOLLOW):
            at = [number for number, one in enumerate(fills) if one is fill]
            if at:
                self.bar(
                    x=[x[number] for number in at],
                    y=[heights[number] for number in at],
                    orientation="h",
                    width=width,
                    name=fill.means,
                    customdata=[words[number] for number in at],
                    marker=fill.marker,
                    hovertemplate="%{customdata}<extra></extra>",
                )
        self.layout |= {"barmode": "overlay"}

    def note(self, words: str, **place: Any) -> None:
        """Words at a place."""
        self.notes.append({"text": words, "showarrow": False, "font": LABEL, **place})

    def row_labels(self, labels: Sequence[str], places: Sequence[float], *, above: int, padding: int) -> None:
        """Words above the rows of horizontal bars: so many pixels above each, on the page's own colour."""
        for label, place in zip(labels, places, strict=True):
            self.note(
                label,
                x=0,
                y=place,
                xanchor="left",
                yanchor="bottom",
                align="left",
                yshift=above,
                bgcolor=palette.PAGE,
                borderpad=padding,
            )

    def figure(self, height: int, *, right: int = 24, top: int = 12, bottom: int = 8) -> go.Figure:
        """The finished chart; the margins are in pixels."""
        layout = {
            "height": height,
            "margin": {"l": 8, "r": right, "t": top, "b": bottom},
            "dragmode": False,
            "font": {"size": SIZE},
            "hoverlabel": {"bgcolor": palette.PAGE, "bordercolor": palette.FRAME, "font": LABEL, "align": "left"},
            "legend": KEY,
            "annotations": self.notes,
            "shapes": self.shapes,
            "xaxis": {**_TICKS, **self.xaxis},
            "yaxis": {**_TICKS, **self.yaxis},
            **self.layout,
        }
        return Chart(_inert({"data": self.traces, "layout": layout}))


class Chart(go.Figure):
    """A finished chart, which nobody changes: Streamlit asks for its parts at each run of a page."""

    def to_dict(self) -> dict[str, Any]:
        """The parts. Shared and read only: Plotly's own copies all of them each time."""
        return self._parts

    @cached_property
    def _parts(self) -> dict[str, Any]:
        return super().to_dict()


def _inert(part: Any, name: str = "") -> Any:
    """A drawing of which no words can act: a link, a picture or a formula is shown as typed."""
    if isinstance(part, dict):
        return {key: _inert(inside, key) for key, inside in part.items()}
    if isinstance(part, str):
        return inert.drawn(part) if name in _WORDS else part
    return [_inert(one, name) for one in part] if isinstance(part, list) and name in _HOLD_WORDS else part


def rows(labels: Sequence[str], each: int) -> tuple[list[str], list[float], float]:
    """Words above bars that are ``each`` pixels apart: on two lines where one would be cut on a phone, with more room.

    Gives the words, the heights of their bars, the first on top, and how many rows they take in all.
    """
    told = [one.replace("</b>  ", "</b><br>", 1) if len(one) > _LONG else one for one in labels]
    heights = [1 + (LINE / each if "<br>" in one else 0) for one in told]
    return told, [sum(heights[number + 1 :]) for number in range(len(told))], sum(heights)


def axis_title(words: str) -> dict[str, Any]:
    """The name of an axis."""
    return {"text": words, "font": LABEL}
