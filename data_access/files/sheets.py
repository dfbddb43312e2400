"""A sheet as it was found: text in every cell, and the row numbers a person sees in the file."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class RawSheet:
    """The cells of one sheet before anything is understood of them.

    ``cells`` holds text or a missing value and nothing else. Its index is the row number as the
    spreadsheet shows it (the line number for CSV and XML); its columns are 0, 1, 2 … from column A.
    A real date cell reads ``2025-03-04 00:00:00``, a number reads as Excel would show it in
    general format (``45901``, not ``45901.0``). Blank cells are missing, not empty text.
    """

    name: str
    cells: pd.DataFrame
    visible: bool = True
    widths: pd.Series | None = None
    """How many cells each record of a text has, by its row; None where all have as many, and in a spreadsheet."""
    hidden_rows: tuple[int, ...] = ()
    """The numbers of the rows that hold anything and are hidden, by a filter or by hand."""
    hidden_columns: tuple[int, ...] = ()
    """The columns that are hidden."""
    is_filtered: bool = False
    """Whether rows are hidden by a filter."""
    unsaved: frozenset[tuple[int, int]] = frozenset()
    """The number of the row and the column of each formula whose result was never saved, so that it reads as blank."""
    struck_rows: tuple[int, ...] = ()
    """The numbers of the rows of whose filled cells more than half are crossed out."""
    struck_cells: frozenset[tuple[int, int]] = frozenset()
    """The number of the row and the column of each crossed out cell of another row."""
