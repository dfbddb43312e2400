"""Figures: which there are, what they count, and the rows behind one."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated

import pandas as pd
import typer

from data_access.publications.ledger import Numbers, publish_in_turn
from metrics.attendance.coverage import coverage
from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.periods import Period, PeriodError, calendar_year, day, parse, unique
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Time
from metrics.counting.evaluate import WrongBreakdown, evaluate, records
from metrics.counting.table import Table as CountedTable
from metrics.disclosure.publication import Asked, Publication, publish
from metrics.disclosure.together import Number, TooMuchTogether
from reports import inert
from reports.tables.terminal import Format, public_rows, write
from reports.words.absence.rates import coverage_words
from reports.words.publication import KEPT, hidden_words, of_figure, rows_told, unread_in_cell, unread_sentences
from terminal.data import counted_council, open_kept, own_settings
from terminal.messages import messages
from terminal.options import AsAtOption, DatabaseOption, FormatOption, KnownOnOption, PeriodOption, known_metric

NOT_UNDERSTOOD = (
    "Note: some rows are not understood and in no figure; not_understood says how many each figure may lack. "
    "What is wrong with them: sendboard.py check FILE. To say what a word means: sendboard.py import FILE --word …"
)


class Counted(StrEnum):
    """Which of the cases behind a figure."""

    YES = "yes"
    NO = "no"


def metrics(form: FormatOption = Format.TABLE) -> None:
    """List the figures there are: their keys, and how each can be split."""
    listed = pd.DataFrame(
        {
            "key": metric.key,
            "name": metric.name,
            "kind": str(metric.kind),
            "time": str(metric.time),
            "question": metric.question,
            "split_by": " ".join(metric.ways),
        }
        for metric in CATALOGUE.values()
    )
    write(listed if form is not Format.TABLE else listed[["key", "name", "time"]], form)


def figures(
    keys: Annotated[list[str], typer.Argument(metavar="KEY…", help="See: sendboard.py metrics")],
    as_at: AsAtOption = None,
    period: PeriodOption = None,
    by: Annotated[
        list[str] | None, typer.Option("--by", metavar="COLUMN", help="Split by this. May be repeated.")
    ] = None,
    form: FormatOption = Format.TABLE,
    for_publication: Annotated[
        bool, typer.Option("--publish", help="Hide small numbers and what would give them away, for publication.")
    ] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="With --publish: to look at only, so it is not kept as published.")
    ] = False,
    known_on: KnownOnOption = None,
    database: DatabaseOption = None,
) -> None:
    """Count figures for periods, as a table, CSV or JSON.

    Without --period: the calendar year of the as-at day, and for figures on a day, that day. Shares are
    written from 0 to 1 in CSV and JSON.
    """
    wanted = [known_metric(key) for key in keys]
    council = counted_council(database, as_at, known_on)
    tables = [council.table(metric.about) for metric in wanted]
    asked = [
        Asked(one, table, _periods(period, one, table), by or ()) for one, table in zip(wanted, tables, strict=True)
    ]
    try:
        counted = _published(asked, database, draft=draft) if for_publication else _counted(asked)
    except WrongBreakdown as problem:
        raise typer.BadParameter(str(problem), param_hint="--by") from problem
    except TooMuchTogether as problem:
        raise typer.BadParameter(str(problem), param_hint="--publish") from problem
    if any(metric.about == ENROLMENTS.key for metric in wanted) and (schools := coverage(council)):
        messages.print(inert.unmarked(coverage_words(schools)))
    if "not_understood" in counted:
        counted = counted.assign(not_understood=counted["not_understood"].fillna(0).astype(int))
        messages.print(NOT_UNDERSTOOD)
    write(counted, form)


def rows(
    key: Annotated[str, typer.Argument(metavar="KEY")],
    period: PeriodOption = None,
    counted: Annotated[Counted | None, typer.Option("--counted", help="Only those counted, or not counted.")] = None,
    as_at: AsAtOption = None,
    form: FormatOption = Format.TABLE,
    all_columns: Annotated[
        bool, typer.Option("--all-columns", help="In CSV and JSON: all that is recorded, not only what a page shows.")
    ] = False,
    known_on: KnownOnOption = None,
    database: DatabaseOption = None,
) -> None:
    """List the rows behind a figure, each with the file, sheet and row it came from."""
    metric = known_metric(key)
    tables = counted_council(database, as_at, known_on).table(metric.about)
    choice = None if counted is None else counted is Counted.YES
    listed = [records(metric, tables, one, counted=choice) for one in _periods(period, metric, tables)]
    write(public_rows(pd.concat(listed), metric, form, every=all_columns), form)


def _counted(asked: Sequence[Asked]) -> pd.DataFrame:
    found = [evaluate(one.metric, one.table, one.periods, by=one.by) for one in asked]
    return pd.concat(found, ignore_index=True)


def _published(asked: Sequence[Asked], database: str | None, *, draft: bool) -> pd.DataFrame:
    """All figures together, as they may leave the council; kept as published, but for a draft."""
    engine = open_kept(database)
    policy = own_settings(engine).disclosure

    def looked_through(before: Mapping[Number, frozenset[int]]) -> tuple[Publication, Numbers | None]:
        found = publish(asked, policy, before)
        return found, None if draft else found.numbers

    published = publish_in_turn(engine, policy, looked_through)
    told = rows_told(published, policy)
    messages.print(" ".join([hidden_words(published, policy), *unread_sentences(told)]))
    messages.print(KEPT[draft])
    if not told:
        return published.result
    beside = {one.metric.key: unread_in_cell(of_figure(one.metric, told)) for one in asked}
    return published.result.assign(not_understood_in_lists=published.result["metric"].map(beside))


def _periods(specs: Sequence[str] | None, metric: Metric, tables: CountedTable) -> tuple[Period, ...]:
    if not specs:
        return (calendar_year(tables.as_at.year) if metric.time is Time.DURING else day(tables.as_at),)
    try:
        return unique([period for spec in specs for period in parse(spec, as_at=tables.as_at)])
    except PeriodError as problem:
        raise typer.BadParameter(str(problem), param_hint="--period") from problem
