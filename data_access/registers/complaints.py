"""What is peculiar to registers of complaints: two procedures in one list, extensions in words, themes that go on."""

import re
from collections.abc import Sequence

import pandas as pd

from data_access.findings import Finding, Severity, about_rows, row_numbers, rows_by_sheet
from metrics.law.complaint_stages import STANDARD_STAGES

_STATUTORY = re.compile(r"\bstat(?:utory)?\b|children'?s act|children act", re.IGNORECASE)
_UNTIL = re.compile(r"^(?:yes|y|extended|agreed)\b\W*(?:to|until|till)?\W*(\d.*)$", re.IGNORECASE)
_YES = re.compile(r"^(?:yes|y|agreed|extended)\W*$", re.IGNORECASE)
_GO_ON = ("themes", "remedy", "learning")
"""Columns whose words may go on in a row of their own."""


def tidy_complaints(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """The rows with a procedure that stood in the stage, extensions as days, and continued words joined."""
    rows = continued(rows, _GO_ON, sheet, file, notes)
    return _extensions(_procedure_in_stage(rows, sheet, file, notes))


def continued(rows: pd.DataFrame, columns: Sequence[str], sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Rows with nothing but words that go on from the row above, joined to it; any other lone cell is a note."""
    if "themes" in rows:  # a line break in a cell parts two themes; reading would make it a space
        rows = rows.assign(themes=rows["themes"].str.replace(r"\s*[\r\n]+\s*", "; ", regex=True))
    filled = rows.notna().sum(axis=1)
    own = [name for name in columns if name in rows]
    goes_on = (filled > 0) & (rows[own].notna().sum(axis=1) == filled) if own else filled < 0
    if len(rows):
        goes_on.iloc[0] = False
    note = (filled <= 1) & ~goes_on
    joined = rows.copy()
    parent = pd.Series(rows.index, rows.index).where(~goes_on & ~note).ffill()
    for label in rows.index[goes_on & parent.notna()]:
        for name in own:
            if isinstance(words := rows.at[label, name], str):
                above = joined.at[parent[label], name]
                joined.at[parent[label], name] = f"{above}; {words}" if isinstance(above, str) else words
    notes += _left(
        rows.index[goes_on], "ROW-CONTINUED", "The row goes on from the one above and was joined to it.", sheet, file
    )
    notes += _left(
        rows.index[note],
        "ROW-NOTE",
        "At most one cell of the columns that are used is filled, so this is a note and not a complaint.",
        sheet,
        file,
    )
    return joined[~(goes_on | note)]


def _left(labels: pd.Index, code: str, message: str, sheet: str, file: str) -> list[Finding]:
    if not len(labels):
        return []
    return [
        Finding(
            code=code,
            severity=Severity.INFORMATION,
            message=message,
            file=file,
            sheet=sheet,
            rows=row_numbers(labels),
            expected="It is no row of its own.",
            advice="Nothing to do, unless it is one: then fill in its other cells.",
        )
    ]


def _procedure_in_stage(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """A stage such as "Stage 1 (statutory)" says both; a procedure that is given stands."""
    if "stage" not in rows:
        return rows
    says = rows["stage"].str.contains(_STATUTORY, na=False).astype(bool)
    procedure = rows["procedure"] if "procedure" in rows else pd.Series(None, rows.index, dtype="str")
    taken = says & procedure.isna()
    if not taken.any():
        return rows
    notes.append(
        Finding(
            code="COMPLAINT-PROCEDURE",
            severity=Severity.INFORMATION,
            file=file,
            sheet=sheet,
            column="Procedure",
            rows=row_numbers(rows.index[taken]),
            message="The procedure is blank, and the stage says that it is the statutory one.",
            expected="The statutory procedure was taken.",
            advice="Better give the procedure a column of its own.",
        )
    )
    stage = rows["stage"].str.replace(
        r"\W*(?:stat(?:utory)?|children'?s act|children act).*$", "", regex=True, flags=re.IGNORECASE
    )
    return rows.assign(procedure=procedure.mask(taken, "statutory"), stage=rows["stage"].where(~says, stage))


def _extensions(rows: pd.DataFrame) -> pd.DataFrame:
    """An extension "Yes - to 12/05/2025" is a day; "Yes" in a column of days says only that there was one."""
    made = rows
    for name in ("extended", "extended_to"):
        if name not in made:
            continue
        text = made[name].str.strip()
        day = text.str.extract(_UNTIL, expand=False)
        only_yes = text.str.fullmatch(_YES).fillna(False).astype(bool)
        agreed = made["extended"] if "extended" in made else pd.Series(None, made.index, dtype="str")
        until = made["extended_to"] if "extended_to" in made else pd.Series(None, made.index, dtype="str")
        until = until.mask(only_yes).where(day.isna(), day) if name == "extended_to" else until.fillna(day)
        if day.notna().any() or only_yes.any():
            made = made.assign(extended=agreed.mask(only_yes | day.notna(), "yes"), extended_to=until)
    return made


def check_complaints(rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Names what does not fit together and what was taken for granted; changes no value."""
    blank = pd.Series(pd.NaT, rows.index, dtype="datetime64[s]")
    received, acknowledged = rows.get("received_date", blank), rows.get("acknowledged_date", blank)
    answered = rows.get("responded_date", blank)
    outcome = rows.get("outcome", pd.Series(None, rows.index, dtype="object"))
    is_complaint = _column(rows, "record_type").fillna("complaint") == "complaint"
    without = _without_limits(rows) & is_complaint & (rows["due_date"] if "due_date" in rows else blank).isna()
    checks = (
        (
            "COMPLAINT-NO-DATE",
            Severity.LEFT_OUT,
            received.isna(),
            "The day it was received is missing.",
            "It is in no figure of a period, and its answer has no day by which it was due.",
            "Fill in the day.",
        ),
        (
            "COMPLAINT-ANSWER-FIRST",
            Severity.LEFT_OUT,
            answered < received,
            "It was answered before it was received.",
            "It counts as answered, but not as answered in time.",
            "Correct one of the two days.",
        ),
        (
            "COMPLAINT-ACKNOWLEDGED-FIRST",
            Severity.LEFT_OUT,
            acknowledged < received,
            "It was acknowledged before it was received.",
            "The acknowledgement starts no clock.",
            "Correct one of the two days.",
        ),
        (
            "COMPLAINT-ACKNOWLEDGED-LATE",
            Severity.INFORMATION,
            acknowledged > answered,
            "It was acknowledged after it was answered.",
            "Both days are used as they stand.",
            "Check the two days.",
        ),
        (
            "COMPLAINT-NO-OUTCOME",
            Severity.INFORMATION,
            answered.notna() & outcome.isna() & is_complaint,
            "It was answered, and no outcome is recorded.",
            'Its outcome counts as "Not recorded".',
            "Record who was right.",
        ),
        (
            "COMPLAINT-NO-LIMITS",
            Severity.LEFT_OUT,
            without,
            "No limits are known for this procedure and stage, and no day is given by which the answer is due.",
            "It is in no figure of answers in time.",
            "Give the day, or the limits in the settings.",
        ),
    )
    for code, severity, broken, message, expected, advice in checks:
        notes += about_rows(
            rows[broken.fillna(False).astype(bool)],
            Finding(
                code=code,
                severity=severity,
                file=file,
                message=message,
                expected=expected,
                advice=advice,
            ),
        )
    notes += _taken_for_granted(rows, file)
    return rows


def _column(rows: pd.DataFrame, name: str) -> pd.Series:
    return rows[name] if name in rows else pd.Series(None, rows.index, dtype="object")


def _without_limits(rows: pd.DataFrame) -> pd.Series:
    procedure, stage = _column(rows, "procedure").fillna("corporate"), _column(rows, "stage").fillna("1")
    known = {f"{one.procedure} {one.stage}" for one in STANDARD_STAGES}
    return ~(procedure.astype("str") + " " + stage.astype("str")).isin(known)


def _taken_for_granted(rows: pd.DataFrame, file: str) -> list[Finding]:
    is_complaint = _column(rows, "record_type").fillna("complaint") == "complaint"
    usual = (("procedure", "Procedure", "the corporate procedure"), ("stage", "Stage", "stage 1"))
    return [
        Finding(
            code="COMPLAINT-USUAL",
            severity=Severity.INFORMATION,
            file=file,
            sheet=sheet,
            column=title,
            rows=numbers if name in rows else (),
            message=f"The {title.lower()} is blank.",
            expected=f"It was taken for {words}.",
            advice=f"Record the {title.lower()}: limits depend on it.",
        )
        for name, title, words in usual
        for sheet, numbers in rows_by_sheet(rows[_column(rows, name).isna() & is_complaint])
    ]
