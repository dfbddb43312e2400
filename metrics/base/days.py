"""Arithmetic with columns of days, as plain arrays: several times faster than by time spans."""

from datetime import date
from itertools import pairwise

import numpy as np
import pandas as pd

from metrics.base.categories import flag

_DAY = 24 * 60 * 60
QUARTERS_IN_DAYS = (91, 182, 365)
"""The last days of the first three months of a wait, of the first six, and of its first year."""
NO_DAY = np.datetime64("NaT", "s")
"""A missing day."""


def day_where(held: pd.Series | np.ndarray, days: pd.Series, otherwise: pd.Series | None = None) -> pd.Series:
    """The days where something holds, elsewhere the others, or none: several times faster than ``Series.where``."""
    other = NO_DAY if otherwise is None else otherwise.to_numpy()
    return pd.Series(np.where(np.asarray(held), days.to_numpy(), other), days.index)


def in_order(*columns: pd.Series) -> pd.Series:
    """Whether the days of each row follow one another, equal days included; no where one of them is missing.

    Compared as whole numbers, ten times faster than as days. A missing day is the least of them, so that
    only the first column's could pass for a day in order.
    """
    numbers = [column.to_numpy(dtype="datetime64[s]").view("int64") for column in columns]
    held = columns[0].notna()
    for earlier, later in pairwise(numbers):
        held &= earlier <= later
    return held


def is_judged(due: pd.Series, kept: pd.Series, as_at: date) -> pd.Series:
    """Whether it can be said of each deadline if it was kept: it was, or its day is over.

    A deadline that is today and not yet kept is neither met nor missed; without a day nothing is said.
    """
    return due.notna() & (flag(kept) | (due < pd.Timestamp(as_at)))


def days_between(start: pd.Series, end: pd.Series | date) -> pd.Series:
    """Whole days from one day to another, missing where either is; several times faster than by time spans."""
    until = end.to_numpy(dtype="datetime64[s]") if isinstance(end, pd.Series) else np.datetime64(end, "s")
    spans = until - start.to_numpy(dtype="datetime64[s]")
    return pd.Series(np.where(np.isnat(spans), np.nan, spans.view("int64") / _DAY), start.index)
