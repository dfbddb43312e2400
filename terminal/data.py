"""What commands work on: the database, the settings, and the council as it stood on a day."""

from datetime import datetime

import typer

from data_access.council import council_of
from data_access.settings.read import Settings, SettingsError, read_settings
from data_access.storage import store
from data_access.storage.database import Engine, open_database
from metrics.counting.registers import Council
from reports import inert
from terminal.messages import messages
from terminal.options import day_of


def open_kept(database: str | None) -> Engine:
    """The database named by an option, else the usual one."""
    return open_database(database)


def own_settings() -> Settings:
    """The council's settings; a file with faults ends the command as wrong use."""
    try:
        return read_settings()
    except SettingsError as problem:
        raise typer.BadParameter(inert.terminal(str(problem)), param_hint="settings") from problem


def counted_council(database: str | None, as_at: datetime | None, known_on: datetime | None) -> Council:
    """Cases and registers as they stood on a day, from the extracts made by another."""
    settings = own_settings()
    engine = open_kept(database)
    loaded = store.load_cases(engine, known_on=day_of(known_on))
    if loaded is None:
        raise typer.BadParameter("The database holds no data. Load some first: sendboard.py import FILE")
    council = council_of(engine, settings, loaded, as_at=day_of(as_at), known_on=day_of(known_on))
    if council.as_at > loaded.extracted_on:
        messages.print(
            f"Note: the data were extracted on {loaded.extracted_on}; figures as at {council.as_at} "
            "take it that nothing has happened since."
        )
    return council
