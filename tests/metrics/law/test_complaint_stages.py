"""When a complaint must be answered: the limits of its day, the acknowledgement that starts them, what was agreed."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from metrics.law.complaint_stages import STANDARD_STAGES, StageLimits, due_days
from tests.metrics.tables import around, frame

RECEIVED = date(2026, 3, 2)
ALWAYS = tuple(replace(one, in_force=None) for one in STANDARD_STAGES)
"""The limits of the code, as if they had always held."""
BLANK = {
    "acknowledged_date": None,
    "due_date": None,
    "extended_to": None,
    "extended": None,
    "panel_date": None,
    "panel_report_date": None,
}


def due(name: str, *stages: StageLimits, **cells: object) -> date:
    """One day of a corporate complaint at stage 1, received on Monday 2 March 2026, under some limits."""
    row = BLANK | {"procedure": "corporate", "stage": "1", "received_date": RECEIVED} | cells
    days = [column for column in row if column.endswith("_date") or column == "extended_to"]
    rows = frame([row]).astype(dict.fromkeys(days, "datetime64[s]"))
    return due_days(rows, stages or ALWAYS)[name].iloc[0].date()


@pytest.mark.parametrize(
    ("received", "due_on"), [*zip(around(date(2026, 4, 1)), (None, (4, 24), (4, 27)), strict=True)]
)
def test_the_code_holds_from_1_april_2026(received, due_on):
    """5 working days to acknowledge, 10 more to answer, with Good Friday 3 April and Easter Monday in between. The day
    before nothing is due, unless the row itself has a day, or the council's settings limits from before."""
    row = BLANK | {"procedure": "corporate", "stage": "1", "received_date": received}
    days = [column for column in row if column.endswith("_date") or column == "extended_to"]
    rows = frame([row]).astype(dict.fromkeys(days, "datetime64[s]"))
    found = due_days(rows, STANDARD_STAGES)["response_due"].iloc[0]
    assert (None if pd.isna(found) else (found.month, found.day)) == due_on
    registered = rows.assign(due_date=pd.Timestamp("2026-05-29"))
    assert due_days(registered, STANDARD_STAGES)["response_due"].iloc[0].day == (29 if due_on is None else due_on[1])
    agreed = due_days(rows.assign(extended_to=pd.Timestamp("2026-05-29")), STANDARD_STAGES)["response_due"].iloc[0]
    assert (agreed.month, agreed.day) == ((5, 29) if due_on is None else (5, 11 if due_on == (4, 24) else 12))
    own = StageLimits(procedure="corporate", stage="1", respond=20)
    before = due_days(rows, (*STANDARD_STAGES, own))["response_due"].iloc[0]
    assert (before.month, before.day) == (due_on or (4, 30))


def test_five_working_days_to_acknowledge_and_ten_to_answer():
    """The Ombudsman's code: the day of receipt is not counted. Never acknowledged, its last day starts the ten."""
    assert due("acknowledge_due") == date(2026, 3, 9)
    assert due("response_due") == date(2026, 3, 23)
    assert due("response_due", acknowledged_date=date(2026, 3, 4)) == date(2026, 3, 18)


@pytest.mark.parametrize(
    ("acknowledged", "expected"),
    [
        (date(2026, 3, 1), date(2026, 3, 23)),
        (RECEIVED, date(2026, 3, 16)),
        (date(2026, 3, 3), date(2026, 3, 17)),
    ],
)
def test_an_acknowledgement_before_the_complaint_is_none(acknowledged, expected):
    """One of the same day starts the clock; one of the day before is a slip of the pen."""
    assert due("response_due", acknowledged_date=acknowledged) == expected


def test_limits_hold_from_the_day_they_came_into_force():
    """For complaints received on that day and later; before it those that were there."""
    old = StageLimits(procedure="corporate", stage="1", respond=20)
    found = [
        due("response_due", old, StageLimits(procedure="corporate", stage="1", respond=10, in_force=day))
        for day in around(RECEIVED)
    ]
    assert found == [date(2026, 3, 16), date(2026, 3, 16), date(2026, 3, 30)]


def test_an_extension_lasts_no_longer_than_the_limits_allow():
    """Usual 23 March, longest 8 April: Good Friday and Easter Monday 2026 are no working days."""
    assert due("longest_due") == date(2026, 4, 8)
    agreed = {day: due("response_due", extended_to=day) for day in (date(2026, 3, 20), *around(date(2026, 4, 8)))}
    assert list(agreed.values()) == [date(2026, 3, 23), date(2026, 4, 7), date(2026, 4, 8), date(2026, 4, 8)]
    assert due("response_due", extended=True) == date(2026, 4, 8)
    assert due("response_due", extended=False) == date(2026, 3, 23)


@pytest.mark.parametrize("name", ["respond", "acknowledge", "report", "reply"])
def test_a_limit_is_of_one_working_day_or_more(name):
    usual = {"procedure": "corporate", "stage": "1", "respond": 10}
    with pytest.raises(ValueError, match=f"{name} is 0"):
        StageLimits(**usual | {name: 0})
    assert StageLimits(**usual | {name: 1}).stage == "1"


def test_an_extension_may_be_none_but_not_negative():
    assert StageLimits(procedure="corporate", stage="1", respond=10, extension=0).extension == 0
    with pytest.raises(ValueError, match="extension is -1"):
        StageLimits(procedure="corporate", stage="1", respond=10, extension=-1)
