"""The arithmetic of control charts: rule sets, step changes, limits, and the patterns that chance rarely makes.

The rules are those of NHS England's Making Data Count SQL query v2.5; ``RuleSet`` names every setting.
Where we choose otherwise than the query: a trend stays within a segment (the query lets it cross a step
change, which reads oddly beside one), and comparisons allow for the rounding of computers, so that a flat
series is flat. As in the query, a figure that is missing ends a run and has no moving range on either
side, while a ghosted one is passed over as if it were not there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from metrics.statistics.signal_words import Meaning, Rule, Side

LIMIT_FACTOR = 2.66
"""Three sigma for an average moving range of two neighbours: 3 / 1.128."""
RANGE_FACTOR = 3.267
"""The limit of the moving ranges, in average moving ranges."""
_SIGNS = {Side.HIGH: 1, Side.LOW: -1}


class WrongSeries(ValueError):
    """A series, rule set or step change that cannot be used; the message says what is wrong."""


class Screening(StrEnum):
    """What happens to moving ranges past their limit before the process limits are drawn."""

    OFF = "none"
    RANGES = "extreme moving ranges leave the average moving range once; the mean stays"
    RANGES_AND_POINTS = "extreme moving ranges leave the average moving range, and their points the mean"


@dataclass(frozen=True, kw_only=True)
class RuleSet:
    """Every setting that decides what counts as a signal, under a name to be printed on the chart."""

    name: str
    shift_points: int = 7
    trend_points: int = 7
    """Points, ends included: seven points are six rises."""
    smallest_chart: int = 15
    """Fewer points make a run chart, without limits, flags or icons."""
    smallest_segment: int = 12
    """Fewer points in a segment or baseline give a warning."""
    screening: Screening = Screening.OFF
    trend_crosses_segments: bool = False
    runs_cross_baseline: bool = False
    """Whether shifts and two-of-three run on from the baseline into the points after it."""
    two_of_three_past_limit: bool = False
    """Whether points past the limit count for two-of-three, as Making Data Count said in late 2023."""
    meaning_by_side: bool = False
    """Whether a point's side of the mean decides what it means, rather than which way its rule points."""
    strict_assurance: bool = False
    """Whether a limit that equals the target is hit or miss."""
    both_ways: Meaning = Meaning.CONCERN
    """What a point is called whose rules say improvement and concern at once."""
    priority: tuple[Rule, ...] = tuple(Rule)
    """Which rule labels a point that several rules flag."""

    def __post_init__(self) -> None:
        for name, points in (("A shift", self.shift_points), ("A trend", self.trend_points)):
            if points not in (6, 7, 8):
                raise WrongSeries(f"{name} of {points} points is not allowed; expected 6, 7 or 8.")


MDC = RuleSet(name="Making Data Count (NHS England SQL v2.5), 7 and 7 points, no screening, trend within a segment")


@dataclass(frozen=True)
class Rebase:
    """A step change that people decided on: limits start afresh with the first point on or after ``date``."""

    date: date
    reason: str
    author: str

    def __post_init__(self) -> None:
        if not (self.reason.strip() and self.author.strip()):
            raise WrongSeries(f"The step change on {self.date} needs a reason and an author.")


@dataclass(frozen=True)
class Segment:
    """A stretch with one mean and one pair of limits, all in the unit of the values.

    ``points`` is how many the mean and limits rest on. Limits are missing on a run chart and where there are
    fewer than two neighbours. ``shown_lower`` and ``shown_upper`` are cut off at what is possible; the rules
    use the limits as calculated.
    """

    start: date
    end: date
    points: int
    mean: float
    mean_moving_range: float
    moving_range_limit: float
    shown_lower: float
    shown_upper: float
    rebase: Rebase | None

    @property
    def lower(self) -> float:
        """The lower process limit as calculated."""
        return self.line(-3)

    @property
    def upper(self) -> float:
        """The upper process limit as calculated."""
        return self.line(3)

    def line(self, sigmas: float) -> float:
        """So many sigmas above the mean, or below it if negative."""
        return self.mean + sigmas * LIMIT_FACTOR * self.mean_moving_range / 3


def segment_numbers(dates: Sequence[date], rebases: Sequence[Rebase]) -> np.ndarray:
    """The number, from 0, of the segment that each date lies in; step changes outside the dates split nothing."""
    starts = np.array(sorted(rebase.date for rebase in rebases), dtype="datetime64[D]")
    found = np.searchsorted(starts, np.array(dates, dtype="datetime64[D]"), side="right")
    return np.unique(found, return_inverse=True)[1]


def spread(values: np.ndarray, rules: RuleSet, rounding: float) -> tuple[float, float, float]:
    """Mean, average moving range and limit of the moving ranges of neighbouring values, screened as the rules say.

    Missing values are passed over by the mean and have no moving range. The limit is that before screening.
    """
    ranges = np.abs(np.diff(values))
    average = _mean(ranges)
    limit = RANGE_FACTOR * average
    if rules.screening is Screening.OFF or not limit > rounding:
        return _mean(values), average, limit
    if rules.screening is Screening.RANGES:
        return _mean(values), _mean(ranges[~(ranges >= limit)]), limit
    extreme = ranges > limit
    return _mean(values[np.concatenate([[True], ~extreme])]), _mean(ranges[~extreme]), limit


def patterns_in(
    values: np.ndarray,
    within: np.ndarray,
    run_groups: np.ndarray,
    segments: Sequence[Segment],
    rules: RuleSet,
    rounding: float,
) -> dict[tuple[Rule, Side], np.ndarray]:
    """For every rule and side, which values (ghosted ones left out beforehand) are part of that pattern.

    ``within`` numbers each value's segment; shifts and two-of-three stay within one of ``run_groups``.
    """
    flags: dict[tuple[Rule, Side], np.ndarray] = {}
    trend_groups = np.zeros_like(within) if rules.trend_crosses_segments else within
    for side, sign in _SIGNS.items():
        mirrored = sign * values
        mean, close, limit = (
            sign * np.array([segment.line(sign * sigmas) for segment in segments])[within] + rounding
            for sigmas in (0, 2, 3)
        )
        above, outside = mirrored > mean, mirrored > limit
        near = (mirrored > close) & (rules.two_of_three_past_limit | ~outside)
        flags[Rule.OUTSIDE, side] = outside
        flags[Rule.SHIFT, side] = _in_runs(above, run_groups, rules.shift_points)
        flags[Rule.TREND, side] = _in_rises(mirrored, trend_groups, rules.trend_points, rounding)
        flags[Rule.TWO_OF_THREE, side] = _two_of_three(near, above, run_groups)
    return flags


def _mean(values: np.ndarray) -> float:
    known = values[~np.isnan(values)]
    return float(known.mean()) if known.size else float("nan")


def _in_runs(held: np.ndarray, groups: np.ndarray, length: int) -> np.ndarray:
    """Which places lie in an unbroken run of at least ``length`` held places within one group."""
    breaks = (held[1:] != held[:-1]) | (groups[1:] != groups[:-1])
    starts = np.flatnonzero(np.concatenate([[True], breaks]))
    lengths = np.diff(np.append(starts, len(held)))
    return held & np.repeat(lengths >= length, lengths)


def _in_rises(values: np.ndarray, groups: np.ndarray, points: int, rounding: float) -> np.ndarray:
    """Which values lie on a way up of at least so many points, its first and last included; a tie ends it."""
    rises = np.zeros(len(values), dtype=bool)
    rises[1:] = (np.diff(values) > rounding) & (groups[1:] == groups[:-1])
    found = _in_runs(rises, groups, points - 1)
    found[:-1] |= found[1:]
    return found


def _two_of_three(near: np.ndarray, above: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Which near values share a window of three, all above the mean, with at least one other near value."""
    count = near[:-2].astype(int) + near[1:-1] + near[2:]
    windows = (count >= 2) & above[:-2] & above[1:-1] & above[2:] & (groups[:-2] == groups[2:])
    found = np.zeros(len(near), dtype=bool)
    for first in range(3):
        found[first : len(near) - 2 + first] |= windows
    return found & near
