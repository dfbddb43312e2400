"""A chart as columns of numbers: a series for each line and each kind of mark, as an office program draws them."""

from collections.abc import Sequence
from itertools import pairwise

from reports.charts import palette
from reports.pack.chart import THIN, THIN_DASHED, Chart, Level
from reports.pack.targets.ink import colour
from reports.rounding import rounded
from reports.words.pack import said

_DASHES = {"solid": "solid", "dash": "dash", "dot": "round_dot", THIN: "solid", THIN_DASHED: "dash"}
_SHAPES = {"triangle-up": "triangle", "triangle-down": "triangle", "hexagon": "star"}
"""Of those that Excel does not have: the letter says the rest."""
Column = tuple[str, Sequence[float | None], dict]
"""The name of a series, its height in each month, and how it is drawn."""


def columns(one: Chart) -> list[Column]:
    """The months, the average and the usual range of each stretch, what they are held against, and marks by kind."""
    ours = {"line": {"color": colour(palette.OURS), "width": 2.25}, "marker": _marker("circle", palette.OURS, 5)}
    found: list[Column] = [(one.title, one.values, ours)]
    for number, stretch in enumerate(one.stretches):
        of = f" {number + 1}" if len(one.stretches) > 1 else ""
        lines = ((said.AVERAGE, stretch.mean, THIN), (said.LOWER, stretch.low, THIN_DASHED))
        for name, height, dash in (*lines, (said.UPPER, stretch.high, THIN_DASHED)):
            if height is not None:
                inside = [stretch.first <= place <= stretch.last for place in range(len(one.days))]
                found.append((name + of, [height if so else None for so in inside], _stroke(palette.FRAME, dash)))
    for level in one.levels:
        if level.words and level.dash not in (THIN, THIN_DASHED):
            heights = [_height(level, place) for place in range(len(one.days))]
            found.append((level.words, heights, _stroke(level.colour, level.dash)))
    for kind in one.kinds:
        same = [mark for mark in one.marks if (mark.letter, mark.meaning) == (kind.letter, kind.meaning)]
        alike = {mark.at: mark.value for mark in same}
        marker = _marker(_SHAPES.get(kind.shape, kind.shape), kind.colour, 9)
        style = {"line": {"none": True}, "marker": marker}
        found.append((kind.words, [alike.get(place) for place in range(len(one.days))], style))
    return found


def _marker(shape: str, place: str, size: int) -> dict:
    look = {"color": colour(place)}
    return {"type": shape, "size": size, "fill": look, "border": look}


def _stroke(place: str, dash: str) -> dict:
    width = 1 if dash in (THIN, THIN_DASHED) else 2
    return {"line": {"color": colour(place), "width": width, "dash_type": _DASHES[dash]}, "marker": {"type": "none"}}


def _height(level: Level, place: int) -> float | None:
    """How high a level stands in a month: on its way between two turns, and nowhere beyond its ends."""
    for (first, low), (last, high) in pairwise(level.places):
        if first <= place <= last and last > first:
            return float(rounded(low + (high - low) * (place - first) / (last - first), 3))
    return None
