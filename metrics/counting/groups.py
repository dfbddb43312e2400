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


class Groups:
    """The combinations of groups asked for, and the number of the combination that each row is in."""

    def __init__(self, table: Table, by: Sequence[Breakdown], *, like: Table | None = None):
        """``like`` is the table whose groups are listed, so that every day of a series has the same."""
        self.by = tuple(breakdown.key for breakdown in by)
        self.names: list[list[str]] = []
        self.codes = np.zeros(len(table.rows), dtype=np.intp)
        for breakdown in by:
            found = answer_of(table, breakdown.groups)
            codes = found.cat.codes.to_numpy(dtype=np.intp)
            names = [str(name) for name in found.cat.categories.tolist()]
            listed = found if like is None else answer_of(like, breakdown.groups)
            if (codes < 0).any() or (listed.cat.codes < 0).any() or not names:
                codes = np.where(codes < 0, len(names), codes)
                names.append(NOT_RECORDED)
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
    return _column_of(tuple(str(word) for word in words)).take(places)


@lru_cache(maxsize=200)
def _column_of(words: tuple[str, ...]) -> ExtensionArray:
    return pd.array(words, dtype="str")
