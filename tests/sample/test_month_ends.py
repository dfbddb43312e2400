"""The sample's months, counted beforehand, are what counting them gives: some of them counted again each time."""

import json
from datetime import date

import pytest

from metrics.scorecard import USUAL, measure, series_of
from sample_data import month_ends
from sample_data.contents import DAY

MONTHS = series_of(measure("assessments_open_past_20_weeks").metric, DAY)


@pytest.fixture(scope="module")
def whole():
    return month_ends.council()


@pytest.mark.parametrize("end", [date(2025, 3, 31), date(2025, 12, 31), DAY])
def test_a_month_counted_again_is_the_same(whole, end):
    """If not: python -m sample_data.month_ends."""
    kept = json.loads(month_ends.FILE.read_text(encoding="ascii"))[end.isoformat()]
    assert month_ends.count(whole, end) == kept


def test_every_month_and_measure_is_there():
    keys = [key for key in USUAL if measure(key).is_as_at]
    assert all(month_ends.stood(key, month.end) for key in keys for month in MONTHS)
    assert month_ends.stood(keys[0], date(2026, 10, 30)) is None
    assert month_ends.stood("requests_received", DAY) is None
