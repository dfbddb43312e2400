"""A chart of months, described once: values, usual ranges, levels and marks, without a word on how it is drawn.

Numbers are those that are printed, rounded as they are printed: no file that a chart is drawn into holds more.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data_access.storage.agreed.targets import Target
from metrics.counting.definition import Metric
from metrics.counting.kinds import ValueFormat
from metrics.national.england import ReferenceFact
from metrics.statistics.few import is_few
from metrics.statistics.signal_shapes import SignalPoint
from reports import trend as signals
from reports.charts import axes, levels, palette
from reports.rounding import rounded
from reports.trend import Trend
from reports.words import alternatives

_TICK_EVERY, _ALL_NAMED = 4, 6
"""Months between two ticks, counted back from the last, and how many are few enough to name each."""
THIN, THIN_DASHED = "thin", "thin, dashed"
"""The lines of a stretch, which is drawn as a whole: here they have their names alone."""


@dataclass(frozen=True)
class Stretch:
    """The average and the usual range of the months from ``first`` to ``last``; no range where none can be told."""

    first: int
    last: int
    mean: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Level:
    """A line across the chart or from place to place, and its name."""

    places: tuple[tuple[float, float], ...]
    """Of each turn, the place among the months and the height."""
    words: str
    colour: str
    dash: str


@dataclass(frozen=True)
class Mark:
    """One month's dot. ``meaning`` is what it says, and empty for a usual one; ``hollow`` is white within."""

    at: int
    value: float
    shape: str
    letter: str
    meaning: str
    colour: str
    hollow: bool

    @property
    def is_few(self) -> bool:
        """Whether it is hollow for its few cases: a month that is not over is hollow too."""
        return self.hollow and (bool(self.letter) or not self.meaning)

    @property
    def words(self) -> str:
        """What stands in the key: its letter, if it has one, and its meaning."""
        return f"{self.letter}: {self.meaning}" if self.letter else self.meaning


@dataclass(frozen=True)
class Chart:
    """Months with their values. ``top`` and ``bottom`` are the ends of the scale, which has nought in it."""

    title: str
    alt: str
    in_percent: bool
    days: tuple[date, ...]
    values: tuple[float | None, ...]
    """None where there is no value, or none that may be shown; and of a month that is not over, which is not joined."""
    top: float
    stretches: tuple[Stretch, ...]
    levels: tuple[Level, ...]
    marks: tuple[Mark, ...]
    latest: str
    """The value of the last month that counts, in words; empty where there is none."""
    bottom: float = 0.0

    @property
    def is_to_100(self) -> bool:
        """Whether the scale is that of a whole: 0 to 100%."""
        return self.in_percent and self.top > 1

    @property
    def ticks(self) -> tuple[int, ...]:
        """The places of the months that are named below it, the last among them."""
        every = _TICK_EVERY if len(self.days) > _ALL_NAMED else 1
        return tuple(range(len(self.days) - 1, -1, -every))[::-1]

    @property
    def kinds(self) -> tuple[Mark, ...]:
        """One mark of each kind that says something."""
        return tuple({(one.shape, one.letter, one.meaning): one for one in self.marks if one.meaning}.values())


def described(
    trend: Trend,
    title: str,
    *,
    target: float | None = None,
    england: Sequence[ReferenceFact] = (),
    way: Target | None = None,
) -> Chart:
    """A trend as the pages draw it, with what it is held against. A ``way`` to the target stands in its place."""
    metric, points = trend.metric, trend.signal.points
    found = (*_averages(trend), *_held_against(trend, target, england, way), *_way(trend, way))
    marks = _marks(trend)
    values = tuple(None if point.ghosted else _printed(metric, point.value) for point in points)
    stretches = tuple(_stretch(trend, number) for number in range(len(trend.signal.segments)))
    edges = [edge for one in stretches for edge in (one.low, one.high)]
    heights = [*values, *edges, *(y for one in found for _, y in one.places)]
    bottom, top = axes.value_axis(metric, [*heights, *(mark.value for mark in marks)])["range"]
    latest = trend.signal.latest
    return Chart(
        title=title,
        alt=alternatives.control(trend, target, england, way),
        in_percent=_in_percent(metric),
        days=tuple(point.date for point in points),
        values=values,
        top=top,
        stretches=tuple(one for one in stretches if not math.isnan(one.mean)),
        levels=found,
        marks=marks,
        latest=signals.point_words(metric, latest.value) if latest else "",
        bottom=bottom,
    )


def _in_percent(metric: Metric) -> bool:
    """Whether its values are parts of one: shares, and what lies between two of them."""
    return metric.kind.value_format in (ValueFormat.PERCENT, ValueFormat.POINTS)


def _printed(metric: Metric, value: float) -> float | None:
    """A value rounded as tables print it: a percentage to a tenth of a point, everything else to a tenth."""
    if math.isnan(value):
        return None
    return float(rounded(value, 3 if _in_percent(metric) else 1))


def _places(trend: Trend, segment: int) -> tuple[int, int]:
    places = [place for place, point in enumerate(trend.signal.points) if point.segment == segment]
    return places[0], places[-1]


def _stretch(trend: Trend, number: int) -> Stretch:
    segment = trend.signal.segments[number]
    first, last = _places(trend, number) if trend.signal.points else (0, 0)
    mean = _printed(trend.metric, segment.mean)
    edges = (_printed(trend.metric, segment.shown_lower), _printed(trend.metric, segment.shown_upper))
    return Stretch(first, last, math.nan if mean is None else mean, *edges)


def _averages(trend: Trend) -> tuple[Level, ...]:
    """The average and the usual range of the latest stretch, for their names; their lines are drawn with it."""
    if not trend.signal.segments or math.isnan(trend.signal.segments[-1].mean):
        return ()
    one, (first, last) = trend.signal.segments[-1], _places(trend, len(trend.signal.segments) - 1)
    low, high = one.shown_lower, one.shown_upper
    named = [(one.mean, signals.average_words(trend.metric, one.mean), THIN)]
    named += [] if math.isnan(low) else [(high, signals.usual_words(trend.metric, low, high), THIN_DASHED)]
    return tuple(
        Level(((first, height), (last, height)), words, palette.FRAME, dash)
        for value, words, dash in named
        if (height := _printed(trend.metric, value)) is not None
    )


def _held_against(
    trend: Trend, target: float | None, england: Sequence[ReferenceFact], way: Target | None
) -> tuple[Level, ...]:
    """The law, the target and England, of shares, as the pages have them."""
    last = len(trend.signal.points) - 1
    if not trend.metric.kind.to_100 or last < 0:
        return ()
    lines = [*levels.held_against(trend.metric, None if way else target), *levels.of_england(trend, england)]
    return tuple(
        Level(
            ((one.first, one.value), (last if one.last < 0 else one.last, one.value)),
            one.words if one.is_named else "",
            one.colour,
            one.dash,
        )
        for one in lines
    )


def _way(trend: Trend, way: Target | None) -> tuple[Level, ...]:
    """The way to the target, as far as it lies within the months; days between two months' ends stand between them."""
    days = [point.date for point in trend.signal.points]
    turns = levels.way_within(days, way) if way else []
    if not way or len(turns) < 2:
        return ()
    places = tuple((_between(days, day), _printed(trend.metric, height) or 0.0) for day, height in turns)
    stepped = levels.is_stepped(way)
    return (Level(_steps(places) if stepped else places, levels.way_words(trend.metric, way), palette.TARGET, "dash"),)


def _between(days: Sequence[date], day: date) -> float:
    """Where a day stands among the months' ends, as a place with a fraction."""
    after = next((place for place, one in enumerate(days) if one >= day), len(days) - 1)
    if after == 0 or days[after] == day:
        return float(after)
    month = (days[after] - days[after - 1]).days
    return float(rounded(after - (days[after] - day).days / month, 2))


def _steps(places: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """Level until the next turn, and then up or down at once."""
    found = [places[0]]
    for place, height in places[1:]:
        found += [(place, found[-1][1]), (place, height)]
    return tuple(dict.fromkeys(found))


def _marks(trend: Trend) -> tuple[Mark, ...]:
    return tuple(
        _mark(trend, place, point) for place, point in enumerate(trend.signal.points) if not math.isnan(point.value)
    )


def _mark(trend: Trend, place: int, point: SignalPoint) -> Mark:
    value = _printed(trend.metric, point.value) or 0.0
    few = is_few(point.denominator)
    if point.ghosted:
        return Mark(place, value, "circle", "", signals.NOT_OVER, palette.FRAME, hollow=True)
    if not trend.is_marked(point):
        return Mark(place, value, "circle", "", "", palette.OURS, few)
    icon = point.icon
    colour = palette.OF_MEANING[point.variation.meaning]
    return Mark(place, value, icon.shape, icon.letter, signals.meaning(icon), colour, few)
