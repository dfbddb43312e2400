"""Published counts that cannot be right, found by rule: in the files when they are read, in the figures when shown.

Nobody can know them all beforehand, so four things are looked for in the totals of every area:

* a part as large as its whole: an authority with the number of its region, or more;
* nothing between something: 0 in a year whose neighbours both have many; a total also in the last year after many;
* a jump and back: a count that a year multiplies or divides, and the next undoes;
* two authorities of a region with each other's number of plans or of decisions, which change slowly.

A total (requests received, plans issued) is doubted from threefold on; a part of it, which rises and falls with what a
council does, only from twentyfold on. What is known to be odd in a release, found so or told by DfE, stands in
``oddities.csv``.
"""

from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations

import numpy as np
import pandas as pd

from data_access.reference_data.authorities import BY_CODE
from metrics.national.measure import PublishedMeasure
from metrics.national.measures import MEASURES


class Rule(StrEnum):
    """Why a cell is doubted, as it ends the sentence "The number …"."""

    PART_IS_WHOLE = "is that of the whole region, or more"
    NOTHING = "is 0, though the years beside it have many"
    JUMP = "jumps and comes back, as no council's does"
    SWAPPED = "is about that of another authority of the region the year before, and the other's is its own"


MANY = 20
"""Fewer than so many can be none the year after."""
A_JUMP = 50
"""A change of fewer is none, whatever it multiplies."""
TIMES_OF_A_TOTAL, TIMES_OF_A_PART = 3, 20
ALIKE = 0.2
"""How far a number may lie from the other authority's of the year before to be its."""
UNLIKE = 1.5
"""How many times as large one of two must have been for a swap to show."""
_SLOW = frozenset({"ehcplans", "ehc_plans", "review_expected", "appealable_decisions"})
"""Totals of plans held and what follows from them: no council's doubles or halves in a year."""
_PARTS = frozenset({"personal_budget", "res_tot", "open_wbp", "mediation_related_request", "tribunal_related_request"})
"""Counts that are parts of a total in another file."""
_COME_AND_GO = frozenset({"placement_unknown", "number_need_unknown", "not_rec", "other", "requests_decision_not_made"})
"""Counts of what was not recorded, not called anything or not done yet."""
_OF_SHARES = frozenset(
    name
    for one in MEASURES.values()
    if one.is_share
    for name in (one.numerator, *(one.denominator if len(one.denominator) > 1 else ()))
)
"""What is counted of a total, and the parts that a total is added up from."""


def counted(measure: PublishedMeasure) -> tuple[str, ...]:
    """The columns of counts that a figure is made of, and that are looked at; none of a mean."""
    columns = () if measure.is_mean else dict.fromkeys((measure.numerator, *measure.denominator))
    return tuple(name for name in columns if name not in _COME_AND_GO)


def in_column(column: str, cells: pd.DataFrame) -> Iterator[tuple[str, int, Rule]]:
    """The area, the year and the rule of each cell of one column that cannot be right.

    ``cells`` has one row for each area and year: level, area_code, time_period, value.
    """
    if cells.empty:
        return
    table = cells.pivot(index="area_code", columns="time_period", values="value")
    years = [int(year) for year in table.columns]
    table = table.reindex(columns=range(min(years), max(years) + 1))
    regions = pd.Series({code: BY_CODE[code].region_code for code in table.index if code in BY_CODE}, dtype="object")
    yield from _cells(_too_large(table, regions), Rule.PART_IS_WHOLE)
    is_part = column in _OF_SHARES or column in _PARTS
    before, after = table.shift(1, axis="columns"), table.shift(-1, axis="columns")
    yield from _cells(_nothing(before, table, after, is_part=is_part), Rule.NOTHING)
    yield from _cells(_jumps(before, table, after, TIMES_OF_A_PART if is_part else TIMES_OF_A_TOTAL), Rule.JUMP)
    if column in _SLOW:
        yield from _swapped(table, regions)


def _cells(found: pd.DataFrame, rule: Rule) -> Iterator[tuple[str, int, Rule]]:
    rows, columns = np.nonzero(found.to_numpy())
    yield from (
        (str(found.index[row]), int(found.columns[column]), rule) for row, column in zip(rows, columns, strict=True)
    )


def _too_large(table: pd.DataFrame, regions: pd.Series) -> pd.DataFrame:
    """Authorities with the number of their region, or more, where others of it have some too."""
    councils = table.loc[regions.index]
    many = councils >= MANY
    wholes = table.reindex(regions).set_axis(regions.index)
    return many & (councils >= wholes) & (many.groupby(regions).transform("sum") > 1)


def _nothing(before: pd.DataFrame, now: pd.DataFrame, after: pd.DataFrame, *, is_part: bool) -> pd.DataFrame:
    """Nothing between something. A part of a total may come to nothing in the last year."""
    return (now == 0) & (before >= MANY) & ((after >= MANY) | (after.isna() & (not is_part)))


def _jumps(before: pd.DataFrame, now: pd.DataFrame, after: pd.DataFrame, times: int) -> pd.DataFrame:
    """Far above or far below both the year before and the year after."""
    least, most = np.minimum(before, after), np.maximum(before, after)
    up = (least > 0) & (now >= times * most) & (now - most >= A_JUMP)
    down = (now > 0) & (times * now <= least) & (least - now >= A_JUMP)
    return pd.DataFrame(up | down)


def _swapped(table: pd.DataFrame, regions: pd.Series) -> Iterator[tuple[str, int, Rule]]:
    """Two authorities of a region, each with about the number that the other had the year before."""
    for year in table:
        if year - 1 not in table:
            continue
        pairs = table.loc[regions.index, [year - 1, year]].dropna()
        pairs = pairs[(pairs >= A_JUMP).all(axis="columns")]
        for _, some in pairs.groupby(regions[pairs.index]):
            for (one, was, now), (other, others_was, others_now) in combinations(some.itertuples(name=None), 2):
                unlike = max(was, others_was) >= UNLIKE * min(was, others_was)
                crossed = abs(now / others_was - 1) <= ALIKE and abs(others_now / was - 1) <= ALIKE
                if unlike and crossed:
                    yield from ((str(code), int(year), Rule.SWAPPED) for code in (one, other))
