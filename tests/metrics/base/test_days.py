"""A deadline on the day before it, on it and after it: it can be judged once it is kept, or once its day is over."""

from datetime import date

import pandas as pd

from metrics.base.days import is_judged
from tests.metrics.tables import DAY, around

DUE = pd.Series(pd.to_datetime([*around(DAY), None]))


def test_a_deadline_that_is_today_is_neither_met_nor_missed():
    """Missed from the day after; without a day nothing is said."""
    assert is_judged(DUE, pd.Series([False] * 4), DAY).tolist() == [True, False, False, False]


def test_a_deadline_that_was_kept_is_judged_at_once():
    assert is_judged(DUE, pd.Series([True] * 4), DAY).tolist() == [True, True, True, False]


def test_what_is_not_known_to_be_kept_is_not_kept():
    kept = pd.Series([pd.NA, True, pd.NA], dtype="boolean")
    due = pd.Series(pd.to_datetime([date(2026, 3, 16)] * 3))
    assert is_judged(due, kept, DAY).tolist() == [False, True, False]
