"""What the overview says of a year: how much more or less, and whether that is better or worse."""

import pytest

from metrics.base.periods import calendar_year
from reports.words import overview as words
from tests.reports.figures import TODAY, YEAR, count, hidden, missing, share

ISSUED, PAST = "plans_issued_within_20_weeks", "assessments_open_past_20_weeks"
LAST_YEAR = calendar_year(2024)


def issued(on_time: int, of: int, period=YEAR):
    return share(ISSUED, on_time, of, period=period)


def past(number: int):
    return count(PAST, number, period=TODAY)


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        (issued(47, 100), issued(46, 100, LAST_YEAR), "1 percentage point higher (better)"),
        (issued(40, 100), issued(46, 100, LAST_YEAR), "6 percentage points lower (worse)"),
        (issued(46, 100), issued(46, 100, LAST_YEAR), "the same"),
        (issued(464, 1000), issued(456, 1000, LAST_YEAR), "the same"),
        (issued(456, 1000), issued(464, 1000, LAST_YEAR), "the same"),
        (past(12), past(10), "2 more (worse)"),
        (past(8), past(10), "2 fewer (better)"),
        (past(10), past(10), "the same"),
        (past(0), past(1200), "1,200 fewer (better)"),
        (count("requests_received", 12), count("requests_received", 10), "2 more"),
        (count("requests_received", 8), count("requests_received", 10), "2 fewer"),
        (issued(0, 0), issued(46, 100, LAST_YEAR), "cannot be compared"),
        (issued(46, 100), missing(ISSUED, period=LAST_YEAR), "cannot be compared"),
        (hidden(PAST), past(10), "cannot be compared"),
    ],
)
def test_what_changed_in_a_year(now, then, said):
    """More plans on time are better, more children waiting are worse, more requests are neither. What is shown as
    the same, 46.4% and 45.6%, is neither better nor worse."""
    (line,) = words.changes([(now, then)]).to_dict("records")
    assert line["Difference"] == said


def test_changes_shows_both_figures_in_full():
    (line,) = words.changes([(issued(39, 85), missing(ISSUED, period=LAST_YEAR))]).to_dict("records")
    assert (line["Figure"], line["Now"]) == ("Plans issued within 20 weeks", "46% (39 of 85)")
    assert line["A year earlier"] == "Not recorded in this data"
