"""Appeals and mediations on their days: the last day in time, the day before and the day after."""

from datetime import date, timedelta

import pytest

from metrics.tribunal import appeals, mediations, orders_met
from tests.metrics.tables import DAY, ago, around, held, register

ORDER = date(2025, 9, 1)


def after(*days: int | None) -> list[date | None]:
    return [None if one is None else ORDER + timedelta(days=one) for one in days]


def test_hearings_from_the_day_itself_to_eight_weeks_on():
    rows = [{"registered_date": ago(90), "appeal_type": "RTA", "hearing_date": ago(days)} for days in (1, 0, -56, -57)]
    assert held(appeals.hearings_ahead, register("appeals", *rows)) == [False, True, True, False]


def test_a_response_on_the_day_the_tribunal_set_is_in_time():
    due = ago(30)
    rows = [
        {"registered_date": ago(90), "appeal_type": "RTA", "response_due": due, "response_sent": day}
        for day in (*around(due), None)
    ]
    assert held(appeals.responded_in_time, register("appeals", *rows)) == [True, True, False, False]


def test_a_response_is_due_once_its_day_is_over_or_it_was_sent():
    rows = [{"registered_date": ago(90), "appeal_type": "RTA", "response_due": day} for day in around(DAY)]
    assert held(appeals.responses_due, register("appeals", *rows)) == [True, False, False]


@pytest.mark.parametrize(("days", "in_time"), [((97, 98, 99, None), [True, True, False, False])])
def test_fourteen_weeks_after_an_order_to_assess(days, in_time):
    """Regulation 44(2)(b): the final plan within 14 weeks of the order."""
    rows = [
        {
            "registered_date": ago(400),
            "appeal_type": "RTA",
            "outcome": "decided_appellant",
            "order_date": ORDER,
            "outcome_date": ORDER,
            "order_type": "assess",
            "final_date": day,
        }
        for day in after(*days)
    ]
    assert register("appeals", *rows).rows["order_in_time"].tolist() == in_time


def test_two_weeks_to_tell_the_family():
    """The same regulation: day 14."""
    rows = [
        {
            "registered_date": ago(400),
            "appeal_type": "RTA",
            "outcome": "decided_appellant",
            "order_date": ORDER,
            "outcome_date": ORDER,
            "order_type": "assess",
            "informed_date": day,
        }
        for day in after(13, 14, 15, None)
    ]
    assert held(orders_met.told_in_time, register("appeals", *rows)) == [True, True, False, False]


def test_thirty_days_to_arrange_mediation():
    rows = [{"told_date": ago(60), "held_date": ago(60 - days)} for days in (29, 30, 31)] + [{"told_date": ago(60)}]
    assert held(mediations.arranged_in_time, register("mediations", *rows)) == [True, True, False, False]


def test_a_mediation_due_today_counts_once_it_was_held():
    rows = [{"told_date": ago(days)} for days in (31, 30, 29)] + [{"told_date": ago(30), "held_date": DAY}]
    assert held(mediations.mediations_asked_for, register("mediations", *rows)) == [True, False, False, True]


def test_an_appeal_that_ended_by_its_day_needed_no_response():
    """Ended the day before it was due, or on the day, without one; ended the day after, it was owed."""
    due = ago(30)
    rows = [
        {
            "registered_date": ago(90),
            "appeal_type": "RTA",
            "response_due": due,
            "outcome": "withdrawn",
            "outcome_date": day,
        }
        for day in around(due)
    ]
    assert held(appeals.responses_due, register("appeals", *rows)) == [False, False, True]


def test_a_wait_of_exactly_52_weeks_is_no_longer_wait():
    """364 days are 52 weeks; 365 are more."""
    own = [
        {
            "case_reference": f"C{days}",
            "received_date": date(2024, 1, 1),
            "assessment_outcome": "Y",
            "start_date": date(2024, 1, 1) + timedelta(days=days),
        }
        for days in (363, 364, 365)
    ]
    rows = [
        {
            "case_reference": one["case_reference"],
            "registered_date": ago(90),
            "appeal_type": "CON",
            "decision_date": one["start_date"],
        }
        for one in own
    ]
    assert held(appeals.after_a_long_wait, register("appeals", *rows, own=own)) == [False, False, True]


def test_a_step_on_the_way_is_in_time_on_its_last_day():
    """Told on day 14 and done in time, the duty is met; told on day 15, or never, it is not."""
    rows = [
        {
            "registered_date": ago(400),
            "appeal_type": "RTA",
            "outcome": "decided_appellant",
            "order_date": ORDER,
            "outcome_date": ORDER,
            "order_type": "assess",
            "informed_date": day,
            "final_date": after(90)[0],
        }
        for day in after(13, 14, 15, None)
    ]
    assert register("appeals", *rows).rows["order_in_time"].tolist() == [True, True, False, False]
