"""Mediations: for which of them it is known whether an appeal followed."""

from datetime import date

import pytest

from metrics.base.periods import Period, calendar_year
from metrics.tribunal.mediations import followed_up, year_followed_up


@pytest.mark.parametrize(
    ("as_at", "first", "last"),
    [
        (date(2026, 10, 31), date(2025, 9, 1), date(2026, 8, 31)),
        (date(2026, 4, 30), date(2025, 3, 1), date(2026, 2, 28)),
        (date(2026, 3, 1), date(2025, 1, 2), date(2026, 1, 1)),
    ],
)
def test_the_year_of_which_it_is_known_whether_families_appealed(as_at, first, last):
    """They have two months; what was held since may still be followed by an appeal."""
    assert year_followed_up(as_at) == Period(first, last)


def test_a_year_is_known_two_months_after_its_end():
    assert followed_up(calendar_year(2025)) == date(2026, 2, 28)
