"""Which rows of a sheet are headings: below titles, in two rows with merged cells, or of several tables in turn."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from data_access.layouts.layout import CASE_LAYOUT, Layout
from data_access.recognise.likeness import MISSPELT, Meaning, meaning, surely
from metrics.base.columns import ColumnKind

SEARCH_ROWS = 40
LONGEST_HEADING = 200
MOST_TABLES_SOUGHT = 500
"""Gaps looked into for another table's headings; a sheet with more has blank rows as a habit."""
_OUTCOMES = ("request_outcome", "assessment_outcome")
_WORDS_ALONE = 3


@dataclass(frozen=True)
class Heading:
    """One column's heading and what it stands for."""

    text: str
    """As the reader of a finding will look for it."""
    own: str
    """The cell of the heading row alone, to find the row when it is repeated further down."""
    meaning: Meaning | None


@dataclass(frozen=True)
class Table:
    """Where one table of a sheet is, by positions among its filled rows, and its headings by column."""

    header: int
    below: slice
    headings: dict[int, Heading]


class Lines:
    """The rows of a sheet as a search for headings reads them: each turned into plain texts once."""

    def __init__(self, cells: pd.DataFrame):
        self.cells = cells
        self._first = cells.iloc[:SEARCH_ROWS].astype("object").to_numpy()
        self._known: dict[int, dict[int, str]] = {}

    def texts(self, position: int) -> dict[int, str]:
        """The filled cells of a row by column, tidied."""
        if position not in self._known:
            near = position < len(self._first)
            row = self._first[position] if near else self.cells.iloc[position].astype("object").to_numpy()
            self._known[position] = {
                column: " ".join(text.split())
                for column, text in enumerate(row)
                if isinstance(text, str) and len(text) <= LONGEST_HEADING
            }
        return self._known[position]

    @cached_property
    def begins(self) -> np.ndarray:
        """Whether a table may begin at each row: below a gap or a line with a single cell, with more cells than one.

        The same whatever the sheet may list, and dear in a long one.
        """
        filled = self.cells.notna().sum(axis=1).to_numpy()
        below = np.ones(len(filled), dtype=bool)
        below[1:] = (np.diff(self.cells.index.to_numpy()) > 1) | (filled[:-1] == 1)
        return below & (filled > 1)


def tables_of(lines: Lines, layout: Layout = CASE_LAYOUT) -> list[Table]:
    """The tables of a sheet; none when no row looks like headings of such a list."""
    first = _best_row(lines, layout)
    if first is None:
        return []
    header, above = _with_neighbour(lines, first, layout)
    tops = [(header, above), *((row, None) for row in _other_rows(lines, header, above, layout))]
    tops.sort(key=lambda rows: rows[0])
    ends = [over if over is not None else row for row, over in tops[1:]]
    return [
        Table(row, slice(row + 1, end), _headings(lines, row, over, layout))
        for (row, over), end in zip(tops, [*ends, len(lines.cells)], strict=True)
    ]


def _best_row(lines: Lines, layout: Layout) -> int | None:
    """The row with the most known headings, if it has two or more; the upper one of equals."""
    best, most = None, 1
    for position in range(min(SEARCH_ROWS, len(lines.cells))):
        known = _fields_in(lines.texts(position).values(), layout)
        if known > most:
            best, most = position, known
    return best


def _fields_in(texts: Iterable[str], layout: Layout) -> int:
    return len({found.field.name for text in texts if (found := surely(text, layout))})


def _with_neighbour(lines: Lines, row: int, layout: Layout) -> tuple[int, int | None]:
    """The heading row, and the row above it where two rows together make the headings.

    Merged cells leave a group's name above ("Request") and the rest below it ("Date received").
    """
    alone = _fields_in(lines.texts(row).values(), layout)
    if row + 1 < len(lines.cells) and _fields_known(_headings(lines, row + 1, row, layout)) > alone:
        return row + 1, row
    if row > 0 and len(lines.texts(row - 1)) > 1 and _gains(lines, row, layout):
        return row, row - 1
    return row, None


def _fields_known(headings: dict[int, Heading]) -> int:
    return len({found.meaning.field.name for found in headings.values() if found.meaning})


def _gains(lines: Lines, row: int, layout: Layout) -> bool:
    """Whether the row above gives a heading a meaning that it does not have alone."""
    alone, together = _headings(lines, row, None, layout), _headings(lines, row, row - 1, layout)
    return any(
        found.meaning and found.meaning.certainty < MISSPELT and (column not in alone or not alone[column].meaning)
        for column, found in together.items()
    )


def _other_rows(lines: Lines, header: int, above: int | None, layout: Layout) -> list[int]:
    """Heading rows of other tables, as DfE's entry template has them.

    The same headings again, as on every printed page, begin no other table.
    """
    begins = lines.begins.copy()
    begins[header if above is None else above : header + 2] = False
    places = np.flatnonzero(begins)
    if len(places) > MOST_TABLES_SOUGHT:
        return []
    same = lines.texts(header)
    found = {int(place): lines.texts(int(place)) for place in places}
    return [place for place, texts in found.items() if texts != same and _fields_in(texts.values(), layout) > 1]


def _headings(lines: Lines, row: int, above: int | None, layout: Layout) -> dict[int, Heading]:
    own = lines.texts(row)
    if above is None:
        return {column: Heading(text, text, meaning(text, layout)) for column, text in own.items()}
    upper, group, made = lines.texts(above), "", {}
    for column in range(lines.cells.shape[1]):
        group = upper.get(column, group)
        if column in own:
            made[column] = _grouped(group, own[column], layout)
        elif column in upper:
            made[column] = Heading(upper[column], upper[column], meaning(upper[column], layout))
    return made


def _grouped(group: str, own: str, layout: Layout) -> Heading:
    """A heading under a group's name: by both together, else alone unless it could be about something else.

    "Date received" under "Advice" is no request; "Date of birth" is one under any group.
    """
    together = f"{group} {own}"
    if found := surely(together, layout):
        return Heading(together, own, found)
    alone = meaning(own, layout)
    is_event = alone and (alone.field.kind in (ColumnKind.DATE, ColumnKind.FLAG) or alone.field.name in _OUTCOMES)
    if alone and is_event and not alone.field.personal and group and len(own.split()) < _WORDS_ALONE:
        alone = None
    return Heading(own, own, alone)
