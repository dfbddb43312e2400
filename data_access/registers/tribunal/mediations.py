"""Logs of mediations."""

import pandas as pd

from data_access.findings import Read, Source
from data_access.registers.reader import RegisterReader
from data_access.registers.tribunal.code_words import APPEAL_TYPES, MEDIATION_OUTCOMES, ORDER_TYPES
from data_access.registers.tribunal.findings import MEDIATION_HELD_FIRST
from data_access.registers.tribunal.headings import MEDIATIONS as HEADINGS
from data_access.registers.tribunal.notes import without_notes
from metrics.tribunal.mediation_log import MEDIATIONS


def tidy_mediations(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The log without notes."""
    return without_notes(rows, source, MEDIATIONS.reference)


def check_mediations(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """What does not fit together in the log; no value is changed."""
    if not {"told_date", "held_date"} <= set(rows.columns):
        return Read(rows)
    return Read(rows, MEDIATION_HELD_FIRST.by_sheet(rows[rows["held_date"] < rows["told_date"]], file))


MEDIATIONS_READER = RegisterReader(
    dataset=MEDIATIONS,
    headings=HEADINGS,
    code_words=(APPEAL_TYPES, ORDER_TYPES, MEDIATION_OUTCOMES),
    ended_by={"held_date": (), "failed_date": (), "certificate_date": (), "mediation_outcome": ()},
    tidy=tidy_mediations,
    check=check_mediations,
)
