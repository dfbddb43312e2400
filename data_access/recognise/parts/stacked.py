"""Different lists one below another on one sheet: each is read as the list it is, or is said to be left out.

Tables of one list below each other, as open and closed cases, stay together: they are one list.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.layouts.days import looks_like_date
from data_access.layouts.layout import Layout
from data_access.recognise.header_rows import MOST_TABLES_SOUGHT, fields_in
from data_access.recognise.headings import Lines
from data_access.recognise.lists import NEAR, SURE, Listed, list_of

_HEADING_ROWS = 3
_FEWEST_KNOWN = 2
_MOST_WORDED = 50
"""Rows that begin with words, before they are the habit of a list that begins with names or places. Ours."""
_LONGEST_CODE = 2


@dataclass(frozen=True)
class Stacked:
    """Rows of a sheet that hold one list."""

    cells: pd.DataFrame
    about: str
    """The key of the list."""

    @property
    def rows(self) -> str:
        """From which row to which they reach, as the file numbers them."""
        return f"{self.cells.index[0]} to {self.cells.index[-1]}"


def stacked(cells: pd.DataFrame, layouts: Sequence[Layout]) -> list[Stacked]:
    """The lists one below another, from the top; a single one where a sheet holds only one, or none that is known."""
    lines = Lines(cells)
    starts = [place for place in _may_begin(lines) if _is_headed(lines, place, layouts)]
    if not starts:
        return [Stacked(cells, "")]
    tops = [0, *(top for top in (_with_title(lines, place) for place in starts) if top)]
    above, groups = _listed(cells.iloc[: tops[1] if len(tops) > 1 else None], layouts), [0]
    kinds = [above]
    for top, end in zip(tops[1:], [*tops[2:], len(cells)], strict=True):
        block = cells.iloc[top:end]
        below = _listed(block, layouts)
        if not above.tables:
            above = kinds[-1] = below
        elif _is_another(below, above, block):
            groups.append(top)
            kinds.append(below)
            above = below
    ends = [*groups[1:], len(cells)]
    return [
        Stacked(cells.iloc[top:end], kind.layout.about if kind.tables else "")
        for top, end, kind in zip(groups, ends, kinds, strict=True)
    ]


def _listed(block: pd.DataFrame, layouts: Sequence[Layout]) -> Listed:
    return list_of(Lines(block), layouts, is_told=False)


def _is_another(below: Listed, above: Listed, block: pd.DataFrame) -> bool:
    """Whether a block is surely of another list than the one above it."""
    if not below.tables or below.layout is above.layout or below.likeness < SURE:
        return False
    as_above = list_of(Lines(block), [above.layout], is_told=True)
    return below.likeness - as_above.likeness > NEAR


def _may_begin(lines: Lines) -> list[int]:
    """The rows below a gap or a title, and those that begin with words where others begin with a reference."""
    below = np.flatnonzero(lines.begins)
    first = lines.cells.iloc[:, 0].astype("str")
    worded = np.flatnonzero(~first.str.contains(r"\d", na=True).to_numpy(dtype=bool))
    places = [*below, *(worded if len(worded) <= _MOST_WORDED else ())]
    found = sorted({int(place) for place in places if place})
    return found if len(found) <= MOST_TABLES_SOUGHT else []


def _is_headed(lines: Lines, place: int, layouts: Sequence[Layout]) -> bool:
    """Whether the rows from a place on may be headings of a list: some list knows two of one row's.

    A row with a day in it is none, and a code of a letter or two is no heading: rows of an export with lines between
    them would pass for headings, as "A" and "F" are those of sections of a plan.
    """
    rows = (list(lines.texts(row).values()) for row in range(place, min(place + _HEADING_ROWS, len(lines))))
    undated = (texts for texts in rows if not any(map(looks_like_date, texts)))
    worded = ([text for text in texts if len(text) > _LONGEST_CODE] for texts in undated)
    return any(fields_in(texts, layout) >= _FEWEST_KNOWN for texts in worded for layout in layouts)


def _with_title(lines: Lines, place: int) -> int:
    """Where a block begins: at its title, if one stands between a gap and its headings."""
    top = place
    while top and len(lines.texts(top - 1)) == 1 and not _has_gap(lines.cells, top):
        top -= 1
    return top if top and _has_gap(lines.cells, top) else place


def _has_gap(cells: pd.DataFrame, place: int) -> bool:
    """Whether blank rows stand above a row."""
    return bool(cells.index[place] - cells.index[place - 1] > 1)
