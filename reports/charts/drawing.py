"""A chart while it is drawn: plain dictionaries, made into a figure once.

Plotly checks a whole figure at every ``add_`` and ``update_``; doing that once makes a chart ten times faster.
"""

from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from reports import inert
from reports.charts import palette

LABEL = {"size": 15, "color": palette.TEXT}
_TICKS = {"fixedrange": True, "automargin": True, "tickfont": {"size": 14, "color": palette.TEXT}}
"""Nothing can be dragged, so that a finger scrolls the page and not the chart."""
_WORDS = {"text", "name", "hovertemplate", "ticktext", "customdata"}
"""Where a drawing has words."""
_HOLD_WORDS = {"data", "annotations", *_WORDS}
KEY = {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "font": LABEL}
"""A key above the chart."""


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

    def note(self, words: str, **place: Any) -> None:
        """Words at a place."""
        self.notes.append({"text": words, "showarrow": False, "font": LABEL, **place})

    def figure(self, height: int, *, right: int = 24, top: int = 12, bottom: int = 8) -> go.Figure:
        """The finished chart; the margins are in pixels."""
        layout = {
            "height": height,
            "margin": {"l": 8, "r": right, "t": top, "b": bottom},
            "dragmode": False,
            "font": {"size": 15},
            "hoverlabel": {"font": {"size": 15}},
            "legend": KEY,
            "annotations": self.notes,
            "shapes": self.shapes,
            "xaxis": {**_TICKS, **self.xaxis},
            "yaxis": {**_TICKS, **self.yaxis},
            **self.layout,
        }
        return go.Figure(_inert({"data": self.traces, "layout": layout}))


def _inert(part: Any, name: str = "") -> Any:
    """A drawing of which no words can act: a link, a picture or a formula is shown as typed."""
    if isinstance(part, dict):
        return {key: _inert(inside, key) for key, inside in part.items()}
    if isinstance(part, str):
        return inert.drawn(part) if name in _WORDS else part
    return [_inert(one, name) for one in part] if isinstance(part, list) and name in _HOLD_WORDS else part


def axis_title(words: str) -> dict[str, Any]:
    """The name of an axis."""
    return {"text": words, "font": LABEL}
