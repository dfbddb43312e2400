"""The day before a statutory limit, the day and the day after. The limits are counted from the law, not from the code.

A period "within so many weeks" of a day leaves that day out and has its last day in it: 6 weeks are 42 days, 16 weeks
112, 20 weeks 140, 52 weeks 364. "15 days beginning with the day" has that day in it.
"""

from datetime import date, timedelta

import pytest

from metrics.plans import timeliness
from tests.metrics.tables import cases, held

RECEIVED = date(2025, 3, 3)


def after(days: int | None) -> date | None:
    return None if days is None else RECEIVED + timedelta(days=days)


def decided(*days: int | None) -> list[dict]:
    return [{"received_date": RECEIVED, "request_outcome": "Y", "request_outcome_date": after(day)} for day in days]


def assessed(*days: int | None, outcome: str = "Y") -> list[dict]:
    return [
        {"received_date": RECEIVED, "assessment_outcome": outcome, "assessment_outcome_date": after(day)}
        for day in days
    ]


def test_six_weeks_to_decide():
    """Regulation 5(1): day 42 is in time, day 43 late, and what was never decided is not in time."""
    assert held(timeliness.decided_within_6_weeks, cases(*decided(41, 42, 43, None))) == [True, True, False, False]


def test_a_decision_of_the_day_of_the_request_counts():
    """One dated before it is a slip of the pen, and in no figure; so is one without a day."""
    assert held(timeliness.request_decisions, cases(*decided(-1, 0, 1, None))) == [False, True, True, False]


def test_sixteen_weeks_to_decide_against_a_plan():
    """Regulation 10(1): day 112."""
    tables = cases(*assessed(111, 112, 113, None, outcome="N"))
    assert held(timeliness.decided_within_16_weeks, tables) == [True, True, False, False]
    assert held(timeliness.no_plan_decisions, cases(*assessed(-1, 0, 1, None, outcome="N"))) == [
        False,
        True,
        True,
        False,
    ]


def test_twenty_weeks_to_the_plan():
    """Regulation 13(2): day 140. A plan dated before its request is not credited."""
    tables = cases(*assessed(-1, 0, 139, 140, 141, None))
    expected = [False, True, True, True, False, False]
    assert held(timeliness.issued_within_20_weeks, tables) == expected
    assert held(timeliness.sent_by_the_20_week_day, tables) == expected


def test_over_52_weeks():
    """DfE's band: 364 days are 52 weeks, 365 are more."""
    assert held(timeliness.issued_over_52_weeks, cases(*assessed(363, 364, 365, None))) == [False, False, True, False]


@pytest.mark.parametrize("outcome", ["request_outcome", "assessment_outcome"])
def test_a_case_that_ended_by_its_20_week_day_has_no_plan_due(outcome):
    """Withdrawn, refused or decided against on day 140 itself, it was no longer alive on it; on day 141 it was."""
    rows = [
        {"received_date": RECEIVED, outcome: code, f"{outcome}_date": after(day)}
        for code in ("W", "N")
        for day in (139, 140, 141)
    ]
    assert held(timeliness.plans_due, cases(*rows)) == [False, False, True] * 2
    assert held(timeliness.plans_due, cases({"received_date": RECEIVED}, {"request_outcome": "A"})) == [True, False]


def test_a_plan_due_today_is_neither_in_time_nor_late():
    """Day 139, 140 and 141 without a plan: it is late once day 140 is over. Sent on day 140, it is in time at once."""
    for days, judged in ((139, False), (140, False), (141, True)):
        assert held(timeliness.plans_due, cases({"received_date": RECEIVED}, as_at=after(days))) == [judged]
    assert held(timeliness.plans_due, cases(*assessed(140), as_at=after(140))) == [True]


def test_the_family_has_15_days_for_the_draft():
    """Regulation 13(1)(a): 15 days beginning with the day of the draft. Draft on 1 September: 15 September is the last
    of them, so a plan sent on that day is sent before they had ended."""
    draft = date(2025, 9, 1)
    sent = (date(2025, 9, 14), date(2025, 9, 15), date(2025, 9, 16), None)
    rows = [{"draft_date": draft, "start_date": day, "assessment_outcome": "Y"} for day in sent]
    assert held(timeliness.sent_before_the_family_could_answer, cases(*rows)) == [True, True, False, False]
    assert held(timeliness.sent_before_the_family_could_answer, cases({"start_date": draft})) == [False]


def test_which_cases_stand_in_which_figure():
    """One case of each kind; a plan sent on day 140 with a draft before it, but for what the case is named after."""
    asked = {"received_date": RECEIVED, "request_outcome": "Y", "request_outcome_date": after(42)}
    plan = asked | {"assessment_outcome": "Y", "assessment_outcome_date": after(140), "draft_date": after(120)}
    no_plan = asked | {"assessment_outcome": "N", "assessment_outcome_date": after(112)}
    kinds = {
        "plain": plan,
        "older": plan | {"request_outcome": "H"},
        "moved in": plan | {"transfer_la": "999", "transfer_date": after(141)},
        "no request day": plan | {"received_date": None},
        "exception": plan | {"exception_applies": True},
        "mediation": plan | {"assessment_mediation": True},
        "no draft": plan | {"draft_date": None},
        "before request": plan | {"assessment_outcome_date": after(-1)},
        "open": asked,
        "no plan": no_plan,
        "no plan, older": no_plan | {"request_outcome": "H"},
        "withdrawn": asked | {"request_outcome": "W"},
    }
    tables = cases(*kinds.values())

    def named(rule) -> list[str]:
        return [name for name, is_held in zip(kinds, held(rule, tables), strict=True) if is_held]

    usual = ["plain", "exception", "mediation", "no draft", "before request", "open", "no plan"]
    assert named(timeliness.requests_received) == [*usual, "withdrawn"]
    assert named(timeliness.request_decisions) == usual
    assert named(timeliness.no_plan_decisions) == ["no plan"]
    issued = ["plain", "no request day", "exception", "mediation", "no draft", "before request"]
    assert named(timeliness.plans_issued) == issued
    assert named(timeliness.plans_with_exceptions) == [one for one in issued if one != "mediation"]
    assert named(timeliness.plans_in_published_measure) == ["plain", "no request day", "no draft", "before request"]
    assert named(timeliness.plans_with_known_wait) == ["plain", "exception", "no draft"]
    assert named(timeliness.published_plans_with_known_wait) == ["plain", "no draft"]
    assert named(timeliness.plans_due) == ["plain", "exception", "no draft", "before request", "open"]
    assert named(timeliness.plans_after_a_draft) == [one for one in issued if one != "no draft"]
    weeks = [timeliness.weeks_to_plan(tables).iloc[0], timeliness.weeks_to_plan_on_average(tables).iloc[0]]
    assert weeks == [20, 20]
