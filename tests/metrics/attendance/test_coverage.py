"""How many schools the figures rest on, and which weeks are compared: at, below and above each limit."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.attendance.coverage import (
    Coverage,
    by_school_year,
    by_week,
    coverage,
    share_by_term,
    with_shares,
    without_elsewhere,
)
from metrics.counting.registers import AddedUp, Council
from metrics.datasets import DATASETS
from tests.metrics.tables import DAY, cases, frame


@pytest.mark.parametrize(("sending", "partial"), [(8, True), (9, False), (10, False)])
def test_nine_schools_in_ten_are_enough(sending, partial):
    assert Coverage(sending, 10, 2025).partial is partial
    assert Coverage(sending, None, 2025).partial is False


def with_attendance(
    rows: pd.DataFrame, *, years: tuple[int, ...] = (2025,), as_at: date = DAY, **registers: pd.DataFrame
) -> Council:
    """A council whose registers of schools add up to some rows, each day the same."""
    added = AddedUp(lambda _day: rows, frozenset(rows.columns), years, lambda _day: rows)
    return Council.build(cases(as_at=as_at), DATASETS, registers, aggregated={"enrolments": added}, as_at=as_at)


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


@pytest.mark.parametrize(("possible", "few"), [(199, True), (200, False), (201, False)])
def test_a_week_of_two_hundred_sessions_is_compared(possible, few):
    """And one of fewer is not, even where all weeks are as small."""
    assert by_week(weeks(possible))["few"].tolist() == [few]


@pytest.mark.parametrize(("possible", "few"), [(249, True), (250, False), (251, False)])
def test_a_week_of_half_the_usual_sessions_is_compared(possible, few):
    """The middle of the three weeks has 500."""
    assert by_week(weeks(possible, 500, 500))["few"].tolist() == [few, False, False]


def test_a_week_without_possible_sessions_is_left_out():
    assert by_week(weeks(0, 1))["possible"].tolist() == [1]


def test_a_term_is_compared_with_no_usual_week():
    assert by_week(weeks(2000, 5000, 5000, whole_term=True))["few"].tolist() == [False] * 3
    assert by_week(weeks(1999, 5000, 5000, whole_term=True))["few"].tolist() == [True, False, False]


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


def pupils(*cells: dict) -> pd.DataFrame:
    usual = {"school": "Oak", "sen_status": "E", "year_start": date(2025, 9, 1), "possible": 100, "attended": 90}
    return frame([usual | {"person_key": f"{number}"} | one for number, one in enumerate(cells)])


def test_of_several_years_only_the_last_is_to_date():
    """On the last day of August 2026 the year 2025 is over, and the next has not begun: it has no line."""
    table = with_attendance(pupils({}, {"sen_status": "N"}), years=(2024, 2025, 2026), as_at=date(2026, 8, 31))
    found = by_school_year(table)
    assert found[["year", "status"]].to_numpy().tolist() == [[2024, "E"], [2024, "N"], [2025, "E"], [2025, "N"]]
    assert not found["to_date"].any()


def test_the_sums_of_a_school_year():
    """Of three pupils one missed nothing, one a tenth and one half; a fourth had no session and is none."""
    cells = [{"attended": 100}, {"attended": 90}, {"attended": 50}, {"possible": 0, "attended": 0}]
    (line,) = by_school_year(with_attendance(pupils(*cells))).to_dict("records")
    assert [line[name] for name in ("pupils", "persistent", "severe", "absent", "possible")] == [3, 2, 1, 60, 300]
    assert [line["persistent_share"], line["severe_share"]] == pytest.approx([2 / 3, 1 / 3])
    assert line["absence_rate"] == pytest.approx(0.2)


def test_nothing_to_divide_by_gives_no_share():
    """Nobody, and no session: none of three shares is nought."""
    years = pd.DataFrame({"pupils": [0, 1], "possible": [0, 1], "persistent": 0, "severe": [0, 1], "absent": [0, 1]})
    found = with_shares(years)[["persistent_share", "severe_share", "absence_rate"]]
    assert found.iloc[0].isna().all()
    assert found.iloc[1].tolist() == [0, 1, 1]


def test_no_attendance_at_all():
    table = with_attendance(pupils().reindex(columns=["person_key"]), years=())
    assert by_school_year(table).empty
    assert coverage(table) is None


def test_schools_that_send_of_those_known():
    """Two of three; of more known later than send, and never fewer than send. The year is the latest there is."""
    rows = pupils({}, {"school": "Elm"}, {"school": "Elm", "year_start": date(2024, 9, 1)})
    assert coverage(with_attendance(rows)) == Coverage(2, None, 2025)
    for known, counted in ((1, 2), (2, 2), (3, 3)):
        schools = frame([{"school": f"School {number}", "school_phase": "Primary"} for number in range(known)])
        assert coverage(with_attendance(rows, schools=schools)) == Coverage(2, counted, 2025)


def test_attendance_without_education_elsewhere():
    """Pupils with a plan attended 170 of 200 sessions, 30 of them elsewhere (K and B); who has none does not count."""
    rows = pupils(
        {"attended": 90, "mark_k": 10, "mark_b": 15},
        {"attended": 80, "mark_b": 5},
        {"attended": 100, "mark_k": 50, "sen_status": "K"},
    )
    assert without_elsewhere(with_attendance(rows)) == pytest.approx(140 / 200)


@pytest.mark.parametrize("cells", [{"possible": 0, "attended": 0}, {"sen_status": "N"}])
def test_without_sessions_of_pupils_with_a_plan_there_is_no_attendance(cells):
    assert without_elsewhere(with_attendance(pupils(cells))) is None


@pytest.mark.parametrize(("terms", "weekly", "share"), [(0, 0, 0.0), (0, 10, 0.0), (10, 30, 0.25), (10, 0, 1.0)])
def test_the_share_that_came_as_sums_of_terms(terms, weekly, share):
    lines = pd.DataFrame({"whole_term": [True, False], "possible": [terms, weekly]})
    assert share_by_term(lines) == share
