"""Which requests and assessments a figure counts: each outcome, each day that is missing, and six weeks to the day."""

from datetime import date, timedelta

import pytest

from metrics.plans import requests
from tests.metrics.tables import DAY, ago, around, cases, held

ASKED = date(2025, 6, 2)
OUTCOMES = ("Y", "N", "A", "W", "H", None)


def request(**cells: object) -> dict:
    return {"received_date": ASKED, "request_outcome": "A"} | cells


@pytest.mark.parametrize(
    ("rule", "counted"),
    [
        (requests.refused, {"N"}),
        (requests.requests_decided, {"Y", "N"}),
        (requests.requests_undecided, {"A", None}),
        (requests.undecided_past_6_weeks, {"A", None}),
    ],
)
def test_outcomes_of_requests(rule, counted):
    tables = cases(*(request(request_outcome=one, request_outcome_date=one and ago(60)) for one in OUTCOMES))
    assert {one for one, is_in in zip(OUTCOMES, held(rule, tables), strict=True) if is_in} == counted


def test_a_decision_about_a_request_that_was_not_received_here_is_none():
    tables = cases(request(request_outcome="Y"), request(request_outcome="Y", received_date=None))
    assert held(requests.requests_decided, tables) == [True, False]


def test_a_request_with_an_assessment_or_an_order_is_no_longer_undecided():
    tables = cases(
        request(),
        request(assessment_outcome="A"),
        request(assessment_outcome="Y", assessment_outcome_date=ago(60)),
        request(tribunal_order_date=ago(60)),
    )
    assert held(requests.requests_undecided, tables) == [True, False, False, False]


def test_six_weeks_are_over_once_their_last_day_is():
    """Asked 42 days ago, the last day is today."""
    tables = cases(*(request(received_date=day) for day in around(ago(42))))
    assert held(requests.requests_undecided, tables) == [True] * 3
    assert held(requests.undecided_past_6_weeks, tables) == [True, False, False]


@pytest.mark.parametrize(
    ("outcome", "ended", "in_a_plan"),
    [
        ("Y", True, True),
        ("N", True, False),
        ("W", True, False),
        ("A", False, False),
        ("H", False, False),
        (None, False, False),
    ],
)
def test_outcomes_of_assessments(outcome, ended, in_a_plan):
    row = request(request_outcome="Y", assessment_outcome=outcome, assessment_outcome_date=outcome and ago(60))
    assert held(requests.assessments_ended, cases(row)) == [ended]
    assert held(requests.ended_in_a_plan, cases(row)) == [in_a_plan]


def test_an_outcome_without_a_day_or_of_a_historical_record_is_in_no_period():
    whole = request(request_outcome="Y", assessment_outcome="N", assessment_outcome_date=ago(60))
    tables = cases(whole, whole | {"assessment_outcome_date": None}, whole | {"request_outcome": "H"})
    assert held(requests.assessments_ended, tables) == [True, False, False]


def test_asking_again_counts_from_the_second_request_on_and_after_a_refusal_in_weeks():
    """The first of a person is none; after a refusal the wait runs from the day of the refusal."""
    refused = ASKED + timedelta(days=42)
    first = request(person_key="p", request_outcome="N", request_outcome_date=refused)
    again = request(person_key="p", received_date=refused + timedelta(days=35))
    granted = request(person_key="q", request_outcome="Y", request_outcome_date=refused)
    after_one = request(person_key="q", received_date=refused + timedelta(days=35))
    nobody = request(received_date=refused + timedelta(days=35))
    tables = cases(first, again, granted, after_one, nobody)
    assert held(requests.asked_before, tables) == [False, True, False, True, False]
    assert held(requests.requests_after_a_refusal, tables) == [False, True, False, False, False]
    assert requests.weeks_since_refusal(tables).fillna(-1).tolist() == [-1, 5, -1, -1, -1]
    assert refused + timedelta(days=35) < DAY
    historical = again | {"request_outcome": "H"}
    assert held(requests.requests_after_a_refusal, cases(first, historical)) == [False, False]
