"""School days: terms, half-terms, closures and training days, and how many school days lie between two days.

A council gives its own calendar in its settings. For school years it says nothing about there is a usual one, worked
out from the calendar year as most councils' are; it gives 194 days for 2025/26. Schools may differ by a few days, and
training days beside the first of the year are not in it: give your own where a day matters.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
import pandas as pd
from dateutil.easter import easter

from metrics.base.days import seconds
from metrics.law.clock import Weeks
from metrics.law.school_year import first_day, school_year

Span = tuple[date, date]
"""A first and a last day, both inside."""
LONG_CLOSURE, A_WEEK = Weeks(4), timedelta(days=7)
"""Regulation 10(4)(a) of the 2014 Regulations: closed "for a continuous period of not less than 4 weeks", and the weeks
before it begins and before the school reopens."""
_YEARS = range(2005, 2046)
_MONDAY, _FRIDAY = 0, 4
_EARLY_EASTER = (4, 8)


@dataclass(frozen=True)
class SchoolCalendar:
    """The days on which schools are open to pupils.

    ``terms`` are a council's own; a school year in which none of them begins has the usual terms, half-terms and
    bank holidays. ``closed`` are half-terms, bank holidays, closures and training days within its own terms, and
    closures beside the usual ones.
    """

    terms: tuple[Span, ...] = ()
    closed: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        for first, last in (*self.terms, *self.closed):
            if first > last:
                raise ValueError(f"The school calendar has a span from {first} to {last}: it ends before it begins.")

    @cached_property
    def days(self) -> np.ndarray:
        """Every school day, in order."""
        own = {school_year(first) for first, _ in self.terms}
        usual = [year for year in _YEARS if year not in own]
        terms = [*self.terms, *(span for year in usual for span in usual_terms(year))]
        closed = [*self.closed, *(span for year in usual for span in usual_closures(year))]
        open_days = np.unique(np.concatenate([_weekdays(span) for span in terms]))
        return np.setdiff1d(open_days, np.concatenate([_weekdays(span) for span in closed]))

    def days_in(self, first: date, last: date) -> int:
        """How many school days there are from a first to a last day, both counted."""
        before, inside = self._up_to(np.array([first - timedelta(days=1), last], dtype="datetime64[D]")).tolist()
        return inside - before

    def between(self, start: pd.Series, end: pd.Series | date) -> pd.Series:
        """School days after each start, up to and including each end; negative where the end is earlier.

        From Friday to the next Monday it is 1. Missing where a day is missing.
        """
        ends = pd.Series(pd.Timestamp(end), start.index) if not isinstance(end, pd.Series) else end
        found = pd.Series(self._up_to(_numpy(ends)) - self._up_to(_numpy(start)), start.index)
        return found.where(start.notna() & ends.notna()).astype("Int32")

    def nth(self, start: pd.Series, number: int) -> pd.Series:
        """The school day of that number, where the start is the first, or else the first school day after it.

        With a number of 6 and the day of a permanent exclusion it is the sixth school day. Missing stays missing.
        """
        places = self._up_to(_numpy(start) - np.timedelta64(1, "D")) + number - 1
        known = start.notna().to_numpy() & (places < len(self.days))
        found = self.days[np.where(known, places, 0)].astype("datetime64[s]")
        return pd.Series(np.where(known, found, np.datetime64("NaT", "s")), start.index)

    def after(self, start: pd.Series, number: int) -> pd.Series:
        """The day so many school days after each start, as ``between`` counts them."""
        return self.nth(start + pd.Timedelta(days=1), number)

    @cached_property
    def long_closures(self) -> tuple[Span, ...]:
        """Every time the schools were closed for 4 weeks or more: the first day closed, and the day they reopened.

        Weekends at either end belong to it; a training day does too, because no pupil is there.
        """
        last_open, reopens = self.days[:-1], self.days[1:]
        long = (reopens - last_open).astype("int64") - 1 >= LONG_CLOSURE.days
        pairs = zip((last_open[long] + 1).tolist(), reopens[long].tolist(), strict=True)
        return tuple(pairs)

    def around_long_closure(self, asked: pd.Series) -> pd.Series:
        """Whether each day lies from one week before a long closure to one week before the schools reopen, both in."""
        ends = np.array(self.long_closures, dtype="datetime64[D]").reshape(-1, 2) - np.timedelta64(A_WEEK, "D")
        firsts, lasts = ends.astype("datetime64[s]").view("int64").T
        days = seconds(asked)
        begun = np.searchsorted(firsts, days, side="right")
        return pd.Series((begun > 0) & (days <= np.append(firsts.min(initial=0), lasts)[begun]), asked.index)

    def _up_to(self, days: np.ndarray) -> np.ndarray:
        return np.searchsorted(self.days, days.astype("datetime64[D]"), side="right")


def usual_terms(year: int) -> tuple[Span, ...]:
    """Three terms as most councils have them: from 1 September, around Christmas and Easter, to 21 July."""
    easter_day = easter(year + 1)
    good_friday, easter_monday = easter_day - timedelta(days=2), easter_day + timedelta(days=1)
    if (easter_day.month, easter_day.day) < _EARLY_EASTER:
        away, back = good_friday - timedelta(days=1), easter_day + timedelta(days=15)
    else:
        away, back = easter_monday - timedelta(days=17), easter_monday + timedelta(days=1)
    return (
        (_on_or_after(first_day(year)), _weekday_on_or_before(date(year, 12, 20), _FRIDAY)),
        (_monday_on_or_after(date(year + 1, 1, 4)), away),
        (back, _on_or_before(date(year + 1, 7, 21))),
    )


def usual_closures(year: int) -> tuple[Span, ...]:
    """A training day at the start, the three half-terms, and the bank holiday in May."""
    first = _on_or_after(first_day(year))
    may_day = _monday_on_or_after(date(year + 1, 5, 1))
    return (
        (first, first),
        _week(_weekday_on_or_before(date(year, 10, 31), _MONDAY)),
        _week(_monday_on_or_after(date(year + 1, 2, 12))),
        (may_day, may_day),
        _week(_weekday_on_or_before(date(year + 1, 5, 31), _MONDAY)),
    )


def spans_of(found: Sequence) -> tuple[Span, ...]:
    """Spans from a settings file: a pair of days each, or one day alone. Raises ValueError for anything else."""
    made = []
    for one in found:
        pair = one if isinstance(one, list) else [one, one]
        if len(pair) != 2 or not all(type(day) is date for day in pair):
            raise ValueError(f"{one!r} is not a day, or a first and a last day, such as [2026-02-16, 2026-02-20].")
        made.append((pair[0], pair[1]))
    return tuple(made)


def _week(monday: date) -> Span:
    return monday, monday + timedelta(days=4)


def _on_or_after(day: date) -> date:
    return day if day.weekday() <= _FRIDAY else _monday_on_or_after(day)


def _on_or_before(day: date) -> date:
    return day if day.weekday() <= _FRIDAY else _weekday_on_or_before(day, _FRIDAY)


def _monday_on_or_after(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _weekday_on_or_before(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _weekdays(span: Span) -> np.ndarray:
    every = np.arange(np.datetime64(span[0], "D"), np.datetime64(span[1], "D") + 1)
    return every[np.is_busday(every)]


def _numpy(days: pd.Series) -> np.ndarray:
    return days.to_numpy(dtype="datetime64[s]").astype("datetime64[D]")


USUAL_CALENDAR = SchoolCalendar()
