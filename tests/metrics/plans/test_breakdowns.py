"""Where children with a plan learn, also those for whom nobody wrote it down."""

from datetime import date

import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import day
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate

AS_AT = date(2026, 1, 15)


def plans(**columns: list) -> CaseTables:
    """Four plans of 2024."""
    plan = {"request_outcome": "Y", "assessment_outcome": "Y", "assessment_outcome_date": date(2024, 5, 1)}
    frame = pd.DataFrame({**{name: [value] * 4 for name, value in plan.items()}, **columns})
    return CaseTables.build(frame, as_at=AS_AT)


def split(tables: CaseTables, by: str) -> dict[str, int]:
    found = evaluate(CATALOGUE["plans_maintained"], tables, [day(AS_AT)], by=[by])
    return {name: int(value) for name, value in zip(found[by], found["value"], strict=True)}


def test_no_setting_on_record_is_a_group_of_its_own():
    """It is as large as the figure on plans with no setting says; a phase without a setting is no placement."""
    tables = plans(school=["A", "B", "C", None], school_phase=["Primary", "Secondary", None, "Primary"])
    found = split(tables, "placement")
    assert found == {"Primary": 1, "Secondary": 1, "Setting recorded, its phase not": 1, NOT_RECORDED: 1}
    without = evaluate(CATALOGUE["plans_without_setting"], tables, [day(AS_AT)]).iloc[0]
    assert (without["numerator"], without["denominator"]) == (1, 4)


def test_a_blank_means_no_residential_place_where_the_council_records_them():
    """SEN2 item 4.3 has two codes and is left blank otherwise."""
    found = split(plans(plan_residential=["A", "B", None, None]), "residential")
    assert found == {"38 to 51 weeks a year": 1, "52 weeks a year": 1, "No residential place named": 2}


def test_where_nothing_is_recorded_nothing_is_said():
    """Four blanks are not four children who live at home."""
    tables = plans()
    assert split(tables, "residential")[NOT_RECORDED] == 4
    figure = evaluate(CATALOGUE["plans_residential"], tables, [day(AS_AT)]).iloc[0]
    assert figure["status"] == "not recorded"
