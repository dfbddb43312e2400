"""What ends a case, what replaces its clock, how old a child was: the day before, the day and the day after."""

from datetime import date

import pandas as pd
import pytest

from metrics.law.conventions import Conventions
from tests.metrics.tables import around, cases, council

RECEIVED, ORDER = date(2025, 1, 6), date(2025, 6, 2)
ORDERS = ("tribunal_order_date", "mediation_agreement_date", "unopposed_date")


def decided(outcome: str, *days: date | None, code: str = "N", **more: object) -> list[dict]:
    return [{"received_date": RECEIVED, outcome: code, f"{outcome}_date": day, **more} for day in days]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("outcome", ["request_outcome", "assessment_outcome"])
@pytest.mark.parametrize("code", ["N", "W"])
def test_a_decision_before_the_order_that_overturned_it_does_not_stand(outcome, code, order):
    """Nor one on the day of the order: what is newer than the order ends the case. One without a day cannot be."""
    rows = decided(outcome, *around(ORDER), None, code=code, **{order: ORDER})
    assert cases(*rows).cases["closed"].tolist() == [False, False, True, False]
    without = decided(outcome, *around(ORDER), None, code=code)
    assert cases(*without).cases["closed"].tolist() == [True] * 4


def test_the_day_a_case_ended_is_that_of_the_decision_that_stands():
    (refused,) = decided("request_outcome", date(2025, 2, 10), tribunal_order_date=ORDER)
    again = {**refused, "assessment_outcome": "N", "assessment_outcome_date": date(2025, 7, 1)}
    found = cases(refused, again).cases["closed_date"]
    assert [None if pd.isna(day) else day.date() for day in found] == [None, date(2025, 7, 1)]


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_about_a_plan_that_was_already_sent_replaces_no_clock(order):
    """Sent the day before the order or on its day, the plan is what it is about; sent the day after, it follows."""
    rows = [
        {"received_date": RECEIVED, "assessment_outcome": "Y", "start_date": day, order: ORDER}
        for day in (*around(ORDER), None)
    ]
    assert cases(*rows).cases["replaced_on"].notna().tolist() == [False, False, True, True]


def test_the_first_of_several_replaces_the_clock():
    row = dict(zip(ORDERS, around(ORDER), strict=True)) | {"received_date": RECEIVED}
    assert cases(row).cases["replaced_on"].iloc[0].date() == around(ORDER)[0]


def test_a_start_ahead_is_no_reason_to_take_the_day_of_the_decision():
    """The plan is sent when it starts, where that day is on record; else when it was decided."""
    day = date(2025, 5, 1)
    rows = [
        {"received_date": RECEIVED, "assessment_outcome": "Y", "assessment_outcome_date": day, "start_date": start}
        for start in (date(2025, 5, 20), None)
    ]
    sent = cases(*rows, as_at=date(2025, 5, 10)).cases["plan_sent_date"]
    assert [None if pd.isna(one) else one.date() for one in sent] == [None, day]
    other = cases(*rows, conventions=Conventions(published_plan_date="start_date")).cases["issued_date"]
    assert [one.date() for one in other] == [date(2025, 5, 20), day]


def test_a_place_in_two_spellings_is_one_as_most_rows_have_it_in_registers_too():
    """Also across loads: the spelling is settled where the rows in force are counted."""
    own = [{"received_date": RECEIVED, "locality": name} for name in ("NORTH", "North", "North", "South", None)]
    found = council(own=own, appeals=[{"appeal_reference": "1", "locality": "north"}, {"locality": "West"}])
    assert found.cases.cases["locality"].astype("object").fillna("").tolist() == ["North"] * 3 + ["South", ""]
    assert list(found.cases.cases["locality"].cat.categories) == ["North", "South"]
    assert found.register("appeals").rows["locality"].astype("object").tolist() == ["North", "West"]
