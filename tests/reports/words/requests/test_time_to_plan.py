"""Of 100 families how many have a plan by 20 weeks and by a year, and how many still wait."""

from datetime import date

import pandas as pd

from metrics.base.periods import Period, last_12_months
from metrics.plans.time_to_plan import ENDINGS, Ending, TimeToPlan
from metrics.statistics.survival import aalen_johansen
from reports.words import requests as words
from tests.reports.figures import measure, missing


def became(*waits: tuple[int, int, Ending | None], **more: int) -> TimeToPlan:
    """Requests by how many, for how many days, and how their wait ended if it has."""
    days = [length for number, length, _ in waits for _ in range(number)]
    endings = [ENDINGS.index(how) + 1 if how else 0 for number, _, how in waits for _ in range(number)]
    given = {"left_out": 0, "without_received_date": 0, "replaced": 0} | more
    return TimeToPlan(
        period=Period(date(2025, 1, 1), date(2025, 12, 31)),
        weekly=pd.DataFrame(),
        curves=aalen_johansen(days, endings, len(ENDINGS)),
        requests=len(days),
        still_waiting=endings.count(0),
        **given,
    )


HUNDRED = (
    (40, 140, Ending.PLAN),
    (20, 200, Ending.PLAN),
    (10, 42, Ending.REFUSED),
    (4, 50, Ending.WITHDRAWN),
    (1, 60, Ending.MOVED),
    (25, 400, None),
)


def test_of_100_requests():
    """A plan on day 140 is one by 20 weeks. By 52 weeks 60 have one, 25 wait, and 15 ended otherwise."""
    assert words.to_plan_finding(became(*HUNDRED), 140, 364) == (
        "**Of every 100 requests received from 1 January 2025 on, 40 had a plan by 20 weeks and 60 by 52 weeks; 25 "
        "were still waiting then.** The other 15: 10 were refused an assessment, 4 were withdrawn, 1 moved to another "
        "council. Of 100 requests, 25 had not ended on the last day of the data; they are in these figures."
    )


def test_one_day_past_the_limit_is_not_by_20_weeks():
    late = became((50, 141, Ending.PLAN), (50, 400, None))
    assert "0 had a plan by 20 weeks and 50 by 52 weeks; 50 were still waiting then.**" in words.to_plan_finding(
        late, 140, 364
    )


def test_one_of_a_hundred():
    found = became((98, 100, Ending.PLAN), (1, 100, Ending.REFUSED), (1, 400, None))
    assert words.to_plan_finding(found, 140, 364) == (
        "**Of every 100 requests received from 1 January 2025 on, 98 had a plan by 20 weeks and 98 by 52 weeks; 1 was "
        "still waiting then.** The other 1: 1 was refused an assessment. Of 100 requests, 1 had not ended on the "
        "last day of the data; they are in these figures."
    )


def test_before_a_year_and_before_20_weeks():
    """Nobody has waited a year yet: nothing is said of 52 weeks; nobody 20 weeks: nothing at all."""
    assert words.to_plan_finding(became((30, 100, Ending.PLAN), (70, 200, None)), 140, 364) == (
        "**Of every 100 requests received from 1 January 2025 on, 30 had a plan by 20 weeks; 70 were still waiting "
        "then.**"
    )
    assert words.to_plan_finding(became((30, 100, Ending.PLAN), (70, 120, None)), 140, 364) == (
        "Nobody who asked in these months has waited 20 weeks yet, so nothing can be said."
    )


def test_what_looking_at_issued_plans_alone_hides():
    median = measure("weeks_to_plan_median", 20.0, period=last_12_months(date(2025, 12, 31)))
    assert words.completed_only(became(*HUNDRED), median, 140) == (
        "Looking only at plans issued from 1 January 2025 to 31 December 2025, the typical wait was **20 weeks**. That "
        "leaves out everybody who is still waiting and everybody who got no plan: of 100 requests, 40 had a plan by "
        "that week, 45 were still waiting and 15 had ended without one."
    )
    assert words.completed_only(became(*HUNDRED), missing("weeks_to_plan_median"), 140) == ""
    assert words.completed_only(became((5, 100, None)), median, 140) == ""


def test_who_is_left_out_of_the_curves():
    assert words.to_plan_left_out(became(*HUNDRED)) == ""
    assert words.to_plan_left_out(became(*HUNDRED, left_out=1, without_received_date=1, replaced=1)) == (
        "1 request could not be placed, because the dates are missing or out of order. 1 request without a recorded "
        "request date, of any year, is in no month. 1 request went to mediation or a tribunal; their wait is counted "
        "from the request on."
    )
    assert words.to_plan_left_out(became(*HUNDRED, without_received_date=1200)) == (
        "1,200 requests without a recorded request date, of any year, are in no month."
    )


def test_one_and_several_who_were_decided_against():
    for number, verb in ((1, "was"), (2, "were")):
        found = became((98, 100, Ending.PLAN), (number, 100, Ending.NO_PLAN), (2 - number, 400, None))
        assert f" {number} {verb} decided against after an assessment. " in words.to_plan_finding(found, 140, 364)
