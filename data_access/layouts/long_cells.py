"""Cells that are longer than any name, reference or note: they are left out, and said, but never quoted or cut."""

import pandas as pd

from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.identifiers.unseen import without_unseen
from data_access.layouts.fields import Field
from metrics.base.columns import ColumnKind

LONGEST_NAME = 200
"""Letters of a place, a team, a school or a reference. Nobody writes half as many; ours."""
LONGEST_NOTE = 10_000
"""Letters of a recommendation, an action or a note on its progress: four pages; ours."""
_REFERENCES = ("reference", "number")
CELL_TOO_LONG = FindingKind(
    "CELL-TOO-LONG",
    Severity.LEFT_OUT,
    "The cell holds {length:,} letters, the longest of these rows.",
    "Expected at most {limit:,} in this column. The cell was left out, and the row was kept without it.",
    "Look whether cells have slipped together, or a quotation mark is not closed. Shorten it, then export and upload "
    "again.",
)


def longest_of(field: Field) -> int | None:
    """How many letters a cell of the field may have; None where no text of it is kept as it is."""
    if not field.column or field.personal:
        return None
    if field.kind is ColumnKind.WORDS and not field.name.endswith(_REFERENCES):
        return LONGEST_NOTE
    return LONGEST_NAME if field.kind in (ColumnKind.TEXT, ColumnKind.WORDS) else None


def length_of(text: str) -> int:
    """In letters, with single spaces, as it would be kept."""
    return len(" ".join(without_unseen(text).split()))


def without_long(texts: pd.Series, field: Field, source: Source) -> tuple[pd.Series, tuple[Finding, ...]]:
    """A column of text with each cell that is too long left blank, and which those were."""
    limit = longest_of(field)
    if limit is None or texts.isna().all():  # a column with nothing in it may have any type
        return texts, ()
    kept = texts[(texts.str.len() > limit).fillna(False).astype(bool)]
    lengths = {row: length_of(text) for row, text in zip(kept.index.tolist(), kept.tolist(), strict=True)}
    long = [row for row, length in lengths.items() if length > limit]
    if not long:
        return texts, ()
    most = max(lengths[row] for row in long)
    told = CELL_TOO_LONG.on(source, column=field.title, rows=long, length=most, limit=limit)
    return texts.mask(texts.index.isin(long)), (told,)
