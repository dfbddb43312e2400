"""A line of the scorecard: a figure with its months, what it is held against, and whether it needs attention."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import pandas as pd

from metrics.attendance.published_rates import england_absence
from metrics.complaints.published_rates import ENGLAND as OMBUDSMAN
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.national.england import england
from metrics.scorecard import Measure
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.signal_words import Assurance, Variation
from reports import wording
from reports.figure import Figure
from reports.rounding import without_noise
from reports.scorecard import places
from reports.trend import Trend, read
from reports.words.publication import unread_sentences

OLD = 35
"""Days after which a monthly export should have been followed by the next."""
_LIMITS_IN_LAW = frozenset({"tribunal_orders_overdue"})
"""Counts of what is late by the law, though by more than one clock."""
_MUST_BE_NONE = frozenset({"remedies_overdue", "section19_waiting", "section19_undecided"})
"""Counts of children and families who wait for what they were promised, or are owed, on the very day."""


class Standing(StrEnum):
    """What the rules of control charts say of the latest month."""

    WORSE = "getting worse"
    BETTER = "getting better"
    CHANGED = "changed, neither good nor bad in itself"
    STEADY = "the usual ups and downs"
    NOT_TOLD = "cannot be told"


_STANDINGS = {
    "improvement": Standing.BETTER,
    "concern": Standing.WORSE,
    "neither": Standing.CHANGED,
    "common cause": Standing.STEADY,
}


class Reason(StrEnum):
    """Why a measure needs attention."""

    WORSE = "getting worse"
    MISSES = "misses its target every time, unless something changes"
    LATE = "overdue today"
    OLD = "its data is old"


@dataclass(frozen=True)
class England:
    """England's figure, as published, with the year it is of."""

    value: float
    year: str
    note: str = ""


@dataclass(frozen=True, eq=False)
class Row:
    """A measure as the scorecard shows it. ``data_of`` is the day its data is true on; None where nothing is loaded."""

    measure: Measure
    figure: Figure
    trend: Trend
    target: float | None
    data_of: date | None
    days_old: int = 0
    is_counting: bool = False
    """Whether its months are still being counted."""
    steps: tuple[Rebase, ...] = ()
    """The step changes of its trend that hold."""
    unread: Mapping[str, str] = field(default_factory=dict)
    """Of a line that is published: by list how many rows are not understood, in words, as far as may be told."""

    @property
    def not_counted(self) -> str:
        """Rows that are not understood: those that it may lack; of a line that is published, those of its lists."""
        return " ".join(unread_sentences(self.unread)) or wording.not_counted(self.figure.not_understood)

    @property
    def metric(self) -> Metric:
        """The figure's definition."""
        return self.measure.metric

    @property
    def title(self) -> str:
        """What it is called."""
        return places.title(self.metric)

    @property
    def subject(self) -> str:
        """What it is about."""
        return places.subject(self.metric)

    @property
    def page(self) -> str:
        """The page that says more."""
        return places.page(self.metric)

    @property
    def standing(self) -> Standing:
        """What the latest month says; not of a figure that is not there, or is said once a year."""
        return standing_of(self.trend)

    @property
    def law(self) -> float | None:
        """What the law asks for: all in time, or nobody late; None where it sets no time."""
        return law_of(self.metric)

    @property
    def england(self) -> England | None:
        """England's latest figure, where one is published of the same thing."""
        return england_of(self.measure)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it needs attention, the gravest first; none where it does not."""
        late = self.figure.known and self.figure.whole > 0 and _none_allowed(self.metric)
        found = {
            Reason.WORSE: self.standing is Standing.WORSE,
            Reason.LATE: late,
            Reason.MISSES: self.trend.assurance is Assurance.FAIL,
            Reason.OLD: self.days_old > OLD,
        }
        return tuple(reason for reason, holds in found.items() if holds)


def row(
    measure: Measure,
    figure: Figure,
    result: pd.DataFrame,
    *,
    target: float | None,
    steps: Sequence[Rebase] = (),
    data_of: date | None,
    days_old: int = 0,
    is_counting: bool = False,
) -> Row:
    """The line of a measure from its figure and a result with a line for each month."""
    trend = read(measure.metric, result, target=target, rebases=steps)
    return Row(measure, figure, trend, target, data_of, days_old, is_counting, tuple(steps))


def standing_of(trend: Trend) -> Standing:
    """The variation of the latest month in one word."""
    variation: Variation | None = trend.signal.variation
    return Standing.NOT_TOLD if variation is None else _STANDINGS[variation.value.split(",")[0]]


def before(row: Row, meeting: date) -> Trend:
    """The trend as it could be read at a meeting: the same months, without those that were not over by then."""
    known = row.trend.result[[end <= meeting for end in row.trend.result["period_end"]]]
    steps = [one for one in row.steps if one.date <= meeting]
    return read(row.metric, known, target=row.target, rebases=steps)


def law_of(metric: Metric) -> float | None:
    """All, as a share, or nobody: what a law with a time in it asks for."""
    if metric.clock and metric.kind.to_100 and metric.polarity is Polarity.HIGHER_IS_BETTER:
        return 1.0
    late = metric.kind is Kind.COUNT and metric.polarity is Polarity.LOWER_IS_BETTER
    return 0.0 if late and (metric.clock or metric.key in _LIMITS_IN_LAW) else None


def _none_allowed(metric: Metric) -> bool:
    return metric.time is Time.AS_AT and (law_of(metric) == 0 or metric.key in _MUST_BE_NONE)


def england_of(measure: Measure) -> England | None:
    """The latest of England's published figures of the same thing. Numbers of children are not set beside England's."""
    metric = measure.metric
    if metric.key == "ombudsman_upheld_rate":
        return England(OMBUDSMAN[0].share, OMBUDSMAN[0].year, OMBUDSMAN[0].about)
    if absence := [one for one in england_absence(metric.key) if one.status == measure.group]:
        latest = max(absence, key=lambda one: (one.year, one.terms))
        return England(latest.value, latest.year, f"{latest.terms}; ours is the school year so far")
    facts = [one for one in england(metric.key) if one.value is not None and metric.in_percent]
    return England(facts[-1].value or 0.0, str(facts[-1].year), facts[-1].note) if facts else None


def is_below_target(row: Row) -> bool:
    """Whether the figure misses our own target: below it where higher is better, above it where lower is."""
    if row.target is None or not row.figure.known or row.figure.value is None:
        return False
    value, target = without_noise(row.figure.value), without_noise(row.target)
    missed = {Polarity.HIGHER_IS_BETTER: value < target, Polarity.LOWER_IS_BETTER: value > target}
    return missed.get(row.metric.polarity, False)


def wants_action(row: Row) -> bool:
    """Whether a board would ask what is done: below target, getting worse, or overdue today by the law or a promise."""
    return is_below_target(row) or bool({Reason.WORSE, Reason.LATE} & set(row.reasons))


def chosen(rows: Iterable[Row], *, subject: str = "", attention: bool = False) -> tuple[Row, ...]:
    """The lines of one subject, those that need attention alone, or both."""
    return tuple(one for one in rows if subject in ("", one.subject) and (one.reasons or not attention))
