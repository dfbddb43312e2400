"""The page of one measure: its question, finding, chart and months, what is done about it, and how it is counted."""

from datetime import date

import pandas as pd

from metrics.national.england import england
from metrics.scorecard import is_yearly
from reports import trend as signals
from reports import wording
from reports.agreed.standing import of_metric
from reports.pack.chart import described
from reports.pack.document import Heading, Part, Section, SideBySide, Table, paragraphs, points
from reports.pack.given import Given
from reports.scorecard import words as scorecard
from reports.scorecard.rows import Row
from reports.tables import results
from reports.words import charts, definitions
from reports.words.agreed import actions, targets
from reports.words.pack import said

_MONTHS = 12
"""Lines of a table: two stand side by side."""


def section(given: Given, row: Row) -> Section:
    """Everything about one measure on one page, where its words are not too many."""
    return Section(row.title, (*_finding(row), *_drawn(given, row), *_done(given, row), *_counted(row)))


def _finding(row: Row) -> tuple[Part, ...]:
    """What is asked and how it stands: today or over the year, in the latest month, and by the rules of charts."""
    figure, shown = row.figure, []
    in_full = figure.known and not (row.measure.is_as_at and _is_drawn(row))
    if not figure.known:
        shown.append(f"**{wording.capitalised(scorecard.why_missing(row))}**.")
    elif in_full:
        shown.append(f"**{wording.full(figure)}** {wording.when(figure.period, is_day=row.measure.is_as_at)}.")
    if _is_drawn(row):
        shown += [charts.trend_finding(row.metric, row.trend.whole), scorecard.trend_words(row)]
    shown += [said.hidden_months(row.trend), "" if in_full and not row.unread else row.not_counted]
    return (
        *paragraphs([row.metric.question], "lead"),
        *paragraphs([" ".join(one for one in shown if one)], "finding"),
    )


def _is_drawn(row: Row) -> bool:
    """Whether there are months to draw, and any may be shown."""
    return not is_yearly(row.metric) and bool(row.trend.whole["value"].notna().any())


def _drawn(given: Given, row: Row) -> tuple[Part, ...]:
    """The chart, what helps to read it, and its months as tables; of what is told once a year, its years."""
    if not row.trend.result["value"].notna().any():
        return paragraphs([said.NO_CHART])
    if not _is_drawn(row):
        return (_months(row),)
    way, latest = given.ways.get(row.metric.key), row.trend.signal.latest
    facts = () if row.measure.by else england(row.metric.key)
    beside = [targets.standing(row.metric, way, latest.date, latest.value)] if way and latest else []
    beside += signals.rebase_words(row.trend.signal, authors=not given.is_public)
    beside += signals.notes(row.trend.signal, gaps=not said.hidden_months(row.trend))
    chart = described(row.trend, row.title, target=row.target, england=facts, way=way)
    return (chart, *points(beside), _months(row))


def _months(row: Row) -> SideBySide:
    """Every month with its numbers and what it says; a year to a table."""
    table = results.series_table(row.metric, row.trend.result)
    if any(map(row.trend.is_marked, row.trend.signal.points)):
        marked = [point.icon.letter if row.trend.is_marked(point) else "" for point in row.trend.signal.points]
        table[said.STANDS_OUT] = marked
    ends = list(row.trend.result["period_end"])
    cuts = sorted({0, *range(len(ends) % _MONTHS, len(ends), _MONTHS)})
    return SideBySide(
        tuple(
            _table(row, table.iloc[first:last], ends[first], ends[last - 1])
            for first, last in zip(cuts, [*cuts[1:], len(ends)], strict=True)
        )
    )


def _table(row: Row, lines: pd.DataFrame, first: date, last: date) -> Table:
    heads = tuple(map(str, lines.columns))
    cells = tuple(tuple(said.short(str(cell)) for cell in line) for line in lines.itertuples(index=False))
    return Table(said.months_caption(row.title, first, last), heads, cells, frozenset(range(1, len(heads))))


def _done(given: Given, row: Row) -> tuple[Part, ...]:
    """The actions on it, the open ones first."""
    if not given.has_actions:
        return ()
    own = of_metric(given.actions, row.metric.key)
    if not own:
        return (Heading(said.ACTIONS), *paragraphs([actions.NONE]))
    lines = [actions.line(one, owner=not given.is_public) for one in own]
    return (Heading(said.ACTIONS), *points(lines))


def _counted(row: Row) -> tuple[Part, ...]:
    return (Heading(said.COUNTED), *paragraphs([" ".join(definitions.facts(row.metric))], "small"))
