"""The level lines of a trend, what the law asks, our target, England, and where their names find room."""

from collections.abc import Sequence
from dataclasses import dataclass

from metrics.counting.definition import Metric, Polarity
from metrics.national.england import ReferenceFact
from reports import wording
from reports.charts import palette
from reports.charts.drawing import Drawing

_LEGIBLE = 0.04
"""A line nearer than this to the middle of a name would run through it."""


@dataclass(frozen=True)
class Level:
    """A level line across a trend, with its name."""

    value: float
    words: str
    colour: str
    dash: str


@dataclass(frozen=True)
class Place:
    """Where a name may stand: how much is free around it, at which end, below or above its line, how high."""

    room: float
    right: bool
    below: bool
    height: float


def held_against(metric: Metric, target: float | None, england: ReferenceFact | None) -> list[Level]:
    """What a share is held against: the law where one sets a time and more is better, our target, England."""
    levels = []
    if metric.clock is not None and metric.polarity is Polarity.HIGHER_IS_BETTER:
        thing = wording.THING_ON_TIME.get(metric.unit, "one")
        levels.append(Level(1.0, f"The law: every {thing}", palette.LAW, "solid"))
    if target is not None:
        levels.append(Level(target, f"Our target: {wording.percent(target)}", palette.TARGET, "dash"))
    if england is not None and england.value is not None:
        words = f"England {england.year}: {wording.percent(england.value)}"
        levels.append(Level(england.value, words, palette.TEAL, "dot"))
    return levels


def draw(
    chart: Drawing, days: list, values: list[float | None], levels: list[Level], *, beside: Sequence[float] = ()
) -> None:
    """Level lines, each named on the spot; or in a key above, where the council's own line leaves no room.

    ``beside`` are the heights of other lines that a name must not touch.
    """
    if not days:
        return
    places = _name_places(values, [level.value for level in levels], beside)
    crowded = any(place.room < _LEGIBLE for place in places)
    for level, place in zip(levels, places, strict=True):
        chart.line(
            x=[days[0], days[-1]],
            y=[level.value] * 2,
            mode="lines",
            hoverinfo="skip",
            name=level.words,
            showlegend=crowded,
            line={"color": level.colour, "width": 3, "dash": level.dash},
        )
        if not crowded:
            chart.note(
                level.words,
                x=1 if place.right else 0,
                xref="paper",
                y=level.value,
                xanchor="right" if place.right else "left",
                yanchor="top" if place.below else "bottom",
            )


def _name_places(values: list[float | None], levels: list[float], beside: Sequence[float] = ()) -> list[Place]:
    """For each level the place for its name where most is free, the end of the council's line left alone."""
    known = [value for value in values if value is not None]
    taken = [Place(0, True, False, known[-1])] if known else []
    places: list[Place] = []
    for level in levels:
        others = [*(other for other in levels if other != level), *beside]
        places.append(_roomiest(level, values, others, [*taken, *places]))
    return places


def _roomiest(level: float, values: list[float | None], others: list[float], taken: list[Place]) -> Place:
    near = max(1, round(len(values) * 0.45))
    places = []
    for right in (False, True):
        crossed = [value for value in (values[-near:] if right else values[:near]) if value is not None]
        for below in (False, True):
            height = level + (-0.045 if below else 0.045)
            marks = [*crossed, *others, *(place.height for place in taken if place.right == right)]
            room = min([abs(mark - height) for mark in marks] + [0.2])
            places.append(Place(room if height < 1 else -1, right, below, height))
    return max(places, key=lambda place: place.room)
