"""The first day of a term from its name, as "Autumn 2025/26" or "2025-26 Spring"."""

import re
from datetime import date

from data_access.days import NotReadable

_STARTS = {"autumn": (9, 1), "spring": (1, 1), "summer": (4, 15)}
"""A day inside each term, whatever the council's calendar: only the order and the school year matter."""
_YEARS = re.compile(r"(20\d{2})(?: ?[-/]? ?(\d{2}|20\d{2}))?(?!\d)")


def term_starts(text: str) -> date:
    """A school year, 2025/26, or for one year alone the calendar year in which the term lies.

    Raises NotReadable where the term or the year is missing.
    """
    plain = text.casefold()
    term = next((name for name in _STARTS if name in plain), "")
    year = _YEARS.search(plain)
    if not term or not year:
        raise NotReadable("this is not a term with its school year")
    month, day = _STARTS[term]
    later = bool(year[2]) and term != "autumn"
    return date(int(year[1]) + later, month, day)
