"""What is worked out of a table when it is first asked for, and then kept with it."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from typing import Any

import numpy as np
import pandas as pd


class Columns:
    """Columns by name, each worked out when it is first asked for, and then kept.

    Most figures read a dozen of some eighty columns. Rules can read this as they read a DataFrame: rows for which
    something holds are columns as these are, and whatever else is not a column by its name is asked of the whole
    ``frame``. Several threads may read it: at worst both do the work.
    """

    def __init__(self, names: Iterable[str], index: pd.Index, work_out: Callable[["Columns", str], pd.Series]):
        """``work_out`` makes one column by its name; it is given these columns, to read others of them."""
        self.names = tuple(names)
        self.index = index
        self._work_out = work_out
        self._made: dict[str, pd.Series] = {}

    @classmethod
    def of(cls, rows: pd.DataFrame) -> "Columns":
        """The columns of a frame. Each is taken out of it once, which for a few rows costs more than to count them."""
        return cls(rows.columns, rows.index, lambda _, name: rows[name])

    def __getitem__(self, wanted: Any) -> Any:
        if isinstance(wanted, list):
            return pd.DataFrame({name: self[name] for name in wanted}, index=self.index, copy=False)
        if isinstance(wanted, pd.Series) and wanted.dtype.kind == "b" and wanted.index.equals(self.index):
            return self.take(np.flatnonzero(wanted.to_numpy(dtype=bool, na_value=False)))
        if not isinstance(wanted, str):
            return self.frame()[wanted]
        if wanted not in self._made:
            self._made[wanted] = self._work_out(self, wanted)
        return self._made[wanted]

    def assign(self, **columns: Any) -> "Columns":
        """The same with these in place of or beside those they are named like: a value for all rows, or one for each.

        As of a frame, it may be a function that makes the column of these columns as they are now. It is asked when
        somebody first asks for the column.
        """

        def work_out(_made: Columns, name: str) -> pd.Series:
            if name not in columns:
                return self[name]
            one = columns[name](self) if callable(columns[name]) else columns[name]
            return one if isinstance(one, pd.Series) else pd.Series(one, self.index)

        return Columns(dict.fromkeys((*self.names, *columns)), self.index, work_out)

    def together(self, names: Iterable[str], make: Callable[["Columns"], Mapping[str, pd.Series]]) -> "Columns":
        """The same with columns that are worked out all at once, when the first of them is asked for."""
        once = cache(lambda: make(self))
        return self.assign(**{name: lambda _, name=name: once()[name] for name in names})

    def without(self, *names: str) -> "Columns":
        """The same but for these."""
        kept = [name for name in self.names if name not in names]
        return Columns(kept, self.index, lambda _, name: self[name])

    def take(self, places: np.ndarray) -> "Columns":
        """The rows at these places alone."""
        if len(places) == len(self.index) and (places[:-1] < places[1:]).all():
            return self  # all of them, in their order
        index = self.index[places]

        def work_out(_taken: Columns, name: str) -> pd.Series:
            whole = self[name]
            return pd.Series(whole.array.take(places), index, dtype=whole.dtype)

        return Columns(self.names, index, work_out)

    def __len__(self) -> int:
        return len(self.index)

    @property
    def empty(self) -> bool:
        """Whether there is no row."""
        return not len(self)

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.frame(), name)

    def frame(self) -> pd.DataFrame:
        """All columns, in the order of their names. Read only: it is kept."""
        return self._frame

    @cached_property
    def _frame(self) -> pd.DataFrame:
        return pd.DataFrame({name: self[name] for name in self.names}, index=self.index, copy=False)


Rows = pd.DataFrame | Columns
"""Rows that are read by the names of their columns."""


def answer_of(tables: Any, rule: Callable[[Any], Any]) -> Any:
    """What a rule says of the rows of a table: asked once, and then kept with the table. Read only.

    A page asks the same of the same table for the year, by month, by place and for its lists.
    """
    if rule not in tables.answers:
        tables.answers[rule] = rule(tables)
    return tables.answers[rule]
