"""Spans of time: the forms a user types, the edges of months and years."""

from datetime import date
from itertools import pairwise

import pytest

from metrics.base.periods import (
    Period,
    PeriodError,
    academic_year,
    calendar_year,
    financial_year,
    last_12_months,
    month,
    months_later,
    months_to,
    parse,
    quarter,
    quarter_before,
    quarter_to,
    two_years,
    unique,
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


@pytest.mark.parametrize("period", [calendar_year(2024), academic_year(2023), financial_year(2023)])
def test_a_year_with_a_leap_day_in_it(period):
    """29 February 2024 lies in the calendar year 2024 and in the school and financial years that began in 2023."""
    assert (period.end - period.start).days + 1 == 366
    assert period.start <= date(2024, 2, 29) <= period.end


@pytest.mark.parametrize(
    ("year", "first", "name"),
    [
        (calendar_year, date(2025, 1, 1), "2025"),
        (academic_year, date(2025, 9, 1), "2025/26 academic year"),
        (financial_year, date(2025, 4, 1), "2025/26 financial year"),
    ],
)
def test_a_year_ends_the_day_before_the_next_begins(year, first, name):
    assert (year(2025).start, year(2025).name) == (first, name)
    assert year(2025).start.toordinal() - year(2024).end.toordinal() == 1


def test_the_name_of_two_years_over_a_century():
    assert [two_years(year) for year in (1999, 2008, 2009, 2024, 2099)] == [
        "1999/00",
        "2008/09",
        "2009/10",
        "2024/25",
        "2099/00",
    ]


@pytest.mark.parametrize(
    ("as_at", "known"),
    [
        (date(2024, 12, 31), None),
        (date(2025, 1, 1), Period(date(2025, 1, 1), date(2025, 1, 1))),
        (date(2025, 12, 30), Period(date(2025, 1, 1), date(2025, 12, 30))),
        (date(2025, 12, 31), calendar_year(2025)),
        (date(2026, 1, 1), calendar_year(2025)),
    ],
)
def test_what_is_known_of_a_period_by_a_day(as_at, known):
    """The day before it begins, its first day, the day before its last, its last, the day after."""
    found = calendar_year(2025).clipped(as_at)
    assert found == known
    assert found is None or found.name == "2025"


def test_a_period_of_one_day_and_one_that_ends_before_it_starts():
    assert Period(AS_AT, AS_AT).name == "31 October 2026 to 31 October 2026"
    with pytest.raises(PeriodError, match="ends on 2026-10-30, before it starts on 2026-10-31"):
        Period(AS_AT, date(2026, 10, 30))


@pytest.mark.parametrize("number", [0, 5])
def test_there_are_four_quarters_and_twelve_months(number):
    with pytest.raises(PeriodError, match=f"no quarter {number}"):
        quarter(2025, number)
    with pytest.raises(PeriodError, match="no month"):
        month(2025, {0: 0, 5: 13}[number])


def test_quarters_and_months_follow_one_another():
    quarters = [quarter(2024, number) for number in (1, 2, 3, 4)]
    months = [month(2024, number) for number in range(1, 13)]
    for parts in (quarters, months):
        assert (parts[0].start, parts[-1].end) == (date(2024, 1, 1), date(2024, 12, 31))
        assert all(later.start.toordinal() - earlier.end.toordinal() == 1 for earlier, later in pairwise(parts))
    assert months[1].end == date(2024, 2, 29)
    assert month(2025, 2).end == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("as_at", "first", "last"),
    [
        (date(2026, 2, 28), "Jan 2026", "Feb 2026"),
        (date(2024, 2, 28), "Jan 2024", "Feb 2024 (to 28 Feb)"),
        (date(2024, 2, 29), "Jan 2024", "Feb 2024"),
        (date(2026, 1, 1), "Dec 2025", "Jan 2026 (to 1 Jan)"),
        (date(2025, 12, 31), "Nov 2025", "Dec 2025"),
    ],
)
def test_the_last_month_is_a_part_until_its_last_day(as_at, first, last):
    months = months_to(as_at, 2)
    assert [one.name for one in months] == [first, last]
    assert months[-1].end == as_at


@pytest.mark.parametrize(
    ("as_at", "start"),
    [
        (date(2024, 2, 28), date(2023, 3, 1)),
        (date(2024, 3, 1), date(2023, 3, 2)),
        (date(2025, 2, 28), date(2024, 2, 29)),
        (date(2025, 3, 31), date(2024, 4, 1)),
        (date(2025, 8, 31), date(2024, 9, 1)),
    ],
)
def test_twelve_months_end_on_their_day(as_at, start):
    """Around leap days; the financial and the school year."""
    assert last_12_months(as_at) == Period(start, as_at)


def test_periods_without_repeats_in_their_order():
    """The label is not what tells them apart."""
    asked = [calendar_year(2025), calendar_year(2024), Period(date(2025, 1, 1), date(2025, 12, 31), "last year")]
    assert unique(asked) == (calendar_year(2025), calendar_year(2024))
    assert unique([]) == ()
