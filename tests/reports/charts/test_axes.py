"""The years below a chart: the last always, and no more than a phone shows without turning them."""

import pytest

from reports.charts.axes import named_years


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
