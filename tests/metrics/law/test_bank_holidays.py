"""England's bank holidays: as GOV.UK lists them, and those kept as the library has them."""

import subprocess
import sys
from datetime import date

import pytest

from metrics.base.root import ROOT
from metrics.law.bank_holidays import bank_holidays, in_the_library


def test_bank_holidays_of_england_as_gov_uk_lists_them():
    """2022 had two one-off days, 2027's Christmas falls on a weekend."""
    assert [day for day in bank_holidays(2022) if day.weekday() < 5] == [
        date(2022, 1, 3), date(2022, 4, 15), date(2022, 4, 18), date(2022, 5, 2), date(2022, 6, 2), date(2022, 6, 3),
        date(2022, 8, 29), date(2022, 9, 19), date(2022, 12, 26), date(2022, 12, 27),
    ]  # fmt: skip
    assert {date(2027, 12, 27), date(2027, 12, 28)} <= set(bank_holidays(2027))


@pytest.mark.parametrize("year", range(1978, 2062))
def test_those_kept_are_those_of_the_library(year):
    """Where a new version of the library has a one-off day more, this fails: write the year's line anew."""
    days = list(bank_holidays(year))
    assert days == list(in_the_library(year)), " ".join(f"{day:%m-%d}" for day in in_the_library(year))
    assert len(days) >= 8


def test_the_years_of_cases_need_no_library():
    """It is a large part of what a first page waits for. Calendars are made of twenty years, so 2059 is read too."""
    asked = "from metrics.law.bank_holidays import bank_holidays\n[list(bank_holidays(y)) for y in range(1980, 2060)]"
    check = f"import sys\n{asked}\nassert 'holidays' not in sys.modules"
    subprocess.run([sys.executable, "-c", check], cwd=ROOT, check=True, timeout=60)
