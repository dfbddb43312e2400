"""One child's request twice in a list: asked, and never where a request came after the one before it had ended."""

import pandas as pd
import pytest

from data_access.cases.counted_twice import QUESTIONS, about_twice, spellings
from data_access.findings import Severity
from data_access.questions import EVERY_QUESTION
from metrics.base.columns import NOT_UNDERSTOOD
from metrics.cases.columns import typed

FIRST = {"received_date": "2026-01-05", "request_outcome": "Y", "request_outcome_date": "2026-02-09"}


def said(*rows: dict[str, str]) -> list[tuple[str, tuple[int, ...]]]:
    """What is asked of rows, the first of which is row 2 of its sheet."""
    cases = pd.DataFrame(list(rows))
    for name in [name for name in cases if name.endswith("_date")]:
        cases[name] = pd.to_datetime(cases[name]).astype("datetime64[s]")
    made = typed(cases).assign(source_sheet="Cases", source_row=range(2, len(rows) + 2))
    return [(one.code, one.rows) for one in about_twice(made, "cases.csv")]


def case(reference: str, **columns: str) -> dict[str, str]:
    return {"case_reference": reference} | FIRST | columns


@pytest.mark.parametrize(
    ("ended", "asked"),
    [
        ({"assessment_outcome": "Y", "start_date": "2026-05-04"}, False),
        ({"assessment_outcome": "Y", "start_date": "2026-05-05"}, False),
        ({"assessment_outcome": "Y", "start_date": "2026-05-06"}, True),
        ({"request_outcome": "N", "request_outcome_date": "2026-05-05"}, False),
        ({"request_outcome": "W", "request_outcome_date": "2026-05-06"}, True),
        ({"assessment_outcome": "N", "assessment_outcome_date": "2026-05-05"}, False),
        ({"exported": "301", "exported_date": "2026-05-06"}, True),
        ({"request_outcome": "N", "request_outcome_date": None}, False),
        ({}, True),
    ],
)
def test_a_second_request_is_asked_about_where_the_first_had_not_ended(ended, asked):
    """It came on 5 May: the day after the end, on the day, the day before; ended on an unknown day, and not ended."""
    found = said(case("EX1", **ended), case("ex1", received_date="2026-05-05"))
    assert found == ([("CASE-AT-ONCE", (2, 3))] if asked else [])


def test_two_of_one_day_are_asked_about_even_where_one_has_ended():
    assert said(case("EX1"), case("EX1", request_outcome="N")) == [("CASE-SAME-KEY", (2, 3))]
    assert said(case("EX1"), case("EX2", request_outcome="N")) == [] == said(case("EX1"))


def test_a_long_first_request_is_open_beside_each_of_those_after_it():
    """The second ended before the third came; the first had not."""
    second = case("EX1", received_date="2026-03-02", request_outcome="N", request_outcome_date="2026-03-30")
    assert said(case("EX1"), second, case("EX1", received_date="2026-06-01")) == [("CASE-AT-ONCE", (2, 3, 4))]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("EX-001", "EX001", True),
        ("EX-001", "ex 1", True),
        ("0012", "12", True),
        ("2025/007", "2025-7", True),
        ("2025/0012", "20250012", True),
        ("0", "00", True),
        ("É-007/08", "é-7/8", True),
        ("É-0070", "É-7", False),
        ("EX-10", "EX-1", False),
        ("120", "12", False),
        ("EX1", "FX1", False),
        ("withheld-0a1", "withheld-a1", False),
    ],
)
def test_a_reference_is_known_in_other_spellings(one, other, alike):
    """A code that stands for a withheld reference is no spelling of another."""
    pairs = (spelt.tolist() for spelt in spellings(pd.Series([one, other])))
    assert any(first == second for first, second in pairs if isinstance(first, str)) is alike
    assert said(case(one), case(other)) == ([("CASE-SPELLING", (2, 3))] if alike else [])


def test_references_of_two_children_that_differ_in_zeros_alone_are_not_asked_about():
    """Their own numbers tell them apart, where each has one."""
    assert said(case("EX-001", person_key="a"), case("EX1", person_key="b")) == []
    assert said(case("EX-001", person_key="a"), case("EX1", person_key="a")) == [("CASE-SPELLING", (2, 3))]
    assert said(case("EX-001", person_key="a"), case("EX1")) == [("CASE-SPELLING", (2, 3))]


def test_one_person_with_two_open_requests_is_asked_about_whatever_their_references():
    again = case("EX2", person_key="a", received_date="2026-02-02")
    assert said(case("EX1", person_key="a"), again) == [("CASE-SAME-PERSON", (2, 3))]
    by_number = case("EX3", person_id_key="b") | {"person_key": "c"}
    assert said(by_number, case("EX4", person_id_key="b")) == [("CASE-SAME-PERSON", (2, 3))], "one has a UPN too"
    assert said(case("EX1", person_key="a", start_date="2026-02-02", assessment_outcome="Y"), again) == []


def test_plans_without_their_requests_are_asked_about_while_both_are_in_force():
    """An older plan beside a request of today is none of them: a child with a plan may be assessed again."""
    plan = {"case_reference": "EX1", "start_date": "2020-03-02", "assessment_outcome": "H"}
    newer = plan | {"start_date": "2022-03-02"}
    assert said(plan, newer) == [("CASE-SAME-KEY", (2, 3))]
    assert said(plan | {"cease_date": "2022-03-02"}, newer) == [] == said(plan, case("EX1"))


@pytest.mark.parametrize(
    ("before", "later", "asks"),
    [
        ({}, {"start_date": "2026-01-05"}, True),
        ({}, {"start_date": "2026-01-04"}, False),
        ({}, {"start_date": "2026-07-20"}, True),
        ({}, {"request_outcome_date": "2026-02-09", "request_outcome": "N"}, True),
        ({"request_outcome": "N"}, {"start_date": "2026-02-08"}, True),
        ({"request_outcome": "N"}, {"start_date": "2026-02-09"}, False),
        ({"start_date": "2026-05-04", "assessment_outcome": "Y"}, {"start_date": "2026-05-04"}, True),
        ({"start_date": "2026-05-04", "cease_date": "2026-06-01"}, {"start_date": "2026-05-31"}, True),
        ({"start_date": "2026-05-04", "cease_date": "2026-06-01"}, {"start_date": "2026-06-01"}, False),
        ({}, {"request_outcome": "N"}, True),
        ({"start_date": "2026-05-04", "assessment_outcome": "Y"}, {"assessment_outcome": "Y"}, False),
        ({}, {"assessment_outcome": "H"}, False),
    ],
)
def test_a_row_without_a_request_that_tells_what_a_request_led_to(before, later, asks):
    """The plan counted as issued, while the child waited in the row before: one case in two lines.

    From the day of the request on, until it ended without a plan or its plan ceased.
    """
    assert said(case("EX1", **before), {"case_reference": "ex1"} | later) == [("CASE-AT-ONCE", (2, 3))] * asks
    person = {"person_key": "a"}
    assert said(case("EX1", **before) | person, {"case_reference": "EX2"} | person | later) == (
        [("CASE-SAME-PERSON", (2, 3))] * asks
    )


def test_rows_that_nobody_understands_count_nowhere_and_are_not_asked_about():
    assert said(case("EX1"), case("EX1", **{NOT_UNDERSTOOD: "start_date"})) == []


def test_each_row_is_asked_about_once():
    found = said(case("EX1", person_key="a"), case("EX1", person_key="a"), case("EX01", person_key="a"))
    assert found == [("CASE-SAME-KEY", (2, 3))], "with one of these two gone, the third is asked about"


def test_all_of_it_is_asked_before_it_is_stored():
    assert {one.severity for one in QUESTIONS} == {Severity.ASKS}
    assert {one.code for one in QUESTIONS} <= EVERY_QUESTION
