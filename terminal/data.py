"""What commands work on: the database, the settings, and the council as it stood on a day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import typer

from data_access.chosen_settings import settings_in_force
from data_access.council import as_known
from data_access.settings.read import Settings, SettingsError, read_settings
from data_access.storage.database import Engine, open_database
from metrics.changes.known import Known
from metrics.counting.registers import Council
from reports import inert
from terminal.messages import messages
from terminal.options import day_of


def open_kept(database: str | None) -> Engine:
    """The database named by an option, else the usual one."""
    return open_database(database)


def own_settings(engine: Engine) -> Settings:
    """The council's settings; a file with faults ends the command as wrong use."""
    return _usable(lambda: settings_in_force(engine))


def settings_of(file: Path | None) -> Settings:
    """The settings of a file alone, or of the council's; the same."""
    return _usable(lambda: read_settings(file))


def settings_to_keep(engine: Engine) -> Settings | None:
    """The council's settings, kept with a load; none where their file has faults, which stop no load."""
    try:
        return settings_in_force(engine)
    except SettingsError:
        return None


def _usable(read: Callable[[], Settings]) -> Settings:
    try:
        return read()
    except SettingsError as problem:
        raise typer.BadParameter(inert.terminal(str(problem)), param_hint="settings") from problem


def counted_council(database: str | None, as_at: datetime | None, known_on: datetime | None) -> Council:
    """Cases and registers as they stood on a day, from the extracts made by another."""
    made = all_known(database, known_on)
    day = day_of(as_at) or made.as_at
    note_later_day(day, made.as_at)
    return replace(made, as_at=day).council


def note_later_day(day: date, extracted_on: date) -> None:
    """Say so where the day that figures are true on has not come yet for the data."""
    if day > extracted_on:
        messages.print(
            f"Note: the data were extracted on {extracted_on}; figures as at {day} "
            "take it that nothing has happened since."
        )


def all_known(database: str | None, known_on: datetime | None, chosen: Settings | None = None) -> Known:
    """All that figures are counted from, of the extracts made by a day; without any data, wrong use.

    ``chosen`` are the settings, in place of those that were kept with the extracts.
    """
    engine = open_kept(database)
    made = as_known(engine, chosen or own_settings(engine), known_on=day_of(known_on), as_counted_then=chosen is None)
    return made or no_data(day_of(known_on))


def no_data(known_on: date | None) -> NoReturn:
    """Nothing is loaded: wrong use."""
    by = f" of extracts made by {known_on}" if known_on else ""
    raise typer.BadParameter(f"The database holds no data{by}. Load some first: sendboard.py import FILE")


def write_new(path: Path, make: Callable[[], bytes]) -> None:
    """A file for a person, made where none is; one that is there is left as it is, and naming it is wrong use.

    It takes its place before it is made, which may take long; where it cannot be made, none is left behind.
    """
    try:
        file = path.open("xb")
    except FileExistsError:
        raise typer.BadParameter(f"{path} is there already.", param_hint="the file to write") from None
    try:
        with file:
            file.write(make())
    except BaseException:
        path.unlink()
        raise
