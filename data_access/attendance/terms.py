"""The first day of a term from its name, as "Autumn 2025/26" or "2025-26 Spring"; how long a line of sessions is."""

import re
from datetime import date
from enum import IntEnum

import numpy as np

from data_access.layouts.days import NotReadable
from metrics.law.attendance import DAYS_A_WEEK, SESSIONS_A_DAY

_STARTS = {"autumn": ((9, 1), (11, 5)), "spring": ((1, 1), (2, 25)), "summer": ((4, 15), (6, 5))}
"""A day inside each half of each term, whatever the council's calendar: only the order and the school year matter."""
_HALF = re.compile(r"(?<!\d)([1-6])(?!\d)")
_COUNTED_THROUGH = re.compile(r"\bht ?[1-6]\b|half ?-?term ?[1-6]\b")
_YEARS = re.compile(r"(20\d{2})(?: ?[-/]? ?(\d{2}|20\d{2}))?(?!\d)")


def term_starts(text: str) -> date:
    """The first day of a term, or of half a term: "Autumn 2", and the fourth half term of the year, are second halves.

    A school year, 2025/26, or for one year alone the calendar year in which the term lies.
    Raises NotReadable where the term or the year is missing.
    """
    plain = text.casefold()
    half = _HALF.search(plain)
    number = int(half[1]) if half else 1
    term = next((name for name in _STARTS if name in plain), "")
    if not term and _COUNTED_THROUGH.search(plain):
        term = list(_STARTS)[(number - 1) // 2]
    year = _YEARS.search(plain)
    if not term or not year:
        raise NotReadable("this is not a term with its school year")
    month, day = _STARTS[term][(number - 1) % 2]
    later = bool(year[2]) and term != "autumn"
    return date(int(year[1]) + later, month, day)


class Spans(IntEnum):
    """How long a line of sessions is, the shortest first."""

    DAY = 0
    WEEK = 1
    TERM = 2


MOST_SESSIONS_IN_A_WEEK = SESSIONS_A_DAY * DAYS_A_WEEK
MOST_SESSIONS_IN_A_TERM = 16 * MOST_SESSIONS_IN_A_WEEK
"""No term has more than sixteen weeks; ours."""
_THURSDAY = 3
"""1 January 1970."""
_AUTUMN, _SUMMER_FROM = 8, np.timedelta64(9, "D")
"""The autumn term is counted from August on. The summer term from 10 April: at latest the spring term's last week has
begun by then, and the summer term's first has not, wherever Easter falls from 2023 to 2030 in the calendars seen."""


def beginnings(starts: np.ndarray, spans: Spans) -> np.ndarray:
    """For days since 1970: a number for the week or the term that each lies in, the same for all days of it."""
    if spans is Spans.WEEK:
        return starts - (starts + _THURSDAY) % 7
    days = starts.astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    month = months.astype("int64") % 12 + 1
    summer = (month > 4) | ((month == 4) & (days - months.astype("datetime64[D]") >= _SUMMER_FROM))
    return np.where(month >= _AUTUMN, 0, np.where(summer, 2, 1))
