"""When a line begins: its week or day, else its term with the year beside it."""

import pytest

from data_access.attendance.columns import days_since_1970
from data_access.attendance.starts import starts_of
from data_access.attendance.terms import Spans
from tests.data_access.attendance.files import block


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
