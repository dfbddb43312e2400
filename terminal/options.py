"""What commands are asked with: options that several share, and what a word given must be."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from data_access.layouts.corrections import Corrections, DayOrder, HiddenRows
from data_access.storage.database import DATABASE_VARIABLE
from data_access.words_said import WordNotUsable, words_said
from metrics.base.periods import SPEC_FORMS
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.datasets import LISTS
from reports.tables.terminal import Format


def day_option(name: str, meaning: str) -> Any:
    """An option for a day, as the terminal takes days."""
    return typer.Option(name, formats=["%Y-%m-%d", "%d/%m/%Y"], metavar="DATE", help=meaning)


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
    day_option("--as-at", "Show figures as they stood on this day. Default: the day of the latest extract."),
]
KnownOnOption = Annotated[
    datetime | None,
    day_option("--known-on", "Use only extracts made by this day, to repeat a figure as it was reported then."),
]
PeriodOption = Annotated[
    list[str] | None,
    typer.Option("--period", metavar="SPEC", help="One of: " + "; ".join(SPEC_FORMS) + ". May be repeated."),
]
ExtractedOption = Annotated[
    datetime | None,
    day_option(
        "--extracted-on", "The day the data were true on. Default: as the file or its name says; else it is asked."
    ),
]
HoldsOption = Annotated[
    str,
    typer.Option(
        "--holds", metavar="LIST", help="What the file lists, where its headings do not tell: " + ", ".join(LISTS) + "."
    ),
]
HiddenRowsOption = Annotated[
    HiddenRows,
    typer.Option(
        "--hidden-rows",
        metavar="CHOICE",
        parser=lambda given: HiddenRows(given.replace("-", " ")),
        help="What becomes of rows that are hidden or crossed out: count or leave-out. Default: ask.",
    ),
]
WordsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--word",
        metavar="COLUMN:WORD=CODE",
        help="Say what a word in the file stands for, as in request_outcome:W/D=W; nothing behind the = for a blank. "
        "For another list than the cases: appeals.outcome:WORD=CODE. May be repeated.",
    ),
]
DaysOption = Annotated[
    DayOrder,
    typer.Option(
        "--days",
        metavar="ORDER",
        parser=lambda given: DayOrder(given.replace("-", " ")),
        help="How days are to be read, where the file leaves it open: day-first, month-first, year-first, or swapped: "
        "day and month of real dates have changed places.",
    ),
]
YesOption = Annotated[bool, typer.Option("--yes", help="Answer what is asked first with yes: do it all the same.")]
FilesArgument = Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, metavar="FILE…")]


def known_list(holds: str) -> str:
    """The list an option names, or none; another word is wrong use."""
    if holds and holds not in LISTS:
        raise typer.BadParameter(f"{holds!r} is not a list we know. Known: {', '.join(LISTS)}.", param_hint="--holds")
    return holds


def words_of(typed: list[str] | None, holds: str) -> Corrections:
    """What the options say of words; one that cannot be used is wrong use."""
    try:
        return words_said(typed or (), holds)
    except WordNotUsable as problem:
        raise typer.BadParameter(str(problem), param_hint="--word") from problem


def known_metric(key: str) -> Metric:
    """The figure a key names; another word is wrong use."""
    if key in CATALOGUE:
        return CATALOGUE[key]
    raise typer.BadParameter(f"{key!r} is not a figure. Known: {', '.join(CATALOGUE)}.", param_hint="KEY")


def day_of(given: datetime | None) -> date | None:
    """The day an option names, or none."""
    return given.date() if given else None
