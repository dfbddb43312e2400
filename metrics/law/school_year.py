"""The school year: which one a day lies in, and its first and last days. It is named in ``periods.two_years``.

A day in August belongs to the year that is about to begin, because no school is open then: plans, exclusions and lists
of that month are about the new year's children. Lessons begin in September.
"""

from datetime import date

import numpy as np

AUGUST, SEPTEMBER = 8, 9


def school_year(day: date) -> int:
    """The calendar year in which the school year of a day begins: from August on, its own."""
    return day.year if day.month >= AUGUST else day.year - 1


def school_years(days: np.ndarray) -> np.ndarray:
    """The same for an array of days, or of whole days since 1970; a missing day has none and must not be asked for."""
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype("int64")
    return 1970 + months // 12 - (months % 12 + 1 < AUGUST)


def first_day(year: int) -> date:
    """1 September of the calendar year in which it begins: lessons start then or a few days later."""
    return date(year, SEPTEMBER, 1)


def last_day(year: int) -> date:
    """31 July: the day before what is counted in the next."""
    return date(year + 1, AUGUST - 1, 31)


def told_whole_from(year: int) -> date:
    """From 20 July on, a school year is told as whole. Our choice: most summer terms end within days of it."""
    return date(year + 1, 7, 20)
