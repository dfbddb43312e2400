"""Complaints and public reports on their days: the last day in time, the day before and the day after.

Received on Monday 2 March 2026 and acknowledged that day, a complaint must be answered within ten working days: by
Monday 16 March.
"""

from datetime import date

import pytest

from metrics.complaints import complaints, ombudsman
from tests.metrics.tables import DAY, around, held, register, under_the_code

RECEIVED = date(2026, 3, 2)


def complaint(**cells: object) -> dict:
    return {"received_date": RECEIVED, "acknowledged_date": RECEIVED} | cells


@pytest.mark.parametrize(("as_at", "overdue"), [(date(2026, 3, 15), False), (DAY, False), (date(2026, 3, 17), True)])
def test_a_complaint_due_today_is_not_overdue(as_at, overdue):
    assert held(complaints.complaints_overdue, under_the_code(complaint(), as_at=as_at)) == [overdue]


def test_five_working_days_to_acknowledge():
    """By Monday 9 March."""
    rows = [complaint(acknowledged_date=day) for day in (*around(date(2026, 3, 9)), None)]
    assert held(complaints.acknowledged_in_time, under_the_code(*rows)) == [True, True, False, False]


def test_fourteen_days_for_the_public_notice():
    """From the receipt of the report on 2 March: day 14 is 16 March."""
    rows = [
        {"public_report": True, "decision_date": RECEIVED, "report_received": RECEIVED, "notice_date": day}
        for day in (*around(DAY), None)
    ]
    assert held(ombudsman.notice_in_time, register("ombudsman", *rows, as_at=date(2026, 3, 31))) == [
        True,
        True,
        False,
        False,
    ]


def test_three_months_for_the_reply():
    """Section 31(2): a report of 2 December 2025 is answered by 2 March 2026."""
    rows = [
        {
            "public_report": True,
            "decision_date": date(2025, 12, 2),
            "report_received": date(2025, 12, 2),
            "reply_date": day,
        }
        for day in (*around(RECEIVED), None)
    ]
    assert held(ombudsman.reply_in_time, register("ombudsman", *rows)) == [True, True, False, False]


@pytest.mark.parametrize(("decided", "lately"), [*zip(around(date(2024, 3, 16)), (False, False, True), strict=True)])
def test_the_24_months_up_to_the_day(decided, lately):
    """From 17 March 2024 to 16 March 2026."""
    row = {"decision": "upheld", "decision_date": decided, "themes": "Delay"}
    assert held(ombudsman.upheld_lately_with_theme, register("ombudsman", row)) == [lately]
