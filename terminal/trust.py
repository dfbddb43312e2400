"""How far figures can be trusted: what each may be, what the checks found, whose rows, and how old each list is."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import pandas as pd
import typer

from data_access.loads.checked_rows import CheckedRows, checked_rows
from metrics.base.periods import Period, PeriodError, last_12_months, parse
from metrics.counting.bounds import Bounds
from metrics.counting.registers import Council
from reports.summaries import data_quality as summary
from reports.summaries import to_mend
from reports.tables import data_quality as tables
from reports.tables.terminal import Format, write
from reports.words.loads import data_quality as words
from reports.words.loads.whose import groups_table
from terminal.clock import today
from terminal.data import all_known, open_kept
from terminal.messages import messages
from terminal.options import DatabaseOption, FormatOption, KnownOnOption, day_of


class Show(StrEnum):
    """The parts of the page on data quality."""

    FIGURES = "figures"
    CHECKS = "checks"
    LOCALITIES = "localities"
    TEAMS = "teams"
    OFFICERS = "officers"
    ROWS = "rows"
    LISTS = "lists"


_WAYS = {Show.LOCALITIES: "locality", Show.TEAMS: "team", Show.OFFICERS: "officer"}


def data_quality(
    show: Annotated[
        Show,
        typer.Argument(help="Figures with the least and the most each may be; checks; rows to mend, and whose; lists."),
    ] = Show.FIGURES,
    period: Annotated[
        str,
        typer.Option("--period", metavar="SPEC", help="Default: the last 12 months."),
    ] = "",
    locality: Annotated[str, typer.Option("--locality", help="Of checks and rows: those of one locality alone.")] = "",
    officer: Annotated[str, typer.Option("--officer", help="Of checks and rows: those of one officer alone.")] = "",
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
    database: DatabaseOption = None,
) -> None:
    """How far can the figures be trusted? What the rows to mend may make of them, and where these rows are."""
    council = all_known(database, known_on).council
    checked = to_mend.with_places(council, checked_rows(open_kept(database)))
    until = day_of(known_on) or council.as_at
    rows = checked.on(until)
    reached = summary.reach(council, rows, _period(period, council))
    messages.print(words.headline(reached).replace("**", ""))
    if show is Show.FIGURES:
        write(_figures(reached, form), form)
    elif show is Show.CHECKS:
        some = to_mend.only(checked, locality=locality, officer=officer)
        write(_checks(summary.checks(some, until, reached)), form)
    elif show is Show.ROWS:
        placed = to_mend.narrowed(to_mend.placed(council, rows), locality=locality, officer=officer)
        write(_rows(checked, placed, reached, until), form)
    elif show is Show.LISTS:
        write(tables.ages(summary.newest_of_each(checked.loads, until), day_of(known_on) or today()), form)
    else:
        way, days = _WAYS[show], [day for day, _ in summary.to_mend_by_day(checked, until)]
        found = to_mend.with_trends(to_mend.groups(council, rows, way), checked, days, way, reached)
        write(groups_table(found, words.WAYS[way]), form)


def _period(spec: str, council: Council) -> Period:
    try:
        return parse(spec, as_at=council.as_at)[-1] if spec else last_12_months(council.as_at)
    except PeriodError as problem:
        raise typer.BadParameter(str(problem), param_hint="--period") from problem


def _figures(reached: list[Bounds], form: Format) -> pd.DataFrame:
    """As numbers for another program; in words for a reader."""
    said = words.share if form is Format.TABLE else lambda value: value
    lines = [
        {
            "metric": one.metric.key,
            "numerator": one.numerator,
            "denominator": one.denominator,
            **{
                name: said(value)
                for name, value in (("as_counted", one.value), ("least", one.least), ("most", one.most))
            },
            "rows_to_mend": one.inside,
            "rows_outside": len(one.outside),
        }
        for one in reached
    ]
    names = ["metric", "numerator", "denominator", "as_counted", "least", "most", "rows_to_mend", "rows_outside"]
    return pd.DataFrame(lines, columns=names)


def _checks(found: list[summary.Check]) -> pd.DataFrame:
    lines = [
        {
            "list": one.about,
            "code": one.code,
            "column": one.column,
            "severity": str(one.severity),
            "rows": one.now,
            "loads": words.trend(one),
            "may_move": words.touches(one),
        }
        for one in found
    ]
    return pd.DataFrame(lines, columns=["list", "code", "column", "severity", "rows", "loads", "may_move"])


def _rows(checked: CheckedRows, placed: pd.DataFrame, reached: list[Bounds], until: date) -> pd.DataFrame:
    said = {(one.about, one.code, one.column): words.fault(one) for one in summary.checks(checked, until, reached)}
    return tables.to_mend(placed, said, {one.id: one.filename for one in checked.loads})
