"""Why a figure is not what it was: what it was after each step from then to now, and the rows that moved it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.base.on_demand import answer_of
from metrics.base.periods import Period
from metrics.changes.known import Known
from metrics.changes.row_changes import Changes, key_of
from metrics.changes.steps import Step, steps
from metrics.counting.definition import Metric, Status, Time
from metrics.counting.evaluate import evaluate, population_in, records
from metrics.counting.registers import CASES, Council
from metrics.counting.table import Table
from metrics.datasets import STORED


class Effect(StrEnum):
    """What a step did to one row of a figure."""

    IN = "came in"
    OUT = "went out"
    COUNTED = "counted now"
    NOT_COUNTED = "no longer counted"
    AMOUNT = "another amount"


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
    """A figure with what makes it up: each row of it by its key, whether it is counted and with what amounts."""

    reading: Reading
    parts: pd.DataFrame
    table: Table


class Replay:
    """Two states of what was known, and every step between. Ask it of as many figures as need be."""

    def __init__(self, then: Known, now: Known):
        self.then, self.now = then, now
        self.steps = steps(then, now)
        self._states = [then, *(step.after for step in self.steps)]
        self._places: dict[tuple[int, str], Council] = {}

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
        then, now = (_reading(asked, self._table(asked, number)) for number in (0, len(self.steps)))
        return then, now

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
        return _Counted(_reading(asked, table), _parts(asked, table), table)


def _move(asked: Asked, step: Step, before: _Counted, after: _Counted, *, with_rows: bool) -> Move:
    if asked.metric.about not in _FOLLOWED:
        return Move(step, before.reading, after.reading, None, None)
    effects = _effects(before.parts, after.parts)
    rows = _rows(asked, step, before, after, effects) if with_rows else None
    return Move(step, before.reading, after.reading, len(effects), rows)


def _moving(at: Callable[[int], _Counted], first: int, last: int) -> Iterator[int]:
    """The numbers of the steps between two states that moved the figure, found by halving."""
    if _alike(at(first), at(last)):
        return
    if last - first == 1:
        yield first
        return
    middle = (first + last) // 2
    yield from _moving(at, first, middle)
    yield from _moving(at, middle, last)


def _alike(one: _Counted, other: _Counted) -> bool:
    return one.reading == other.reading and one.parts.equals(other.parts)


def _reading(asked: Asked, table: Table) -> Reading:
    found = evaluate(asked.metric, table, [asked.period], by=[asked.by] if asked.by else [])
    if asked.by:
        found = found[found[asked.by] == asked.group]
    if found.empty:
        return Reading(None, None, None, Status.NO_CASES)
    line = found.iloc[0]
    return Reading(*(_number(line[name]) for name in ("numerator", "denominator", "value")), Status(line["status"]))


def _number(found: float) -> float | None:
    return None if pd.isna(found) else float(found)


def _parts(asked: Asked, table: Table) -> pd.DataFrame:
    """Each row of the figure by its key, in the order of the keys."""
    metric = asked.metric
    if metric.about not in _FOLLOWED:
        return pd.DataFrame()
    stood, within = population_in(metric, table, asked.period)
    if asked.by:
        groups = answer_of(stood, metric.ways[asked.by].groups).astype("object")
        within = within & (groups.where(groups.notna(), NOT_RECORDED) == asked.group)
    wanted = within.to_numpy(dtype=bool)
    rules = {name: getattr(metric, name) for name in _RULES}
    made = {name: _numbers(answer_of(stood, rule))[wanted] for name, rule in rules.items() if rule}
    keys = stood.rows[key_of(metric.about)].to_numpy()[wanted]
    return pd.DataFrame(made, index=pd.Index(keys, dtype="object")).sort_index()


def _numbers(answers: pd.Series) -> np.ndarray:
    return answers.to_numpy(dtype="float64", na_value=np.nan)


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


def _effects(before: pd.DataFrame, after: pd.DataFrame) -> pd.Series:
    """What became of every row that is not as it was, by its key."""
    left, came = before.index.difference(after.index), after.index.difference(before.index)
    both = before.index.intersection(after.index)
    was, now = before.loc[both], after.loc[both]
    effects = pd.Series(None, both, dtype="object")
    same = pd.Series(True, both)
    for name in was.columns:
        same &= (was[name] == now[name]) | (was[name].isna() & now[name].isna())
    effects[~same] = Effect.AMOUNT
    if "counted" in was:
        effects[now["counted"] > was["counted"]] = Effect.COUNTED
        effects[now["counted"] < was["counted"]] = Effect.NOT_COUNTED
    ends = [pd.Series(Effect.OUT, left, dtype="object"), pd.Series(Effect.IN, came, dtype="object")]
    return pd.concat([*ends, effects.dropna()])


def _cells(found: Changes, column: str, keys: pd.Series) -> dict[str, pd.Series]:
    """What stood in the corrected column, and what does; blank in a row that the step moved by another's cell."""
    cells = found.cells[found.cells["column"] == column]
    by_key = cells.set_index(pd.Index(found.changed.loc[cells["row"], key_of(found.about)]))
    return {name: keys.map(by_key[name]) for name in ("was", "now")}


_FOLLOWED = frozenset({CASES, *STORED})
_RULES = ("counted", "measured", "out_of")
