"""Which figures of past months, quarters and years are not what they were when they could first be told in full."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from metrics.base.periods import Period, calendar_year, month, months_later, quarter
from metrics.catalogue import CATALOGUE
from metrics.changes.why import Asked, Replay, Why
from metrics.counting.definition import Metric

RESTATED: tuple[Metric, ...] = tuple(
    CATALOGUE[key]
    for key in (
        "plans_issued_within_20_weeks",
        "plans_due_issued_on_time",
        "requests_received",
        "request_decisions_within_6_weeks",
        "assessments_open_past_20_weeks",
    )
)
"""The figures that boards are told month by month: plans on time, who waits, requests, and decisions in six weeks."""

MONTHS, QUARTERS, YEARS = 12, 4, 2
"""How far back is looked: whoever reads a report of a year ago may ask. Ours."""


@dataclass(frozen=True, eq=False)
class Restated:
    """One figure of one period: as first told in full on ``told_on``, as told now, and why."""

    told_on: date
    why: Why


def past_periods(
    until: date, *, months: int = MONTHS, quarters: int = QUARTERS, years: int = YEARS
) -> tuple[Period, ...]:
    """The last whole months, quarters and calendar years that were over by a day, newest first of each."""
    over = months_later(until.replace(day=1), 0)
    ends_today = month(until.year, until.month).end == until
    first = months_later(over, 1) if ends_today else over  # the first month that is not over
    starts = [months_later(first, -back) for back in range(1, max(months, 12 * (years + 1), 3 * (quarters + 1)) + 1)]
    every = [month(one.year, one.month) for one in starts]
    whole_quarters = [quarter(one.end.year, one.end.month // 3) for one in every if one.end.month % 3 == 0]
    whole_years = [calendar_year(one.end.year) for one in every if one.end.month == 12]
    return (*every[:months], *whole_quarters[:quarters], *whole_years[:years])


def first_told(period: Period, days: Iterable[date]) -> date | None:
    """The day of the first load that could tell all of a period: its last day, or the first after it."""
    return min((one for one in days if one >= period.end), default=None)


def restated(
    periods: Sequence[Period],
    days: Sequence[date],
    replay: Callable[[date], Replay | None],
    *,
    metrics: Sequence[Metric] = RESTATED,
    locality: str = "",
) -> list[Restated]:
    """Every figure that is not what it was, in the order of the figures and periods.

    ``days`` are those that the loads in force are true on, ``replay`` gives from what was known on one of them to now.
    A period that only the newest load can tell in full was told no other way.
    """
    found: dict[tuple[Metric, Period], Restated] = {}
    told = {one: first for one in periods if (first := first_told(one, days)) and first < max(days)}
    for first in sorted(set(told.values())):  # one at a time: what a replay has counted takes much room
        of_day = [period for period in periods if told.get(period) == first]
        if between := replay(first):
            found |= _moved(between, first, [Asked(metric, one, locality) for metric in metrics for one in of_day])
    return [found[metric, one] for metric in metrics for one in periods if (metric, one) in found]


def _moved(between: Replay, first: date, every: Sequence[Asked]) -> dict[tuple[Metric, Period], Restated]:
    between.expect(every)
    differing = [asked for asked in every if len(set(between.ends(asked))) > 1]
    return {(asked.metric, asked.period): Restated(first, between.why(asked, with_rows=False)) for asked in differing}
