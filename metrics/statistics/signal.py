"""Is a series of figures changing, or only going up and down? Statistical process control (XmR charts).

One reading gives the flags of the dots, the icons, the sentence and the warnings, so that they cannot
disagree. The rules and their source are in ``signal_rules``, the words in ``signal_words``. XmR limits know
nothing of denominators: show the number of cases under every point.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

import numpy as np
import pandas as pd

from metrics.counting.definition import Polarity
from metrics.statistics import signal_notes
from metrics.statistics.signal_rules import (
    MDC,
    Rebase,
    RuleSet,
    Segment,
    WrongSeries,
    patterns_in,
    segment_numbers,
    spread,
)
from metrics.statistics.signal_shapes import Signal, SignalPoint
from metrics.statistics.signal_words import (
    Assurance,
    Meaning,
    Rule,
    Side,
    Variation,
)


def read_signal(
    values: Sequence[float | None],
    dates: Sequence[date],
    *,
    polarity: Polarity,
    target: float | None = None,
    rules: RuleSet = MDC,
    rebases: Sequence[Rebase] = (),
    baseline: int | None = None,
    ghosted: Collection[date] = (),
    bounds: tuple[float, float] | None = None,
    denominators: Sequence[float | None] | None = None,
    in_percent: bool = False,
) -> Signal:
    """Everything that a series says, read once.

    ``values`` are in time order, one for each of ``dates`` (strictly later one after another); None or NaN where
    there were no cases: a gap, not a zero. ``ghosted`` dates are shown but left out of every calculation.
    ``baseline`` fixes the first segment's limits on its first so many points. ``bounds`` are the least and
    the greatest possible value, (0, 1) for a share. ``denominators`` are the cases under each value. A target is said
    in per cent for a share, and where the values are ``in_percent`` though they may exceed all.

    Raises WrongSeries where these do not fit together. The rules' source is in their name.
    """
    series = _series(values, dates, ghosted, denominators, rebases, baseline)
    is_chart = int(series.counts.sum()) >= rules.smallest_chart
    segments = tuple(
        _segment(series, number, rules, rebases, bounds, is_chart=is_chart)
        for number in range(series.places.max(initial=-1) + 1)
    )
    points = _points(series, segments, polarity, rules, is_chart=is_chart)
    latest = next((point for point in reversed(points) if not (point.ghosted or math.isnan(point.value))), None)
    variation = assurance = None
    if latest and not math.isnan(segments[latest.segment].lower):
        variation = latest.variation
        assurance = _assurance(segments[latest.segment], target, polarity, rules, series.rounding)
    signal = Signal(points, segments, rules, polarity, target, latest, variation, assurance, "", ())
    fixing = (series.places == 0) & series.counts & ~series.after_baseline & (baseline is not None)
    return replace(
        signal,
        sentence=signal_notes.sentence(signal, share=in_percent or bounds == (0, 1)),
        notes=tuple(signal_notes.notes(signal, bounds, fixing.tolist())),
    )


@dataclass(frozen=True, eq=False)
class _Series:
    """The arguments, checked, as arrays with one place for each point."""

    dates: tuple[date, ...]
    values: np.ndarray
    denominators: np.ndarray
    ghosted: np.ndarray
    places: np.ndarray
    """The number of the segment."""
    after_baseline: np.ndarray
    """In the first segment, but after the points that fix its limits."""

    @property
    def counts(self) -> np.ndarray:
        """Which points have a value and are not ghosted."""
        return ~np.isnan(self.values) & ~self.ghosted

    @property
    def rounding(self) -> float:
        """Differences up to this are a computer's rounding, not a difference."""
        return 1e-9 * float(np.nanmax(np.abs(self.values), initial=0))


def _series(
    values: Sequence[float | None],
    dates: Sequence[date],
    ghosted: Collection[date],
    denominators: Sequence[float | None] | None,
    rebases: Sequence[Rebase],
    baseline: int | None,
) -> _Series:
    days = tuple(day.date() if isinstance(day, datetime) else day for day in dates)
    numbers = _numbers(values)
    cases = _numbers([None] * len(days) if denominators is None else denominators)
    if not len(numbers) == len(days) == len(cases):
        raise WrongSeries(f"{len(numbers)} values, {len(days)} dates and {len(cases)} denominators; expected as many.")
    if any(later <= earlier for earlier, later in pairwise(days)):
        raise WrongSeries("The dates are not in order, or one comes twice.")
    if np.isinf(numbers).any():
        raise WrongSeries("A value is infinite.")
    if baseline is not None and baseline < 2:
        raise WrongSeries(f"A baseline of {baseline} points gives no moving range; expected 2 or more.")
    places = segment_numbers(days, rebases)
    left_out = np.isin(np.array(days, dtype="datetime64[D]"), np.array(sorted(ghosted), dtype="datetime64[D]"))
    counted_before = np.cumsum(~np.isnan(numbers) & ~left_out) - (~np.isnan(numbers) & ~left_out)
    after = (places == 0) & (counted_before >= (math.inf if baseline is None else baseline))
    return _Series(days, numbers, cases, left_out, places, after)


def _numbers(values: Sequence[float | None]) -> np.ndarray:
    return np.array([math.nan if value is None or pd.isna(value) else value for value in values], dtype="float64")


def _segment(
    series: _Series,
    number: int,
    rules: RuleSet,
    rebases: Sequence[Rebase],
    bounds: tuple[float, float] | None,
    *,
    is_chart: bool,
) -> Segment:
    inside = series.places == number
    based_on = inside & ~series.ghosted & ~series.after_baseline
    mean, average, limit = spread(series.values[based_on], rules, series.rounding)
    days = [day for day, held in zip(series.dates, inside, strict=True) if held]
    begun = [rebase for rebase in rebases if rebase.date <= days[0]]
    reason = max(begun, key=lambda rebase: rebase.date, default=None)
    points = int(np.sum(based_on & series.counts))
    if not is_chart:
        average = limit = math.nan
    made = Segment(days[0], days[-1], points, mean, average, limit, math.nan, math.nan, reason)
    least, greatest = bounds or (-math.inf, math.inf)
    return replace(made, shown_lower=max(made.lower, least), shown_upper=min(made.upper, greatest))


def _points(
    series: _Series, segments: tuple[Segment, ...], polarity: Polarity, rules: RuleSet, *, is_chart: bool
) -> tuple[SignalPoint, ...]:
    kept = np.flatnonzero(~series.ghosted)
    found: dict[int, list[tuple[Rule, Side]]] = {place: [] for place in range(len(series.dates))}
    if is_chart:
        places = series.places[kept]
        run_groups = 2 * places + (series.after_baseline[kept] & (not rules.runs_cross_baseline))
        flags = patterns_in(series.values[kept], places, run_groups, segments, rules, series.rounding)
        for rule in rules.priority:
            for side in Side:
                for place in kept[flags[rule, side]]:
                    found[place].append((rule, side))
    made = []
    for place, patterns in found.items():
        value, segment = series.values[place], series.places[place]
        variation = _variation(patterns, polarity, rules, above=value > segments[segment].mean)
        known = (float(value), float(series.denominators[place]), bool(series.ghosted[place]), int(segment))
        made.append(SignalPoint(series.dates[place], *known, variation, tuple(patterns)))
    return tuple(made)


def _variation(patterns: Sequence[tuple[Rule, Side]], polarity: Polarity, rules: RuleSet, *, above: bool) -> Variation:
    if not patterns:
        return Variation.COMMON_CAUSE
    sides = {side for _, side in patterns}
    if rules.meaning_by_side:
        sides = {Side.HIGH if above else Side.LOW}
    chosen = [side for side in Side if side in sides]
    if len(chosen) > 1 and polarity is not Polarity.NEUTRAL:
        chosen = [side for side in chosen if _meaning(side, polarity) is rules.both_ways]
    return Variation.of(_meaning(chosen[0], polarity), chosen[0])


def _meaning(side: Side, polarity: Polarity) -> Meaning:
    if polarity is Polarity.NEUTRAL:
        return Meaning.NEITHER
    good = Side.HIGH if polarity is Polarity.HIGHER_IS_BETTER else Side.LOW
    return Meaning.IMPROVEMENT if side is good else Meaning.CONCERN


def _assurance(
    segment: Segment, target: float | None, polarity: Polarity, rules: RuleSet, rounding: float
) -> Assurance | None:
    """The mirror of one rule: where higher is better, a target at or below the lower limit is met every time."""
    if target is None or polarity is Polarity.NEUTRAL:
        return None
    margin = -rounding if rules.strict_assurance else rounding
    below, above = target <= segment.lower + margin, target >= segment.upper - margin
    met, missed = (below, above) if polarity is Polarity.HIGHER_IS_BETTER else (above, below)
    return Assurance.PASS if met else Assurance.FAIL if missed else Assurance.HIT_OR_MISS
