"""When a school's notice is late: in school days from the 10th or 15th day. Weekends and holidays are none.

Ten school days from Monday 2 March 2026 end on Friday 13 March; fifteen from Monday 23 February end there too.
"""

from dataclasses import replace
from datetime import date

import pytest

from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.on_demand import Columns
from metrics.counting.registers import Register
from metrics.education import notices
from metrics.law.conventions import Conventions
from metrics.schools.code_lists import ILLNESS_15, NIL, UNAUTHORISED_10
from tests.metrics.tables import council, frame, held, register

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
    """This school year; who was told of twice last year is not among them."""
    last_year = date(2025, 3, 14)
    rows = told(FRIDAY, FRIDAY, MONDAY, last_year, last_year)
    rows[2]["person_key"] = "P1"
    rows[4]["person_key"] = "P3"
    assert held(notices.told_again, register("notifications", *rows)) == [False, True, False, False, False]


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
    """Of each kind: told of once, told of again, a year ago; the same child of both kinds; a school that had nobody to
    tell of."""
    kinds = (UNAUTHORISED_10, ILLNESS_15)
    rows = [
        one | {"notice_type": kind, "person_key": key}
        for kind in kinds
        for one, key in zip(told(FRIDAY, MONDAY, date(2025, 3, 14)), ("P0", "P0", "P1"), strict=True)
    ]
    table = register("notifications", *rows, *told(FRIDAY, notice_type=NIL, person_key="P2"), as_at=TUESDAY)
    once, none = [True, False, False], [False] * 3
    assert held(notices.told_of_10_days, table) == [*once, *none, False]
    assert held(notices.told_of_15_days, table) == [*none, *once, False]
    assert held(notices.notices_with_day, table) == [True] * 6 + [False]
    without = register("notifications", *told(FRIDAY, reached_date=None), as_at=TUESDAY)
    assert held(notices.notices_with_day, without) == [False]


def test_a_child_told_of_is_without_education_until_it_begins_or_the_notice_is_closed():
    """Education that is planned or has ended is none; of last year's notices nothing is asked; a child told of again
    is one."""
    rows = told(FRIDAY, FRIDAY, FRIDAY, FRIDAY, FRIDAY, date(2025, 3, 14))
    rows[1] |= {"closed_date": MONDAY}
    education = [
        {"person_key": "P2", "provision_start": MONDAY},
        {"person_key": "P3"},
        {"person_key": "P4", "provision_start": date(2026, 3, 2), "end_date": MONDAY},
    ]
    again = told(MONDAY, person_key="P0")
    table = register("notifications", *rows, *again, section19=education, as_at=TUESDAY)
    assert held(notices.told_without_provision, table) == [True, False, False, True, True, False, False]


def test_pupils_of_whom_no_school_told():
    """Told by a notice of the same kind in the same school year, wherever the school; not by one of the other kind, by
    last year's, or by one about another pupil. Who is nobody known was told of by nobody."""
    told_of = [
        {"person_key": "same", "notice_type": UNAUTHORISED_10, "received_date": FRIDAY, "locality": "East"},
        {"person_key": "other", "notice_type": ILLNESS_15, "received_date": FRIDAY, "locality": "East"},
        {"person_key": "last", "notice_type": UNAUTHORISED_10, "received_date": date(2025, 7, 31)},
        {"person_key": None, "notice_type": UNAUTHORISED_10, "received_date": FRIDAY},
    ]
    pupils = [{"person_key": key, "mark_i": 30} for key in ("same", "other", "last", "else", None)]
    pupils[0]["unauthorised_reached"] = FRIDAY
    whole = council(notifications=told_of, as_at=TUESDAY)
    for place in (whole, replace(whole, locality="West")):
        table = Register(ENROLMENTS, ENROLMENTS.derive(Columns.of(ENROLMENTS.typed(frame(pupils))), place), place)
        assert held(notices.no_notice_of_10_days, table) == [False, True, True, True, True]
        assert held(notices.no_notice, table) == [True, False, True, True, True]
        assert held(notices.absent_for_10_days, table) == [True, False, False, False, False]
