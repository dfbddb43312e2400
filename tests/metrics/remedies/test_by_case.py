"""An Ombudsman's case by its remedies: all done, and in time? The last target day, the day before, the day after."""

from datetime import date

import pandas as pd
import pytest

from metrics.remedies.by_case import compliance
from tests.metrics.tables import DAY, ago, around, frame

CASE = "23 019 356"


def of_case(*rows: dict, as_at: date = DAY) -> dict:
    """What is said of one case with these remedies."""
    remedies = frame([{"ombudsman_reference": CASE, "due_date": None, "completed_date": None} | row for row in rows])
    remedies = remedies.astype({"due_date": "datetime64[s]", "completed_date": "datetime64[s]"})
    found = compliance(pd.Series([CASE]), remedies, as_at)
    return {name: None if pd.isna(column.iloc[0]) else column.iloc[0] for name, column in found.items()}


@pytest.mark.parametrize(("done", "on_time"), [*zip(around(ago(30)), (True, True, False), strict=True)])
def test_a_case_is_in_time_if_its_last_remedy_was(done, on_time):
    found = of_case({"due_date": ago(30), "completed_date": done}, {"due_date": ago(60), "completed_date": ago(60)})
    assert (found["remedies_number"], found["remedies_done"], found["remedies_on_time"]) == (2, True, on_time)


@pytest.mark.parametrize(("due", "told"), [*zip(around(DAY), (ago(1), None, None), strict=True)])
def test_what_is_not_done_can_be_told_once_its_day_is_over(due, told):
    """On the target day itself there is still time."""
    day = of_case({"due_date": due})["compliance_date"]
    assert (day.date() if day else None) == told


@pytest.mark.parametrize(("done", "told"), [(ago(11), ago(11)), (ago(10), ago(10)), (ago(9), ago(10))])
def test_what_is_done_can_be_told_from_the_day_it_was_done_or_from_its_target(done, told):
    """Done early, from that day; done late, from the target on."""
    assert of_case({"due_date": ago(10), "completed_date": done})["compliance_date"].date() == told


def test_done_today_can_be_told_today():
    assert of_case({"due_date": ago(-10), "completed_date": DAY})["compliance_date"].date() == DAY
    assert of_case({"due_date": ago(-10), "completed_date": DAY}, as_at=ago(1))["compliance_date"] is None


def test_a_case_without_remedies():
    """No remedy, and one of another case."""
    other = {"ombudsman_reference": "24 000 001", "due_date": ago(3)}
    assert of_case(other)["remedies_number"] == 0
    assert not of_case(other)["remedies_done"]
    assert of_case({"completed_date": ago(3)})["remedies_dated"] is not True
