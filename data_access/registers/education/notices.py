"""Logs of what schools tell the council about absence: 10 days unauthorised, 15 days of illness."""

import re

import pandas as pd

from data_access.findings import FindingKind, Read, Severity, Source
from data_access.layouts.cells import NOTHING
from data_access.layouts.code_words import CodeWords
from data_access.registers.education.children import CHILD, order_check
from data_access.registers.reader import RegisterReader
from metrics.education.notice_log import NOTIFICATIONS
from metrics.schools.code_lists import ILLNESS_15, NIL, NOT_CLEAR, NOTICE_TYPE, UNAUTHORISED_10

TYPE_NOT_CLEAR = FindingKind(
    "NOTICE-TYPE",
    Severity.LEFT_OUT,
    "The type is blank: it is not clear whether this is about 10 unauthorised days or 15 of illness.",
    'Expected words such as "10-day unauthorised" or "15-day illness".',
    "The notice is kept and counted as not clear. Fill in the type, then upload again.",
    "Type",
)
_HEADINGS: dict[str, str] = {
    **CHILD,
    "notice_reference": "notice id; notice ref; notification id; notification ref; notice number; return id",
    "notice_type": "type; notice type; notification type; type of notice; return type; type of return",
    "received_date": "date received; received; date notified; notification date; date of notice; date logged",
    "first_day_absent": (
        "first day absent; first day of absence; absent from; absence start; absent since; date of first absence; "
        "start of absence"
    ),
    "days_absent": (
        "days absent at notice; days absent; days missed; school days absent; number of days absent; "
        "total days absent; days"
    ),
    "reached_date": (
        "threshold date; trigger date; date threshold reached; 10th or 15th day; day reached; date 10 days reached; "
        "date 15 days reached; 15th day; 10th day"
    ),
    "cause": "cause of absence; reason; reason for absence; cause if known",
    "notice_decision": "la decision; decision; council decision; action decided",
    "decision_date": "decision date; date of decision; date decided",
    "outcome": "result; outcome of notice",
    "closed_date": "closed date; closed; date closed",
    "owner": "officer; attendance officer; allocated to",
}
_ILL = re.compile(r"\b15|\bfifteen|\bill|\bsick|\bmedical|\bhealth")
_UNAUTHORISED = re.compile(r"\b10|\bten\b|\bunauth|\bu a\b|\bua\b|\btruan")
_NIL = re.compile(r"\bnil\b|\bnone\b|\bnobody\b|\bno pupils\b")


def _notice_type(plain: str) -> str | None:
    """Which of the two notices it is, if it names one of them only."""
    if _NIL.search(plain):
        return NIL
    ill, unauthorised = bool(_ILL.search(plain)), bool(_UNAUTHORISED.search(plain))
    if ill == unauthorised:
        return None
    return ILLNESS_15 if ill else UNAUTHORISED_10


NOTICE_TYPES = CodeWords(NOTICE_TYPE, pattern=_notice_type)


def tidy_notices(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """A blank type is told and kept as "not clear": a blank would be nobody's."""
    if "notice_type" not in rows:
        return Read(rows)
    types = rows["notice_type"]
    blank = types.isna() | types.str.strip().str.casefold().isin(NOTHING)
    findings = TYPE_NOT_CLEAR.on_rows(source, rows.index[blank])
    return Read(rows.assign(notice_type=types.mask(blank, NOT_CLEAR)), findings)


NOTICES_READER = RegisterReader(
    dataset=NOTIFICATIONS,
    headings=_HEADINGS,
    code_words=(NOTICE_TYPES,),
    ended_by={"closed_date": ()},
    says_ended=("outcome",),
    tidy=tidy_notices,
    check=order_check(NOTIFICATIONS, ("first_day_absent", "received_date"), ("received_date", "closed_date")),
)
