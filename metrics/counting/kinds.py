"""The kinds of figures: for each, what it is made of, how it is counted, and how it wants to be shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import ClassVar

import numpy as np
import pandas as pd


@dataclass(frozen=True, kw_only=True)
class Cells:
    """What the rules of a metric say of the rows counted, and the cell that each falls in: a period and a group."""

    of_rows: np.ndarray
    """Each row's cell, by number; ``count`` or more for a row in none of them."""
    count: int
    counted: np.ndarray
    """Whether each row is in the numerator, measures of it, and what they are out of; empty where there is no rule."""
    measured: np.ndarray
    out_of: np.ndarray
    beneath: np.ndarray
    """What each cell stands over: people, or what other figures count. Empty for what stands over nothing."""
    per: int = 1

    def at(self, rows: np.ndarray) -> "Cells":
        """The same of some of the rows."""
        return replace(
            self,
            of_rows=self.of_rows[rows],
            counted=self.counted[rows],
            measured=self.measured[rows],
            out_of=self.out_of[rows],
        )


Numbers = dict[str, np.ndarray]
"""For every cell its numerator, denominator and value; and ``behind`` where these are not numbers of rows."""


class ValueFormat(StrEnum):
    """How a value wants to be put into words."""

    WHOLE = "whole number"
    DECIMAL = "number with a decimal"
    PERCENT = "per cent"
    POINTS = "points between two percentages"
    SPAN = "length of time"
    AMOUNT = "amount"


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind:
    """One sort of figure. The kinds there are stand below the class: ``Kind.COUNT``, ``Kind.SHARE`` and so on."""

    words: str
    numbers: Callable[[Cells], Numbers]
    """How it is counted."""
    rules: frozenset[str] = frozenset()
    """The rules a metric of this kind has besides its population."""
    stands_over: bool = False
    """Whether it is set against people, or against what other figures count."""
    blank_is_not_recorded: bool = False
    """Whether a missing value means that something was not recorded, rather than that there was no case."""
    value_format: ValueFormat = ValueFormat.WHOLE
    places: int = 0
    """Decimals of its percentages in a sentence."""
    measured_in_its_unit: bool = False
    """Whether the measure of a row is in the unit of the figure: sessions of a share of sessions."""
    to_100: bool = False
    """Whether it is a part of the cases it is out of: drawn from 0 to 100%, held against a law that asks for all."""
    set_against: str = "of"
    """What stands between its numerator and its denominator: 39 of 85, 284 for 8,271."""
    heading: str = ""
    """Of its values in a table; empty for the unit."""
    table_parts: tuple[str, ...] = ("numerator", "denominator")
    """What a table shows beside the value."""
    counted_title: str = ""
    """What its numerator, or its measure, is called where the figure is explained."""
    population_title: str = "What is counted"

    COUNT: ClassVar["Kind"]
    SHARE: ClassVar["Kind"]
    MEDIAN: ClassVar["Kind"]
    MEAN: ClassVar["Kind"]
    RATE: ClassVar["Kind"]
    RATIO: ClassVar["Kind"]
    SESSIONS: ClassVar["Kind"]
    STEPS: ClassVar["Kind"]
    GAP: ClassVar["Kind"]
    SUM: ClassVar["Kind"]

    def __str__(self) -> str:
        return self.words


def _counts(cells: Cells) -> Numbers:
    total = _how_many(cells.of_rows, cells.count)
    return {"numerator": total, "denominator": _blank(cells), "value": total}


def _shares(cells: Cells) -> Numbers:
    pairs = 2 * cells.of_rows
    pairs += cells.counted
    found = np.bincount(pairs, minlength=2 * cells.count)[: 2 * cells.count].reshape(cells.count, 2)
    numerator, total = found[:, 1].astype("float64"), found.sum(axis=1).astype("float64")
    return {"numerator": numerator, "denominator": total, "value": _divided(numerator, total)}


def _typical(cells: Cells, how: str) -> Numbers:
    """The denominator is the rows with a measure."""
    known = np.flatnonzero(~np.isnan(cells.measured) & (cells.of_rows < cells.count))
    value, grouped = _blank(cells), pd.Series(cells.measured[known]).groupby(cells.of_rows[known]).agg(how)
    value[grouped.index.to_numpy(dtype=np.intp)] = grouped.to_numpy()
    return {"numerator": _blank(cells), "denominator": _how_many(cells.of_rows[known], cells.count), "value": value}


def _ratios(cells: Cells) -> Numbers:
    total = _how_many(cells.of_rows, cells.count)
    return {"numerator": total, "denominator": cells.beneath, "value": _divided(total, cells.beneath)}


def _rates(cells: Cells) -> Numbers:
    found = _ratios(cells)
    return {**found, "value": cells.per * found["value"]}


def _sums(cells: Cells) -> Numbers:
    """What the known amounts come to, how many there are, and how many rows in all.

    Blank, never nothing, where there are rows and of none the amount is known.
    """
    inside = cells.of_rows < cells.count
    known = inside & ~np.isnan(cells.measured)
    rows, amounts = _how_many(cells.of_rows[inside], cells.count), _how_many(cells.of_rows[known], cells.count)
    total = np.bincount(cells.of_rows[known], weights=cells.measured[known], minlength=cells.count)
    return {"numerator": amounts, "denominator": rows, "value": np.where((amounts == 0) & (rows > 0), np.nan, total)}


def _sessions(cells: Cells) -> Numbers:
    """One measure's sum out of another's, over the rows that have both; ``behind`` is the number of those with any."""
    known = (cells.of_rows < cells.count) & ~np.isnan(cells.measured) & ~np.isnan(cells.out_of)
    parts, whole = (
        np.bincount(cells.of_rows[known], weights=one[known], minlength=cells.count)
        for one in (cells.measured, cells.out_of)
    )
    behind = _how_many(cells.of_rows[known & (cells.out_of > 0)], cells.count)
    return {"numerator": parts, "denominator": whole, "value": _divided(parts, whole), "behind": behind}


def _gaps(cells: Cells) -> Numbers:
    """The share of the rows counted less that of the others. The denominator is the rows on the smaller side."""
    sides = [_sessions(cells.at(rows)) for rows in (cells.counted, ~cells.counted)]
    fewer = np.minimum(*(one["behind"] for one in sides))
    value = sides[0]["value"] - sides[1]["value"]
    return {"numerator": _blank(cells), "denominator": fewer, "value": value, "behind": fewer}


def _how_many(cells: np.ndarray, count: int) -> np.ndarray:
    return np.bincount(cells, minlength=count)[:count].astype("float64")


def _divided(parts: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Missing where there is nothing to divide by."""
    return np.divide(parts, whole, out=np.full(len(parts), np.nan), where=whole > 0)


def _blank(cells: Cells) -> np.ndarray:
    return np.full(cells.count, np.nan)


Kind.COUNT = Kind(words="count", numbers=_counts, table_parts=())
Kind.SHARE = Kind(
    words="share",
    numbers=_shares,
    rules=frozenset({"counted"}),
    value_format=ValueFormat.PERCENT,
    to_100=True,
    heading="Share",
    counted_title="What is counted",
    population_title="Out of",
)
Kind.MEDIAN = Kind(
    words="median",
    numbers=partial(_typical, how="median"),
    rules=frozenset({"measured"}),
    value_format=ValueFormat.SPAN,
    table_parts=("denominator",),
    counted_title="What is measured",
    population_title="Which cases",
)
Kind.MEAN = replace(Kind.MEDIAN, words="mean", numbers=partial(_typical, how="mean"))
Kind.RATE = Kind(
    words="rate per 1,000",
    numbers=_rates,
    stands_over=True,
    blank_is_not_recorded=True,
    value_format=ValueFormat.DECIMAL,
    set_against="for",
    table_parts=("denominator",),
)
"""A count for every 1,000 people of an age group, whose number the council gives in its settings; or for every 1,000
of what other figures count."""
Kind.RATIO = Kind(
    words="count beside another",
    numbers=_ratios,
    stands_over=True,
    blank_is_not_recorded=True,
    value_format=ValueFormat.PERCENT,
    places=1,
    heading="Share",
)
"""A count as a share of what other figures count, of which it is no part."""
Kind.SESSIONS = Kind(
    words="share of sessions",
    numbers=_sessions,
    rules=frozenset({"measured", "out_of"}),
    value_format=ValueFormat.PERCENT,
    places=1,
    measured_in_its_unit=True,
    heading="Share",
    counted_title="What is added up",
    population_title="Which cases",
)
"""What all rows come to in one measure, out of what they come to in another: never a mean of rows' own shares."""
Kind.STEPS = replace(Kind.SESSIONS, words="share of steps", to_100=True, places=0)
Kind.GAP = Kind(
    words="difference between two groups",
    numbers=_gaps,
    rules=frozenset({"counted", "measured", "out_of"}),
    value_format=ValueFormat.POINTS,
    heading="Gap",
    table_parts=("denominator",),
    counted_title="What is compared",
    population_title="Which cases",
)
"""What the rows counted come to in one measure out of another, less what the other rows of the population do."""
Kind.SUM = Kind(
    words="sum",
    numbers=_sums,
    rules=frozenset({"measured"}),
    blank_is_not_recorded=True,
    value_format=ValueFormat.AMOUNT,
    heading="Sum",
    counted_title="What is added up",
    population_title="Which cases",
)
"""What all rows come to, of a measure; rows without it are told beside it."""
