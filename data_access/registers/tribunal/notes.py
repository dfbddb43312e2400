"""Notes that officers write underneath a log."""

import pandas as pd

from data_access.findings import Read, Source
from data_access.registers.findings import NOTE


def without_notes(rows: pd.DataFrame, source: Source, reference: str) -> Read[pd.DataFrame]:
    """Without rows in which a single cell of the columns that are used is filled, or the reference alone."""
    filled = rows.notna().sum(axis=1)
    lone = rows.drop(columns=reference, errors="ignore").notna().sum(axis=1).eq(0) | filled.eq(1)
    return Read(rows[~lone], NOTE.on_rows(source, rows.index[lone]))
