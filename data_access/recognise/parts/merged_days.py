"""Days in cells that are merged across columns: whether each column is to have the day, the file does not say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from data_access.files.findings import MERGED_ACROSS
from data_access.files.reading import RawFile
from data_access.files.sheets import RawSheet
from data_access.findings import Finding
from data_access.recognise.sheet import Recognised
from metrics.base.columns import ColumnKind


def about_merged_days(raw: RawFile, tables: Sequence[Recognised]) -> Iterator[Finding]:
    """What was found when a file was read; of cells merged across columns only where one is of days, by its rows."""
    sheets = {sheet.name: sheet for sheet in raw.sheets}
    for one in raw.findings:
        if one.code != MERGED_ACROSS.code:
            yield one
            continue
        own = [table for table in tables if table.name == one.sheet]
        if rows := sorted({row for table in own for row in _shared_days(sheets[one.sheet], table, one.rows)}):
            yield replace(one, rows=tuple(rows))


def _shared_days(sheet: RawSheet, table: Recognised, merged: Sequence[int]) -> Iterator[int]:
    """Of some rows those of a table in which a column of days and the column beside it hold one figure."""
    rows = sheet.cells.loc[table.rows.index[table.rows.index.isin(list(merged))]]
    for match in table.matches:
        field = table.layout.fields.get(match.field)
        if match.used and field and field.kind is ColumnKind.DATE:
            for beside in (match.position - 1, match.position + 1):
                if beside in rows:
                    same = (rows[match.position] == rows[beside]) & rows[beside].str.contains(r"\d", na=False)
                    yield from rows.index[same.fillna(False).astype(bool)]
