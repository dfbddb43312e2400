"""Parts add up to the whole, and stock reconciles with flow: what a councillor checks with a pencil."""

from datetime import date, timedelta

import pandas as pd
import pytest

from metrics.base.periods import calendar_year, day, months_to
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.plans.breakdowns import ANOTHER_CLOCK, WAIT_BANDS, WITHIN_20_WEEKS
from sample_data import ready_made

EXTRACT = date(2026, 10, 31)


@pytest.fixture(scope="module")
def larkmoor() -> CaseTables:
    return CaseTables.build(ready_made.sample().loaded.cases, as_at=EXTRACT)


def value(tables: CaseTables, key: str, period) -> float:
    return evaluate(CATALOGUE[key], tables, [period]).iloc[0]["value"]


def test_a_line_as_bristol_showed_it():
    """605 open = 328 in time + 277 late, and 277 = 85 + 76 + 26 + 90, from cases whose waits were chosen for it."""
    waits = [60] * 328 + [150] * 85 + [200] * 76 + [300] * 26 + [400] * 90
    as_at = date(2025, 9, 30)
    cases = pd.DataFrame({"received_date": [pd.Timestamp(as_at) - pd.Timedelta(days=days) for days in waits]})
    tables = CaseTables.build(cases, as_at=as_at)
    everyone = evaluate(CATALOGUE["assessments_open"], tables, [day(as_at)], by=["wait_band"])
    bands = everyone.set_index("wait_band")["value"]
    assert bands[WITHIN_20_WEEKS] == 328
    assert bands[list(WAIT_BANDS)].tolist() == [85, 76, 26, 90]
    assert bands[ANOTHER_CLOCK] == 0
    assert value(tables, "assessments_open", day(as_at)) == 605
    assert value(tables, "assessments_open_past_20_weeks", day(as_at)) == 277


@pytest.mark.parametrize("month", months_to(EXTRACT, 60), ids=lambda month: month.name)
def test_stock_reconciles_with_flow(larkmoor, month):
    """Plans at the start + started + transferred in - ceased = plans at the end, in every month of five years."""
    before = value(larkmoor, "plans_maintained", day(month.start - timedelta(days=1)))
    came = value(larkmoor, "plans_started", month) + value(larkmoor, "plans_transferred_in", month)
    went = value(larkmoor, "plans_ceased", month)
    assert before + came - went == value(larkmoor, "plans_maintained", day(month.end))


@pytest.mark.parametrize("year", range(2021, 2027))
def test_what_became_of_requests_adds_up(larkmoor, year):
    """Received = agreed + refused + withdrawn + undecided, exactly, as in DfE's file."""
    split = evaluate(CATALOGUE["requests_received"], larkmoor, [calendar_year(year)], by=["request_result"])
    assert split["value"].sum() == value(larkmoor, "requests_received", calendar_year(year))
    refused = evaluate(CATALOGUE["requests_refused"], larkmoor, [calendar_year(year)]).iloc[0]["numerator"]
    assert split.set_index("request_result")["value"]["Refused"] == refused


def test_a_rate_needs_the_number_of_people():
    """Two requests among 500 people are 4 for every 1,000; without the number there is no rate, and not 0."""
    cases = pd.DataFrame({"received_date": ["2025-01-06", "2025-02-03"], "locality": ["North", "South"]})
    known = CaseTables.build(cases, as_at=date(2025, 12, 31), population={"": 500, "North": 250})
    rate = CATALOGUE["requests_per_1000"]
    assert evaluate(rate, known, [calendar_year(2025)]).iloc[0]["value"] == 4
    split = evaluate(rate, known, [calendar_year(2025)], by=["locality"]).set_index("locality")
    assert split.loc["North", "value"] == 4
    assert split.loc["South", "status"] == "not recorded"
    unknown = evaluate(rate, CaseTables.build(cases, as_at=date(2025, 12, 31)), [calendar_year(2025)]).iloc[0]
    assert (unknown["status"], pd.isna(unknown["value"])) == ("not recorded", True)
