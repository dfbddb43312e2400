"""The numbers of a paper as tidy tables: a line for each value, each measure, and each thing it is held against.

They are those of the lines of the paper, rounded as it prints them. What is hidden is empty, and says that it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from data_access.storage.agreed.targets import Target
from metrics.base.periods import Period
from metrics.counting.definition import Metric, Status
from metrics.counting.kinds import ValueFormat
from metrics.splits import BREAKDOWNS
from reports import inert, wording
from reports.pack.document import text
from reports.pack.given import Given
from reports.pack.measures import Counted, spans
from reports.rounding import rounded, whole
from reports.scorecard.rows import Row
from reports.words import definitions
from reports.words.pack import open_data as words

Cell = str | int | date | Decimal | None
_TIMES_100 = (ValueFormat.PERCENT, ValueFormat.POINTS)
_UNITS = {ValueFormat.PERCENT: "per cent", ValueFormat.POINTS: "percentage points"}


@dataclass(frozen=True)
class Sheet:
    """One table. ``columns`` are the names, whose words stand with those of the file; ``key`` tells lines apart."""

    file: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    lines: tuple[Mapping[str, Cell], ...]


def sheets(given: Given, counted: Counted) -> tuple[Sheet, ...]:
    """The values, the measures they are of, and what these are held against."""
    return (
        _sheet("values.csv", ("measure", "place", "period_start", "period_end"), _values(given, counted)),
        _sheet("measures.csv", ("measure",), (_measure(row) for row in counted.rows)),
        _sheet("comparisons.csv", ("measure", "compared_with"), _comparisons(given, counted)),
    )


def _sheet(file: str, key: tuple[str, ...], lines: Iterator[Mapping[str, Cell]]) -> Sheet:
    return Sheet(file, tuple(words.COLUMNS[file]), key, tuple(lines))


def _values(given: Given, counted: Counted) -> Iterator[Mapping[str, Cell]]:
    """Of each measure its figure and its months, or the days they end on; a span that is both stands once."""
    place = inert.printed(given.council.locality or given.shown.council)
    for row in counted.rows:
        own: dict[Period, Mapping[str, Any]] = {row.figure.period: vars(row.figure)}
        months = zip(spans(given, row.measure), row.trend.result.to_dict("records"), strict=True)
        for span, line in months:
            own.setdefault(span, line)
        for span, line in sorted(own.items(), key=lambda one: (one[0].end, one[0].start)):
            yield {"measure": row.metric.key, "place": place, **_value(row.metric, span, line)}


def _value(metric: Metric, span: Period, line: Mapping[str, Any]) -> Mapping[str, Cell]:
    status = Status(line["status"])
    return {
        "period": span.name,
        "period_start": span.start,
        "period_end": span.end,
        "numerator": _number(line["numerator"]),
        "denominator": _number(line["denominator"]),
        "value": _printed(metric, line["value"]) if status is Status.SHOWN else None,
        "unit": _unit(metric),
        "status": words.STATUS.get(status, words.NO_DATA),
        "reason": wording.STATUS_WORDS[status],
    }


def _number(value: float | None) -> int | None:
    return None if value is None or pd.isna(value) else whole(value)


def _printed(metric: Metric, value: float | None) -> Decimal | None:
    """As the paper's tables print it: a number of children whole, money in pence, everything else to a tenth."""
    if value is None or pd.isna(value):
        return None
    form = metric.kind.value_format
    places = 0 if form is ValueFormat.WHOLE else 1
    if form is ValueFormat.AMOUNT:
        places = 2 if metric.measured_in == "pounds" else 0
    return rounded(value * 100 if form in _TIMES_100 else value, places)


def _unit(metric: Metric) -> str:
    form = metric.kind.value_format
    if form is ValueFormat.DECIMAL:
        return f"for every {metric.per:,}"
    return _UNITS.get(form) or (metric.unit if form is ValueFormat.WHOLE else metric.measured_in)


def _measure(row: Row) -> Mapping[str, Cell]:
    metric, split = row.metric, BREAKDOWNS.get(row.measure.by)
    return {
        "measure": metric.key,
        "title": row.title,
        "question": metric.question,
        "unit": _unit(metric),
        "only": f"{split.title}: {split.label(row.measure.group)}" if split else "",
        "definition": _plain(" ".join(definitions.facts(metric))),
        "read_with_care": _plain(" ".join(metric.caveats)),
        "better": str(metric.polarity),
        "data_of": row.data_of,
    }


def _plain(sentences: str) -> str:
    return "".join(run.words for run in text(sentences))


def _comparisons(given: Given, counted: Counted) -> Iterator[Mapping[str, Cell]]:
    """The law, the council's own target or the way to it, and England, as the scorecard and the charts have them."""
    for row in counted.rows:
        way = given.ways.get(row.metric.key)
        held = [(words.LAW, "", row.law, ""), *(_way(way) if way else [(words.TARGET, "", row.target, "")])]
        held += [(words.ENGLAND, row.england.year, row.england.value, row.england.note)] if row.england else []
        for name, period, value, note in held:
            if value is not None:
                yield {
                    "measure": row.metric.key,
                    "compared_with": name,
                    "period": period,
                    "value": _printed(row.metric, value),
                    "unit": _unit(row.metric),
                    "note": note,
                }


def _way(way: Target) -> list[tuple[str, str, float | None, str]]:
    ends = ((words.WAY_FROM, way.from_day, way.from_value), (words.WAY_TO, way.to_day, way.to_value))
    return [(name, wording.day(day), value, "") for name, day, value in ends]
