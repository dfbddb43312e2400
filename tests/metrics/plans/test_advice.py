"""Advice: six weeks to the day, the ends of a period, and what is asked for and has not come."""

from datetime import date, timedelta

import pandas as pd
import pytest

from metrics.base.periods import Period
from metrics.plans.advice import ADVISERS, BY_ADVISER, METRICS, advice_times
from tests.metrics.tables import ago, around, cases, held

ASKED = date(2025, 6, 2)
JULY = Period(date(2025, 7, 1), date(2025, 7, 31))


def case(asked: date | None = ASKED, came: date | None = None, **cells: object) -> dict:
    found = {"received_date": date(2025, 5, 5), "request_outcome": "Y", "request_outcome_date": date(2025, 5, 26)}
    return found | {"health_advice_asked": asked, "health_advice_received": came} | cells


def health(*rows: dict, period: Period = JULY) -> dict:
    return advice_times(cases(*rows), period).set_index("adviser").loc["Health"].to_dict()


def test_every_adviser_has_a_figure_of_its_own():
    came, awaited = METRICS[: len(ADVISERS)], METRICS[len(ADVISERS) :]
    assert [metric.key for metric in came] == list(BY_ADVISER.values())
    for metrics in (came, awaited):
        assert [metric.clock.starts for metric in metrics] == [f"{key}_advice_asked" for key in ADVISERS]


@pytest.mark.parametrize("key", ADVISERS)
def test_six_weeks_are_42_days_and_advice_that_came_before_it_was_asked_for_is_left_out(key):
    """On the day it was asked for it may come, a day earlier it may not; of advice that never came nothing is said."""
    days = [ASKED + timedelta(days=days) for days in (-1, 0, 1, 41, 42, 43)]
    rows = [{f"{key}_advice_asked": ASKED, f"{key}_advice_received": day} for day in days]
    odd = [{f"{key}_advice_asked": None, f"{key}_advice_received": ASKED}, {f"{key}_advice_asked": ASKED}]
    metric = next(one for one in METRICS if one.key == BY_ADVISER[key])
    tables = cases(*(case() | row for row in (*rows, *odd)))
    assert held(metric.population, tables) == [False, True, True, True, True, True, False, False]
    assert held(metric.counted, tables) == [True, True, True, True, True, False, False, False]


def test_advice_is_of_the_period_in_which_it_came():
    """The day before its first, the first, the day after; the same about its last."""
    for day, inside in zip((*around(JULY.start), *around(JULY.end)), (0, 1, 1, 1, 1, 0), strict=True):
        assert health(case(came=day))["received"] == inside


def test_advice_that_came_before_it_was_asked_for_is_in_no_column_of_the_table():
    """Nor is what came in time in another month."""
    found = health(case(asked=date(2025, 7, 2), came=date(2025, 7, 1)), case(came=date(2025, 6, 30)))
    assert (found["received"], found["within_6_weeks"], found["outstanding"]) == (0, 0, 0)


def test_the_table_of_advisers():
    """Three came, one of them late; two were asked for in vain, and of the rest one child has the plan already."""
    rows = [
        case(came=ASKED + timedelta(days=35)),
        case(came=ASKED + timedelta(days=42)),
        case(came=ASKED + timedelta(days=49)),
        *(case(), case()),
        case(assessment_outcome="Y", start_date=ago(60), assessment_outcome_date=ago(60)),
        case(request_outcome="N"),
        case(asked=None),
    ]
    found = health(*rows)
    assert found == {"received": 3, "median_weeks": 6, "within_6_weeks": 2, "share": 2 / 3, "outstanding": 2}
    nothing = health(case(asked=None))
    assert (nothing["received"], nothing["within_6_weeks"], nothing["outstanding"]) == (0, 0, 0)
    assert pd.isna(nothing["share"])
    assert pd.isna(nothing["median_weeks"])
