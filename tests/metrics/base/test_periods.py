"""Spans of time: the forms a user types, the edges of months and years."""

from datetime import date
from itertools import pairwise

import pytest

from metrics.base.periods import (
    Period,
    PeriodError,
    last_12_months,
    months_later,
    months_to,
    parse,
    quarter_before,
    quarter_to,
)

AS_AT = date(2026, 10, 31)


@pytest.mark.parametrize(
    ("spec", "start", "end"),
    [
        ("calendar:2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("academic:2024", date(2024, 9, 1), date(2025, 8, 31)),
        ("financial:2024", date(2024, 4, 1), date(2025, 3, 31)),
        ("quarter:2025-Q1", date(2025, 1, 1), date(2025, 3, 31)),
        ("quarter:2025-Q4", date(2025, 10, 1), date(2025, 12, 31)),
        ("month:2025-03", date(2025, 3, 1), date(2025, 3, 31)),
        ("month:2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-03-01..2024-06-30", date(2024, 3, 1), date(2024, 6, 30)),
    ],
)
def test_every_form_of_the_terminal_is_read(spec, start, end):
    """As the issue fixes them; both ends are included."""
    (period,) = parse(spec, as_at=AS_AT)
    assert (period.start, period.end) == (start, end)


def test_thirteen_months_end_on_the_as_at_day():
    """The month a year ago is there to compare with; the last is a part month and says so."""
    months = parse("months:13", as_at=date(2026, 3, 10))
    assert len(months) == 13
    assert (months[0].start, months[0].end) == (date(2025, 3, 1), date(2025, 3, 31))
    assert (months[-1].start, months[-1].end) == (date(2026, 3, 1), date(2026, 3, 10))
    assert "to 10 Mar" in months[-1].name
    assert all(later.start > earlier.end for earlier, later in pairwise(months))


def test_a_whole_last_month_is_not_called_a_part():
    """31 October is the end of its month."""
    assert months_to(AS_AT, 1)[0].name == "Oct 2026"


@pytest.mark.parametrize(
    "spec", ["", "2024", "calendar:24", "quarter:2025-Q5", "month:2025-13", "months:0", "2024-06-30..2024-03-01",
             "2024-02-30..2024-03-01", "week:12"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_what_was_found(spec):
    """The message must say what is wrong, because the person at the terminal cannot see our code."""
    with pytest.raises(PeriodError) as problem:
        parse(spec, as_at=AS_AT)
    assert str(problem.value).endswith(".")


def test_twelve_months_to_a_leap_day():
    """29 February has no day a year before; twelve months then begin on 1 March."""
    assert last_12_months(date(2024, 2, 29)) == Period(date(2023, 3, 1), date(2024, 2, 29))
    assert last_12_months(AS_AT).start == date(2025, 11, 1)


@pytest.mark.parametrize(
    ("as_at", "start", "before"),
    [
        (date(2026, 9, 30), date(2026, 7, 1), (date(2026, 4, 1), date(2026, 6, 30))),
        (date(2026, 10, 1), date(2026, 10, 1), (date(2026, 7, 1), date(2026, 9, 30))),
        (date(2026, 1, 1), date(2026, 1, 1), (date(2025, 10, 1), date(2025, 12, 31))),
        (date(2025, 12, 31), date(2025, 10, 1), (date(2025, 7, 1), date(2025, 9, 30))),
    ],
)
def test_the_quarter_so_far_and_the_one_before(as_at, start, before):
    """The day a quarter ends, and the day the next begins."""
    assert quarter_to(as_at) == Period(start, as_at)
    assert quarter_before(as_at) == Period(*before)


def test_the_quarter_so_far_says_since_when():
    assert quarter_to(AS_AT).name == "since 1 October 2026"


@pytest.mark.parametrize(
    ("value", "count", "later"),
    [
        (date(2026, 10, 31), -2, date(2026, 8, 31)),
        (date(2026, 4, 30), -2, date(2026, 2, 28)),
        (date(2024, 4, 30), -2, date(2024, 2, 29)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 5, 15), 0, date(2026, 5, 15)),
    ],
)
def test_months_later_end_with_their_month(value, count, later):
    """As the months of a notice end: no 31st in a month of 30 days."""
    assert months_later(value, count) == later
