"""The one place in the terminal program that reads the clock."""

from datetime import date, datetime


def today() -> date:
    """The one place in the terminal program that reads the clock."""
    return datetime.now().astimezone().date()
