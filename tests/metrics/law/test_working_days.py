"""Working days against days read off a wall calendar: no computed expectation stands here."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from metrics.law.working_days import (
    TRIBUNAL,
    add_working_days,
    next_working_day,
    working_days_between,
)


@pytest.mark.parametrize(
    ("start", "number", "expected"),
    [
        ("2025-04-16", 3, "2025-04-23"),  # the deemed certificate of WE12, over Easter
        ("2025-04-14", 5, "2025-04-23"),  # WE20: acknowledged
        ("2025-04-16", 10, "2025-05-02"),  # WE20: answered
        ("2025-12-15", 10, "2025-12-31"),  # WE22
        ("2025-12-15", 20, "2026-01-15"),
        ("2025-09-01", 65, "2025-12-01"),
        ("2026-01-05", 30, "2026-02-16"),
        ("2025-03-01", 1, "2025-03-03"),  # a Saturday is day 0, Monday day 1
    ],
)
def test_counting_on(start, number, expected):
    day, end = date.fromisoformat(start), date.fromisoformat(expected)
    assert add_working_days(day, number) == end
    assert working_days_between(day, end) == number


def test_the_tribunal_does_not_count_august():
    """WE35: thirty of the Tribunal's working days from 14 July end on 23 September."""
    assert add_working_days(date(2025, 7, 14), 30, calendar=TRIBUNAL) == date(2025, 9, 23)
    assert next_working_day(date(2025, 8, 4), calendar=TRIBUNAL) == date(2025, 9, 1)
    assert next_working_day(date(2024, 12, 29), calendar=TRIBUNAL) == date(2025, 1, 2)


def test_columns_keep_their_index_and_their_blanks():
    days = pd.Series(pd.to_datetime(["2025-04-16", None]), index=[7, 3]).astype("datetime64[s]")
    assert add_working_days(days, 3).equals(
        pd.Series(pd.to_datetime(["2025-04-23", None]), index=[7, 3]).astype("datetime64[s]")
    )
    assert working_days_between(days, date(2025, 4, 23)).tolist() == [3, pd.NA]
    assert working_days_between(days, days).tolist() == [0, pd.NA]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 900))
@example(date(2038, 12, 1), 273)  # ends after the holiday of 2 January 2040, in a calendar made for other years
def test_counting_back_undoes_counting_on(start, number):
    assert working_days_between(start, add_working_days(start, number)) == number


def test_no_working_days_is_a_question_for_another_function():
    with pytest.raises(ValueError, match="at least one"):
        add_working_days(date(2025, 1, 1), 0)
