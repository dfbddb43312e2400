"""The log of schools' notices: what is open, first of its kind, education found, and what was known on a day."""

from datetime import date

import pytest

from metrics.schools.code_lists import ILLNESS_15, NIL, OWED, UNAUTHORISED_10
from tests.metrics.tables import around, register

FRIDAY, MONDAY, TUESDAY = date(2026, 3, 13), date(2026, 3, 16), date(2026, 3, 17)


def notice(received: date = FRIDAY, **more: object) -> dict:
    return {"person_key": "P1", "notice_type": UNAUTHORISED_10, "received_date": received} | more


def test_open_until_it_is_closed_and_never_where_a_school_had_nobody_to_tell_of():
    rows = [
        notice(),
        notice(person_key="P2", notice_type=ILLNESS_15),
        notice(person_key="P3", closed_date=MONDAY),
        notice(person_key=None, notice_type=NIL),
    ]
    table = register("notifications", *rows, as_at=TUESDAY).rows
    assert table["notice_open"].tolist() == [True, True, False, False]
    assert table["about_a_child"].tolist() == [True, True, True, False]


@pytest.mark.parametrize(("closed", "is_open"), list(zip(around(MONDAY), (False, False, True), strict=True)))
def test_one_that_is_closed_later_is_open_on_the_day(closed, is_open):
    assert register("notifications", notice(closed_date=closed), as_at=MONDAY).rows["notice_open"].tolist() == [is_open]


def test_the_first_of_its_kind_in_a_school_year():
    """The year turns between 31 July and 1 August, and not with the calendar; the other kind has a first of its own."""
    days = (date(2025, 7, 31), date(2025, 8, 1), date(2025, 8, 2), date(2025, 12, 31), date(2026, 1, 1))
    rows = [*(notice(day) for day in days), notice(date(2026, 1, 1), notice_type=ILLNESS_15)]
    table = register("notifications", *rows, as_at=TUESDAY).rows
    assert table["first_notice"].tolist() == [True, True, False, False, False, True]
    assert table["notices_of_child"].tolist() == [1, 4, 4, 4, 4, 1]


def test_education_is_found_by_the_child_or_by_the_case():
    """Of another child and another case there is none; a blank is like no blank."""
    rows = [
        notice(person_key=None, case_reference="C1"),
        notice(person_key="P2", case_reference="C2"),
        notice(person_key="P3", case_reference="C3"),
        notice(person_key=None, case_reference=None),
    ]
    running = {"provision_start": date(2026, 3, 2)}
    education = [
        running | {"case_reference": "C1"},
        running | {"person_key": "P2"},
        running | {"person_key": None, "case_reference": None},
    ]
    table = register("notifications", *rows, section19=education, as_at=TUESDAY).rows
    assert table["has_provision"].tolist() == [True, True, False, False]


@pytest.mark.parametrize(("known_on", "is_known"), list(zip(around(MONDAY), (False, True, True), strict=True)))
def test_what_was_decided_and_how_it_ended_are_known_from_their_days_on(known_on, is_known):
    decided = notice(notice_decision=OWED, decision_date=MONDAY)
    ended = notice(person_key="P2", outcome="Back at school", closed_date=MONDAY)
    table = register("notifications", decided, ended, as_at=known_on).rows
    assert table["notice_decision"].notna().tolist() == [is_known, False]
    assert table["outcome"].notna().tolist() == [False, is_known]
