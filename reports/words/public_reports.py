"""Public interest reports in words: what each obliges the council to, by when, and whether it was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from metrics.complaints.ombudsman import public_reports
from metrics.counting.registers import Register
from reports import wording

DUTIES = (
    "A public report must be announced to the public, and the council must consider it and tell the Ombudsman within 3 "
    "months what it has done or will do. If it does not, the Ombudsman may report again and in the end have a "
    "statement published in the press."
)


@dataclass(frozen=True)
class Report:
    """One public report: what was due, and what was done, in words."""

    reference: str
    received: str
    notice: str
    reply: str
    considered: str


NONE = "No public interest report is in the register."


def reports(register: Register) -> list[Report]:
    """The public reports, newest first."""
    found = register.rows[public_reports(register)].sort_values("report_received", ascending=False, na_position="last")
    return [
        Report(
            one["ombudsman_reference"],
            _day(one["report_received"]),
            _duty(one["notice_due"], one["notice_date"], register.as_at),
            _duty(one["report_reply_due"], one["reply_date"], register.as_at),
            _day(one["considered_date"]),
        )
        for one in found.to_dict("records")
    ]


def finding(found: Sequence[Report]) -> str:
    """How many there are, and what is overdue or still to do."""
    if not found:
        return NONE
    duties = [duty for one in found for duty in (one.notice, one.reply)]
    late = sum("late" in duty for duty in duties)
    overdue, to_do = sum("overdue" in duty for duty in duties), sum(duty.startswith("due") for duty in duties)
    words = f"**{wording.counted(len(found), 'reports').capitalize()} on record, of all years.** Of their duties, "
    return (
        words + f"{late or 'none'} {_was(late)} done late, {overdue or 'none'} {_is(overdue)} overdue and "
        f"{to_do or 'none'} {_is(to_do)} still to do."
    )


def sentences(found: Sequence[Report]) -> list[str]:
    """Each report with its duties and their days."""
    return [
        f"**{wording.plain(one.reference)}**, received {one.received}. Public notice: {one.notice}. Reply to the "
        f"Ombudsman: {one.reply}. Considered by members: {one.considered}."
        for one in found
    ]


def _was(number: int) -> str:
    return "were" if number > 1 else "was"


def _is(number: int) -> str:
    return "are" if number > 1 else "is"


def _duty(due: pd.Timestamp, done: pd.Timestamp, as_at: date) -> str:
    if pd.isna(due):
        return "day of the report not recorded"
    if pd.notna(done):
        late = (done - due).days
        words = f"{late} {'day' if late == 1 else 'days'} late" if late > 0 else "in time"
        return f"{_day(done)}, {words} (due {_day(due)})"
    if due < pd.Timestamp(as_at):
        return f"overdue since {_day(due)}"
    return f"due by {_day(due)}"


def _day(value: pd.Timestamp) -> str:
    return "not recorded" if pd.isna(value) else wording.day(value.date())
