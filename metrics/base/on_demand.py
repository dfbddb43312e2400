"""What is worked out of a table when it is first asked for, and then kept with it."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd


class Columns:
    """Columns by name, each worked out when it is first asked for, and then kept.

    Most figures read a dozen of some eighty columns. Whatever is more than one column by its name is asked of the whole
    ``frame``, so rules can read this as they read a DataFrame. Several threads may read it: at worst both do the work.
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
        if not isinstance(wanted, str):
            return self.frame()[wanted]
        if wanted not in self._made:
            self._made[wanted] = self._work_out(self, wanted)
        return self._made[wanted]

    def assign(self, **columns: Any) -> "Columns":
        """The same with these, a value for all rows or for each, in place of or beside those they are named like."""
        made = {
            name: one if isinstance(one, pd.Series) else pd.Series(one, self.index) for name, one in columns.items()
        }
        names = dict.fromkeys((*self.names, *made))
        return Columns(names, self.index, lambda _, name: made[name] if name in made else self[name])

    def take(self, places: np.ndarray) -> "Columns":
        """The rows at these places alone."""
        if len(places) == len(self.index) and (places[:-1] < places[1:]).all():
            return self  # all of them, in their order
        index = self.index[places]
        return Columns(self.names, index, lambda _, name: pd.Series(self[name].array.take(places), index))

    def __len__(self) -> int:
        return len(self.index)

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
