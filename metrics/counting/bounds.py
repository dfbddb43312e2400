"""Between what and what a share lies, once the rows that something is wrong with are mended."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Self

import pandas as pd

from metrics.base.on_demand import answer_of
from metrics.base.periods import Period
from metrics.counting.definition import Metric, Status, Time
from metrics.counting.evaluate import evaluate, population_in
from metrics.counting.not_understood import those_not_understood
from metrics.counting.table import Table

_WORKED_OUT_FROM = {"plan_due_date": ("received_date",), "issued_date": ("assessment_outcome_date", "start_date")}
"""Where one of these is wrong, so is the day that follows from it (``cases.derived``)."""


@dataclass(frozen=True)
class Bounds:
    """A share as it is counted, and the rows that may make it another once they are mended, by their keys.

    The keys never leave.
    """

    metric: Metric
    period: Period
    status: Status
    numerator: int
    denominator: int
    counted: frozenset[str] = frozenset()
    """Rows of the numerator with something to mend: they may not belong in it."""
    others: frozenset[str] = frozenset()
    """Rows of the rest of the denominator with something to mend: they may belong in the numerator."""
    outside: frozenset[str] = frozenset()
    """Rows that are not in it and may belong: not understood, or left out for what is wrong with them."""

    @property
    def inside(self) -> int:
        """How many rows that it looks at have something to mend."""
        return len(self.counted) + len(self.others)

    @property
    def in_question(self) -> int:
        """How many rows may move it."""
        return self.inside + len(self.outside)

    @property
    def value(self) -> float | None:
        """As it is counted; None where there is no case."""
        return self.numerator / self.denominator if self.denominator else None

    @property
    def least(self) -> float | None:
        """If none of those in question counted; None where there is nothing at all."""
        return (self.numerator - len(self.counted)) / self._of if self._of else None

    @property
    def most(self) -> float | None:
        """If all of those in question counted."""
        return (self.numerator + len(self.others) + len(self.outside)) / self._of if self._of else None

    @property
    def _of(self) -> int:
        return self.denominator + len(self.outside)

    def of_rows(self, keys: Collection[str]) -> Self:
        """What these rows alone may make of it."""
        some = frozenset(keys)
        return replace(self, counted=self.counted & some, others=self.others & some, outside=self.outside & some)


def bounds(metric: Metric, table: Table, period: Period, doubts: pd.DataFrame, key: str) -> Bounds:
    """A share over a period, and what the rows to mend may make of it.

    ``doubts`` are those whose fault may decide: their keys in ``key``, which is also the table's own column of keys,
    and the ``field`` at fault. A row that the share looks at may count or not. One that it does not look at may belong
    where its day falls in the period, where that very day or what it is worked out from is at fault, and, for a share
    true on a day, where it had begun. So may every row not understood. A row that another wrong day has put into
    another period is not looked for: nobody could say where to stop.
    """
    line = evaluate(metric, table, [period]).iloc[0]
    stood, within = population_in(metric, table, period)
    keys = stood.rows[key].astype("object")
    doubtful = keys.isin(set(doubts[key]))
    counts = answer_of(stood, metric.counted).astype(bool) if metric.counted else pd.Series(False, keys.index)
    of_its_day = keys.isin(set(doubts.loc[doubts["field"].isin(_sources(metric)), key]))
    outside = doubtful & ~within & _may_belong(metric, stood, period, of_its_day)
    aside = those_not_understood(metric, table, period)
    unread = frozenset(aside[0].rows[key][aside[1]]) if aside else frozenset()
    return Bounds(
        metric=metric,
        period=period,
        status=Status(line["status"]),
        numerator=_whole(line["numerator"]),
        denominator=_whole(line["denominator"]),
        counted=frozenset(keys[doubtful & within & counts]),
        others=frozenset(keys[doubtful & within & ~counts]),
        outside=frozenset(keys[outside]) | unread,
    )


def _sources(metric: Metric) -> set[str]:
    """The columns from which comes the day that puts a row into a period."""
    return {metric.dated_by, *metric.needs, *_WORKED_OUT_FROM.get(metric.dated_by, ())}


def _may_belong(metric: Metric, table: Table, period: Period, of_its_day: pd.Series) -> pd.Series:
    end = pd.Timestamp(min(period.end, table.as_at))
    if metric.time is Time.AS_AT:
        return ~(table.begun_on > end)
    days = table.rows[metric.dated_by]
    no_day = days.isna() | (days > pd.Timestamp(table.as_at))
    return ((days >= pd.Timestamp(period.start)) & (days <= end)) | (no_day & of_its_day)


def _whole(number: float) -> int:
    return 0 if pd.isna(number) else int(number)
