"""The least that must be hidden so that a number could as well be another: a linear program, solved by HiGHS.

Unknown is by how much the rows of each part could differ from what they are. What is shown stays as it is; what it
costs to let a number differ is what it costs to hide it.
"""

import highspy
import numpy as np

from metrics.disclosure.cells import Unit

_INFINITE = highspy.kHighsInf
_NEAR = 1e-6
_LEAST = 0.01
"""What it costs that a part differs at all: so little that it decides nothing but between choices that cost the same.
Without it the solver takes a hundred times as long."""
_SECONDS = 1.0
"""How long to look for whole numbers where the first answer has fractions; any will do."""
_OPTIONS = {"output_flag": False, "presolve": "off", "solver": "simplex", "threads": 1, "mip_max_improving_sols": 1}
_Quiet: type[highspy.Highs] = type("_Quiet", (highspy.Highs,), {"enableCallbacks": lambda _solver: None})
"""To enable the callbacks, of which none is needed, writes HiGHS's name to standard output, where the figures go."""


class Program:
    """One unit as a program, asked again and again. A row for each number; two columns let a shown one differ."""

    def __init__(self, unit: Unit, cost: np.ndarray):
        """``cost`` of hiding each number; infinite for what cannot be hidden."""
        self._rows, self._parts, numbers = unit.rows, len(unit.rows), len(unit.parts)
        may_differ = np.flatnonzero(np.isfinite(cost))
        rows = np.repeat(np.arange(numbers), [len(parts) for parts in unit.parts])
        parts = np.concatenate([*unit.parts, np.zeros(0, dtype=np.int64)])
        first = 2 * self._parts + np.arange(len(may_differ))
        entries = [  # row, column, value: a part may have more or fewer rows, and a number be more or less than it is
            (rows, parts, 1.0),
            (rows, parts + self._parts, -1.0),
            (may_differ, first, -1.0),
            (may_differ, first + len(may_differ), 1.0),
        ]
        at = np.concatenate([one for one, _, _ in entries])
        order = np.argsort(at, kind="stable")
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = 2 * (self._parts + len(may_differ)), numbers
        least = np.full(2 * self._parts, _LEAST) * np.tile(1 + np.arange(self._parts) % 7 / 10, 2)
        lp.col_cost_ = np.concatenate([least, cost[may_differ], cost[may_differ]])
        lp.col_lower_ = np.zeros(lp.num_col_)
        unbounded = np.full(self._parts, _INFINITE), np.full(2 * len(may_differ), _INFINITE)
        lp.col_upper_ = np.concatenate([unbounded[0], unit.rows.astype("float64"), unbounded[1]])
        lp.row_lower_ = lp.row_upper_ = np.zeros(numbers)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(np.bincount(at, minlength=numbers))]).astype(np.int32)
        lp.a_matrix_.index_ = np.concatenate([one for _, one, _ in entries])[order].astype(np.int32)
        lp.a_matrix_.value_ = np.concatenate([np.full(len(one), value) for one, _, value in entries])[order]
        self._solver = _Quiet()
        for name, value in _OPTIONS.items():
            self._solver.setOptionValue(name, value)
        self._solver.passModel(lp)
        self._differs = dict(zip(may_differ.tolist(), first.tolist(), strict=True))
        self._sides = len(may_differ)

    def hide(self, number: int) -> None:
        """From now on a number may differ at no cost."""
        self._bound(number, -_INFINITE, _INFINITE)
        if (column := self._differs.pop(number, None)) is not None:
            for one in (column, column + self._sides):
                self._solver.changeColBounds(one, 0.0, 0.0)

    def differing(self, number: int, by: int) -> np.ndarray | None:
        """By how much each part could differ, so that a hidden number does by at least so much (less, if below 0).

        Whole numbers, unless none were found in time. None where what cannot be hidden leaves no such choice.
        """
        self._bound(number, *((by, _INFINITE) if by > 0 else (-_INFINITE, by)))
        found = self._solved()
        if found is not None and not is_whole(found):
            found = self._in_whole_numbers(found)
        self.hide(number)
        return found if found is None or not is_whole(found) else np.rint(found).astype(np.int64)

    def _in_whole_numbers(self, found: np.ndarray) -> np.ndarray:
        """The same with whole numbers: often twice as much will do."""
        for times in (2, 3, 4):
            if is_whole(times * found) and (self._rows + times * found > -_NEAR).all():
                return times * found
        whole = self._solved(whole=True)
        return found if whole is None else whole

    def _bound(self, number: int, low: float, high: float) -> None:
        self._solver.changeRowBounds(number, float(low), float(high))

    def _solved(self, *, whole: bool = False) -> np.ndarray | None:
        columns = np.arange(2 * self._parts, dtype=np.int32)
        if whole:
            self._kinds(columns, highspy.HighsVarType.kInteger)
            self._solver.setOptionValue("time_limit", _SECONDS)
        self._solver.clearSolver()
        self._solver.run()
        found = self._solver.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        more, fewer = np.array(self._solver.getSolution().col_value[: 2 * self._parts]).reshape(2, -1)
        if whole:
            self._kinds(columns, highspy.HighsVarType.kContinuous)
            self._solver.setOptionValue("time_limit", _INFINITE)
        return more - fewer if found else None

    def _kinds(self, columns: np.ndarray, kind: highspy.HighsVarType) -> None:
        self._solver.changeColsIntegrality(len(columns), columns, np.full(len(columns), kind))


def is_whole(found: np.ndarray) -> bool:
    """Whether all are whole numbers, but for what arithmetic leaves."""
    return np.abs(found - np.rint(found)).max(initial=0) <= _NEAR
