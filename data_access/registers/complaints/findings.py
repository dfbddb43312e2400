"""What can be said of registers of complaints and of the Ombudsman's decisions. Data only."""

from data_access.findings import FindingKind, Severity
from data_access.registers import findings as of_registers

_LEFT_OUT, _INFORMATION = Severity.LEFT_OUT, Severity.INFORMATION

NOTE = of_registers.NOTE.worded(
    message="At most one cell of the columns that are used is filled, so this is a note and not a complaint.",
    expected=of_registers.CONTINUED.expected,
    advice=of_registers.CONTINUED.advice,
)
PROCEDURE = FindingKind(
    "COMPLAINT-PROCEDURE",
    _INFORMATION,
    "The procedure is blank, and the stage says that it is the statutory one.",
    "The statutory procedure was taken.",
    "Better give the procedure a column of its own.",
    "Procedure",
)
NO_DATE = FindingKind(
    "COMPLAINT-NO-DATE",
    _LEFT_OUT,
    "The day it was received is missing.",
    "It is in no figure of a period, and its answer has no day by which it was due.",
    "Fill in the day.",
)
ANSWER_FIRST = FindingKind(
    "COMPLAINT-ANSWER-FIRST",
    _LEFT_OUT,
    "It was answered before it was received.",
    "It counts as answered, but not as answered in time.",
    "Correct one of the two days.",
)
ACKNOWLEDGED_FIRST = FindingKind(
    "COMPLAINT-ACKNOWLEDGED-FIRST",
    _LEFT_OUT,
    "It was acknowledged before it was received.",
    "The acknowledgement starts no clock.",
    "Correct one of the two days.",
)
ACKNOWLEDGED_LATE = FindingKind(
    "COMPLAINT-ACKNOWLEDGED-LATE",
    _INFORMATION,
    "It was acknowledged after it was answered.",
    "Both days are used as they stand.",
    "Check the two days.",
)
NO_OUTCOME = FindingKind(
    "COMPLAINT-NO-OUTCOME",
    _INFORMATION,
    "It was answered, and no outcome is recorded.",
    'Its outcome counts as "Not recorded".',
    "Record who was right.",
)
NO_LIMITS = FindingKind(
    "COMPLAINT-NO-LIMITS",
    _LEFT_OUT,
    "No limits are known for this procedure and stage, and no day is given by which the answer is due.",
    "It is in no figure of answers in time.",
    "Give the day, or the limits in the settings.",
)
USUAL = FindingKind(
    "COMPLAINT-USUAL",
    _INFORMATION,
    "The {title} is blank.",
    "It was taken for {usual}.",
    "Record the {title}: limits depend on it.",
)
REFERENCE = FindingKind(
    "OMBUDSMAN-REFERENCE",
    _INFORMATION,
    "This is not the form of the Ombudsman's references.",
    "Expected two digits of the year and six more, such as 23 019 356. The text was kept.",
    "Correct it, or its remedies and its complaint cannot be found.",
    "Ombudsman's reference",
)
FAULT_READ = FindingKind(
    "OMBUDSMAN-FAULT-READ",
    _INFORMATION,
    "The period of the fault stands in one cell.",
    "It was read as two days; a month begins on its first and ends on its last.",
    "Better give the first and the last day columns of their own.",
    "Fault period",
)
FAULT_UNREAD = FindingKind(
    "OMBUDSMAN-FAULT-UNREAD",
    _LEFT_OUT,
    "The period of the fault cannot be read.",
    "Expected two days or months, such as September 2023 to January 2024. Both days were left blank.",
    FAULT_READ.advice,
    "Fault period",
)
UNDATED = FindingKind(
    "OMBUDSMAN-UNDATED",
    _LEFT_OUT,
    "There is a decision without the day of it.",
    "The decision is in no figure of a period.",
    "Fill in the day.",
)
NO_DECISION = FindingKind(
    "OMBUDSMAN-NO-DECISION",
    _LEFT_OUT,
    "There is the day of a decision, but not what was decided.",
    "It counts as a decision, and in no upheld rate.",
    "Fill in the decision.",
)
DECISION_FIRST = FindingKind(
    "OMBUDSMAN-DECISION-FIRST",
    _INFORMATION,
    "The decision is dated before the complaint reached the Ombudsman.",
    "Both days are used as they stand.",
    "Correct one of the two days.",
)
FAULT_ORDER = FindingKind(
    "OMBUDSMAN-FAULT-ORDER",
    _LEFT_OUT,
    "The fault ended before it began.",
    "Both days are used as they stand.",
    "Correct one of the two days.",
)
REPORT_UNDATED = FindingKind(
    "OMBUDSMAN-REPORT-UNDATED",
    _LEFT_OUT,
    "There is a public report, but not the day it was received.",
    "Its notice and its reply have no day by which they are due.",
    "Fill in the day the report was received.",
)
NO_THEME = FindingKind(
    "OMBUDSMAN-NO-THEME",
    _INFORMATION,
    "The decision was upheld, and no theme is recorded.",
    "It is in no figure of faults that repeat.",
    "Record what the fault was about.",
)
