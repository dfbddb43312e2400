"""Public interest reports in words: what each obliges the council to, by when, and whether it was done."""

from datetime import date

import pandas as pd

from metrics.council import Register
from metrics.ombudsman import public_reports
from pages.ui import wording

DUTIES = (
    "A public report must be announced to the public, and the council must consider it and tell the Ombudsman within 3 "
    "months what it has done or will do. If it does not, the Ombudsman may report again and in the end have a "
    "statement published in the press."
)
NONE = "No public interest report is in the register."


def reports(register: Register) -> pd.DataFrame:
    """A line for each public report, newest first."""
    found = register.rows[public_reports(register)].sort_values("report_received", ascending=False, na_position="last")
    return pd.DataFrame(
        {
            "Report": one["ombudsman_reference"],
            "Received": _day(one["report_received"]),
            "Public notice": _duty(one["notice_due"], one["notice_date"], register.as_at),
            "Reply to the Ombudsman": _duty(one["report_reply_due"], one["reply_date"], register.as_at),
            "Considered by members": _day(one["considered_date"]),
        }
        for one in found.to_dict("records")
    )


def finding(shown: pd.DataFrame) -> str:
    """How many there are, and what is overdue or still to do."""
    if shown.empty:
        return NONE
    cells = [str(cell) for name in ("Public notice", "Reply to the Ombudsman") for cell in shown[name]]
    late = sum("late" in cell for cell in cells)
    overdue, to_do = sum("overdue" in cell for cell in cells), sum(cell.startswith("due") for cell in cells)
    words = f"**{wording.counted(len(shown), 'reports').capitalize()} on record.** Of their duties, "
    return (
        words + f"{late:,} {'was' if late == 1 else 'were'} done late, {overdue:,} overdue and {to_do:,} still to do."
    )


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
