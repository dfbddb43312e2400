"""What became different: between two loads, and between a figure as it was told and as it is now."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import pandas as pd
import typer

from data_access.council import as_known
from data_access.loads.compare_loads import NoSuchLoad, attendance_compared, loads_compared
from data_access.storage import store
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.base.periods import SPEC_FORMS, Period, PeriodError, parse
from metrics.changes.why import Asked, Replay, Why
from metrics.counting.definition import Metric
from metrics.counting.registers import CASES
from reports.summaries.restated import past_periods
from reports.summaries.restated import restated as all_restated
from reports.tables import changes as tables
from reports.tables.terminal import Format, public_rows, write
from reports.words.changes import why as words
from terminal.data import all_known, open_kept, own_settings, settings_of
from terminal.messages import messages
from terminal.options import DatabaseOption, FormatOption, day_option, known_metric

_LoadArgument = Annotated[int, typer.Argument(metavar="NUMBER", help="See: sendboard.py loads")]


def why(
    key: Annotated[str, typer.Argument(metavar="KEY")],
    period: Annotated[str, typer.Option("--period", metavar="SPEC", help="One of: " + "; ".join(SPEC_FORMS) + ".")],
    then: Annotated[datetime, day_option("--then", "As known on this day, by the extracts made until then.")],
    now: Annotated[
        datetime | None, day_option("--now", "And as known on this later day. Default: with all that is loaded.")
    ] = None,
    locality: Annotated[str, typer.Option("--locality", help="Of one locality alone.")] = "",
    by: Annotated[str, typer.Option("--by", metavar="COLUMN", help="Of one group of this split, with --group.")] = "",
    group: Annotated[str, typer.Option("--group", help="The group, as figures --by writes it in CSV.")] = "",
    settings_then: Annotated[
        Path | None,
        typer.Option(
            "--settings-then",
            exists=True,
            dir_okay=False,
            help="The settings file as it was then, where the load did not keep it.",
        ),
    ] = None,
    rows: Annotated[bool, typer.Option("--rows", help="List the rows of every step instead.")] = False,
    form: FormatOption = Format.TABLE,
    database: DatabaseOption = None,
) -> None:
    """Why did a figure change? The steps from the figure as known on one day to the same as known on another.

    They are taken one after the other, always in the same order, and add up to the whole difference.
    """
    metric = known_metric(key)
    if bool(by) != bool(group) or (by and by not in metric.ways):
        ways = ", ".join(metric.ways) or "none"
        raise typer.BadParameter(f"Give --by and --group together; {key} can be split by: {ways}.", param_hint="--by")
    before = all_known(database, then, settings_of(settings_then) if settings_then else None)
    after = all_known(database, now)
    asked = Asked(metric, _period(period, after.as_at), locality, by, group)
    found = Replay(before, after).why(asked)
    messages.print(words.changed(found))
    said = words.steps(found, before.as_at, after.as_at)
    write(_rows(found, said, metric, form) if rows else _steps(found, said), form)


def compare_loads(
    before: _LoadArgument,
    after: _LoadArgument,
    cells: Annotated[
        bool,
        typer.Option("--cells", help="List every cell that differs instead; of attendance the first."),
    ] = False,
    form: FormatOption = Format.TABLE,
    database: DatabaseOption = None,
) -> None:
    """Set two loads side by side, row by row: how many are new, changed, gone, the same, and in which columns."""
    engine = open_kept(database)
    try:
        found, attendance = loads_compared(engine, before, after), attendance_compared(engine, before, after)
    except NoSuchLoad as problem:
        raise typer.BadParameter(f"{problem} See: sendboard.py loads") from problem
    if cells:
        listed = [tables.cells(one).assign(List=about) for about, one in found.items()]
        lines = tables.lines_of_attendance(attendance).get(tables.CHANGED) if attendance else None
        listed += [] if lines is None else [lines.assign(List=ATTENDANCE_KEY)]
        write(pd.concat(listed) if listed else pd.DataFrame(), form)
        return
    write(_counts([*found.values(), *([attendance] if attendance else [])]), form)


def restated(
    locality: Annotated[str, typer.Option("--locality", help="Of one locality alone.")] = "",
    form: FormatOption = Format.TABLE,
    database: DatabaseOption = None,
) -> None:
    """Which figures of the last months, quarters and years are not what they were when they were first told in full."""
    engine, now = open_kept(database), all_known(database, None)
    chosen = own_settings(engine)
    days = sorted({one.extracted_on for one in store.batches(engine) if CASES in one.holds and not one.withdrawn_at})

    def replay(first: date) -> Replay | None:
        then = as_known(engine, chosen, known_on=first)
        return Replay(then, now) if then else None

    found = all_restated(past_periods(now.as_at), days, replay, locality=locality)
    lines = [
        {
            "metric": one.why.asked.metric.key,
            "period_start": one.why.asked.period.start,
            "period_end": one.why.asked.period.end,
            "told_on": one.told_on,
            "was": one.why.then.value,
            "now": one.why.now.value,
            "why": words.changed(one.why),
        }
        for one in found
    ]
    if not lines:
        messages.print("No figure of the last months, quarters and years is other than when it was first told in full.")
    names = ["metric", "period_start", "period_end", "told_on", "was", "now", "why"]
    listed = pd.DataFrame(lines, columns=names)
    write(listed[["metric", "told_on", "why"]] if form is Format.TABLE else listed, form)


def _period(spec: str, as_at: date) -> Period:
    try:
        return parse(spec, as_at=as_at)[-1]
    except PeriodError as problem:
        raise typer.BadParameter(str(problem), param_hint="--period") from problem


def _steps(found: Why, said: list[str]) -> pd.DataFrame:
    """A line for what was known then, each step, and what is known now."""
    readings = [found.then, *(one.after for one in found.moves), found.now]
    moved = [None, *(one.moved for one in found.moves), None]
    return pd.DataFrame(
        {
            "metric": found.asked.metric.key,
            "step": words_,
            "rows_moved": count,
            "numerator": one.numerator,
            "denominator": one.denominator,
            "value": one.value,
            "status": str(one.status),
        }
        for words_, one, count in zip(said, readings, moved, strict=True)
    )


def _rows(found: Why, said: list[str], metric: Metric, form: Format) -> pd.DataFrame:
    listed = [
        public_rows(move.rows, metric, form).assign(
            step=words_,
            effect=move.rows["effect"].astype("str"),
            **{
                heading: [tables.cell(move.step.about, move.step.column, one) for one in move.rows[heading]]
                for heading in ("was", "now")
                if heading in move.rows
            },
        )
        for words_, move in zip(said[1:], found.moves, strict=False)
        if move.rows is not None and len(move.rows)
    ]
    return pd.concat(listed, ignore_index=True) if listed else pd.DataFrame()


def _counts(found: Iterable[tables.Compared]) -> pd.DataFrame:
    lines = [
        {
            "list": one.counts.about,
            "new": one.counts.new,
            "changed": one.counts.changed,
            "gone": one.counts.gone,
            "same": one.counts.same,
            "columns": ", ".join(f"{name} {count:,}" for name, count in one.columns.items()),
        }
        for one in found
    ]
    return pd.DataFrame(lines, columns=["list", "new", "changed", "gone", "same", "columns"])
