"""The names of lines at their ends, beside the plot: moved apart where they would meet, each led to by its line."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from reports import inert
from reports.charts import palette
from reports.charts.drawing import LINE, SIZE, Drawing

MARGIN = 150
"""Pixels at the right for the names, the same on a phone: there the lines are shorter, the names are not."""
_APART = 4
_SCALE = 52
"""Pixels below the plot that the words of its scale take at most."""
_WRAP = MARGIN // (SIZE // 2) - 2
"""Letters in a line of a name."""


@dataclass(frozen=True)
class End:
    """The last point that a line reaches, and the words that stand there."""

    x: Any
    y: float
    words: str
    colour: str


def names(chart: Drawing, ends: Sequence[End], *, edge: Any, top: float, height: int) -> None:
    """The words of each end beside a plot that reaches to ``edge`` and from nought to ``top``.

    ``height`` is the chart's in pixels. A line leads from each end to its name: in its own colour at the edge, else
    thin and grey, so that nothing is drawn beyond a line's last point that could be taken for the line.
    """
    ordered = sorted(ends, key=lambda end: end.y)
    last = max((end.x for end in ends), default=edge)
    plot = height - _SCALE
    sizes = [LINE * (end.words.count("<br>") + 1) + _APART for end in ordered]
    places = spread([end.y / top * plot for end in ordered], sizes, plot)
    for end, place in zip(ordered, places, strict=True):
        at_the_edge = end.x == last
        chart.line(
            x=[end.x, edge],
            y=[end.y, place / plot * top],
            mode="lines",
            hoverinfo="skip",
            line={
                "color": end.colour if at_the_edge else palette.FRAME,
                "width": 1,
                "dash": "solid" if at_the_edge else "dot",
            },
        )
        chart.note(
            end.words, x=1, xref="paper", y=place / plot * top, xanchor="left", yanchor="middle", xshift=6, align="left"
        )


def spread(wanted: Sequence[float], sizes: Sequence[float], room: float) -> list[float]:
    """The middles of some things of these sizes on a way from 0 to ``room``, in their order, and none upon another.

    Each is as near as can be to where it is wanted. They are wanted in rising order; what does not fit at all meets.
    """
    if not wanted:
        return []
    steps = [0.0, *((one + other) / 2 for one, other in pairwise(sizes))]
    offsets = list(accumulate(steps))
    too_much = max(0.0, offsets[-1] + (sizes[0] + sizes[-1]) / 2 - room)
    shrunk = 1 - too_much / offsets[-1] if offsets[-1] else 1.0
    offsets = [max(shrunk, 0.0) * one for one in offsets]
    blocks: list[tuple[float, int]] = []
    for place, offset in zip(wanted, offsets, strict=True):
        mean, count = place - offset, 1
        while blocks and blocks[-1][0] > mean:
            before, many = blocks.pop()
            mean, count = (before * many + mean * count) / (many + count), many + count
        blocks.append((mean, count))
    low, high = sizes[0] / 2, max(room - sizes[-1] / 2 - offsets[-1], sizes[0] / 2)
    levels = [min(max(mean, low), high) for mean, count in blocks for _ in range(count)]
    return [level + offset for level, offset in zip(levels, offsets, strict=True)]


def wrapped(name: str) -> str:
    """A long name on two lines at most, ready for a chart."""
    lines: list[str] = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= _WRAP:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(map(inert.chart, lines[:2])) + ("…" if len(lines) > 2 else "")
