"""What next month's file has in common with this month's: the headings of its sheets, whatever stands below them."""

import hashlib
from collections.abc import Sequence

import pandas as pd

from data_access.files.sheets import RawSheet
from data_access.layouts.fields import normalised

_LOOKED_AT = 60
"""Rows from the top among which the headings are; titles and notes above them are few."""


def shape_of(sheets: Sequence[RawSheet]) -> str:
    """The same text for files whose sheets have the same headings, in any order and under any names."""
    rows = sorted(" | ".join(sorted(_headings(sheet.cells))) for sheet in sheets)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def _headings(cells: pd.DataFrame) -> set[str]:
    """The words of the upper one of the rows with the most cells in words."""
    rows = [_words(row) for row in cells.head(_LOOKED_AT).itertuples(index=False)]
    return max(rows, key=len, default=set())


def _words(row: Sequence[object]) -> set[str]:
    """Cells that say something, and no number or day."""
    texts = (cell for cell in row if isinstance(cell, str) and not any(letter.isdigit() for letter in cell[:4]))
    return {plain for text in texts if (plain := normalised(text))}
