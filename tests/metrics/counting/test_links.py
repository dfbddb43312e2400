"""Which request a row belongs to: the latest on or before its day, of the person before the case reference."""

from datetime import date

import pandas as pd
import pytest

from metrics.counting.links import among, from_cases, linked_cases, own_or_case
from tests.metrics.tables import ago, around, cases, frame

FIRST, SECOND = ago(900), ago(300)
CASES = (
    {"person_key": "p", "case_reference": "C1", "received_date": FIRST, "locality": "North"},
    {"person_key": "p", "case_reference": "C2", "received_date": SECOND, "locality": "South"},
    {"person_id_key": "i", "case_reference": "C3", "received_date": SECOND},
    {"case_reference": "C4", "request_outcome": "H"},
)


def linked(*rows: dict) -> list[int | None]:
    usual = {"person_key": None, "case_reference": None, "day": ago(10)}
    found = linked_cases(frame([usual | row for row in rows]), "day", cases(*CASES))
    return [None if pd.isna(one) else int(one) for one in found]


@pytest.mark.parametrize(
    ("asked", "cases_"), [(FIRST, [None, 0, 0]), (SECOND, [0, 1, 1])], ids=["the first request", "the second"]
)
def test_the_latest_request_on_or_before_the_day(asked, cases_):
    """The day before a request it is not there yet."""
    assert linked(*({"person_key": "p", "day": day} for day in around(asked))) == cases_


def test_the_person_comes_before_the_case_reference():
    """A log may know the child's UPN or the council's own id; without either by the reference, however written."""
    assert linked(
        {"person_key": "p", "case_reference": "C3"},
        {"person_key": "i", "case_reference": "C1"},
        {"person_key": "unknown", "case_reference": " c1 "},
        {"case_reference": "C9"},
        {},
    ) == [1, 2, 0, None, None]


def test_a_case_from_before_the_records_comes_before_all_days():
    assert linked({"case_reference": "C4", "day": date(1990, 1, 1)}) == [3]
    assert linked({"case_reference": "C4", "day": None}) == [None]


def test_a_column_of_the_cases_and_the_logs_own():
    """The log's own word goes first; what neither says is missing."""
    table = cases(*CASES)
    links = pd.Series([0, 1, None, 2], dtype="Int64")
    of_case = from_cases(links, table, "locality").astype("object")
    assert of_case.where(of_case.notna(), None).tolist() == ["North", "South", None, None]
    own = pd.Series(["East", None, None, None], name="locality", dtype="category")
    filled = own_or_case(own, links, table).astype("object")
    assert filled.where(filled.notna(), None).tolist() == ["East", "South", None, None]


def test_a_blank_is_among_none():
    assert among(pd.Series(["a", None, "b"]), pd.Series(["a", None])).tolist() == [True, False, False]
