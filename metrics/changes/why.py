"""Why a figure is not what it was: what it was after each step from then to now, and the rows that moved it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import pandas as pd

from metrics.base.periods import Period
from metrics.changes.known import Known
from metrics.changes.made_of import FOLLOWED, Effect, MadeOf, effects_between, made_of_rows
from metrics.changes.row_changes import Changes, key_of
from metrics.changes.steps import Step, steps
from metrics.counting.definition import Metric, Status, Time
from metrics.counting.evaluate import evaluate, records
from metrics.counting.registers import CASES, Council
from metrics.counting.table import Table


@dataclass(frozen=True)
class Asked:
    """Which figure: over which days, of which place, of which group of a split."""

    metric: Metric
    period: Period
    locality: str = ""
    """One place alone; empty for the whole council."""
    by: str = ""
    """The key of a way to split; empty for the whole."""
    group: str = ""
    """One of its groups, by its name or code in results."""


@dataclass(frozen=True)
class Reading:
    """A figure as it was counted once. A part that there is none of is None, as is the value without its reason."""

    numerator: float | None
    denominator: float | None
    value: float | None
    status: Status


@dataclass(frozen=True, eq=False)
class Move:
    """A step that moved the figure, or rows of it against each other."""

    step: Step
    before: Reading
    after: Reading
    moved: int | None
    """How many rows of the figure it moved; None where rows are not followed: attendance is kept added up."""
    rows: pd.DataFrame | None
    """These rows, as ``records`` gives them, with their ``effect``; of a corrected column ``was`` and ``now``.
    None where they are not followed, or nobody asked for them."""


@dataclass(frozen=True, eq=False)
class Why:
    """A figure then and now, and the moves between: each begins where the one before ends, so they add up."""

    asked: Asked
    then: Reading
    now: Reading
    moves: tuple[Move, ...]


@dataclass(frozen=True, eq=False)
class _Counted:
    """A figure with what makes it up."""

    reading: Reading
    made_of: MadeOf
    table: Table

    def is_like(self, other: "_Counted") -> bool:
        """Whether the figure and every row of it is the same."""
        return self.reading == other.reading and self.made_of.is_like(other.made_of)


class Replay:
    """Two states of what was known, and every step between. Ask it of as many figures as need be."""

    def __init__(self, then: Known, now: Known):
        self.then, self.now = then, now
        self.steps = steps(then, now)
        self._states = [then, *(step.after for step in self.steps)]
        self._places: dict[tuple[int, str], Council] = {}
        self._readings: dict[tuple[Asked, int], Reading] = {}
        self._together: dict[Asked, tuple[Asked, ...]] = {}

    def expect(self, every: Sequence[Asked]) -> None:
        """Say that all of these will be asked: the same figure of many periods is counted once for all of them."""
        alike = groupby(sorted(every, key=_beside_period), key=_beside_period)
        self._together = {asked: those for _, found in alike for those in (tuple(found),) for asked in those}

    def why(self, asked: Asked, *, with_rows: bool = True) -> Why:
        """Every step that moved this figure, with the rows it moved or only their number.

        Steps that together leave every row of it as it was are passed over, as where one took a row out and the next
        put it back: so a few are counted of the many that there may be.
        """
        counted: dict[int, _Counted] = {}

        def at(number: int) -> _Counted:
            if number not in counted:
                counted[number] = self._counted(asked, number)
            return counted[number]

        last = len(self.steps)
        moving = _moving(at, 0, last)
        moves = tuple(_move(asked, self.steps[one], at(one), at(one + 1), with_rows=with_rows) for one in moving)
        return Why(asked, at(0).reading, at(last).reading, moves)

    def ends(self, asked: Asked) -> tuple[Reading, Reading]:
        """The figure then and now alone."""
        return self._reading(asked, 0), self._reading(asked, len(self.steps))

    def _table(self, asked: Asked, number: int) -> Table:
        """What a figure is counted from after some steps, as it stood: it is counted, and its rows are looked at."""
        whole = self._whole(asked.metric.about, number, asked.locality)
        return whole.known_by(min(asked.period.end, whole.as_at)) if asked.metric.time is Time.AS_AT else whole

    def _whole(self, about: str, number: int, locality: str) -> Table:
        """What is counted. The cases know no register, and fourteen registers take longer to set up than all cases."""
        state = self._states[number]
        if about == CASES:
            return state.cases.of_locality(locality) if locality else state.cases
        if (number, locality) not in self._places:
            self._places[number, locality] = replace(state.council, locality=locality) if locality else state.council
        return self._places[number, locality].table(about)

    def _counted(self, asked: Asked, number: int) -> _Counted:
        table = self._table(asked, number)
        made_of = made_of_rows(asked.metric, table, asked.period, by=asked.by, group=asked.group)
        return _Counted(self._reading(asked, number, table), made_of, table)

    def _reading(self, asked: Asked, number: int, table: Table | None = None) -> Reading:
        if (asked, number) not in self._readings:
            every = (asked,) if asked.metric.time is Time.AS_AT else self._together.get(asked, (asked,))
            found = _readings(every, table or self._table(asked, number))
            self._readings |= {(one, number): reading for one, reading in zip(every, found, strict=True)}
        return self._readings[asked, number]


def _move(asked: Asked, step: Step, before: _Counted, after: _Counted, *, with_rows: bool) -> Move:
    if asked.metric.about not in FOLLOWED:
        return Move(step, before.reading, after.reading, None, None)
    effects = effects_between(before.made_of, after.made_of)
    rows = _rows(asked, step, before, after, effects) if with_rows else None
    return Move(step, before.reading, after.reading, len(effects), rows)


def _moving(at: Callable[[int], _Counted], first: int, last: int) -> Iterator[int]:
    """The numbers of the steps between two states that moved the figure, found by halving."""
    if at(first).is_like(at(last)):
        return
    if last - first == 1:
        yield first
        return
    middle = (first + last) // 2
    yield from _moving(at, first, middle)
    yield from _moving(at, middle, last)


def _beside_period(asked: Asked) -> tuple[str, str, str, str]:
    return asked.metric.key, asked.locality, asked.by, asked.group


def _readings(every: Sequence[Asked], table: Table) -> list[Reading]:
    """One figure of several periods."""
    asked = every[0]
    found = evaluate(asked.metric, table, [one.period for one in every], by=[asked.by] if asked.by else [])
    if asked.by:
        found = found[found[asked.by] == asked.group]
    lines = zip(*(found[name].tolist() for name in ("period_start", "period_end", *_NUMBERS, "status")), strict=True)
    told = {(start, end): Reading(*map(_number, numbers), Status(status)) for start, end, *numbers, status in lines}
    nothing = Reading(None, None, None, Status.NO_CASES)
    return [told.get((one.period.start, one.period.end), nothing) for one in every]


def _number(found: float) -> float | None:
    return None if pd.isna(found) else float(found)


def _rows(asked: Asked, step: Step, before: _Counted, after: _Counted, effects: pd.Series) -> pd.DataFrame:
    about = asked.metric.about
    key, gone = key_of(about), effects == Effect.OUT
    listed = [
        rows[rows[key].isin(keys.index)]
        for counted, keys in ((before, effects[gone]), (after, effects[~gone]))
        for rows in (records(asked.metric, counted.table, asked.period),)
    ]
    rows = pd.concat([one for one in listed if len(one)] or listed[:1], ignore_index=True)
    rows = rows.assign(effect=rows[key].map(effects))
    if step.changes is None or not step.column or step.about != about:
        return rows
    return rows.assign(**_cells(step.changes, step.column, rows[key]))


def _cells(found: Changes, column: str, keys: pd.Series) -> dict[str, pd.Series]:
    """What stood in the corrected column, and what does; blank in a row that the step moved by another's cell."""
    cells = found.cells_of(column)
    by_key = cells.set_index(pd.Index(found.changed.loc[cells["row"], key_of(found.about)]))
    return {name: keys.map(by_key[name]) for name in ("was", "now")}


_NUMBERS = ("numerator", "denominator", "value")
