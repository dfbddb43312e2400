"""From a metric, the cases and some periods to one tidy frame; and from a figure back to its rows."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from metrics.breakdowns import BREAKDOWNS
from metrics.case_tables import CaseTables
from metrics.definition import Metric, Status, Time
from metrics.periods import Period
from metrics.tables import ORIGIN
from metrics.vocabulary import NOT_RECORDED

RESULT_COLUMNS = ("metric", "period_start", "period_end", "numerator", "denominator", "value", "status")


class WrongBreakdown(ValueError):
    """A metric cannot be split in the way asked for; the message names the ways it can."""


def evaluate(metric: Metric, tables: CaseTables, periods: Sequence[Period], *, by: Sequence[str] = ()) -> pd.DataFrame:
    """One row for every period and group asked for, also the empty ones.

    Columns: ``metric, period_start, period_end``, one for each breakdown, ``numerator, denominator, value,
    status``. ``value`` is a share from 0 to 1, a count, or a median in weeks; it is missing, never 0, where
    ``status`` is other than "shown". Nothing is rounded. Cases whose group is not recorded form a group of
    that name, so groups always add up to the whole. A count has no denominator, a median no numerator.

    A metric as at a day looks at the last day of each period, or at the day the tables are known by
    if that is earlier. Raises WrongBreakdown for a way to split that the metric does not allow.
    """
    for key in by:
        if key not in metric.breakdowns:
            allowed = ", ".join(metric.breakdowns) or "none"
            raise WrongBreakdown(f"{metric.key} cannot be split by {key!r}. It can be split by: {allowed}.")
    if metric.time is Time.AS_AT:
        return _standing(metric, tables, periods, by)
    return _during(metric, tables, periods, by)


def records(metric: Metric, tables: CaseTables, period: Period, *, counted: bool | None = None) -> pd.DataFrame:
    """The cases behind a figure, with where each came from.

    All of the population, or with ``counted`` only those that are (or are not) in the numerator. Columns:
    the case's own, ``counted``, ``measured`` (weeks) for a median, and ``source_file, source_sheet, source_row``.
    """
    tables, within = _population_in(metric, tables, period)
    is_counted = metric.counted(tables) if metric.counted else pd.Series(True, tables.cases.index)
    rows = tables.cases.assign(counted=is_counted.astype(bool))
    if metric.measured:
        rows = rows.assign(measured=metric.measured(tables))
    wanted = within if counted is None else within & (rows["counted"] == counted)
    rows = rows[wanted]
    return rows[[*rows.columns.difference(ORIGIN, sort=False), *ORIGIN]]


def _population_in(metric: Metric, tables: CaseTables, period: Period) -> tuple[CaseTables, pd.Series]:
    if metric.time is Time.AS_AT:
        tables = tables.known_by(min(period.end, tables.as_at))
        nothing = pd.Series(False, tables.cases.index)
        return tables, nothing if period.start > tables.as_at else metric.population(tables)
    days = tables.cases[metric.dated_by]
    start, end = pd.Timestamp(period.start), pd.Timestamp(min(period.end, tables.as_at))
    return tables, metric.population(tables) & (days >= start) & (days <= end)


def _during(metric: Metric, tables: CaseTables, periods: Sequence[Period], by: Sequence[str]) -> pd.DataFrame:
    population = metric.population(tables).to_numpy(dtype=bool)
    days = tables.cases[metric.dated_by].to_numpy().astype("datetime64[D]")
    population = population & (days <= np.datetime64(tables.as_at, "D"))
    groups = _Groups(tables, by)
    rows, inside = _by_period(np.flatnonzero(population), days, periods)
    numbers = _numbers(metric, tables, rows, inside, groups, len(periods))
    return _frame(metric, tables, periods, groups, numbers)


def _standing(metric: Metric, tables: CaseTables, periods: Sequence[Period], by: Sequence[str]) -> pd.DataFrame:
    frames = []
    for period in periods:
        stood = tables.known_by(min(period.end, tables.as_at))
        groups = _Groups(stood, by, like=tables)
        rows = np.flatnonzero(metric.population(stood).to_numpy(dtype=bool))
        numbers = _numbers(metric, stood, rows, np.zeros(len(rows), dtype=np.intp), groups, 1)
        frames.append(_frame(metric, tables, [period], groups, numbers))
    if not frames:
        return _frame(metric, tables, [], _Groups(tables, by), _no_numbers())
    return pd.concat(frames, ignore_index=True)


def _by_period(rows: np.ndarray, days: np.ndarray, periods: Sequence[Period]) -> tuple[np.ndarray, np.ndarray]:
    """Row numbers and the number of the period each falls in; a row once for every period that holds it."""
    starts = np.array([period.start for period in periods], dtype="datetime64[D]")
    ends = np.array([period.end for period in periods], dtype="datetime64[D]")
    dated = days[rows]
    if len(periods) and (starts[1:] > ends[:-1]).all():
        last = int((ends[-1] - starts[0]).astype(np.intp)) + 2
        found = _period_of_day(starts, ends)[np.clip((dated - starts[0]).astype(np.intp) + 1, 0, last)]
        return rows[found >= 0], found[found >= 0]
    held = [rows[(dated >= start) & (dated <= end)] for start, end in zip(starts, ends, strict=True)]
    numbers = [np.full(len(some), number) for number, some in enumerate(held)]
    return np.concatenate([*held, rows[:0]]), np.concatenate([*numbers, np.zeros(0, dtype=np.intp)])


def _period_of_day(starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """For every day from the day before the first period to the day after the last: its period, or -1.

    Looking a day up is several times faster than searching for it, and it is most of the work.
    """
    days = np.arange(starts[0] - 1, ends[-1] + 2)
    found = np.searchsorted(starts, days, side="right") - 1
    return np.where((found >= 0) & (days <= ends[found]), found, -1)


class _Groups:
    """The combinations of groups asked for, and the number of the combination that each case is in."""

    def __init__(self, tables: CaseTables, by: Sequence[str], *, like: CaseTables | None = None):
        """``like`` are the tables whose groups are listed, so that every day of a series has the same."""
        self.by = tuple(by)
        self.names: list[list[str]] = []
        self.codes = np.zeros(len(tables.cases), dtype=np.intp)
        for key in by:
            found = BREAKDOWNS[key].groups(tables)
            codes = found.cat.codes.to_numpy()
            names = [str(name) for name in found.cat.categories]
            listed = found if like is None else BREAKDOWNS[key].groups(like)
            if (codes < 0).any() or (listed.cat.codes < 0).any() or not names:
                codes = np.where(codes < 0, len(names), codes)
                names.append(NOT_RECORDED)
            self.codes = self.codes * len(names) + codes
            self.names.append(names)
        self.combinations = pd.MultiIndex.from_product(self.names, names=self.by) if by else None
        self.count = len(self.combinations) if self.combinations is not None else 1


def _numbers(
    metric: Metric, tables: CaseTables, rows: np.ndarray, inside: np.ndarray, groups: _Groups, periods: int
) -> dict[str, np.ndarray]:
    """Denominator, numerator and value of every period and group, flat, period by period."""
    cells, size = inside * groups.count + groups.codes[rows], periods * groups.count
    if metric.measured:
        return _medians(metric.measured(tables).to_numpy(dtype="float64", na_value=np.nan)[rows], cells, size)
    total = np.bincount(cells, minlength=size).astype("float64")
    if metric.counted is None:
        return {"numerator": total, "denominator": np.full(size, np.nan), "value": total}
    counted = metric.counted(tables).to_numpy(dtype=bool)[rows]
    numerator = np.bincount(cells[counted], minlength=size).astype("float64")
    share = np.divide(numerator, total, out=np.full(size, np.nan), where=total > 0)
    return {"numerator": numerator, "denominator": total, "value": share}


def _medians(measured: np.ndarray, cells: np.ndarray, size: int) -> dict[str, np.ndarray]:
    known = ~np.isnan(measured)
    grouped = pd.Series(measured[known]).groupby(cells[known]).median()
    value = np.full(size, np.nan)
    value[grouped.index.to_numpy(dtype=np.intp)] = grouped.to_numpy()
    total = np.bincount(cells[known], minlength=size).astype("float64")
    return {"numerator": np.full(size, np.nan), "denominator": total, "value": value}


def _no_numbers() -> dict[str, np.ndarray]:
    return {name: np.zeros(0) for name in ("numerator", "denominator", "value")}


def _frame(
    metric: Metric,
    tables: CaseTables,
    periods: Sequence[Period],
    groups: _Groups,
    numbers: dict[str, np.ndarray],
) -> pd.DataFrame:
    repeats = groups.count
    frame = {
        "metric": [metric.key] * (len(periods) * repeats),
        "period_start": np.repeat([period.start for period in periods], repeats),
        "period_end": np.repeat([period.end for period in periods], repeats),
    }
    if groups.combinations is not None:
        for name in groups.by:
            frame[name] = np.tile(groups.combinations.get_level_values(name), len(periods))
    status = np.repeat([_period_status(metric, tables, period) for period in periods], repeats)
    known = status == Status.SHOWN
    status = np.where(known & np.isnan(numbers["value"]), str(Status.NO_CASES), status)
    frame |= {name: np.where(known, numbers[name], np.nan) for name in ("numerator", "denominator", "value")}
    return pd.DataFrame({**frame, "status": status})


def _period_status(metric: Metric, tables: CaseTables, period: Period) -> str:
    if period.start > tables.as_at:
        return str(Status.NOT_YET_DUE)
    if tables.recorded and not tables.recorded.issuperset(metric.needs):
        return str(Status.NOT_RECORDED)
    return str(Status.SHOWN)
