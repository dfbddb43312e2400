"""Figures made by hand for sentences: a key of the catalogue and two numbers."""

from datetime import date

from metrics.base.periods import Period, calendar_year, day
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from reports.figure import Figure

YEAR = calendar_year(2025)
TODAY = day(date(2026, 10, 31))


def share(key: str, numerator: int, denominator: int, group: str = "", period: Period = YEAR) -> Figure:
    """A part of a whole; without a whole there is no value."""
    if not denominator:
        return missing(key, Status.NO_CASES, group, period)
    return Figure(CATALOGUE[key], period, numerator, denominator, numerator / denominator, Status.SHOWN, group)


def count(key: str, number: int, group: str = "", period: Period = YEAR) -> Figure:
    """So many, nought among them."""
    return Figure(CATALOGUE[key], period, number, None, float(number), Status.SHOWN, group)


def measure(key: str, value: float, rows: int = 20, group: str = "", period: Period = YEAR) -> Figure:
    """A median, a sum or a rate of ``rows`` rows."""
    return Figure(CATALOGUE[key], period, rows, rows, value, Status.SHOWN, group)


def missing(key: str, status: Status = Status.NOT_RECORDED, group: str = "", period: Period = YEAR) -> Figure:
    """No value, and why."""
    parts = (0, 0) if status is Status.NO_CASES else (None, None)
    return Figure(CATALOGUE[key], period, *parts, None, status, group)


def hidden(key: str, group: str = "", period: Period = YEAR) -> Figure:
    """A small number that nobody may see."""
    return missing(key, Status.SUPPRESSED, group, period)
