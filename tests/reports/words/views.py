"""A view of an invented council, for sentences that name it."""

from datetime import date

from metrics.base.periods import calendar_year
from reports.view import View

AS_AT = date(2026, 10, 31)


def view(locality: str = "", *, is_sample: bool = False) -> View:
    """Larkmoor in 2025, or one of its places."""
    return View("v1", "Larkmoor", AS_AT, AS_AT, locality, calendar_year(2025), None, is_sample)
