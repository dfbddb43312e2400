"""From a metric month by month to what the months say: one reading, for chart, icons, table and words."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import pandas as pd

from metrics.counting.definition import Metric
from metrics.counting.kinds import ValueFormat
from metrics.national.england import ReferenceFact
from metrics.scorecard import is_yearly
from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.signal_shapes import Signal, SignalPoint
from metrics.statistics.signal_words import ASSURANCE_ICONS, Assurance, Icon, NoteKind
from metrics.statistics.two_levels import TwoLevels, two_levels
from reports import inert, wording
from reports.rounding import whole

SHAPES = {
    "triangle-up": "▲",
    "triangle-down": "▼",
    "square": "■",
    "diamond": "◆",
    "hexagon": "⬢",
    "circle": "●",
    "tick": "✓",
    "cross": "✗",
    "wave": "∿",
}
"""The shapes of the icons as characters, so that they can stand in a line of text."""

NOT_OVER = "Month not over: not counted"
"""What a month says that is cut off at the as-at day."""


@dataclass(frozen=True, eq=False)
class Trend:
    """A metric month by month with its reading. ``whole`` leaves out a month cut off at the as-at day."""

    metric: Metric
    result: pd.DataFrame
    signal: Signal

    @property
    def whole(self) -> pd.DataFrame:
        """The months that count."""
        return self.result[[not point.ghosted for point in self.signal.points]]

    @cached_property
    def levels(self) -> TwoLevels | None:
        """The two levels that one pair of limits plainly spans; None where it does not, or both are written alike."""
        found = two_levels(self.signal)
        alike = found and value_words(self.metric, found.before) == value_words(self.metric, found.after)
        return None if alike else found

    @property
    def assurance(self) -> Assurance | None:
        """Whether its target will be met; limits that span two levels cannot tell."""
        return None if self.signal.assurance is None or self.levels else self.signal.assurance

    @property
    def assurance_icon(self) -> Icon | None:
        """The icon for the target."""
        return ASSURANCE_ICONS[self.assurance] if self.assurance else None

    def england(self, facts: Sequence[ReferenceFact]) -> list[ReferenceFact]:
        """Those of England's figures that are shares of the calendar years of which two months or more are shown."""
        years = Counter(point.date.year for point in self.signal.points)
        return [fact for fact in facts if self.metric.kind.to_100 and fact.value is not None and years[fact.year] > 1]

    def is_marked(self, point: SignalPoint) -> bool:
        """Whether a point is shown as standing out; where limits span two levels nearly all would be, and none is."""
        return bool(point.patterns) and not (self.levels and point.segment == len(self.signal.segments) - 1)


def read(metric: Metric, result: pd.DataFrame, *, target: float | None = None, rebases: Sequence[Rebase] = ()) -> Trend:
    """The reading of a result with a line for each month.

    A month cut off at the as-at day is shown but not counted. A step change begins with the month that holds its day.
    """
    ends = list(result["period_end"])
    signal = read_signal(
        result["value"].tolist(),
        ends,
        polarity=metric.polarity,
        target=target,
        rebases=rebases,
        ghosted=[end for end in ends if not month_end(end)],
        bounds=_bounds(metric),
        denominators=result["denominator"].tolist(),
        in_percent=metric.in_percent,
    )
    return Trend(metric, result, signal)


def _bounds(metric: Metric) -> tuple[float, float]:
    """What its values lie between: the difference of two shares alone may be below nought."""
    if metric.kind.value_format is ValueFormat.POINTS:
        return -1, 1
    return 0, 1 if metric.kind.to_100 else math.inf


def when(metric: Metric, end: date) -> str:
    """The name of the month that ends on a day; of the year, where the figure is one of whole years."""
    return str(end.year) if is_yearly(metric) else f"{end:%B %Y}"


def each(metric: Metric) -> str:
    """What each of its points is of."""
    return "year" if is_yearly(metric) else "month"


def month_end(day: date) -> bool:
    """Whether a day is the last of its month."""
    return (day + timedelta(days=1)).day == 1


def icon_words(icon: Icon) -> str:
    """▲ H: shape and letter of an icon, as text."""
    return f"{SHAPES[icon.shape]} {icon.letter}"


def meaning(icon: Icon) -> str:
    """The first half of an icon's words, for a chart's key: "Getting better"."""
    return icon.words.split(":")[0]


def value_words(metric: Metric, value: float) -> str:
    """A value of a trend, its average or its limits, rounded for reading."""
    if math.isnan(value):
        return "not known"
    kind = metric.kind.value_format
    if kind is ValueFormat.PERCENT:
        return wording.percent(min(max(value, 0.0), 1.0) if metric.kind.to_100 else value, places=metric.places)
    if kind is ValueFormat.POINTS:
        return wording.gap(value)
    if kind is ValueFormat.AMOUNT:
        return wording.pounds(whole(value)) if metric.measured_in == "pounds" else wording.number(value)
    if value == 0:
        return "0"
    in_tenths = value < 10 or kind in (ValueFormat.SPAN, ValueFormat.DECIMAL)
    return wording.decimal(value) if in_tenths else wording.number(value)


def point_words(metric: Metric, value: float) -> str:
    """The value of one month: a number of children is whole, where their average need not be."""
    if metric.kind.value_format is ValueFormat.WHOLE and not math.isnan(value):
        return wording.number(value)
    return value_words(metric, value)


def average_words(metric: Metric, mean: float) -> str:
    """The name of the line of the average."""
    return f"Average {value_words(metric, mean)}"


def usual_words(metric: Metric, low: float, high: float) -> str:
    """The name of the usual range."""
    return f"Usual range {value_words(metric, low)} to {value_words(metric, high)}"


def range_words(trend: Trend) -> str:
    """The average and the usual range of the latest stretch; empty on a run chart without them."""
    if not trend.signal.segments:
        return ""
    last = trend.signal.segments[-1]
    mean = f"average {value_words(trend.metric, last.mean)}"
    if math.isnan(last.lower):
        return mean
    low, high = (value_words(trend.metric, one) for one in (last.shown_lower, last.shown_upper))
    return f"{mean}, usual range {low} to {high}"


def rules_words(signal: Signal, *, short: bool = False) -> str:
    """Which chart this is and by which rules; ``short`` as printed on it, without their settings."""
    kind = "Control chart (XmR)" if signal.has_limits else "Run chart: no limits and no flags"
    name = signal.rules.name.split(" (")[0] if short else signal.rules.name
    return f"{kind}. Rules: {name}."


def rebase_words(signal: Signal, *, authors: bool = True) -> tuple[str, ...]:
    """Each step change drawn, with its day, its reason and, for those inside, its author."""
    steps = [segment.rebase for segment in signal.segments if segment.rebase]
    return tuple(
        f"Average and limits start afresh from {wording.day(step.date)}: {inert.markdown(step.reason)}"
        f"{f' ({inert.markdown(step.author)})' if authors else ''}."
        for step in dict.fromkeys(steps)
    )


def notes(signal: Signal, *, gaps: bool = True) -> tuple[str, ...]:
    """The warnings beside the chart, without the one that the sentence already is.

    Without ``gaps`` where a gap need not be a month without cases.
    """
    kept = [note for note in signal.notes if gaps or note.kind is not NoteKind.GAPS]
    return tuple(note.words for note in kept if note.words != signal.sentence)


def reasons(point: SignalPoint) -> str:
    """Which patterns a point is part of."""
    return "; ".join(rule for rule, _ in point.patterns)
