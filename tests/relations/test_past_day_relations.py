"""What must hold of a past day, whatever the cases: later days are unknown, however one looks back."""

from datetime import date

from hypothesis import given

from metrics.base.days import in_order
from tests.relations.drawn_cases import EARLIER, few, populations, same, tables_of


@few
@given(populations)
def test_a_past_day_is_the_same_from_whichever_day_one_looks_back(cases):
    """Also where dates are in the wrong order: an assessment dated before the decision to make it, for one."""
    columns = ["case_reference", "request_outcome", "assessment_outcome", "plan_sent_date", "issued_date", "closed"]
    numbered = [{**case, "case_reference": str(number)} for number, case in enumerate(cases)]
    today, later = tables_of(numbered), tables_of(numbered, date(2027, 12, 31))
    same(today.known_by(EARLIER).cases[columns], later.known_by(EARLIER).cases[columns])


@few
@given(populations)
def test_days_are_in_order_as_pandas_has_it(cases):
    """The engine compares days as whole numbers; a missing one, first or last, must still be in no order."""
    rows = tables_of(cases).cases
    asked, issued, due = (rows[name] for name in ("received_date", "issued_date", "plan_due_date"))
    assert in_order(asked, issued).equals(asked <= issued)
    assert in_order(issued, asked).equals(issued <= asked)
    assert in_order(asked, issued, due).equals((asked <= issued) & (issued <= due))
