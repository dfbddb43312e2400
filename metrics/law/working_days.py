"""England's working days, and the Tribunal's: which days count, and the day that so many of them end on.

A working day is neither a Saturday or Sunday nor a bank holiday in England and Wales, one-off ones among them. The day
of the event is day 0, whatever day it is: one working day after a Friday, Saturday or Sunday is Monday.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import overload

import numpy as np
import pandas as pd

from metrics.law.bank_holidays import bank_holidays

_YEARS_AT_ONCE = 20
"""Calendars are made for so many years, so that a list of mixed days needs one or two."""
_FEWEST_IN_A_YEAR = 220
"""The Tribunal has at least 225 working days in a year, England 250; so many years ahead a calendar has to reach."""


@dataclass(frozen=True)
class Calendar:
    """Whose working days: which days of a year are none besides Saturdays and Sundays."""

    name: str
    closed: Callable[[int], Iterator[date]]


def tribunal_closed(year: int) -> Iterator[date]:
    """The bank holidays, 25 December to 1 January, and every day of August.

    What the SEND Tribunal's rules leave out of a working day, as IPSEA's guidance for families tells it.
    """
    yield from bank_holidays(year)
    yield date(year, 1, 1)
    yield from (date(year, 8, number) for number in range(1, 32))
    yield from (date(year, 12, number) for number in range(25, 32))


ENGLAND = Calendar("England", bank_holidays)
TRIBUNAL = Calendar("SEND Tribunal", tribunal_closed)


@overload
def add_working_days(days: date, number: int, *, calendar: Calendar = ...) -> date: ...
@overload
def add_working_days(days: pd.Series, number: int, *, calendar: Calendar = ...) -> pd.Series: ...
def add_working_days(days: date | pd.Series, number: int, *, calendar: Calendar = ENGLAND) -> date | pd.Series:
    """The last day of so many working days after a day, or after every day of a column; missing stays missing."""
    if number < 1:
        raise ValueError(f"{number} working days: at least one was expected. See next_working_day.")
    if isinstance(days, pd.Series):
        return _column(
            days,
            lambda found, closed: np.busday_offset(found, number, "backward", busdaycal=closed),
            calendar,
            ahead=number // _FEWEST_IN_A_YEAR + 1,
        )
    return add_working_days(pd.Series([pd.Timestamp(days)]), number, calendar=calendar).iloc[0].date()


@overload
def next_working_day(days: date, *, calendar: Calendar = ...) -> date: ...
@overload
def next_working_day(days: pd.Series, *, calendar: Calendar = ...) -> pd.Series: ...
def next_working_day(days: date | pd.Series, *, calendar: Calendar = ENGLAND) -> date | pd.Series:
    """The day itself where it is a working day, else the first one after it."""
    if isinstance(days, pd.Series):
        return _column(days, lambda found, closed: np.busday_offset(found, 0, "forward", busdaycal=closed), calendar)
    return next_working_day(pd.Series([pd.Timestamp(days)]), calendar=calendar).iloc[0].date()


@overload
def working_days_between(starts: date, ends: date, *, calendar: Calendar = ...) -> int: ...
@overload
def working_days_between(starts: pd.Series, ends: date | pd.Series, *, calendar: Calendar = ...) -> pd.Series: ...
def working_days_between(
    starts: date | pd.Series, ends: date | pd.Series, *, calendar: Calendar = ENGLAND
) -> int | pd.Series:
    """Working days after the first day, up to the last and with it; negative where the last comes first.

    Undoes ``add_working_days``. A column of numbers (Int32), missing where either day is.
    """
    if not isinstance(starts, pd.Series):
        return int(working_days_between(pd.Series([pd.Timestamp(starts)]), ends, calendar=calendar).iloc[0])
    last = ends if isinstance(ends, pd.Series) else pd.Series([pd.Timestamp(ends)] * len(starts), starts.index)
    known = (starts.notna() & last.notna()).to_numpy()
    made = pd.Series(pd.NA, starts.index, "Int32")
    if known.any():
        first, until = _days(starts[known]), _days(last[known])
        closed = _closed(calendar, np.concatenate([first, until]))
        made[known] = np.busday_count(first + 1, until + 1, busdaycal=closed).astype("int32")
    return made


def _column(
    days: pd.Series, moved: Callable[[np.ndarray, np.busdaycalendar], np.ndarray], calendar: Calendar, *, ahead: int = 1
) -> pd.Series:
    known = days.notna().to_numpy()
    made = np.full(len(days), "NaT", dtype="datetime64[s]")
    if known.any():
        found = _days(days[known])
        made[known] = moved(found, _closed(calendar, found, ahead)).astype("datetime64[s]")
    return pd.Series(made, days.index)


def _days(days: pd.Series) -> np.ndarray:
    return days.to_numpy(dtype="datetime64[s]").astype("datetime64[D]")


def _closed(calendar: Calendar, days: np.ndarray, ahead: int = 1) -> np.busdaycalendar:
    """The calendar of the years the days lie in, and of so many years before and after."""
    years = days.astype("datetime64[Y]").astype(int) + 1970
    first, last = int(years.min()) - ahead, int(years.max()) + ahead
    return _years(calendar, first // _YEARS_AT_ONCE, last // _YEARS_AT_ONCE)


@lru_cache(maxsize=32)
def _years(calendar: Calendar, first: int, last: int) -> np.busdaycalendar:
    wanted = range(first * _YEARS_AT_ONCE, (last + 1) * _YEARS_AT_ONCE)
    closed = sorted({day for year in wanted for day in calendar.closed(year)})
    return np.busdaycalendar(holidays=np.array(closed, dtype="datetime64[D]"))
