"""The sixth school day of an exclusion. From Monday 2 March 2026 it is Monday 9 March: the day itself is day 1."""

from datetime import date

import pytest

from metrics.education import exclusions
from metrics.law.conventions import Conventions
from tests.metrics.tables import around, held, register

EXCLUDED, SIXTH = date(2026, 3, 2), date(2026, 3, 9)


def excluded(*started: date | None, **more: object) -> list[dict]:
    usual = {"exclusion_type": "perm", "excluded_date": EXCLUDED}
    return [
        usual | {"provision_start": day, "case_reference": f"C{number}"} | more for number, day in enumerate(started)
    ]


def test_education_from_the_sixth_school_day():
    """SI 2007/1870: on Friday 6, Monday 9, Tuesday 10 March, or not at all."""
    rows = excluded(date(2026, 3, 6), SIXTH, date(2026, 3, 10), None)
    table = register("exclusions", *rows)
    assert held(exclusions.by_sixth_day, table) == [True, True, False, False]
    assert held(exclusions.permanent_without, table) == [False, False, False, True]


def test_where_the_day_after_is_day_1_the_sixth_is_a_day_later():
    """The other reading of the regulations, a setting."""
    rows = excluded(SIXTH, date(2026, 3, 10), date(2026, 3, 11))
    table = register("exclusions", *rows, conventions=Conventions(exclusion_day_is_day_1=False))
    assert held(exclusions.by_sixth_day, table) == [True, True, False]


@pytest.mark.parametrize(("as_at", "come"), [(date(2026, 3, 6), False), (SIXTH, False), (date(2026, 3, 10), True)])
def test_an_exclusion_counts_once_its_sixth_day_is_over(as_at, come):
    """On the day itself education may still begin; once it has, the exclusion counts."""
    assert held(exclusions.permanent, register("exclusions", *excluded(None), as_at=as_at)) == [come]
    longer = excluded(None, exclusion_type="susp", days_excluded=8)
    assert held(exclusions.long_suspensions, register("exclusions", *longer, as_at=as_at)) == [come]
    begun = register("exclusions", *excluded(SIXTH), as_at=SIXTH)
    assert (held(exclusions.permanent, begun), held(exclusions.permanent_without, begun)) == ([True], [False])


def test_a_suspension_of_more_than_five_days():
    """Section 101 of the Education and Inspections Act 2006: five are no more than five."""
    rows = [
        row | {"days_excluded": days}
        for row, days in zip(excluded(*[None] * 4, exclusion_type="susp"), (4, 5, 6, None), strict=True)
    ]
    assert held(exclusions.long_suspensions, register("exclusions", *rows)) == [False, False, True, False]
    assert around(SIXTH)[1] == register("exclusions", *rows).rows["sixth_due"].iloc[0].date()
