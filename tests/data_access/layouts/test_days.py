"""Days as people type them, and what is refused."""

from datetime import date

import pytest

from data_access.layouts.days import (
    NotReadable,
    WholeMonth,
    day_in_words,
    looks_like_date,
    month_in_words,
    read_date,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("6 Jan 25", "2025-01-06"),
        ("06-JAN-25 00.00.00", "2025-01-06"),
        ("Mon 06 Jan 2025", "2025-01-06"),
        ("2022-Sep-28 00:00:00", "2022-09-28"),
        ("45663", "2025-01-06"),
        ("45663.5", "2025-01-06"),
        ("2025-06-30T23:00:00Z", "2025-07-01"),
        ("2025-06-30T23:00:00+01:00", "2025-06-30"),
        ("5 June 99", "1999-06-05"),
        ("January 6, 2025", "2025-01-06"),
        ("3/4/2025", "2025-04-03"),
        ("Last update: 3/4/2025", "2025-04-03"),
        ("Updated 3 April 2025", "2025-04-03"),
        *(("2025-04-03Z", "2025-04-03"), ("2025-04-03+01:00", "2025-04-03"), ("2025-04-03-05:00", "2025-04-03")),
        *(("Apr-03-2025", "2025-04-03"), ("3 Apr '25", "2025-04-03"), ("3 Apr ’25", "2025-04-03")),
        *(("03/04/2025 Thu", "2025-04-03"), ("03/04/2025 (Thursday)", "2025-04-03"), ("3/4/25, Thurs", "2025-04-03")),
    ],
)
def test_a_day_is_read(text, day):
    """23:00 in UTC on 30 June is midnight in a British summer: SharePoint and Power BI store 1 July so."""
    assert read_date(text).isoformat() == day


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2025",
        "1/13/2025",
        "01/01/1900",
        "31/12/9999",
        "06/01/0225",
        "06/2025",
        "06/01/2025?",
        "03/04/2025 Fri",
        "2025-04-03X",
        "6/1/2025; 7/2/2025",
        "week 12",
        "3 mary 2025",
        "12345678",
    ],
)
def test_what_is_no_day_is_refused(text):
    """1900 and 9999 are what databases write for no day; taken for days they make waits of a century."""
    with pytest.raises(NotReadable):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1/1/79", 2079),
        ("1/1/80", 1980),
        ("1/1/81", 1981),
        ("1/1/70", 2070),
        ("1/1/99", 1999),
        ("1/1/00", 2000),
    ],
)
def test_two_digits_from_80_on_are_of_the_last_century(text, year):
    """Nobody in a SEN2 return was born before 1980."""
    assert read_date(text).year == year


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Nov-19", "2019-11-01", "2019-11-30"),
        ("Nov 2019", "2019-11-01", "2019-11-30"),
        ("November, 2019", "2019-11-01", "2019-11-30"),
        ("Sept. 2019", "2019-09-01", "2019-09-30"),
        ("May 2020", "2020-05-01", "2020-05-31"),
        ("Last update: May 2020", "2020-05-01", "2020-05-31"),
        ("11/2019", "2019-11-01", "2019-11-30"),
        ("11-2019", "2019-11-01", "2019-11-30"),
        ("2019-11", "2019-11-01", "2019-11-30"),
        ("Feb 2024", "2024-02-01", "2024-02-29"),
        ("Feb 25", "2025-02-01", "2025-02-28"),
    ],
)
def test_a_month_is_known_and_is_no_day(text, first, last):
    with pytest.raises(WholeMonth) as found:
        read_date(text)
    assert (found.value.first.isoformat(), found.value.last.isoformat()) == (first, last)
    with pytest.raises(WholeMonth) as again:
        read_date(month_in_words(found.value.first))
    assert again.value.first == found.value.first


@pytest.mark.parametrize("text", ["13/2019", "00/2019", "Foo 2019", "Nov 5", "2019", "11/19", "Nov 1900", "5 Nov"])
def test_what_is_no_month_either(text):
    """11/19 may be a day, Nov 5 is one of some year; nobody may guess."""
    with pytest.raises(NotReadable) as found:
        read_date(text)
    assert not isinstance(found.value, WholeMonth)


def test_only_a_month_by_its_name_looks_like_a_date():
    """Cases are numbered 11/2019 and 2019-11."""
    assert [looks_like_date(text) for text in ("Nov-19", "May 2020", "11/2019", "2019-11")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("Monday 3 March 2025", "Mon 3/3/25", "Mon, 3 Mar 2025", "03032025", "20250303", "3/3/25 - chased"),
        *("3/3/25 (sent by email)", "3/3/25, received", "Mon 3/3/25 - emailed"),
    ],
)
def test_days_of_the_week_eight_digits_and_remarks(text):
    assert read_date(text) == date(2025, 3, 3)


@pytest.mark.parametrize(
    "text",
    [
        *("Tue 3/3/25", "Tuesday 3 March 2025", "3/3/25 - cancelled", "3/3/25 not sent", "3/3/25 - sent 4/4/25"),
        *("33032025", "03132025", "3/3/25 or later", "3/3/25 (due)"),
    ],
)
def test_what_may_be_another_day_is_not_read(text):
    """A day of the week that is another on that date, and words that may say that it did not happen."""
    with pytest.raises(NotReadable):
        read_date(text)


@pytest.mark.parametrize(
    ("day", "said"), [(date(2026, 3, 1), "1 March 2026"), (date(2025, 12, 31), "31 December 2025")]
)
def test_a_day_is_said_without_a_nought_before_it(day, said):
    assert day_in_words(day) == said
