"""Logs of mediations."""

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.cells import tidied
from data_access.registers.reader import RegisterReader
from data_access.registers.tribunal import findings as say
from data_access.registers.tribunal.code_words import APPEAL_TYPES, MEDIATION_OUTCOMES, ORDER_TYPES
from data_access.registers.tribunal.headings import MEDIATIONS as HEADINGS
from data_access.registers.tribunal.notes import without_notes
from metrics.tribunal.mediation_log import MEDIATIONS

_NONE = frozenset({"none", "nil"})
"""What is a blank in other columns, and may be an outcome here."""
_SAYS_NONE = "says_none"
"""A column of which rows had such a word for their outcome, from ``tidy`` to ``check``."""


def tidy_mediations(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The log without notes, with a mark at each row whose outcome is "None", which is read as a blank."""
    kept, findings = without_notes(rows, source, MEDIATIONS.reference)
    if "mediation_outcome" not in kept:
        return Read(kept, findings)
    none = [isinstance(text, str) and tidied(text).casefold() in _NONE for text in kept["mediation_outcome"]]
    return Read(kept.assign(**{_SAYS_NONE: none}), findings)


def check_mediations(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """What does not fit together in the log; no value is changed.

    Whether "None" is an outcome is asked of mediations that were held, and of all in a log without the day.
    """
    held = rows["held_date"] if "held_date" in rows else None
    findings = []
    if held is not None and "told_date" in rows:
        findings += say.MEDIATION_HELD_FIRST.by_sheet(rows[held < rows["told_date"]], file)
    if _SAYS_NONE in rows:
        asked = rows[_SAYS_NONE].eq(True) & rows["mediation_outcome"].isna()
        findings += say.MEDIATION_NONE.by_sheet(rows[asked if held is None else asked & held.notna()], file)
    return Read(rows.drop(columns=_SAYS_NONE, errors="ignore"), tuple(findings))


MEDIATIONS_READER = RegisterReader(
    dataset=MEDIATIONS,
    headings=HEADINGS,
    code_words=(APPEAL_TYPES, ORDER_TYPES, MEDIATION_OUTCOMES),
    ended_by={"held_date": (), "failed_date": (), "certificate_date": (), "mediation_outcome": ()},
    tidy=tidy_mediations,
    check=check_mediations,
)
