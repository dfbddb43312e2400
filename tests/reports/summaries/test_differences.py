"""Why two figures of the same thing differ: counted by hand."""

from dataclasses import replace

import pandas as pd
import pytest

from reports.summaries.differences import Pair, coverage, own_and_published, plans_counted
from reports.summaries.series import Point, Series
from tests.reports.figures import count, share
from tests.reports.summaries.given import Given, series, view
from tests.reports.summaries.test_compare import LEEDS, ON_TIME, choice

DEVELOPMENT = "tribunal_appeal_rate_in_development"


def test_only_years_that_have_both():
    """2023 is ours alone, 2024 of both, 2025 published without a value."""
    own = series("own", (2023, 1, 4), (2024, 40, 100), (2025, 1, 2))
    us = Series("Leeds", "us", (Point(2024, 0.5, 45, 90), Point(2025, reason="not available (x)")))
    (pair,) = own_and_published([us, own])
    assert (pair.ours.year, pair.theirs.year) == (2024, 2024)
    assert (pair.gap.numerator, pair.gap.denominator) == (-5, 10)
    assert pair.gap.value == pytest.approx(-0.1)


def test_none_counted_is_nought_and_nobody_to_divide_by_is_no_gap():
    """None of 4 beside one of 4 is a quarter less; a share without its counts cannot be set against another."""
    pair = Pair(Point(2024, 0.0, 0, 4), Point(2024, 0.25, 1, 4))
    assert (pair.gap.numerator, pair.gap.denominator, pair.gap.value) == (-1, 0, -0.25)
    assert Pair(Point(2024, 0.0, 0, 4), Point(2024, 0.25)).gap is None
    assert Pair(Point(2024, None, 0, 0), Point(2024, 0.25, 1, 4)).gap is None


def test_nothing_to_hold_side_by_side():
    assert own_and_published([series("own", (2024, 1, 2))]) == ()
    assert own_and_published([series("us", (2024, 1, 2))]) == ()


def test_where_our_plans_of_a_year_are_left_out():
    """Ten plans: two in dispute, of the other eight three with an exception; by the day they started nine."""
    figures = {
        "plans_issued": count("plans_issued", 10),
        "plans_issued_within_20_weeks_including_exceptions": share(
            "plans_issued_within_20_weeks_including_exceptions", 6, 8
        ),
        ON_TIME: share(ON_TIME, 4, 5),
        (ON_TIME, "start_date"): share(ON_TIME, 5, 9),
    }
    given = Given(figures=figures)
    found = plans_counted(replace(choice(), view=view(locality="Milltown")), given)
    assert (found.issued, found.disputed, found.with_exception, found.counted) == (10, 2, 3, 5)
    assert found.by_start.denominator == 9
    assert {(place, period.start.year) for _, place, period in given.asked} == {("", 2024)}, "of the whole council"


def test_other_figures_have_no_plans_to_leave_out():
    assert plans_counted(replace(choice(), figure="requests_refused"), Given()) is None


class TestEnglandsTwoRates:
    """30 appeals of three authorities over 100 decisions of two of them; 20 of the 30 are theirs."""

    @pytest.fixture
    def given(self) -> Given:
        england = {
            "appeal_rate_in_development_pc": 30.0,
            "appeal_rate_in_development_pc_excluding_suppressed": 20.0,
            "appeals_registered": 30.0,
            "appealable_decisions_in_development": 100.0,
        }
        lines = [
            {"area_code": "E92000001", "time_period": 2024, "indicator": name, "value": value}
            for name, value in england.items()
        ]
        given = Given(release=pd.DataFrame(lines))
        rates = pd.DataFrame(
            [
                ("Local authority", 2024, "Surrey", 10.0, None),
                ("Local authority", 2024, "Leeds", 12.0, 60.0),
                ("Local authority", 2024, "Kent", 8.0, 40.0),
                ("Local authority", 2024, "Dorset", None, 50.0),
                ("Local authority", 2023, "Kent", 99.0, 40.0),
                ("National", 2024, "England", 30.0, 100.0),
            ],
            columns=["level", "time_period", "area_name", "numerator", "denominator"],
        )
        given.published_shares = lambda metric: rates
        return given

    def test_whose_decisions_are_withheld(self, given):
        found = coverage(replace(choice(), figure=DEVELOPMENT), given)
        assert (found.every, found.without, found.appeals, found.decisions) == (30.0, 20.0, 30.0, 100.0)
        assert found.counted == 20
        assert found.withheld == ("Surrey",)

    def test_other_figures_and_years_have_nothing_to_explain(self, given):
        assert coverage(choice(), given) is None
        assert coverage(replace(choice(authority=LEEDS), figure=DEVELOPMENT, year=2023), given) is None
