"""Which past figures are not what they were when they were first told in full."""

from datetime import date

import pytest

from metrics.catalogue import CATALOGUE
from metrics.changes.why import Replay
from reports.summaries.restated import RESTATED, first_told, past_periods, restated
from tests.metrics.changes.test_why import known, plan

JUNE = date(2025, 6, 30)
ISSUED_IN_MAY = plan("A1", date(2025, 1, 6), 20)
"""On 26 May."""
LATE = plan("A2", date(2024, 12, 2), 24)
"""On 19 May, four weeks late."""


def names(until: date, **many) -> list[str]:
    return [one.name for one in past_periods(until, **many)]


def test_only_what_is_over_is_past():
    """The last day of a month ends it; the day before does not."""
    many = {"months": 2, "quarters": 1, "years": 1}
    assert names(date(2025, 6, 29), **many) == ["May 2025", "Apr 2025", "2025 Q1", "2024"]
    assert names(JUNE, **many) == ["Jun 2025", "May 2025", "2025 Q2", "2024"]
    assert names(date(2025, 12, 31), **many) == ["Dec 2025", "Nov 2025", "2025 Q4", "2025"]
    assert names(date(2026, 1, 1), **many) == ["Dec 2025", "Nov 2025", "2025 Q4", "2025"]
    assert len(past_periods(JUNE)) == 12 + 4 + 2


def test_a_period_is_first_told_by_the_first_load_that_knows_all_of_it():
    may = past_periods(JUNE, months=2)[1]
    assert first_told(may, [date(2025, 5, 30)]) is None
    assert first_told(may, [date(2025, 5, 30), date(2025, 5, 31), JUNE]) == date(2025, 5, 31)
    assert first_told(may, [JUNE, date(2025, 6, 2)]) == date(2025, 6, 2)


def told(days, then, now, **options):
    periods = past_periods(date(2025, 7, 31), months=3, quarters=1, years=0)
    found = restated(periods, days, lambda _day: Replay(then, now), **options)
    return [
        (one.why.asked.metric.key, one.why.asked.period.name, one.told_on, one.why.then.value, one.why.now.value)
        for one in found
    ]


def test_what_moved_is_listed_figure_by_figure_and_the_rest_is_not():
    first, last = date(2025, 6, 2), date(2025, 7, 31)
    then, now = known(ISSUED_IN_MAY, as_at=first), known(ISSUED_IN_MAY, LATE, as_at=last)
    on_time = (CATALOGUE["plans_issued_within_20_weeks"],)
    assert told([first, last], then, now, metrics=on_time) == [
        ("plans_issued_within_20_weeks", "May 2025", first, 1.0, 0.5),
    ]
    assert told([first, last], now, now, metrics=on_time) == []


@pytest.mark.parametrize("days", [[date(2025, 7, 31)], [date(2025, 5, 1), date(2025, 7, 31)]])
def test_what_only_the_newest_load_can_tell_was_told_no_other_way(days):
    then, now = known(ISSUED_IN_MAY, as_at=date(2025, 5, 1)), known(ISSUED_IN_MAY, LATE)
    periods = [one for one in told(days, then, now) if one[1] == "May 2025"]
    assert periods == []


def test_a_day_of_which_nothing_is_known_is_passed_over():
    periods = past_periods(date(2025, 7, 31))
    assert restated(periods, [date(2025, 6, 2), date(2025, 7, 31)], lambda _day: None) == []


def test_the_figures_are_those_that_boards_are_told():
    assert {"plans_issued_within_20_weeks", "requests_received"} < {one.key for one in RESTATED}
