"""Which cells of a table reach beyond its headings: they may stand in other columns than they belong to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.files.sheets import RawSheet
from data_access.findings import Finding, Source
from data_access.recognise import doubts as say
from data_access.recognise.columns import ColumnMatch
from data_access.recognise.header_rows import Table

NEARLY_ALL = 0.8
"""This share of the rows has the same blank cells at the end: their system writes a separator too many. Ours."""
_SECOND_ROW = r"[\r\n][^\r\n]*[,;\t|]"
"""A further line in a cell, with a separator in it."""


@dataclass(frozen=True)
class Beyond:
    """What of a table stands beyond its headings."""

    wider: frozenset[int]
    """The numbers of the rows with more cells than the headings, which cannot be told apart."""
    unheaded: Mapping[int, tuple[int, ...]]
    """The columns without a heading, and the numbers of the rows in which they are filled beside others."""
    run_together: tuple[int, ...] = ()
    """The numbers of the rows with fewer cells than the headings and one that goes over several rows' lines."""


def beyond_headings(sheet: RawSheet, cells: pd.DataFrame, table: Table) -> Beyond:
    """What reaches beyond the headings of a table among ``cells``, which are those of a sheet or some of its columns.

    A comma too many, inside a cell without quotation marks, pushes all cells behind it into the next column. Blank
    cells at the end are harmless where nearly all rows have the same number of them. In a spreadsheet cells stand
    where they belong, and only have no heading.
    """
    below = cells.iloc[table.below]
    wider = frozenset[int]()
    if sheet.widths is not None and len(below):
        headed = int(sheet.widths.loc[cells.index[table.header]])
        wider = _wider(sheet.cells.loc[below.index].iloc[:, headed:], sheet.widths.loc[below.index], headed)
    bare = [column for column in below if column not in table.headings and below[column].notna().any()]
    beside = below[list(table.headings)].notna().any(axis=1) & ~below.index.isin(list(wider)) if bare else None
    filled = {column: tuple(below.index[below[column].notna() & beside].tolist()) for column in bare}
    together = _run_together(sheet, cells, table)
    return Beyond(wider, {column: rows for column, rows in filled.items() if rows}, together)


def _run_together(sheet: RawSheet, cells: pd.DataFrame, table: Table) -> tuple[int, ...]:
    """Rows that may be two: a mark that opened in one and closed in the next makes a single row of them.

    As wide as the headings such a row is refused where it is read; shorter, it may be what somebody wrote.
    """
    if sheet.widths is None:
        return ()
    below = cells.iloc[table.below]
    short = below[(sheet.widths.loc[below.index] < sheet.widths.loc[cells.index[table.header]]).to_numpy()]
    if short.empty:
        return ()
    holds = short.astype("str").apply(lambda texts: texts.str.contains(_SECOND_ROW, na=False)).any(axis=1)
    return tuple(short.index[holds.astype(bool)].tolist())


def _wider(behind: pd.DataFrame, widths: pd.Series, headed: int) -> frozenset[int]:
    """``behind`` are the cells right of the last heading, ``widths`` how many each record has."""
    of_rows, filled = widths.to_numpy(), behind.notna().any(axis=1).to_numpy()
    usual = np.bincount(of_rows).argmax()
    is_habit = usual > headed and ((of_rows == usual) & ~filled).mean() >= NEARLY_ALL
    return frozenset(widths.index[(of_rows > (usual if is_habit else headed)) | filled].tolist())


def about_unheaded(beyond: Beyond, matches: Iterable[ColumnMatch], source: Source) -> tuple[Finding, ...]:
    """That columns hold cells and have no heading, but for one that numbers the rows; and which rows may be two."""
    from openpyxl.utils import get_column_letter  # openpyxl takes long to import

    used = {match.position for match in matches}
    bare = {column: rows for column, rows in beyond.unheaded.items() if column not in used}
    rows = sorted({row for found in bare.values() for row in found})
    letters = ", ".join(get_column_letter(column + 1) for column in bare)
    return (
        *say.NO_HEADING.on_rows(source, rows, column=letters),
        *say.RUN_TOGETHER.on_rows(source, beyond.run_together),
    )
