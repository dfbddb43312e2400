"""From a metric, the cases and some periods to one tidy frame; and from a figure back to its rows."""

import math
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from metrics.breakdowns import BREAKDOWNS
from metrics.case_tables import CaseTables
from metrics.definition import Kind, Metric, Status, Time
from metrics.periods import Period
from metrics.tables import ORIGIN
from metrics.vocabulary import NOT_RECORDED

RESULT_COLUMNS = ("metric", "period_start", "period_end", "numerator", "denominator", "value", "status")
_Rows = slice | np.ndarray
"""All rows, or the numbers of some."""
_STATUSES = tuple(Status)
_DAY = 24 * 60 * 60
_EPOCH = date(1970, 1, 1).toordinal()


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
    groups = _Groups(tables, by)
    rows, inside = _by_period(metric, tables, periods)
    numbers = _numbers(metric, tables, rows, inside, groups, len(periods))
    return _frame(metric, tables, periods, groups, numbers)


def _standing(metric: Metric, tables: CaseTables, periods: Sequence[Period], by: Sequence[str]) -> pd.DataFrame:
    frames = []
    for period in periods:
        stood = tables.standing_on(min(period.end, tables.as_at))
        groups = _Groups(stood, by, like=tables)
        rows = np.flatnonzero(metric.population(stood).to_numpy(dtype=bool))
        numbers = _numbers(metric, stood, rows, np.zeros(len(rows), dtype=np.intp), groups, 1)
        frames.append(_frame(metric, tables, [period], groups, numbers))
    if not frames:
        return _frame(metric, tables, [], _Groups(tables, by), _no_numbers())
    return pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]


def _by_period(metric: Metric, tables: CaseTables, periods: Sequence[Period]) -> tuple[_Rows, np.ndarray]:
    """Rows, and the number of the period that each falls in; where periods overlap, a row once for each.

    The number after the last stands for rows in no period: carrying them along costs less than taking
    the others out.
    """
    population = metric.population(tables).to_numpy(dtype=bool)
    days = _day_numbers(tables.cases[metric.dated_by])
    last = _day_number(tables.as_at)
    spans = [(_day_number(period.start), min(_day_number(period.end), last)) for period in periods]
    if all(later[0] > earlier[1] for earlier, later in pairwise(spans)) and spans:
        days -= spans[0][0] - 1
        days *= population
        return slice(None), _period_of_day(spans).take(days, mode="clip")
    held = [np.flatnonzero(population & (days >= start) & (days <= end)) for start, end in spans]
    inside = np.repeat(np.arange(len(spans)), [len(rows) for rows in held])
    return np.concatenate([*held, np.zeros(0, dtype=np.intp)]), inside


def _period_of_day(spans: Sequence[tuple[int, int]]) -> np.ndarray:
    """For every day from the day before the first period to the day after the last: its period's number.

    Looking a day up is several times faster than searching for it among the periods.
    """
    first, last = spans[0][0] - 1, max(spans[-1][1], spans[0][0]) + 1
    found = np.full(last - first + 1, len(spans), dtype=np.intp)
    for number, (start, end) in enumerate(spans):
        found[start - first : max(end - first + 1, 0)] = number
    return found


def _day_numbers(days: pd.Series) -> np.ndarray:
    """Days since 1970; a missing day is a number far below all others."""
    return days.to_numpy(dtype="datetime64[s]").view("int64") // _DAY


def _day_number(day: date) -> int:
    return day.toordinal() - _EPOCH


class _Groups:
    """The combinations of groups asked for, and the number of the combination that each case is in."""

    def __init__(self, tables: CaseTables, by: Sequence[str], *, like: CaseTables | None = None):
        """``like`` are the tables whose groups are listed, so that every day of a series has the same."""
        self.by = tuple(by)
        self.names: list[list[str]] = []
        self.codes = np.zeros(len(tables.cases), dtype=np.intp)
        for key in by:
            found = BREAKDOWNS[key].groups(tables)
            codes = found.cat.codes.to_numpy(dtype=np.intp)
            names = [str(name) for name in found.cat.categories.tolist()]
            listed = found if like is None else BREAKDOWNS[key].groups(like)
            if (codes < 0).any() or (listed.cat.codes < 0).any() or not names:
                codes = np.where(codes < 0, len(names), codes)
                names.append(NOT_RECORDED)
            self.codes = self.codes * len(names) + codes if self.names else codes
            self.names.append(names)
        self.count = math.prod(len(names) for names in self.names)

    def people(self, tables: CaseTables) -> np.ndarray:
        """People living in each group, where the council has given their number; else missing."""
        if self.by not in ((), ("locality",)):
            return np.full(self.count, np.nan)
        names = self.names[0] if self.by else [""]
        return np.array([tables.population.get(name) or np.nan for name in names], dtype="float64")

    def labels(self, repeats: int) -> dict[str, ExtensionArray]:
        """The name of every combination's group in each breakdown, the whole list so many times over."""
        made, inner = {}, self.count
        for key, names in zip(self.by, self.names, strict=True):
            inner //= len(names)
            places = np.arange(self.count) // inner % len(names)
            made[key] = _texts(names, np.tile(places, repeats))
        return made


def _numbers(
    metric: Metric, tables: CaseTables, rows: _Rows, inside: np.ndarray, groups: _Groups, periods: int
) -> dict[str, np.ndarray]:
    """Denominator, numerator and value of every period and group, flat, period by period."""
    cells, size = inside * groups.count, periods * groups.count
    cells += groups.codes[rows]
    if metric.measured:
        return _medians(metric.measured(tables).to_numpy(dtype="float64", na_value=np.nan)[rows], cells, size)
    if metric.counted is None:
        total = np.bincount(cells, minlength=size)[:size].astype("float64")
        if metric.kind is Kind.RATE:
            people = np.tile(groups.people(tables), periods)
            return {"numerator": total, "denominator": people, "value": 1000 * total / people}
        return {"numerator": total, "denominator": np.full(size, np.nan), "value": total}
    cells *= 2
    cells += metric.counted(tables).to_numpy(dtype=bool)[rows]
    pairs = np.bincount(cells, minlength=2 * size)[: 2 * size].reshape(size, 2)
    numerator, total = pairs[:, 1].astype("float64"), pairs.sum(axis=1).astype("float64")
    share = np.divide(numerator, total, out=np.full(size, np.nan), where=total > 0)
    return {"numerator": numerator, "denominator": total, "value": share}


def _medians(measured: np.ndarray, cells: np.ndarray, size: int) -> dict[str, np.ndarray]:
    known = np.flatnonzero(~np.isnan(measured) & (cells < size))
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
    places = np.repeat(np.arange(len(periods)), repeats)
    status = np.repeat([_STATUSES.index(_period_status(metric, tables, one)) for one in periods], repeats).astype(int)
    known = status == _STATUSES.index(Status.SHOWN)
    missing = Status.NOT_RECORDED if metric.kind is Kind.RATE else Status.NO_CASES
    status[known & np.isnan(numbers["value"])] = _STATUSES.index(missing)
    return pd.DataFrame(
        {
            "metric": _texts([metric.key], np.zeros_like(places)),
            "period_start": np.array([period.start for period in periods], dtype="object")[places],
            "period_end": np.array([period.end for period in periods], dtype="object")[places],
            **groups.labels(len(periods)),
            **{name: np.where(known, numbers[name], np.nan) for name in ("numerator", "denominator", "value")},
            "status": _texts(_STATUSES, status),
        }
    )


def _texts(words: Sequence[str], places: np.ndarray) -> ExtensionArray:
    """A column of a few words, repeated: many times faster than from as many Python strings."""
    return _column_of(tuple(str(word) for word in words)).take(places)


@lru_cache(maxsize=200)
def _column_of(words: tuple[str, ...]) -> ExtensionArray:
    return pd.array(words, dtype="str")


def _period_status(metric: Metric, tables: CaseTables, period: Period) -> Status:
    if period.start > tables.as_at:
        return Status.NOT_YET_DUE
    if tables.recorded and not tables.recorded.issuperset(metric.needs):
        return Status.NOT_RECORDED
    return Status.SHOWN
