"""Which database, and how it is opened: any SQLAlchemy address, a SQLite file by default."""

import os
import secrets
from pathlib import Path
from sqlite3 import Connection

from platformdirs import user_data_path
from sqlalchemy import event
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.pool import StaticPool
from sqlmodel import create_engine

from data_access.models import Table

DATABASE_VARIABLE = "SENDBOARD_DATABASE"
KEY_VARIABLE = "SENDBOARD_HASH_KEY"
_IN_MEMORY = (None, "", ":memory:")


def open_database(url: str | None = None) -> Engine:
    """The engine for an address, for the variable SENDBOARD_DATABASE, or for a file in the user's data folder.

    Missing tables are made. One engine for each process; sessions are short.
    """
    address = make_url(url or os.environ.get(DATABASE_VARIABLE) or _default_address())
    if address.get_backend_name() != "sqlite":
        engine = create_engine(address, pool_pre_ping=True)
    elif address.database in _IN_MEMORY:
        engine = create_engine(address, connect_args={"check_same_thread": False}, poolclass=StaticPool)
    else:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(address, connect_args={"timeout": 30})
        event.listen(engine, "connect", _prepare_sqlite)
    Table.metadata.create_all(engine)
    return engine


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
