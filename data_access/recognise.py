"""Which row of a sheet is the heading, and which column holds what."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
from rapidfuzz import fuzz, process

from data_access.cells import looks_like_date
from data_access.contract import FIELDS, HEADINGS, KNOWN_UNUSED, Field, normalised
from data_access.findings import Finding, Severity
from data_access.sheets import RawSheet

HEADER_SEARCH_ROWS = 40
FUZZY_SCORE = 90
"""Of 100. Lower, and "request outcome" starts to pass for "request outcome date"."""
TWINS = {
    "request_outcome": "request_outcome_date",
    "assessment_outcome": "assessment_outcome_date",
    "review_outcome": "last_review",
}
"""Pairs whose headings councils use for either: the cells decide."""


@dataclass(frozen=True)
class ColumnMatch:
    """How one column of an upload was understood."""

    sheet: str
    heading: str
    field: str
    title: str
    how: str
    """"by name", "by a similar name", "by its cells", "left out: personal" or "not used"."""
    position: int = -1


@dataclass(frozen=True)
class Recognised:
    """A sheet whose columns are known: the rows below the heading, still text, one column for each field."""

    name: str
    rows: pd.DataFrame
    matches: tuple[ColumnMatch, ...]

    @property
    def fields(self) -> frozenset[str]:
        """The fields this sheet has a column for."""
        return frozenset(self.rows.columns)


def recognise(sheet: RawSheet) -> Recognised | None:
    """The sheet's rows under our names; None when no row looks like a heading of case data."""
    header = _header_row(sheet.cells)
    if header is None:
        return None
    matches = _with_twins(_matches(sheet, header), sheet, header)
    below = sheet.cells.loc[sheet.cells.index > header]
    used = {match.field: match.position for match in matches if match.field}
    rows = pd.DataFrame({field: below[position] for field, position in used.items()}, index=below.index)
    return Recognised(sheet.name, rows.dropna(how="all"), tuple(matches))


def mapping_findings(recognised: Recognised, file: str) -> list[Finding]:
    """What a reader should know about how the columns were understood."""
    kinds = (
        ("MAP-SIMILAR", "by a similar name", "The heading was not known exactly and was taken for a similar one.",
         "Check the list of columns; rename the heading if it is wrong."),
        ("MAP-CELLS", "by its cells", "The heading can mean two things; its cells decided which.", ""),
        ("MAP-PERSONAL", "left out: personal", "Personal details are not stored; dates of birth become ages.", ""),
        ("MAP-UNUSED", "not used", "No figure uses this column; it is not stored.",
         "Nothing to do, unless you expected it to be used: then compare its heading with the template."),
        ("MAP-REPEATED", "repeated", "An earlier column already holds this; the first is used.",
         "Remove or rename one of the two columns."),
    )  # fmt: skip
    return [
        Finding(code=code, severity=Severity.INFORMATION, message=message, advice=advice, file=file,
                sheet=match.sheet, column=match.heading,
                expected=f'Taken for "{match.title}".' if how.startswith("by") else "")
        for code, how, message, advice in kinds
        for match in recognised.matches
        if match.how == how
    ]  # fmt: skip


def _header_row(cells: pd.DataFrame) -> int | None:
    """The row with the most known headings, if it has two or more; the upper one of equals."""
    best, most = None, 1
    for number, row in cells.head(HEADER_SEARCH_ROWS).iterrows():
        known = {HEADINGS[name].name for name in map(normalised, row.dropna()) if name in HEADINGS}
        if len(known) > most:
            best, most = number, len(known)
    return best


def _matches(sheet: RawSheet, header: int) -> list[ColumnMatch]:
    headings = _heading_texts(sheet.cells, header)
    taken: set[str] = set()
    found: dict[int, ColumnMatch] = {}
    for position, texts in headings.items():
        if field := _known(texts):
            how = "repeated" if field.name in taken else "by name"
            found[position] = _match(sheet, texts[0], position, field, how)
            taken.add(field.name)
    for position, texts in headings.items():
        if position not in found:
            found[position] = _similar(sheet, texts, position, taken)
            taken.add(found[position].field)
    return [found[position] for position in sorted(found)]


def _heading_texts(cells: pd.DataFrame, header: int) -> dict[int, tuple[str, ...]]:
    """Each column's heading, and the same with the merged heading above it."""
    above = cells.loc[cells.index < header].tail(1)
    upper = above.iloc[0].ffill() if len(above) else pd.Series(dtype="object")
    headings = cells.loc[header].dropna()
    texts: dict[int, tuple[str, ...]] = {}
    for position, heading in headings.items():
        over = upper.get(position)
        joined = (f"{over} {heading}",) if isinstance(over, str) else ()
        texts[position] = (" ".join(str(heading).split()), *joined)
    return texts


def _known(texts: Iterable[str]) -> Field | None:
    for text in texts:
        name = normalised(text)
        if name in HEADINGS:
            return HEADINGS[name]
    return None


def _similar(sheet: RawSheet, texts: tuple[str, ...], position: int, taken: set[str]) -> ColumnMatch:
    heading = texts[0]
    name = normalised(heading)
    if len(name) > 5 and name not in KNOWN_UNUSED:
        close = process.extractOne(name, HEADINGS.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=FUZZY_SCORE)
        if close and HEADINGS[close[0]].name not in taken:
            return _match(sheet, heading, position, HEADINGS[close[0]], "by a similar name")
    return ColumnMatch(sheet.name, heading, "", "", "not used", position)


def _match(sheet: RawSheet, heading: str, position: int, field: Field, how: str) -> ColumnMatch:
    if how == "repeated":
        return ColumnMatch(sheet.name, heading, "", field.title, how, position)
    used_for_ages = field.name in ("birth_date", "upn", "uln", "surname", "forename", "full_name", "postcode")
    if field.personal:
        return ColumnMatch(sheet.name, heading, field.name if used_for_ages else "", field.title,
                           "left out: personal", position)  # fmt: skip
    return ColumnMatch(sheet.name, heading, field.name, field.title, how, position)


def _with_twins(matches: list[ColumnMatch], sheet: RawSheet, header: int) -> list[ColumnMatch]:
    """Move a column of days from an outcome to its date, and the other way round, if the cells say so."""
    below = sheet.cells.loc[sheet.cells.index > header]
    fields = {match.field for match in matches}
    pairs = {**TWINS, **{other: one for one, other in TWINS.items()}}
    moved = []
    for match in matches:
        twin = pairs.get(match.field)
        if twin and twin not in fields and _holds_days(below[match.position]) == (match.field in TWINS):
            field = FIELDS[twin]
            match = ColumnMatch(match.sheet, match.heading, twin, field.title, "by its cells", match.position)
        moved.append(match)
    return moved


def _holds_days(cells: pd.Series) -> bool | None:
    """Whether most cells are days; None for an empty column."""
    some = cells.dropna().unique()[:200]
    if not len(some):
        return None
    return sum(looks_like_date(text) for text in some) * 2 > len(some)
