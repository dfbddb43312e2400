"""What all lists about children who miss school share: columns about the child, and days that follow one another."""

import pandas as pd

from data_access.cases.people import PERSON_BY
from data_access.findings import FindingKind, Read, Severity
from data_access.registers.reader import Check, named
from metrics.counting.dataset import Dataset
from metrics.schools.code_lists import NIL

CHILD: dict[str, str] = {
    "locality": "area; locality area; district",
    "urn": "urn; school urn; establishment urn; urn of school",
    "school": (
        "school name; establishment; establishment name; setting; school or setting; school attended; excluding school"
    ),
    "has_plan": "ehcp; ehcp y n; ehc plan y n; has ehcp; plan y n; ehcp in place; ehc plan in place",
    "sen_status": "sen; send status; sen code; sen provision",
    "case_reference": "case number; case id; ehc case reference; case ref; send case reference",
}
"""Headings of columns about the child and the school."""
ORDER = FindingKind(
    "ROW-ORDER",
    Severity.LEFT_OUT,
    '"{then}" is before "{first}".',
    "Expected it on that day or later.",
    "The row is counted as it stands. Correct the day that is wrong, then upload again.",
)
NO_CHILD = FindingKind(
    "ROW-NO-CHILD",
    Severity.INFORMATION,
    "Nothing in the row says which child it is about.",
    "Expected a pupil number, a person id or the EHC case reference.",
    "The row is counted, but cannot be set beside the child's case or the other lists.",
)


def order_check(dataset: Dataset, *pairs: tuple[str, str]) -> Check:
    """A check that days follow one another, and that each row says which child it is about."""
    columns = dataset.by_name

    def check(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
        findings = tuple(
            finding
            for first, then in pairs
            if first in rows and then in rows
            for finding in ORDER.by_sheet(
                rows[rows[then] < rows[first]],
                file,
                column=columns[then].title,
                then=columns[then].title,
                first=columns[first].title,
            )
        )
        return Read(rows, findings).then(_without_child, file)

    return check


def _without_child(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """Rows without anything that links them to a child are named; a nil return needs nothing."""
    linked = pd.Series(False, rows.index)
    for name in (*PERSON_BY, "case_reference", "birth_date"):
        if name in rows:
            linked |= rows[name].notna()
    if "notice_type" in rows:
        linked |= rows["notice_type"].eq(NIL).fillna(False).astype(bool)
    return named(rows, ((NO_CHILD, ~linked),), file)
