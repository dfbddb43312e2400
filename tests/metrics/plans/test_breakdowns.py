"""Where children with a plan learn, also where nobody wrote it down, and to which band the last day of it belongs."""

from datetime import date, timedelta

import pandas as pd
import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import day
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.plans import breakdowns
from tests.metrics.tables import DAY, ago, cases

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


def words(found: pd.Series) -> list[str | None]:
    return [None if pd.isna(value) else str(value) for value in found]


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (139, "Up to 20 weeks"),
        (140, "Up to 20 weeks"),
        (141, "20 to 26 weeks"),
        (182, "20 to 26 weeks"),
        (183, "26 to 39 weeks"),
        (273, "26 to 39 weeks"),
        (274, "39 to 52 weeks"),
        (364, "39 to 52 weeks"),
        (365, "Over 52 weeks"),
        (0, "Up to 20 weeks"),
        (None, None),
    ],
)
def test_time_waited(days, band):
    tables = cases({"received_date": None if days is None else ago(days), "request_outcome": "A"})
    assert words(breakdowns.wait_band(tables)) == [band]


@pytest.mark.parametrize(
    ("days", "week"),
    [
        (0, "1"),
        (1, "1"),
        (7, "1"),
        (8, "2"),
        (140, "20"),
        (141, "21"),
        (364, "52"),
        (365, "Over 52"),
        (900, "Over 52"),
        (None, None),
    ],
)
def test_week_of_the_wait(days, week):
    """Week 20 ends with day 140."""
    tables = cases({"received_date": None if days is None else ago(days), "request_outcome": "A"})
    assert words(breakdowns.week_of_wait(tables)) == [week]


def test_a_wait_under_an_order_or_an_agreement_is_told_apart():
    """Refused after six weeks, replaced by an order: neither a band nor a week of the 20 weeks is said of it."""
    refused = {"received_date": ago(200), "request_outcome": "N", "request_outcome_date": ago(158)}
    tables = cases(refused | {"tribunal_order_date": ago(30)}, {"received_date": ago(200), "request_outcome": "A"})
    assert words(breakdowns.wait_band(tables)) == ["Another clock", "26 to 39 weeks"]
    assert words(breakdowns.week_of_wait(tables)) == [None, "29"]


def test_how_far_an_open_case_has_come():
    """Undecided; agreed; agreed because the Tribunal said so; assessed, without and with a plan to follow."""
    asked = {"received_date": ago(200)}
    rows = [
        asked | {"request_outcome": "A"},
        asked,
        asked | {"request_outcome": "Y", "request_outcome_date": ago(160)},
        asked | {"request_outcome": "N", "request_outcome_date": ago(160), "tribunal_order_date": ago(30)},
        asked | {"assessment_outcome": "A"},
        asked | {"request_outcome": "Y", "assessment_outcome": "Y", "assessment_outcome_date": ago(30)},
    ]
    asking, assessed, agreed = breakdowns.STAGES
    assert words(breakdowns.stage(cases(*rows))) == [asking, asking, assessed, assessed, assessed, agreed]


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (-1, None),
        (0, "Within 20 weeks"),
        (140, "Within 20 weeks"),
        (141, "Over 20 weeks, up to 52"),
        (364, "Over 20 weeks, up to 52"),
        (365, "Over 52 weeks"),
        (None, None),
    ],
)
def test_time_taken(days, band):
    """DfE's bands; a plan dated before its request is in none."""
    received = date(2024, 9, 2)
    issued = None if days is None else received + timedelta(days=days)
    made = cases({"received_date": received, "assessment_outcome": "Y", "assessment_outcome_date": issued})
    assert words(breakdowns.time_taken(made)) == [band]


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (0, "Up to 1 year"),
        (365, "Up to 1 year"),
        (366, "1 to 2 years"),
        (730, "1 to 2 years"),
        (731, "2 to 5 years"),
        (1825, "2 to 5 years"),
        (1826, "Over 5 years"),
    ],
)
def test_time_held(days, band):
    assert words(breakdowns.years_held(cases({"assessment_outcome": "Y", "start_date": ago(days)}))) == [band]


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (-1, None),
        (0, "Up to 3 months"),
        (91, "Up to 3 months"),
        (92, "3 to 6 months"),
        (182, "3 to 6 months"),
        (183, "6 to 12 months"),
        (365, "6 to 12 months"),
        (366, "Over a year"),
    ],
)
def test_overdue_for(days, band):
    """The review was due so many days ago: 12 months, less a day, after the review before it."""
    reviewed = (pd.Timestamp(ago(days)) + pd.Timedelta(days=1) - pd.DateOffset(months=12)).date()
    tables = cases({"assessment_outcome": "Y", "start_date": date(2010, 1, 4), "last_review": reviewed})
    assert tables.cases["review_due"].iloc[0].date() == ago(days)
    assert words(breakdowns.overdue_band(tables)) == [band]


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (0, "Up to 1 year"),
        (365, "Up to 1 year"),
        (366, "1 to 2 years"),
        (730, "1 to 2 years"),
        (731, "2 to 3 years"),
        (1095, "2 to 3 years"),
        (1096, "Over 3 years"),
        (None, None),
    ],
)
def test_since_the_meeting(days, band):
    meeting = None if days is None else ago(days)
    assert words(breakdowns.amendment_wait(cases({"start_date": DAY, "review_meeting": meeting}))) == [band]
