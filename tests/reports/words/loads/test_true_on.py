"""The button that keeps a file: which day it says, with nothing asked, with the day asked, and with more."""

from datetime import date

import pytest

from data_access.findings import Finding, Severity
from data_access.upload import Intake
from reports.words.loads.true_on import keep_label, true_on


@pytest.mark.parametrize(
    ("codes", "label", "day"),
    [
        ((), "Keep it", ", true on 31 October 2026"),
        (("FILE-EXTRACT-UNSAID",), "Keep it, true on 31 October 2026", ""),
        (("FILE-EXTRACT-DAYS",), "Keep it, true on 31 October 2026", ", true on 31 October 2026"),
        (("FILE-EXTRACT-UNSAID", "LOAD-FEWER-ROWS"), "Keep it all the same", ""),
        (("LOAD-FEWER-ROWS",), "Keep it all the same", ", true on 31 October 2026"),
    ],
)
def test_the_button_says_the_day_where_nothing_else_is_asked(codes, label, day):
    """A day that is only a guess is not said of the file."""
    asked = tuple(Finding(code=code, severity=Severity.ASKS, message="") for code in codes)
    intake = Intake(asked, extracted_on=date(2026, 10, 31))
    assert (keep_label(intake), true_on(intake)) == (label, day)
