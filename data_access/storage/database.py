"""Which database, and how it is opened: any SQLAlchemy address, a SQLite file by default."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from sqlalchemy import event, false, inspect, select
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool
from sqlmodel import create_engine

import data_access.storage.agreed.records
import data_access.storage.papers.records  # noqa: F401
from data_access.storage.faults import (
    DATABASE_VARIABLE,
    DatabaseNotUsable,
    Fault,
    disk_faults_said,
    named,
    say_faults,
)
from data_access.storage.models import HashKeyRecord, Table
from data_access.storage.sqlite_file import open_file

IN_MEMORY = (None, "", ":memory:")
_OTHER_VERSION = (
    "It was made by another version of SENDboard. Keep it, let SENDBOARD_DATABASE name a new one, and load the files "
    "again."
)
_ALONE = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock(2026112711)"}
"""How a program waits for another that makes the tables this moment; the number is any that nobody else uses."""
_PATIENCE = 10
"""Seconds to wait for a server's answer to a new connection."""


def open_database(url: str | None = None) -> Engine:
    """The engine for an address, for the variable SENDBOARD_DATABASE, or for a file in the user's data folder.

    Missing tables are made, where it may be written. One engine for each process; sessions are short. Raises
    DatabaseNotUsable, without a password, for an address that is none, and for a database that cannot be reached or is
    another version's. So does every later use, in place of the driver's errors.
    """
    address = _address(url or os.environ.get(DATABASE_VARIABLE) or _default_address())
    engine = _engine(address)
    say_faults(engine)
    _make_tables(engine)
    if missing := _missing(engine):
        raise DatabaseNotUsable(f"{named(address)} lacks {', '.join(missing)}. {_OTHER_VERSION}")
    return engine


def open_if_made(url: str | None = None) -> Engine | None:
    """The same, where there is a database already: no file is made by asking. Raises as ``open_database``."""
    address = _address(url or os.environ.get(DATABASE_VARIABLE) or _default_address())
    is_file = address.get_backend_name() == "sqlite" and address.database not in IN_MEMORY
    return None if is_file and not Path(address.database or "").exists() else open_database(url)


def another(engine: Engine, connected: Callable[[Any, object], None]) -> Engine:
    """A second engine for the same database, each of whose connections goes through ``connected`` first.

    Of a database in memory, which no second program can reach, it is for a copy.
    """
    made = _engine(engine.url)
    event.listen(made, "connect", connected)
    say_faults(made)
    if engine.url.get_backend_name() == "sqlite" and engine.url.database in IN_MEMORY:
        with engine.connect() as held, made.connect() as copy:
            held.connection.driver_connection.backup(copy.connection.driver_connection)  # ty: ignore
    return made


def _address(text: str) -> URL:
    """What is no address is never quoted: it may be one with its password and a slip in it."""
    try:
        return make_url(text)
    except (SQLAlchemyError, ValueError) as problem:
        raise DatabaseNotUsable(
            "The address of the database cannot be read. Expected one like sqlite:////folder/sendboard.db or "
            f"postgresql+psycopg://user:password@server/name. Without {DATABASE_VARIABLE} it is a file of its own."
        ) from problem


def _engine(address: URL) -> Engine:
    if address.get_backend_name() != "sqlite":
        return _server(address)
    if address.database in IN_MEMORY:
        own = {"check_same_thread": False}
        return create_engine(address, connect_args=own, poolclass=StaticPool, hide_parameters=True)
    with disk_faults_said(named(address)):
        return open_file(address)


def _server(address: URL) -> Engine:
    own = {"connect_timeout": _PATIENCE} if address.drivername == "postgresql+psycopg" else {}
    try:
        return create_engine(address, connect_args=own, pool_pre_ping=True, hide_parameters=True)
    except (SQLAlchemyError, ImportError) as problem:
        raise DatabaseNotUsable(
            f"A database of the kind {address.drivername} cannot be opened here. "
            "Expected sqlite, or postgresql+psycopg with psycopg installed."
        ) from problem


def _make_tables(engine: Engine) -> None:
    """The tables that are not there, by one program at a time; what may only be read is left as it is."""
    found = set(inspect(engine).get_table_names())
    if Table.metadata.tables.keys() <= found:
        return
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(_ALONE.get(engine.dialect.name, "SELECT 1"))
            Table.metadata.create_all(connection)
    except DatabaseNotUsable as problem:
        if problem.fault is not Fault.READ_ONLY or not found:
            raise


def _missing(engine: Engine) -> list[str]:
    """The columns that our tables have and those of the database have not. The key's is needed for loading only."""
    if _answers_for_all(engine):
        return []
    found = inspect(engine).get_multi_columns()
    held = {name: {column["name"] for column in columns} for (_schema, name), columns in found.items()}
    return [
        f"{table.name}.{column.name}"
        for table in Table.metadata.sorted_tables
        for column in table.columns
        if table.name != HashKeyRecord.__tablename__ and column.name not in held.get(table.name, ())
    ]


def _answers_for_all(engine: Engine) -> bool:
    """Whether every column can be asked for: five times as fast as having all types of all columns described."""
    try:
        with engine.connect() as connection:
            for query in _of_no_rows(engine.url.drivername):
                connection.exec_driver_sql(query)
    except (SQLAlchemyError, DatabaseNotUsable):
        return False
    return True


@cache
def _of_no_rows(driver: str) -> list[str]:
    """A query for every column of each table but the key's, as a driver's database reads it."""
    dialect = make_url(f"{driver}://").get_dialect()()
    tables = [table for table in Table.metadata.sorted_tables if table.name != HashKeyRecord.__tablename__]
    return [str(select(table).where(false()).compile(dialect=dialect)) for table in tables]


def _default_address() -> str:
    return f"sqlite:///{user_data_path('sendboard') / 'sendboard.db'}"
