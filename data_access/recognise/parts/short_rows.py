"""Rows of a text with fewer cells than its headings: blank cells at the end were not written, or a cell is lost."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data_access.files.sheets import RawSheet
from data_access.findings import FindingKind, Read, Severity, Source
from data_access.layouts.cells import typed_column
from data_access.layouts.fields import Field
from data_access.recognise.header_rows import Table

ENDS_EARLY = FindingKind(
    "ROWS-END-EARLY",
    Severity.ASKS,
    "The row has fewer cells than the headings. Blank cells at its end may not have been written; or a cell is lost, "
    "and those behind it stand one column too far to the left.",
    "It would be read as if cells at its end were blank.",
    "Look at these rows in the file. Say yes if only cells at the end are missing. If not, export the list again.",
)
_MANY, _OFTEN = 3, 0.2
"""So many short rows, and such a share of all, are how a system writes blank cells at the end. Ours."""
_TOTAL = r"(?i)\b(?:sub|grand )?totals?\b"


def short_rows(
    sheet: RawSheet, below: pd.DataFrame, table: Table, rows: pd.DataFrame, fields: Mapping[str, tuple[int, Field]]
) -> Read[frozenset[int]]:
    """The numbers of the short rows that have lost a cell; asked about are those that may have.

    ``below`` are the cells below the headings, ``rows`` those that are used, ``fields`` the column and the field of
    each. A row has lost a cell where one of its cells cannot be read in its column, and stands in no whole row there.
    It may have where all can be read, and the last could be in a column further right too. Where many or all rows are
    short, their system leaves blank cells at the end out, and nothing is asked. Rows of one cell, and totals, are
    judged elsewhere.
    """
    if sheet.widths is None:
        return Read(frozenset())
    last = max(table.headings)
    is_short = (sheet.widths.loc[below.index] <= last).to_numpy() & (below.notna().sum(axis=1) > 1).to_numpy()
    if not is_short.any():
        return Read(frozenset())
    first = below[is_short].astype("str").bfill(axis=1).iloc[:, 0]
    short = below[is_short][~first.str.contains(_TOTAL, na=False).to_numpy()]
    whole, lost = rows[~is_short], set[int]()
    for name, (_, field) in fields.items():
        texts = rows.loc[short.index, name]
        strange = typed_column(texts, field).faults.keys() - set(whole[name].dropna())
        lost |= set(short.index[texts.isin(strange)])
    if len(short) > 1 and (whole.empty or (len(short) >= _MANY and len(short) >= _OFTEN * len(rows))):
        return Read(frozenset(lost))
    left = short[~short.index.isin(lost)]
    return Read(frozenset(lost), ENDS_EARLY.on_rows(Source("", sheet.name), _could_stand_further(left, last, fields)))


def _could_stand_further(short: pd.DataFrame, last: int, fields: Mapping[str, tuple[int, Field]]) -> Iterable[int]:
    """The rows whose last cell could be in another column behind its own, down to the ``last``."""
    by_place = dict(fields.values())
    ends = pd.Series({row: cells.last_valid_index() for row, cells in short.iterrows()}, dtype="int64")
    found = set[int]()
    for end in ends.unique():
        texts = short.loc[ends.index[ends == end], end]
        for place in range(end + 1, last + 1):
            faults = typed_column(texts, by_place[place]).faults if place in by_place else {}
            found |= set(texts.index[~texts.isin(faults)])
    return sorted(found)
