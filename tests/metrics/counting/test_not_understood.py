"""How many rows a figure may lack: the day before a limit, the day, the day after, and rows without a day."""

from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import Period, calendar_year, day
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.counting.not_understood import rows_not_understood, with_not_understood
from tests.metrics.tables import DAY, ago, around, cases, council, register

OPEN, RECEIVED = CATALOGUE["assessments_open"], CATALOGUE["requests_received"]
ISSUED = CATALOGUE["plans_issued_within_20_weeks"]
ASKED = date(2025, 6, 2)


def unread(received: date | None = ASKED, column: str = "request_outcome", **more: object) -> dict:
    return {"received_date": received, "not_understood": column, **more}


def test_a_row_that_is_not_understood_is_no_child_waiting():
    table = cases({"received_date": ASKED}, unread())
    (line,) = evaluate(OPEN, table, [day(DAY)]).to_dict("records")
    assert (line["value"], line["not_understood"]) == (1, 1)


def test_where_every_row_is_understood_nothing_is_said():
    assert "not_understood" not in evaluate(OPEN, cases({"received_date": ASKED}), [day(DAY)])


@pytest.mark.parametrize(("looked_at", "expected"), list(zip(around(ASKED), (0, 1, 1), strict=True)))
def test_on_a_day_the_rows_that_had_begun_are_in_question(looked_at, expected):
    """Looked at as known now, and as it stood."""
    table = cases(unread())
    assert rows_not_understood(OPEN, table, day(looked_at)) == expected
    assert rows_not_understood(OPEN, table.known_by(looked_at), day(looked_at)) == expected


def test_a_row_whose_first_day_cannot_be_read_is_in_question_on_every_day():
    """Its other days say nothing of when it began."""
    row = unread(None, "received_date", request_outcome_date=ASKED)
    assert rows_not_understood(OPEN, cases(row), day(date(2020, 1, 1))) == 1
    assert rows_not_understood(OPEN, cases(row).known_by(date(2020, 1, 1)), day(date(2020, 1, 1))) == 1


def test_during_a_period_the_rows_with_a_day_in_it_are_in_question():
    rows = [unread(one) for one in (*around(date(2025, 1, 1)), *around(date(2025, 12, 31)))]
    assert rows_not_understood(RECEIVED, cases(*rows), calendar_year(2025)) == 4


def test_without_that_day_it_is_in_question_in_every_period_that_it_had_begun_by_the_end_of():
    ends = [Period(date(2025, 1, 1), end, "") for end in around(ASKED)]
    assert [rows_not_understood(ISSUED, cases(unread()), period) for period in ends] == [0, 1, 1]


def test_what_is_after_the_day_looked_at_is_in_no_question():
    assert rows_not_understood(RECEIVED, cases(unread(), as_at=DAY), Period(ago(-1), ago(-9), "")) == 0


def test_the_number_is_of_the_place_and_stands_beside_every_group():
    rows = [unread(locality=place) for place in ("North", "North", None)]
    table = cases({"received_date": ASKED, "locality": "North"}, {"received_date": ASKED, "locality": "South"}, *rows)
    split = evaluate(OPEN, table, [day(DAY)], by=["locality"])
    assert split["not_understood"].tolist() == [3, 3]
    alone = {place: table.of_locality(place) for place in ("North", "South")}
    assert [rows_not_understood(OPEN, one, day(DAY)) for one in alone.values()] == [2, 0]


def test_a_register_counts_its_own_and_a_rate_those_of_what_it_stands_over():
    rate = next(
        one for one in CATALOGUE.values() if one.about == "appeals" and any(p.about == "cases" for p in one.over)
    )
    appeal = {"registered_date": date(2025, 6, 2), "outcome_date": date(2025, 6, 2), "not_understood": "outcome"}
    found = council(own=[unread(date(2024, 6, 3))], appeals=[appeal, appeal])
    alone = council(appeals=[appeal, appeal])
    counts = [rows_not_understood(rate, one.table("appeals"), calendar_year(2025)) for one in (found, alone)]
    assert counts == [3, 2]


def test_sections_of_plans_stand_on_the_audits():
    sections = next(one for one in CATALOGUE.values() if one.about == "audit_sections")
    audit = {"audit_date": date(2025, 6, 2), "audit_reference": "1", "not_understood": "overall_grade"}
    table = register("plan_audits", audit).council.table("audit_sections")
    assert rows_not_understood(sections, table, calendar_year(2025)) == 1


def test_a_register_finds_the_place_of_a_case_that_is_not_understood_and_none_of_its_days():
    """The child waits, or does not: its wait is nobody's to say."""
    mine = {"case_reference": "EX-1", "locality": "North", "primary_need": "ASD"}
    appeal = {"case_reference": "EX-1", "registered_date": date(2025, 9, 1)}
    both = [council(own=[{**unread(), **mine} | more], appeals=[appeal]) for more in ({}, {"not_understood": None})]
    lines = [one.register("appeals").rows.iloc[0] for one in both]
    assert [(one["linked_case"], one["locality"], one["primary_need"]) for one in lines] == [(True, "North", "ASD")] * 2
    assert [one["days_waited_for_plan"] > 0 for one in lines] == [False, True]


def test_a_day_may_have_a_group_that_another_has_not():
    """A notice's place is that of a case which may have come later: the first day had "Not recorded" besides."""
    first, last = day(date(2025, 6, 1)), day(date(2025, 6, 3))
    result = pd.DataFrame([(one.start, one.end, place) for one, place in ((first, "North"), (first, "Not recorded"),
                          (last, "North"))], columns=["period_start", "period_end", "locality"])  # fmt: skip
    table = cases(*[unread(one) for one in around(ASKED)])
    assert with_not_understood(result, OPEN, table, [first, last])["not_understood"].tolist() == [1, 1, 3]
