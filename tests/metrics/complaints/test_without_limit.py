"""Complaints of the last day before the Ombudsman's code and of its first: nothing is due, or something is."""

from datetime import date

from metrics.complaints.complaints import complaints_overdue, stage_1_due
from metrics.complaints.without_limit import without_limit
from metrics.law.complaint_stages import STANDARD_STAGES, StageLimits
from metrics.law.conventions import Conventions
from tests.metrics.tables import around, held, register

CODE = date(2026, 4, 1)


def received(*days: date, **cells: object) -> list[dict]:
    usual = {"record_type": "complaint", "stage": "1", "procedure": "corporate"}
    return [usual | {"complaint_reference": str(day), "received_date": day} | cells for day in days]


def test_before_the_code_nothing_is_said():
    table = register("complaints", *received(*around(CODE)), as_at=date(2026, 12, 1))
    assert held(without_limit, table) == [True, False, False]
    assert held(stage_1_due, table) == held(complaints_overdue, table) == [False, True, True]


def test_the_councils_own_limits_hold_before_it():
    own = StageLimits(procedure="corporate", stage="1", respond=20)
    conventions = Conventions(complaint_stages=(*STANDARD_STAGES, own))
    table = register("complaints", *received(*around(CODE)), as_at=date(2026, 12, 1), conventions=conventions)
    assert held(without_limit, table) == [False, False, False]


def test_what_need_not_be_answered_needs_no_limit():
    for cells in ({"outcome": "withdrawn"}, {"outcome": "out"}, {"record_type": "compliment"}):
        assert (
            held(without_limit, register("complaints", *received(*around(CODE), **cells), as_at=date(2026, 12, 1)))
            == [False] * 3
        )
    registered = received(around(CODE)[0], due_date=date(2026, 5, 1))
    assert held(without_limit, register("complaints", *registered, as_at=date(2026, 12, 1))) == [False]
