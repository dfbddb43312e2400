"""One load after the other: whether any can be stored, and its turn to write."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import Connection, Engine
from sqlmodel import col, select

from data_access.storage.database import IN_MEMORY
from data_access.storage.faults import DatabaseNotUsable, Fault, fault_at, named
from data_access.storage.key import bind, filled, hash_key
from data_access.storage.models import BatchRecord, HashKeyRecord
from data_access.storage.sqlite_file import may_be_written

_MAY_NOT_WRITE = text(
    "SELECT current_setting('transaction_read_only') = 'on' OR NOT has_table_privilege(current_user, 'batch', 'INSERT')"
)
"""PostgreSQL's own answer."""


class AlreadyStored(Exception):
    """Somebody else's load of the same file was done first."""


def ready_to_load(database: Engine) -> bytes:
    """The key for a load. Raises DatabaseNotUsable where nothing could be stored, before a long file is read."""
    if _read_only(database):
        raise fault_at(Fault.READ_ONLY, named(database.url))
    return hash_key(database)


def why_not_to_load(database: Engine) -> str:
    """Why nothing can be loaded, in a sentence; empty where it can. Makes no key."""
    try:
        with database.connect() as connection:
            held = filled(connection)
        if held or _read_only(database):
            ready_to_load(database)
    except DatabaseNotUsable as problem:
        return str(problem)
    return ""


@contextmanager
def writing(database: Engine, *, key: bytes | None = None) -> Generator[Connection]:
    """A transaction that begins when every other has ended; with the key that what it stores is hashed with.

    So what it sees stays true until it is done, and the same file from two people is stored once.
    """
    with database.begin() as connection:
        # holds the one row: SQLite locks the file, other databases the row
        connection.execute(text("INSERT INTO hash_key (id, fingerprint) VALUES (1, '') ON CONFLICT DO NOTHING"))
        connection.execute(select(HashKeyRecord.id).with_for_update())
        if key is not None:
            bind(connection, key)
        yield connection


def refuse_a_second(connection: Connection, sha256: str) -> None:
    """Raise AlreadyStored where a batch in force holds a file of this content, once it is one's turn."""
    same = (col(BatchRecord.sha256) == sha256) & col(BatchRecord.withdrawn_at).is_(None)
    if connection.execute(select(BatchRecord.id).where(same).limit(1)).first():
        raise AlreadyStored


def _read_only(database: Engine) -> bool:
    kind, name = database.url.get_backend_name(), database.url.database
    if kind == "sqlite":
        return name not in IN_MEMORY and not may_be_written(Path(name or ""))
    if kind != "postgresql":
        return False
    with database.connect() as connection:
        return bool(connection.execute(_MAY_NOT_WRITE).scalar())
