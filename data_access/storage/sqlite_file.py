"""A SQLite file: made for its owner alone, readable where it may not be written, and never made anew by mistake."""

import os
import sqlite3
from contextlib import suppress
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from sqlalchemy.engine import URL, Engine
from sqlalchemy.pool import NullPool
from sqlmodel import create_engine

WAIT = 30
"""Seconds to wait for another's write."""
_OWNER_ONLY = 0o600


def open_file(address: URL) -> Engine:
    """The engine for a file, which is made if it is not there. Raises OSError where it cannot be made."""
    path = Path(address.database or "").absolute()
    _make(path)
    fixed = _is_fixed(path)
    connected = partial(_read if fixed else _connect, path)
    # a file that nobody may write here may be put in its place at any time: opened anew for each question
    pool = {"poolclass": NullPool} if fixed else {}
    return create_engine(address, creator=connected, hide_parameters=True, **pool)


def may_be_written(path: Path) -> bool:
    """Whether loads can be stored: SQLite writes its log beside the file."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _make(path: Path) -> None:
    """Readable by its owner only, whatever is usual here; SQLite gives its log the rights of the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY))
        path.chmod(_OWNER_ONLY)


def _is_fixed(path: Path) -> bool:
    """Whether it can only be read as a file that does not change: with a log, in a folder where none may be made.

    A log that was left beside it holds loads that would be missed, so then the error stands.
    """
    if may_be_written(path) or Path(f"{path}-wal").exists():
        return False
    try:
        _connect(path).close()
    except sqlite3.OperationalError:
        return os.access(path, os.R_OK)
    return False


def _connect(path: Path) -> Connection:
    """Readers do not wait for a writer (WAL), what is stored is on the disk, and no finding outlives its batch.

    Without ``mode=rw`` a file that was taken away would come back as an empty one.
    """
    made = sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=WAIT, check_same_thread=False)
    try:
        _keep_log(made)
        made.execute("PRAGMA synchronous=FULL")
        made.execute("PRAGMA foreign_keys=ON")
        made.execute("SELECT 1 FROM sqlite_master LIMIT 1")
    except sqlite3.Error:
        made.close()
        raise
    return made


def _keep_log(made: Connection) -> None:
    try:
        made.execute("PRAGMA journal_mode=WAL")
    except sqlite3.OperationalError as problem:
        # it can be read all the same; and two programs that make it at once do not wait for one another here
        if problem.sqlite_errorcode not in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_BUSY):
            raise


def _read(path: Path) -> Connection:
    return sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True, check_same_thread=False)
