"""Which numbers of a unit are hidden, with the proof that no hidden one can be made out.

The proof is a list of other councils (``worlds``), each of which would have published the very same: for every hidden
small number there is one where it is 1 or less, and one where it is as large as the largest that is hidden. Nobody who
reads what is published can tell ours from them. More hiding never makes a proof wrong.
"""

from dataclasses import dataclass, field

import numpy as np

from metrics.disclosure.cells import Known, Unit
from metrics.disclosure.policy import Policy
from metrics.disclosure.solver import Program

_MARGIN = 1_000.0
"""So many times more it costs to hold back what is known from elsewhere than what is printed."""
_NEAR = 1e-6
_NONE = 40.0
"""None is hidden last: whoever knows that there is none would look through it."""


@dataclass
class Hidden:
    """What is hidden of a unit."""

    hidden: np.ndarray
    """For each number, whether it is; also margins that must not be told."""
    worlds: list[np.ndarray] = field(default_factory=list)
    """Rows of each part in other councils that would publish the same, the true one first."""
    given_away: set[int] = field(default_factory=set)
    """Small numbers that what was published before gives away: nothing that is hidden now helps."""


def hide(unit: Unit, policy: Policy) -> Hidden:
    """The numbers to hide: the small, and the least of the others that keeps them."""
    done = Hidden(np.array([known is Known.NOT for known in unit.known], dtype=bool), [unit.rows])
    done.hidden[list(unit.sensitive)] = True
    done.hidden[[place for place in unit.held if unit.known[place] is not Known.BEFORE]] = True
    if policy.secondary and unit.sensitive:
        _Hiding(unit, policy, done).run()
    return done


class _Hiding:
    def __init__(self, unit: Unit, policy: Policy, done: Hidden):
        self.unit, self.policy, self.done = unit, policy, done
        self.counts = np.array(unit.counts, dtype=np.int64)
        self.low, self.high = self.counts.astype("float64"), self.counts.astype("float64")
        self.program = Program(unit, _costs(unit))
        for number in np.flatnonzero(done.hidden):
            if unit.known[number] is not Known.BEFORE:
                self.program.hide(number)

    def run(self) -> None:
        for number in sorted(self.unit.sensitive, key=lambda place: -len(self.unit.parts[place])):
            self._keep(number)
        settled: set[int] = set()
        while left := [number for number in np.flatnonzero(self.done.hidden) if number not in settled]:
            for number in left:
                settled.add(number)
                if self.unit.known[number] is not Known.NOT and number not in self.unit.sensitive:
                    self._widen(number)

    def _keep(self, number: int) -> None:
        """A small number could be 1, or as large as the largest hidden."""
        least, most = min(1, self.counts[number]), max(self.policy.most, self.counts[number])
        if self.unit.known[number] is Known.BEFORE:
            self.done.given_away.add(number)
            return
        if self.high[number] < most:
            self._differ(number, most - self.counts[number])
        if self.low[number] > least:
            self._differ(number, least - self.counts[number])

    def _widen(self, number: int) -> None:
        """What is hidden for the sake of another is no easier to make out than a small number."""
        if self.high[number] - self.low[number] < self.policy.width:
            self._differ(number, self.low[number] + self.policy.width - self.counts[number])

    def _differ(self, number: int, by: float) -> None:
        change = self.program.differing(number, int(np.rint(by)))
        if change is None:
            self.done.given_away.add(number)
            return
        world = self.unit.rows + change
        sums = self.unit.sums(world)
        for other in np.flatnonzero((np.abs(sums - self.counts) > _NEAR) & ~self.done.hidden):
            self.done.hidden[other] = True
            self.program.hide(other)
        self.low, self.high = np.minimum(self.low, sums), np.maximum(self.high, sums)
        if world.dtype.kind == "i":
            self.done.worlds.append(world)


def _costs(unit: Unit) -> np.ndarray:
    """Large numbers cost more to hide than small ones, as more is lost."""
    counts = np.array(unit.counts, dtype="float64")
    cost = np.where(counts == 0, _NONE, np.sqrt(1 + counts))
    cost[[known is Known.MARGIN for known in unit.known]] *= _MARGIN
    cost[[known is Known.BEFORE for known in unit.known]] = np.inf
    return cost
