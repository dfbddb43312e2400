"""From a metric, a table and some periods to one tidy frame; and from a figure back to its rows."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
import pandas as pd

from metrics.base.columns import ORIGIN
from metrics.base.days import day_number, day_numbers
from metrics.base.on_demand import answer_of
from metrics.base.periods import Period, day
from metrics.counting.breakdown import Breakdown
from metrics.counting.definition import Measure, Metric, Status, Time
from metrics.counting.groups import Groups, repeated_words
from metrics.counting.kinds import Cells, Numbers
from metrics.counting.not_understood import with_not_understood
from metrics.counting.table import Table

_Rows = slice | np.ndarray
"""All rows, or the numbers of some."""
_STATUSES = tuple(Status)
_NONE = np.zeros(0)


class WrongBreakdown(ValueError):
    """A metric cannot be split in the way asked for; the message names the ways it can."""


def evaluate(
    metric: Metric, table: Table, periods: Sequence[Period], *, by: Sequence[str] = (), unread: bool = True
) -> pd.DataFrame:
    """One row for every period and group asked for, also the empty ones.

    Columns: ``metric, period_start, period_end``, one for each breakdown, ``numerator, denominator, value,
    status``. ``value`` is a share from 0 to 1, a count, or a median in weeks; it is missing, never 0, where
    ``status`` is other than "shown". Nothing is rounded. Rows whose group is not recorded form a group of
    that name, so groups always add up to the whole. A count has no denominator, a median no numerator; a sum
    has the rows with a known amount as numerator, and all rows as denominator. A share of sessions and a gap have
    ``behind`` besides: the number of children's rows with any sessions, which says whether it may be published. Where
    there are rows that are not understood, and so in no figure, ``not_understood`` says how many each may lack, unless
    ``unread`` is false: for a series whose last figure says it.

    Nothing is known of a period or day before the first row of a register: no figure, and not 0.

    A metric as at a day looks at the last day of each period, or at the day the table is known by
    if that is earlier. Raises WrongBreakdown for a way to split that the metric does not allow.
    """
    for key in by:
        if key not in metric.ways:
            allowed = ", ".join(metric.ways) or "none"
            raise WrongBreakdown(f"{metric.key} cannot be split by {key!r}. It can be split by: {allowed}.")
    ways = [metric.ways[key] for key in by]
    found = (_standing if metric.time is Time.AS_AT else _during)(metric, table, periods, ways)
    return with_not_understood(found, metric, table, periods) if unread else found


def records(metric: Metric, table: Table, period: Period, *, counted: bool | None = None) -> pd.DataFrame:
    """The rows behind a figure, with where each came from.

    All of the population, or with ``counted`` only those that are (or are not) in the numerator. Columns:
    the table's own, ``counted``, ``measured`` for a median or a sum, and ``source_file, source_sheet, source_row``.
    """
    table, within = population_in(metric, table, period)
    is_counted = answer_of(table, metric.counted) if metric.counted else pd.Series(True, table.rows.index)
    rows = table.rows.assign(counted=is_counted.astype(bool))
    if metric.measured:
        rows = rows.assign(measured=answer_of(table, metric.measured))
    wanted = within if counted is None else within & (rows["counted"] == counted)
    rows = rows[wanted]
    return rows[[*rows.columns.difference(ORIGIN, sort=False), *ORIGIN]]


def population_in(metric: Metric, table: Table, period: Period) -> tuple[Table, pd.Series]:
    """The table as it stands for a period, and which of its rows the figure looks at."""
    if metric.time is Time.AS_AT:
        table = table.known_by(min(period.end, table.as_at))
        nothing = pd.Series(False, table.rows.index)
        return table, nothing if period.start > table.as_at else answer_of(table, metric.population)
    days = day_numbers(table.rows[metric.dated_by])
    inside = (days >= day_number(period.start)) & (days <= day_number(min(period.end, table.as_at)))
    return table, answer_of(table, metric.population) & inside


def _during(metric: Metric, table: Table, periods: Sequence[Period], by: Sequence[Breakdown]) -> pd.DataFrame:
    groups = Groups(table, by)
    rows, inside = _by_period(metric, table, periods)
    numbers = _numbers(metric, table, rows, inside, groups, periods)
    return _frame(metric, table, periods, groups, numbers)


def _standing(metric: Metric, table: Table, periods: Sequence[Period], by: Sequence[Breakdown]) -> pd.DataFrame:
    frames = []
    for period in periods:
        stood = table.known_by(min(period.end, table.as_at))
        groups = Groups(stood, by, like=table)
        rows = np.flatnonzero(answer_of(stood, metric.population).to_numpy(dtype=bool))
        numbers = _numbers(metric, stood, rows, np.zeros(len(rows), dtype=np.intp), groups, [period])
        frames.append(_frame(metric, table, [period], groups, numbers))
    if not frames:
        return _frame(metric, table, [], Groups(table, by), dict.fromkeys(("numerator", "denominator", "value"), _NONE))
    return pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]


def _by_period(metric: Metric, table: Table, periods: Sequence[Period]) -> tuple[_Rows, np.ndarray]:
    """Rows, and the number of the period that each falls in; where periods overlap, a row once for each.

    The number after the last stands for rows in no period: carrying them along costs less than taking
    the others out.
    """
    population = answer_of(table, metric.population).to_numpy(dtype=bool)
    days = day_numbers(table.rows[metric.dated_by])
    last = day_number(table.as_at)
    spans = [(day_number(period.start), min(day_number(period.end), last)) for period in periods]
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


def _numbers(
    metric: Metric, table: Table, rows: _Rows, inside: np.ndarray, groups: Groups, periods: Sequence[Period]
) -> Numbers:
    """Denominator, numerator and value of every period and group, flat, period by period."""
    of_rows = inside * groups.count
    of_rows += groups.codes[rows]
    return metric.kind.numbers(
        Cells(
            of_rows=of_rows,
            count=len(periods) * groups.count,
            counted=answer_of(table, metric.counted).to_numpy(dtype=bool)[rows] if metric.counted else _NONE,
            measured=_amounts(table, metric.measured)[rows] if metric.measured else _NONE,
            out_of=_amounts(table, metric.out_of)[rows] if metric.out_of else _NONE,
            beneath=_beneath(metric, table, periods, groups) if metric.kind.stands_over else _NONE,
            per=metric.per,
        )
    )


def _amounts(table: Table, measure: Measure) -> np.ndarray:
    return answer_of(table, measure).to_numpy(dtype="float64", na_value=np.nan)


def _beneath(metric: Metric, table: Table, periods: Sequence[Period], groups: Groups) -> np.ndarray:
    """What a rate or a ratio stands over, for every period and group: people, or the sum of other counts."""
    if metric.people:
        everyone = np.nan if groups.by else table.population.get(metric.people) or np.nan
        return np.full(len(periods) * groups.count, everyone)
    if not metric.over:
        return np.tile(groups.people(table), len(periods))
    counts = [_count_beneath(part, metric, table, periods, groups) for part in metric.over]
    return np.sum(counts, axis=0)


def _count_beneath(part: Metric, metric: Metric, table: Table, periods: Sequence[Period], groups: Groups) -> np.ndarray:
    """Another figure's count for every period and group of this one.

    Missing where it cannot be said, or cannot be split in the same way.
    """
    if not set(groups.by) <= part.ways.keys():
        return np.full(len(periods) * groups.count, np.nan)
    spans = [span_beneath(part, metric, one) for one in periods]
    found = evaluate(part, table.beside(part.about), spans, by=groups.by)
    keys = zip(found["period_start"], found["period_end"], *(found[name] for name in groups.by), strict=True)
    values = dict(zip(keys, found["value"], strict=True))
    labels = zip(*groups.labels(len(periods)).values(), strict=True) if groups.by else [()] * len(periods)
    ends = [(one.start, one.end) for one in spans for _ in range(groups.count)]
    wanted = zip(ends, labels, strict=True)
    return np.array([values.get((*span, *names), 0.0 if names else np.nan) for span, names in wanted])


def span_beneath(part: Metric, metric: Metric, period: Period) -> Period:
    """Over what a figure that another stands over is counted: its period, or for a stock the day that it is of."""
    if part.time is Time.DURING:
        return period
    return day(metric.stock_on(period) if metric.stock_on else period.end)


def _frame(
    metric: Metric,
    table: Table,
    periods: Sequence[Period],
    groups: Groups,
    numbers: Numbers,
) -> pd.DataFrame:
    repeats = groups.count
    places = np.repeat(np.arange(len(periods)), repeats)
    rows = _rows_of_periods(metric, numbers, repeats) if table.first_day else [1] * len(periods)
    of_periods = [_period_status(metric, table, one, there) for one, there in zip(periods, rows, strict=True)]
    status = np.repeat([_STATUSES.index(one) for one in of_periods], repeats).astype(int)
    known = status == _STATUSES.index(Status.SHOWN)
    missing = Status.NOT_RECORDED if metric.kind.blank_is_not_recorded else Status.NO_CASES
    status[known & np.isnan(numbers["value"])] = _STATUSES.index(missing)
    columns = {
        "metric": repeated_words([metric.key], np.zeros_like(places)),
        "period_start": np.array([period.start for period in periods], dtype="object")[places],
        "period_end": np.array([period.end for period in periods], dtype="object")[places],
        **groups.labels(len(periods)),
        **{name: np.where(known, found, np.nan) for name, found in numbers.items()},
        "status": repeated_words(_STATUSES, status),
    }
    made = pd.DataFrame(dict(enumerate(columns.values())), copy=False)  # every column was made for this frame
    made.columns = _named(*columns).copy()
    return made


@lru_cache(maxsize=200)
def _named(*columns: str) -> pd.Index:
    """Names of columns: to make them anew takes longer than all else of a small result."""
    return pd.Index(columns)


def _rows_of_periods(metric: Metric, numbers: Numbers, groups: int) -> Sequence[float]:
    """How many rows each period has, of all groups together; of a figure that stands over another, its own alone."""
    told = ("numerator",) if metric.kind.stands_over else ("numerator", "denominator")
    return np.sum([np.nan_to_num(numbers[name]) for name in told], axis=0).reshape(-1, groups).sum(axis=1)


def _period_status(metric: Metric, table: Table, period: Period, rows: float) -> Status:
    if period.start > table.as_at:
        return Status.NOT_YET_DUE
    if metric.whole and not metric.whole(period):
        return Status.NOT_APPLICABLE
    if metric.stock_on and metric.stock_on(period) > table.as_at:
        return Status.NOT_YET_DUE
    if not rows and table.first_day and min(period.end, table.as_at) < table.first_day:
        return Status.NOT_RECORDED
    is_recorded = table.has_recorded(metric.needs, metric.kept, metric.beside)
    return Status.SHOWN if is_recorded else Status.NOT_RECORDED
