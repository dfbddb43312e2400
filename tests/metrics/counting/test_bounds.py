"""How far a share may move: none, one and two rows in question, in it and outside it, and the days around a period."""

from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import calendar_year, day
from metrics.catalogue import CATALOGUE
from metrics.counting.bounds import Bounds, bounds
from metrics.counting.definition import Status
from tests.metrics.tables import DAY, around, cases, register

DECISIONS, DUE = CATALOGUE["request_decisions_within_6_weeks"], CATALOGUE["plans_due_issued_on_time"]
REMEDIES = CATALOGUE["remedies_completed_on_time"]
YEAR = calendar_year(2025)


def decided(key: str, received: date | None, on: date | None, **more: object) -> dict:
    return {"case_key": key, "received_date": received, "request_outcome": "Y", "request_outcome_date": on, **more}


IN_TIME = decided("in time", date(2025, 1, 6), date(2025, 1, 20))
LATE = decided("late", date(2025, 1, 6), date(2025, 6, 20))


def doubts(*keys: str, field: str = "request_outcome") -> pd.DataFrame:
    return pd.DataFrame({"case_key": list(keys), "field": field})


def of(table, *keys: str, field: str = "request_outcome") -> Bounds:
    return bounds(DECISIONS, table, YEAR, doubts(*keys, field=field), "case_key")


def test_with_nothing_in_question_a_share_is_what_it_is():
    found = of(cases(IN_TIME, LATE))
    assert (found.value, found.least, found.most, found.in_question) == (0.5, 0.5, 0.5, 0)


def test_a_row_that_counts_may_not():
    found = of(cases(IN_TIME, LATE), "in time")
    assert (found.least, found.most, found.inside) == (0.0, 0.5, 1)


def test_a_row_that_does_not_count_may():
    found = of(cases(IN_TIME, LATE), "late", "late")
    assert (found.least, found.most, found.inside) == (0.5, 1.0, 1)


def test_two_rows_either_way():
    found = of(cases(IN_TIME, LATE), "in time", "late")
    assert (found.least, found.most, found.inside) == (0.0, 1.0, 2)


def test_a_row_that_nobody_understands_may_belong_either_way():
    """1 of 2 as counted; with it 1 of 3 at the least and 2 of 3 at the most."""
    unread = decided("unread", date(2025, 1, 6), date(2025, 2, 3), not_understood="request_outcome")
    found = of(cases(IN_TIME, LATE, unread))
    assert (found.numerator, found.denominator, found.outside) == (1, 2, {"unread"})
    assert (found.least, found.most) == (pytest.approx(1 / 3), pytest.approx(2 / 3))


@pytest.mark.parametrize(("decision", "expected"), list(zip(around(date(2025, 12, 31)), (1, 1, 0), strict=True)))
def test_a_row_that_is_left_out_may_belong_where_its_day_is_in_the_period(decision, expected):
    """Decided before it was received, it is in no share until one of the two days is mended."""
    wrong = decided("wrong", date(2026, 2, 2), decision)
    found = of(cases(IN_TIME, wrong), "wrong")
    assert (found.denominator, len(found.outside)) == (1, expected)


def test_a_row_without_the_day_may_belong_only_where_that_day_is_at_fault():
    waiting = decided("waiting", date(2025, 1, 6), None)
    assert not of(cases(IN_TIME, waiting), "waiting").in_question
    assert of(cases(IN_TIME, waiting), "waiting", field="request_outcome_date").outside == {"waiting"}


def test_a_day_that_follows_from_a_wrong_one_is_wrong_too():
    """Without the day of the request there is no 20-week day: the child may be due in any year."""
    undated = {"case_key": "undated", "received_date": None}
    found = bounds(DUE, cases(IN_TIME, undated), YEAR, doubts("undated", field="received_date"), "case_key")
    assert found.outside == {"undated"}
    assert not of(cases(IN_TIME, undated), "undated", field="received_date").in_question


def test_a_share_true_on_a_day_may_gain_what_had_begun():
    rows = [{"row_key": "open", "known_from": date(2026, 1, 5), "due_date": None}]
    found = bounds(
        REMEDIES,
        register("remedies", *rows),
        day(DAY),
        pd.DataFrame({"row_key": ["open"], "field": ["due_date"]}),
        "row_key",
    )
    assert (found.value, found.least, found.most) == (None, 0.0, 1.0)


def test_what_some_rows_alone_may_make_of_it():
    whole = Bounds(DECISIONS, YEAR, Status.SHOWN, 5, 10, frozenset("ab"), frozenset("c"), frozenset("de"))
    assert (whole.least, whole.most) == (3 / 12, 8 / 12)
    alone = whole.of_rows({"a", "d", "z"})
    assert (alone.least, alone.most, alone.in_question) == (4 / 11, 6 / 11, 2)
    assert whole.of_rows(()).in_question == 0


def test_without_any_row_there_is_no_share():
    found = bounds(DECISIONS, cases({"received_date": DAY}), YEAR, doubts(), "case_key")
    assert (found.value, found.least, found.most) == (None, None, None)
