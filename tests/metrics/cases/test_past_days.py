"""The cases as they stood on a past day: later rows drop, later dates become empty, later outcomes undecided."""

from datetime import date

import pandas as pd

from metrics.base.periods import day
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.law.conventions import Conventions
from tests.metrics.tables import around

CASE = {
    "case_reference": "Example 1", "received_date": "2025-01-06", "request_outcome": "Y",
    "request_outcome_date": "2025-02-17", "assessment_outcome": "Y", "assessment_outcome_date": "2025-05-20",
    "start_date": "2025-05-26", "cease_date": "2025-11-03", "cease_reason": "5",
}  # fmt: skip


def as_they_stood(as_at: date, *cases: dict, **options) -> pd.DataFrame:
    frame = pd.DataFrame(cases or [CASE])
    return CaseTables.build(frame, as_at=date(2025, 12, 31), **options).known_by(as_at).cases


def test_a_case_is_unknown_before_its_request():
    """The row is not blank, it is not there."""
    assert as_they_stood(date(2025, 1, 5)).empty
    assert len(as_they_stood(date(2025, 1, 6))) == 1


def test_an_outcome_is_awaited_until_its_day():
    """On the eve of the decision it was undecided, and there was no assessment yet."""
    case = as_they_stood(date(2025, 2, 16)).iloc[0]
    assert case["request_outcome"] == "A"
    assert pd.isna(case["request_outcome_date"])
    assert pd.isna(case["assessment_outcome"])
    assert pd.isna(case["start_date"])


def test_a_plan_agreed_but_not_yet_sent():
    """Between 20 and 26 May the outcome is decided; the family has no plan, so the child still waits."""
    case = as_they_stood(date(2025, 5, 22)).iloc[0]
    assert case["assessment_outcome"] == "Y"
    assert pd.isna(case["start_date"])


def test_a_child_waits_until_the_plan_is_sent_not_until_it_is_agreed():
    """A start date that lies ahead must not let the day of the decision stand in for it."""
    tables = CaseTables.build(pd.DataFrame([CASE]), as_at=date(2025, 12, 31))
    waiting = CATALOGUE["assessments_open"]
    days = [day(one) for one in (date(2025, 5, 19), date(2025, 5, 22), date(2025, 5, 26))]
    assert evaluate(waiting, tables, days)["value"].tolist() == [1, 1, 0]


def test_a_plan_was_in_force_until_it_ceased():
    """The reason belongs to the day."""
    case = as_they_stood(date(2025, 11, 2)).iloc[0]
    assert pd.isna(case["cease_date"])
    assert pd.isna(case["cease_reason"])


def test_a_plan_that_moved_in_is_unknown_before_it_came():
    """Made in 2023 by another council, here since February 2025."""
    moved = {"start_date": "2023-11-01", "transfer_date": "2025-02-03", "transfer_la": "999", "request_outcome": "H"}
    assert as_they_stood(date(2025, 2, 2), moved).empty
    assert len(as_they_stood(date(2025, 2, 3), moved)) == 1


def test_a_refusal_stands_until_the_order_that_overturned_it():
    """Closed before the order, open after it, closed for good by a decision made after it."""
    case = {
        "received_date": "2025-01-06", "request_outcome": "N", "request_outcome_date": "2025-02-10",
        "tribunal_order_date": "2025-06-02", "assessment_outcome": "N", "assessment_outcome_date": "2025-08-04",
    }  # fmt: skip
    closed = [bool(as_they_stood(day, case)["closed"].iloc[0]) for day in
              (date(2025, 2, 9), date(2025, 2, 10), date(2025, 6, 1), date(2025, 6, 2), date(2025, 8, 4))]  # fmt: skip
    assert closed == [False, True, True, False, True]


def test_knowing_twice_is_knowing_once():
    """Going back to March by way of June is going back to March."""
    frame = pd.DataFrame([CASE, {**CASE, "received_date": "2025-06-01", "start_date": None}])
    tables = CaseTables.build(frame, as_at=date(2025, 12, 31))
    direct = tables.known_by(date(2025, 3, 1)).cases.frame()
    pd.testing.assert_frame_equal(direct, tables.known_by(date(2025, 6, 30)).known_by(date(2025, 3, 1)).cases.frame())


def test_the_convention_decides_which_day_counts_as_issued():
    """The published measure by the outcome's day, or by the day the plan started; the law always by the latter."""
    case = as_they_stood(date(2025, 12, 31)).iloc[0]
    assert case["issued_date"].date() == date(2025, 5, 20)
    assert case["plan_sent_date"].date() == date(2025, 5, 26)
    by_start = Conventions(published_plan_date="start_date")
    assert as_they_stood(date(2025, 12, 31), conventions=by_start).iloc[0]["issued_date"].date() == date(2025, 5, 26)


def test_an_order_about_a_plan_already_made_does_not_take_it_out_of_timeliness():
    """An appeal about the contents comes after the plan; the 20 weeks had run their course."""
    case = as_they_stood(date(2025, 12, 31), {**CASE, "tribunal_order_date": "2025-10-01"}).iloc[0]
    assert pd.isna(case["replaced_on"])
    assert not case["outside_timeliness"]


def test_each_day_is_known_from_its_own_day_on():
    """The decision, the plan, its end and the review: not yet the day before, and on the day itself."""
    awaited = {"request_outcome": "A", "assessment_outcome": "A", "cease_reason": None}
    for outcome, column in zip(awaited, ("request_outcome_date", "assessment_outcome_date", "cease_date"), strict=True):
        before, on, _ = around(date.fromisoformat(CASE[column]))
        stood = [as_they_stood(one).iloc[0] for one in (before, on)]
        assert [pd.notna(one[column]) for one in stood] == [False, True]
        assert [None if pd.isna(one[outcome]) else one[outcome] for one in stood] == [awaited[outcome], CASE[outcome]]


def test_a_plan_without_the_day_of_its_decision_is_awaited_until_it_started():
    """Nobody wrote down when it was agreed. Before it started the child waits, and no plan is known."""
    undated = {**CASE, "assessment_outcome_date": None}
    before, on, after = around(date.fromisoformat(CASE["start_date"]))
    assert [as_they_stood(day, undated)["assessment_outcome"].iloc[0] for day in (before, on, after)] == ["A", "Y", "Y"]
    refused = {**undated, "assessment_outcome": "N", "start_date": None}
    assert as_they_stood(before, refused)["assessment_outcome"].iloc[0] == "N"


def test_a_case_without_a_request_is_known_from_the_first_day_it_shows():
    """Of all its days the earliest: here the decision whether to assess."""
    undated = {**CASE, "received_date": None}
    before, on, _ = around(date.fromisoformat(CASE["request_outcome_date"]))
    assert [len(as_they_stood(day, undated)) for day in (before, on)] == [0, 1]


def test_a_review_says_what_was_decided_from_the_day_of_the_decision_on():
    reviewed = {
        **CASE,
        "cease_date": None,
        "review_meeting": "2025-09-01",
        "last_review": "2025-09-22",
        "review_outcome": "A",
    }
    before, on, _ = around(date(2025, 9, 22))
    told = [as_they_stood(day, reviewed)["review_outcome"].iloc[0] for day in (before, on)]
    assert (pd.isna(told[0]), told[1]) == (True, "A")
