"""What can be taken away of a chart, the same way for every chart: its picture, its drawing, and its numbers."""

import html
import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from reports import inert

COLUMNS = ("Line", "At", "Value", "In words")
_PICTURES = {"png": "picture (PNG)", "svg": "drawing (SVG)"}
_MARKS = re.compile(r"</?b>|<extra>.*")


def buttons(name: str, height: int) -> str:
    """Markup of the buttons that ``pages/ui/frame/page.js`` listens to: a press saves the chart above, with its title.

    The browser that drew the chart makes the picture, so nothing needs to be installed on the server. The files get
    ``name``. ``height`` is the chart's, for the room that it takes where it is shown larger.
    """
    made = [
        f'<button type="button" data-sb-save="{kind}" data-sb-name="{inert.html(name)}">{words}</button>'
        for kind, words in _PICTURES.items()
    ]
    return f'<p class="sb-save" style="--sb-height: {height}px">Save this chart: {" ".join(made)}</p>'


def numbers(figure: go.Figure) -> pd.DataFrame:
    """A row for each point, bar or part that a reader can point at; lines that only guide the eye are left out.

    ``At`` is the day, month, year or number of cases; empty for bars that lie, whose words say what they are of.
    """
    rows = [row for trace in figure.data if trace.hoverinfo != "skip" and trace.x is not None for row in _rows(trace)]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def as_csv(figure: go.Figure) -> bytes:
    """The same as a CSV file that no spreadsheet takes for formulae; with the mark by which Excel knows its letters."""
    return numbers(figure).map(inert.cell).to_csv(index=False).encode("utf-8-sig")


def _rows(trace: Any) -> list[tuple[str, Any, Any, str]]:
    lies = getattr(trace, "orientation", None) == "h"
    said = trace.customdata if trace.customdata is not None else [""] * len(trace.x)
    return [
        (_plain(trace.name or ""), "" if lies else _day(at), _day(at) if lies else value, _plain(words))
        for at, value, words in zip(trace.x, trace.y, said, strict=True)
        if (at if lies else value) is not None
    ]


def _day(at: Any) -> Any:
    return at.date().isoformat() if hasattr(at, "date") else at


def _plain(words: Any) -> str:
    """Without the marks of a chart; of several words for one point, the last are its own."""
    said = words if isinstance(words, str) else str(words[-1])
    return html.unescape(" ".join(_MARKS.sub("", said.replace("<br>", " ")).split()))
