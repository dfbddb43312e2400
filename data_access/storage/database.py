"""Which database, and how it is opened: any SQLAlchemy address, a SQLite file by default."""

import os
import secrets
from pathlib import Path
from sqlite3 import Connection

from platformdirs import user_data_path
from sqlalchemy import event, inspect
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool
from sqlmodel import create_engine

from data_access.storage.models import Table

DATABASE_VARIABLE = "SENDBOARD_DATABASE"
KEY_VARIABLE = "SENDBOARD_HASH_KEY"
_IN_MEMORY = (None, "", ":memory:")
_OTHER_VERSION = (
    "It was made by another version of SENDboard. Keep it, let SENDBOARD_DATABASE name a new one, and load the files "
    "again."
)


class DatabaseNotUsable(ValueError):
    """The database cannot be opened or is another version's; the message says what to do."""


def open_database(url: str | None = None) -> Engine:
    """The engine for an address, for the variable SENDBOARD_DATABASE, or for a file in the user's data folder.

    Missing tables are made. One engine for each process; sessions are short. Raises DatabaseNotUsable, without a
    password, for an address that is none, and for a database that cannot be reached or is another version's.
    """
    address = _address(url or os.environ.get(DATABASE_VARIABLE) or _default_address())
    if address.get_backend_name() != "sqlite":
        engine = _server(address)
    elif address.database in _IN_MEMORY:
        engine = create_engine(address, connect_args={"check_same_thread": False}, poolclass=StaticPool)
    else:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(address, connect_args={"timeout": 30})
        event.listen(engine, "connect", _prepare_sqlite)
    where = engine.url.render_as_string(hide_password=True)
    try:
        Table.metadata.create_all(engine)
        missing = _missing_columns(engine)
    except SQLAlchemyError as problem:
        raise DatabaseNotUsable(
            f"The database {where} cannot be opened ({type(problem).__name__}). Check that it is there, that the "
            f"variable {DATABASE_VARIABLE} names it rightly, and that you may read and write it."
        ) from problem
    if missing:
        raise DatabaseNotUsable(f"The database {where} lacks {', '.join(missing)}. {_OTHER_VERSION}")
    return engine


def _address(text: str) -> URL:
    """What is no address is never quoted: it may be one with its password and a slip in it."""
    try:
        return make_url(text)
    except (SQLAlchemyError, ValueError) as problem:
        raise DatabaseNotUsable(
            "The address of the database cannot be read. Expected one like sqlite:////folder/sendboard.db or "
            f"postgresql+psycopg://user:password@server/name. Without {DATABASE_VARIABLE} it is a file of its own."
        ) from problem


def _server(address: URL) -> Engine:
    try:
        return create_engine(address, pool_pre_ping=True)
    except (SQLAlchemyError, ImportError) as problem:
        raise DatabaseNotUsable(
            f"A database of the kind {address.drivername} cannot be opened here. "
            "Expected sqlite, or postgresql+psycopg with psycopg installed."
        ) from problem


def _missing_columns(engine: Engine) -> list[str]:
    """What our tables have and those of the database have not."""
    found = inspect(engine).get_multi_columns()
    held = {name: {column["name"] for column in columns} for (_schema, name), columns in found.items()}
    return [
        f"{table.name}.{column.name}"
        for table in Table.metadata.sorted_tables
        for column in table.columns
        if column.name not in held[table.name]
    ]


def hash_key(database: Engine) -> bytes:
    """The council's secret for keyed hashes.

    From SENDBOARD_HASH_KEY; else from a file beside a SQLite database, or in the user's data folder, that is
    made on first use and readable by its owner only. Whoever has the database but not the key cannot test
    guesses of identifiers against it, so keep the two in different backups.
    """
    if given := os.environ.get(KEY_VARIABLE):
        return given.encode()
    if database.url.get_backend_name() == "sqlite" and database.url.database in _IN_MEMORY:
        return b"a database in memory is gone with its process"
    return _kept_key(_key_path(database))


def _key_path(database: Engine) -> Path:
    if database.url.get_backend_name() == "sqlite":
        return Path(f"{database.url.database}.key")
    return user_data_path("sendboard") / "hash.key"


def _kept_key(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return bytes.fromhex(path.read_text().strip())
    made = secrets.token_bytes(32)
    with os.fdopen(descriptor, "w") as file:
        file.write(made.hex())
    return made


def _default_address() -> str:
    return f"sqlite:///{user_data_path('sendboard') / 'sendboard.db'}"


def _prepare_sqlite(connection: Connection, _record: object) -> None:
    """Readers do not wait for a writer (WAL), and a finding cannot outlive its batch."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()
