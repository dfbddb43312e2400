"""How many rows a figure may lack, because a cell that decides about them could not be read."""

from collections.abc import Sequence

import pandas as pd

from metrics.base.periods import Period
from metrics.counting.definition import Metric, Time
from metrics.counting.table import Table


def with_not_understood(result: pd.DataFrame, metric: Metric, table: Table, periods: Sequence[Period]) -> pd.DataFrame:
    """An evaluated result with a column ``not_understood``, as it is where no row is not understood.

    The number stands beside every group of its period: nobody knows which of them the rows belong to.
    """
    if not periods or all(one.not_understood is None for _, one in counted_from(metric, table)):
        return result
    counts = {(one.start, one.end): rows_not_understood(metric, table, one) for one in periods}
    ends = zip(result["period_start"], result["period_end"], strict=True)
    return result.assign(not_understood=[counts[one] for one in ends])  # a day may have groups that another has not


def rows_not_understood(metric: Metric, table: Table, period: Period) -> int:
    """So many rows might count in a figure, and nobody can say.

    For a figure during a period those whose day falls in it, and those without that day that had begun by its end;
    for one as at a day those that had begun. A rate counts those of the tables that it stands over with its own.
    """
    found = (those_not_understood(part, one, period) for part, one in counted_from(metric, table))
    return sum(int(might.sum()) for _, might in (one for one in found if one))


def counted_from(metric: Metric, table: Table) -> list[tuple[Metric, Table]]:
    """Each table that goes into a figure, once, with the metric that is counted from it."""
    beneath = {part.about: part for part in metric.over if part.about != metric.about}
    return [(metric, table), *((part, table.beside(about)) for about, part in beneath.items())]


def those_not_understood(metric: Metric, table: Table, period: Period) -> tuple[Table, pd.Series] | None:
    """The rows of the figure's own table that are not understood, and which of them might count; None without any."""
    aside = table.not_understood
    if aside is None:
        return None
    end = min(period.end, table.as_at)
    began = period.start <= table.as_at
    if metric.time is Time.AS_AT:
        stood = aside.known_by(end)
        return stood, pd.Series(began, stood.rows.index)
    days, last = aside.rows[metric.dated_by], pd.Timestamp(end)
    inside = (days >= pd.Timestamp(period.start)) & (days <= last)
    return aside, (inside | (days.isna() & ~(aside.begun_on > last))) & began
