"""Years, months, last days and deadlines of moves: from which year on, and what the last is called."""

from datetime import date

import pytest

from metrics.catalogue import CATALOGUE
from reports.answers.spans import first_year, spans
from reports.words.answers.asked_of_all import MOVES, TIMELINESS
from reports.words.answers.question import Over
from reports.words.answers.self_assessment import SELF_ASSESSMENT

REQUESTS, WAITING, TRANSFERS = (
    CATALOGUE[key] for key in ("requests_received", "plans_maintained", "phase_transfers_on_time")
)


def named(asked, metric, over, first, as_at) -> list[str]:
    return [one.name for one in spans(asked, metric, over, first, as_at)]


@pytest.mark.parametrize(
    ("asked", "since", "as_at", "first"),
    [
        (MOVES, None, date(2026, 10, 31), 2021),
        (TIMELINESS, None, date(2026, 10, 31), 2023),
        (TIMELINESS, 2020, date(2026, 10, 31), 2020),
        (TIMELINESS, 2027, date(2026, 10, 31), 2026),
        (SELF_ASSESSMENT, None, date(2026, 3, 31), 2024),
        (SELF_ASSESSMENT, None, date(2026, 4, 1), 2025),
    ],
)
def test_the_first_year(asked, since, as_at, first):
    """Six years of moves and three whole years besides the one that runs; a financial year begins on 1 April."""
    assert first_year(asked, since, as_at) == first


def test_years_and_the_one_that_is_not_over():
    assert named(TIMELINESS, REQUESTS, Over.YEARS, 2025, date(2026, 10, 31)) == ["2025", "2026 (to 31 Oct)"]
    assert named(TIMELINESS, REQUESTS, Over.YEARS, 2025, date(2026, 12, 30)) == ["2025", "2026 (to 30 Dec)"]
    assert named(TIMELINESS, REQUESTS, Over.YEARS, 2026, date(2026, 12, 31)) == ["2026"]
    financial = spans(SELF_ASSESSMENT, REQUESTS, Over.YEARS, 2025, date(2026, 4, 1))
    assert [one.name for one in financial] == ["2025/26 financial year", "2026/27 (to 1 Apr)"]
    assert (financial[0].start, financial[1].end) == (date(2025, 4, 1), date(2026, 4, 1))


def test_months_from_the_first_of_the_first_year():
    found = named(TIMELINESS, REQUESTS, Over.MONTHS, 2025, date(2026, 2, 10))
    assert (found[0], found[-1], len(found)) == ("Jan 2025", "Feb 2026 (to 10 Feb)", 14)
    assert named(SELF_ASSESSMENT, REQUESTS, Over.MONTHS, 2025, date(2025, 5, 31)) == ["Apr 2025", "May 2025"]


def test_what_is_true_on_a_day_is_told_of_last_days():
    found = named(TIMELINESS, WAITING, Over.YEARS, 2025, date(2026, 10, 31))
    assert found == ["31 December 2025", "31 October 2026"]


@pytest.mark.parametrize(
    ("as_at", "first", "second"),
    [
        (date(2026, 2, 14), 1, 1),
        (date(2026, 2, 15), 2, 1),
        (date(2026, 3, 30), 2, 1),
        (date(2026, 3, 31), 2, 2),
    ],
)
def test_a_deadline_is_told_once_its_day_has_come(as_at, first, second):
    """Regulation 18(1): 15 February, and 31 March for a move to post-16. Each is one day of each year."""
    by_first, by_second = (
        spans(MOVES, TRANSFERS, over, 2025, as_at) for over in (Over.BY_15_FEBRUARY, Over.BY_31_MARCH)
    )
    assert (len(by_first), len(by_second)) == (first, second)
    assert (by_first[0].start, by_first[0].end) == (date(2025, 2, 15), date(2025, 2, 15))
    assert by_second[0].start == date(2025, 3, 31)
