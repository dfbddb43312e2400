"""Which row of a sheet is the heading, and which column holds what."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

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

    @property
    def used(self) -> bool:
        """Whether the column's cells are read at all."""
        return bool(self.field) and self.how != "repeated"


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
    used: dict[str, int] = {}
    for match in matches:
        if match.used:
            used.setdefault(match.field, match.position)
    rows = pd.DataFrame({field: below[position] for field, position in used.items()}, index=below.index)
    return Recognised(sheet.name, rows.dropna(how="all"), tuple(matches))


def mapping_findings(recognised: Recognised, file: str) -> list[Finding]:
    """What a reader should know about how the columns were understood."""
    kinds = (
        ("MAP-SIMILAR", "by a similar name", "These headings were not known exactly and were taken for similar ones.",
         "Check them; rename a heading that was taken wrongly."),
        ("MAP-CELLS", "by its cells", "These headings can mean two things; their cells decided which.", ""),
        ("MAP-PERSONAL", "left out: personal", "Personal details are not stored; dates of birth become ages.", ""),
        ("MAP-UNUSED", "not used", "No figure uses these columns; they are not stored.",
         "Nothing to do, unless you expected one to be used: then compare its heading with the Definitions page."),
        ("MAP-REPEATED", "repeated", "An earlier column already holds this; the first is used.",
         "Remove or rename one of the two columns."),
    )  # fmt: skip
    return [
        Finding(
            code=code,
            severity=Severity.INFORMATION,
            message=message,
            advice=advice,
            file=file,
            sheet=recognised.name,
            column=", ".join(match.heading for match in matches),
            expected=_taken_for(matches) if how.startswith("by") else "",
        )
        for code, how, message, advice in kinds
        if (matches := [match for match in recognised.matches if match.how == how])
    ]


def _taken_for(matches: list[ColumnMatch]) -> str:
    return "Taken for: " + "; ".join(f'"{match.heading}" as "{match.title}"' for match in matches) + "."


def _header_row(cells: pd.DataFrame) -> int | None:
    """The row with the most known headings, if it has two or more; the upper one of equals."""
    best, most = None, 1
    top = cells.head(HEADER_SEARCH_ROWS)
    for number, row in zip(top.index.tolist(), top.to_numpy().tolist(), strict=True):
        known = {HEADINGS[name].name for name in map(normalised, row) if name in HEADINGS}
        if len(known) > most:
            best, most = int(number), len(known)
    return best


def _matches(sheet: RawSheet, header: int) -> list[ColumnMatch]:
    headings = _heading_texts(sheet.cells, header)
    taken: set[str] = set()
    found: dict[int, ColumnMatch] = {}
    for position, texts in headings.items():
        if field := _known(texts):
            how = "repeated" if field.name in taken and not field.personal else "by name"
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
        return ColumnMatch(sheet.name, heading, field.name, field.title, how, position)
    used_for_ages = field.name in ("birth_date", "upn", "uln", "surname", "forename", "full_name", "postcode")
    if field.personal:
        return ColumnMatch(sheet.name, heading, field.name if used_for_ages else "", field.title,
                           "left out: personal", position)  # fmt: skip
    return ColumnMatch(sheet.name, heading, field.name, field.title, how, position)


def _with_twins(matches: list[ColumnMatch], sheet: RawSheet, header: int) -> list[ColumnMatch]:
    """Move a column of days from an outcome to its date, and the other way round, if the cells say so.

    A column set aside as a repeat is used after all when the one before it has moved.
    """
    below = sheet.cells.loc[sheet.cells.index > header]
    fields = {match.field for match in matches if match.used}
    pairs = {**TWINS, **{other: one for one, other in TWINS.items()}}

    def moved(match: ColumnMatch) -> ColumnMatch:
        twin = pairs.get(match.field)
        if not twin or twin in fields or _holds_days(below[match.position]) != (match.field in TWINS):
            return match
        return replace(match, field=twin, title=FIELDS[twin].title, how="by its cells")

    settled = [moved(match) for match in matches]
    claimed = {match.field for match in settled if match.used}
    return [
        replace(match, how="by name") if match.how == "repeated" and match.field not in claimed else match
        for match in settled
    ]


def _holds_days(cells: pd.Series) -> bool | None:
    """Whether most cells are days; None for an empty column."""
    some = cells.dropna().unique()[:200]
    if not len(some):
        return None
    return sum(looks_like_date(text) for text in some) * 2 > len(some)
