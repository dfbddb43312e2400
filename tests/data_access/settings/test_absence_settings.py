"""The conventions of the lists about missing school: what each one changes, and what is refused."""

from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import Period, day
from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import empty_cases
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.counting.registers import Council
from metrics.datasets import DATASETS
from metrics.law.conventions import Conventions


def council(about: str, as_at: date, rows: list[dict], **chosen) -> Council:
    cases = CaseTables.build(empty_cases(), as_at=as_at, conventions=Conventions(**chosen))
    made = pd.DataFrame([{"row_key": str(n), "person_key": str(n), **row} for n, row in enumerate(rows)])
    for name in made.columns:
        if name in DATASETS[about].event_dates or name in DATASETS[about].planned:
            made[name] = pd.to_datetime(made[name])
    return Council.build(cases, DATASETS, {about: made})


def value(metric: str, found: Council, period: Period | None = None) -> float:
    about = CATALOGUE[metric].about
    return evaluate(CATALOGUE[metric], found.register(about), [period or day(found.as_at)]).iloc[0]["value"]


@pytest.mark.parametrize(("first", "met"), [(True, 0.0), (False, 1.0)])
def test_whether_the_day_of_an_exclusion_is_its_first(first, met):
    """Excluded on Monday 3 November 2025, education from Tuesday 11 November."""
    rows = [{"exclusion_type": "perm", "excluded_date": "2025-11-03", "provision_start": "2025-11-11"}]
    found = council("exclusions", date(2025, 11, 28), rows, exclusion_day_is_day_1=first)
    assert value("sixth_day_met", found, Period(date(2025, 11, 1), date(2025, 11, 28))) == met


@pytest.mark.parametrize(("weeks", "over"), [(6, 1), (7, 0)])
def test_how_long_part_time_may_last(weeks, over):
    found = council("part_time", date(2025, 10, 21), [{"start_date": "2025-09-08"}], part_time_weeks=weeks)
    assert value("part_time_over_6_weeks", found) == over


@pytest.mark.parametrize(("days", "late"), [(0, 1.0), (5, 1.0), (6, 0.0)])
def test_when_a_notice_is_late(days, late):
    """Case 16: 6 school days after the 10th day."""
    rows = [{"notice_type": "U10", "reached_date": "2025-11-07", "received_date": "2025-11-17"}]
    found = council("notifications", date(2025, 11, 28), rows, notice_school_days=days)
    assert value("notices_received_late", found, Period(date(2025, 11, 1), date(2025, 11, 28))) == late


@pytest.mark.parametrize(("days", "share"), [(5, 0.0), (6, 1.0)])
def test_what_sharing_is(days, share):
    """Last data on Friday 7 November, asked on Friday 14: five school days ago."""
    rows = [{"school": "Example Academy", "last_feed": "2025-11-07", "feed_joined": "2025-09-02"}]
    found = council("schools", date(2025, 11, 14), rows, sharing_school_days=days)
    assert value("schools_sharing", found) == share


def test_holidays_do_not_make_data_old():
    rows = [{"school": "Example Academy", "last_feed": "2025-10-24", "feed_joined": "2025-09-02"}]
    assert value("days_since_last_data", council("schools", date(2025, 11, 3), rows)) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"part_time_weeks": 0},
        {"provision_review_weeks": 1.5},
        {"notice_school_days": -1},
        {"full_time_hours": 0},
        {"sharing_school_days": "5"},
    ],
)
def test_a_setting_that_cannot_be_right_is_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Conventions(**wrong)


def test_a_register_that_was_never_loaded_is_not_nought():
    found = council("part_time", date(2025, 10, 21), [{"start_date": "2025-09-08"}])
    line = evaluate(CATALOGUE["section19_waiting"], found.register("section19"), [day(found.as_at)]).iloc[0]
    assert (line["status"], pd.isna(line["value"])) == ("not recorded", True)
