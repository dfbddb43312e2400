"""Which rows a figure is of: the day before, on and after a period's ends and the day the data are known by."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import Period, calendar_year, day, month, quarter
from metrics.cases.case_tables import ALL_AGES, PUPILS, CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from metrics.counting.evaluate import WrongBreakdown, evaluate, records
from metrics.counting.registers import Council
from metrics.datasets import DATASETS

AS_AT = date(2025, 8, 20)
RECEIVED = CATALOGUE["requests_received"]
MARCH, APRIL = month(2025, 3), month(2025, 4)


def requests(*days: date, as_at: date = AS_AT, population: dict | None = None, **columns: list) -> CaseTables:
    """A request received on each of the days."""
    return CaseTables.build(
        pd.DataFrame({"received_date": list(days), **columns}), as_at=as_at, population=population or {}
    )


def remedies(*rows: dict) -> Council:
    """A council with these promises and no case."""
    cases = CaseTables.build(pd.DataFrame(), as_at=AS_AT)
    return Council.build(cases, DATASETS, {"remedies": pd.DataFrame(rows)})


@pytest.mark.parametrize(
    ("received", "in_march", "in_april"),
    [
        (date(2025, 2, 28), 0, 0),
        (date(2025, 3, 1), 1, 0),
        (date(2025, 3, 31), 1, 0),
        (date(2025, 4, 1), 0, 1),
        (date(2025, 4, 30), 0, 1),
        (date(2025, 5, 1), 0, 0),
    ],
)
def test_first_and_last_day_belong_to_a_period(received, in_march, in_april):
    """One after another, in one go or each alone."""
    tables = requests(received)
    assert evaluate(RECEIVED, tables, [MARCH, APRIL])["value"].tolist() == [in_march, in_april]
    assert evaluate(RECEIVED, tables, [MARCH])["value"].tolist() == [in_march]
    assert len(records(RECEIVED, tables, APRIL)) == in_april


def test_periods_that_overlap_have_a_row_each():
    """A request of March is of the month, its quarter and its year; periods in any order, or one day shared."""
    tables = requests(date(2025, 1, 15), date(2025, 3, 1), date(2025, 3, 31), date(2025, 4, 1))
    asked = [calendar_year(2025), MARCH, quarter(2025, 1), APRIL]
    assert evaluate(RECEIVED, tables, asked)["value"].tolist() == [4, 2, 3, 1]
    shared = [MARCH, Period(date(2025, 3, 31), date(2025, 4, 30))]
    assert evaluate(RECEIVED, tables, shared)["value"].tolist() == [2, 2]
    assert evaluate(RECEIVED, tables, [MARCH, MARCH])["value"].tolist() == [2, 2]


def test_a_gap_between_periods_is_in_neither():
    """March and May of three months."""
    tables = requests(date(2025, 3, 31), date(2025, 4, 1), date(2025, 4, 30), date(2025, 5, 1))
    assert evaluate(RECEIVED, tables, [MARCH, month(2025, 5)])["value"].tolist() == [1, 1]


@pytest.mark.parametrize(("days", "counted"), [(-1, 1), (0, 0), (1, 0)])
def test_a_day_after_the_data_has_not_come(days, counted):
    """A 20-week day that lies ahead, or is today, is in a period that runs on, and not counted yet."""
    received = AS_AT - timedelta(weeks=20) + timedelta(days=days)
    due = evaluate(CATALOGUE["plans_due_issued_on_time"], requests(received), [calendar_year(2025)])
    assert due["denominator"].tolist() == [counted]


@pytest.mark.parametrize(
    ("starts", "status"), [(-1, Status.SHOWN), (0, Status.SHOWN), (1, Status.NOT_YET_DUE), (400, Status.NOT_YET_DUE)]
)
def test_a_period_that_has_not_begun_is_not_yet_due(starts, status):
    """For what happens in a period, and for what stands on a day."""
    ahead = Period(AS_AT + timedelta(days=starts), AS_AT + timedelta(days=starts + 30))
    for key in ("requests_received", "assessments_open"):
        found = evaluate(CATALOGUE[key], requests(date(2025, 7, 1)), [ahead])
        assert found["status"].tolist() == [status], key
        assert found["value"].isna().tolist() == [status is not Status.SHOWN]


def test_what_stands_on_a_day_is_of_the_last_day_of_its_period():
    """A request of 1 April waits at the end of April, not of March."""
    tables = requests(date(2025, 3, 31), date(2025, 4, 1))
    assert evaluate(CATALOGUE["assessments_open"], tables, [MARCH, APRIL])["value"].tolist() == [1, 2]


def test_no_period_and_no_row():
    """Asked for nothing there is nothing; a table without rows has a line for every period."""
    empty = requests()
    for key in ("requests_received", "assessments_open", "weeks_to_plan_median"):
        assert evaluate(CATALOGUE[key], empty, []).empty
        assert len(evaluate(CATALOGUE[key], empty, [MARCH, APRIL])) == 2
    assert evaluate(RECEIVED, empty, [MARCH], by=["locality"])["locality"].tolist() == [NOT_RECORDED]


def test_a_way_that_the_figure_does_not_have_is_named():
    """With the ways that it has."""
    with pytest.raises(WrongBreakdown, match=r"'wait_band'.*locality, team"):
        evaluate(RECEIVED, requests(date(2025, 3, 1)), [MARCH], by=["wait_band"])


def test_promises_of_money_without_an_amount_are_no_promise_of_nothing():
    """Two payments whose amount nobody stated: not recorded, and how many; one of £200 beside them is £200 of one."""
    agreed = CATALOGUE["financial_remedy_agreed"]
    promise = {"agreed_date": "2025-05-01", "description": "Pay", "remedy_type": "payment_distress"}
    unstated = {**promise, "amount_unquantified": True}
    found = evaluate(agreed, remedies(unstated, unstated).table("remedies"), [day(AS_AT)]).iloc[0]
    assert pd.isna(found["value"])
    assert found["status"] == Status.NOT_RECORDED
    some = remedies(unstated, unstated, {**promise, "amount_agreed": 200.0}).table("remedies")
    found = evaluate(agreed, some, [day(AS_AT)]).iloc[0]
    assert found[["numerator", "denominator", "value", "status"]].tolist() == [1, 3, 200, Status.SHOWN]


def test_a_rate_without_people_is_not_recorded():
    """Three requests: for 6,000 people, for a number nobody has given, by place, and by what has no people."""
    rate, days = CATALOGUE["requests_per_1000"], [date(2025, 3, 3)] * 3
    places = {"locality": ["North", "North", "South"]}
    known = requests(*days, population={"": 6_000, "North": 4_000}, **places)
    assert evaluate(rate, known, [MARCH])["value"].tolist() == [0.5]
    by_place = evaluate(rate, known, [MARCH], by=["locality"]).set_index("locality")
    assert by_place["value"]["North"] == pytest.approx(0.5)
    assert by_place["status"].to_dict() == {"North": Status.SHOWN, "South": Status.NOT_RECORDED}
    unknown = evaluate(rate, requests(*days), [MARCH]).iloc[0]
    assert (unknown["status"], unknown["numerator"]) == (Status.NOT_RECORDED, 3)


def test_a_rate_of_all_ages_stands_over_all_residents():
    """Not over those aged 0 to 25; and no place's number is known."""
    upheld = CATALOGUE["ombudsman_upheld_per_100000"]
    assert upheld.people == ALL_AGES
    everyone = replace(CATALOGUE["requests_per_1000"], people=ALL_AGES)
    tables = requests(*[date(2025, 3, 3)] * 3, population={"": 6_000, ALL_AGES: 30_000})
    assert evaluate(everyone, tables, [MARCH])["value"].tolist() == [pytest.approx(0.1)]
    assert evaluate(everyone, tables, [MARCH], by=["locality"])["status"].tolist() == [Status.NOT_RECORDED]


def test_plans_stand_over_people_and_over_pupils():
    """By hand: 3 plans among 60 people are 50 for every 1,000; beside 40 pupils, 7.5 for every 100. By place there are
    the people of North alone, and nobody counts the pupils of a place."""
    rows = {"start_date": [date(2024, 3, 1)] * 3, "locality": ["North", "North", "South"]}
    held = CaseTables.build(pd.DataFrame(rows), as_at=date(2025, 6, 30), population={"": 60, "North": 20, PUPILS: 40})
    on_the_day = [day(date(2025, 6, 30))]
    assert evaluate(CATALOGUE["plans_per_1000"], held, on_the_day)["value"].tolist() == [50]
    assert evaluate(CATALOGUE["plans_per_100_pupils"], held, on_the_day)["value"].tolist() == [7.5]
    split = evaluate(CATALOGUE["plans_per_1000"], held, on_the_day, by=["locality"]).set_index("locality")
    assert split["value"]["North"] == 100
    assert split["status"]["South"] == Status.NOT_RECORDED
    north = held.of_locality("North")
    assert evaluate(CATALOGUE["plans_per_100_pupils"], north, on_the_day)["status"].tolist() == [Status.NOT_RECORDED]


def test_what_was_never_recorded_is_not_nothing():
    """Where no day of a decision is in the data at all, no decision was in time is not what it says."""
    decided = CATALOGUE["request_decisions_within_6_weeks"]
    tables = requests(date(2025, 1, 6), date(2025, 1, 7), request_outcome=["Y", "N"])
    assert evaluate(decided, tables, [MARCH])["status"].tolist() == [Status.NOT_RECORDED]
    cut_out = CaseTables(tables.cases, AS_AT)
    assert evaluate(decided, cut_out, [MARCH])["status"].tolist() == [Status.NO_CASES]
    dated = requests(date(2025, 2, 3), request_outcome=["Y"], request_outcome_date=[date(2025, 3, 3)])
    assert evaluate(decided, dated, [MARCH, APRIL])["status"].tolist() == [Status.SHOWN, Status.NO_CASES]


@pytest.mark.parametrize(
    ("as_at", "status"), [(date(2026, 1, 14), Status.NOT_YET_DUE), (date(2026, 1, 15), Status.SHOWN)]
)
def test_a_rate_over_plans_waits_for_the_day_of_the_plans(as_at, status):
    """The appeal rate of 2025 is over the plans of the January census: the third Thursday, 15 January 2026."""
    rate = CATALOGUE["tribunal_appeal_rate"]
    plan = {"received_date": "2025-01-06", "request_outcome": "Y", "request_outcome_date": "2025-02-03"}
    plan |= {"assessment_outcome": "Y", "assessment_outcome_date": "2025-05-05", "start_date": "2025-05-06"}
    refusal = {"received_date": "2025-03-03", "request_outcome": "N", "request_outcome_date": "2025-04-01"}
    ended = {"cease_date": "2025-06-02", "cease_reason": "2"}
    cases = CaseTables.build(pd.DataFrame([plan, plan, plan | ended, refusal]), as_at=as_at)
    appeal = {"appeal_reference": "EH1", "registered_date": "2025-05-01", "appeal_type": "RTA"}
    appeals = Council.build(cases, DATASETS, {"appeals": pd.DataFrame([appeal])}).table("appeals")
    found = evaluate(rate, appeals, [calendar_year(2025)]).iloc[0]
    assert found["status"] == status
    if status is Status.SHOWN:
        assert found[["numerator", "denominator", "value"]].tolist() == [1, 4, 0.25]


def test_a_rate_of_a_year_is_not_said_of_a_quarter():
    """Nor of a year that is cut off: it does not apply."""
    cases = CaseTables.build(pd.DataFrame(), as_at=date(2026, 3, 1))
    appeals = Council.build(cases, DATASETS, {}).table("appeals")
    asked = [quarter(2025, 1), Period(date(2025, 1, 1), date(2025, 12, 30))]
    found = evaluate(CATALOGUE["tribunal_appeal_rate"], appeals, asked)
    assert found["status"].tolist() == [Status.NOT_APPLICABLE] * 2


def test_what_two_registers_tell_together_needs_both():
    """Whether every remedy of the Ombudsman's decisions is done cannot be said without a register of remedies."""
    cases = CaseTables.build(pd.DataFrame(), as_at=AS_AT)
    decision = {"ombudsman_reference": "24 001", "decision_date": "2025-02-03", "decision": "upheld_injustice"}
    alone = Council.build(cases, DATASETS, {"ombudsman": pd.DataFrame([decision])}).table("ombudsman")
    asked = [calendar_year(2025)]
    assert evaluate(CATALOGUE["ombudsman_compliance"], alone, asked)["status"].tolist() == [Status.NOT_RECORDED]
    remedy = {"ombudsman_reference": "24 001", "description": "Apologise", "target_date": "2025-03-03"}
    rows = {"ombudsman": pd.DataFrame([decision]), "remedies": pd.DataFrame([remedy])}
    both = Council.build(cases, DATASETS, rows).table("ombudsman")
    assert evaluate(CATALOGUE["ombudsman_compliance"], both, asked)["status"].iloc[0] != Status.NOT_RECORDED
