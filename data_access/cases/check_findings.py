"""What does not fit together across the columns of a case, in words. Data only; ``checks`` has the rules."""

from data_access.findings import FindingKind, Severity
from metrics.law.statutory import OLDEST_AT_REQUEST

NO_REQUEST_DATE = FindingKind(
    "CASE-NO-REQUEST-DATE",
    Severity.LEFT_OUT,
    "The day the request was received is missing.",
    "The case is not in requests received or plans due. A plan issued counts as not on time, as DfE has it.",
    "Fill in the day in the source system.",
)
DECISION_FIRST = FindingKind(
    "CASE-DECISION-FIRST",
    Severity.LEFT_OUT,
    "The decision whether to assess is dated before the request.",
    "The case is left out of the 6-week measure.",
    "Correct one of the two dates in the source system.",
)
OUTCOME_FIRST = FindingKind(
    "CASE-OUTCOME-FIRST",
    Severity.LEFT_OUT,
    "The outcome of the assessment is dated before the request.",
    "The plan stays in the denominator and is not counted as on time.",
    "Correct one of the two dates in the source system.",
)
PLAN_FIRST = FindingKind(
    "CASE-PLAN-FIRST",
    Severity.LEFT_OUT,
    "The plan is dated before the request.",
    "The plan stays in the denominator and is not counted as on time.",
    "Correct one of the two dates in the source system; for a plan made before, record it as historical (H).",
)
OUTCOME_ORDER = FindingKind(
    "CASE-OUTCOME-ORDER",
    Severity.INFORMATION,
    "The outcome of the assessment is dated before the decision to assess.",
    "Both dates are used as they stand.",
    "Check the two dates.",
)
CEASED_FIRST = FindingKind(
    "CASE-CEASED-FIRST",
    Severity.INFORMATION,
    "The plan ceased before it started.",
    "Both dates are used as they stand.",
    "Check the two dates.",
)
DECISION_UNDATED = FindingKind(
    "CASE-DECISION-UNDATED",
    Severity.LEFT_OUT,
    "The request has an outcome but no outcome date.",
    "The case is left out of the 6-week measure.",
    "Fill in the day of the decision.",
)
OUTCOME_UNDATED = FindingKind(
    "CASE-OUTCOME-UNDATED",
    Severity.LEFT_OUT,
    "The assessment has an outcome but no date.",
    "A plan agreed without a date counts as not yet issued; another outcome as ended on an unknown day.",
    "Fill in the day of the outcome, or the plan's start date.",
)
DATE_ONLY = FindingKind(
    "CASE-DATE-ONLY",
    Severity.LEFT_OUT,
    "There is a date for the decision whether to assess, but not what was decided.",
    "The case is left out of the 6-week measure.",
    "Export the outcome of the request too.",
)
AWAITING_DATED = FindingKind(
    "CASE-AWAITING-DATED",
    Severity.INFORMATION,
    "The request is awaiting a decision, yet the decision has a date.",
    "It counts as not decided.",
    "Correct the outcome or clear the date.",
)
DATES_DIFFER = FindingKind(
    "CASE-DATES-DIFFER",
    Severity.INFORMATION,
    "The plan's start date differs from the date of the assessment outcome.",
    "Published measures use the outcome date, waiting children and plans due the start date.",
    "The two should be the same day for a plan that was issued; check which day the plan was sent.",
)
AGREED_NO_START = FindingKind(
    "CASE-AGREED-NO-START",
    Severity.INFORMATION,
    "It was decided to issue a plan, but the plan has no start date.",
    "The plan counts as sent on the day of the decision.",
    "Fill in the day the final plan was sent; if it was not sent yet, clear the outcome.",
)
EXCEPTION_NO_GROUND = FindingKind(
    "CASE-EXCEPTION-NO-GROUND",
    Severity.INFORMATION,
    "An exception to the 20 weeks is claimed without a recorded ground.",
    "The exception is taken as claimed.",
    "Record which ground of regulation 10(4) applies and when; a shortage of staff or advice is none.",
)
GROUND_NO_EXCEPTION = FindingKind(
    "CASE-GROUND-NO-EXCEPTION",
    Severity.INFORMATION,
    "A ground for an exception is recorded, but the exception is not claimed.",
    "No exception is taken to apply.",
    "Claim the exception or clear the ground.",
)
PLAN_AFTER_REFUSAL = FindingKind(
    "CASE-PLAN-AFTER-REFUSAL",
    Severity.INFORMATION,
    "There is a plan although the request or the plan was refused, and no order or agreement is recorded.",
    "The plan counts as issued.",
    "Record the Tribunal's order, the mediation agreement or the concession.",
)
LONG_WAIT = FindingKind(
    "CASE-LONG-WAIT",
    Severity.INFORMATION,
    "The plan came more than two years after the request.",
    "The wait is counted as it stands.",
    "Check the year of both dates, and that the start date is that of the first plan.",
)
LONG_DECISION = FindingKind(
    "CASE-LONG-DECISION",
    Severity.INFORMATION,
    "The decision whether to assess came more than two years after the request.",
    "The wait is counted as it stands.",
    "Check the year of both dates: the request belongs to the year in which it came.",
)
DRAFT_AFTER_FINAL = FindingKind(
    "CASE-DRAFT-AFTER-FINAL",
    Severity.INFORMATION,
    "The draft is dated after the final plan.",
    "Both dates are used as they stand.",
    "Check the two dates.",
)
AGE = FindingKind(
    "CASE-AGE",
    Severity.INFORMATION,
    f"The person was over {OLDEST_AT_REQUEST} at the request.",
    "The case is counted.",
    "Check the date of birth.",
)
MOVED_OUT_FIRST = FindingKind(
    "CASE-MOVED-OUT-FIRST",
    Severity.LEFT_OUT,
    "The child moved to another council before the request.",
    "The case is in no figure of plans due or children waiting.",
    "Correct one of the two dates in the source system.",
)
MOVED_OUT_UNDATED = FindingKind(
    "CASE-MOVED-OUT-UNDATED",
    Severity.LEFT_OUT,
    "The child moved to another council before there was a plan, and the day is not recorded.",
    "The case counts as here until the last day on which anything happened in it, and in no figure after that.",
    "Export the day the child moved out, as a column of its own; the SEN2 return has none.",
)
MOVED_IN = FindingKind(
    "CASE-MOVED-IN",
    Severity.INFORMATION,
    "The child moved in during the assessment.",
    "The time limits run from the day of the move. What is dated before it is the other council's, and in no figure.",
    "Nothing to do, if the day of the move is right.",
)
MOVED_IN_UNDATED = FindingKind(
    "CASE-MOVED-IN-UNDATED",
    Severity.LEFT_OUT,
    "The child came from another council and has no plan yet, and the day of the move is not recorded.",
    "The child counts as waiting, without a 20-week day, and is not in requests received or plans due.",
    "When did the child move in? Fill in that day: the time limits of this council start with it.",
)
PLAN_MOVED_IN_UNDATED = FindingKind(
    "CASE-PLAN-MOVED-IN-UNDATED",
    Severity.INFORMATION,
    "The child came from another council, and the day of the move is not recorded.",
    "The plan counts as made by the other council, and is in no rate of this one.",
    "Fill in the day the child moved in: a plan dated after it was made here.",
)
PLAN_MOVED_IN_NO_START = FindingKind(
    "CASE-PLAN-MOVED-IN-NO-START",
    Severity.INFORMATION,
    "The plan came from another council, and the day it was made is not recorded.",
    "It counts as made on the day of the move: without a review on record, one is due within 12 months of the move.",
    "Fill in the day the other council made the plan: its review may be due earlier.",
)
FUTURE = FindingKind(
    "CASE-FUTURE",
    Severity.LEFT_OUT,
    "The date is later than the day of the extract, {day}.",
    "It counts as not having happened yet.",
    "Correct the date, or give the right day of the extract.",
)
COLUMN_ABSENT = FindingKind(
    "COLUMN-ABSENT",
    Severity.LEFT_OUT,
    "The file has nothing in this column that could be read.",
    "{lost}.",
    "Add the column to the export if your system holds it.",
)
COLUMN_ABSENT_TOO = COLUMN_ABSENT.worded(severity=Severity.INFORMATION)
"""The same of a column without which less is lost."""
