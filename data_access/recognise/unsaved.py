"""Formulas without a saved result in columns where a blank means something: never blank in silence."""

from collections.abc import Iterable

import pandas as pd

from data_access.files.sheets import RawSheet
from data_access.findings import Finding, Source
from data_access.layouts.layout import Layout
from data_access.recognise import doubts as say
from data_access.recognise.columns import ColumnMatch


def about_unsaved(
    sheet: RawSheet, rows: pd.Index, matches: Iterable[ColumnMatch], layout: Layout
) -> tuple[Finding, ...]:
    """What is to be asked of formulas that were never worked out, in some rows of a sheet."""
    if not sheet.unsaved:
        return ()
    source, deciding = Source("", sheet.name), (match for match in matches if _decides(match, layout))
    blank = {match: [row for row in rows if (row, match.position) in sheet.unsaved] for match in deciding}
    return tuple(
        one for match, found in blank.items() for one in say.UNSAVED.on_rows(source, found, column=match.heading)
    )


def _decides(match: ColumnMatch, layout: Layout) -> bool:
    field = layout.fields.get(match.field) if match.used else None
    return bool(field and field.column and field.column.decides)
