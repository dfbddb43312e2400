"""Which list a sheet holds: the one whose own headings, which no other kind shares, it has most of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data_access.layouts.fields import LINKS
from data_access.layouts.layout import Layout
from data_access.recognise.header_rows import Table, tables_of
from data_access.recognise.headings import Lines
from data_access.recognise.parts.why import Why, why_so
from metrics.counting.registers import CASES

SURE = 3
"""Headings of its own that a register's sheet must have before it is taken for one."""
NEAR = 1
"""So many headings less, and another list is nearly as likely; in lists as councils keep them it has three less or
fewer. Ours."""
_SURE_OF_CASES = 2
_WEEK_OF_MARKS = frozenset({"marks", "starts"})
"""Marks under the week they are of: no other list has them, though they are only two."""


@dataclass(frozen=True)
class Listed:
    """What a sheet, or a part of it, was taken for."""

    layout: Layout
    tables: list[Table]
    likeness: int
    """How many headings are those of this kind of list alone."""
    rivals: tuple[str, ...] = ()
    """Other lists that they fit nearly as well, the likeliest first."""
    why: Why | None = None

    @property
    def fields(self) -> frozenset[str]:
        """What its columns stand for."""
        return _fields(self.tables)


def list_of(lines: Lines, layouts: Sequence[Layout], *, is_told: bool, header: int | None = None) -> Listed:
    """The list that some lines are most like; ``is_told`` where somebody named it, so that nothing must be sure.

    Without tables where no row looks like headings.
    """
    found = {layout: tables_of(lines, layout, header=header) for layout in layouts}
    if header is None and not any(found.values()):
        found = {layout: tables_of(lines, layout, deep=True) for layout in layouts}
    likeness = {layout: len(_fields(tables) - LINKS) for layout, tables in found.items()}
    best = max(layouts, key=lambda layout: likeness[layout])
    if best.about != CASES and not is_told and likeness[best] < SURE and not _fields(found[best]) >= _WEEK_OF_MARKS:
        best = next(layout for layout in layouts if layout.about == CASES)
    why = why_so(lines, best, found, likeness, is_told=is_told, row_told=header is not None)
    return Listed(best, found[best], likeness[best], () if is_told else _rivals(best, found, likeness), why)


def _rivals(best: Layout, found: Mapping[Layout, list[Table]], likeness: Mapping[Layout, int]) -> tuple[str, ...]:
    """The other lists that a sheet may be: as many headings of their own or one less, and every column known.

    The cases may not know one of the columns: their list is what is loaded most.
    """
    columns = {layout: _known_columns(tables) for layout, tables in found.items()}
    others = [
        layout
        for layout, headings in likeness.items()
        if layout is not best
        and headings >= likeness[best] - NEAR
        and headings >= (_SURE_OF_CASES if layout.about == CASES else SURE)
        and len(columns[best] - columns[layout]) <= (layout.about == CASES)
    ]
    return tuple(layout.about for layout in sorted(others, key=lambda layout: -likeness[layout]))


def _known_columns(tables: Sequence[Table]) -> frozenset[int]:
    return frozenset(column for table in tables for column, heading in table.headings.items() if heading.meaning)


def _fields(tables: Sequence[Table]) -> frozenset[str]:
    return frozenset(
        heading.meaning.field.name for table in tables for heading in table.headings.values() if heading.meaning
    )
