"""The words of disputes and remedies in a paper: a day, words for a day, none; none, one, two more; a year's end."""

from datetime import date

import pandas as pd
import pytest

from reports.words.pack import disputes as own

DAY = date(2026, 10, 31)
NAMES = "ombudsman_reference plan_name recommendation_number recommendation action due_date due_date_text owner"
EMPTY = dict.fromkeys([*NAMES.split(), "completed_date", "progress_note", "days_overdue"])


def test_what_is_promised():
    row = EMPTY | {"recommendation": "Say\nsorry"}
    assert own.recommended(row) == "Say sorry"
    assert own.recommended(row | {"recommendation_number": "3"}) == "3: Say sorry"
    assert own.recommended(row | {"plan_name": "Plan B", "recommendation_number": "3"}) == "Plan B, 3: Say sorry"
    assert own.recommended(row | {"plan_name": "Plan B", "ombudsman_reference": "24 1"}) == "24 1: Say sorry"
    assert own.recommended(EMPTY) == "–"


def test_by_when():
    assert own.timescale(EMPTY) == "–"
    assert own.timescale(EMPTY | {"due_date_text": "ASAP"}) == "ASAP"
    due = {"due_date": pd.Timestamp(2026, 3, 4), "due_date_text": "early March"}
    assert own.timescale(EMPTY | due) == "4 March 2026"


@pytest.mark.parametrize(("days", "told"), [(1, "Overdue by 1 day."), (2, "Overdue by 2 days.")])
def test_how_long_it_is_overdue(days, told):
    assert own.progress(EMPTY | {"days_overdue": days}, "Overdue", DAY) == told


@pytest.mark.parametrize(
    ("done", "told"),
    [
        (date(2026, 10, 30), "Done, 30 October 2026. Sent"),
        (DAY, "Done, 31 October 2026. Sent"),
        (date(2026, 11, 1), "Done. Sent"),
    ],
)
def test_a_day_after_the_papers_is_not_told(done, told):
    assert own.progress(EMPTY | {"completed_date": pd.Timestamp(done), "progress_note": "Sent"}, "Done", DAY) == told


def test_what_there_is_no_room_for():
    assert [own.more(number).partition(" in")[0] for number in (-1, 0, 1, 2)] == ["", "", "1 more is", "2 more are"]


def test_a_year_that_is_not_over_says_so():
    told = [own.so_far(one) for one in (date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1))]
    assert told == ["2026 so far", "2026", "2027 so far"]
