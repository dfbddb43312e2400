"""The terminal program: one piece because each command is a function, and its options are its help.

SENDboard from a terminal or a scheduler: import, check, figures, rows, published figures, and the dashboard.

Exit status: 0 done, 1 a file was refused, 2 wrong use.
"""

import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pandas as pd
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from data_access import intake
from data_access.attendance.adding_up import added_up
from data_access.findings import FileRefused, Finding
from data_access.published.establishments.store import load_establishments
from data_access.published.fetch import fetch_release
from data_access.published.load import load_release
from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE, kept_code
from data_access.settings.read import Settings, SettingsError, read_settings
from data_access.storage import store
from data_access.storage.database import DATABASE_VARIABLE, DatabaseNotUsable, Engine, open_database
from data_access.upload import Intake, Upload
from data_access.upload import Progress as Tell
from metrics.attendance.coverage import coverage
from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.periods import SPEC_FORMS, Period, PeriodError, calendar_year, day, parse, unique
from metrics.base.root import ROOT
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Time
from metrics.counting.disclosure import protect
from metrics.counting.evaluate import WrongBreakdown, evaluate, records
from metrics.counting.registers import Council
from metrics.counting.table import Table as CountedTable
from metrics.datasets import DATASETS, LISTS
from reports import wording
from reports.shown import authority_of
from reports.tables.terminal import Format, public_rows, write
from reports.words.absence.rates import coverage_words

app = typer.Typer(
    help=(__doc__ or "").partition("\n\n")[2],
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
messages = Console(stderr=True, highlight=False)
REFUSED = 1


class Counted(StrEnum):
    """Which of the cases behind a figure."""

    YES = "yes"
    NO = "no"


DatabaseOption = Annotated[
    str | None,
    typer.Option(
        "--database",
        envvar=DATABASE_VARIABLE,
        metavar="URL",
        help="Any SQLAlchemy address. Default: a SQLite file in your data folder.",
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="table, csv or json.")]
AsAtOption = Annotated[
    datetime | None,
    typer.Option(
        "--as-at",
        formats=["%Y-%m-%d", "%d/%m/%Y"],
        metavar="DATE",
        help="Show figures as they stood on this day. Default: the day of the latest extract.",
    ),
]
KnownOnOption = Annotated[
    datetime | None,
    typer.Option(
        "--known-on",
        formats=["%Y-%m-%d", "%d/%m/%Y"],
        metavar="DATE",
        help="Use only extracts made by this day, to repeat a figure as it was reported then.",
    ),
]
PeriodOption = Annotated[
    list[str] | None,
    typer.Option("--period", metavar="SPEC", help="One of: " + "; ".join(SPEC_FORMS) + ". May be repeated."),
]
ExtractedOption = Annotated[
    datetime | None,
    typer.Option(
        "--extracted-on",
        formats=["%Y-%m-%d", "%d/%m/%Y"],
        metavar="DATE",
        help="The day the data were true on. Default: as the file says, else today.",
    ),
]
HoldsOption = Annotated[
    str,
    typer.Option(
        "--holds", metavar="LIST", help="What the file lists, where its headings do not tell: " + ", ".join(LISTS) + "."
    ),
]
FilesArgument = Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, metavar="FILE…")]


@app.command("import")
def import_files(
    files: FilesArgument,
    extracted_on: ExtractedOption = None,
    partial: Annotated[bool, typer.Option("--partial", help="Lay over earlier data by case, replace nothing.")] = False,
    holds: HoldsOption = "",
    database: DatabaseOption = None,
) -> None:
    """Read council exports or SEN2 returns, check them and store them.

    A full extract replaces the one before; with --partial it only updates and adds cases. The same file
    twice changes nothing. A refused file leaves the data as they were.
    """
    engine = _database(database)
    refused = 0
    for path in files:
        with _progress(path.name) as tell:
            done = intake.take_in(_upload(path, extracted_on, holds, partial=partial), engine, tell)
        _say_intake(path.name, done)
        refused += done.refused
    raise typer.Exit(REFUSED if refused else 0)


@app.command()
def check(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    extracted_on: ExtractedOption = None,
    holds: HoldsOption = "",
) -> None:
    """Read and check a file without storing anything."""
    with _progress(file.name) as tell:
        done = intake.check(_upload(file, extracted_on, holds), tell)
    _say_intake(file.name, done)
    raise typer.Exit(REFUSED if done.refused else 0)


@app.command()
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


@app.command()
def figures(
    keys: Annotated[list[str], typer.Argument(metavar="KEY…", help="See: sendboard.py metrics")],
    as_at: AsAtOption = None,
    period: PeriodOption = None,
    by: Annotated[
        list[str] | None, typer.Option("--by", metavar="COLUMN", help="Split by this. May be repeated.")
    ] = None,
    form: FormatOption = Format.TABLE,
    publish: Annotated[
        bool, typer.Option("--publish", help="Hide small numbers and what would give them away, for publication.")
    ] = False,
    known_on: KnownOnOption = None,
    database: DatabaseOption = None,
) -> None:
    """Count figures for periods, as a table, CSV or JSON.

    Without --period: the calendar year of the as-at day, and for figures on a day, that day. Shares are
    written from 0 to 1 in CSV and JSON.
    """
    wanted = [_metric(key) for key in keys]
    council = _council(database, as_at, known_on)
    found = []
    for metric in wanted:
        tables = council.table(metric.about)
        try:
            found.append(evaluate(metric, tables, _periods(period, metric, tables), by=by or ()))
        except WrongBreakdown as problem:
            raise typer.BadParameter(str(problem), param_hint="--by") from problem
    if any(metric.about == ENROLMENTS.key for metric in wanted) and (schools := coverage(council)):
        messages.print(coverage_words(schools))
    counted = pd.concat(found, ignore_index=True)
    write(protect(counted, _settings().disclosure) if publish else counted, form)


@app.command()
def rows(
    key: Annotated[str, typer.Argument(metavar="KEY")],
    period: PeriodOption = None,
    counted: Annotated[Counted | None, typer.Option("--counted", help="Only those counted, or not counted.")] = None,
    as_at: AsAtOption = None,
    form: FormatOption = Format.TABLE,
    known_on: KnownOnOption = None,
    database: DatabaseOption = None,
) -> None:
    """List the rows behind a figure, each with the file, sheet and row it came from."""
    metric = _metric(key)
    tables = _council(database, as_at, known_on).table(metric.about)
    choice = None if counted is None else counted is Counted.YES
    listed = [records(metric, tables, one, counted=choice) for one in _periods(period, metric, tables)]
    write(public_rows(pd.concat(listed), metric, form), form)


@app.command()
def published(
    files: Annotated[list[Path] | None, typer.Argument(exists=True, dir_okay=False, metavar="FILE…")] = None,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Download the newest release from DfE's statistics site.")
    ] = False,
    authority: Annotated[
        str,
        typer.Option(
            "--authority", help="DfE's number or the ONS code of the council whose age, sex and other groups to keep."
        ),
    ] = "",
    database: DatabaseOption = None,
) -> None:
    """Load DfE's release on EHC plans: the zip as downloaded, one of its CSV files, or with --fetch the newest.

    Also its absence by pupil characteristics or attendance by SEN, as CSV.

    Of groups by age, sex and so on, only England's are kept, and with --authority the council's and its region's.
    """
    if bool(files) == fetch:
        raise typer.BadParameter("Give the files to load, or --fetch.", param_hint="FILE")
    engine, refused = _database(database), 0
    _settings()  # may add authorities
    area_code = _area(authority) if authority else ""
    for path in files or [None]:
        try:
            name, content = _fetched() if path is None else (path.name, path.read_bytes())
        except FileRefused as refusal:
            _say_findings([refusal.finding])
            refused += 1
            continue
        with _progress(name) as tell:
            loaded = load_release(engine, content, name, area_code, tell)
        _say_findings(loaded.findings)
        refused += loaded.refused
        if not loaded.refused:
            words = "loaded before, nothing was changed"
            if loaded.stored:
                words = f"{wording.counted(loaded.stored, 'figures')} stored"
            messages.print(f"{name}: release {loaded.release}: {words}.")
    raise typer.Exit(REFUSED if refused else 0)


def _area(authority: str) -> str:
    """The code an authority's figures are kept under, from its number or any of its codes."""
    own = BY_OLD_CODE.get(authority) or BY_CODE.get(kept_code(authority))
    if own is None:
        raise typer.BadParameter(f"{authority} is no authority that SENDboard knows.", param_hint="--authority")
    return own.area_code


def _fetched() -> tuple[str, bytes]:
    with _progress("DfE's release") as tell:
        return fetch_release(progress=tell)


@app.command()
def serve(port: Annotated[int, typer.Option(min=1, max=65535)] = 8501, database: DatabaseOption = None) -> None:
    """Start the dashboard on this machine."""
    if database:
        os.environ[DATABASE_VARIABLE] = database
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "dashboard.py"), "--server.port", str(port)]
    os.chdir(ROOT)
    os.execv(sys.executable, command)


def _database(database: str | None) -> Engine:
    try:
        return open_database(database)
    except DatabaseNotUsable as problem:
        raise typer.BadParameter(str(problem), param_hint="--database") from problem


def _settings() -> Settings:
    try:
        return read_settings()
    except SettingsError as problem:
        raise typer.BadParameter(str(problem), param_hint="settings") from problem


def _council(database: str | None, as_at: datetime | None, known_on: datetime | None) -> Council:
    settings = _settings()
    engine = _database(database)
    loaded = store.load_cases(engine, known_on=_day(known_on))
    registers = store.load_registers(engine, known_on=_day(known_on))
    if loaded is None:
        raise typer.BadParameter("The database holds no data. Load some first: sendboard.py import FILE")
    tables = CaseTables.build(
        loaded.cases,
        as_at=_day(as_at) or loaded.extracted_on,
        conventions=settings.conventions,
        population=settings.population,
        establishments=load_establishments(engine, authority_of(loaded, settings)),
    )
    if tables.as_at > loaded.extracted_on:
        messages.print(
            f"Note: the data were extracted on {loaded.extracted_on}; figures as at {tables.as_at} "
            "take it that nothing has happened since."
        )
    added = added_up(engine, known_on=_day(known_on))
    kept = store.columns_kept(engine, known_on=_day(known_on))
    return Council.build(tables, DATASETS, registers, kept=kept, aggregated=added)


def _periods(specs: Sequence[str] | None, metric: Metric, tables: CountedTable) -> tuple[Period, ...]:
    if not specs:
        return (calendar_year(tables.as_at.year) if metric.time is Time.DURING else day(tables.as_at),)
    try:
        return unique([period for spec in specs for period in parse(spec, as_at=tables.as_at)])
    except PeriodError as problem:
        raise typer.BadParameter(str(problem), param_hint="--period") from problem


def _list(holds: str) -> str:
    if holds and holds not in LISTS:
        raise typer.BadParameter(f"{holds!r} is not a list we know. Known: {', '.join(LISTS)}.", param_hint="--holds")
    return holds


def _metric(key: str) -> Metric:
    if key in CATALOGUE:
        return CATALOGUE[key]
    raise typer.BadParameter(f"{key!r} is not a figure. Known: {', '.join(CATALOGUE)}.", param_hint="KEY")


def _upload(file: Path, extracted_on: datetime | None, holds: str, *, partial: bool = False) -> Upload:
    return Upload(
        content=file.read_bytes(),
        filename=file.name,
        today=_today(),
        extracted_on=_day(extracted_on),
        holds=_list(holds),
        partial=partial,
    )


@contextmanager
def _progress(name: str) -> Generator[Tell]:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=messages, transient=True) as bar:
        task = bar.add_task(name, total=1.0)
        yield lambda done, words: bar.update(task, completed=done, description=f"{name}: {words}")


def _say_intake(name: str, done: Intake) -> None:
    _say_findings(done.findings)
    if done.refused:
        messages.print(f"{name}: refused; the data are as they were.")
    elif done.already:
        messages.print(f"{name}: nothing was changed.")
    else:
        stored = f"{done.rows_stored:,} stored, {done.rows_refused:,} refused"
        verb = f"imported as batch {done.batch.id}" if done.batch else "can be imported"
        messages.print(
            f"{name}: {verb}: {wording.counted(done.rows_found, 'rows')} found, {stored}; true on {done.extracted_on}."
        )


def _say_findings(findings: Sequence[Finding]) -> None:
    for finding in findings:
        messages.print(f"{finding.code} ({finding.severity}) {finding.sentence()}", markup=False, soft_wrap=True)


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None


def _today() -> date:
    """The one place in the terminal program that reads the clock."""
    return datetime.now().astimezone().date()


if __name__ == "__main__":
    app()
