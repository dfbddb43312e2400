"""Who is past the 20 weeks, or soon will be: the day before, the day, the day after."""

import pytest

from metrics.plans import requests, waiting
from tests.metrics.tables import DAY, ago, cases, held


def asked(*days: int | None, **more: object) -> list[dict]:
    """Requests of so many days ago."""
    return [{"received_date": None if day is None else ago(day), "request_outcome": "A", **more} for day in days]


def test_day_140_is_not_past_20_weeks():
    tables = cases(*asked(139, 140, 141, None))
    assert held(waiting.assessments_open, tables) == [True] * 4
    assert held(waiting.open_past_20_weeks, tables) == [False, False, True, False]


def test_due_from_the_day_itself_to_four_weeks_on():
    """Day 140 falls on yesterday, today, 28 days ahead, 29 days ahead."""
    assert held(waiting.due_within_4_weeks, cases(*asked(141, 140, 112, 111, None))) == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_day_42_is_not_past_6_weeks():
    tables = cases(*asked(41, 42, 43, None))
    assert held(requests.undecided_past_6_weeks, tables) == [False, False, True, False]


@pytest.mark.parametrize(("day", "known"), [(ago(1), True), (DAY, True), (ago(-1), False)])
def test_a_request_is_known_from_its_day_on(day, known):
    assert len(cases({"received_date": day}).cases) == known


@pytest.mark.parametrize(
    ("days", "late", "soon"), [(141, [True, *[False] * 4], [False] * 5), (140, [False] * 5, [True, *[False] * 4])]
)
def test_who_is_still_waiting_and_under_which_clock(days, late, soon):
    """A child waits; one under another clock waits without being late; the plan is older, was sent, or was refused."""
    decided = {"assessment_outcome_date": ago(9)}
    others = (
        {"request_tribunal": True},
        {"request_outcome": "H"},
        {"assessment_outcome": "Y"} | decided,
        {"assessment_outcome": "N"} | decided,
    )
    (plain,) = asked(days)
    tables = cases(plain, *(plain | one for one in others))
    assert held(waiting.assessments_open, tables) == [True, True, False, False, False]
    assert held(waiting.open_past_20_weeks, tables) == late
    assert held(waiting.due_within_4_weeks, tables) == soon
