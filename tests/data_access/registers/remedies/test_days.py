"""Days in running words, and texts that are nothing but a day."""

from datetime import date

import pytest

from data_access.registers.remedies.days import days_in


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        *(("20/10/2025", True), ("20251020", True), ("45950", True), ("Mon 20 Oct 2025", True)),
        *((" 20/10/2025\u00a0", True), ("2025-10-20 00:00:00", True), ("20/10/2025 00:00", True)),
        *(("20/10/2025 (by e-mail)", False), ("by 20/10/2025", False), ("Tue 20/10/2025", False)),
    ],
)
def test_a_day_in_any_form_is_a_day_and_words_beside_it_are_words(text, whole):
    """45950 is Excel's number of it, which was a Monday: the cell with another day of the week is no plain day."""
    (found,) = days_in(text)
    assert (found.day, found.month_only) == (date(2025, 10, 20), False)
    assert ((found.start, found.end) == (0, len(text.strip()))) == whole


def test_numbers_that_are_no_days():
    assert days_in("202510") == days_in("12") == days_in("£45,950") == []


def test_two_days_are_two():
    """The second is no time of the first."""
    assert [one.day.month for one in days_in("1.10.19\n8.11.19")] == [10, 11]
