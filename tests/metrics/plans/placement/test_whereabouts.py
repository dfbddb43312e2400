"""To whose areas children go: the largest first, and only those whose setting lies elsewhere."""

from datetime import date

import pandas as pd

from metrics.cases.case_tables import CaseTables
from metrics.plans.placement.whereabouts import outside_by_authority
from tests.metrics.cases.test_establishments import register

SCHOOLS = register(
    {"urn": "990001", "kind": "special_independent", "la_code": "997", "la_name": "Saltreach"},
    {"urn": "990002", "kind": "special_academy", "la_code": "996", "la_name": None},
    {"urn": "990003", "kind": "mainstream", "la_code": "997", "la_name": "Saltreach"},
    {"urn": "990004", "kind": "mainstream", "la_code": "998", "la_name": "Larkmoor"},
)


def found(*urns: str, **cells) -> list[tuple]:
    cases = pd.DataFrame(
        [{"request_outcome": "H", "start_date": date(2020, 11, 2), "setting_urn": urn} for urn in urns]
    )
    tables = CaseTables.build(cases.assign(**cells), as_at=date(2026, 1, 15), establishments=SCHOOLS)
    return list(outside_by_authority(tables).itertuples(index=False, name=None))


def test_each_area_with_its_children_and_those_in_special_schools():
    """By its name, where the register has one. A school of our own area is in none."""
    rows = found("990002", "990001", "990001", "990003", "990004", "999999")
    assert rows == [("Saltreach", 3, 2, 0), ("996", 1, 0, 1)]


def test_nobody_goes_elsewhere():
    assert found("990004") == []


def test_a_plan_that_has_ceased_goes_nowhere():
    assert found("990001", cease_date=date(2026, 1, 14)) == []
