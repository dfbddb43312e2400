"""What is published together, from figures to units: each printed number is found again as a sum over the rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from metrics.base.days import day_number, day_numbers
from metrics.base.on_demand import answer_of
from metrics.counting.definition import Measure, Metric
from metrics.counting.groups import Groups
from metrics.counting.kinds import Kind
from metrics.counting.table import Table
from metrics.disclosure.cells import Known, Unit
from metrics.disclosure.policy import Policy

NUMERATOR, DENOMINATOR, BEHIND, REST = "numerator", "denominator", "behind", "rest"
"""The parts of a figure that are numbers of rows; the rest is what its numerator leaves of its denominator."""
MOST_PARTS = 60_000


class TooMuchTogether(ValueError):
    """More splits and periods at once than can be looked through for what gives a child away."""


class Row(NamedTuple):
    """One line of a published table: a figure, the first and last day of what is counted, and a group of each split."""

    metric: Metric
    start: date
    end: date
    groups: tuple[tuple[str, str], ...] = ()


Number = tuple[Row, str]
"""One number of a line: which of its parts."""


def rows_of(metric: Metric, table: Table) -> dict[str, np.ndarray]:
    """Which rows each part of a figure counts, as yes or no for every row of the table, whatever the period."""
    population = _yes(answer_of(table, metric.population))
    if metric.kind in (Kind.SESSIONS, Kind.STEPS):
        out_of = _amounts(table, metric.out_of)
        return {BEHIND: population & ~np.isnan(_amounts(table, metric.measured)) & (out_of > 0)}
    if metric.kind in (Kind.MEDIAN, Kind.MEAN):
        return {DENOMINATOR: population & ~np.isnan(_amounts(table, metric.measured))}
    if metric.kind is Kind.SUM:
        return {DENOMINATOR: population, NUMERATOR: population & ~np.isnan(_amounts(table, metric.measured))}
    if metric.counted:
        return {DENOMINATOR: population, NUMERATOR: population & _yes(answer_of(table, metric.counted))}
    return {NUMERATOR: population}


@dataclass
class Axis:
    """All that is counted from one list by one day, and so can be added up and subtracted."""

    table: Table
    """As it stood, where that is what is counted."""
    like: Table
    """The table whose groups are listed."""
    about: str
    dated_by: str
    """Empty where the figures are true on one day."""
    rows: dict[Row, Known] = field(default_factory=dict)
    before: dict[Number, frozenset[int]] = field(default_factory=dict)
    """What was published before, as it was told; none for what was hidden."""

    def add(self, row: Row, known: Known) -> None:
        """One more line; what is printed by one table may be the margin of another."""
        if known is Known.PRINTED or row not in self.rows:
            self.rows[row] = known

    def remember(self, before: Mapping[Number, frozenset[int]]) -> None:
        """What was published before of this list by this day, whole or by the ways to split of now.

        Other ways than these were looked through with the sums over them taken as known: these tell no more now.
        """
        days, ways = {row.end for row in self.rows}, {key for row in self.rows for key, _ in row.groups}
        for (row, part), told in before.items():
            same_day = row.metric.dated_by == self.dated_by and (self.dated_by or row.end in days)
            if row.metric.about == self.about and same_day and ways.issuperset(key for key, _ in row.groups):
                self.before[row, part] = told

    def unit(self, policy: Policy) -> tuple[Unit, dict[Number, int]]:
        """The numbers as sums of parts, and the place of each.

        What was published before and is another number now tells of other rows than ours, and binds nothing. What was
        hidden before, and never told, stays hidden.
        """
        lines = [*self.rows, *(row for row, _ in self.before)]
        parts = _Parts(self, lines)
        unit, places = Unit(parts.counts), {}
        for row, known in self.rows.items():
            for part, which in parts.of(row).items():
                places[row, part] = unit.add(which, Known.NOT if part == REST else known)
        for row in dict.fromkeys(row for row, _ in self.before):
            for part, which in parts.of(row).items():
                told = self.before.get((row, part))
                same = bool(told) and int(unit.rows[which].sum()) in told
                places[row, part] = unit.add(which, Known.BEFORE if same else Known.NOT)
                if told is not None and not told:
                    unit.held.add(places[row, part])
        of_rows: dict[Row, dict[str, int]] = {}
        for (row, part), place in places.items():
            of_rows.setdefault(row, {})[part] = place
        for row, own in of_rows.items():
            _mark(unit, own, row, policy)
        return unit, places


def _mark(unit: Unit, places: Mapping[str, int], row: Row, policy: Policy) -> None:
    """Says which numbers of a line are sensitive: small ones, and the none of a share that has none, or all."""
    counts = {part: unit.counts[place] for part, place in places.items()}
    everybody = row.metric.kind is Kind.SHARE and counts.get(DENOMINATOR, 0) > 0
    for part, place in places.items():
        of_all = everybody and part != DENOMINATOR and counts[part] == 0
        if (policy.hides(counts[part]) and not (part == REST and counts[part] == 0)) or of_all:
            unit.sensitive.add(place)
            unit.held |= {places[NUMERATOR]} if NUMERATOR in places else set()


class _Parts:
    """The smallest groups of rows that the lines tell apart."""

    def __init__(self, axis: Axis, lines: list[Row]):
        kinds = {metric.key: rows_of(metric, axis.table) for metric in dict.fromkeys(row.metric for row in lines)}
        answers = [(key, part) for key, found in kinds.items() for part in found]
        told = np.array([kinds[key][part] for key, part in answers], dtype=bool)
        signatures, signature = np.unique(told, axis=1, return_inverse=True)
        signatures = np.hstack([signatures, *_thinkable(signatures, answers)])
        self._having = {one: np.flatnonzero(signatures[place]) for place, one in enumerate(answers)}
        self._parts_of = {key: tuple(found) for key, found in kinds.items()}
        self._bounds = sorted({one for row in lines for one in (day_number(row.start), day_number(row.end) + 1)})
        self._ways = sorted({key for row in lines for key, _ in row.groups})
        way = {key: row.metric.ways[key] for row in lines for key, _ in row.groups}
        groups = [Groups(axis.table, [way[key]], like=axis.like) for key in self._ways]
        self._names = [{name: place for place, name in enumerate(one.names[0])} for one in groups]
        self.shape = (signatures.shape[1], len(self._bounds) - 1, *(one.count for one in groups))
        if np.prod(self.shape, dtype=float) > MOST_PARTS:
            raise TooMuchTogether(
                "This is too much at once to make sure that no number gives a child away. Ask for fewer periods, fewer "
                "figures, or a way to split with fewer groups."
            )
        span = _spans(axis, self._bounds)
        inside = told.any(axis=0) & (span >= 0) & (span < self.shape[1])
        at = np.ravel_multi_index(
            [one[inside] for one in (signature.ravel(), span, *(one.codes for one in groups))], self.shape
        )
        self.counts = np.bincount(at, minlength=int(np.prod(self.shape))).astype(np.int64)
        self._numbered = np.arange(len(self.counts)).reshape(self.shape)

    def of(self, row: Row) -> dict[str, np.ndarray]:
        """The parts that each number of a line is the sum of; none of a line whose group is no longer there."""
        given = dict(row.groups)
        if any(key in given and given[key] not in names for key, names in zip(self._ways, self._names, strict=True)):
            return {}
        first, last = (self._bounds.index(one) for one in (day_number(row.start), day_number(row.end) + 1))
        within = [
            np.array([names[given[key]]]) if key in given else np.arange(len(names))
            for key, names in zip(self._ways, self._names, strict=True)
        ]
        found = {
            part: self._numbered[np.ix_(*(self._having[row.metric.key, part], np.arange(first, last), *within))].ravel()
            for part in self._parts_of[row.metric.key]
        }
        if len(found) == 2:
            found[REST] = np.setdiff1d(found[DENOMINATOR], found[NUMERATOR])
        return found


def _thinkable(signatures: np.ndarray, answers: list[tuple[str, str]]) -> Iterator[np.ndarray]:
    """Kinds of rows that there are none of, and might be: of a share that all rows are in, or none, the others."""
    place = {answer: at for at, answer in enumerate(answers)}
    for (key, part), whole in place.items():
        counted = place.get((key, NUMERATOR))
        if part != DENOMINATOR or counted is None or not signatures[whole].any():
            continue
        of_it = signatures[:, signatures[whole]]
        if of_it[counted].all() or not of_it[counted].any():
            other = of_it[:, :1].copy()
            other[counted] ^= True
            yield other


def _spans(axis: Axis, bounds: list[int]) -> np.ndarray:
    """The number of the stretch between two bounds that each row falls in; of what is true on a day, all in one."""
    if not axis.dated_by:
        return np.zeros(len(axis.table.rows), dtype=np.intp)
    return np.searchsorted(bounds, day_numbers(axis.table.rows[axis.dated_by]), side="right") - 1


def _yes(found: pd.Series) -> np.ndarray:
    return found.to_numpy(dtype=bool)


def _amounts(table: Table, measure: Measure | None) -> np.ndarray:
    assert measure is not None
    return answer_of(table, measure).to_numpy(dtype="float64", na_value=np.nan)
