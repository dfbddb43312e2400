"""Which column of a table holds what: its heading says, and its cells must bear it out."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from data_access.layouts.cells import how_readable, typed_column
from data_access.layouts.fields import Field
from data_access.layouts.layout import Layout
from data_access.recognise.header_rows import Heading
from data_access.recognise.likeness import BY_CELLS, EXACT
from metrics.base.columns import ColumnKind
from metrics.datasets import STORED

CELLS_TRIED = 1_000
BY_ALL_ITS_CELLS = "by all its cells"
BY_NAME, BY_SIMILAR_NAME, BY_ITS_CELLS, BY_NUMBERS = "by name", "by a similar name", "by its cells", "by its numbers"
UNFIT = "not used: its cells say something else"
UNUSED = "not used"
PERSONAL = "left out: personal"
REPEATED = "repeated"
DIFFERING = "not used: another column differs"
BY_TICKS = "by its ticks"
BY_ITS_SHEET = "by its sheet's name"
BY_ITS_LINES = "by lines above its rows"
CHOSEN, NOT_WANTED = "chosen", "not used: chosen so"
"""How a column was understood, in words."""
REFERENCES = frozenset({"case_reference", *(dataset.reference for dataset in STORED.values())})
_NOT_READ = (REPEATED, DIFFERING)
_MOSTLY = 0.5
NEARLY_ALL = 0.9
"""The share of a column's cells that must be in another for it to be the same column a second time; ours."""
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
        return bool(self.field) and self.how not in _NOT_READ

    def shown(self, shown: Callable[[str], str]) -> "ColumnMatch":
        """The same with its heading as it may be kept and shown; a field may bear the heading's words."""
        return replace(self, heading=shown(self.heading), field=shown(self.field))


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


Chosen = Callable[[str], str | None]
"""The field that somebody says a heading stands for; "" for none; None where nothing is said of it."""


def matched(
    sheet: str, headings: Mapping[int, Heading], below: pd.DataFrame, layout: Layout, chosen: Chosen
) -> list[ColumnMatch]:
    """How each column with a heading is understood, from the left; what somebody chose wins."""
    made = _chosen(sheet, headings, layout, chosen)
    taken = {match.field for match in made.values() if match.how in (CHOSEN, PERSONAL)}
    claims: dict[str, list[_Claim]] = {}
    for position, heading in headings.items():
        if position in made:
            continue
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
    for name, rivals in claims.items():
        if name in taken:
            made |= {rival.position: _match(sheet, rival, REPEATED) for rival in rivals}
            continue
        best, *others = sorted(rivals, key=_Claim.weakness)
        made[best.position] = _match(sheet, best, _how(best))
        made |= {other.position: _match(sheet, other, _again(below, best, other)) for other in others}
    return [made[position] for position in sorted(made)]


def _chosen(sheet: str, headings: Mapping[int, Heading], layout: Layout, chosen: Chosen) -> dict[int, ColumnMatch]:
    made: dict[int, ColumnMatch] = {}
    taken: set[str] = set()
    for position, heading in headings.items():
        name = chosen(heading.text)
        if name == "":
            made[position] = ColumnMatch(sheet, heading.text, "", "", NOT_WANTED, position)
        elif name is not None and name in layout.fields:
            claim = _Claim(position, heading, layout.fields[name], EXACT, filled=True, fits=True)
            made[position] = _match(sheet, claim, REPEATED if name in taken else CHOSEN)
            taken.add(name)
    return made


def _claim(position: int, heading: Heading, cells: pd.Series, layout: Layout) -> _Claim | None:
    """What the column may hold; None when its heading is not known or its cells cannot be what it says.

    A column that decides is kept though nobody understands a word in it: left out, its rows would count as blank.
    """
    if heading.meaning is None:
        return None
    field, certainty = heading.meaning.field, heading.meaning.certainty
    tried = first_texts(cells)
    tried.pop(heading.own, None)
    if (mostly := _bears_out(tried, field, layout)) is not None:
        return _Claim(position, heading, field, certainty, bool(len(tried)), mostly)
    twin = layout.twin_of(field)
    if twin and (mostly := _bears_out(tried, twin, layout)) is not None:
        return _Claim(position, heading, twin, BY_CELLS, True, mostly)
    if field.column and field.column.decides and not how_readable(tried, field).days:
        return _Claim(position, heading, field, certainty, True, False)
    return None


def first_texts(cells: pd.Series) -> dict[str, int]:
    """The first texts of a column, and how often each is there."""
    return dict(Counter(cells.array[~pd.isna(cells.array)][:CELLS_TRIED].tolist()))


def _all_read(cells: pd.Series, field: Field) -> bool:
    """Whether every filled cell of a column reads as a field that unknown columns may be for."""
    found = how_readable(first_texts(cells), field)
    return 0 < found.filled == found.readable


def _by_cells(sheet: str, heading: Heading, field: Field, position: int) -> ColumnMatch:
    return ColumnMatch(sheet, heading.text, f"{field.name}: {heading.text}", field.title, BY_ALL_ITS_CELLS, position)


def _bears_out(tried: Mapping[str, int], field: Field, layout: Layout) -> bool | None:
    """Whether most cells read as the field's kind; None where none does, or most are days in a column of another kind.

    Identifiers and personal details may look like anything.
    """
    if field.personal or field.column is None or field.name in REFERENCES | layout.tidied:
        return True
    found = how_readable(tried, field)
    if found.filled and (not found.readable or (field.kind is not ColumnKind.DATE and found.days * 2 > found.filled)):
        return None
    return found.readable * 2 >= found.filled


def _how(claim: _Claim) -> str:
    if claim.certainty == BY_CELLS:
        return BY_ITS_CELLS
    return BY_NAME if claim.certainty == EXACT else BY_SIMILAR_NAME


def _again(below: pd.DataFrame, best: _Claim, other: _Claim) -> str:
    """Whether a second column for a field holds what the first one does."""
    return REPEATED if holds_the_same(below[best.position], below[other.position], best.field) else DIFFERING


def holds_the_same(ours: pd.Series, theirs: pd.Series, field: Field) -> bool:
    """Whether nearly every filled cell of a column is in the same row of another; so has an empty column."""
    filled = theirs.notna()
    if not filled.any():
        return True
    one, other = (_comparable(column[filled], field) for column in (ours, theirs))
    return float((one == other).fillna(False).mean()) >= NEARLY_ALL


def _comparable(texts: pd.Series, field: Field) -> pd.Series:
    """What cells say, however it is written: 1/3/2025 and 2025-03-01 are one day."""
    read = typed_column(texts, field).values
    plain = texts.astype("str").str.strip().str.casefold()
    return read.astype("str").str.casefold().where(read.notna(), plain)


def _match(sheet: str, claim: _Claim, how: str) -> ColumnMatch:
    """Personal details are read where they tell people apart, else not at all."""
    field = claim.field
    if field.personal:
        read = field.name in _IDENTIFYING and how not in _NOT_READ
        return ColumnMatch(sheet, claim.heading.text, field.name if read else "", field.title, PERSONAL, claim.position)
    return ColumnMatch(sheet, claim.heading.text, field.name, field.title, how, claim.position)


def unheaded(
    sheet: str, first: int, below: pd.DataFrame, layout: Layout, matches: Iterable[ColumnMatch]
) -> list[ColumnMatch]:
    """A column of numbers without a heading left of all others, where lists of this kind number their rows so.

    ``first`` is the place of the first heading.
    """
    name = layout.unheaded
    if not name or first - 1 not in below.columns or any(match.field == name for match in matches):
        return []
    cells = below[first - 1].dropna().astype("str").str.strip()
    if cells.empty or cells.str.fullmatch(r"\d{1,3}(?:\.0)?[.)]?").mean() <= _MOSTLY:
        return []
    return [ColumnMatch(sheet, "(no heading)", name, layout.fields[name].title, BY_NUMBERS, first - 1)]


def used_fields(matches: Iterable[ColumnMatch]) -> dict[str, int]:
    """Each field that is read, and its column."""
    return {match.field: match.position for match in matches if match.used}
