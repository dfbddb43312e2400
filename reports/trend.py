"""From a metric month by month to what the months say: one reading, for chart, icons, table and words."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from metrics.counting.definition import Metric
from metrics.counting.kinds import ValueFormat
from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.signal_shapes import Signal, SignalPoint
from metrics.statistics.signal_words import Icon
from reports import inert, wording

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


def read(metric: Metric, result: pd.DataFrame, *, target: float | None = None, rebases: Sequence[Rebase] = ()) -> Trend:
    """The reading of a result with a line for each month.

    A month cut off at the as-at day is shown but not counted. A step change begins with the month that holds its day.
    """
    ends = list(result["period_end"])
    share = metric.kind.to_100
    signal = read_signal(
        result["value"].tolist(),
        ends,
        polarity=metric.polarity,
        target=target,
        rebases=rebases,
        ghosted=[end for end in ends if not month_end(end)],
        bounds=(0, 1) if share else (0, math.inf),
        denominators=result["denominator"].tolist(),
    )
    return Trend(metric, result, signal)


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
    if metric.kind.to_100:
        return wording.percent(min(max(value, 0.0), 1.0))
    if value == 0:
        return "0"
    in_tenths = value < 10 or metric.kind.value_format in (ValueFormat.SPAN, ValueFormat.DECIMAL)
    return wording.decimal(value) if in_tenths else wording.number(value)


def point_words(metric: Metric, value: float) -> str:
    """The value of one month: a number of children is whole, where their average need not be."""
    if metric.kind.value_format is ValueFormat.WHOLE and not math.isnan(value):
        return wording.number(value)
    return value_words(metric, value)


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


def rules_words(signal: Signal) -> str:
    """Which chart this is and by which rules, as printed on it."""
    kind = "Control chart (XmR)" if signal.has_limits else "Run chart: no limits and no flags"
    return f"{kind}. Rules: {signal.rules.name}."


def rebase_words(signal: Signal) -> tuple[str, ...]:
    """Each step change drawn, with its day, reason and author."""
    steps = [segment.rebase for segment in signal.segments if segment.rebase]
    return tuple(
        f"Average and limits start afresh from {wording.day(step.date)}: {inert.markdown(step.reason)} "
        f"({inert.markdown(step.author)})."
        for step in dict.fromkeys(steps)
    )


def notes(signal: Signal) -> tuple[str, ...]:
    """The warnings beside the chart, without the one that the sentence already is."""
    return tuple(note.words for note in signal.notes if note.words != signal.sentence)


def reasons(point: SignalPoint) -> str:
    """Which patterns a point is part of."""
    return "; ".join(rule for rule, _ in point.patterns)
