"""What does not fit together across the columns of a case: dates out of order, outcomes without dates.

Each rule says which measures the case is left out of. No rule changes a value.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_access.findings import Finding, Severity, about_rows
from metrics.cases.columns import COLUMNS, EVENT_DATES
from metrics.law.statutory import OLDEST_AT_REQUEST

LONG_WAIT_DAYS = 730
"""Two years. Longer waits exist, but are rarer than a wrong year."""


@dataclass(frozen=True)
class Check:
    """One rule over the cases: which rows break it, how grave that is, and what to tell the reader."""

    code: str
    severity: Severity
    column: str
    broken: Callable[[pd.DataFrame, date], pd.Series]
    message: str
    expected: str
    advice: str


def run_checks(cases: pd.DataFrame, *, extracted_on: date, file: str, recorded: Collection[str]) -> list[Finding]:
    """Findings about typed cases (all columns present, as ``metrics.cases.columns.typed`` makes them).

    ``recorded`` are the columns that hold anything in the file itself, before outcomes were worked out.
    """
    findings = []
    for check in CHECKS:
        broken = check.broken(cases, extracted_on).fillna(False).astype(bool)
        findings += about_rows(
            cases[broken],
            Finding(
                code=check.code,
                severity=check.severity,
                message=check.message,
                expected=check.expected,
                advice=check.advice,
                file=file,
                column=COLUMNS[check.column].title,
            ),
        )
    return [*findings, *_future_dates(cases, extracted_on, file), *_absent_columns(recorded, file)]


def _historical(cases: pd.DataFrame) -> pd.Series:
    return (cases["request_outcome"] == "H") | (cases["assessment_outcome"] == "H") | cases["transfer_la"].notna()


def _no_request_date(cases: pd.DataFrame, _: date) -> pd.Series:
    return cases["received_date"].isna() & ~_historical(cases)


def _before(later: str, earlier: str) -> Callable[[pd.DataFrame, date], pd.Series]:
    def broken(cases: pd.DataFrame, _: date) -> pd.Series:
        return (cases[later] < cases[earlier]) & ~_historical(cases)

    return broken


def _decided_without_date(cases: pd.DataFrame, _: date) -> pd.Series:
    return cases["request_outcome"].isin(("Y", "N", "W")) & cases["request_outcome_date"].isna() & ~_historical(cases)


def _assessed_without_date(cases: pd.DataFrame, _: date) -> pd.Series:
    undated = cases["assessment_outcome_date"].isna() & cases["start_date"].isna()
    return cases["assessment_outcome"].isin(("Y", "N", "W")) & undated & ~_historical(cases)


def _date_without_outcome(cases: pd.DataFrame, _: date) -> pd.Series:
    return cases["request_outcome"].isna() & cases["request_outcome_date"].notna()


def _waiting_with_date(cases: pd.DataFrame, _: date) -> pd.Series:
    return (cases["request_outcome"] == "A") & cases["request_outcome_date"].notna()


def _dates_differ(cases: pd.DataFrame, _: date) -> pd.Series:
    both = cases["start_date"].notna() & (cases["assessment_outcome"] == "Y") & ~_historical(cases)
    return both & (cases["start_date"] != cases["assessment_outcome_date"]) & cases["assessment_outcome_date"].notna()


def _agreed_without_start(cases: pd.DataFrame, _: date) -> pd.Series:
    agreed = (cases["assessment_outcome"] == "Y") & cases["assessment_outcome_date"].notna() & ~_historical(cases)
    return agreed & cases["start_date"].isna() & cases["start_date"].notna().any()


def _exception_without_ground(cases: pd.DataFrame, _: date) -> pd.Series:
    return cases["exception_applies"].fillna(False).astype(bool) & cases["exception_ground"].isna()


def _ground_without_exception(cases: pd.DataFrame, _: date) -> pd.Series:
    return cases["exception_ground"].notna() & ~cases["exception_applies"].fillna(False).astype(bool)


def _plan_after_refusal(cases: pd.DataFrame, _: date) -> pd.Series:
    ordered = cases[["tribunal_order_date", "mediation_agreement_date", "unopposed_date"]].notna().any(axis=1)
    refused = (cases["request_outcome"] == "N") | (cases["assessment_outcome"] == "N")
    return refused & cases["start_date"].notna() & ~ordered


def _long_wait(cases: pd.DataFrame, _: date) -> pd.Series:
    return (cases["start_date"] - cases["received_date"]).dt.days > LONG_WAIT_DAYS


def _draft_cut_short(cases: pd.DataFrame, _: date) -> pd.Series:
    return cases["start_date"] < cases["draft_date"]


def _too_old(cases: pd.DataFrame, _: date) -> pd.Series:
    return cases["age_at_request"] > OLDEST_AT_REQUEST


CHECKS: tuple[Check, ...] = (
    Check(
        "CASE-NO-REQUEST-DATE",
        Severity.LEFT_OUT,
        "received_date",
        _no_request_date,
        "The day the request was received is missing.",
        "The case is not in requests received or plans due. A plan issued counts as not on time, as DfE has it.",
        "Fill in the day in the source system.",
    ),
    Check(
        "CASE-DECISION-FIRST",
        Severity.LEFT_OUT,
        "request_outcome_date",
        _before("request_outcome_date", "received_date"),
        "The decision whether to assess is dated before the request.",
        "The case is left out of the 6-week measure.",
        "Correct one of the two dates in the source system.",
    ),
    Check(
        "CASE-OUTCOME-FIRST",
        Severity.LEFT_OUT,
        "assessment_outcome_date",
        _before("assessment_outcome_date", "received_date"),
        "The outcome of the assessment is dated before the request.",
        "The plan stays in the denominator and is not counted as on time.",
        "Correct one of the two dates in the source system.",
    ),
    Check(
        "CASE-PLAN-FIRST",
        Severity.LEFT_OUT,
        "start_date",
        _before("start_date", "received_date"),
        "The plan is dated before the request.",
        "The plan stays in the denominator and is not counted as on time.",
        "Correct one of the two dates in the source system; for a plan made before, record it as historical (H).",
    ),
    Check(
        "CASE-OUTCOME-ORDER",
        Severity.INFORMATION,
        "assessment_outcome_date",
        _before("assessment_outcome_date", "request_outcome_date"),
        "The outcome of the assessment is dated before the decision to assess.",
        "Both dates are used as they stand.",
        "Check the two dates.",
    ),
    Check(
        "CASE-CEASED-FIRST",
        Severity.INFORMATION,
        "cease_date",
        _before("cease_date", "start_date"),
        "The plan ceased before it started.",
        "Both dates are used as they stand.",
        "Check the two dates.",
    ),
    Check(
        "CASE-DECISION-UNDATED",
        Severity.LEFT_OUT,
        "request_outcome_date",
        _decided_without_date,
        "The request has an outcome but no outcome date.",
        "The case is left out of the 6-week measure.",
        "Fill in the day of the decision.",
    ),
    Check(
        "CASE-OUTCOME-UNDATED",
        Severity.LEFT_OUT,
        "assessment_outcome_date",
        _assessed_without_date,
        "The assessment has an outcome but no date.",
        "A plan agreed without a date counts as not yet issued; another outcome as ended on an unknown day.",
        "Fill in the day of the outcome, or the plan's start date.",
    ),
    Check(
        "CASE-DATE-ONLY",
        Severity.LEFT_OUT,
        "request_outcome",
        _date_without_outcome,
        "There is a date for the decision whether to assess, but not what was decided.",
        "The case is left out of the 6-week measure.",
        "Export the outcome of the request too.",
    ),
    Check(
        "CASE-AWAITING-DATED",
        Severity.INFORMATION,
        "request_outcome",
        _waiting_with_date,
        "The request is awaiting a decision, yet the decision has a date.",
        "It counts as not decided.",
        "Correct the outcome or clear the date.",
    ),
    Check(
        "CASE-DATES-DIFFER",
        Severity.INFORMATION,
        "start_date",
        _dates_differ,
        "The plan's start date differs from the date of the assessment outcome.",
        "Published measures use the outcome date, waiting children and plans due the start date.",
        "The two should be the same day for a plan that was issued; check which day the plan was sent.",
    ),
    Check(
        "CASE-AGREED-NO-START",
        Severity.INFORMATION,
        "start_date",
        _agreed_without_start,
        "It was decided to issue a plan, but the plan has no start date.",
        "The plan counts as sent on the day of the decision.",
        "Fill in the day the final plan was sent; if it was not sent yet, clear the outcome.",
    ),
    Check(
        "CASE-EXCEPTION-NO-GROUND",
        Severity.INFORMATION,
        "exception_applies",
        _exception_without_ground,
        "An exception to the 20 weeks is claimed without a recorded ground.",
        "The exception is taken as claimed.",
        "Record which ground of regulation 10(4) applies and when; a shortage of staff or advice is none.",
    ),
    Check(
        "CASE-GROUND-NO-EXCEPTION",
        Severity.INFORMATION,
        "exception_ground",
        _ground_without_exception,
        "A ground for an exception is recorded, but the exception is not claimed.",
        "No exception is taken to apply.",
        "Claim the exception or clear the ground.",
    ),
    Check(
        "CASE-PLAN-AFTER-REFUSAL",
        Severity.INFORMATION,
        "start_date",
        _plan_after_refusal,
        "There is a plan although the request or the plan was refused, and no order or agreement is recorded.",
        "The plan counts as issued.",
        "Record the Tribunal's order, the mediation agreement or the concession.",
    ),
    Check(
        "CASE-LONG-WAIT",
        Severity.INFORMATION,
        "start_date",
        _long_wait,
        "The plan came more than two years after the request.",
        "The wait is counted as it stands.",
        "Check the year of both dates, and that the start date is that of the first plan.",
    ),
    Check(
        "CASE-DRAFT-AFTER-FINAL",
        Severity.INFORMATION,
        "draft_date",
        _draft_cut_short,
        "The draft is dated after the final plan.",
        "Both dates are used as they stand.",
        "Check the two dates.",
    ),
    Check(
        "CASE-AGE",
        Severity.INFORMATION,
        "age_at_request",
        _too_old,
        "The person was over 25 at the request.",
        "The case is counted.",
        "Check the date of birth.",
    ),
)


def _future_dates(cases: pd.DataFrame, extracted_on: date, file: str) -> list[Finding]:
    """Dates after the extract date: nothing recorded then can have happened yet."""
    return [
        finding
        for name in EVENT_DATES
        for finding in about_rows(
            cases[cases[name] > pd.Timestamp(extracted_on)],
            Finding(
                code="CASE-FUTURE",
                severity=Severity.LEFT_OUT,
                file=file,
                column=COLUMNS[name].title,
                message=f"The date is later than the day of the extract, {extracted_on:%d %B %Y}.",
                expected="It counts as not having happened yet.",
                advice="Correct the date, or give the right day of the extract.",
            ),
        )
    ]


def _absent_columns(recorded: Collection[str], file: str) -> list[Finding]:
    """Columns that pages can do more with, when the file has nothing in them at all."""
    wanted = {
        "received_date": "No clock can be measured",
        "request_outcome": "Requests that were refused or withdrawn cannot be told from open ones and count as waiting",
        "request_outcome_date": "The 6-week measure cannot be shown",
        "locality": "Figures cannot be split by locality",
        "case_reference": "Cases cannot be found again in the council's system",
    }
    vital = ("received_date", "request_outcome")
    return [
        Finding(
            code="COLUMN-ABSENT",
            severity=Severity.LEFT_OUT if name in vital else Severity.INFORMATION,
            message="The file has nothing in this column that could be read.",
            expected=f"{words}.",
            file=file,
            column=COLUMNS[name].title,
            advice="Add the column to the export if your system holds it.",
        )
        for name, words in wanted.items()
        if name not in recorded
    ]
