"""Figures as they may be published: all of them looked at together, and what was published before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from metrics.base.periods import Period
from metrics.counting.definition import Metric, Status, Time
from metrics.counting.evaluate import evaluate, span_beneath
from metrics.counting.kinds import Kind
from metrics.counting.table import Table
from metrics.disclosure.cells import Known
from metrics.disclosure.hiding import hide
from metrics.disclosure.policy import STANDARD, Policy
from metrics.disclosure.together import BEHIND, DENOMINATOR, NUMERATOR, REST, Axis, Number, Row
from metrics.disclosure.unread import rows_unread

_PARTS = (NUMERATOR, DENOMINATOR, BEHIND)


class Asked(NamedTuple):
    """A figure to publish, the table it is counted from, and over what."""

    metric: Metric
    table: Table
    periods: Sequence[Period]
    by: Sequence[str] = ()


@dataclass(frozen=True)
class Publication:
    """What may be published, and what of it is to be remembered."""

    result: pd.DataFrame
    """As ``evaluate`` gives it, without ``not_understood``; what is hidden has no number, and is "suppressed"."""
    numbers: dict[Number, int | None]
    """Every number of rows that is in it, and None for what is hidden: of the result, and of the sums of its lines."""
    given_away: tuple[Number, ...] = ()
    """What nothing can hide any more, because what was published before gives it away."""
    unread: Mapping[str, int | None] = field(default_factory=dict)
    """By list, its rows that are not understood and so in no figure; None where the number is hidden."""
    each: tuple[pd.DataFrame, ...] = ()
    """The result of each figure by itself, in the order asked."""


def publish(
    asked: Sequence[Asked], policy: Policy = STANDARD, before: Mapping[Number, frozenset[int]] | None = None
) -> Publication:
    """Figures as they may leave the council, one after the other, hidden where the policy says so.

    Everything asked for is one publication, with what was published before (``before``: each number as it was told;
    none for what was hidden). The sums of lines, over the groups of each split and over all periods, are taken to be
    known to everybody. Raises TooMuchTogether, and WrongBreakdown as ``evaluate`` does.
    """
    axes: dict[tuple, Axis] = {}
    counted = [_counted(one, axes) for one in asked]
    numbers: dict[Number, int | None] = {}
    given_away: list[Number] = []
    for axis in axes.values():
        axis.remember(before or {})
        _look_through(axis, policy, numbers, given_away)
    each = tuple(_shown(one, numbers, policy) for one in counted)
    unread = rows_unread([(one.metric, one.table) for one in asked], policy)
    return Publication(pd.concat(each, ignore_index=True), numbers, tuple(given_away), unread, each)


@dataclass(frozen=True)
class _Counted:
    """A figure as counted; for each line its numbers of rows, and those of what it stands over."""

    metric: Metric
    frame: pd.DataFrame
    own: list[Row | None]
    beneath: list[tuple[Row, ...]]


def _counted(asked: Asked, axes: dict[tuple, Axis]) -> _Counted:
    """The figure; its lines and all sums of them stand in their axes from now on."""
    metric, table = asked.metric, asked.table
    frame = evaluate(metric, table, asked.periods, by=asked.by, unread=False)
    own = [_line(metric, table, row, asked.by) for row in frame.to_dict("records")]
    beneath = [_lines_beneath(metric, table, row, asked.by) for row in frame.to_dict("records")]
    _add(axes, table, [line for line in own if line])
    for lines in zip(*(one for one in beneath if one), strict=True):
        _add(axes, table.beside(lines[0].metric.about), lines)
    return _Counted(metric, frame, own, beneath)


def _line(metric: Metric, table: Table, row: dict, by: Sequence[str]) -> Row | None:
    """The line of a result; None where it holds no number of rows."""
    if metric.kind is Kind.GAP or all(pd.isna(row.get(name)) for name in _PARTS):
        return None
    end = min(row["period_end"], table.as_at)
    start = row["period_start"] if metric.time is Time.DURING else end
    return Row(metric, start, end, tuple(sorted((key, str(row[key])) for key in by)))


def _lines_beneath(metric: Metric, table: Table, row: dict, by: Sequence[str]) -> tuple[Row, ...]:
    """The lines of the figures that it stands over, as far as they can be split in the same way."""
    period = Period(row["period_start"], row["period_end"])
    if not metric.over or pd.isna(row["denominator"]):
        return ()
    found = []
    for part in metric.over:
        span = span_beneath(part, metric, period)
        found.append(
            _line(part, table.beside(part.about), {**row, "period_start": span.start, "period_end": span.end}, by)
        )
    return tuple(filter(None, found))


def _add(axes: dict[tuple, Axis], table: Table, lines: Sequence[Row]) -> None:
    """Lines of one figure, and every sum of them over groups and, where they leave no gap, over all periods."""
    whole = _whole(lines)
    for line in lines:
        metric = line.metric
        key = (metric.about, metric.dated_by or line.end)
        if key not in axes:
            stood = table if metric.dated_by else table.known_by(line.end)
            axes[key] = Axis(stood, table, metric.about, metric.dated_by)
        axes[key].add(line, Known.PRINTED)
        spans = {(line.start, line.end), whole if metric.dated_by and whole else (line.start, line.end)}
        for start, end in spans:
            for fewer in range(len(line.groups) + 1):
                for groups in combinations(line.groups, fewer):
                    axes[key].add(line._replace(start=start, end=end, groups=groups), Known.MARGIN)


def _whole(lines: Sequence[Row]) -> tuple | None:
    """The first and the last day of all periods, where every day between is in one of them."""
    spans = sorted({(line.start, line.end) for line in lines})
    if not spans:
        return None
    reached = spans[0][1]
    for start, end in spans[1:]:
        if (start - reached).days > 1:
            return None
        reached = max(reached, end)
    return spans[0][0], reached


def _look_through(axis: Axis, policy: Policy, numbers: dict[Number, int | None], given_away: list[Number]) -> None:
    """What may be told of an axis: its printed numbers, and None for each that is hidden, printed or not."""
    unit, places = axis.unit(policy)
    done = hide(unit, policy)
    for (row, part), place in places.items():
        if axis.rows.get(row) is Known.PRINTED and part != REST:
            numbers[row, part] = None if done.hidden[place] else unit.counts[place]
        elif axis.rows.get(row) is Known.MARGIN and part != REST and done.hidden[place]:
            numbers[row, part] = None
        if place in done.given_away:
            given_away.append((row, part))


def _shown(counted: _Counted, numbers: dict[Number, int | None], policy: Policy) -> pd.DataFrame:
    """A figure without what is hidden."""
    frame = counted.frame.copy()
    hidden = {part: [numbers.get((row, part), 0) is None if row else False for row in counted.own] for part in _PARTS}
    over = [any(numbers[row, NUMERATOR] is None for row in rows) for rows in counted.beneath]
    table = pd.DataFrame(hidden, index=frame.index)
    table[DENOMINATOR] |= pd.Series(over, frame.index, dtype=bool)
    if counted.metric.kind is Kind.GAP:
        few = frame["denominator"].map(lambda number: pd.notna(number) and policy.hides(int(number)))
        frame, table[BEHIND] = frame.assign(denominator=float("nan"), behind=float("nan")), few
    any_hidden = table.any(axis=1)
    blank = {part: table[part] | table[BEHIND] for part in (NUMERATOR, DENOMINATOR)} | {"value": any_hidden}
    blank |= {BEHIND: table[BEHIND]} if BEHIND in frame else {}
    frame = frame.assign(**{name: frame[name].mask(where) for name, where in blank.items()})
    if policy.rounding:
        frame = _rounded(counted.metric, frame, policy.rounding)
    return frame.assign(status=frame["status"].mask(any_hidden, str(Status.SUPPRESSED)))


def _rounded(metric: Metric, frame: pd.DataFrame, to: int) -> pd.DataFrame:
    """Numbers of rows to the nearest 5 or 10, a half going up; counts, shares and rates are those of rounded numbers.

    Sums and means stay, and so do sessions and people, which are no numbers of children of the list.
    """
    if metric.kind in (Kind.SESSIONS, Kind.STEPS, Kind.GAP):
        return frame.assign(behind=_nearest(frame["behind"], to))
    numerator, denominator = _nearest(frame["numerator"], to), frame["denominator"]
    if not (metric.kind.stands_over and not metric.over):
        denominator = _nearest(denominator, to)
    value = frame["value"]
    if metric.kind is Kind.COUNT:
        value = numerator
    elif metric.kind is Kind.SHARE or metric.kind.stands_over:
        times = metric.per if metric.kind is Kind.RATE else 1
        value = (times * numerator / denominator.where(denominator > 0)).where(value.notna())
    return frame.assign(numerator=numerator, denominator=denominator, value=value)


def _nearest(numbers: pd.Series, to: int) -> pd.Series:
    return (numbers / to + 0.5).floordiv(1) * to
