"""The list of complaints: days late on the day itself, the day after, and of answers that came late."""

from datetime import date

import pandas as pd
import pytest

from reports.tables.complaints import complaints_table

TODAY = date(2026, 10, 31)


def complaint(due: str | None = "2026-10-20", ended: str | None = None, **more: object) -> dict:
    day = {"response_due": due, "ended_on": ended, "answered_on": ended, "received_date": "2026-10-01"}
    days = {name: pd.Timestamp(text) if text else pd.NaT for name, text in day.items()}
    told = dict.fromkeys(("team", "stage", "procedure", "locality", "outcome", "themes", "case_reference"))
    return {"complaint_reference": "C1", "acknowledged_date": pd.NaT} | told | days | more


def table(*rows: dict) -> pd.DataFrame:
    return complaints_table(pd.DataFrame(rows), TODAY)


def late(**given) -> int | None:
    (found,) = table(complaint(**given))["Days late"]
    return None if pd.isna(found) else int(found)


@pytest.mark.parametrize(
    ("due", "days"), [("2026-10-30", 1), ("2026-10-31", None), ("2026-11-01", None), ("2025-10-31", 365), (None, None)]
)
def test_an_open_complaint_is_late_from_the_day_after_it_was_due(due, days):
    assert late(due=due) == days


@pytest.mark.parametrize(("ended", "days"), [("2026-10-19", None), ("2026-10-20", None), ("2026-10-21", 1)])
def test_an_answer_is_late_by_the_days_until_it_came(ended, days):
    assert late(ended=ended) == days


@pytest.mark.parametrize("outcome", ["withdrawn", "out"])
def test_what_need_not_be_answered_is_not_late(outcome):
    assert late(outcome=outcome) is None
    assert late(outcome="upheld") == 11


def test_due_day_and_days_late_come_first():
    assert list(table(complaint()))[:3] == ["Complaint reference", "Response due", "Days late"]
    assert list(table(complaint(team="North", due=None)))[:2] == ["Complaint reference", "Days late"]


def test_of_no_complaints_there_is_no_line():
    assert len(complaints_table(pd.DataFrame([complaint()]).iloc[:0], TODAY)) == 0
