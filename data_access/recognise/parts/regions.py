"""Tables side by side in one sheet, each with rows of its own.

Read as one, a child on the left would get the plan of another on the right.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import pandas as pd

from data_access.layouts.case_headings import KEYS
from data_access.layouts.fields import Field, normalised
from data_access.recognise.columns import REFERENCES, holds_the_same
from data_access.recognise.headings import Heading
from data_access.recognise.lists import SURE, Listed
from metrics.base.columns import ColumnKind

MOST_PARTS = 20
"""Parts between blank columns that are looked at one by one; a sheet with more has blank columns as a habit."""
_TITLE_CELLS = 8
"""Cells of titles that may stand in a column that is blank but for them."""
_RANKS = ("placement_rank", "need_rank")
NAMES_ROWS = (REFERENCES | {"upn", "uln", "full_name", "surname", *KEYS}).difference(_RANKS)
"""What tells one row from another: a second column of it, with other values, is of a second table."""

Find = Callable[[pd.DataFrame], Listed]
"""What some columns of a sheet hold."""


@dataclass(frozen=True)
class Region:
    """Some columns of a sheet that are a table, or several one below the other, with the rows that they fill."""

    cells: pd.DataFrame
    listed: Listed
    glued: str = ""
    """The heading of a column that comes a second time with other values, where no second table can be made out."""
    beside: tuple[str, ...] = ()
    """Headings of columns to the right that repeat some of its own and are no list."""

    def below(self, column: int) -> pd.Series:
        """The cells of a column of its first table."""
        return self.cells[column].iloc[self.listed.tables[0].below]


def regions_of(cells: pd.DataFrame, find: Find) -> list[Region]:
    """The tables side by side, from the left; one where a sheet holds only one, and its blank columns mean nothing."""
    whole = Region(cells, find(cells))
    parts = _between_blank_columns(cells)
    if len(parts) < 2 or not whole.listed.tables:
        return list(_restarted(whole, find))
    made: list[Region] = []
    for columns in parts:
        part = _part(cells, columns, find)
        before = made[-1] if made else None
        if before is None or _is_another(before, part):
            made.append(part)
        elif headings := _only_repeated(before, whole, columns):
            made[-1] = replace(before, beside=(*before.beside, *headings))
        else:
            together = [*before.cells.columns, *columns]
            made[-1] = _part(cells, list(range(together[0], together[-1] + 1)), find)
    if len(made) == 1 and not made[0].beside:
        made = [whole]
    return [region for one in made for region in _restarted(one, find)]


def _part(cells: pd.DataFrame, columns: list[int], find: Find) -> Region:
    own = cells[columns].dropna(how="all")
    return Region(own, find(own))


def _between_blank_columns(cells: pd.DataFrame) -> list[list[int]]:
    """Runs of columns with blank ones between them, in which at most titles stand that go over several tables."""
    parts: list[list[int]] = [[]]
    texts_of = cache(lambda row: cells.iloc[row].dropna().tolist())
    for column in cells.columns:
        filled = np.flatnonzero(~pd.isna(cells[column].array))
        if len(filled) <= _TITLE_CELLS and all(_is_title(cells[column].iat[row], texts_of(row)) for row in filled):
            parts.append([])
        else:
            parts[-1].append(int(column))
    made = [part for part in parts if part]
    return made if len(made) <= MOST_PARTS else []


def _is_title(text: str, texts: list[str]) -> bool:
    """Whether a merged title shows a text in other columns of its row too."""
    return texts.count(text) > 1 and len(set(texts)) <= 2


def _is_another(before: Region, part: Region) -> bool:
    """Whether the columns behind a blank one are a table of their own."""
    if not before.listed.tables or not part.listed.tables:
        return False
    if part.listed.layout is not before.listed.layout:
        return part.listed.likeness >= SURE and bool(part.listed.fields & NAMES_ROWS)
    shared = _shared(before, part)
    if naming := [pair for pair in shared if pair[0].name in NAMES_ROWS]:
        return not all(_same(before, part, pair) for pair in naming)
    is_dated = any(field.kind is ColumnKind.DATE and not field.personal for field, _, _ in shared)
    return len(shared) > 1 and is_dated and not all(_same(before, part, pair) for pair in shared)


def _only_repeated(before: Region, whole: Region, columns: list[int]) -> tuple[str, ...]:
    """The headings of columns that are a summary beside a table: all that is known comes again, and differs."""
    table, ours = whole.listed.tables[0], _known(before.listed)
    headings = {column: table.headings[column] for column in columns if column in table.headings}
    known = [(one.meaning.field, column) for column, one in headings.items() if one.meaning]
    if not known or any(field.name not in ours for field, _ in known):
        return ()
    below = {column: whole.below(column) for _, column in known}
    if any(_same_cells(before.below(ours[field.name][1]), below[column], field) for field, column in known):
        return ()
    return tuple(heading.text for heading in headings.values())


_Pair = tuple[Field, int, int]
"""What two columns both hold, and their places."""


def _shared(before: Region, part: Region) -> list[_Pair]:
    ours, theirs = (_known(one.listed) for one in (before, part))
    return [(field, ours[name][1], column) for name, (field, column) in theirs.items() if name in ours]


def _known(listed: Listed) -> dict[str, tuple[Field, int]]:
    """What the columns of the first table stand for, the first of each."""
    known: dict[str, tuple[Field, int]] = {}
    for column, heading in listed.tables[0].headings.items() if listed.tables else ():
        if heading.meaning:
            known.setdefault(heading.meaning.field.name, (heading.meaning.field, column))
    return known


def _same(before: Region, part: Region, pair: _Pair) -> bool:
    field, ours, theirs = pair
    left, right = (
        one.cells[column].iloc[one.listed.tables[0].below] for one, column in ((before, ours), (part, theirs))
    )
    return _same_cells(left, right, field)


def _same_cells(left: pd.Series, right: pd.Series, field: Field) -> bool:
    """Whether of two columns one repeats the other."""
    left, right = left.dropna(), right.dropna()
    if left.empty or right.empty:
        return True
    rows = left.index.union(right.index)
    fewer, more = sorted((left, right), key=len)
    return holds_the_same(more.reindex(rows), fewer.reindex(rows), field)


def _restarted(region: Region, find: Find) -> Iterator[Region]:
    """A table whose headings begin anew further to the right, without a blank column, as the tables that it is."""
    again = _comes_again(region)
    if again is None:
        yield region
        return
    first, second, heading = again
    start = _aligned(region.listed.tables[0].headings, first, second)
    columns = [int(column) for column in region.cells.columns]
    left = _part(region.cells, [column for column in columns if column < start], find)
    right = _part(region.cells, [column for column in columns if column >= start], find)
    if len(left.listed.fields) < 2 or len(right.listed.fields) < 2:
        yield Region(region.cells, region.listed, glued=heading.text)
        return
    yield left
    yield from _restarted(right, find)


def _comes_again(region: Region) -> tuple[int, int, Heading] | None:
    """The first heading that names rows and comes a second time, word for word, with other values."""
    tables = region.listed.tables
    seen: dict[str, int] = {}
    for column, heading in sorted(tables[0].headings.items()) if tables else ():
        if heading.meaning and heading.meaning.field.name in NAMES_ROWS:
            first = seen.setdefault(normalised(heading.text), column)
            if first != column and not _same_cells(region.below(first), region.below(column), heading.meaning.field):
                return first, column, heading
    return None


def _aligned(headings: dict[int, Heading], first: int, second: int) -> int:
    """Where the second table begins: as far before the heading that comes again as the same ones stand before both."""
    start = second
    while start - 1 in headings and first - (second - start) - 1 in headings and start - 1 > first:
        ours, theirs = headings[first - (second - start) - 1], headings[start - 1]
        if normalised(ours.own) != normalised(theirs.own):
            break
        start -= 1
    return start
