"""Which rows of a sheet are headings: below titles, in several rows with merged cells, or of several tables in turn."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.layouts.layout import CASE_LAYOUT, Layout
from data_access.recognise.headings import Heading, Lines, headings_of, only_happened
from data_access.recognise.likeness import MISSPELT, surely

MOST_TABLES_SOUGHT = 500
"""Gaps looked into for another table's headings; a sheet with more has blank rows as a habit."""
_MOST_HEADING_ROWS = 3

_TITLE_LINES, _TITLE_CELLS = 8, 2
"""Lines above the headings that may be titles, and cells of one. Ours."""


@dataclass(frozen=True)
class Table:
    """Where one table of a sheet is, by positions among its filled rows, and its headings by column."""

    header: int
    below: slice
    headings: dict[int, Heading]


@dataclass(frozen=True)
class _Top:
    """The heading row of a table, and how many rows above it belong to the headings."""

    row: int
    above: int = 0

    @property
    def first(self) -> int:
        return self.row - self.above


def tables_of(
    lines: Lines, layout: Layout = CASE_LAYOUT, *, header: int | None = None, deep: bool = False
) -> list[Table]:
    """The tables of a sheet; none when no row looks like headings of such a list.

    ``header`` is the row of the headings where somebody says so. ``deep`` looks for them below the first rows.
    """
    row = _best_row(lines, layout, deep=deep) if header is None else header
    if row is None:
        return []
    first = _with_neighbours(lines, row, layout) if header is None else _with_rows_above(lines, row, layout)
    others = [other for other in _other_rows(lines, first, layout) if header is None or other > row]
    tops = sorted((first, *map(_Top, others)), key=lambda top: top.first)
    ends = [top.first for top in tops[1:]]
    return [
        Table(top.row, slice(top.row + 1, end), _headings(lines, top, layout))
        for top, end in zip(tops, [*ends, len(lines)], strict=True)
    ]


def _headings(lines: Lines, top: _Top, layout: Layout) -> dict[int, Heading]:
    made = headings_of(lines, top.row, range(top.first, top.row), layout)
    return only_happened(lines, top.row, made, layout)


def _best_row(lines: Lines, layout: Layout, *, deep: bool) -> int | None:
    """The row with the most known headings, if it has two or more; the upper one of equals."""
    known = known_by_row(lines, layout, deep=deep)
    best = max(known, key=known.__getitem__, default=None)
    return best if best is not None and known[best] > 1 else None


def known_by_row(lines: Lines, layout: Layout, *, deep: bool) -> dict[int, int]:
    """How many things the cells of each row stand for, as headings of such a list, in the rows that are searched."""
    return {position: fields_in(lines.texts(position).values(), layout) for position in lines.searched(deep=deep)}


def fields_in(texts: Iterable[str], layout: Layout) -> int:
    """How many things some headings stand for by their words."""
    return len({found.field.name for text in texts if (found := surely(text, layout))})


def _with_neighbours(lines: Lines, row: int, layout: Layout) -> _Top:
    """The heading row, and the rows above it where several rows together make the headings."""
    top = _Top(row)
    known = fields_in(lines.texts(row).values(), layout)
    for below in range(row + 1, min(row + _MOST_HEADING_ROWS, len(lines))):
        lower = _Top(below, below - row)
        if (more := _fields_known(_headings(lines, lower, layout))) > known:
            top, known = lower, more
    return _with_rows_above(lines, top.row, layout, top.above)


def _with_rows_above(lines: Lines, row: int, layout: Layout, above: int = 0) -> _Top:
    top = _Top(row, above)
    for more in range(above + 1, _MOST_HEADING_ROWS):
        higher = _Top(row, more)
        if (
            higher.first < 0
            or len(set(lines.texts(higher.first).values())) < 2
            or not _gains(lines, higher, top, layout)
        ):
            break
        top = higher
    return top


def _fields_known(headings: dict[int, Heading]) -> int:
    return len({found.meaning.field.name for found in headings.values() if found.meaning})


def _gains(lines: Lines, higher: _Top, lower: _Top, layout: Layout) -> bool:
    """Whether one row more above gives a heading a meaning that it does not have without."""
    without, together = _headings(lines, lower, layout), _headings(lines, higher, layout)
    return any(
        found.meaning and found.meaning.certainty < MISSPELT and (column not in without or not without[column].meaning)
        for column, found in together.items()
    )


def _other_rows(lines: Lines, first: _Top, layout: Layout) -> list[int]:
    """Heading rows of other tables, as DfE's entry template has them, or where they come again in another order.

    The same headings again, as on every printed page, begin no other table.
    """
    begins = lines.begins.copy()
    begins[first.first : first.row + 2] = False
    places = np.flatnonzero(begins)
    places = [] if len(places) > MOST_TABLES_SOUGHT else [int(place) for place in places]
    same = lines.texts(first.row)
    found = {place: lines.texts(place) for place in sorted({*places, *lines.again(first.row)})}
    return [place for place, texts in found.items() if texts != same and fields_in(texts.values(), layout) > 1]


def titles_above(cells: pd.DataFrame, header: int) -> tuple[str, ...]:
    """The lines above a heading row, as far up as they have few cells; a text that goes over several columns once."""
    lines: list[str] = []
    for position in range(header - 1, max(header - _TITLE_LINES, 0) - 1, -1):
        filled = list(dict.fromkeys(cells.iloc[position].dropna()))
        if len(filled) > _TITLE_CELLS:
            break
        lines[:0] = [str(cell) for cell in filled]
    return tuple(lines)
