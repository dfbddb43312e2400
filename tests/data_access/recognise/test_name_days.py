"""Days that stand plainly in the name of a file: taken where there is one whole day that can be read in one way."""

from datetime import date

import pytest

from data_access.recognise.name_days import NameDays, bare_name, days_of_name

TODAY, DAY = date(2026, 11, 28), date(2026, 10, 31)
JUNE, MAY = date(2026, 6, 5), date(2026, 5, 6)


def read(name: str) -> NameDays:
    return days_of_name(bare_name(name), TODAY)


@pytest.mark.parametrize(
    "name",
    [
        *("SEN caseload 2026-10-31.xlsx", "cases_2026_10_31.csv", "20261031 cases.csv", "cases 2026.10.31.csv"),
        *("EHCP_31102026.csv", "cases 31-10-2026.csv", "cases 31.10.26.csv", "cases_31_10_26.xls"),
        *("Oct 31 2026.csv", "cases October 31st, 2026.ods", "31st October 2026.xlsx", "cases 31Oct26.csv"),
        *("Saturday 31 October 2026.csv", "cases 2026-Oct-31.csv", "10312026.csv", "cases 10-31-2026.csv"),
        *("export 20261031101500.csv", "export 2026-10-31 10.15.csv", "EHCP 31.10.2026, 3 files"),
        "cases 2026-10-31 (31 Oct 2026).csv",
        "cases since 2026-04-01 to 2026-10-31.csv",
        "Team 7 cases 2026-10-31 v1.2.csv",
    ],
)
def test_one_whole_day(name):
    assert read(name) == NameDays((DAY,))


@pytest.mark.parametrize(
    "name",
    [
        *("cases.csv", "cases 2026.csv", "cases 2025-26.csv", "Autumn 2026.csv", "cases since 2026-10-31.csv"),
        *("cases 2026-13-31.csv", "cases 32-10-2026.csv", "cases 120261031.csv", "cases v1.2.26.csv"),
        *("cases 1.2.26.4.csv", "Export, 3 files", "born 31-10-2026.csv", "next 31-10-2026.csv"),
    ],
)
def test_no_day(name):
    assert read(name) == NameDays()


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("cases 05-06-26.csv", (JUNE, MAY)),
        ("cases 05062026.csv", (JUNE, MAY)),
        ("cases 06.05.2026.csv", (MAY, JUNE)),
        ("cases 05-12-2026.csv", (date(2026, 5, 12),)),
    ],
)
def test_a_day_in_an_open_order_is_left_open(name, days):
    """Day first comes first; 5 December has not come, so that only 12 May is left, and still nobody knows."""
    assert read(name) == NameDays(days, is_open=True)


@pytest.mark.parametrize("name", ["cases 05-05-26.csv", "cases 05052026.csv", "cases 13-05-26 (May 13 2026).csv"])
def test_a_day_that_is_the_same_in_both_orders_is_not_open(name):
    (day,) = read(name).days
    assert (day.month, read(name).is_open) == (5, False)


def test_an_open_day_is_settled_by_the_same_day_in_words():
    assert read("cases 05-06-26 (5 June 2026).csv") == NameDays((JUNE,))
    assert read("cases 05-06-26 (7 June 2026).csv").days == (date(2026, 6, 7), JUNE, MAY)


def test_several_days_are_all_told_the_latest_first():
    assert read("cases 2026-10-31 (made 2026-11-02).csv") == NameDays((date(2026, 11, 2), DAY))


@pytest.mark.parametrize(
    ("name", "days", "ahead"),
    [
        ("cases 2026-11-27.csv", (date(2026, 11, 27),), None),
        ("cases 2026-11-28.csv", (TODAY,), None),
        ("cases 2026-11-29.csv", (), date(2026, 11, 29)),
        ("cases 2026-10-31 for panel 2026-12-04.csv", (DAY,), None),
    ],
)
def test_a_day_that_has_not_come_is_not_taken(name, days, ahead):
    assert read(name) == NameDays(days, ahead=ahead)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("cases 2014-08-31.csv", ()),
        ("cases 2014-09-01.csv", (date(2014, 9, 1),)),
        ("cases 2014-09-02.csv", (date(2014, 9, 2),)),
    ],
)
def test_no_day_is_older_than_ehc_plans(name, days):
    """Children and Families Act 2014, part 3, in force from 1 September 2014."""
    assert read(name) == NameDays(days)


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("cases October 2026.csv", DAY),
        ("cases_Oct2026.csv", DAY),
        ("2026 October.csv", DAY),
        ("cases 2026-10.csv", DAY),
        ("cases 10-2026.csv", DAY),
        ("cases February 2024.csv", date(2024, 2, 29)),
        ("cases November 2026.csv", date(2026, 11, 30)),
        ("cases September and October 2026, Oct 2025.csv", None),
        ("cases 2011-12.csv", None),
    ],
)
def test_a_month_is_no_day_and_its_end_is_told(name, month):
    assert read(name) == NameDays(month=month)
