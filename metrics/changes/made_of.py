"""The rows that make up a figure, and what became of each of them from one time to another."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.base.on_demand import answer_of
from metrics.base.periods import Period
from metrics.changes.row_changes import key_of
from metrics.counting.definition import Metric
from metrics.counting.evaluate import population_in
from metrics.counting.registers import CASES
from metrics.counting.table import Table
from metrics.datasets import STORED

FOLLOWED = frozenset({CASES, *STORED})
"""Lists whose rows are followed; attendance is kept added up."""


class Effect(StrEnum):
    """What a step did to one row of a figure."""

    IN = "came in"
    OUT = "went out"
    COUNTED = "counted now"
    NOT_COUNTED = "no longer counted"
    AMOUNT = "another amount"


@dataclass(frozen=True, eq=False)
class MadeOf:
    """The rows of a figure, in the order of their keys."""

    keys: np.ndarray
    parts: np.ndarray
    """What each rule of the figure says of them, a line for each rule; first whether a row is counted, if one says."""
    has_counted: bool

    def is_like(self, other: "MadeOf") -> bool:
        """Whether the same is said of the same rows."""
        return np.array_equal(self.keys, other.keys) and np.array_equal(self.parts, other.parts, equal_nan=True)


def made_of_rows(metric: Metric, table: Table, period: Period, *, by: str = "", group: str = "") -> MadeOf:
    """The rows that a figure looks at, of one group of a split or of all; none of a list that is not followed."""
    if metric.about not in FOLLOWED:
        return MadeOf(np.zeros(0), np.zeros((0, 0)), has_counted=False)
    stood, within = population_in(metric, table, period)
    if by:
        groups = answer_of(stood, metric.ways[by].groups).astype("object")
        within = within & (groups.where(groups.notna(), NOT_RECORDED) == group)
    wanted = within.to_numpy(dtype=bool)
    keys = stood.rows[key_of(metric.about)].array[wanted].astype("object")
    order = np.argsort(keys)
    rules = [rule for rule in (metric.counted, metric.measured, metric.out_of) if rule]
    answers = [answer_of(stood, rule).array[wanted].to_numpy(dtype="float64", na_value=np.nan) for rule in rules]
    parts = np.array(answers).reshape(len(rules), len(keys))
    return MadeOf(keys[order], parts[:, order], has_counted=bool(metric.counted))


def effects_between(before: MadeOf, after: MadeOf) -> pd.Series:
    """What became of every row that is not as it was, by its key."""
    both, there, here = np.intersect1d(before.keys, after.keys, assume_unique=True, return_indices=True)
    was, now = before.parts[:, there], after.parts[:, here]
    effects = np.full(len(both), None, dtype="object")
    effects[~((was == now) | (np.isnan(was) & np.isnan(now))).all(axis=0)] = Effect.AMOUNT
    if before.has_counted:
        effects[now[0] > was[0]] = Effect.COUNTED
        effects[now[0] < was[0]] = Effect.NOT_COUNTED
    left, came = np.delete(before.keys, there), np.delete(after.keys, here)
    found = {Effect.OUT: left, Effect.IN: came} | {one: both[effects == one] for one in _STAYING}
    return pd.concat(
        [pd.Series(effect, pd.Index(keys, dtype="object"), dtype="object") for effect, keys in found.items()]
    )


_STAYING = (Effect.COUNTED, Effect.NOT_COUNTED, Effect.AMOUNT)
