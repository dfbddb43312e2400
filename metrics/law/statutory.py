"""Statutory clocks, as data with their regulation. No other file of the project holds a legal time limit.

"The Regulations" are the Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), with
regulation 45 as rewritten by SI 2015/359; "the Act" is the Children and Families Act 2014.

How days are counted is argued where it is tested, in ``tests/worked_examples/test_awkward_choices.py``:
a week is seven calendar days, the day of receipt is day 0, the last day is in time, and weekends, bank
holidays and school holidays neither stop a clock nor move its end.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol, overload

import numpy as np
import pandas as pd

from metrics.law.working_days import add_working_days


class ClockState(StrEnum):
    """What can be said of one clock in one case on one day."""

    MET = "met"
    MISSED = "missed"
    RUNNING = "running"
    OVERDUE = "overdue"
    EXEMPT = "late, exception claimed"
    NOT_STARTED = "not started"
    SUPERSEDED = "superseded by another clock"
    CLOSED = "closed before it ran out"
    """The case ended in another lawful way (refused, withdrawn, moved away) before the duty fell due."""


class Limit(Protocol):
    """How long a duty may take."""

    def due(self, started: pd.Series) -> pd.Series:
        """The last day on which the duty is done in time."""
        ...


def _days(number: int) -> np.timedelta64:
    """In seconds, as all our days are kept: another unit costs a conversion of the whole column."""
    return np.timedelta64(number, "D").astype("timedelta64[s]")


@dataclass(frozen=True)
class Weeks:
    """Within so many weeks of an event: the day of the event is not counted."""

    number: int

    @property
    def days(self) -> int:
        """The number of the last day in time, counting the event as day 0."""
        return 7 * self.number

    def due(self, started: pd.Series) -> pd.Series:
        """The event's day plus seven days for each week."""
        return started + _days(self.days)


@dataclass(frozen=True)
class Days:
    """Within so many calendar days of an event: the day of the event is not counted."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The event's day plus the days."""
        return started + _days(self.number)


@dataclass(frozen=True)
class WorkingDays:
    """Within so many working days in England of an event: the day of the event is not counted."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The last of the working days."""
        return add_working_days(started, self.number)


@dataclass(frozen=True)
class Months:
    """Within so many months of an event: the same day of the month, or the month's last where it has none."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The day so many months on."""
        return started + pd.DateOffset(months=self.number)


@dataclass(frozen=True)
class DaysBeginningWith:
    """So many days beginning with the day of the event: that day is day 1."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The last of the days."""
        return started + _days(self.number - 1)


@dataclass(frozen=True)
class MonthsStartingWith:
    """A period of so many months starting with a date: it ends the day before the same day of the month."""

    number: int

    def due(self, started: pd.Series) -> pd.Series:
        """The last day of the period."""
        return started + pd.DateOffset(months=self.number) - _days(1)


@dataclass(frozen=True)
class OnTheDay:
    """A fixed day, recorded as such: what starts the clock is the day itself."""

    def due(self, started: pd.Series) -> pd.Series:
        """The same day."""
        return started


@dataclass(frozen=True, kw_only=True)
class Clock:
    """One duty with a time limit: from which recorded day to which, how long, and under what law."""

    key: str
    duty: str
    starts: str
    stops: str
    limit: Limit
    words: str
    law: str
    exception: str | None = None
    """The law that excuses lateness, where there is one."""

    @overload
    def due(self, started: date) -> date: ...
    @overload
    def due(self, started: pd.Series) -> pd.Series: ...
    def due(self, started: date | pd.Series) -> date | pd.Series:
        """The last day in time, for one day or for a column of days."""
        if isinstance(started, pd.Series):
            return self.limit.due(started).astype("datetime64[s]")
        return self.limit.due(pd.Series([pd.Timestamp(started)])).iloc[0].date()


def _clock(key: str, duty: str, starts: str, stops: str, limit: Limit, words: str, law: str, **more: str) -> Clock:
    return Clock(key=key, duty=duty, starts=starts, stops=stops, limit=limit, words=words, law=law, **more)


EXCEPTIONS_10_4 = "Regulation 10(4)(a) to (d): impractical because of a closure of 4 weeks or more, exceptional \
personal circumstances, or absence from the area for 4 weeks or more"

DECIDE_TO_ASSESS = _clock(
    "decide_to_assess",
    "Decide whether to assess, and tell the family",
    "received_date",
    "request_outcome_date",
    Weeks(6),
    "within 6 weeks of the request",
    "Regulation 5(1) of the Regulations",
    exception="Regulation 5(4)(a) to (d)",
)
DECIDE_NO_PLAN = _clock(
    "decide_no_plan",
    "Tell the family that no plan will be issued",
    "received_date",
    "assessment_outcome_date",
    Weeks(16),
    "within 16 weeks of the request",
    "Regulation 10(1) of the Regulations",
    exception=EXCEPTIONS_10_4,
)
ISSUE_PLAN = _clock(
    "issue_plan",
    "Send the final plan",
    "received_date",
    "plan_sent_date",
    Weeks(20),
    "within 20 weeks of the request",
    "Regulation 13(2) of the Regulations",
    exception=f"Regulation 13(3), which points to: {EXCEPTIONS_10_4}",
)
A_YEAR_OF_WEEKS = Weeks(52)
"""Not a time limit: DfE's published band "over 52 weeks"."""

ANSWER_DRAFT = _clock(
    "answer_draft",
    "Give the family time to answer the draft plan",
    "draft_date",
    "plan_sent_date",
    DaysBeginningWith(15),
    "at least 15 days, beginning with the day the draft is served",
    "Regulation 13(1)(a) of the Regulations",
)

_ORDER_LAW = "Regulation 44(2)({paragraph}); by regulation 42(2) for a mediation agreement and regulation 45 \
(as amended in 2015) for an appeal the council does not oppose"
_ASSESS_LAW = _ORDER_LAW.format(paragraph="b")
_PLAN_LAW = _ORDER_LAW.format(paragraph="c")

ORDER_ASSESS_NOTIFY = _clock(
    "order_assess_notify",
    "Tell the family the assessment will start",
    "replaced_on",
    "",
    Weeks(2),
    "within 2 weeks of the order, agreement or notice",
    _ASSESS_LAW,
)
ORDER_ASSESS_NO_PLAN = _clock(
    "order_assess_no_plan",
    "Tell the family that no plan will be issued",
    "replaced_on",
    "assessment_outcome_date",
    Weeks(10),
    "within 10 weeks of the order, agreement or notice",
    _ASSESS_LAW,
)
ORDER_ASSESS_PLAN = _clock(
    "order_assess_plan",
    "Send the final plan",
    "replaced_on",
    "plan_sent_date",
    Weeks(14),
    "within 14 weeks of the order, agreement or notice",
    _ASSESS_LAW,
)
ORDER_PLAN_DRAFT = _clock(
    "order_plan_draft",
    "Send the draft plan",
    "replaced_on",
    "draft_date",
    Weeks(5),
    "within 5 weeks of the order, agreement or notice",
    _PLAN_LAW,
)
ORDER_PLAN_FINAL = _clock(
    "order_plan_final",
    "Send the final plan",
    "replaced_on",
    "plan_sent_date",
    Weeks(11),
    "within 11 weeks of the order, agreement or notice",
    _PLAN_LAW,
)

_AMEND_LAW = """Regulation 44(2) of the Regulations, as HMCTS's leaflet SEND18 gives it; by regulation 42(2) for a \
mediation agreement and regulation 45 (as amended in 2015) for an appeal the council does not oppose"""
ORDER_AMEND = _clock(
    "order_amend",
    "Send the amended plan",
    "order_starts",
    "final_date",
    Weeks(5),
    "within 5 weeks of the order, agreement or notice",
    _AMEND_LAW,
)
ORDER_SECTION_I = _clock(
    "order_section_i",
    "Send the plan with the other school or setting",
    "order_starts",
    "final_date",
    Weeks(2),
    "within 2 weeks of the order, agreement or notice",
    _AMEND_LAW,
)
AGREEMENT_OTHER = _clock(
    "agreement_other",
    "Do what was agreed in mediation about something that cannot be appealed",
    "order_starts",
    "final_date",
    Weeks(2),
    "within 2 weeks of the agreement, unless both sides agreed another day in writing",
    "Regulation 42(3) and (5) of the Regulations",
)
ARRANGE_MEDIATION = _clock(
    "arrange_mediation",
    "Arrange mediation",
    "told_date",
    "held_date",
    Days(30),
    "within 30 days of being told that the family wants it",
    "The Regulations, part 2, as IPSEA's guidance gives them",
)
DEEMED_CERTIFICATE = _clock(
    "deemed_certificate",
    "The mediation adviser issues the certificate",
    "failed_date",
    "certificate_date",
    WorkingDays(3),
    "within 3 working days of being told that mediation could not be arranged in time",
    "The Regulations, part 2, as IPSEA's guidance gives them",
)
APPEAL_FROM_DECISION = _clock(
    "appeal_from_decision",
    "The family appeals",
    "decision_date",
    "registered_date",
    Months(2),
    "within 2 months of the council's decision letter",
    "The Tribunal's procedure rules, SI 2008/2699, rule 20",
)
APPEAL_FROM_CERTIFICATE = _clock(
    "appeal_from_certificate",
    "The family appeals after mediation",
    "certificate_date",
    "registered_date",
    Months(1),
    "or within 1 month of the mediation certificate, if that is later",
    "The Tribunal's procedure rules, SI 2008/2699, rule 20",
)

REASSESS = _clock(
    "reassess",
    "Send the final plan after a reassessment",
    "reassessment_date",
    "",
    Weeks(14),
    "within 14 weeks of telling the family it will reassess",
    "Regulation 27(2)",
    exception="Regulation 27(3)",
)
TRANSFER_INFORM = _clock(
    "transfer_inform",
    "Tell the family the plan has transferred, and what will happen",
    "transfer_date",
    "",
    Weeks(6),
    "within 6 weeks of the transfer",
    "Regulation 15(4)",
)
REVIEW_YEARLY = _clock(
    "review_yearly",
    "Review the plan",
    "last_review",
    "",
    MonthsStartingWith(12),
    "within 12 months, starting with the day of the plan or of the last review",
    "Section 44(1) of the Act",
)
REVIEW_AFTER_TRANSFER = _clock(
    "review_after_transfer",
    "Review the plan after a transfer",
    "transfer_date",
    "",
    MonthsStartingWith(3),
    "within 3 months of the transfer, or 12 of the last review if later",
    "Regulation 15(5)",
)

REVIEW_DECISION = _clock(
    "review_decision",
    "Decide after the review meeting, and tell the family",
    "review_meeting",
    "last_review",
    Weeks(4),
    "within 4 weeks of the meeting",
    "Regulation 20(10) of the Regulations",
)
REVIEW_AMENDED = _clock(
    "review_amended",
    "Send the amended plan after a review",
    "review_meeting",
    "amended_plan_date",
    Weeks(12),
    "within 12 weeks of the meeting",
    "Regulations 20(10) and 22(3), as read in R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)",
)
AMENDMENT_NOTICE = _clock(
    "amendment_notice",
    "Send the amended plan after the notice of amendment",
    "review_draft",
    "amended_plan_date",
    Weeks(8),
    "within 8 weeks of the notice",
    "Regulation 22(3) and (4) of the Regulations",
)
PHASE_TRANSFER = _clock(
    "phase_transfer",
    "Review and amend the plan before a move to the next phase",
    "phase_transfer_due_date",
    "phase_transfer_final_date",
    OnTheDay(),
    "by 15 February, or 31 March for a move to post-16",
    "Regulation 18(1) of the Regulations",
)
GIVE_ADVICE = _clock(
    "give_advice",
    "Give the advice that the council asked for",
    "psychology_advice_asked",
    "psychology_advice_received",
    Weeks(6),
    "within 6 weeks of being asked",
    "Regulations 6(1) and 8(1) of the Regulations",
    exception="Regulation 8(2)",
)
PUBLIC_REPORT_REPLY = _clock(
    "public_report_reply",
    "Consider the Ombudsman's public report, and say what has been or will be done",
    "report_received",
    "reply_date",
    Months(3),
    "within 3 months of receiving the report, or longer if the Ombudsman agrees in writing",
    "Section 31(2) of the Local Government Act 1974",
)

CLOCKS: dict[str, Clock] = {
    clock.key: clock
    for clock in (
        DECIDE_TO_ASSESS,
        DECIDE_NO_PLAN,
        ISSUE_PLAN,
        ANSWER_DRAFT,
        ORDER_ASSESS_NOTIFY,
        ORDER_ASSESS_NO_PLAN,
        ORDER_ASSESS_PLAN,
        ORDER_PLAN_DRAFT,
        ORDER_PLAN_FINAL,
        REASSESS,
        TRANSFER_INFORM,
        REVIEW_YEARLY,
        REVIEW_AFTER_TRANSFER,
        REVIEW_DECISION,
        REVIEW_AMENDED,
        AMENDMENT_NOTICE,
        PHASE_TRANSFER,
        GIVE_ADVICE,
        ORDER_AMEND,
        ORDER_SECTION_I,
        AGREEMENT_OTHER,
        ARRANGE_MEDIATION,
        DEEMED_CERTIFICATE,
        APPEAL_FROM_DECISION,
        APPEAL_FROM_CERTIFICATE,
        PUBLIC_REPORT_REPLY,
    )
}


def states(clock: Clock, cases: pd.DataFrame, as_at: date) -> pd.Series:
    """The state of one clock in every case on one day.

    ``cases`` are a CaseTables' cases, known by ``as_at``. The columns read are the clock's own two and,
    for the clocks that an order replaces or an exception lifts, ``replaced_on``, ``exception_applies``,
    ``closed`` and ``closed_date``. A plan dated before its request is not credited as in time.
    """
    day = np.datetime64(as_at, "s")
    started = cases[clock.starts]
    stopped = cases[clock.stops] if clock.stops else pd.Series(pd.NaT, cases.index, "datetime64[s]")
    due = clock.due(started)
    begun, ended = started.notna() & (started <= day), stopped.notna() & (stopped <= day)
    in_time = ended & (stopped <= due) & (stopped >= started)
    excused = _excused(clock, cases)
    closed = cases["closed"] & ~(cases["closed_date"] > due)
    closed_late = cases["closed"] & (cases["closed_date"] > due)
    choices = (
        (~begun, ClockState.NOT_STARTED),
        (_superseded(clock, cases), ClockState.SUPERSEDED),
        (in_time, ClockState.MET),
        (ended & excused, ClockState.EXEMPT),
        (ended, ClockState.MISSED),
        (closed, ClockState.CLOSED),
        (closed_late, ClockState.MISSED),
        (due >= day, ClockState.RUNNING),
        (excused, ClockState.EXEMPT),
    )
    conditions = [condition.to_numpy(dtype=bool) for condition, _ in choices]
    names = [str(state) for _, state in choices]
    found = np.select(conditions, names, default=str(ClockState.OVERDUE))
    return pd.Series(pd.Categorical(found, categories=[str(state) for state in ClockState]), cases.index)


def next_review_due(made_or_reviewed: date, transferred: date | None = None) -> date:
    """When a plan must next be reviewed: section 44(1), or after a move the later day of regulation 15(5)."""
    yearly = REVIEW_YEARLY.due(made_or_reviewed)
    return yearly if transferred is None else max(yearly, REVIEW_AFTER_TRANSFER.due(transferred))


def phase_transfer_day(year: int, *, to_post_16: bool) -> date:
    """The day of regulation 18(1): 31 March for a move to post-16, 15 February for every other move."""
    return date(year, 3, 31) if to_post_16 else date(year, 2, 15)


def phase_transfer_met(final: date, year: int, *, to_post_16: bool, by_the_day: bool) -> bool:
    """Whether a plan was final in time: by the day itself (Code of Practice 9.179), or strictly before it."""
    limit = phase_transfer_day(year, to_post_16=to_post_16)
    return final <= limit if by_the_day else final < limit


def weeks_since(started: pd.Series, as_at: date) -> pd.Series:
    """Whole weeks from a day to ``as_at``; day 6 is week 0, day 7 week 1."""
    return (pd.Timestamp(as_at) - started).dt.days // 7


def days_allowed(clock: Clock) -> int:
    """The number of the last day in time, for a clock that counts weeks and calls the first day 0."""
    if not isinstance(clock.limit, Weeks):
        raise TypeError(f"Clock {clock.key!r} does not count weeks.")
    return clock.limit.days


def ahead(as_at: date, weeks: int) -> date:
    """The day so many weeks after ``as_at``."""
    return as_at + timedelta(days=7 * weeks)


def _superseded(clock: Clock, cases: pd.DataFrame) -> pd.Series:
    if clock.starts != "received_date" or clock is DECIDE_TO_ASSESS:
        return pd.Series(False, cases.index)
    return cases["replaced_on"].notna()


def _excused(clock: Clock, cases: pd.DataFrame) -> pd.Series:
    if clock is not ISSUE_PLAN:
        return pd.Series(False, cases.index)
    return cases["exception_applies"].fillna(False).astype(bool)
