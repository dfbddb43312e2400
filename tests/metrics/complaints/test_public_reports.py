"""Public interest reports: how a duty stands the day before, on and after its day."""

from datetime import date, timedelta

import pandas as pd
import pytest

from metrics.cases.case_tables import CaseTables
from metrics.complaints.public_reports import Duty, DutyState, public_reports_of
from metrics.counting.registers import Council
from metrics.datasets import DATASETS

DUE = date(2026, 8, 27)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("done", "state", "late"),
    [
        (DUE - DAY, DutyState.IN_TIME, 0),
        (DUE, DutyState.IN_TIME, 0),
        (DUE + DAY, DutyState.LATE, 1),
        (DUE + 5 * DAY, DutyState.LATE, 5),
    ],
)
def test_done_by_its_day_is_in_time(done, state, late):
    """The statute says "within": the last day still counts."""
    duty = Duty(DUE, done, date(2026, 10, 31))
    assert (duty.state, duty.days_late) == (state, late)


@pytest.mark.parametrize(
    ("as_at", "state"),
    [(DUE - DAY, DutyState.TO_DO), (DUE, DutyState.TO_DO), (DUE + DAY, DutyState.OVERDUE)],
)
def test_not_done_is_overdue_from_the_day_after(as_at, state):
    """On the day itself the council can still do it in time. Nothing undone has days late: it has no end yet."""
    duty = Duty(DUE, None, as_at)
    assert (duty.state, duty.days_late) == (state, 0)


@pytest.mark.parametrize("done", [None, DUE])
def test_without_a_day_nothing_is_said_of_time(done):
    """The day of the report is missing from the register, so neither late nor in time can be told."""
    assert Duty(None, done, DUE).state is DutyState.NOT_DATED


def test_the_reports_of_a_register_newest_first():
    """Received on 13 August 2026: notice by the 27th (14 days), reply by 13 November (3 months). A decision that was
    no public report is not among them, and one whose day is not recorded comes last."""
    rows = pd.DataFrame(
        {
            "ombudsman_reference": ["A-old", "A-none", "A-new", "A-undated"],
            "public_report": [True, False, True, True],
            "report_received": pd.to_datetime(["2025-07-24", "2026-01-01", "2026-08-13", None]),
            "notice_date": pd.to_datetime(["2025-08-06", None, "2026-09-01", None]),
            "reply_date": pd.to_datetime(["2025-10-25", None, None, None]),
            "considered_date": pd.to_datetime(["2025-09-30", None, None, None]),
        }
    )
    as_at = date(2026, 10, 31)
    cases = CaseTables.build(pd.DataFrame({"received_date": []}), as_at=as_at)
    council = Council.build(cases, DATASETS, {"ombudsman": rows})
    found = public_reports_of(council.register("ombudsman"))
    assert [one.reference for one in found] == ["A-new", "A-old", "A-undated"]
    new, old, undated = found
    assert (new.notice.due, new.notice.state, new.notice.days_late) == (date(2026, 8, 27), DutyState.LATE, 5)
    assert (new.reply.due, new.reply.state) == (date(2026, 11, 13), DutyState.TO_DO)
    assert (old.notice.state, old.reply.state, old.reply.days_late) == (DutyState.IN_TIME, DutyState.LATE, 1)
    assert (new.considered, old.considered) == (None, date(2025, 9, 30))
    assert {duty.state for duty in undated.duties} == {DutyState.NOT_DATED}
