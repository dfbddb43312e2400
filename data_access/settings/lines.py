"""Names, days and spans of days as people write them in a box: a line each."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar

_FORMS = ("%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%d %b %Y")
_BETWEEN = re.compile(r"\s+(?:to|until|-|–|—)\s+")
_Line = TypeVar("_Line")
A_NAME, A_DAY, A_SPAN = "A. Officer", "15/07/2026", "01/09/2026 to 18/12/2026"
"""A line of each kind."""


class NotUnderstood(ValueError):
    """A line that is not what is asked for; the message says which, and what is expected."""


def names_in(text: str) -> list[str]:
    """The names, each once."""
    return list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def days_in(text: str) -> list[date]:
    """The days, earliest first. Raises NotUnderstood."""
    return sorted(set(_each(text, _day, f"a day, such as {A_DAY}")))


def spans_in(text: str) -> list[list[date]]:
    """First and last days, both the same for a day alone. Raises NotUnderstood."""
    return _each(text, _span, f"a first and a last day, such as {A_SPAN}, or one day")


def share_of(percentage: float) -> float:
    """62.5 percent as the settings file has it: 0.625, without the noise of the division."""
    return round(percentage / 100, 6)


def percentage_of(share: float) -> float:
    """The other way round."""
    return round(100 * share, 4)


def in_lines(values: Iterable[str | date | Sequence[date]]) -> str:
    """Names, days or spans as the readers above take them."""
    return "\n".join(map(_line, values))


def _line(value: str | date | Sequence[date]) -> str:
    if isinstance(value, str):
        return value
    days = [value] if isinstance(value, date) else list(dict.fromkeys(value))
    return " to ".join(f"{day:%d/%m/%Y}" for day in days)


def _each(text: str, read: Callable[[str], _Line], expected: str) -> list[_Line]:
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                found.append(read(line.strip()))
            except ValueError as problem:
                raise NotUnderstood(f"Line {number} cannot be read; expected {expected}.") from problem
    return found


def _day(text: str) -> date:
    for form in _FORMS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  (a day has no time zone)
        except ValueError:
            continue
    raise ValueError(text)


def _span(text: str) -> list[date]:
    first, *last = map(_day, _BETWEEN.split(text))
    days = [first, *last] if last else [first, first]
    if len(days) != 2 or days[0] > days[1]:
        raise ValueError(text)
    return days
