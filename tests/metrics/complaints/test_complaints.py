"""Complaints on their days: who could still go on to stage 2, what is due, and what one row of several says."""

from datetime import date

import pytest

from metrics.base.periods import Period, academic_year, calendar_year, financial_year, last_12_months
from metrics.complaints import complaints
from metrics.complaints.complaints import census_in, is_a_year
from tests.metrics.tables import DAY, ago, around, held, register, under_the_code

RECEIVED = date(2025, 10, 1)


def complaint(**cells: object) -> dict:
    return {"complaint_reference": "C1", "received_date": RECEIVED} | cells


def test_whether_it_escalates_is_known_once_twenty_working_days_are_over():
    """Answered on Friday 13, Monday 16 and Tuesday 17 February 2026: the 20th working day is 13, 16 and 17 March. On
    the last day the family may still ask. Never known of what has no answer, is at stage 2 or is no complaint."""
    answers = [{"responded_date": date(2026, 2, number)} for number in (13, 16, 17)]
    others = [{}, {"closed_date": ago(90)}, {"stage": "2"} | answers[0], {"record_type": "compliment"} | answers[0]]
    table = under_the_code(*(complaint(**one) for one in (*answers, *others)))
    assert held(complaints.escalation_known, table) == [True, False, False, False, False, False, False]
    tomorrow = under_the_code(*(complaint(**one) for one in answers), as_at=ago(-1))
    assert held(complaints.escalation_known, tomorrow) == [True, True, False]


def test_twenty_working_days_over_weekends_holidays_and_ends_of_months():
    """From a Saturday; over Christmas (25 and 26 December and 1 January do not count); over Easter (3 and 6 April);
    over two bank holidays in May (4 and 25), into June; over a leap day."""
    days = {
        date(2026, 2, 14): date(2026, 3, 13),
        date(2025, 12, 15): date(2026, 1, 15),
        date(2026, 3, 20): date(2026, 4, 21),
        date(2026, 4, 30): date(2026, 6, 1),
        date(2024, 2, 1): date(2024, 2, 29),
    }
    rows = [complaint(received_date=date(2024, 1, 2), responded_date=day) for day in days]
    table = under_the_code(*rows, as_at=date(2026, 12, 31))
    assert table.rows["escalation_known_on"].dt.date.tolist() == list(days.values())


def test_it_escalates_by_its_own_row_or_by_a_row_at_stage_2():
    """Its own flag; its own day; a row of the same reference at stage 2, however it is written; one of another
    reference; none. The row at stage 2 itself does not go on to stage 2."""
    rows = [
        complaint(complaint_reference="A", escalated=True, responded_date=ago(60)),
        complaint(complaint_reference="B", escalated_date=ago(50), responded_date=ago(60)),
        complaint(complaint_reference="c/1", responded_date=ago(60)),
        complaint(complaint_reference="D", responded_date=ago(60)),
        complaint(complaint_reference="C/1", stage="2", received_date=ago(40)),
    ]
    table = under_the_code(*rows)
    assert held(complaints.escalated, table) == [True, True, True, False, False]
    assert table.rows["escalated_on"].dt.date.iloc[1:3].tolist() == [ago(50), ago(40)]


@pytest.mark.parametrize(("as_at", "escalated"), list(zip(around(ago(40)), (False, True, True), strict=True)))
def test_it_has_escalated_from_the_day_its_stage_2_was_received(as_at, escalated):
    """Before that day the row at stage 2 is not there yet."""
    rows = [complaint(responded_date=ago(60)), complaint(stage="2", received_date=ago(40))]
    assert held(complaints.escalated, under_the_code(*rows, as_at=as_at))[0] is escalated


def test_of_two_rows_at_stage_2_the_first_is_the_day_it_escalated():
    rows = [complaint(), *(complaint(stage="2", received_date=day) for day in (ago(20), ago(40)))]
    assert under_the_code(*rows).rows["escalated_on"].dt.date.iloc[0] == ago(40)


def test_what_has_no_reference_is_no_other_complaint():
    """A row at stage 2 without a reference says nothing of a complaint without one."""
    rows = [complaint(complaint_reference=None), complaint(complaint_reference=None, stage="2")]
    assert held(complaints.escalated, under_the_code(*rows)) == [False, False]


def test_it_went_to_the_ombudsman_by_its_own_row_or_by_a_decision_that_names_it():
    """Its own row has the reference, or the day."""
    rows = [
        complaint(complaint_reference="A", ombudsman_reference="25 000 001"),
        complaint(complaint_reference="D", ombudsman_date=ago(9)),
        complaint(complaint_reference="b"),
        complaint(complaint_reference="C"),
    ]
    decision = {"ombudsman_reference": "25 000 002", "complaint_reference": "B", "received_date": ago(5)}
    table = register("complaints", *rows, ombudsman=[decision])
    assert held(complaints.to_ombudsman, table) == [True, True, True, False]


def test_a_panel_is_the_answer_at_stage_3():
    """Whenever somebody wrote afterwards. Without a panel, and at stage 2, the letter is the answer."""
    third = {"procedure": "statutory", "stage": "3", "responded_date": ago(10)}
    rows = [third | {"panel_date": ago(20)}, third, third | {"stage": "2", "panel_date": ago(20)}]
    answered = register("complaints", *(complaint(**row) for row in rows)).rows["answered_on"]
    assert answered.dt.date.tolist() == [ago(20), ago(10), ago(10)]


def test_an_acknowledgement_is_due_once_its_day_is_over():
    """Five working days from Friday 6, Monday 9 and Tuesday 10 March 2026: 13, 16 and 17 March. Sent, it counts."""
    days = [date(2026, 3, number) for number in (6, 9, 10)]
    rows = [complaint(received_date=day) for day in days]
    sent = [row | {"acknowledged_date": row["received_date"]} for row in rows]
    assert held(complaints.to_be_acknowledged, under_the_code(*rows, *sent)) == [
        True,
        False,
        False,
        *[True] * 3,
    ]


def acknowledged(*numbers: int, month: int = 3, **cells: object) -> list[dict]:
    """Complaints of some days of 2026, acknowledged at once."""
    days = [date(2026, month, number) for number in numbers]
    return [complaint(received_date=day, acknowledged_date=day) | cells for day in days]


def test_an_answer_at_stage_1_is_due_once_its_day_is_over():
    """Ten working days from Friday 27 February, Monday 2 and Tuesday 3 March 2026: 13, 16 and 17 March. With an
    extension it is not due yet, though it would be usually; one answered counts before; one withdrawn never does."""
    rows = acknowledged(27, month=2) + acknowledged(2, 3)
    more = acknowledged(27, month=2, extended=True) + acknowledged(3, responded_date=DAY)
    more += acknowledged(27, month=2, outcome="withdrawn", closed_date=DAY) + acknowledged(27, month=2, stage="2")
    table = under_the_code(*rows, *more)
    assert held(complaints.stage_1_due, table) == [True, False, False, False, True, False, False]
    assert held(complaints.stage_1_due_usual, table) == [True, False, False, True, True, False, False]


def test_an_answer_at_stage_2_is_due_after_twenty_working_days():
    """From Friday 13, Monday 16 and Tuesday 17 February 2026: 13, 16 and 17 March."""
    table = under_the_code(*acknowledged(13, 16, 17, month=2, stage="2"), *acknowledged(13, month=2))
    assert held(complaints.stage_2_due, table) == [True, False, False, False]


def test_answered_by_the_last_day_is_in_time():
    """By Monday 16 March, or with ten days more by the 30th. One dated before its complaint, or none, is not."""
    days = [*(date(2026, 3, number) for number in (1, 2, 16, 17, 30, 31)), None]
    rows = [acknowledged(2, responded_date=day, extended=True)[0] for day in days]
    table = under_the_code(*rows, as_at=date(2026, 4, 30))
    assert held(complaints.answered_without_extension, table) == [False, True, True, False, False, False, False]
    assert held(complaints.answered_in_time, table) == [False, True, True, True, True, False, False]
    assert complaints.working_days(table).tolist()[1:6] == [0, 10, 11, 20, 21]
    assert complaints.working_days(table).isna().tolist() == [True, *[False] * 5, True]


def test_open_is_neither_answered_nor_closed_nor_withdrawn():
    rows = [
        complaint(),
        complaint(responded_date=DAY),
        complaint(closed_date=DAY),
        complaint(outcome="out"),
        complaint(record_type="enquiry"),
    ]
    assert held(complaints.complaints_open, under_the_code(*rows)) == [True, False, False, False, False]


def test_what_is_a_complaint_and_what_it_is_about():
    """At stage 1; about school transport and nothing else; about that and delay; at stage 2; a compliment; none."""
    rows = [
        complaint(),
        complaint(themes="School transport"),
        complaint(themes="School transport; delay", responded_date=DAY),
        complaint(stage="2", responded_date=DAY),
        complaint(record_type="compliment", themes="Delay"),
        complaint(record_type="enquiry"),
    ]
    table = register("complaints", *rows)
    assert held(complaints.complaints_received, table) == [True, False, True, False, False, False]
    assert held(complaints.transport_complaints, table) == [False, True, False, False, False, False]
    assert held(complaints.compliments, table) == [False, False, False, False, True, False]
    assert held(complaints.theme_recorded, table) == [False, True, True, False, True, False]
    assert held(complaints.answered_first_stage, table) == [False, False, True, False, False, False]
    assert held(complaints.answered_any_stage, table) == [False, False, True, True, False, False]


@pytest.mark.parametrize(
    ("outcome", "was_settled", "right"),
    [("upheld", True, True), ("part", True, True), ("not_upheld", True, False), ("withdrawn", False, False)],
)
def test_settled_says_who_was_right(outcome, was_settled, right):
    table = under_the_code(complaint(outcome=outcome, responded_date=ago(1)))
    assert held(complaints.settled, table) == [was_settled]
    assert held(complaints.upheld_or_partly, table) == [right]


@pytest.mark.parametrize(
    ("period", "counted_on"),
    [
        (calendar_year(2025), date(2025, 1, 15)),
        (financial_year(2025), date(2026, 1, 15)),
        (academic_year(2025), date(2026, 1, 15)),
        (Period(date(2025, 1, 15), date(2026, 1, 14)), date(2025, 1, 15)),
        (Period(date(2025, 1, 16), date(2026, 1, 15)), date(2026, 1, 15)),
        (Period(date(2025, 1, 16), date(2026, 1, 14)), date(2026, 1, 14)),
        (Period(date(2025, 2, 1), date(2025, 3, 31)), date(2025, 3, 31)),
    ],
)
def test_plans_are_counted_in_the_middle_of_january_or_on_the_last_day(period, counted_on):
    """Of two Januaries the later one; its days before, on and after the 15th."""
    assert census_in(period) == counted_on


@pytest.mark.parametrize(
    ("period", "whole"),
    [
        (calendar_year(2025), True),
        (calendar_year(2024), True),
        (last_12_months(date(2024, 2, 29)), True),
        (Period(date(2025, 1, 1), date(2025, 12, 30)), False),
        (Period(date(2024, 1, 1), date(2025, 1, 1)), False),
        (Period(date(2025, 1, 1), date(2025, 1, 1)), False),
    ],
)
def test_a_year_has_365_or_366_days(period, whole):
    assert is_a_year(period) is whole


def test_no_complaint_at_all():
    none = register("complaints")
    for rule in (complaints.escalation_known, complaints.complaints_overdue, complaints.settled):
        assert held(rule, none) == []


def test_only_a_complaint_at_the_first_stage_is_linked_to_a_childs_case():
    own = [{"case_reference": "EX-1", "received_date": ago(300)}]
    one = complaint(case_reference="EX-1", stage="1")
    rows = [one, one | {"case_reference": "EX-2"}, one | {"case_reference": None}, one | {"stage": "2"}]
    rows = [row | {"complaint_reference": f"C{number}"} for number, row in enumerate(rows)]
    assert held(complaints.received_and_linked, register("complaints", *rows, own=own)) == [True, False, False, False]
