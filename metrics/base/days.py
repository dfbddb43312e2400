"""Arithmetic with columns of days, as plain arrays: several times faster than by time spans."""

from datetime import date
from itertools import pairwise

import numpy as np
import pandas as pd

from metrics.base.categories import flag

_DAY = 24 * 60 * 60
_EPOCH = date(1970, 1, 1).toordinal()
QUARTERS_IN_DAYS = (91, 182, 365)
"""The last days of the first three months of a wait, of the first six, and of its first year."""
NO_DAY = np.datetime64("NaT", "s")
"""A missing day."""


def seconds(days: pd.Series) -> np.ndarray:
    """Days as whole numbers, a missing day the least there is. To read only: it may be the column's own memory.

    They are compared ten times faster than days.
    """
    return days.array.to_numpy(dtype="datetime64[s]").view("int64")


def day_numbers(days: pd.Series) -> np.ndarray:
    """Days since 1970; a missing day is a number far below all others."""
    return seconds(days) // _DAY


def day_number(day: date) -> int:
    """The same of one day."""
    return day.toordinal() - _EPOCH


def has_day(days: pd.Series) -> np.ndarray:
    """Whether each row has the day; several times faster than ``Series.notna``."""
    return ~np.asarray(days.array.isna())


def before(days: pd.Series, day: date) -> np.ndarray:
    """Whether each day is earlier than one; no where it is missing."""
    numbers = seconds(days)
    return (numbers < np.datetime64(day, "s").astype("int64")) & (numbers != NO_DAY.astype("int64"))


def earliest(*columns: pd.Series) -> pd.Series:
    """The first of each row's days, or none where all are missing."""
    # less one, the least number there is becomes the greatest, so that a missing day is never the first
    first = seconds(columns[0]) - 1
    for column in columns[1:]:
        np.minimum(first, seconds(column) - 1, out=first)
    first += 1
    return pd.Series(first.view("datetime64[s]"), columns[0].index, copy=False)


def latest(*columns: pd.Series) -> pd.Series:
    """The last of each row's days, or none where all are missing."""
    last = seconds(columns[0]).copy()
    for column in columns[1:]:
        np.maximum(last, seconds(column), out=last)
    return pd.Series(last.view("datetime64[s]"), columns[0].index, copy=False)


def day_where(held: pd.Series | np.ndarray, days: pd.Series, otherwise: pd.Series | None = None) -> pd.Series:
    """The days where something holds, elsewhere the others, or none: several times faster than ``Series.where``."""
    where = held.to_numpy(dtype=bool) if isinstance(held, pd.Series) else held
    other = NO_DAY.astype("int64") if otherwise is None else seconds(otherwise)
    return pd.Series(np.where(where, seconds(days), other).view("datetime64[s]"), days.index, copy=False)


def in_order(*columns: pd.Series) -> pd.Series:
    """Whether the days of each row follow one another, equal days included; no where one of them is missing.

    Compared as whole numbers, ten times faster than as days. A missing day is the least of them, so that
    only the first column's could pass for a day in order.
    """
    numbers = [seconds(column) for column in columns]
    held = has_day(columns[0])
    for earlier, later in pairwise(numbers):
        held &= earlier <= later
    return pd.Series(held, columns[0].index, copy=False)


def is_judged(due: pd.Series, kept: pd.Series, as_at: date) -> pd.Series:
    """Whether it can be said of each deadline if it was kept: it was, or its day is over.

    A deadline that is today and not yet kept is neither met nor missed; without a day nothing is said.
    """
    return pd.Series(has_day(due) & (flag(kept).to_numpy() | before(due, as_at)), due.index, copy=False)


def days_between(start: pd.Series, end: pd.Series | date) -> pd.Series:
    """Whole days from one day to another, missing where either is; several times faster than by time spans."""
    known = has_day(start)
    if isinstance(end, pd.Series):
        known &= has_day(end)
    until = seconds(end) if isinstance(end, pd.Series) else np.datetime64(end, "s").astype("int64")
    return pd.Series(np.where(known, (until - seconds(start)) / _DAY, np.nan), start.index, copy=False)
