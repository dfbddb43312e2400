"""How long each kind of limit is, by the last day in time; counted in a calendar, not by the code."""

from datetime import date

import pandas as pd
import pytest

from metrics.law import clock
from metrics.law.statutory import CLOCKS, ISSUE_PLAN, PUBLIC_REPORT_REPLY, phase_transfer_day

MONDAY = date(2025, 1, 6)


@pytest.mark.parametrize(
    ("limit", "last"),
    [
        (clock.Weeks(20), date(2025, 5, 26)),
        (clock.Days(30), date(2025, 2, 5)),
        (clock.WorkingDays(3), date(2025, 1, 9)),
        (clock.Months(2), date(2025, 3, 6)),
        (clock.DaysBeginningWith(15), date(2025, 1, 20)),
        (clock.MonthsStartingWith(12), date(2026, 1, 5)),
        (clock.OnTheDay(), MONDAY),
    ],
)
def test_the_last_day_in_time(limit, last):
    """ "Within" leaves out the day of the event; "beginning with" and "starting with" have it in them."""
    made = clock.clock("key", "duty", "starts", "stops", limit, "words", "law")
    assert made.due(MONDAY) == last


def test_months_end_with_the_month():
    """Three months from 30 November: there is no 30 February."""
    assert PUBLIC_REPORT_REPLY.due(date(2025, 11, 30)) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("months", "first", "last"),
    [
        (12, date(2024, 2, 29), date(2025, 2, 28)),
        (12, date(2024, 2, 28), date(2025, 2, 27)),
        (12, date(2023, 3, 1), date(2024, 2, 29)),
        (12, date(2024, 3, 1), date(2025, 2, 28)),
        (12, date(2023, 2, 28), date(2024, 2, 27)),
        (3, date(2024, 11, 30), date(2025, 2, 28)),
        (3, date(2024, 11, 29), date(2025, 2, 28)),
        (3, date(2024, 11, 28), date(2025, 2, 27)),
        (3, date(2025, 8, 31), date(2025, 11, 30)),
        (3, date(2025, 8, 30), date(2025, 11, 29)),
        (3, date(2025, 9, 1), date(2025, 11, 30)),
    ],
)
def test_a_period_of_months_ends_the_day_before_the_same_day_or_with_the_month(months, first, last):
    """Section 44(1) of the 2014 Act: "12 months starting with the date". Where the last month has no such day, no day
    of it is left out: the corresponding date rule for a period that has its first day in it."""
    limit = clock.MonthsStartingWith(months)
    assert clock.clock("key", "duty", "starts", "stops", limit, "words", "law").due(first) == last


def test_what_a_clock_allows():
    assert (clock.weeks_allowed(ISSUE_PLAN), clock.days_allowed(ISSUE_PLAN)) == (20, 140)
    assert clock.months_allowed(PUBLIC_REPORT_REPLY) == 3
    with pytest.raises(TypeError, match="weeks"):
        clock.days_allowed(PUBLIC_REPORT_REPLY)
    with pytest.raises(TypeError, match="months"):
        clock.months_allowed(ISSUE_PLAN)


def test_every_clock_says_its_law():
    assert all(one.key == key and one.law and one.words and one.duty for key, one in CLOCKS.items())
    assert phase_transfer_day(2026, to_post_16=False) == date(2026, 2, 15)


def made(weeks: int, **more: object) -> clock.Clock:
    return clock.clock("key", "duty", "starts", "stops", clock.Weeks(weeks), "words", "law", **more)


def test_old_and_new_law_stand_side_by_side():
    """20 weeks for what starts until 31 August 2029, 15 from 1 September on: each start finds the law of its day."""
    new = made(15, in_force_from=date(2029, 9, 1))
    law = made(20, in_force_to=date(2029, 8, 31), then=new)
    starts = pd.Series(pd.to_datetime(["2029-08-30", "2029-08-31", "2029-09-01", None]))
    expected = [date(2030, 1, 17), date(2030, 1, 18), date(2029, 12, 15)]
    assert law.due(starts).dt.date.tolist()[:3] == expected
    assert pd.isna(law.due(starts).iloc[3])
    assert [law.due(day.date()) for day in starts[:3]] == expected
    assert [law.on(day.date()) for day in starts[:3]] == [law, law, new]


def test_before_a_law_there_is_no_limit():
    new = made(15, in_force_from=date(2029, 9, 1))
    found = new.due(pd.Series(pd.to_datetime(["2029-08-31", "2029-09-01", "2029-09-02"])))
    assert found.notna().tolist() == [False, True, True]
    assert new.on(date(2029, 8, 31)) is None
    with pytest.raises(ValueError, match="not in force"):
        new.due(date(2029, 8, 31))


def test_laws_leave_no_gap():
    with pytest.raises(ValueError, match="need each other"):
        made(20, in_force_to=date(2029, 8, 31))
    with pytest.raises(ValueError, match="day after"):
        made(20, in_force_to=date(2029, 8, 31), then=made(15, in_force_from=date(2029, 9, 2)))


def test_months_are_those_of_a_calendar_on_every_day_of_five_years():
    """Held against pandas' own offset, which the law used before: leap days and short months among them."""
    days = pd.Series([*pd.date_range("2023-01-01", "2027-12-31", unit="s"), pd.NaT])
    for number in (1, 2, 3, 12, 13):
        same = days + pd.DateOffset(months=number)
        pd.testing.assert_series_equal(clock.Months(number).due(days), same)
        pd.testing.assert_series_equal(clock.MonthsBefore(number).due(days), days - pd.DateOffset(months=number))
        ends = same.where(same.dt.day < days.dt.day, same - pd.Timedelta(days=1))
        pd.testing.assert_series_equal(clock.MonthsStartingWith(number).due(days), ends)
