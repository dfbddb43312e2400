"""Ordered categories, so that groups come in one order, the empty ones too."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

import numpy as np
import pandas as pd


def named(found: pd.Series) -> pd.Series:
    """Names in the order of the alphabet."""
    codes, distinct = pd.factorize(found)
    names = sorted(distinct.tolist(), key=str)
    places = {name: place for place, name in enumerate(names)}
    ordered = np.array([*(places[name] for name in distinct.tolist()), -1])
    made = pd.Categorical.from_codes(ordered[codes], categories=pd.Index(names), ordered=True)
    return pd.Series(made, found.index, name=found.name)


BETWEEN = "; "
"""What stands between several names of a cell."""


def holds(cells: pd.Series, name: str) -> pd.Series:
    """Whether each cell is this name, or has it among several."""
    cells = cells.astype("object")
    return cells.map(lambda cell: isinstance(cell, str) and name in cell.split(BETWEEN)).astype(bool)


def kept_to(rows: Any, within: Iterable[tuple[str, str]]) -> Any:
    """The rows whose cells hold these names, each in its column; a column that the rows have not keeps all."""
    for column, name in within:
        rows = rows[holds(rows[column], name)] if column in rows else rows
    return rows


def folded(name: str) -> str:
    """A name as places are compared: without capitals, with single spaces."""
    return " ".join(name.casefold().split())


def spellings(counts: Mapping[str, int]) -> dict[str, str]:
    """For each folded name the spelling that most have; of several the first in the alphabet."""
    ordered = sorted(counts, key=lambda name: (-counts[name], name))
    return {folded(name): name for name in reversed(ordered)}


def in_one_spelling(names: pd.Series, known: Mapping[str, str] | None = None) -> pd.Series:
    """A column of names in which those that differ in capitals and spaces alone are one, as ``known`` spells it or most
    rows do."""
    listed = [str(name) for name in names.cat.categories]
    places = {folded(name): name for name in listed}
    told = {key: name for key, name in (known or {}).items() if key in places and name != places[key]}
    if len(places) == len(listed) and not told:
        return names
    wanted = spellings({str(name): int(count) for name, count in names.value_counts().items()}) | told
    return named(names.astype("object").map({name: wanted[folded(name)] for name in listed}, na_action="ignore"))


def numbered(places: np.ndarray | Sequence[int], names: Sequence[str], index: pd.Index) -> pd.Series:
    """For each row one of the names, by its place among them; missing at -1."""
    return pd.Series(pd.Categorical.from_codes(places, categories=list(names), ordered=True), index)


def banded(days: pd.Series, ends: Sequence[int], names: Sequence[str]) -> pd.Series:
    """Bands of days whose last day belongs to them; missing where the days are missing."""
    codes = np.searchsorted(np.asarray(ends), days.fillna(-1).to_numpy(dtype="float64"), side="left")
    return numbered(np.where(days.notna(), codes, -1), names, days.index)


def flag(column: pd.Series) -> pd.Series:
    """A yes/no column as plain true and false; not recorded counts as no."""
    return pd.Series(column.array.to_numpy(dtype=bool, na_value=False), column.index)


def has_code(column: pd.Series, *codes: str) -> np.ndarray:
    """Whether each row of a column of codes has one of these; ten times faster than comparing the column."""
    found = cast("pd.Categorical", column.array)
    held = np.zeros(len(column), dtype=bool)
    for code in codes:
        held |= found.codes == found.categories.get_loc(code)
    return held
