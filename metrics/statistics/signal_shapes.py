"""What the reading of a series gives: its points, and the signal they make together."""

import math
from dataclasses import dataclass
from datetime import date

import pandas as pd

from metrics.counting.definition import Polarity
from metrics.statistics.signal_rules import RuleSet, Segment
from metrics.statistics.signal_words import (
    ASSURANCE_ICONS,
    VARIATION_ICONS,
    Assurance,
    Icon,
    Note,
    Rule,
    Side,
    Variation,
)


@dataclass(frozen=True)
class SignalPoint:
    """One figure: what it says and which patterns it is part of; ``value`` is missing where there were no cases."""

    date: date
    value: float
    denominator: float
    ghosted: bool
    segment: int
    variation: Variation
    patterns: tuple[tuple[Rule, Side], ...] = ()
    """In the order of the rule set's priority, so that the first is the label."""

    @property
    def icon(self) -> Icon:
        """Shape, letter and words of the dot."""
        return VARIATION_ICONS[self.variation]


@dataclass(frozen=True)
class Signal:
    """A series read once, for the chart, the icons, the table and the sentence alike."""

    points: tuple[SignalPoint, ...]
    segments: tuple[Segment, ...]
    rules: RuleSet
    polarity: Polarity
    target: float | None
    latest: SignalPoint | None
    """The last point that has a value and is not ghosted: the one the icons speak of."""
    variation: Variation | None
    """Missing where there are too few points to say."""
    assurance: Assurance | None
    """Missing also without a target or a good direction."""
    sentence: str
    notes: tuple[Note, ...]

    @property
    def has_limits(self) -> bool:
        """Whether this is a control chart; if not, it is a run chart."""
        return any(not math.isnan(segment.lower) for segment in self.segments)

    @property
    def variation_icon(self) -> Icon | None:
        """The icon of the latest point."""
        return VARIATION_ICONS[self.variation] if self.variation else None

    @property
    def assurance_icon(self) -> Icon | None:
        """The icon for the target."""
        return ASSURANCE_ICONS[self.assurance] if self.assurance else None

    def table(self) -> pd.DataFrame:
        """A row for every point: date, value, denominator, mean, shown limits, letter, what it says and why."""
        return pd.DataFrame([self._row(point) for point in self.points])

    def _row(self, point: SignalPoint) -> dict[str, object]:
        segment = self.segments[point.segment]
        return {
            "date": point.date,
            "value": point.value,
            "denominator": point.denominator,
            "mean": segment.mean,
            "lower": segment.shown_lower,
            "upper": segment.shown_upper,
            "letter": point.icon.letter if point.patterns else "",
            "says": str(point.variation) if self.has_limits and not point.ghosted else "",
            "why": "; ".join(rule for rule, _ in point.patterns),
        }
