"""Terms by their names, and the week or term a day lies in."""

from datetime import date

import numpy as np
import pytest

from data_access.attendance.terms import Spans, beginnings, term_starts
from data_access.layouts.days import NotReadable


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Autumn 2025/26", date(2025, 9, 1)),
        ("2025-26 Spring", date(2026, 1, 1)),
        ("Summer 2026", date(2026, 4, 15)),
        ("Autumn 1 2025/26", date(2025, 9, 1)),
        ("Autumn 2 2025/26", date(2025, 11, 5)),
        ("HT4 2025/26", date(2026, 2, 25)),
        ("Half term 5, 2025-26", date(2026, 4, 15)),
        ("Summer half term 6 2025/26", date(2026, 6, 5)),
    ],
)
def test_a_term_or_half_a_term_is_a_day_inside_it(text, day):
    """Two halves of a term are two lines: the second file must not lie over the first."""
    assert term_starts(text) == day


@pytest.mark.parametrize("text", ["Term 3 2025/26", "Autumn", "2025/26", "HT2"])
def test_a_term_that_may_be_another_is_not_guessed(text):
    """Some councils count three terms, some six."""
    with pytest.raises(NotReadable):
        term_starts(text)


@pytest.mark.parametrize(
    ("day", "term"),
    [("2025-09-01", 0), ("2025-12-15", 0), ("2026-01-05", 1), ("2025-04-07", 1), ("2027-04-12", 2), ("2025-07-21", 2)],
)
def test_the_term_a_week_lies_in(day, term):
    """By the terms of 2025 and 2027, whose Easters are three weeks apart: 20 April and 28 March."""
    days = np.array([np.datetime64(day).astype("int64")])
    assert beginnings(days, Spans.TERM).tolist() == [term]
