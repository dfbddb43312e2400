"""Why a sheet was taken for a list, and a row for its headings: what was counted, so that an officer can judge it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data_access.layouts.fields import LINKS
from data_access.layouts.layout import Layout
from data_access.recognise.header_rows import Table, known_by_row
from data_access.recognise.headings import SEARCH_ROWS, Lines

_AMONG = 2
"""Headings that are named."""


@dataclass(frozen=True)
class Why:
    """What spoke for a list and a row of headings, and for the next best of each."""

    headings: int
    """How many headings the table has."""
    own: int
    """How many of them are of this list, and do not stand in lists of every kind."""
    among: tuple[str, ...]
    """Some of those, first such as the next list has not."""
    other: str
    """The list that has the next most; "" where no other has any."""
    others_own: int
    known: int
    """How many headings are known in the row itself; 0 where it is read together with rows beside it."""
    next_row: int
    """The number of the row with the next most, as the file shows it; 0 where no other has two."""
    next_known: int
    list_told: bool
    """Whether somebody said which list it is."""
    row_told: bool


def why_so(
    lines: Lines,
    best: Layout,
    found: Mapping[Layout, Sequence[Table]],
    likeness: Mapping[Layout, int],
    *,
    is_told: bool,
    row_told: bool,
) -> Why | None:
    """Of the first table; None where there is none. ``likeness`` is what the lists were chosen by."""
    if not found[best]:
        return None
    table = found[best][0]
    other = max((one for one in found if one is not best), key=lambda one: likeness[one], default=None)
    others_own = likeness[other] if other else 0
    rows = known_by_row(lines, best, deep=table.header >= SEARCH_ROWS)
    known = rows.pop(table.header, 0)
    following = max(rows, key=rows.__getitem__, default=None)
    next_known = rows[following] if following is not None else 0
    return Why(
        headings=len(table.headings),
        own=len(_fields_of(table) - LINKS),
        among=_among(table, found[other] if other else ()),
        other=other.about if other and others_own else "",
        others_own=others_own,
        known=known if known >= next_known else 0,
        next_row=int(lines.cells.index[following]) if following is not None and next_known > 1 else 0,
        next_known=next_known if next_known > 1 else 0,
        list_told=is_told,
        row_told=row_told,
    )


def _fields_of(table: Table) -> frozenset[str]:
    return frozenset(heading.meaning.field.name for heading in table.headings.values() if heading.meaning)


def _among(table: Table, others: Sequence[Table]) -> tuple[str, ...]:
    """The first headings that are of the list alone, those before them that the next list does not know."""
    theirs = {column for other in others for column, heading in other.headings.items() if heading.meaning}
    own = [
        (column in theirs, column, heading.text)
        for column, heading in table.headings.items()
        if heading.meaning and heading.meaning.field.name not in LINKS
    ]
    return tuple(text for _, _, text in sorted(own)[:_AMONG])
