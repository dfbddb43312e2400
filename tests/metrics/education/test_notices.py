"""When a school's notice is late: in school days from the 10th or 15th day. Weekends and holidays are none.

Ten school days from Monday 2 March 2026 end on Friday 13 March; fifteen from Monday 23 February end there too.
"""

from datetime import date

import pytest

from metrics.education import notices
from metrics.law.conventions import Conventions
from metrics.schools.code_lists import ILLNESS_15, NIL
from tests.metrics.tables import held, register

FRIDAY, MONDAY, TUESDAY = date(2026, 3, 13), date(2026, 3, 16), date(2026, 3, 17)


def told(*received: date, **more: object) -> list[dict]:
    usual = {"notice_type": "U10", "reached_date": FRIDAY}
    return [usual | {"received_date": day, "person_key": f"P{number}"} | more for number, day in enumerate(received)]


def test_a_notice_of_the_day_itself_is_in_time():
    """The day before, the day, the Sunday after it, Monday and Tuesday."""
    rows = told(date(2026, 3, 12), FRIDAY, date(2026, 3, 15), MONDAY, TUESDAY)
    table = register("notifications", *rows, as_at=TUESDAY)
    assert held(notices.received_late, table) == [False, False, False, True, True]
    assert table.rows["notice_delay"].tolist() == [-1, 0, 0, 1, 2]


def test_a_council_may_allow_school_days():
    table = register(
        "notifications", *told(FRIDAY, MONDAY, TUESDAY), as_at=TUESDAY, conventions=Conventions(notice_school_days=1)
    )
    assert held(notices.received_late, table) == [False, False, True]


def test_the_10th_day_is_counted_from_the_first():
    """Ten days in a row are one run; the 15 days of an illness are known to be one only if as many days were missed."""
    begun = told(MONDAY, reached_date=None, first_day_absent=date(2026, 3, 2))
    assert register("notifications", *begun).rows["trigger_date"].dt.date.tolist() == [FRIDAY]
    ill = [
        row | {"days_absent": days}
        for row, days in zip(
            told(*[FRIDAY] * 4, notice_type="I15", reached_date=None, first_day_absent=date(2026, 2, 23)),
            (14, 15, 16, None),
            strict=True,
        )
    ]
    assert register("notifications", *ill).rows["trigger_date"].notna().tolist() == [False, True, True, False]


def test_a_notice_before_the_first_day_absent_says_nothing_of_a_run():
    """No day is missed yet, so that nobody can tell whether the absence will have no break."""
    row = told(date(2026, 3, 15), notice_type="I15", reached_date=None, first_day_absent=MONDAY, days_absent=0)
    assert register("notifications", *row).rows["trigger_date"].isna().tolist() == [True]


def test_a_child_told_of_once_and_one_told_of_twice():
    rows = told(FRIDAY, FRIDAY, MONDAY)
    rows[2]["person_key"] = "P1"
    assert held(notices.told_again, register("notifications", *rows)) == [False, True, False]


@pytest.mark.parametrize(
    ("received", "this_year"),
    [
        (date(2025, 7, 31), False),
        (date(2025, 8, 1), True),
        (date(2025, 9, 1), True),
    ],
)
def test_notices_of_the_school_year_of_the_day(received, this_year):
    assert held(notices.told_of_10_days, register("notifications", *told(received))) == [this_year]


def test_each_child_counts_once_for_each_kind_in_the_year():
    """Told of twice; of both kinds; a year ago; a school that had nobody to tell of."""
    rows = told(FRIDAY, MONDAY, FRIDAY, date(2025, 3, 14), FRIDAY)
    rows[1] |= {"person_key": "P0"}
    rows[2] |= {"person_key": "P0", "notice_type": ILLNESS_15}
    rows[4] |= {"notice_type": NIL}
    table = register("notifications", *rows, as_at=TUESDAY)
    assert held(notices.told_of_10_days, table) == [True, False, False, False, False]
    assert held(notices.told_of_15_days, table) == [False, False, True, False, False]
    assert held(notices.notices_with_day, table) == [True, True, True, True, False]
    without = register("notifications", *told(FRIDAY, reached_date=None), as_at=TUESDAY)
    assert held(notices.notices_with_day, without) == [False]


def test_a_child_told_of_is_without_education_until_it_begins_or_the_notice_is_closed():
    """Education that is planned or has ended is none; of last year's notices nothing is asked."""
    rows = told(FRIDAY, FRIDAY, FRIDAY, FRIDAY, FRIDAY, date(2025, 3, 14))
    rows[1] |= {"closed_date": MONDAY}
    education = [
        {"person_key": "P2", "provision_start": MONDAY},
        {"person_key": "P3"},
        {"person_key": "P4", "provision_start": date(2026, 3, 2), "end_date": MONDAY},
    ]
    table = register("notifications", *rows, section19=education, as_at=TUESDAY)
    assert held(notices.told_without_provision, table) == [True, False, False, True, True, False]
