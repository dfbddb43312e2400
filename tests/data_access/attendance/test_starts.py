"""When a line begins: its week or day, else its term with the year beside it."""

import pytest

from data_access.attendance.columns import days_since_1970
from data_access.attendance.starts import starts_of
from data_access.attendance.terms import Spans
from data_access.layouts.corrections import Corrections, DayOrder
from tests.conftest import prepared_from
from tests.data_access.attendance.files import block
from tests.data_access.test_prepare import sheet


@pytest.mark.parametrize(
    ("columns", "begins", "span"),
    [
        ({"starts": ["22/09/2025"]}, "22/09/2025", Spans.WEEK),
        ({"starts": ["23/09/2025"], "am": ["/"]}, "23/09/2025", Spans.DAY),
        ({"starts": [""], "term": ["Autumn 2025/26"]}, "01/09/2025", Spans.TERM),
        ({"starts": ["22/09/2025"], "term": ["Autumn 2025/26"]}, "22/09/2025", Spans.WEEK),
        ({"term": ["Spring"], "school_year": ["2025/26"]}, "01/01/2026", Spans.TERM),
    ],
)
def test_one_line(columns, begins, span):
    """A week stands before the term it lies in."""
    (days, spans), findings = starts_of(block(**columns))
    assert (days.tolist(), spans.tolist(), findings) == ([days_since_1970(begins)], [span], ())


def test_what_is_no_day_and_no_term_is_named():
    """31 February, and a term without its year."""
    (days, _), findings = starts_of(block(starts=["31/02/2025", ""], term=["", "Autumn"]))
    assert days.tolist() == [-1, -1]
    assert [(one.code, one.rows) for one in findings] == [("ATT-CELL", (2,)), ("ATT-CELL", (3,))]


@pytest.mark.parametrize(
    ("order", "asked"),
    [(DayOrder.AS_WRITTEN, ["ATT-WEEKS-TURNED"]), (DayOrder.MONTH_FIRST, []), (DayOrder.DAY_FIRST, [])],
)
def test_weeks_of_a_sheet_are_asked_about_until_somebody_says_their_order(order, asked):
    """8 September and 6 October 2025 are Mondays; 9 August and 10 June are none."""
    head = ("UPN", "School", "Week commencing", "Possible", "Attended", "Authorised", "Unauthorised")
    rows = [("A998000000001", "Alder", week, "10", "8", "2", "0") for week in ("9/8/2025", "10/6/2025")]
    made = prepared_from(sheet("Weeks", head, *rows), corrections=Corrections(days=order))
    assert [one.code for one in made.findings if one.code == "ATT-WEEKS-TURNED"] == asked
