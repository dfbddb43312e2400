"""Which column of a sheet holds what: its heading says, and its cells must bear it out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from data_access.files.sheets import RawSheet
from data_access.identifiers.search import masked_place
from data_access.layouts.cells import how_readable
from data_access.layouts.fields import LINKS, Field
from data_access.layouts.layout import CASE_LAYOUT, Layout
from data_access.recognise.header_rows import Heading, Lines, Table, tables_of
from data_access.recognise.likeness import BY_CELLS, EXACT
from metrics.base.columns import ColumnKind
from metrics.counting.registers import CASES
from metrics.datasets import STORED

CELLS_TRIED = 1_000
BY_ALL_ITS_CELLS = "by all its cells"
BY_NAME, BY_SIMILAR_NAME, BY_ITS_CELLS, BY_NUMBERS = "by name", "by a similar name", "by its cells", "by its numbers"
UNFIT = "not used: its cells say something else"
UNUSED = "not used"
PERSONAL = "left out: personal"
REPEATED = "repeated"
"""How a column was understood, in words."""
_REFERENCES = frozenset({"case_reference", *(dataset.reference for dataset in STORED.values())})
_SURE = 3
"""Headings of its own that a register's sheet must have before it is taken for one."""
_MOSTLY = 0.5
_TITLE_LINES, _TITLE_CELLS = 8, 2
_IDENTIFYING = ("birth_date", "upn", "uln", "surname", "forename", "full_name", "postcode")


@dataclass(frozen=True)
class ColumnMatch:
    """How one column of an upload was understood."""

    sheet: str
    heading: str
    field: str
    title: str
    how: str
    """One of the words above."""
    position: int = -1
    about: str = ""
    """What its sheet lists: the cases, or a register by its key. Empty in batches stored before it was written down."""

    @property
    def used(self) -> bool:
        """Whether the column's cells are read at all."""
        return bool(self.field) and self.how != REPEATED

    def shown(self) -> "ColumnMatch":
        """The same as it may be kept and shown: without what identifies a person in a heading or a sheet's name."""
        return replace(
            self,
            sheet=masked_place(self.sheet),
            heading=masked_place(self.heading),
            field=masked_place(self.field),
        )


@dataclass(frozen=True)
class Recognised:
    """A table whose columns are known: the rows below the heading, still text, one column for each field."""

    name: str
    rows: pd.DataFrame
    matches: tuple[ColumnMatch, ...]
    labels: pd.Series
    """The first filled cell of each row, used or not: it tells totals and notes."""
    headings: dict[str, str]
    """Each field's heading cell, to know the heading row when it comes again."""
    visible: bool = True
    layout: Layout = CASE_LAYOUT
    titles: tuple[str, ...] = ()
    """The lines above the headings: the name of the plan, its day, the case it is about."""
    heading_row: int = 0
    """The number of the row of headings, as the file shows it."""

    @property
    def about(self) -> str:
        """The cases, or the key of the register whose rows these are."""
        return self.layout.about


@dataclass(frozen=True)
class _Claim:
    """A column that may hold a field: how sure its heading is and how well its cells fit."""

    position: int
    heading: Heading
    field: Field
    certainty: int
    filled: bool
    fits: bool

    def weakness(self) -> tuple:
        """Sorts the best claim to a field first: filled, fitting, surely and fully named, on the left."""
        words = len(self.heading.text.split())
        return (not self.filled, not self.fits, self.certainty, -words, self.position)


def recognise(sheet: RawSheet, layouts: Sequence[Layout], about: str = "") -> list[Recognised]:
    """The tables of a sheet under our names; none when no row looks like headings of a list we know.

    ``layouts`` are the lists that it may hold, the cases among them. ``about`` says which it holds, where somebody
    knows; else the list is taken whose own headings, which no other kind shares, it has most of.
    """
    sought = [layout for layout in layouts if about in ("", layout.about)]
    lines = Lines(sheet.cells)
    found = {layout: tables_of(lines, layout) for layout in sought}
    likeness = {layout: _likeness(tables) for layout, tables in found.items()}
    best = max(sought, key=lambda layout: likeness[layout])
    if best.about != CASES and not about and likeness[best] < _SURE:
        best = next(layout for layout in sought if layout.about == CASES)
    return [_recognised(sheet, table, best) for table in found[best]]


def _likeness(tables: list[Table]) -> int:
    """How many headings of a sheet are those of one kind of list alone."""
    names = {heading.meaning.field.name for table in tables for heading in table.headings.values() if heading.meaning}
    return len(names - LINKS)


def _recognised(sheet: RawSheet, table: Table, layout: Layout) -> Recognised:
    below = sheet.cells.iloc[table.below]
    matches = _matches(sheet.name, table.headings, below, layout)
    matches += _unheaded(sheet.name, table, below, layout, matches)
    matches = [replace(match, about=layout.about) for match in matches]
    used = {match.field: match.position for match in matches if match.used}
    rows = pd.DataFrame({field: below[position] for field, position in used.items()}, below.index, dtype="str")
    own = {field: table.headings[position].own for field, position in used.items() if position in table.headings}
    titles = _titles(sheet.cells, table.header)
    heading_row = int(sheet.cells.index[table.header])
    return Recognised(sheet.name, rows, tuple(matches), _labels(below), own, sheet.visible, layout, titles, heading_row)


def _unheaded(
    sheet: str, table: Table, below: pd.DataFrame, layout: Layout, matches: Iterable[ColumnMatch]
) -> list[ColumnMatch]:
    """A column of numbers without a heading left of all others, where lists of this kind number their rows so."""
    name, first = layout.unheaded, min(table.headings)
    if not name or first == 0 or any(match.field == name for match in matches):
        return []
    cells = below[first - 1].dropna().astype("str").str.strip()
    if cells.empty or cells.str.fullmatch(r"\d{1,3}(?:\.0)?[.)]?").mean() <= _MOSTLY:
        return []
    return [ColumnMatch(sheet, "(no heading)", name, layout.fields[name].title, BY_NUMBERS, first - 1)]


def _titles(cells: pd.DataFrame, header: int) -> tuple[str, ...]:
    """The lines above a heading row, as far up as they have few cells."""
    lines: list[str] = []
    for position in range(header - 1, max(header - _TITLE_LINES, 0) - 1, -1):
        filled = cells.iloc[position].dropna()
        if len(filled) > _TITLE_CELLS:
            break
        lines += [str(cell) for cell in filled]
    return tuple(reversed(lines))


def _labels(below: pd.DataFrame) -> pd.Series:
    first = below.iloc[:, 0].astype("str")
    for column in below.columns[1:]:
        if first.notna().all():
            break
        first = first.fillna(below[column])
    return first


def _matches(sheet: str, headings: dict[int, Heading], below: pd.DataFrame, layout: Layout) -> list[ColumnMatch]:
    made: dict[int, ColumnMatch] = {}
    claims: dict[str, list[_Claim]] = {}
    for position, heading in headings.items():
        claim = _claim(position, heading, below[position], layout)
        if claim:
            claims.setdefault(claim.field.name, []).append(claim)
        else:
            if layout.by_cells and not heading.meaning and _all_read(below[position], layout.by_cells):
                made[position] = _by_cells(sheet, heading, layout.by_cells, position)
                continue
            how = UNFIT if heading.meaning else UNUSED
            title = heading.meaning.field.title if heading.meaning else ""
            made[position] = ColumnMatch(sheet, heading.text, "", title, how, position)
    for rivals in claims.values():
        best, *others = sorted(rivals, key=_Claim.weakness)
        made[best.position] = _match(sheet, best, _how(best))
        made |= {other.position: _match(sheet, other, REPEATED) for other in others}
    return [made[position] for position in sorted(made)]


def _claim(position: int, heading: Heading, cells: pd.Series, layout: Layout) -> _Claim | None:
    """What the column may hold; None when its heading is not known or its cells cannot be what it says."""
    if heading.meaning is None:
        return None
    field, certainty = heading.meaning.field, heading.meaning.certainty
    tried = cells.dropna().head(CELLS_TRIED).value_counts().drop(heading.own, errors="ignore")
    if (mostly := _bears_out(tried, field, layout)) is not None:
        return _Claim(position, heading, field, certainty, bool(len(tried)), mostly)
    twin = layout.twin_of(field)
    if twin and (mostly := _bears_out(tried, twin, layout)) is not None:
        return _Claim(position, heading, twin, BY_CELLS, True, mostly)
    return None


def _all_read(cells: pd.Series, field: Field) -> bool:
    """Whether every filled cell of a column reads as a field that unknown columns may be for."""
    found = how_readable(cells.dropna().head(CELLS_TRIED).value_counts(), field)
    return 0 < found.filled == found.readable


def _by_cells(sheet: str, heading: Heading, field: Field, position: int) -> ColumnMatch:
    return ColumnMatch(sheet, heading.text, f"{field.name}: {heading.text}", field.title, BY_ALL_ITS_CELLS, position)


def _bears_out(tried: pd.Series, field: Field, layout: Layout) -> bool | None:
    """Whether most cells read as the field's kind; None where none does, or most are days in a column of another kind.

    Identifiers and personal details may look like anything.
    """
    if field.personal or field.column is None or field.name in _REFERENCES | layout.tidied:
        return True
    found = how_readable(tried, field)
    if found.filled and (not found.readable or (field.kind is not ColumnKind.DATE and found.days * 2 > found.filled)):
        return None
    return found.readable * 2 >= found.filled


def _how(claim: _Claim) -> str:
    if claim.certainty == BY_CELLS:
        return BY_ITS_CELLS
    return BY_NAME if claim.certainty == EXACT else BY_SIMILAR_NAME


def _match(sheet: str, claim: _Claim, how: str) -> ColumnMatch:
    """Personal details are read where they tell people apart, else not at all."""
    field = claim.field
    if field.personal:
        read = field.name in _IDENTIFYING and how != REPEATED
        return ColumnMatch(sheet, claim.heading.text, field.name if read else "", field.title, PERSONAL, claim.position)
    return ColumnMatch(sheet, claim.heading.text, field.name, field.title, how, claim.position)
