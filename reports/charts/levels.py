"""The lines beside a trend: what the law asks, our target, the way to it, England; and where names find room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data_access.storage.agreed.targets import STEPS, Target
from metrics.counting.definition import Metric, Polarity
from metrics.national.england import ReferenceFact
from reports import wording
from reports.agreed.trajectory import turns, value_on
from reports.charts import palette
from reports.charts.drawing import Drawing
from reports.trend import Trend, point_words, value_words

_LEGIBLE = 0.04
"""A line nearer than this to the middle of a name would run through it."""


@dataclass(frozen=True)
class Level:
    """A level line across a trend, with its name."""

    value: float
    words: str
    colour: str
    dash: str
    first: int = 0
    last: int = -1
    """The months from which to which it is drawn; to begin with, all."""
    is_named: bool = True
    """Whether its name stands beside it; else whoever points at it has it."""


@dataclass(frozen=True)
class Place:
    """Where a name may stand: how much is free around it, at which end, below or above its line, how high."""

    room: float
    right: bool
    below: bool
    height: float


def held_against(metric: Metric, target: float | None) -> list[Level]:
    """What a figure is held against: a share by the law where one sets a time and more is better, and our target."""
    levels = []
    if metric.kind.to_100 and metric.clock is not None and metric.polarity is Polarity.HIGHER_IS_BETTER:
        thing = wording.THING_ON_TIME.get(metric.unit, "one")
        levels.append(Level(1.0, f"The law: every {thing}", palette.LAW, "solid"))
    if target is not None:
        levels.append(Level(target, f"Our target: {point_words(metric, target)}", palette.TARGET, "dash"))
    return levels


def of_england(trend: Trend, facts: Sequence[ReferenceFact]) -> list[Level]:
    """England's figures as lines, each over the months of its own year and not beyond; the last has its name."""
    years, found = [point.date.year for point in trend.signal.points], trend.england(facts)
    return [
        Level(
            fact.value or 0.0,
            f"England {fact.year}: {wording.percent(fact.value or 0.0)}",
            palette.OTHERS,
            "dot",
            years.index(fact.year),
            len(years) - 1 - years[::-1].index(fact.year),
            is_named=fact is found[-1],
        )
        for fact in found
    ]


def draw(
    chart: Drawing,
    days: list,
    values: list[float | None],
    levels: list[Level],
    *,
    beside: Sequence[float] = (),
    top: float = 1.0,
) -> None:
    """Level lines, each named on the spot; or in a key above, where the council's own line leaves no room.

    ``beside`` are the heights of other lines that a name must not touch, ``top`` is where the axis ends.
    """
    if not days:
        return
    named = [level for level in levels if level.is_named]
    free = _name_places(
        [None if value is None else value / top for value in values],
        [replace(level, value=level.value / top) for level in named],
        [height / top for height in beside],
    )
    places = dict(zip(named, free, strict=True))
    crowded = any(place.room < _LEGIBLE for place in places.values())
    for level in levels:
        ends = days[level.first], days[level.last]
        chart.line(
            x=list(ends),
            y=[level.value] * 2,
            mode="lines",
            hovertemplate=f"{level.words}<extra></extra>",
            name=level.words,
            showlegend=crowded and level.is_named,
            line={"color": level.colour, "width": 3, "dash": level.dash},
        )
        place = places.get(level)
        if place and not crowded:
            chart.note(
                level.words,
                x=ends[place.right],
                y=level.value,
                xanchor="right" if place.right else "left",
                yanchor="top" if place.below else "bottom",
            )


def _name_places(values: list[float | None], levels: list[Level], beside: Sequence[float] = ()) -> list[Place]:
    """For each level the place for its name where most is free, the end of the council's line left alone."""
    known = [value for value in values if value is not None]
    taken = [Place(0, True, False, known[-1])] if known else []
    places: list[Place] = []
    for level in levels:
        others = [*(other.value for other in levels if other != level), *beside]
        crossed = values[level.first :] if level.last == -1 else values[level.first : level.last + 1]
        places.append(_roomiest(level.value, crossed, others, [*taken, *places]))
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


def way_within(days: Sequence[date], way: Target) -> list[tuple[date, float]]:
    """Where the way turns within some months, and its ends there, with its heights; nothing where none of it lies."""
    if not days or days[-1] < way.from_day:
        return []
    within = [day for day in turns(way) if days[0] < day < days[-1]]
    places = dict.fromkeys([max(days[0], way.from_day), *within, days[-1]])
    return [(day, value_on(way, day) or 0.0) for day in places]


def is_stepped(way: Target) -> bool:
    """Whether the way stays level until the next turn."""
    return way.shape == STEPS


def way_words(metric: Metric, way: Target) -> str:
    """The name of the way."""
    return f"Towards our target: {value_words(metric, way.to_value)}"


def draw_way(chart: Drawing, metric: Metric, days: Sequence[date], way: Target) -> list[float]:
    """Draw what of the way lies within some months, named in the key, and give its heights; nothing where none does."""
    found = way_within(days, way)
    heights = [height for _, height in found]
    if found:
        chart.line(
            x=[pd.Timestamp(day) for day, _ in found],
            y=heights,
            mode="lines",
            hoverinfo="skip",
            line={"color": palette.TARGET, "width": 2, "dash": "dash", "shape": "hv" if is_stepped(way) else "linear"},
            name=way_words(metric, way),
            showlegend=True,
        )
    return heights
