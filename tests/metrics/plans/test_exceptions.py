"""Exceptions claimed and by the calendar: the day before the window of regulation 10(4)(a), its first and last, after.

By the usual calendar schools closed on 22 July 2025 and reopened on 2 September: 15 July to 26 August.
"""

from datetime import date

from metrics.law.conventions import Conventions
from metrics.law.school_calendar import SchoolCalendar
from metrics.plans import exceptions
from tests.metrics.tables import around, cases, held

PLAN = {"received_date": date(2025, 6, 2), "assessment_outcome": "Y", "assessment_outcome_date": date(2025, 12, 15)}
ASKED = [*around(date(2025, 7, 15)), *around(date(2025, 8, 26)), None]


def asked(*days: date | None, **more: object) -> list[dict]:
    return [PLAN | {"education_advice_asked": day} | more for day in days]


def test_the_calendar_bears_out_what_lies_around_a_long_closure():
    tables = cases(*asked(*ASKED))
    assert held(exceptions.asked_around_a_closure, tables) == [False, True, True, True, True, False, False]
    assert held(exceptions.plans_with_school_advice, tables) == [True] * 6 + [False]
    replaced = cases(*asked(ASKED[1], request_tribunal=True), *asked(ASKED[1], exception_applies=True))
    assert held(exceptions.plans_with_school_advice, replaced) == [False, True]


def test_the_councils_own_calendar_decides():
    """Without a closure of four weeks there is no such exception: here schools closed for three."""
    short = SchoolCalendar(
        terms=((date(2024, 9, 2), date(2025, 7, 25)), (date(2025, 8, 18), date(2026, 7, 17))),
    )
    tables = cases(*asked(*ASKED), conventions=Conventions(school_calendar=short))
    assert not any(held(exceptions.asked_around_a_closure, tables))


def test_other_grounds_stay_as_claimed():
    claimed = cases(*asked(date(2025, 7, 16), None, exception_applies=True), *asked(date(2025, 7, 16)))
    assert held(exceptions.exception_claimed, claimed) == [True, True, False]
    assert held(exceptions.plans_claimed_with_school_advice, claimed) == [True, False, False]
