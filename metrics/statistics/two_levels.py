"""Where one pair of limits plainly spans two levels of a series, so that people may want a step change there.

Limits that rest on two eras flag nearly every point and call a target a matter of chance. NHS England's guidance on
Making Data Count leaves the choice to people who know what changed, and so do we: this only says where one would lie.
The rule is ours, and strict: it is silent about a slow change, about an outlier, about levels that overlap, and about a
stretch that never moves, which is mostly a record that had not begun.
"""

import math
from dataclasses import dataclass
from datetime import date

import numpy as np

from metrics.counting.definition import Polarity
from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import Rebase, RuleSet, Segment
from metrics.statistics.signal_shapes import Signal, SignalPoint
from metrics.statistics.signal_words import Rule

SMALLEST_PART = 8
"""As many points must lie on either side: one more than a shift, so that a run of seven alone is no level. Ours."""
_MOVES = (Rule.SHIFT, Rule.TREND)


@dataclass(frozen=True)
class TwoLevels:
    """Two levels under one pair of limits, in the unit of the values."""

    begins: date
    """The date of the first point of the later level."""
    before: float
    after: float
    """The means of either side."""
    flagged: int
    """How many of the points the limits call unusual."""
    points: int
    """How many there are."""


def two_levels(signal: Signal) -> TwoLevels | None:
    """The levels that the latest stretch of a series plainly falls into; None where it does not.

    It does where a place parts it in two, each of SMALLEST_PART points or more, such that the mean of each lies
    outside the limits of the other, which have some width, and neither moves within its own: no shift and no trend.
    Of several places it is the one that leaves the least variance within. Only points that count are looked at, and
    only a stretch in which the rules found a shift.
    """
    last = len(signal.segments) - 1
    points = [one for one in signal.points if one.segment == last and not one.ghosted and not math.isnan(one.value)]
    flagged = sum(bool(one.patterns) for one in points)
    if not any(rule is Rule.SHIFT for one in points for rule, _ in one.patterns):
        return None
    places = range(SMALLEST_PART, len(points) - SMALLEST_PART + 1)
    found = {place: parts for place in places if (parts := _parted(points, place, signal.rules))}
    if not found:
        return None
    values = np.array([one.value for one in points])
    place = min(found, key=lambda one: values[:one].var() * one + values[one:].var() * (len(values) - one))
    before, after = found[place]
    return TwoLevels(points[place].date, before.mean, after.mean, flagged, len(points))


def _parted(points: list[SignalPoint], place: int, rules: RuleSet) -> tuple[Segment, Segment] | None:
    """The two stretches that a step change at a place makes, where they are two levels."""
    step = Rebase(points[place].date, "looked at", "nobody")
    values, dates = [one.value for one in points], [one.date for one in points]
    read = read_signal(values, dates, polarity=Polarity.NEUTRAL, rules=rules, rebases=[step])
    before, after = read.segments
    apart = _outside(after.mean, before) and _outside(before.mean, after)
    moves = any(rule in _MOVES for one in read.points for rule, _ in one.patterns)
    return (before, after) if apart and not moves else None


def _outside(mean: float, other: Segment) -> bool:
    """Whether a mean is past the limits of the other stretch, as far as these have any width."""
    return other.mean_moving_range > 0 and (mean > other.upper or mean < other.lower)
