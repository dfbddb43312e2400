"""Somebody who reads all that is published, and tries to work out what is hidden, by linear programs of their own."""

from collections.abc import Iterable

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

_NEAR = 1e-6


class Attacker:
    """Knows that so many parts make up everything, that none is below 0, and sums of them."""

    def __init__(self, parts: int):
        self._parts = parts
        self._sums: list[np.ndarray] = []
        self._known: list[float] = []
        self._matrix: csr_array | None = None

    def learn(self, parts: Iterable[int], number: float) -> None:
        """A sum of parts that is published."""
        self._sums.append(np.asarray(list(parts), dtype=np.int64))
        self._known.append(number)
        self._matrix = None

    def bounds(self, parts: Iterable[int]) -> tuple[float, float]:
        """The least and the most that a sum of parts can be."""
        return self._least(parts, 1), -self._least(parts, -1)

    def _least(self, parts: Iterable[int], sign: int) -> float:
        goal = np.zeros(self._parts)
        goal[list(parts)] = sign
        if self._matrix is None:
            rows = np.repeat(np.arange(len(self._sums)), [len(one) for one in self._sums])
            columns = np.concatenate([*self._sums, np.zeros(0, dtype=np.int64)])
            self._matrix = csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(self._sums), self._parts))
        told = {"A_eq": self._matrix, "b_eq": self._known} if self._sums else {}
        found = linprog(goal, **told, bounds=(0, None))
        if found.status == 3:
            return -np.inf
        assert found.status == 0, found.message
        return found.fun

    def learns_too_much(self, parts: Iterable[int], number: int, most: int) -> bool:
        """Whether a small number, or the none of a group, is known more closely than from 1 to ``most``."""
        low, high = self.bounds(parts)
        return low > min(1, number) + _NEAR or high < most - _NEAR

    def narrows(self, parts: Iterable[int], width: int) -> bool:
        """Whether a hidden number of any size is known more closely than ``width``."""
        low, high = self.bounds(parts)
        return high - low < width - _NEAR
