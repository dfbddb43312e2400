"""Part-time timetables: the day it starts is day 0, six weeks are 42 days, and exactly 42 days is not over."""

import pandas as pd
import pytest

from metrics.education import part_time
from metrics.law.conventions import Conventions
from tests.metrics.tables import DAY, ago, around, held, register


def timetables(*days: int | None, **more: object) -> list[dict]:
    """Timetables that began so many days ago."""
    return [
        {"person_key": f"P{number}", "start_date": None if day is None else ago(day), **more}
        for number, day in enumerate(days)
    ]


def test_open_on_day_42_is_not_over_six_weeks():
    assert held(part_time.open_over_6_weeks, register("part_time", *timetables(41, 42, 43, None))) == [
        False,
        False,
        True,
        False,
    ]
    short = register("part_time", *timetables(13, 14, 15), conventions=Conventions(part_time_weeks=2))
    assert held(part_time.open_over_6_weeks, short) == [False, False, True]


def test_ended_after_42_days_had_not_run_for_more():
    rows = [{"person_key": f"P{one}", "start_date": ago(100), "end_date": ago(100 - one)} for one in (41, 42, 43)]
    assert held(part_time.lasted_over_6_weeks, register("part_time", *rows)) == [False, False, True]


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (0, "Up to 6 weeks"),
        (42, "Up to 6 weeks"),
        (43, "6 to 12 weeks"),
        (84, "6 to 12 weeks"),
        (85, "12 to 26 weeks"),
        (182, "12 to 26 weeks"),
        (183, "Over 26 weeks"),
        (None, None),
    ],
)
def test_lengths(days, band):
    found = register("part_time", *timetables(days)).rows["timetable_length"].iloc[0]
    assert (None if pd.isna(found) else found) == band


def test_an_end_before_the_start_has_no_length():
    row = {"person_key": "P", "start_date": DAY, "end_date": ago(1)}
    assert register("part_time", row).rows["timetable_length"].isna().all()


@pytest.mark.parametrize("review", ["review_meeting", "last_review"])
def test_a_review_of_the_day_it_began_counts(review):
    """One of the day before does not; nor does none."""
    own = [
        {"case_reference": f"C{number}", "assessment_outcome": "Y", "start_date": ago(900), review: day}
        for number, day in enumerate((*around(ago(30)), None))
    ]
    rows = [{"case_reference": f"C{number}", "start_date": ago(30), "has_plan": True} for number in range(4)]
    assert held(part_time.with_plan_not_reviewed, register("part_time", *rows, own=own)) == [True, False, False, True]


def test_open_is_what_has_begun_and_not_ended():
    rows = [{"start_date": ago(5)}, {"start_date": ago(5), "end_date": ago(1)}, {"planned_end": ago(1)}]
    found = register("part_time", *({"person_key": f"P{number}"} | row for number, row in enumerate(rows)))
    assert held(part_time.timetables_open, found) == [True, False, False]
