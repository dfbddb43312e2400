"""In which school year a day lies: the last day of July, the first of August, the first lesson."""

from datetime import date

import numpy as np
import pytest

from metrics.law.school_year import first_day, last_day, school_year, school_years, told_whole_from

DAYS = {
    date(2026, 7, 31): 2025,
    date(2026, 8, 1): 2026,
    date(2026, 8, 31): 2026,
    date(2026, 9, 1): 2026,
    date(2025, 12, 31): 2025,
    date(2026, 1, 1): 2025,
    date(1969, 7, 31): 1968,
    date(1969, 8, 1): 1969,
}


@pytest.mark.parametrize(("day", "year"), DAYS.items())
def test_the_year_begins_in_august(day, year):
    """When no school is open; for one day as for many at once."""
    assert school_year(day) == year
    assert school_years(np.array([day], dtype="datetime64[s]")).tolist() == [year]


def test_days_since_1970_are_days_too():
    """As attendance is stored."""
    numbers = np.array(list(DAYS), dtype="datetime64[D]").astype("int32")
    assert school_years(numbers).tolist() == list(DAYS.values())


def test_first_and_last_day():
    """1 September to 31 July, told as whole from 20 July on."""
    assert (first_day(2025), told_whole_from(2025), last_day(2025)) == (
        date(2025, 9, 1),
        date(2026, 7, 20),
        date(2026, 7, 31),
    )
