"""How many schools the figures rest on, and which weeks are compared: at, below and above each limit."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.attendance.coverage import Coverage, by_school_year, by_week
from metrics.counting.registers import AddedUp, Council
from metrics.datasets import DATASETS
from tests.metrics.tables import DAY, cases, frame


@pytest.mark.parametrize(("sending", "partial"), [(8, True), (9, False), (10, False)])
def test_nine_schools_in_ten_are_enough(sending, partial):
    assert Coverage(sending, 10, 2025).partial is partial
    assert Coverage(sending, None, 2025).partial is False


def with_attendance(rows: pd.DataFrame, *, years: tuple[int, ...] = (2025,), as_at: date = DAY) -> Council:
    """A council whose registers of schools add up to some rows, each day the same."""
    added = AddedUp(lambda _day: rows, frozenset(rows.columns), years, lambda _day: rows)
    return Council.build(cases(as_at=as_at), DATASETS, {}, aggregated={"enrolments": added}, as_at=as_at)


def weeks(*possible: int, whole_term: bool = False) -> Council:
    rows = frame(
        [
            {
                "starts": date(2025, 9, 1 + 7 * number),
                "whole_term": whole_term,
                "possible": one,
                "absent": 0,
                "sen_status": "E",
                "urn": None,
                "school": "Oak",
            }
            for number, one in enumerate(possible)
        ]
    )
    return with_attendance(rows.astype({"sen_status": "category"}))


@pytest.mark.parametrize(("possible", "few"), [(99, True), (100, False), (101, False)])
def test_a_week_of_a_hundred_sessions_is_compared(possible, few):
    """And one of fewer is not, even where all weeks are as small."""
    assert by_week(weeks(possible))["few"].tolist() == [few]


@pytest.mark.parametrize(("possible", "few"), [(249, True), (250, False), (251, False)])
def test_a_week_of_half_the_usual_sessions_is_compared(possible, few):
    """The middle of the three weeks has 500."""
    assert by_week(weeks(possible, 500, 500))["few"].tolist() == [few, False, False]


def test_a_week_without_possible_sessions_is_left_out():
    assert by_week(weeks(0, 1))["possible"].tolist() == [1]


def test_a_term_is_compared_with_no_usual_week():
    assert by_week(weeks(120, 5000, 5000, whole_term=True))["few"].tolist() == [False] * 3


@pytest.mark.parametrize(
    ("as_at", "lines", "to_date"),
    [
        (date(2025, 8, 31), 0, None),
        (date(2025, 9, 1), 1, True),
        (date(2026, 7, 31), 1, True),
        (date(2026, 8, 1), 1, False),
    ],
)
def test_a_school_year_from_its_first_day_to_its_last(as_at, lines, to_date):
    """From 1 September; up to 31 July it is a year to date."""
    rows = frame([{"person_key": "a", "school": "Oak", "possible": 10, "attended": 9, "sen_status": "E"}])
    found = by_school_year(with_attendance(rows, as_at=as_at))
    assert len(found) == lines
    assert not lines or bool(np.all(found["to_date"] == to_date))
