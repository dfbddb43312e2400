"""Spans of time that figures are counted over. Both ends are included; nothing here knows today's date."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

SPEC_FORMS = (
    "calendar:2024",
    "academic:2024 (September 2024 to August 2025)",
    "financial:2024 (April 2024 to March 2025)",
    "quarter:2025-Q1",
    "month:2025-03",
    "months:13 (up to the as-at day)",
    "2024-03-01..2024-06-30",
)


class PeriodError(ValueError):
    """A period that cannot be read; the message says what was found and what is expected."""


@dataclass(frozen=True, order=True)
class Period:
    """A span of days, first and last included."""

    start: date
    end: date
    label: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise PeriodError(f"The period ends on {self.end}, before it starts on {self.start}.")

    @property
    def name(self) -> str:
        """The label, or the two days in words."""
        return self.label or f"{_day_words(self.start)} to {_day_words(self.end)}"

    def clipped(self, as_at: date) -> "Period | None":
        """The part of the period that lies on or before ``as_at``; None where nothing does."""
        if self.start > as_at:
            return None
        return self if self.end <= as_at else Period(self.start, as_at, self.label)


def two_years(year: int) -> str:
    """The name of a year that begins in one and ends in the next: 2024/25."""
    return f"{year}/{(year + 1) % 100:02d}"


def calendar_year(year: int) -> Period:
    """1 January to 31 December: the year of every published event measure."""
    return Period(date(year, 1, 1), date(year, 12, 31), str(year))


def academic_year(year: int) -> Period:
    """1 September of ``year`` to 31 August of the next."""
    return Period(date(year, 9, 1), date(year + 1, 8, 31), f"{two_years(year)} academic year")


def financial_year(year: int) -> Period:
    """1 April of ``year`` to 31 March of the next."""
    return Period(date(year, 4, 1), date(year + 1, 3, 31), f"{two_years(year)} financial year")


def quarter(year: int, number: int) -> Period:
    """A calendar quarter, 1 to 4."""
    if number not in (1, 2, 3, 4):
        raise PeriodError(f"There is no quarter {number}; expected 1, 2, 3 or 4.")
    first = 3 * number - 2
    return Period(date(year, first, 1), month(year, first + 2).end, f"{year} Q{number}")


def month(year: int, number: int) -> Period:
    """One calendar month."""
    if not 1 <= number <= 12:
        raise PeriodError(f"There is no month {number}; expected 1 to 12.")
    first = date(year, number, 1)
    return Period(first, date(year, number, monthrange(year, number)[1]), first.strftime("%b %Y"))


def months_to(as_at: date, count: int) -> tuple[Period, ...]:
    """The last ``count`` calendar months, oldest first; the last is the month ``as_at`` lies in.

    The last month is cut off at ``as_at``, and its label says so, because a part month is not a month.
    """
    if count < 1:
        raise PeriodError(f"months:{count} asks for no month; expected 1 or more.")
    ordinal = as_at.year * 12 + as_at.month - 1
    months = [month(*_year_and_month(ordinal - back)) for back in range(count - 1, -1, -1)]
    last = months[-1]
    if as_at < last.end:
        months[-1] = Period(last.start, as_at, f"{last.label} (to {as_at.day} {as_at:%b})")
    return tuple(months)


def day(as_at: date) -> Period:
    """A single day, for figures that are true on a day."""
    return Period(as_at, as_at, _day_words(as_at))


def last_12_months(as_at: date) -> Period:
    """The twelve months that end on ``as_at``."""
    try:
        year_ago = as_at.replace(year=as_at.year - 1)
    except ValueError:  # 29 February
        year_ago = date(as_at.year - 1, 2, 28)
    return Period(year_ago + timedelta(days=1), as_at, f"12 months to {_day_words(as_at)}")


def quarter_to(as_at: date) -> Period:
    """The calendar quarter that ``as_at`` lies in, up to that day."""
    start = quarter(as_at.year, (as_at.month - 1) // 3 + 1).start
    return Period(start, as_at, f"since {_day_words(start)}")


def quarter_before(as_at: date) -> Period:
    """The whole calendar quarter before the one that ``as_at`` lies in."""
    last = quarter_to(as_at).start - timedelta(days=1)
    return quarter(last.year, (last.month - 1) // 3 + 1)


def months_later(value: date, count: int) -> date:
    """The day so many months later, earlier for fewer than 0; the last of a month that has no such day."""
    year, number = _year_and_month(value.year * 12 + value.month - 1 + count)
    return date(year, number, min(value.day, monthrange(year, number)[1]))


def parse(spec: str, *, as_at: date) -> tuple[Period, ...]:
    """Periods from their short form, as typed in a terminal or carried in an address.

    ``months:13`` gives thirteen periods, every other form one. Raises PeriodError with the forms it knows.
    """
    text = spec.strip()
    try:
        return _parsed(text, as_at)
    except PeriodError:
        raise
    except ValueError as problem:
        raise PeriodError(f'Cannot read the period "{text}": {problem}. {_forms()}') from problem


def _parsed(text: str, as_at: date) -> tuple[Period, ...]:
    if ".." in text:
        start, end = text.split("..", 1)
        return (Period(date.fromisoformat(start.strip()), date.fromisoformat(end.strip())),)
    kind, _, rest = text.partition(":")
    years = {"calendar": calendar_year, "academic": academic_year, "financial": financial_year}
    if kind in years and re.fullmatch(r"\d{4}", rest):
        return (years[kind](int(rest)),)
    if kind == "quarter" and (found := re.fullmatch(r"(\d{4})-[Qq](\d)", rest)):
        return (quarter(int(found[1]), int(found[2])),)
    if kind == "month" and (found := re.fullmatch(r"(\d{4})-(\d{2})", rest)):
        return (month(int(found[1]), int(found[2])),)
    if kind == "months" and re.fullmatch(r"\d{1,4}", rest):
        return months_to(as_at, int(rest))
    raise PeriodError(f'Cannot read the period "{text}". {_forms()}')


def unique(periods: Sequence[Period]) -> tuple[Period, ...]:
    """The periods without repeats, in the order given."""
    return tuple(dict.fromkeys(periods))


def _year_and_month(ordinal: int) -> tuple[int, int]:
    return ordinal // 12, ordinal % 12 + 1


def _day_words(value: date) -> str:
    return f"{value.day} {value:%B %Y}"


def _forms() -> str:
    return "Expected one of: " + "; ".join(SPEC_FORMS) + "."
