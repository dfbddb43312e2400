"""How long each stage of a complaint may take: named, dated settings that a council may change.

Councils differ, and one register mixes two procedures. What stands here are the defaults; the settings file lays
others over them, each from the day on which it came into force.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from metrics.base.on_demand import Rows
from metrics.law.working_days import add_working_days

RECEIPT, ACKNOWLEDGEMENT = "receipt", "acknowledgement"
STARTS = (RECEIPT, ACKNOWLEDGEMENT)


@dataclass(frozen=True, kw_only=True)
class StageLimits:
    """The limits of one stage of one procedure, in working days, for complaints received from a day on."""

    procedure: str
    """A code of ``COMPLAINT_PROCEDURE``."""
    stage: str
    """A code of ``COMPLAINT_STAGE``."""
    respond: int
    acknowledge: int | None = None
    """None: nothing is said about acknowledging."""
    extension: int = 0
    """How many more days may be agreed with the family."""
    starts: str = RECEIPT
    """What starts the clock of the response: the receipt, or the acknowledgement."""
    in_force: date | None = None
    """From which day of receipt; None is always."""
    report: int | None = None
    """At a review panel: days for its report, after the panel."""
    reply: int | None = None
    """At a review panel: days for the council's reply, after the report."""
    source: str = "the council's own settings"

    def __post_init__(self) -> None:
        if self.starts not in STARTS:
            raise ValueError(f"clock_starts is {self.starts!r}; expected one of {STARTS}")
        for name in ("respond", "acknowledge", "report", "reply"):
            found = getattr(self, name)
            if found is not None and found < 1:
                raise ValueError(f"{name} is {found}; expected 1 working day or more")
        if self.extension < 0:
            raise ValueError(f"extension is {self.extension}; expected 0 working days or more")
        if self.starts == ACKNOWLEDGEMENT and self.acknowledge is None:
            raise ValueError("a clock that starts at the acknowledgement needs days for it: acknowledge")


CODE_IN_FORCE = date(2026, 4, 1)
"""The day from which the Ombudsman holds councils to its code (councils' own notices of October 2025 on). What limits a
council had before is known to itself alone: its settings say so, else nothing is said of complaints from before."""
_CODE = "Local Government and Social Care Ombudsman, Complaint Handling Code, in force from 1 April 2026"
_CHILDREN = "Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)"

STANDARD_STAGES: tuple[StageLimits, ...] = (
    StageLimits(
        procedure="corporate",
        stage="1",
        acknowledge=5,
        respond=10,
        extension=10,
        starts=ACKNOWLEDGEMENT,
        in_force=CODE_IN_FORCE,
        source=_CODE,
    ),
    StageLimits(
        procedure="corporate",
        stage="2",
        acknowledge=5,
        respond=20,
        extension=20,
        starts=ACKNOWLEDGEMENT,
        in_force=CODE_IN_FORCE,
        source=_CODE,
    ),
    StageLimits(procedure="statutory", stage="1", respond=10, extension=10, source=_CHILDREN),
    StageLimits(procedure="statutory", stage="2", respond=25, extension=40, source=_CHILDREN),
    StageLimits(
        procedure="statutory",
        stage="3",
        respond=30,
        report=5,
        reply=15,
        source=f"{_CHILDREN}, regulation 19(4) for the panel",
    ),
)
"""The corporate code (stage 1: 5, 10, 10; stage 2: 5, 20, 20) and the children's procedure (10 or at most 20; 25 or
at most 65; panel within 30, its report in 5, the reply in 15). The code holds from its day on; a council's own limits
from before stand in its settings, without a day."""


DUE_DAYS = ("acknowledge_due", "usual_due", "longest_due", "panel_report_due", "panel_reply_due", "response_due")
"""What ``due_days`` gives."""
_ASKED = (
    *("procedure", "stage", "received_date", "acknowledged_date", "panel_date", "panel_report_date"),
    *("due_date", "extended", "extended_to"),
)


def due_days(rows: Rows, stages: Sequence[StageLimits]) -> pd.DataFrame:
    """The days that follow from receipt, acknowledgement and what was agreed, for rows of the complaints register.

    ``acknowledge_due``; ``usual_due`` the response without and ``longest_due`` with the whole extension;
    ``response_due`` with the extension that was agreed; at a panel ``panel_report_due`` and ``panel_reply_due``.
    Where a clock starts at an acknowledgement that was never made, the last day for making it starts the clock.
    For a procedure without limits, or a day on which none were in force, the day in the register or the day agreed
    stands; without one nothing is due, so that the complaint is neither in time nor late.
    """
    blank = pd.Series(pd.NaT, rows.index, dtype="datetime64[s]")
    rows, names = rows[list(_ASKED)], DUE_DAYS[:-1]
    made = pd.DataFrame(dict.fromkeys(names, blank), rows.index)
    for limits in sorted(stages, key=lambda one: one.in_force or date.min):
        inside = _inside(rows, limits)
        if inside.any():
            found = _days_due(rows[inside], limits)
            made.loc[inside, list(names)] = found[list(names)]
    made["usual_due"] = made["usual_due"].fillna(rows["due_date"])
    made["longest_due"] = made["longest_due"].fillna(rows["extended_to"]).fillna(made["usual_due"])
    return made.assign(response_due=_with_extension(rows, made)).astype("datetime64[s]")


def _inside(rows: pd.DataFrame, limits: StageLimits) -> pd.Series:
    inside = (rows["procedure"] == limits.procedure) & (rows["stage"] == limits.stage) & rows["received_date"].notna()
    if limits.in_force:
        inside &= rows["received_date"] >= pd.Timestamp(limits.in_force)
    return inside.fillna(False).astype(bool)


def _days_due(rows: pd.DataFrame, limits: StageLimits) -> pd.DataFrame:
    received, blank = rows["received_date"], pd.Series(pd.NaT, rows.index, dtype="datetime64[s]")
    acknowledge = add_working_days(received, limits.acknowledge) if limits.acknowledge else blank
    acknowledged = rows["acknowledged_date"].where(rows["acknowledged_date"] >= received)
    starts = acknowledged.fillna(acknowledge) if limits.starts == ACKNOWLEDGEMENT else received
    report = add_working_days(rows["panel_date"], limits.report) if limits.report else blank
    reply = add_working_days(rows["panel_report_date"], limits.reply) if limits.reply else blank
    usual = add_working_days(starts, limits.respond)
    return pd.DataFrame(
        {
            "acknowledge_due": acknowledge,
            "usual_due": usual,
            "longest_due": add_working_days(usual, limits.extension) if limits.extension else usual,
            "panel_report_due": report,
            "panel_reply_due": reply,
        }
    )


def _with_extension(rows: pd.DataFrame, made: pd.DataFrame) -> pd.Series:
    """The agreed day, no earlier than the usual one and no later than the longest; that where only "yes" stands.

    Where no limit was in force, the agreed day as it stands."""
    agreed = rows["extended_to"].fillna(made["longest_due"].where(rows["extended"].fillna(False).astype(bool)))
    capped = agreed.where(~(agreed > made["longest_due"]), made["longest_due"])
    usual = made["usual_due"]
    return capped.where(usual.isna() | (capped > usual), usual)
