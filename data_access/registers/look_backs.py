"""What is peculiar to trackers of look-back reviews."""

import pandas as pd

from data_access.findings import Finding, Severity, about_rows
from metrics.remedies.ombudsman_references import in_form


def tidy_look_backs(rows: pd.DataFrame, _sheet: str, _file: str, _notes: list[Finding]) -> pd.DataFrame:
    """References in one spelling, and rows with more than one cell."""
    if "ombudsman_reference" in rows:
        rows = rows.assign(ombudsman_reference=in_form(rows["ombudsman_reference"]))
    return rows


def check_look_backs(rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Names outcomes that contradict each other; an outcome "fault found" counts before a "no" beside it."""
    if not {"look_back_outcome", "fault_found"} <= set(rows.columns):
        return rows
    says, flag = rows["look_back_outcome"], rows["fault_found"]
    broken = (says.isin(["fault", "remedied"]) & (flag == False)) | ((says == "no_action") & (flag == True))  # noqa: E712
    notes += about_rows(
        rows[broken.fillna(False).astype(bool)],
        Finding(
            code="LOOK-BACK-DIFFERS",
            severity=Severity.LEFT_OUT,
            file=file,
            column="Fault found",
            message="The outcome and the column for fault found say different things.",
            expected="Counted as fault found.",
            advice="Correct the one that is wrong.",
        ),
    )
    return rows
