"""Axes: values from nought; years below a chart, the last always, and no more than a phone shows unturned."""

from datetime import date

import pytest

from metrics.base.periods import calendar_year, months_to
from metrics.catalogue import CATALOGUE
from reports.charts.axes import month_axis, named_years, value_axis


@pytest.mark.parametrize(
    ("first", "named"),
    [
        (2025, [2025]),
        (2022, [2022, 2023, 2024, 2025]),
        (2021, [2021, 2023, 2025]),
        (2018, [2019, 2021, 2023, 2025]),
        (2014, [2016, 2019, 2022, 2025]),
    ],
)
def test_no_more_than_four_years_are_named_and_the_last_is(first, named):
    assert named_years(range(first, 2026)) == named


@pytest.mark.parametrize(
    ("key", "values", "ends"),
    [
        ("plans_issued_within_20_weeks", [0.2], (0, 1.06)),
        ("severe_absence", [0.05, 0.1], (0, 0.12)),
        ("tribunal_appeal_rate", [0.02], (0, 0.06)),
        ("tribunal_appeal_rate", [None, 0.1], (0, 0.12)),
        ("absence_gap_to_no_sen", [-0.1, 0.05], (-0.12, 0.06)),
        ("remedies_overdue", [0, 2], (0, 6)),
        ("remedies_overdue", [10], (0, 12)),
    ],
)
def test_an_axis_has_room_for_its_values(key, values, ends):
    """A fifth above the highest; shares to 100%, but for those in tenths, which would all lie on the ground."""
    assert value_axis(CATALOGUE[key], values)["range"] == pytest.approx(ends)


def test_pounds_are_pounds():
    assert value_axis(CATALOGUE["financial_remedy_paid"], [100])["tickprefix"] == "£"


def test_months_have_their_names_and_years_are_years():
    years = [calendar_year(year).end for year in range(2021, 2026)]
    assert month_axis(years)["ticktext"] == ["2025", "2024", "2023", "2022", "2021"]
    months = [one.end for one in months_to(date(2026, 10, 31), 3)]
    assert month_axis(months)["ticktext"] == ["Oct<br>2026", "Sep<br>2026", "Aug<br>2026"]
    assert month_axis(months[:1])["ticktext"] == ["Aug<br>2026"]
