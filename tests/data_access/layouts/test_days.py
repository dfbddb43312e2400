"""Days as people type them, and what is refused."""

import pytest

from data_access.layouts.days import NotReadable, all_month_first, read_date


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
    ("texts", "expected"),
    [
        (["1/13/2025", "2/14/2025", "3/15/2025", "4/1/2025"], True),
        (["1/13/2025", "4/1/2025"], False),
        (["1/13/2025", "2/14/2025", "3/15/2025", "31/1/2025"], False),
        (["13.1.2025"], False),
    ],
)
def test_month_first_needs_proof_and_no_proof_against_it(texts, expected):
    """One odd cell is a slip; several with no counter-example are an American system."""
    assert all_month_first(texts) is expected


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
