"""What does not fit together in a case: each rule on the day before, the day and the day after its limit."""

from datetime import date

import pandas as pd
import pytest

from data_access.cases.checks import run_checks
from metrics.cases.columns import typed

EXTRACTED = date(2026, 10, 31)
RECORDED = ("received_date", "request_outcome", "request_outcome_date", "locality", "case_reference")


def said(**cells: object) -> set[str]:
    """The codes that are said of one case."""
    days = {name: pd.Timestamp(value) if name.endswith("_date") else value for name, value in cells.items()}
    cases = typed(pd.DataFrame([{"received_date": pd.Timestamp("2024-01-08"), **days}]))
    return {one.code for one in run_checks(cases, extracted_on=EXTRACTED, file="f.xlsx", recorded=RECORDED)}


@pytest.mark.parametrize(("start", "long"), [("2026-01-06", False), ("2026-01-07", False), ("2026-01-08", True)])
def test_a_wait_of_more_than_two_years_is_named(start, long):
    """730 days after 8 January 2024, a leap year, is 7 January 2026."""
    assert ("CASE-LONG-WAIT" in said(start_date=start)) is long


@pytest.mark.parametrize(("age", "named"), [(24, False), (25, False), (26, True)])
def test_a_person_over_25_is_named(age, named):
    """A plan may last to the end of the year in which the person turns 25: section 46 of the 2014 Act."""
    assert ("CASE-AGE" in said(age_at_request=age)) is named


@pytest.mark.parametrize(("decided", "first"), [("2024-01-07", True), ("2024-01-08", False), ("2024-01-09", False)])
def test_a_decision_before_its_request_is_named(decided, first):
    assert ("CASE-DECISION-FIRST" in said(request_outcome="Y", request_outcome_date=decided)) is first


@pytest.mark.parametrize(("sent", "ahead"), [("2026-10-30", False), ("2026-10-31", False), ("2026-11-01", True)])
def test_a_day_after_the_extract_is_named(sent, ahead):
    assert ("CASE-FUTURE" in said(start_date=sent)) is ahead


@pytest.mark.parametrize(("drafted", "late"), [("2025-01-05", False), ("2025-01-06", False), ("2025-01-07", True)])
def test_a_draft_after_the_final_plan_is_named(drafted, late):
    assert ("CASE-DRAFT-AFTER-FINAL" in said(start_date="2025-01-06", draft_date=drafted)) is late


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"received_date": None}, "CASE-NO-REQUEST-DATE"),
        ({"request_outcome": "Y"}, "CASE-DECISION-UNDATED"),
        ({"request_outcome_date": "2024-02-01"}, "CASE-DATE-ONLY"),
        ({"request_outcome": "A", "request_outcome_date": "2024-02-01"}, "CASE-AWAITING-DATED"),
        ({"assessment_outcome": "N"}, "CASE-OUTCOME-UNDATED"),
        (
            {"assessment_outcome": "Y", "assessment_outcome_date": "2024-05-01", "start_date": "2024-05-02"},
            "CASE-DATES-DIFFER",
        ),
        ({"exception_applies": True}, "CASE-EXCEPTION-NO-GROUND"),
        ({"exception_ground": "illness"}, "CASE-GROUND-NO-EXCEPTION"),
        (
            {"request_outcome": "N", "request_outcome_date": "2024-02-01", "start_date": "2024-05-02"},
            "CASE-PLAN-AFTER-REFUSAL",
        ),
    ],
)
def test_what_is_missing_or_contradicts_itself_is_named(cells, code):
    assert code in said(**cells)


@pytest.mark.parametrize(("decided", "named"), [("2026-01-06", False), ("2026-01-07", False), ("2026-01-08", True)])
def test_a_decision_more_than_two_years_after_the_request_is_named(decided, named):
    """730 days after 8 January 2024 it is 7 January 2026: a wrong year puts a request into another one's figures."""
    found = said(received_date="2024-01-08", request_outcome="Y", request_outcome_date=decided)
    assert ("CASE-LONG-DECISION" in found) is named


OLDER = {"transfer_la": "999", "assessment_outcome": "H"}
MOVES = {"CASE-MOVED-IN", "CASE-MOVED-IN-UNDATED", "CASE-PLAN-MOVED-IN-UNDATED", "CASE-MOVED-OUT-UNDATED"}
MOVES |= {"CASE-PLAN-MOVED-IN-NO-START"}


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ({"transfer_la": "999", "transfer_date": "2024-03-04"}, {"CASE-MOVED-IN"}),
        ({"transfer_la": "999"}, {"CASE-MOVED-IN-UNDATED"}),
        ({"transfer_la": "999", "start_date": "2024-05-02"}, {"CASE-PLAN-MOVED-IN-UNDATED"}),
        (OLDER | {"transfer_date": "2024-03-04"}, {"CASE-PLAN-MOVED-IN-NO-START"}),
        (OLDER | {"transfer_date": "2024-03-04", "start_date": "2023-05-02"}, set()),
        (OLDER, set()),
        ({"transfer_la": "999", "start_date": "2024-05-02", "transfer_date": "2024-05-02"}, set()),
        ({"transfer_la": "999", "request_outcome": "H"}, set()),
        ({"exported": "999"}, {"CASE-MOVED-OUT-UNDATED"}),
        ({"exported": "999", "exported_date": "2024-03-04"}, set()),
        ({"exported": "999", "start_date": "2024-05-02"}, set()),
        ({}, set()),
    ],
)
def test_the_day_of_a_move_is_asked_for(cells, codes):
    """Where the clock, or a figure of a past month, hangs on it."""
    assert said(**cells) & MOVES == codes


@pytest.mark.parametrize(("left", "first"), [("2024-01-07", True), ("2024-01-08", False), ("2024-01-09", False)])
def test_a_move_before_the_request_is_named(left, first):
    assert ("CASE-MOVED-OUT-FIRST" in said(exported="999", exported_date=left)) is first


def test_a_historical_record_needs_no_request_date():
    """A plan made before the statutory clock (H) has no request to be dated by."""
    assert "CASE-NO-REQUEST-DATE" not in said(received_date=None, request_outcome="H")


def test_a_plan_after_a_refusal_is_explained_by_an_order():
    cells = {"request_outcome": "N", "request_outcome_date": "2024-02-01", "start_date": "2024-05-02"}
    assert "CASE-PLAN-AFTER-REFUSAL" not in said(**cells, tribunal_order_date="2024-04-01")


@pytest.mark.parametrize(
    ("column", "severity"),
    [
        ("received_date", "left out of some measures"),
        ("request_outcome", "left out of some measures"),
        ("request_outcome_date", "for information"),
        ("locality", "for information"),
        ("case_reference", "for information"),
    ],
)
def test_a_column_that_is_missing_is_named_by_what_is_lost(column, severity):
    recorded = set(RECORDED) - {column}
    found = run_checks(typed(pd.DataFrame()), extracted_on=EXTRACTED, file="f.xlsx", recorded=recorded)
    assert [(one.code, str(one.severity)) for one in found] == [("COLUMN-ABSENT", severity)]
    assert found[0].column.endswith(" (day)") == column.endswith("_date"), "the day of a decision is not the decision"
