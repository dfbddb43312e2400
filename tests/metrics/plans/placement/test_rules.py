"""What kind of setting a child is taught in on a day: the days around every change, and what nobody recorded."""

from datetime import date, timedelta

import pandas as pd
import pytest

from metrics.base.periods import day
from metrics.cases.case_tables import CaseTables
from metrics.cases.establishments import NO_REGISTER, Establishments
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.plans.placement import kinds
from metrics.plans.placement.rules import placement_area, placement_kind
from tests.metrics.cases.test_establishments import register

AS_AT = date(2026, 1, 15)


def on_the_days(*expected: object) -> list[tuple[timedelta, object]]:
    """What is expected the day before, on the day and the day after."""
    return list(zip((timedelta(days=-1), timedelta(0), timedelta(days=1)), expected, strict=True))


SCHOOLS = register(
    {"urn": "990001", "kind": "mainstream", "la_code": "998"},
    {"urn": "990002", "kind": "special_independent", "la_code": "997"},
    {"urn": "990003", "kind": "special_maintained", "la_code": "998", "closed": AS_AT},
    {"urn": "990004", "kind": "special_academy", "la_code": "998", "opened": AS_AT},
    {"urn": "990005", "kind": None, "la_code": "998"},
)


def plan(as_at: date = AS_AT, held: Establishments = SCHOOLS, **cells) -> CaseTables:
    case = {"request_outcome": "H", "start_date": date(2020, 11, 2), **cells}
    return CaseTables.build(pd.DataFrame([case]), as_at=as_at, establishments=held)


def kind(tables: CaseTables) -> str | None:
    found = placement_kind(tables).iloc[0]
    return None if pd.isna(found) else found


def area(tables: CaseTables) -> str | None:
    found = placement_area(tables).iloc[0]
    return None if pd.isna(found) else found


def counted(key: str, tables: CaseTables) -> int:
    return int(evaluate(CATALOGUE[key], tables, [day(tables.as_at)])["value"].iloc[0])


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"setting_urn": "990001"}, kinds.MAINSTREAM),
        ({"setting_urn": "990001", "sen_unit": False, "resourced_provision": False}, kinds.MAINSTREAM),
        ({"setting_urn": "990001", "sen_unit": True}, kinds.UNIT),
        ({"setting_urn": "990001", "resourced_provision": True}, kinds.UNIT),
        ({"setting_urn": "990002", "sen_unit": True}, kinds.SPECIAL_INDEPENDENT),
        ({"setting_urn": "990001", "setting_code": "EHE"}, kinds.MAINSTREAM),
        ({"setting_urn": "990009", "setting_code": "EHE"}, kinds.HOME),
        ({"setting_urn": "990009"}, kinds.UNKNOWN_NUMBER),
        ({"setting_urn": "990005"}, kinds.UNKNOWN_NUMBER),
        ({"setting_ukprn": "10099999"}, kinds.PROVIDER),
        ({"setting_code": "OLA"}, kinds.OTHERWISE),
        ({"setting_code": "OPA"}, kinds.BY_PARENTS),
        ({"setting_code": "EYP"}, kinds.EARLY_YEARS),
        ({"setting_code": "OTH"}, kinds.AWAITING),
        ({"setting_code": "NEET"}, kinds.NOT_IN_EDUCATION),
        ({"setting_code": "NIEC"}, kinds.NOT_IN_EDUCATION),
        ({"setting_code": "NIEO"}, kinds.NOT_IN_EDUCATION),
        ({"school": "A school without a number"}, None),
    ],
)
def test_the_number_says_the_kind_and_the_code_where_there_is_none(cells, expected):
    """A unit is told by the child's own record: the same child in a special school is in no mainstream unit."""
    assert kind(plan(**cells)) == expected


@pytest.mark.parametrize(("after", "shut"), on_the_days(0, 0, 1))
def test_a_school_is_open_on_the_day_it_closes_and_keeps_its_kind(after, shut):
    tables = plan(AS_AT + after, setting_urn="990003")
    assert (kind(tables), counted("plans_at_shut_settings", tables)) == (kinds.SPECIAL_MAINTAINED, shut)


@pytest.mark.parametrize(("after", "shut"), on_the_days(1, 0, 0))
def test_a_school_is_open_from_the_day_it_opens(after, shut):
    assert counted("plans_at_shut_settings", plan(AS_AT + after, setting_urn="990004")) == shut


@pytest.mark.parametrize(("after", "expected"), on_the_days("mainstream", "special_academy", "special_academy"))
def test_a_school_has_its_new_type_from_the_day_of_the_extract_that_says_so(after, expected):
    """The day before, the day, the day after: the old extract, the new one, the new one."""
    held = register(
        {"urn": "990001", "kind": "mainstream"},
        {"urn": "990001", "kind": "special_academy", "held_from": AS_AT},
        days=(date(2025, 1, 6), AS_AT),
    )
    assert kind(plan(AS_AT + after, held, setting_urn="990001")) == expected


@pytest.mark.parametrize(("after", "expected"), on_the_days(None, "mainstream", "mainstream"))
def test_where_a_child_was_before_the_present_placement_is_not_known(after, expected):
    """On the extract's day and looked back to from it: nobody may say that the child was there already."""
    tables = plan(AS_AT + timedelta(days=30), setting_urn="990001", sen_unit=False, placement_from=AS_AT)
    assert kind(tables.known_by(AS_AT + after)) == expected


@pytest.mark.parametrize(("after", "expected"), on_the_days(kinds.MAINSTREAM, kinds.MAINSTREAM, kinds.LEFT))
def test_a_child_is_at_a_setting_on_the_last_day_and_has_left_on_the_next(after, expected):
    tables = plan(AS_AT + after, setting_urn="990001", placement_to=AS_AT)
    assert kind(tables) == expected
    assert area(tables) == (None if expected == kinds.LEFT else kinds.IN_AREA)
    assert kind(plan(AS_AT + after, school="A school without a number", placement_to=AS_AT)) is None


def test_inside_and_outside_the_councils_area():
    assert area(plan(setting_urn="990001")) == kinds.IN_AREA
    assert area(plan(setting_urn="990002")) == kinds.OUT_OF_AREA
    assert area(plan(setting_urn="990009")) is None
    assert area(plan(setting_code="EHE")) is None


def test_nothing_lies_inside_or_outside_of_nowhere():
    """Where the settings name no authority and no file does."""
    nobody = Establishments(SCHOOLS.rows, SCHOOLS.days)
    assert area(plan(held=nobody, setting_urn="990001")) is None


def test_without_a_register_the_codes_still_say_what_they_say():
    assert kind(plan(held=NO_REGISTER, setting_urn="990001")) == kinds.NO_REGISTER
    assert kind(plan(held=NO_REGISTER, setting_ukprn="10099999")) == kinds.NO_REGISTER
    assert kind(plan(held=NO_REGISTER, setting_code="EHE")) == kinds.HOME
    assert kind(plan(held=NO_REGISTER, school="A school without a number")) is None
    figure = evaluate(CATALOGUE["plans_in_mainstream"], plan(held=NO_REGISTER, setting_urn="990001"), [day(AS_AT)])
    assert figure["status"].iloc[0] == "not recorded"


def test_the_day_a_placement_began_does_not_make_a_case_older():
    """A child may have been at the school for years before anybody asked for an assessment."""
    asked = {"request_outcome": "A", "start_date": None, "received_date": date(2025, 9, 1)}
    tables = plan(setting_urn="990001", placement_from=date(2019, 9, 2), **asked)
    assert len(tables.known_by(date(2025, 8, 31)).cases) == 0
    older = plan(placement_from=date(2019, 9, 2), start_date=date(2024, 3, 1))
    assert older.cases["begun_on"].iloc[0] == pd.Timestamp(2024, 3, 1)
