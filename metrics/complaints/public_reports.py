"""Public interest reports of the Ombudsman: what each obliges the council to, by when, and whether it was done."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

import pandas as pd

from metrics.complaints.ombudsman import public_reports
from metrics.counting.registers import Register


class DutyState(Enum):
    """How a duty stands on a day. On the day it falls due itself it is still to do."""

    NOT_DATED = "the day by which it is due is not known"
    IN_TIME = "done by its day"
    LATE = "done after its day"
    OVERDUE = "not done, and its day has passed"
    TO_DO = "not done, and its day is still to come"


@dataclass(frozen=True)
class Duty:
    """Something to be done by a day; ``as_at`` is the day it is looked at."""

    due: date | None
    done: date | None
    as_at: date

    @property
    def state(self) -> DutyState:
        """Where it stands; without a day by which it is due, nothing is said of it even if it was done."""
        if self.due is None:
            return DutyState.NOT_DATED
        if self.done is not None:
            return DutyState.LATE if self.done > self.due else DutyState.IN_TIME
        return DutyState.OVERDUE if self.due < self.as_at else DutyState.TO_DO

    @property
    def days_late(self) -> int:
        """The days after its own on which it was done; 0 in time, and while it is not done."""
        return max((self.done - self.due).days, 0) if self.done and self.due else 0


@dataclass(frozen=True)
class PublicReport:
    """One report: when it came, its two duties, and the day on which members considered it."""

    reference: str
    received: date | None
    notice: Duty
    reply: Duty
    considered: date | None

    @property
    def duties(self) -> tuple[Duty, Duty]:
        """The public notice and the reply to the Ombudsman."""
        return self.notice, self.reply


def public_reports_of(register: Register) -> list[PublicReport]:
    """The public interest reports in the register of the Ombudsman's decisions, newest first."""
    rows = register.rows[public_reports(register)].sort_values("report_received", ascending=False, na_position="last")
    return [
        PublicReport(
            line["ombudsman_reference"],
            _day(line["report_received"]),
            Duty(_day(line["notice_due"]), _day(line["notice_date"]), register.as_at),
            Duty(_day(line["report_reply_due"]), _day(line["reply_date"]), register.as_at),
            _day(line["considered_date"]),
        )
        for line in rows.to_dict("records")
    ]


def _day(value: pd.Timestamp) -> date | None:
    return None if pd.isna(value) else value.date()
