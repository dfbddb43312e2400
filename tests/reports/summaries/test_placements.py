"""Ours beside what is published: the parts, their whole, and what is left out."""

from datetime import date

import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import day
from metrics.national import placements as national
from metrics.plans.placement import kinds
from reports.summaries.placements import england_mix, months_told, our_mix, published_mixes
from reports.view import View

ON = date(2026, 1, 15)
VIEW = View("v", "Larkmoor", ON, ON, "", day(ON), None, is_sample=False)


class Given:
    """Answers whatever is asked with one frame."""

    def __init__(self, result: pd.DataFrame):
        self._result = result

    def result(self, *_asked: object) -> pd.DataFrame:
        return self._result


def test_our_plans_by_group_and_those_that_cannot_be_told():
    """Two kinds of special school are one group; what is not told is in none."""
    split = pd.DataFrame(
        {
            "placement_kind": [
                kinds.MAINSTREAM, kinds.SPECIAL_MAINTAINED, kinds.SPECIAL_ACADEMY, kinds.LEFT, kinds.UNKNOWN_NUMBER,
                kinds.NO_REGISTER, NOT_RECORDED,
            ],
            "value": [5.0, 2.0, 1.0, 1.0, 2.0, 3.0, 4.0],
        }
    )  # fmt: skip
    mix = our_mix(VIEW, Given(split))
    assert {group: number for group, number in mix.counts.items() if number} == {"mainstream": 5, "state_special": 3}
    assert (mix.known, mix.not_told) == (8, 10)
    assert mix.share("mainstream") == 5 / 8


def test_nobody_has_no_share():
    assert (
        our_mix(VIEW, Given(pd.DataFrame({"placement_kind": [], "value": pd.Series([], dtype=float)}))).share("unit")
        is None
    )


def test_england_is_the_newest_unless_a_year_is_named():
    assert england_mix().when == f"January {max(national.ENGLAND)}"
    assert england_mix(2023).counts["home"] == 4_285


def published(year: int, release: str = "2025", **columns: float) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"area_code": "E92000001", "time_period": year, "release": release, "indicator": name, "value": value}
            for name, value in columns.items()
        ]
    )


def test_a_january_of_which_nine_tenths_are_known_is_taken_and_one_below_is_not():
    older = published(2024, ehcplans=10, mainstream_academy=10)
    enough = published(2025, ehcplans=100, mainstream_academy=90)
    (mix,) = published_mixes("", pd.concat([older, enough]))
    assert (mix.when, mix.known, mix.not_told) == ("January 2025", 90, 10)
    few = published(2025, ehcplans=100, mainstream_academy=89)
    (mix,) = published_mixes("", pd.concat([older, few]))
    assert (mix.when, mix.known) == ("January 2024", 10)


def test_a_later_release_stands_and_its_two_columns_of_special_academies_are_one_group():
    first = published(2025, ehcplans=10, special_academy_free=10)
    later = published(2025, "2026", ehcplans=10, special_academy_free=None, special_academy=7, special_free_school=3)
    (mix,) = published_mixes("", pd.concat([later]))
    assert mix.counts["state_special"] == 10
    (mix,) = published_mixes("", pd.concat([first, published(2025, "2026", ehcplans=20, special_academy_free=20)]))
    assert mix.counts["state_special"] == 20


def test_years_before_settings_were_known_by_number_are_left_out():
    assert published_mixes("", published(2022, ehcplans=10, mainstream_academy=10)) == ()


def test_months_of_which_enough_is_known():
    """Nine tenths are enough, and a month without any plan is not."""
    months = [day(date(2025, 12, 31)), day(date(2026, 1, 15)), day(date(2026, 2, 15))]
    asked = Given(pd.DataFrame({"value": [0.9, 0.899, None]}))
    assert months_told(months, VIEW, asked) == months[:1]
