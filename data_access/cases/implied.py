"""Outcomes that follow from what came after: a plan implies a decision to issue one, an assessment one to assess."""

import pandas as pd

from data_access.cases.not_understood import understood
from data_access.findings import FindingKind, Read, Severity

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
