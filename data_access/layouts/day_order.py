"""Days put into the order that somebody says they are in, before any of them is read."""

import re

from data_access.layouts.corrections import DayOrder

REAL = re.compile(r"(\d{4})-(\d\d)-(\d\d)( \d\d:\d\d:\d\d)?$")
"""A real date, as the reading process writes it and as exports do."""
WRITTEN = re.compile(r"(\d{1,2})( ?[/.\\_-] ?| )(\d{1,2})(?: ?[/.\\_-] ?| )(\d{4}|\d{2})((?:,? |t).*)?$", re.IGNORECASE)
"""A day in figures, as it stays a text where a spreadsheet finds no such date."""
MONTHS = 12
_SHORT = 2
"""Figures of a year without its century."""


def in_order(text: str, order: DayOrder) -> str:
    """A cell of a column of days as ``read_date`` should get it. What is no day, or can be no other, stays as it is."""
    plain = text.strip()
    if order is DayOrder.SWAPPED and (real := REAL.match(plain)) and int(real[3]) <= MONTHS:
        return f"{real[1]}-{real[3]}-{real[2]}{real[4] or ''}"
    if order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST) and (written := WRITTEN.match(plain)):
        first, second = int(written[1]), int(written[3])
        day, month = (first, second) if order is DayOrder.DAY_FIRST else (second, first)
        if month <= MONTHS:
            return f"{day}/{_named(month)}/{written[4]}{written[5] or ''}"
    if order is DayOrder.YEAR_FIRST and (written := WRITTEN.match(plain)) and len(written[4]) == _SHORT:
        year, month, day = written[1], int(written[3]), int(written[4])
        if len(year) == _SHORT and 1 <= month <= MONTHS:
            return f"{day}/{_named(month)}/{year}{written[5] or ''}"
    return text


def _named(month: int) -> str:
    """A month that nobody can take for a day."""
    return ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[month - 1]
