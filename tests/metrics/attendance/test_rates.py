"""Which enrolments and sessions each figure is of, from a few rows counted by hand."""

from metrics.attendance import rates
from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.on_demand import Columns
from metrics.counting.registers import Register
from tests.metrics.tables import council, frame, held

STATUSES = ("E", "K", "N", None)


def enrolments(*rows: dict) -> Register:
    whole = council()
    usual = [{"person_key": f"{number}", "school": "Oak"} | row for number, row in enumerate(rows)]
    return Register(ENROLMENTS, ENROLMENTS.derive(Columns.of(ENROLMENTS.typed(frame(usual))), whole), whole)


def test_pupils_with_a_plan_and_with_support_are_each_set_against_those_without_sen():
    """Whose status is not recorded, and who had no session, is on no side."""
    rows = [{"sen_status": status, "possible": 10, "attended": 9} for status in STATUSES]
    table = enrolments(*rows, {"sen_status": "E", "possible": 0}, {"sen_status": "K"}, {"sen_status": "N"})
    assert held(rates.plan_or_no_sen, table) == [True, False, True, False, False, False, False]
    assert held(rates.support_or_no_sen, table) == [False, True, True, False, False, False, False]
    assert held(rates.has_plan, table) == [True, False, False, False, True, False, False]
    assert held(rates.has_support, table) == [False, True, False, False, False, True, False]


def test_sessions_possible_attended_and_missed():
    """Ten, of which seven attended: three missed are a day and a half."""
    table = enrolments({"possible": 10, "attended": 7, "authorised": 2, "unauthorised": 1, "mark_i": 2, "mark_k": 3})
    measures = (rates.possible, rates.attended, rates.absent, rates.authorised, rates.unauthorised, rates.days_missed)
    assert [measure(table).tolist() for measure in measures] == [[10], [7], [3], [2], [1], [1.5]]
    assert rates.sessions_marked("I")(table).tolist() == [2]
    assert rates.sessions_marked("K")(table).tolist() == [3]


def test_a_pupil_ill_for_15_days_counts_once_at_two_schools():
    rows = [{"person_key": "p", "school": school, "mark_i": 15} for school in ("Oak", "Elm")]
    assert sum(held(rates.fifteen_days_ill, enrolments(*rows))) == 1
