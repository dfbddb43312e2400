"""Registers of complaints: two procedures in one list, extensions in words, themes that go on."""

import re

import pandas as pd

from data_access.findings import Read, Source, rows_by_sheet
from data_access.registers.complaints import findings as say
from data_access.registers.complaints.continued import with_continued_rows
from data_access.registers.complaints.headings import COMPLAINTS as HEADINGS
from data_access.registers.reader import RegisterReader, named
from metrics.complaints.register import COMPLAINTS, ENDED_OTHERWISE
from metrics.law.complaint_stages import STANDARD_STAGES

_STATUTORY = re.compile(r"\bstat(?:utory)?\b|children'?s act|children act", re.IGNORECASE)
_UNTIL = re.compile(r"^(?:yes|y|extended|agreed)\b\W*(?:to|until|till)?\W*(\d.*)$", re.IGNORECASE)
_YES = re.compile(r"^(?:yes|y|agreed|extended)\W*$", re.IGNORECASE)
_GO_ON = ("themes", "remedy", "learning")
"""Columns whose words may go on in a row of their own."""
_USUAL = (("procedure", "Procedure", "the corporate procedure"), ("stage", "Stage", "stage 1"))
"""What a blank is taken for."""


def tidy_complaints(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The rows with a procedure that stood in the stage, extensions as days, and continued words joined."""
    tidy, findings = with_continued_rows(rows, source, _GO_ON).then(_procedure_in_stage, source)
    return Read(_extensions(tidy), findings)


def _procedure_in_stage(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """A stage such as "Stage 1 (statutory)" says both; a procedure that is given stands."""
    if "stage" not in rows:
        return Read(rows)
    says = rows["stage"].str.contains(_STATUTORY, na=False).astype(bool)
    procedure = rows["procedure"] if "procedure" in rows else pd.Series(None, rows.index, dtype="str")
    taken = says & procedure.isna()
    if not taken.any():
        return Read(rows)
    stage = rows["stage"].str.replace(
        r"\W*(?:stat(?:utory)?|children'?s act|children act).*$", "", regex=True, flags=re.IGNORECASE
    )
    made = rows.assign(procedure=procedure.mask(taken, "statutory"), stage=rows["stage"].where(~says, stage))
    return Read(made, say.PROCEDURE.on_rows(source, rows.index[taken]))


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


def check_complaints(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """Names what does not fit together and what was taken for granted; changes no value."""
    blank = pd.Series(pd.NaT, rows.index, dtype="datetime64[s]")
    received, acknowledged, answered, due = (
        rows.get(name, blank) for name in ("received_date", "acknowledged_date", "responded_date", "due_date")
    )
    is_complaint = _column(rows, "record_type").fillna("complaint") == "complaint"
    checks = (
        (say.NO_DATE, received.isna()),
        (say.ANSWER_FIRST, answered < received),
        (say.ACKNOWLEDGED_FIRST, acknowledged < received),
        (say.ACKNOWLEDGED_LATE, acknowledged > answered),
        (say.NO_OUTCOME, answered.notna() & _column(rows, "outcome").isna() & is_complaint),
        (say.NO_LIMITS, _without_limits(rows) & is_complaint & due.isna()),
    )
    return named(rows, checks, file).then(_taken_for_granted, is_complaint, file)


def _column(rows: pd.DataFrame, name: str) -> pd.Series:
    return rows[name] if name in rows else pd.Series(None, rows.index, dtype="object")


def _without_limits(rows: pd.DataFrame) -> pd.Series:
    procedure, stage = _column(rows, "procedure").fillna("corporate"), _column(rows, "stage").fillna("1")
    known = {f"{one.procedure} {one.stage}" for one in STANDARD_STAGES}
    return ~(procedure.astype("str") + " " + stage.astype("str")).isin(known)


def _taken_for_granted(rows: pd.DataFrame, is_complaint: pd.Series, file: str) -> Read[pd.DataFrame]:
    findings = tuple(
        say.USUAL.on(
            Source(file, sheet),
            column=title,
            rows=numbers if name in rows else (),
            title=title.lower(),
            usual=words,
        )
        for name, title, words in _USUAL
        for sheet, numbers in rows_by_sheet(rows[_column(rows, name).isna() & is_complaint])
    )
    return Read(rows, findings)


COMPLAINTS_READER = RegisterReader(
    dataset=COMPLAINTS,
    headings=HEADINGS,
    ended_by={"responded_date": (), "panel_date": (), "closed_date": (), "outcome": ENDED_OTHERWISE},
    says_ended=("outcome",),
    tidied=frozenset({"extended_to"}),
    lone_cells=True,
    tidy=tidy_complaints,
    check=check_complaints,
)
