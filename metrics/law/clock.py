"""What a statutory clock is: the recorded days that start and stop it, its limit, its last day in time, its law.

How days are counted is argued where it is tested, in ``tests/worked_examples/test_awkward_choices.py``:
a week is seven calendar days, the day of receipt is day 0, the last day is in time, and weekends, bank
holidays and school holidays neither stop a clock nor move its end.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Protocol, overload

import numpy as np
import pandas as pd

from metrics.law.working_days import add_working_days


class Limit(Protocol):
    """How long a duty may take."""

    def due(self, started: pd.Series) -> pd.Series:
        """The last day on which the duty is done in time."""
        ...


def _days_on(started: pd.Series, number: int) -> pd.Series:
    """So many days later. In seconds, as all our days are kept: another unit costs a conversion of the column."""
    return pd.Series(started.to_numpy("datetime64[s]") + np.timedelta64(number, "D"), started.index, copy=False)


def _months_on(started: pd.Series, number: int, *, day_before: bool = False) -> pd.Series:
    """So many months later: the same day of the month, or the day before it; the month's last where it has no such day.

    By numpy's own days and months: several times faster for a few rows than an offset of pandas.
    """
    days = started.to_numpy("datetime64[s]").astype("datetime64[D]")
    first = days.astype("datetime64[M]")
    into = days - first.astype("datetime64[D]") - np.timedelta64(int(day_before), "D")
    month = first + np.timedelta64(number, "M")
    last = (month + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    return pd.Series(np.minimum(month.astype("datetime64[D]") + into, last).astype("datetime64[s]"), started.index)


@dataclass(frozen=True)
class Weeks:
    """Within so many weeks of an event: the day of the event is not counted."""

    number: int

    @property
    def days(self) -> int:
        """The number of the last day in time, counting the event as day 0."""
        return 7 * self.number

    def due(self, started: pd.Series) -> pd.Series:
        """The event's day plus seven days for each week."""
        return _days_on(started, self.days)


@dataclass(frozen=True)
class Days:
    """Within so many calendar days of an event: the day of the event is not counted."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The event's day plus the days."""
        return _days_on(started, self.number)


@dataclass(frozen=True)
class WorkingDays:
    """Within so many working days in England of an event: the day of the event is not counted."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The last of the working days."""
        return add_working_days(started, self.number)


@dataclass(frozen=True)
class Months:
    """Within so many months of an event: the same day of the month, or the month's last where it has none."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The day so many months on."""
        return _months_on(started, self.number)


@dataclass(frozen=True)
class DaysBeginningWith:
    """So many days beginning with the day of the event: that day is day 1."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The last of the days."""
        return _days_on(started, self.number - 1)


@dataclass(frozen=True)
class MonthsStartingWith:
    """A period of so many months starting with a date: it ends the day before the same day of the month.

    Where the last month has no such day, it ends with the month: 12 months from 29 February 2024 on are over with
    28 February 2025 (the corresponding date rule, for a period that has its first day in it).
    """

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The last day of the period."""
        return _months_on(started, self.number, day_before=True)


@dataclass(frozen=True)
class MonthsBefore:
    """At least so many months before a day that is planned: the same day of the month, or the month's last."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The day so many months earlier."""
        return _months_on(started, -self.number)


@dataclass(frozen=True)
class OnTheDay:
    """A fixed day, recorded as such: what starts the clock is the day itself."""

    def due(self, started: pd.Series) -> pd.Series:
        """The same day."""
        return started


@dataclass(frozen=True, kw_only=True)
class Clock:
    """One duty with a time limit: from which recorded day to which, how long, and under what law."""

    key: str
    duty: str
    starts: str
    stops: str
    limit: Limit
    words: str
    law: str
    exception: str | None = None
    """The law that excuses lateness, where there is one."""
    in_force_from: date | None = None
    """The first day on which it may start; None where our figures do not go further back than the law."""
    in_force_to: date | None = None
    """The last day on which it may start; None as long as it is the law."""
    then: "Clock | None" = None
    """The clock in its place from the day after: old and new law stand side by side, and each start finds its own."""

    def __post_init__(self) -> None:
        if self.in_force_to is None or self.then is None:
            if self.in_force_to or self.then:
                raise ValueError(f"Clock {self.key!r}: a last day in force and the clock that follows need each other.")
        elif self.then.in_force_from != self.in_force_to + timedelta(days=1):
            raise ValueError(f"Clock {self.key!r}: the clock that follows must start on the day after the last.")

    @overload
    def due(self, started: date) -> date: ...
    @overload
    def due(self, started: pd.Series) -> pd.Series: ...
    def due(self, started: date | pd.Series) -> date | pd.Series:
        """The last day in time, for one day or for a column of days, by the law in force on each.

        A day on which no law was in force yet has none: missing in a column, and ValueError for one day.
        """
        if isinstance(started, pd.Series):
            due = self._due(started)
            return due if due.dtype == "datetime64[s]" else due.astype("datetime64[s]")
        if self.on(started) is None:
            raise ValueError(f"Clock {self.key!r} was not in force on {started}.")
        return self._due(pd.Series([pd.Timestamp(started)])).iloc[0].date()

    def on(self, day: date) -> "Clock | None":
        """The clock that starts on a day: this one, one that follows it, or none."""
        if self.in_force_from and day < self.in_force_from:
            return None
        return self if self.then is None or self.in_force_to is None or day <= self.in_force_to else self.then.on(day)

    def _due(self, started: pd.Series) -> pd.Series:
        due = self.limit.due(started)
        if self.in_force_from:
            due = due.where(started >= pd.Timestamp(self.in_force_from))
        if self.then:
            due = due.where(started <= pd.Timestamp(self.in_force_to), self.then.due(started))
        return due


def clock(key: str, duty: str, starts: str, stops: str, limit: Limit, words: str, law: str, **more: Any) -> Clock:
    """A clock in the order in which a person would tell it."""
    return Clock(key=key, duty=duty, starts=starts, stops=stops, limit=limit, words=words, law=law, **more)


def days_allowed(clock: Clock) -> int:
    """The number of the last day in time, for a clock that counts weeks and calls the first day 0."""
    return Weeks(weeks_allowed(clock)).days


def weeks_allowed(clock: Clock) -> int:
    """The number of weeks, for a clock that counts weeks."""
    if not isinstance(clock.limit, Weeks):
        raise TypeError(f"Clock {clock.key!r} does not count weeks.")
    return clock.limit.number


def months_allowed(clock: Clock) -> int:
    """The number of months, for a clock that counts months."""
    if not isinstance(clock.limit, Months):
        raise TypeError(f"Clock {clock.key!r} does not count months.")
    return clock.limit.number


def ahead(as_at: date, weeks: int) -> date:
    """The day so many weeks after ``as_at``."""
    return as_at + timedelta(days=7 * weeks)
