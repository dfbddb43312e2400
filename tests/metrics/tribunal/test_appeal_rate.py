"""The appeal rate at its limits: which years it is of, when a colour changes, when a denominator has jumped."""

from datetime import date

import pytest

from metrics.base.periods import Period, academic_year, calendar_year
from metrics.tribunal import appeal_rate
from metrics.tribunal.appeal_rate import (
    Light,
    beside_england,
    denominator_jumps,
    is_calendar_year,
    january_after,
    january_census,
)
from tests.metrics.tables import ago, cases, held, register


@pytest.mark.parametrize(
    ("appeals", "light"),
    [
        (0, Light.GREEN),
        (39, Light.GREEN),
        (40, Light.GREEN),
        (41, Light.AMBER),
        (49, Light.AMBER),
        (50, Light.AMBER),
        (51, Light.RED),
        (1000, Light.RED),
    ],
)
def test_up_to_englands_rate_is_green_and_a_quarter_more_amber(appeals, light):
    """England's 4%, beside 1,000 decisions: 40 appeals are as many, 50 a quarter more."""
    found = beside_england(appeals, 1000, 0.04)
    assert found is not None
    assert found.light is light
    assert found.times == pytest.approx(appeals / 40)
    assert found.points == pytest.approx((appeals - 40) / 10)


@pytest.mark.parametrize(("decisions", "light"), [(1, Light.NONE), (9, Light.NONE), (10, Light.RED), (11, Light.RED)])
def test_ten_decisions_are_enough_for_a_colour(decisions, light):
    """One appeal of one to eleven decisions is far above England's 4%."""
    found = beside_england(1, decisions, 0.04)
    assert found is not None
    assert found.light is light


@pytest.mark.parametrize(("decisions", "england"), [(0, 0.04), (10, 0.0)])
def test_nothing_to_compare(decisions, england):
    assert beside_england(0, decisions, england) is None


@pytest.mark.parametrize(
    ("before", "year", "jumped"),
    [
        (100, 129, False),
        (100, 130, False),
        (100, 131, True),
        (131, 100, True),
        (130, 100, False),
        (169, 130, False),
        (129, 100, False),
    ],
)
def test_three_tenths_more_or_as_much_fewer_is_no_jump_yet(before, year, jumped):
    found = denominator_jumps({2023: before, 2024: year})
    assert found == ({2024: year / before} if jumped else {})


@pytest.mark.parametrize(
    "decisions", [{}, {2024: 500}, {2022: 100, 2024: 500}, {2023: 0, 2024: 500}, {2023: 500, 2024: 0}]
)
def test_only_years_that_follow_one_another_are_compared(decisions):
    """None, one, a year between, and years without decisions, of which nothing is so many times."""
    assert denominator_jumps(decisions) == {}


def test_every_year_that_jumped():
    assert list(denominator_jumps({2025: 100, 2024: 250, 2023: 100, 2022: 90})) == [2024, 2025]


@pytest.mark.parametrize(
    ("year", "number"), [(2022, 20), (2023, 19), (2026, 15), (2027, 21), (2021, 21), (2032, 15), (2028, 20)]
)
def test_the_third_thursday_of_january(year, number):
    """From the 15th, in a year that begins on a Thursday, to the 21st, in one that begins on a Friday."""
    assert january_census(year) == date(year, 1, number)
    assert january_after(calendar_year(year - 1)) == date(year, 1, number)


@pytest.mark.parametrize(
    ("period", "whole"),
    [
        (calendar_year(2024), True),
        (Period(date(2025, 1, 1), date(2025, 12, 31)), True),
        (Period(date(2025, 1, 2), date(2025, 12, 31)), False),
        (Period(date(2025, 1, 1), date(2025, 12, 30)), False),
        (Period(date(2025, 1, 1), date(2026, 12, 31)), False),
        (academic_year(2024), False),
    ],
)
def test_a_calendar_year_from_its_first_day_to_its_last(period, whole):
    assert is_calendar_year(period) is whole


def test_the_four_parts_of_the_decisions():
    """Refused; assessed without a plan; a plan that ceased as needs are met (2), and one that ceased otherwise (1)."""
    asked = {"received_date": ago(400)}
    plan = asked | {"assessment_outcome": "Y", "assessment_outcome_date": ago(300), "start_date": ago(300)}
    table = cases(
        asked | {"request_outcome": "N", "request_outcome_date": ago(370)},
        asked | {"request_outcome": "Y", "assessment_outcome": "N", "assessment_outcome_date": ago(290)},
        plan | {"cease_date": ago(10), "cease_reason": "2"},
        plan | {"cease_date": ago(10), "cease_reason": "1"},
        asked,
    )
    assert held(appeal_rate.requests_refused_of_year, table) == [True, False, False, False, False]
    assert held(appeal_rate.refusals_decided, table) == [True, False, False, False, False]
    assert held(appeal_rate.assessments_without_plan_of_year, table) == [False, True, False, False, False]
    assert held(appeal_rate.plans_ceased_needs_met, table) == [False, False, True, False, False]


def test_an_appeal_about_a_refusal_needs_its_type_and_both_days():
    appeal = {"appeal_type": "RTA", "decision_date": ago(90), "registered_date": ago(60)}
    rows = [appeal, appeal | {"appeal_type": "RTI"}, appeal | {"decision_date": None}]
    assert held(appeal_rate.refusals_to_assess_appealed, register("appeals", *rows)) == [True, False, False]
