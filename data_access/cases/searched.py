"""Columns of names and references, searched for what identifies a person: it is not stored, and a finding says so.

In a name or a note the identifier is cut out and the rest kept. A reference that holds one goes whole, and a keyed code
stands in its place: the case is known again in the next file.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.cases import findings as say
from data_access.cases.hashes import hashed_text
from data_access.cases.reference_columns import Company, identifying
from data_access.findings import Finding, Read
from data_access.identifiers.search import (
    WORTH_SEARCHING,
    kinds_of,
    named_in,
    replaced,
    traces,
    without,
    worth_searching,
)
from data_access.identifiers.traces import Trace
from metrics.base.columns import Column, ColumnKind

_OF_PLACES_AND_PEOPLE = frozenset(
    {"locality", "team", "school", "owner", "officer", "provider", "cluster", "trust", "service", "school_phase"}
)
"""Columns of names, in which a whole day has no business unless the cell says what of: "closed 31/08/2024"."""
STANDS_IN = "withheld-"
_CODE_LENGTH = 16
_MANY_OF_A_SHAPE, _SAMPLE = 5_000, 1_000
_MANY_TEXTS = 200


@dataclass(frozen=True)
class References:
    """A column of references: those that may be stored, blank where one identifies a person, and what stands for it."""

    kept: pd.Series
    stand_ins: pd.Series


@dataclass(frozen=True)
class Begins:
    """The day on which each row's matter began, and how many years before it no reference can have been given."""

    days: pd.Series | None = None
    years_before: int = 2


def is_reference(column: Column) -> bool:
    """Whether a column holds references, numbers by which something is found in a system."""
    named = column.name.endswith(("_reference", "_number")) and column.name not in ("evidence_reference", "dfe_number")
    return named and column.kind in (ColumnKind.TEXT, ColumnKind.WORDS)


def searched_names(rows: pd.DataFrame, columns: Iterable[Column], file: str) -> Read[pd.DataFrame]:
    """The rows, with identifiers cut out of all columns of names and words but keyed ones and references."""
    changed: dict[str, pd.Series] = {}
    findings: list[Finding] = []
    for column in columns:
        if column.name not in rows or column.keyed or is_reference(column):
            continue
        if column.kind in (ColumnKind.TEXT, ColumnKind.WORDS):
            cut, found = _cut(rows, column, file)
            changed |= {} if cut is None else {column.name: cut}
            findings += found
    return Read(rows.assign(**changed) if changed else rows, tuple(findings))


def searched_references(
    rows: pd.DataFrame, name: str, title: str, *, begins: Begins, key: bytes, file: str
) -> Read[References]:
    """A column of references without those by which anybody in England could trace a child.

    By ``begins`` a day in a reference is told from a day of birth.
    """
    texts = rows[name].astype("str")
    codes, distinct = _distinct(texts)
    blank = pd.Series(None, rows.index, dtype="object")

    def that_identify(candidates: pd.Series) -> dict[str, tuple[Trace, ...]]:
        company = Company(
            texts=distinct,
            births=_beside(codes, rows.get("birth_date"), candidates.index),
            begins=_beside(codes, begins.days, candidates.index),
            years_before=begins.years_before,
            own=_own_numbers(codes, rows, distinct, candidates.index),
            places=dict(zip(candidates.tolist(), candidates.index.tolist(), strict=True)),
        )
        return identifying({text: traces(text) for text in company.places}, company)

    candidates = _without_house_shapes(_candidates(distinct), that_identify)
    found = that_identify(candidates) if len(candidates) else {}
    if not found:
        return Read(References(texts, blank))
    stand_ins = {text: _stand_in(text, key) for text in found}
    hidden = texts.isin(list(found))
    kinds = kinds_of(tuple(one for marks in found.values() for one in marks))
    told = say.PRIVACY_REFERENCE.by_sheet(rows[hidden], file, column=title, kinds=kinds)
    return Read(References(texts.where(~hidden), texts.astype("object").map(stand_ins)), told)


def _cut(rows: pd.DataFrame, column: Column, file: str) -> tuple[pd.Series | None, tuple[Finding, ...]]:
    texts = rows[column.name].astype("str")
    codes, distinct = _distinct(texts)
    candidates = _candidates(distinct)
    births = _beside(codes, rows.get("birth_date"), candidates.index) if len(candidates) else {}
    any_day = column.name in _OF_PLACES_AND_PEOPLE
    found: dict[str, tuple[Trace, ...]] = {}
    for place, text in zip(candidates.index.tolist(), candidates.tolist(), strict=True):
        born = births.get(place, frozenset())
        own = tuple(one for one in traces(text) if one.day and np.datetime64(one.day) in born)
        marked = {(one.start, one.end): one for one in (*named_in(text, any_day=any_day), *own)}
        if marked:
            found[text] = tuple(sorted(marked.values(), key=lambda one: one.start))
    if not found:
        return None, ()
    cut = {
        text: (without if column.kind is ColumnKind.TEXT else replaced)(text, marks) for text, marks in found.items()
    }
    held = texts.isin(list(found))
    made = texts.astype("object").where(~held, texts.astype("object").map(cut)).replace("", None)
    kinds = kinds_of(tuple(one for marks in found.values() for one in marks))
    return made.astype("str"), say.PRIVACY_CELL.by_sheet(rows[held], file, column=column.title, kinds=kinds)


def _distinct(texts: pd.Series) -> tuple[np.ndarray, pd.Index]:
    codes, distinct = pd.factorize(texts)
    return codes, pd.Index(distinct)


def _candidates(distinct: pd.Index) -> pd.Series:
    """The few distinct texts that may hold an identifier, by their place."""
    texts = pd.Series(distinct, dtype="str")
    if len(texts) < _MANY_TEXTS:  # a pattern is compiled anew for each column, which takes as long as so many texts
        return texts[[bool(worth_searching(text)) for text in texts]]
    return texts[texts.str.contains(WORTH_SEARCHING, regex=True, na=False).astype(bool)]


def _without_house_shapes(candidates: pd.Series, that_identify: Callable[[pd.Series], Mapping]) -> pd.Series:
    """Without references of a shape that thousands have, where a sample of those identifies nobody."""
    if len(candidates) < _MANY_OF_A_SHAPE:
        return candidates
    shapes = candidates.str.replace(r"[0-9]", "9", regex=True)
    counts = shapes.value_counts()
    for shape in counts[counts >= _MANY_OF_A_SHAPE].index:
        alike = candidates[shapes == shape]
        if not that_identify(alike.iloc[:: len(alike) // _SAMPLE]):
            candidates = candidates[shapes.loc[candidates.index] != shape]
    return candidates


def _beside(codes: np.ndarray, days: pd.Series | None, places: pd.Index) -> dict[int, frozenset[np.datetime64]]:
    """The days that stand beside each of some texts, in whatever rows they are."""
    if days is None:
        return {}
    wanted = np.isin(codes, places) & days.notna().to_numpy()
    found: dict[int, set[np.datetime64]] = {}
    for place, day in zip(codes[wanted].tolist(), days.to_numpy().astype("datetime64[D]")[wanted], strict=True):
        found.setdefault(place, set()).add(day)
    return {place: frozenset(beside) for place, beside in found.items()}


def _own_numbers(codes: np.ndarray, rows: pd.DataFrame, distinct: pd.Index, places: pd.Index) -> frozenset[str]:
    """The texts that repeat the UPN or ULN of their own row."""
    found: set[str] = set()
    wanted = np.isin(codes, places)
    for name in ("upn", "uln"):
        if name in rows and wanted.any():
            own = _digits_and_letters(rows[name][wanted].astype("str"))
            texts = pd.Series(distinct[codes[wanted]], own.index, dtype="str")
            found |= set(texts[(_digits_and_letters(texts) == own).fillna(False).astype(bool)])
    return frozenset(found)


def _digits_and_letters(texts: pd.Series) -> pd.Series:
    return texts.str.replace(r"[^0-9A-Za-z]", "", regex=True).str.casefold()


def _stand_in(text: str, key: bytes) -> str:
    """The same for every spelling of the reference, with spaces and dashes and without."""
    plain = "".join(letter for letter in text.casefold() if letter.isalnum())
    return STANDS_IN + hashed_text(f"reference:{plain}", key)[:_CODE_LENGTH]
