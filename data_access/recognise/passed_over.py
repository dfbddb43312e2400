"""Rows that look like rows of the list, and stand where only titles and notes are looked for."""

from collections.abc import Iterable

import pandas as pd

from data_access.findings import Finding, Source
from data_access.layouts.days import looks_like_date
from data_access.recognise import doubts as say
from data_access.recognise.columns import ColumnMatch
from data_access.recognise.header_rows import Table
from data_access.recognise.parts.regions import Region
from metrics.base.columns import ColumnKind

_FEWEST_CELLS = 3
"""Cells of a row that is no title; ours."""


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


def _is_day(cell: object) -> bool:
    return isinstance(cell, str) and looks_like_date(cell.strip())


def _is_a_row(text: object, least: int) -> bool:
    """Whether a cell holds several of a row, one of them a day."""
    parts = max((str(text).split(mark) for mark in ",;|\t"), key=len)
    return len(parts) >= least and any(_is_day(part.strip('" ')) for part in parts)
