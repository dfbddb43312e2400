"""Before a register begins nothing is known, and none is not said: 0 is a number that somebody recorded."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from metrics.base.periods import Period, calendar_year, day, month
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from tests.metrics.tables import around, council

FIRST, LAST = date(2025, 3, 10), date(2025, 11, 28)
UNKNOWN = (None, "not recorded")


def complaint(received: date | None, number: int = 1, **more) -> dict:
    return {"complaint_reference": f"C{number}", "row_key": f"C{number}", "received_date": received} | more


def told(
    key: str,
    rows: list[dict],
    *periods: Period,
    about: str = "complaints",
    as_at: date = LAST,
    locality: str = "",
    own=(),
) -> list[tuple]:
    """Value, or None, and status of each."""
    there = replace(council(own=own, **{about: rows}, as_at=as_at), locality=locality).table(about)
    found = evaluate(CATALOGUE[key], there, periods)
    values = found["value"].astype("object").where(found["value"].notna(), None)
    return list(zip(values, found["status"], strict=True))


@pytest.mark.parametrize(("end", "found"), list(zip(around(FIRST), (UNKNOWN, (1, "shown"), (1, "shown")), strict=True)))
def test_a_period_that_ends_before_the_first_row_has_no_figure(end, found):
    """On that day the register tells something, if of a part of the period."""
    assert told("complaints_received", [complaint(FIRST)], Period(date(2025, 1, 1), end)) == [found]


def test_none_within_the_span_of_the_register_is_none():
    """Nobody complained in April, and nobody has since; of February nobody knows."""
    months = (month(2025, 2), month(2025, 3), month(2025, 4), month(2025, 10))
    assert told("complaints_received", [complaint(FIRST)], *months) == [
        UNKNOWN,
        (1, "shown"),
        (0, "shown"),
        (0, "shown"),
    ]


def test_the_earliest_of_several_counts_in_whatever_place():
    """North's first complaint is of May; the council took down complaints since March."""
    rows = [complaint(date(2025, 5, 2), 1, locality="North"), complaint(FIRST, 2, locality="South")]
    months = (month(2025, 2), month(2025, 4), month(2025, 5))
    assert told("complaints_received", rows, *months, locality="North") == [UNKNOWN, (0, "shown"), (1, "shown")]


def test_a_day_before_the_first_row_has_no_figure():
    days = (day(one) for one in around(FIRST))
    assert told("complaints_open", [complaint(FIRST)], *days) == [UNKNOWN, (1, "shown"), (1, "shown")]


@pytest.mark.parametrize(
    ("as_at", "found"), list(zip(around(FIRST), (UNKNOWN, (1, "shown"), (1, "shown")), strict=True))
)
def test_nor_as_known_on_a_day_before_it(as_at, found):
    """The whole year, looked at so early: what was loaded later says when the register begins."""
    assert told("complaints_received", [complaint(FIRST)], calendar_year(2025), as_at=as_at) == [found]


def test_a_row_without_its_day_says_nothing_of_the_beginning():
    rows = [complaint(None), complaint(FIRST, 2)]
    assert told("complaints_received", rows, month(2025, 2)) == [UNKNOWN]
    assert told("complaints_received", rows[:1], month(2025, 2)) == [(0, "shown")]


def test_what_happened_before_the_first_row_began_is_counted():
    """The first appeal is registered in March, about a decision of January: it counts there; of December none knows."""
    appeal = {"appeal_number": "A", "appeal_type": "RTA", "registered_date": FIRST}
    rows = [appeal | {"row_key": "A", "decision_date": date(2025, 1, 20)}]
    own = [{"case_key": "K", "received_date": date(2024, 12, 16), "request_outcome": "N"}]
    own[0] |= {"request_outcome_date": date(2025, 1, 20)}
    months = (month(2024, 12), month(2025, 1))
    assert told("refusals_to_assess_appealed", rows, *months, about="appeals", own=own) == [UNKNOWN, (1, "shown")]


def test_a_rate_of_a_year_before_the_log_is_no_nought():
    """One plan is held since 2020. The log's first appeal is of the last day of 2023; there is none of 2024."""
    held = {"case_key": "K", "received_date": date(2020, 1, 6), "request_outcome": "Y", "start_date": date(2020, 5, 4)}
    own = [held | {"assessment_outcome": "Y", "assessment_outcome_date": date(2020, 5, 4)}]
    rows = [{"appeal_number": "A", "row_key": "A", "registered_date": date(2023, 12, 31)}]
    years = (calendar_year(2022), calendar_year(2023), calendar_year(2024))
    found = told("tribunal_appeals_per_1000_plans", rows, *years, about="appeals", own=own)
    assert found == [UNKNOWN, (1000, "shown"), (0, "shown")]


def test_a_council_says_since_when_each_register_tells():
    """Also as it stood before; of the cases, and of a register that nobody loaded, it is not asked."""
    found = council(complaints=[complaint(FIRST + timedelta(9)), complaint(FIRST, 2)], as_at=LAST)
    for one in (found, found.known_by(FIRST - timedelta(1))):
        assert [one.first_day(about) for about in ("complaints", "appeals", "cases")] == [FIRST, None, None]
