"""From a metric, the cases and some periods to one tidy frame; and from a figure back to its rows."""

import math
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from metrics.base.code_list import NOT_RECORDED
from metrics.base.columns import ORIGIN
from metrics.base.on_demand import answer_of
from metrics.base.periods import Period, day
from metrics.cases.case_tables import ALL_AGES, CaseTables
from metrics.counting.breakdown import Breakdown
from metrics.counting.definition import Kind, Metric, Status, Time
from metrics.counting.registers import Register

Table = CaseTables | Register
"""What is counted: the cases, or one of the registers beside them."""
_Rows = slice | np.ndarray
"""All rows, or the numbers of some."""
_STATUSES = tuple(Status)
_DAY = 24 * 60 * 60
_EPOCH = date(1970, 1, 1).toordinal()


class WrongBreakdown(ValueError):
    """A metric cannot be split in the way asked for; the message names the ways it can."""


def evaluate(metric: Metric, tables: Table, periods: Sequence[Period], *, by: Sequence[str] = ()) -> pd.DataFrame:
    """One row for every period and group asked for, also the empty ones.

    Columns: ``metric, period_start, period_end``, one for each breakdown, ``numerator, denominator, value,
    status``. ``value`` is a share from 0 to 1, a count, or a median in weeks; it is missing, never 0, where
    ``status`` is other than "shown". Nothing is rounded. Rows whose group is not recorded form a group of
    that name, so groups always add up to the whole. A count has no denominator, a median no numerator; a sum
    has the rows with a known amount as numerator, and all rows as denominator. A share of sessions and a gap have
    ``behind`` besides: the number of children's rows with any sessions, which says whether it may be published.

    A metric as at a day looks at the last day of each period, or at the day the tables are known by
    if that is earlier. Raises WrongBreakdown for a way to split that the metric does not allow.
    """
    for key in by:
        if key not in metric.ways:
            allowed = ", ".join(metric.ways) or "none"
            raise WrongBreakdown(f"{metric.key} cannot be split by {key!r}. It can be split by: {allowed}.")
    ways = [metric.ways[key] for key in by]
    return (_standing if metric.time is Time.AS_AT else _during)(metric, tables, periods, ways)


def records(metric: Metric, tables: Table, period: Period, *, counted: bool | None = None) -> pd.DataFrame:
    """The rows behind a figure, with where each came from.

    All of the population, or with ``counted`` only those that are (or are not) in the numerator. Columns:
    the table's own, ``counted``, ``measured`` for a median or a sum, and ``source_file, source_sheet, source_row``.
    """
    tables, within = _population_in(metric, tables, period)
    is_counted = answer_of(tables, metric.counted) if metric.counted else pd.Series(True, tables.rows.index)
    rows = tables.rows.assign(counted=is_counted.astype(bool))
    if metric.measured:
        rows = rows.assign(measured=answer_of(tables, metric.measured))
    wanted = within if counted is None else within & (rows["counted"] == counted)
    rows = rows[wanted]
    return rows[[*rows.columns.difference(ORIGIN, sort=False), *ORIGIN]]


def _population_in(metric: Metric, tables: Table, period: Period) -> tuple[Table, pd.Series]:
    if metric.time is Time.AS_AT:
        tables = tables.known_by(min(period.end, tables.as_at))
        nothing = pd.Series(False, tables.rows.index)
        return tables, nothing if period.start > tables.as_at else answer_of(tables, metric.population)
    days = tables.rows[metric.dated_by]
    start, end = pd.Timestamp(period.start), pd.Timestamp(min(period.end, tables.as_at))
    return tables, answer_of(tables, metric.population) & (days >= start) & (days <= end)


def _during(metric: Metric, tables: Table, periods: Sequence[Period], by: Sequence[Breakdown]) -> pd.DataFrame:
    groups = _Groups(tables, by)
    rows, inside = _by_period(metric, tables, periods)
    numbers = _numbers(metric, tables, rows, inside, groups, periods)
    return _frame(metric, tables, periods, groups, numbers)


def _standing(metric: Metric, tables: Table, periods: Sequence[Period], by: Sequence[Breakdown]) -> pd.DataFrame:
    frames = []
    for period in periods:
        stood = tables.standing_on(min(period.end, tables.as_at))
        groups = _Groups(stood, by, like=tables)
        rows = np.flatnonzero(answer_of(stood, metric.population).to_numpy(dtype=bool))
        numbers = _numbers(metric, stood, rows, np.zeros(len(rows), dtype=np.intp), groups, [period])
        frames.append(_frame(metric, tables, [period], groups, numbers))
    if not frames:
        return _frame(metric, tables, [], _Groups(tables, by), _no_numbers())
    return pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]


def _by_period(metric: Metric, tables: Table, periods: Sequence[Period]) -> tuple[_Rows, np.ndarray]:
    """Rows, and the number of the period that each falls in; where periods overlap, a row once for each.

    The number after the last stands for rows in no period: carrying them along costs less than taking
    the others out.
    """
    population = answer_of(tables, metric.population).to_numpy(dtype=bool)
    days = _day_numbers(tables.rows[metric.dated_by])
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

    def __init__(self, tables: Table, by: Sequence[Breakdown], *, like: Table | None = None):
        """``like`` are the tables whose groups are listed, so that every day of a series has the same."""
        self.by = tuple(breakdown.key for breakdown in by)
        self.names: list[list[str]] = []
        self.codes = np.zeros(len(tables.rows), dtype=np.intp)
        for breakdown in by:
            found = answer_of(tables, breakdown.groups)
            codes = found.cat.codes.to_numpy(dtype=np.intp)
            names = [str(name) for name in found.cat.categories.tolist()]
            listed = found if like is None else answer_of(like, breakdown.groups)
            if (codes < 0).any() or (listed.cat.codes < 0).any() or not names:
                codes = np.where(codes < 0, len(names), codes)
                names.append(NOT_RECORDED)
            self.codes = self.codes * len(names) + codes if self.names else codes
            self.names.append(names)
        self.count = math.prod(len(names) for names in self.names)

    def people(self, tables: Table) -> np.ndarray:
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
    metric: Metric, tables: Table, rows: _Rows, inside: np.ndarray, groups: _Groups, periods: Sequence[Period]
) -> dict[str, np.ndarray]:
    """Denominator, numerator and value of every period and group, flat, period by period."""
    cells, size = inside * groups.count, len(periods) * groups.count
    cells += groups.codes[rows]
    if metric.measured:
        measured = answer_of(tables, metric.measured).to_numpy(dtype="float64", na_value=np.nan)[rows]
        if metric.out_of:
            out_of = answer_of(tables, metric.out_of).to_numpy(dtype="float64", na_value=np.nan)[rows]
            if metric.counted:
                return _gaps(
                    measured, out_of, answer_of(tables, metric.counted).to_numpy(dtype=bool)[rows], cells, size
                )
            return _shares(measured, out_of, cells, size)
        return (_sums if metric.kind is Kind.SUM else _medians)(measured, cells, size)
    if metric.counted is None:
        total = np.bincount(cells, minlength=size)[:size].astype("float64")
        if metric.kind in (Kind.RATE, Kind.RATIO):
            beneath = _beneath(metric, tables, periods, groups)
            value = np.divide(total, beneath, out=np.full(size, np.nan), where=beneath > 0)
            value = metric.per * value if metric.kind is Kind.RATE else value
            return {"numerator": total, "denominator": beneath, "value": value}
        return {"numerator": total, "denominator": np.full(size, np.nan), "value": total}
    cells *= 2
    cells += answer_of(tables, metric.counted).to_numpy(dtype=bool)[rows]
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


def _sums(measured: np.ndarray, cells: np.ndarray, size: int) -> dict[str, np.ndarray]:
    """What the known amounts come to, how many there are, and how many rows in all."""
    inside = cells < size
    known = inside & ~np.isnan(measured)
    rows = np.bincount(cells[inside], minlength=size).astype("float64")
    counted = np.bincount(cells[known], minlength=size).astype("float64")
    total = np.bincount(cells[known], weights=measured[known], minlength=size)
    return {"numerator": counted, "denominator": rows, "value": np.where((counted == 0) & (rows > 0), np.nan, total)}


def _shares(measured: np.ndarray, out_of: np.ndarray, cells: np.ndarray, size: int) -> dict[str, np.ndarray]:
    """One measure's sum out of another's, over the rows that have both; ``behind`` is the number of those with any."""
    known = (cells < size) & ~np.isnan(measured) & ~np.isnan(out_of)
    parts, whole = (np.bincount(cells[known], weights=one[known], minlength=size) for one in (measured, out_of))
    value = np.divide(parts, whole, out=np.full(size, np.nan), where=whole > 0)
    behind = np.bincount(cells[known & (out_of > 0)], minlength=size).astype("float64")
    return {"numerator": parts, "denominator": whole, "value": value, "behind": behind}


def _gaps(
    measured: np.ndarray, out_of: np.ndarray, counted: np.ndarray, cells: np.ndarray, size: int
) -> dict[str, np.ndarray]:
    """The share of the rows counted less that of the others. The denominator is the rows on the smaller side."""
    sides = [_shares(measured[side], out_of[side], cells[side], size) for side in (counted, ~counted)]
    fewer = np.minimum(*(one["behind"] for one in sides))
    return {
        "numerator": np.full(size, np.nan),
        "denominator": fewer,
        "value": sides[0]["value"] - sides[1]["value"],
        "behind": fewer,
    }


def _beneath(metric: Metric, tables: Table, periods: Sequence[Period], groups: "_Groups") -> np.ndarray:
    """What a rate or a ratio stands over, for every period and group: people, or the sum of other counts.

    Missing where one of the counts cannot be said, or cannot be split in the same way.
    """
    if metric.of_all_ages:
        everyone = np.nan if groups.by else tables.population.get(ALL_AGES) or np.nan
        return np.full(len(periods) * groups.count, everyone)
    if not metric.over:
        return np.tile(groups.people(tables), len(periods))
    total = np.zeros(len(periods) * groups.count)
    for part in metric.over:
        beside = tables if isinstance(tables, CaseTables) else tables.council.table(part.about)
        if not set(groups.by) <= part.ways.keys():
            return np.full(len(total), np.nan)
        spans = periods if part.time is Time.DURING else [day((metric.stock_on or _last_day)(one)) for one in periods]
        found = evaluate(part, beside, spans, by=groups.by)
        places = np.repeat(np.arange(len(spans)), len(found) // len(spans) if spans else 0)
        keys = zip(places, *(found[name] for name in groups.by), strict=True)
        values = dict(zip(keys, found["value"], strict=True))
        labels = zip(*groups.labels(len(periods)).values(), strict=True) if groups.by else [()] * len(total)
        wanted = zip(np.repeat(np.arange(len(periods)), groups.count), labels, strict=True)
        total += np.array([values.get((place, *names), 0.0 if names else np.nan) for place, names in wanted])
    return total


def _last_day(period: Period) -> date:
    return period.end


def _no_numbers() -> dict[str, np.ndarray]:
    return {name: np.zeros(0) for name in ("numerator", "denominator", "value")}


def _frame(
    metric: Metric,
    tables: Table,
    periods: Sequence[Period],
    groups: _Groups,
    numbers: dict[str, np.ndarray],
) -> pd.DataFrame:
    repeats = groups.count
    places = np.repeat(np.arange(len(periods)), repeats)
    status = np.repeat([_STATUSES.index(_period_status(metric, tables, one)) for one in periods], repeats).astype(int)
    known = status == _STATUSES.index(Status.SHOWN)
    missing = Status.NOT_RECORDED if metric.kind in (Kind.RATE, Kind.RATIO, Kind.SUM) else Status.NO_CASES
    status[known & np.isnan(numbers["value"])] = _STATUSES.index(missing)
    return pd.DataFrame(
        {
            "metric": _texts([metric.key], np.zeros_like(places)),
            "period_start": np.array([period.start for period in periods], dtype="object")[places],
            "period_end": np.array([period.end for period in periods], dtype="object")[places],
            **groups.labels(len(periods)),
            **{name: np.where(known, found, np.nan) for name, found in numbers.items()},
            "status": _texts(_STATUSES, status),
        },
        copy=False,  # every column was made for this frame
    )


def _texts(words: Sequence[str], places: np.ndarray) -> ExtensionArray:
    """A column of a few words, repeated: many times faster than from as many Python strings."""
    return _column_of(tuple(str(word) for word in words)).take(places)


@lru_cache(maxsize=200)
def _column_of(words: tuple[str, ...]) -> ExtensionArray:
    return pd.array(words, dtype="str")


def _period_status(metric: Metric, tables: Table, period: Period) -> Status:
    if period.start > tables.as_at:
        return Status.NOT_YET_DUE
    if metric.whole and not metric.whole(period):
        return Status.NOT_APPLICABLE
    if metric.stock_on and metric.stock_on(period) > tables.as_at:
        return Status.NOT_YET_DUE
    if (tables.recorded or isinstance(tables, Register)) and not tables.recorded.issuperset(metric.needs):
        return Status.NOT_RECORDED
    if isinstance(tables, Register) and not all(tables.council.recorded.get(one) for one in metric.beside):
        return Status.NOT_RECORDED
    return Status.SHOWN
