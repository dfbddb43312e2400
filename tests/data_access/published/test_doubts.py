"""Each rule at its limits: just below, on it, just above; and what is missing is no fault."""

import math

import pandas as pd
import pytest

from data_access.published.doubts import Rule, counted, in_column
from metrics.national.measures import MEASURES

LEEDS, YORK, BRADFORD, REGION = "E08000035", "E06000014", "E08000032", "E12000003"
NAN = math.nan


def found(column: str, **areas: list[float]) -> set[tuple[str, int, Rule]]:
    """What is found in a column, the years from 2021 on; areas by name of the constants above."""
    rows = [
        ("Regional" if name == "REGION" else "Local authority", globals()[name], 2021 + place, value)
        for name, values in areas.items()
        for place, value in enumerate(values)
    ]
    return set(in_column(column, pd.DataFrame(rows, columns=["level", "area_code", "time_period", "value"])))


@pytest.mark.parametrize(("leeds", "is_found"), [(99, False), (100, True), (101, True), (NAN, False)])
def test_a_part_as_large_as_its_whole(leeds, is_found):
    said = found("new_ehc_plans", LEEDS=[leeds], YORK=[25], REGION=[100])
    assert said == ({(LEEDS, 2021, Rule.PART_IS_WHOLE)} if is_found else set())


@pytest.mark.parametrize(("york", "is_found"), [(19, False), (20, True)])
def test_an_authority_may_be_all_its_region_has(york, is_found):
    """Where nobody else has many, its number is the region's."""
    assert bool(found("new_ehc_plans", LEEDS=[100], YORK=[york], REGION=[100])) is is_found


@pytest.mark.parametrize(
    ("values", "is_found"),
    [
        ([20, 0, 20], True),
        ([19, 0, 20], False),
        ([20, 0, 19], False),
        ([20, 1, 20], False),
        ([20, 0, NAN], True),
        ([20, NAN, 20], False),
        ([NAN, 0, 20], False),
        ([20, 0], True),
        ([0, 20], False),
    ],
)
def test_nothing_between_something(values, is_found):
    said = found("requests_received_in_year", LEEDS=values)
    assert said == ({(LEEDS, 2022, Rule.NOTHING)} if is_found else set())


@pytest.mark.parametrize(("values", "is_found"), [([20, 0, 20], True), ([20, 0], False), ([20, 0, NAN], False)])
def test_a_part_may_come_to_nothing_in_the_last_year(values, is_found):
    """Late decisions can end; whether they stay away only the next year shows."""
    assert bool(found("plans_issued_gt_1_year_ex", LEEDS=values)) is is_found


@pytest.mark.parametrize(
    ("values", "is_found"),
    [
        ([100, 300, 100], True),
        ([100, 299, 100], False),
        ([100, 300, 101], False),
        ([24, 73, 24], False),
        ([25, 75, 25], True),
        ([300, 100, 300], True),
        ([299, 100, 300], False),
        ([100, 300, NAN], False),
        ([100, 300], False),
    ],
)
def test_a_total_that_jumps_and_comes_back(values, is_found):
    """Threefold, and by 50 at least: 24 to 73 is 49 more, 25 to 75 is 50."""
    said = found("assess_in_year", LEEDS=values)
    assert said == ({(LEEDS, 2022, Rule.JUMP)} if is_found else set())


@pytest.mark.parametrize(("low", "is_found"), [(11, False), (10, True), (9, True)])
def test_a_part_is_doubted_from_twentyfold_on(low, is_found):
    """On time 200, 10, 200 can hardly be; 200, 11, 200 was a bad year."""
    assert bool(found("plans_issued_20_weeks_ex", LEEDS=[200, low, 200])) is is_found


def test_a_year_without_a_line_is_between_no_others():
    rows = [("Local authority", LEEDS, year, value) for year, value in ((2021, 100), (2023, 400), (2024, 100))]
    cells = pd.DataFrame(rows, columns=["level", "area_code", "time_period", "value"])
    assert set(in_column("assess_in_year", cells)) == set()


@pytest.mark.parametrize(
    ("york", "leeds", "is_found"),
    [
        ([1_000, 2_000], [2_000, 1_000], True),
        ([1_000, 2_400], [2_000, 1_200], True),
        ([1_000, 2_401], [2_000, 1_200], False),
        ([1_000, 1_500], [1_500, 1_000], True),
        ([1_000, 1_490], [1_490, 1_000], False),
        ([1_000, 1_100], [2_000, 2_100], False),
    ],
)
def test_two_with_each_others_number(york, leeds, is_found):
    both = {(YORK, 2022, Rule.SWAPPED), (LEEDS, 2022, Rule.SWAPPED)}
    assert found("appealable_decisions", YORK=york, LEEDS=leeds) == (both if is_found else set())


def test_only_what_changes_slowly_can_be_seen_to_be_swapped():
    assert found("requests_received_in_year", YORK=[1_000, 2_000], LEEDS=[2_000, 1_000]) == set()


def test_what_was_not_recorded_comes_and_goes():
    assert counted(MEASURES["plans_without_setting"]) == ("ehcplans",)
    assert counted(MEASURES["weeks_to_plan_mean"]) == ()


def test_nothing_is_found_in_nothing():
    assert set(in_column("ehcplans", pd.DataFrame(columns=["level", "area_code", "time_period", "value"]))) == set()
