"""The groups that a figure is split into, and the columns of words in a result."""

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from metrics.base.code_list import NOT_RECORDED
from metrics.base.on_demand import answer_of
from metrics.counting.breakdown import LOCALITY, Breakdown
from metrics.counting.table import Table

_MANY = 1000
"""Rows from which on a column of words is not kept."""


class Groups:
    """The combinations of groups asked for, and the number of the combination that each row is in."""

    def __init__(self, table: Table, by: Sequence[Breakdown], *, like: Table | None = None):
        """``like`` is the table whose groups are listed, so that every day of a series has the same."""
        self.by = tuple(breakdown.key for breakdown in by)
        self.names: list[list[str]] = []
        self.codes = np.zeros(len(table.rows), dtype=np.intp)
        for breakdown in by:
            found, names, any_blank = answer_of(table, breakdown.places)
            codes = found.astype(np.intp)
            if any_blank or not names or (like is not None and answer_of(like, breakdown.places)[2]):
                codes[codes < 0] = len(names)
                names = [*names, NOT_RECORDED]
            self.codes = self.codes * len(names) + codes if self.names else codes
            self.names.append(names)
        self.count = math.prod(len(names) for names in self.names)

    def people(self, table: Table) -> np.ndarray:
        """People living in each group, where the council has given their number; else missing."""
        if self.by not in ((), (LOCALITY.key,)):
            return np.full(self.count, np.nan)
        names = self.names[0] if self.by else [""]
        return np.array([table.population.get(name) or np.nan for name in names], dtype="float64")

    def labels(self, repeats: int) -> dict[str, ExtensionArray]:
        """The name of every combination's group in each breakdown, the whole list so many times over."""
        made, inner = {}, self.count
        for key, names in zip(self.by, self.names, strict=True):
            inner //= len(names)
            places = np.arange(self.count) // inner % len(names)
            made[key] = repeated_words(names, np.tile(places, repeats))
        return made


def repeated_words(words: Sequence[str], places: np.ndarray) -> ExtensionArray:
    """A column of a few words, repeated: many times faster than from as many Python strings."""
    names = tuple(str(word) for word in words)
    if len(places) > _MANY:
        return _column_of(names).take(places)
    # results have the same few columns again and again; a copy, because a column can be changed in its place
    return _repeated(names, places.astype("int32").tobytes()).copy()


@lru_cache(maxsize=1000)
def _repeated(words: tuple[str, ...], places: bytes) -> ExtensionArray:
    return _column_of(words).take(np.frombuffer(places, dtype="int32"))


@lru_cache(maxsize=200)
def _column_of(words: tuple[str, ...]) -> ExtensionArray:
    return pd.array(words, dtype="str")
