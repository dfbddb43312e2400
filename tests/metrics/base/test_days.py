"""Arithmetic with columns of days: equal days are in order, a missing day is not, and a leap day counts."""

from datetime import date

import numpy as np
import pandas as pd

from metrics.base.days import before, day_where, days_between, earliest, has_day, in_order, latest

FIRST = date(2024, 2, 28)


def days(*values: date | None) -> pd.Series:
    return pd.Series(pd.to_datetime(list(values)).astype("datetime64[s]"))


def test_days_of_a_row_follow_one_another():
    """The day before, the day and the day after the first; equal days are in order, days that are missing are not."""
    start = days(FIRST, FIRST, FIRST, FIRST, None, None)
    end = days(date(2024, 2, 27), FIRST, date(2024, 2, 29), None, FIRST, None)
    assert in_order(start, end).tolist() == [False, True, True, False, False, False]
    assert in_order(start).tolist() == [True, True, True, True, False, False]


def test_three_days_are_in_order_if_each_pair_is():
    middle = days(date(2024, 2, 29), date(2024, 2, 27), date(2024, 3, 2), None)
    assert in_order(days(*[FIRST] * 4), middle, days(*[date(2024, 3, 1)] * 4)).tolist() == [True, False, False, False]


def test_days_from_one_to_another():
    """Over a leap day; the same day, none; before it, fewer than none; missing where either is."""
    ends = days(date(2024, 3, 1), FIRST, date(2024, 2, 27), None)
    starts = days(*[FIRST] * 4)
    found = days_between(starts, ends)
    assert found.iloc[:3].tolist() == [2, 0, -1]
    assert np.isnan(found.iloc[3])
    assert days_between(starts, date(2025, 2, 28)).tolist() == [366] * 4
    assert np.isnan(days_between(days(None), FIRST)).all()


def test_the_day_where_something_holds():
    """Elsewhere the other, or none; the labels of the rows stay."""
    one, other = days(FIRST, FIRST), days(date(2024, 3, 1), date(2024, 3, 1))
    one.index = other.index = pd.Index([7, 9])
    assert day_where(np.array([True, False]), one, other).to_dict() == {
        7: pd.Timestamp(FIRST),
        9: pd.Timestamp(2024, 3, 1),
    }
    bare = day_where(pd.Series([False, True]), one)
    assert bare.isna().tolist() == [True, False]
    assert bare.index.tolist() == [7, 9]


def test_before_a_day():
    """The day before, the day, the day after, and no day."""
    asked = days(date(2024, 2, 27), FIRST, date(2024, 2, 29), None)
    assert before(asked, FIRST).tolist() == [True, False, False, False]
    assert has_day(asked).tolist() == [True, True, True, False]


def test_the_first_and_the_last_of_some_days():
    """A missing day is neither, also beside a day before 1970; the columns stay as they were."""
    one, other = days(FIRST, None, date(1969, 7, 20), None), days(date(2024, 2, 27), FIRST, None, None)
    kept = one.copy()
    assert earliest(one, other).dt.date.tolist()[:3] == [date(2024, 2, 27), FIRST, date(1969, 7, 20)]
    assert latest(one, other).dt.date.tolist()[:3] == [FIRST, FIRST, date(1969, 7, 20)]
    assert earliest(one, other).isna().tolist() == latest(one, other).isna().tolist() == [False] * 3 + [True]
    pd.testing.assert_series_equal(one, kept)
