"""Two states of one list set side by side by the keys of their rows: what is new, changed, the same, gone."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from metrics.base.columns import Column, ColumnKind, typed_rows
from metrics.counting.registers import CASES
from metrics.datasets import column_of, columns_of

CASE_KEY, ROW_KEY = "case_key", "row_key"
CELLS = ("row", "column", "was", "now")
_BLANK = np.iinfo("int64").min


@dataclass(frozen=True)
class RowCounts:
    """How many rows of a list are new, changed, gone, and the same in two states of it."""

    about: str
    new: int
    changed: int
    gone: int
    same: int

    @property
    def is_nothing(self) -> bool:
        """Whether both states say the same."""
        return not (self.new or self.changed or self.gone)

    def is_more_than(self, rows: int) -> bool:
        """Whether more than so many are new, or changed, or gone."""
        return max(self.new, self.changed, self.gone) > rows


@dataclass(frozen=True, eq=False)
class Changes:
    """What differs between two states of a list.

    ``new`` and ``changed`` are rows as they are after, ``gone`` as they were before; all keep their own labels.
    ``same`` counts the rows in which no column differs; where a row came from is no column.
    """

    about: str
    new: pd.DataFrame
    changed: pd.DataFrame
    gone: pd.DataFrame
    same: int
    was: pd.DataFrame
    """All rows as they were before."""
    now: pd.DataFrame
    places: Mapping[str, tuple[np.ndarray, np.ndarray]]
    """By column that differs, in their order, where the rows in which it does stand in ``was`` and in ``now``."""

    @property
    def counts(self) -> RowCounts:
        """How many rows are which."""
        return RowCounts(self.about, len(self.new), len(self.changed), len(self.gone), self.same)

    @property
    def columns(self) -> dict[str, int]:
        """In how many rows each column differs, in the order of the list's columns; only those that do."""
        return {name: len(here) for name, (_, here) in self.places.items()}

    @cached_property
    def cells(self) -> pd.DataFrame:
        """A line for each cell that differs, as ``cells_of`` has it, column by column."""
        parts = [self.cells_of(name) for name in self.places]
        return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(CELLS), dtype="object")

    def cells_of(self, name: str) -> pd.DataFrame:
        """A line for each cell of a column that differs.

        ``row`` is the label in ``changed``, ``column`` the name, ``was`` and ``now`` the values, None where nothing was
        recorded. Those of keyed columns are left blank: they must not leave.
        """
        (there, here), column = self.places[name], column_of(self.about, name)
        made = {"row": self.now.index.to_numpy()[here], "column": name}
        if column is None or column.keyed:
            return pd.DataFrame({**made, "was": None, "now": None})
        values = {"was": self.was[name].iloc[there], "now": self.now[name].iloc[here]}
        return pd.DataFrame({**made, **{when: _plain(some, column) for when, some in values.items()}})


def key_of(about: str) -> str:
    """The column that tells one row of a list from another."""
    return CASE_KEY if about == CASES else ROW_KEY


def changes(before: pd.DataFrame, after: pd.DataFrame, about: str) -> Changes:
    """What differs from one state of a list to a later one, matched by ``case_key`` or ``row_key``.

    Columns that a frame lacks are blank in it. A key that comes twice in a frame counts by its last row, as in what
    is in force. A row without a reference of its own has a key made of its place in its file: it is found again in
    no other file, and is gone from the one and new in the other.
    """
    was, now = _by_key(before, about), _by_key(after, about)
    places = pd.Index(was[key_of(about)]).get_indexer(pd.Index(now[key_of(about)]))
    here, there = np.flatnonzero(places >= 0), places[places >= 0]
    names = [column.name for column in columns_of(about) if column.name != key_of(about)]
    found = {name: _differing(was[name], now[name], there, here) for name in names}
    touched = np.zeros(len(now), dtype=bool)
    for rows in found.values():
        touched[here[rows]] = True
    gone = np.ones(len(was), dtype=bool)
    gone[there] = False
    return Changes(
        about=about,
        new=now[places < 0],
        changed=now[touched],
        gone=was[gone],
        same=len(here) - int(touched.sum()),
        was=was,
        now=now,
        places={name: (there[rows], here[rows]) for name, rows in found.items() if len(rows)},
    )


def _by_key(rows: pd.DataFrame, about: str) -> pd.DataFrame:
    typed = typed_rows(rows, columns_of(about))
    return typed.drop_duplicates(key_of(about), keep="last")


def _differing(was: pd.Series, now: pd.Series, there: np.ndarray, here: np.ndarray) -> np.ndarray:
    """The numbers of the rows in which two columns differ; blank is like blank."""
    left, right = _comparable(was, now)
    return np.flatnonzero(left[there] != right[here])


def _comparable(was: pd.Series, now: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Two columns as whole numbers of which the same stand for the same: many times faster than comparing values."""
    if was.dtype.kind == "M":
        return was.to_numpy().astype("int64"), now.to_numpy().astype("int64")
    if isinstance(was.dtype, pd.CategoricalDtype):
        return _codes(was), _codes(now, was.cat.categories)
    if was.dtype.kind in "bi":
        return was.to_numpy("int64", na_value=_BLANK), now.to_numpy("int64", na_value=_BLANK)
    both, _ = pd.factorize(pd.concat([was, now], ignore_index=True))
    return both[: len(was)], both[len(was) :]


def _codes(column: pd.Series, like: pd.Index | None = None) -> np.ndarray:
    codes = column.cat.codes.to_numpy().astype("int64")
    if like is None or like.equals(column.cat.categories):
        return codes
    known = like.get_indexer(column.cat.categories)
    strange = known < 0
    known[strange] = len(like) + np.arange(strange.sum())
    return np.append(known, -1)[codes]


def _plain(values: pd.Series, column: Column) -> np.ndarray:
    """Values as they can stand in one column with those of others; None where nothing is recorded."""
    codes, distinct = pd.factorize(values)
    known = pd.DatetimeIndex(distinct).date if column.kind is ColumnKind.DATE else pd.Index(distinct).astype("object")
    return np.array([*known, None], dtype="object")[codes]
