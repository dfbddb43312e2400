"""Charts in words, for somebody who cannot see them. The table that follows each chart has every number."""

from collections.abc import Sequence

import pandas as pd

from metrics.breakdowns import Breakdown
from metrics.definition import Kind, Metric
from metrics.reference_facts import ReferenceFact
from pages.ui import wording
from pages.ui.figures import Figure, Part
from pages.ui.sentences import england_words


def trend(metric: Metric, trend: pd.DataFrame, target: float | None, facts: Sequence[ReferenceFact]) -> str:
    """A trend for somebody who cannot see it: its ends, its extremes and its lines."""
    known = trend.dropna(subset=["value"])
    if known.empty:
        return f"{metric.name}: nothing to show."
    lines = known.to_dict("records")
    low, high = min(lines, key=lambda one: one["value"]), max(lines, key=lambda one: one["value"])
    words = (
        f"Line chart. {metric.name}, by month: {_point(metric, lines[0])}, {_point(metric, lines[-1])}. "
        f"Lowest {_point(metric, low)}, highest {_point(metric, high)}."
    )
    if metric.kind is Kind.SHARE:
        words += " The law: 100%."
    words += f" Our target: {target:.0%}." if target is not None else ""
    return f"{words} {england_words(facts[-1])}" if facts else words


def split(metric: Metric, by: Breakdown, figures: Sequence[Figure]) -> str:
    """A split for somebody who cannot see it: every group."""
    found = "; ".join(f"{one.group}: {wording.full(one)}" for one in figures if one.known)
    return f"Bar chart. {metric.name} by {wording.in_sentence(by.title)}. {found}."


def waits(weeks: Sequence[int]) -> str:
    """The chart of waits for somebody who cannot see it."""
    return (
        f"Bar chart of children waiting, by week. In the first 20 weeks: {sum(weeks[:20]):,}. "
        f"In weeks 21 to 52: {sum(weeks[20:-1]):,}. Longer: {weeks[-1]:,}. A line marks 20 weeks, the legal limit."
    )


def parts(parts: Sequence[Part]) -> str:
    """The parts of a whole as one sentence, for those who do not see the bars."""
    return "; ".join(f"{part.label}: {part.count:,} of {part.whole:,}" for part in parts)


def _point(metric: Metric, line: dict) -> str:
    return f"{wording.in_table(metric, line['value'], line['status'])} in {line['period_end']:%B %Y}"
