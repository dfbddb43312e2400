"""Numbers that are published together, as sums over the same smallest parts.

Everything counted from one list by one day (plans by the day they were issued, say) is one ``Unit``. Its parts are the
smallest groups of rows that what is published tells apart: what kind of row, between which days, in which places.
Each number is a sum of parts, so that every sum, difference and complement that a reader can form follows by itself.
"""

from dataclasses import dataclass, field
from enum import Enum

import numpy as np


class Known(Enum):
    """What a reader knows of a number."""

    PRINTED = "is to be published, unless it is hidden"
    MARGIN = "is no part of this, and may be known from elsewhere"
    BEFORE = "was published before, and cannot be taken back"
    NOT = "is published nowhere, and follows from others: the rest of a group, what was hidden before"


@dataclass
class Unit:
    """Parts, and the numbers made of them; a number that is asked for twice, in whatever words, is there once."""

    rows: np.ndarray
    """How many rows each part has."""
    parts: list[np.ndarray] = field(default_factory=list)
    """Of each number, which parts it is the sum of."""
    counts: list[int] = field(default_factory=list)
    known: list[Known] = field(default_factory=list)
    sensitive: set[int] = field(default_factory=set)
    """The numbers of which nobody may learn more than that they may be small."""
    held: set[int] = field(default_factory=set)
    """The numbers that would tell of a sensitive one at once: those on time, where those who are not are few."""
    _places: dict[bytes, int] = field(default_factory=dict)

    def add(self, parts: np.ndarray, known: Known) -> int:
        """The place of a number; of what is known in several ways, the one that binds most holds."""
        key = np.ascontiguousarray(parts, dtype=np.int64).tobytes()
        place = self._places.setdefault(key, len(self.parts))
        if place == len(self.parts):
            self.parts.append(parts)
            self.counts.append(int(self.rows[parts].sum()))
            self.known.append(known)
        self.known[place] = min(self.known[place], known, key=_BINDS.index)
        return place

    def sums(self, rows: np.ndarray) -> np.ndarray:
        """Every number, were there so many rows in each part."""
        return np.array([rows[parts].sum() for parts in self.parts])


_BINDS = [Known.BEFORE, Known.PRINTED, Known.MARGIN, Known.NOT]
