"""Rows that look like rows of the list, and stand where only titles and notes are looked for."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from data_access.findings import Finding, Source
from data_access.layouts.cells import typed_column
from data_access.layouts.days import looks_like_date
from data_access.layouts.layout import Layout
from data_access.recognise import doubts as say
from data_access.recognise.columns import ColumnMatch
from data_access.recognise.header_rows import Table
from data_access.recognise.parts.regions import Region
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.base.columns import ColumnKind
from metrics.counting.registers import CASES

_FEWEST_CELLS = 3
"""Cells of a row that is no title; ours."""
_FEWEST_BELOW, _MOSTLY = 2, 0.5
"""Rows below a gap that may be of another table, headings among them; the share above that says more. Ours."""
_OF_WORDS = (ColumnKind.TEXT, ColumnKind.WORDS)
_ASKED_ELSEWHERE = (CASES, ATTENDANCE_KEY)
"""Their rows without a day are left out by name."""


def about_passed_over(
    cells: pd.DataFrame, table: Table, region: Region, matches: Iterable[ColumnMatch], source: Source
) -> tuple[Finding, ...]:
    """What is asked of rows that look like rows of the list, and are read as titles or notes."""
    fields = region.listed.layout.fields
    used = [match for match in matches if match.used and match.position in cells.columns]
    days = [one.position for one in used if one.field in fields and fields[one.field].kind is ColumnKind.DATE]
    least = max(_FEWEST_CELLS, -(-len(used) // 2))
    first = region.listed.tables[0] is table
    above = cells.iloc[: table.header if first else 0]
    filled = above[above[[one.position for one in used]].notna().sum(axis=1) >= least] if len(above) else above
    dated = [row for row in filled.index if any(_is_day(filled.at[row, place]) for place in days)]
    mine = cells.iloc[(0 if first else table.header) : table.below.stop]
    alone = mine[mine.notna().sum(axis=1) == 1]
    unparted = [
        int(str(row))
        for row, text in (alone.bfill(axis=1).iloc[:, 0].items() if len(alone) else ())
        if row != cells.index[table.header] and _is_a_row(text, least)
    ]
    return (*say.ROWS_ABOVE.on_rows(source, dated), *say.ROWS_UNPARTED.on_rows(source, unparted))


def about_rows_below(rows: pd.DataFrame, layout: Layout, source: Source) -> tuple[Finding, ...]:
    """What is asked of the last rows of a register, below a gap, where only columns of words say anything.

    A summary or another table in the same columns would be so many rows more. A row alone may be a note.
    """
    gaps = np.flatnonzero(np.diff(rows.index.to_numpy()) > 1)
    told = [name for name in rows if name in layout.fields and layout.fields[name].kind not in _OF_WORDS]
    if layout.about in _ASKED_ELSEWHERE or not len(gaps) or not told:
        return ()
    below = rows.iloc[gaps[-1] + 1 :]
    below = below[below.notna().sum(axis=1) > 1]
    says = {name: typed_column(rows[name], layout.fields[name]).values.notna() for name in told}
    says_any = pd.DataFrame(says).any(axis=1)
    if (
        len(below) < _FEWEST_BELOW
        or says_any[below.index].any()
        or says_any[rows.index < below.index[0]].mean() < _MOSTLY
    ):
        return ()
    return say.ROWS_BELOW.on_rows(source, below.index)


def _is_day(cell: object) -> bool:
    return isinstance(cell, str) and looks_like_date(cell.strip())


def _is_a_row(text: object, least: int) -> bool:
    """Whether a cell holds several of a row, one of them a day."""
    parts = max((str(text).split(mark) for mark in ",;|\t"), key=len)
    return len(parts) >= least and any(_is_day(part.strip('" ')) for part in parts)
