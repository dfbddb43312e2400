"""Which plans are kept, began, came and ceased, on the days around; and what is not recorded of them."""

from datetime import date

import pytest

from metrics.plans import stock
from tests.metrics.tables import around, cases, held

STARTED, CEASED = date(2024, 9, 2), date(2025, 7, 21)


def plan(**cells: object) -> dict:
    found = {"received_date": date(2024, 4, 15), "request_outcome": "Y", "assessment_outcome": "Y"}
    return found | {"assessment_outcome_date": STARTED, "start_date": STARTED} | cells


NO_PLAN = plan(assessment_outcome="N", start_date=None)
CAME = plan(received_date=None, request_outcome="H", transfer_la="999", transfer_date=date(2025, 2, 3))


@pytest.mark.parametrize("ceases", [False, True])
def test_a_plan_is_kept_from_the_day_it_started_until_the_day_it_ceased(ceases):
    row = plan(cease_date=CEASED) if ceases else plan()
    start, end = around(STARTED), around(CEASED)
    assert [held(stock.plans_maintained, cases(row, as_at=day)) for day in start] == [[False], [True], [True]]
    left = [[True], [False], [False]] if ceases else [[True]] * 3
    assert [held(stock.plans_maintained, cases(row, as_at=day)) for day in end] == left
    assert [held(stock.plans_ceased, cases(row, as_at=day)) for day in end] == [[not one] for (one,) in left]


def test_a_plan_was_either_made_here_or_came():
    tables = cases(plan(), CAME, NO_PLAN, plan(cease_date=CEASED), CAME | {"cease_date": CEASED})
    assert held(stock.plans_started, tables) == [True, False, False, True, False]
    assert held(stock.plans_transferred_in, tables) == [False, True, False, False, True]
    assert held(stock.plans_ceased, tables) == [False, False, False, True, True]
    assert held(stock.plans_maintained, tables) == [True, True, False, False, False]


def test_a_last_day_without_a_plan_ends_none():
    assert held(stock.plans_ceased, cases(NO_PLAN | {"cease_date": CEASED})) == [False]


def test_what_is_not_recorded():
    tables = cases(plan(primary_need="ASD", school="Alder", plan_residential="A"), plan(plan_residential=None))
    assert held(stock.need_not_recorded, tables) == held(stock.placement_not_recorded, tables) == [False, True]
    assert held(stock.residential_named, tables) == [True, False]
