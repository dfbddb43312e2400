"""What follows from other cells: a plan implies the decisions before it, and a ground that an exception is claimed."""

import pandas as pd

from data_access.cases.not_understood import understood
from data_access.findings import FindingKind, Read, Severity
from data_access.layouts.cells import NOTHING
from data_access.layouts.code_words import plain_words

IMPLIED_PLAN = FindingKind(
    "CASE-IMPLIED-PLAN",
    Severity.INFORMATION,
    "There is a plan, but no outcome of the assessment.",
    "The blank outcome was taken as yes.",
    "Export the outcome too, to be sure.",
)
IMPLIED_ASSESSMENT = FindingKind(
    "CASE-IMPLIED-ASSESSMENT",
    Severity.INFORMATION,
    "There is an assessment, but no outcome of the request.",
    IMPLIED_PLAN.expected,
    IMPLIED_PLAN.advice,
)
CLAIMED_BY_GROUND = FindingKind(
    "CASE-IMPLIED-EXCEPTION",
    Severity.INFORMATION,
    "A ground for an exception is recorded, and the list does not say yes or no to exceptions.",
    "The exception was taken as claimed.",
    "Export whether the exception is claimed too, to be sure.",
)
_HISTORICAL = "H"
"""SEN2, item 2.5: the decision predates this collection, and the record exists only to carry the live plan."""


def with_implied_outcomes(cases: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """A plan implies that it was decided to issue one, and any outcome of an assessment that there was one.

    Only blanks are filled, never what could not be read, and the reader is told.
    """
    blank = pd.Series(None, cases.index, dtype="object")
    request, assessment = cases.get("request_outcome", blank), cases.get("assessment_outcome", blank)
    day = pd.Series(pd.NaT, cases.index, dtype="datetime64[s]")
    told = understood(cases)
    has_plan = told & assessment.isna() & cases.get("start_date", day).notna() & ~request.isin([_HISTORICAL])
    assessment = assessment.mask(has_plan, "Y")
    was_assessed = told & request.isna() & assessment.isin(["Y", "N"])
    request = request.mask(was_assessed, "Y")
    findings = (*IMPLIED_PLAN.by_sheet(cases[has_plan], file), *IMPLIED_ASSESSMENT.by_sheet(cases[was_assessed], file))
    return Read(cases.assign(request_outcome=request, assessment_outcome=assessment), findings)


def with_claimed_exceptions(cases: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """An exception is claimed by its ground where the whole list has no other word of exceptions.

    "20 week exception" may hold "School closed" beside blanks. A ground that begins with "no" is none.
    """
    ground, said = cases.get("exception_ground"), cases.get("exception_applies")
    if ground is None or (said is not None and said.notna().any()):
        return Read(cases)
    claimed = ground.isin([text for text in ground.dropna().unique() if _is_a_ground(text)])
    applies = claimed.astype("boolean").mask(~claimed)
    return Read(cases.assign(exception_applies=applies), CLAIMED_BY_GROUND.by_sheet(cases[claimed], file))


def _is_a_ground(text: str) -> bool:
    words = plain_words(text).split()
    return bool(words) and text.strip().casefold() not in NOTHING and words[0] not in ("no", "not", "none", "n", "0")
