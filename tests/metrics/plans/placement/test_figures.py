"""Which plans each figure on settings counts: those in force alone, each kind in one place, settings shut that day."""

from collections.abc import Callable
from datetime import date

import pytest

from metrics.cases.case_tables import CaseTables
from metrics.plans.placement import figures, kinds
from metrics.plans.placement.kinds import OF_A_NUMBER
from tests.metrics.cases.test_establishments import register
from tests.metrics.tables import DAY, around, frame, held

NUMBERS = {kind: f"9910{number:02d}" for number, kind in enumerate(OF_A_NUMBER)}
BEFORE, ON, AFTER = around(DAY)
SHUT = {
    **{f"99200{number}": {"closed": day} for number, day in enumerate((BEFORE, ON, AFTER))},
    **{f"99300{number}": {"opened": day} for number, day in enumerate((BEFORE, ON, AFTER))},
}
SCHOOLS = register(
    *({"urn": urn, "kind": kind, "la_code": "998"} for kind, urn in NUMBERS.items()),
    *({"urn": urn, "kind": "mainstream", "la_code": "997"} | days for urn, days in SHUT.items()),
)
PLAN = {"request_outcome": "H", "assessment_outcome": "H", "start_date": date(2020, 11, 2)}
ASKED = {"received_date": date(2026, 2, 2), "request_outcome": "A"}


def tables(*rows: dict) -> CaseTables:
    return CaseTables.build(frame(rows), as_at=DAY, establishments=SCHOOLS)


def counted(rule: Callable, *rows: dict) -> list[bool]:
    return held(rule, tables(*rows))


def test_a_kind_is_known_from_a_number_or_a_code_and_of_nothing_else():
    """A number that the register has, one that it has not, a code, nothing at all, and a place that was left."""
    left = {"setting_urn": NUMBERS["college"], "placement_to": BEFORE}
    rows = [{"setting_urn": NUMBERS["college"]}, {"setting_urn": "999999"}, {"setting_code": "EHE"}, {}, left]
    known = [True, False, True, False, False]
    assert counted(figures.plans_with_known_placement, *(PLAN | row for row in rows)) == known
    assert counted(figures.plans_with_known_placement, *(ASKED | row for row in rows)) == [False] * 5
    assert counted(figures.placement_known, *(ASKED | row for row in rows)) == known
    unknown = [False, True, False, False, False]
    assert counted(figures.plans_with_unknown_setting, *(PLAN | row for row in rows)) == unknown
    assert counted(figures.plans_with_unknown_setting, *(ASKED | row for row in rows)) == [False] * 5


def test_an_area_is_known_from_a_number_alone():
    rows = [{"setting_urn": NUMBERS["college"]}, {"setting_urn": "992002"}, {"setting_code": "EHE"}]
    assert counted(figures.plans_with_known_area, *(PLAN | row for row in rows)) == [True, True, False]
    assert counted(figures.plans_with_known_area, *(ASKED | row for row in rows)) == [False] * 3
    assert counted(figures.out_of_area, *(PLAN | row for row in rows)) == [False, True, False]


def test_a_setting_is_shut_after_it_closed_and_until_it_opens():
    """Closed the day before, on the day, the day after; opened the day before, on the day, the day after."""
    rows = [{"setting_urn": urn} for urn in SHUT]
    shut = [True, False, False, False, False, True]
    assert counted(figures.plans_at_shut_settings, *(PLAN | row for row in rows)) == shut
    assert counted(figures.plans_at_shut_settings, *(ASKED | row for row in rows)) == [False] * 6
    left = (PLAN | row | {"placement_to": BEFORE} for row in rows)
    assert counted(figures.plans_at_shut_settings, *left) == [False] * 6


@pytest.mark.parametrize(
    ("rule", "its"),
    [
        (figures.in_mainstream, {"mainstream"}),
        (figures.in_state_special, {"special_maintained", "special_academy"}),
        (figures.in_independent_special, {"non_maintained", "special_independent"}),
        (figures.in_college, {"college", "specialist_post_16"}),
        (figures.in_unit, set()),
        (figures.without_a_place, set()),
    ],
)
def test_each_kind_is_where_it_belongs(rule, its):
    found = counted(rule, *(PLAN | {"setting_urn": urn} for urn in NUMBERS.values()))
    assert {kind for kind, is_in in zip(NUMBERS, found, strict=True) if is_in} == its


def test_a_unit_is_of_the_mainstream_school_and_a_figure_of_its_own():
    rows = [{"sen_unit": True}, {"resourced_provision": True}, {"sen_unit": False}]
    found = [PLAN | {"setting_urn": NUMBERS["mainstream"]} | row for row in rows]
    assert counted(figures.in_unit, *found) == [True, True, False]
    assert counted(figures.in_mainstream, *found) == [True] * 3


def test_who_has_no_place():
    """Awaiting one, and not in education for either reason; at home or arranged by the family is a place."""
    codes = ("OTH", "NEET", "NIEC", "NIEO", "EHE", "OPA", "OLA", "EYP", None)
    found = counted(figures.without_a_place, *(PLAN | {"setting_code": code} for code in codes))
    assert found == [True] * 4 + [False] * 5
    provider = PLAN | {"setting_ukprn": "10099999"}
    assert counted(figures.in_college, provider) == [True]
    assert kinds.PROVIDER in kinds.COLLEGES
