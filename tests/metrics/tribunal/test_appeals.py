"""Which appeals a figure counts: each outcome, each day that is missing, and the ends of a period."""

from datetime import date, timedelta

import pytest

from metrics.base.periods import Period
from metrics.tribunal import appeals
from metrics.tribunal.code_lists import APPEAL_OUTCOME, APPEAL_TYPE
from tests.metrics.tables import DAY, ago, around, council, held, register

OUTCOMES = [code.value for code in APPEAL_OUTCOME.codes]
TYPES = [code.value for code in APPEAL_TYPE.codes]
FAMILY, COUNCIL, CONCEDED = {"decided_appellant"}, {"decided_la"}, {"conceded", "conceded_consent"}


def appeal(**cells: object) -> dict:
    return {"registered_date": ago(90), "appeal_type": "RTA", "decision_date": ago(120)} | cells


def ended(outcome: str = "withdrawn", **cells: object) -> dict:
    return appeal(outcome=outcome, **{"outcome_date": ago(30)} | cells)


@pytest.mark.parametrize(
    ("rule", "counted"),
    [
        (appeals.appeals_ended, set(OUTCOMES)),
        (appeals.outcomes_counted, FAMILY | COUNCIL | CONCEDED | {"withdrawn"}),
        (appeals.appeals_decided, FAMILY | COUNCIL),
        (appeals.decided, FAMILY | COUNCIL),
        (appeals.for_the_family, FAMILY),
        (appeals.for_the_council, COUNCIL),
        (appeals.conceded, CONCEDED),
        (appeals.withdrawn, {"withdrawn"}),
        (appeals.decided_or_conceded_for_the_family, FAMILY | CONCEDED),
        (appeals.appeals_open, set()),
    ],
)
def test_outcomes_that_count(rule, counted):
    found = held(rule, register("appeals", *(ended(one) for one in OUTCOMES)))
    assert {one for one, is_in in zip(OUTCOMES, found, strict=True) if is_in} == counted


def test_an_outcome_without_a_day_is_neither_open_nor_ended_in_any_period():
    log = register(
        "appeals", ended(), ended(outcome_date=None), appeal(), appeal(registered_date=None, lodged_date=ago(90))
    )
    assert held(appeals.appeals_registered, log) == [True, True, True, False]
    assert held(appeals.appeals_open, log) == [False, False, True, False]
    assert held(appeals.appeals_ended, log) == [True, False, False, False]


def test_what_is_appealed():
    log = register("appeals", *(appeal(appeal_type=one) for one in TYPES))
    found = {
        rule: {one for one, is_in in zip(TYPES, held(rule, log), strict=True) if is_in}
        for rule in (
            appeals.about_contents,
            appeals.no_claims,
            appeals.about_a_refusal,
            appeals.appeals_with_a_deadline,
        )
    }
    assert found == {
        appeals.about_contents: {"CON_B", "CON_F", "CON_I", "CON"},
        appeals.no_claims: set(TYPES) - {"DD"},
        appeals.about_a_refusal: {"RTA", "RTI"},
        appeals.appeals_with_a_deadline: set(TYPES) - {"DD"},
    }


def test_a_day_that_is_missing_leaves_an_appeal_out():
    """Registered and decided; not decided; not registered: lodged alone tells no day of the Tribunal's."""
    log = register("appeals", appeal(), appeal(decision_date=None), appeal(registered_date=None, lodged_date=ago(90)))
    for rule in (appeals.about_a_refusal, appeals.appeals_with_a_deadline):
        assert held(rule, log) == [True, False, False]
    assert held(appeals.no_claims, log) == [True, True, False]


def test_the_day_it_was_lodged_comes_before_the_day_it_was_registered():
    """Two months after 16 November 2025 are over with 16 January 2026, a Friday."""
    decided, last = date(2025, 11, 16), date(2026, 1, 16)
    log = register(
        "appeals",
        *(appeal(decision_date=decided, lodged_date=day, registered_date=ago(1)) for day in around(last)),
        *(appeal(decision_date=decided, registered_date=day) for day in around(last)),
    )
    assert held(appeals.made_in_time, log) == [True, True, False] * 2


def test_only_an_open_appeal_is_to_be_heard():
    log = register("appeals", appeal(hearing_date=ago(-7)), ended(hearing_date=ago(-7)), appeal())
    assert held(appeals.hearings_ahead, log) == [True, False, False]


def test_a_response_without_a_day_set_is_not_due_and_one_sent_early_is():
    rows = [{"response_due": None, "response_sent": ago(9)}, {"response_due": ago(-1), "response_sent": ago(9)}]
    log = register("appeals", *(appeal(**row) for row in rows))
    assert held(appeals.responses_due, log) == [False, True]


def test_an_appeal_that_ended_after_the_response_was_sent_needed_one():
    log = register("appeals", ended(response_due=ago(20), response_sent=ago(31)))
    assert held(appeals.responses_due, log) == [True]


def spread(*rows: dict, start: date, end: date, as_at: date = DAY) -> appeals.Spread | None:
    return appeals.spread_to_outcome(council(appeals=rows, as_at=as_at), Period(start, end, "period"))


def test_the_spread_is_of_outcomes_from_the_first_day_of_the_period_to_its_last():
    start, end = ago(60), ago(30)
    for day, inside in zip((*around(start), *around(end)), (False, True, True, True, True, False), strict=True):
        found = spread(ended(outcome_date=day, registered_date=ago(200)), start=start, end=end)
        assert found == (appeals.Spread(1, *[float((day - ago(200)).days)] * 2) if inside else None)


def test_the_spread_goes_no_further_than_the_day():
    """An outcome of a day that has yet to come is known on no earlier one."""
    rows = [ended(outcome_date=day) for day in around(ago(30))]
    assert spread(*rows, start=ago(60), end=ago(-30), as_at=ago(30)).appeals == 2


def test_the_spread_has_a_mean_and_what_nine_in_ten_took_at_most():
    """Ten outcomes after 10, 20 … 100 days: nine in ten took 91 at most, between the ninth and the last."""
    rows = [ended(registered_date=ago(30 + days)) for days in range(10, 101, 10)]
    left_out = [ended("other_closed"), ended(registered_date=None), ended(registered_date=ago(29))]
    found = spread(*rows, *left_out, start=ago(40), end=DAY)
    assert (found.appeals, found.mean, round(found.nine_in_ten, 6)) == (10, 55, 91)
    assert spread(*left_out, start=ago(40), end=DAY) is None


@pytest.mark.parametrize(("days", "waited"), [(0, 0), (1, 1), (-1, None)])
def test_an_outcome_before_the_registration_took_no_days(days, waited):
    found = appeals.days_to_outcome(register("appeals", ended(registered_date=ago(30 + days)))).tolist()
    assert found == [waited] or (waited is None and found[0] != found[0])


def test_how_long_an_open_child_has_waited_is_told_by_the_day():
    """On day 364 it is no longer than 52 weeks, on the next it is; a closed case is measured by its plan alone."""
    asked = DAY - timedelta(days=364)
    own = [{"case_reference": "C", "received_date": asked, "request_outcome": "Y"}]
    rows = [appeal(case_reference="C")]
    stood = [register("appeals", *rows, own=own, as_at=day) for day in around(DAY)]
    assert [held(appeals.after_a_long_wait, one) for one in stood] == [[False], [False], [True]]
    refused = [own[0] | {"request_outcome": "N", "request_outcome_date": asked}]
    assert held(appeals.after_a_long_wait, register("appeals", *rows, own=refused, as_at=ago(-9))) == [False]
