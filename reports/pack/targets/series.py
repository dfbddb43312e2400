"""A chart as columns of numbers: a series for each line and each kind of mark, as an office program draws them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reports.charts import palette
from reports.pack.chart import THIN, THIN_DASHED, Chart, Level, Mark
from reports.pack.targets.ink import colour
from reports.rounding import rounded
from reports.words.pack import said

_DASHES = {"solid": "solid", "dash": "dash", "dot": "round_dot", THIN: "solid", THIN_DASHED: "dash"}
_SHAPES = {"triangle-up": "triangle", "triangle-down": "triangle", "hexagon": "star"}
"""Of those that Excel does not have: the letter says the rest."""


class Column(NamedTuple):
    """A series: its name, its height in each month, how it is drawn, and the letter over each of its marks."""

    name: str
    heights: Sequence[float | None]
    style: dict
    letter: str = ""


def columns(one: Chart) -> list[Column]:
    """The months, the average and the usual range of each stretch, what they are held against, and marks by kind."""
    ours = {"line": {"color": colour(palette.OURS), "width": 2.25}, "marker": {"type": "none"}}
    found = [Column(one.title, one.values, ours)]
    for number, stretch in enumerate(one.stretches):
        of = f" {number + 1}" if len(one.stretches) > 1 else ""
        lines = ((said.AVERAGE, stretch.mean, THIN), (said.LOWER, stretch.low, THIN_DASHED))
        for name, height, dash in (*lines, (said.UPPER, stretch.high, THIN_DASHED)):
            if height is not None:
                inside = [stretch.first <= place <= stretch.last for place in range(len(one.days))]
                heights = [height if so else None for so in inside]
                found.append(Column(name + of, heights, _stroke(palette.FRAME, dash)))
    for level in one.levels:
        if level.words and level.dash not in (THIN, THIN_DASHED):
            heights = [_height(level, place) for place in range(len(one.days))]
            found.append(Column(level.words, heights, _stroke(level.colour, level.dash)))
    return [*found, *_marks(one)]


def _marks(one: Chart) -> list[Column]:
    """Marks by kind. Those that rest on few cases have a column of their own: single points keep no look of theirs."""
    kinds: dict[str, list[Mark]] = {}
    for mark in one.marks:
        kinds.setdefault(said.mark_words(mark.words, is_few=mark.is_few), []).append(mark)
    return [
        Column(
            words,
            [{mark.at: mark.value for mark in alike}.get(place) for place in range(len(one.days))],
            {"line": {"none": True}, "marker": _marker(alike[0])},
            alike[0].letter,
        )
        for words, alike in kinds.items()
    ]


def _marker(one: Mark) -> dict:
    """Hollow ones have no fill, rather than a white one: a program that cannot draw that fills them all the same."""
    look = {"color": colour(one.colour)}
    fill = {"none": True} if one.hollow else look
    return {"type": _SHAPES.get(one.shape, one.shape), "size": 9 if one.letter else 6, "fill": fill, "border": look}


def _stroke(place: str, dash: str) -> dict:
    width = 1 if dash in (THIN, THIN_DASHED) else 2
    return {"line": {"color": colour(place), "width": width, "dash_type": _DASHES[dash]}, "marker": {"type": "none"}}


def _height(level: Level, place: int) -> float | None:
    """How high a level stands in a month: on its way between two turns, and nowhere beyond its ends."""
    for (first, low), (last, high) in pairwise(level.places):
        if first <= place <= last and last > first:
            return float(rounded(low + (high - low) * (place - first) / (last - first), 3))
    return None
