"""The last day to appeal, by the Tribunal's procedure rules: rule 20 for the months, rule 12(3) for days that move."""

from datetime import date

import pandas as pd
import pytest

from metrics.law.tribunal import appeal_deadline


def deadline(decided: date | None, certified: date | None = None) -> date | None:
    days = [pd.Series(pd.to_datetime([day])).astype("datetime64[s]") for day in (decided, certified)]
    found = appeal_deadline(*days).iloc[0]
    return None if pd.isna(found) else found.date()


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        (date(2025, 10, 24), date(2025, 12, 24)),
        (date(2025, 10, 25), date(2026, 1, 2)),
        (date(2025, 11, 1), date(2026, 1, 2)),
        (date(2025, 11, 2), date(2026, 1, 2)),
        (date(2025, 11, 3), date(2026, 1, 3)),
        (date(2025, 5, 31), date(2025, 7, 31)),
        (date(2025, 6, 1), date(2025, 9, 1)),
        (date(2025, 6, 30), date(2025, 9, 1)),
        (date(2025, 7, 1), date(2025, 9, 1)),
        (date(2025, 7, 2), date(2025, 9, 2)),
        (date(2025, 12, 31), date(2026, 2, 28)),
    ],
)
def test_two_months_from_the_decision(decided, expected):
    """25 December to 1 January move to the first working day of January, a Friday in 2026; August to the first of
    September. 24 December, 2 January, 31 July and 1 September stay. Two months from 31 December end with February."""
    assert deadline(decided) == expected


@pytest.mark.parametrize(
    ("certified", "expected"),
    [
        (date(2025, 4, 2), date(2025, 5, 3)),
        (date(2025, 4, 3), date(2025, 5, 3)),
        (date(2025, 4, 4), date(2025, 5, 4)),
    ],
)
def test_or_one_month_from_the_certificate_if_that_is_later(certified, expected):
    assert deadline(date(2025, 3, 3), certified) == expected


def test_without_a_decision_there_is_no_last_day():
    assert deadline(None) is None
    assert deadline(None, date(2025, 4, 2)) is None
