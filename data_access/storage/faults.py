"""What goes wrong with a database, its key or its disk, as one sentence: where, what was found, what to do.

Every error of a driver becomes one, on every engine (``say_faults``), so that no page and no command need know
SQLAlchemy. No sentence holds a value: drivers quote the very row that they refuse.
"""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum

from sqlalchemy import event
from sqlalchemy.engine import URL, Engine, ExceptionContext

DATABASE_VARIABLE = "SENDBOARD_DATABASE"


class DatabaseNotUsable(ValueError):
    """The database, its key or its disk cannot be used; the message is a sentence that says what to do."""

    fault: "Fault | None" = None
    """The kind, where a driver or the system said so."""


class Fault(StrEnum):
    """What is wrong, as words that follow the name of a place."""

    FULL = (
        "cannot be written: the disk or its quota is full, or the disk is faulty. Nothing of this step was stored, and "
        "what was there is as it was. Make room, then do it again."
    )
    LOCKED = (
        "is in use: somebody else's load was not done in time. Nothing of this step was stored, and what was there is "
        "as it was. Do it again when theirs is done."
    )
    READ_ONLY = (
        "may be read but not written. Figures can be shown, and nothing can be loaded or undone. To load, give the "
        "account that runs SENDboard the right to write there (for a file: in its folder too)."
    )
    GONE = (
        "cannot be opened. It was moved or deleted, its server or drive does not answer, or you may not read it. "
        f"Check that it is there, that the variable {DATABASE_VARIABLE} names it rightly, and that you may read and "
        "write it."
    )
    BROKEN = (
        "is no database that SENDboard can read, or it is damaged. It was left as it is. Restore it from a backup, or "
        f"let {DATABASE_VARIABLE} name another."
    )
    REFUSED = (
        "refused what SENDboard asked. Nothing of this step was stored, and what was there is as it was. This is a "
        "fault of SENDboard, or the database was changed by another program: tell whoever looks after it"
    )


_SQLITE = {
    sqlite3.SQLITE_FULL: Fault.FULL,
    sqlite3.SQLITE_IOERR_WRITE: Fault.FULL,
    sqlite3.SQLITE_IOERR_FSYNC: Fault.FULL,
    sqlite3.SQLITE_IOERR_TRUNCATE: Fault.FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: Fault.FULL,
    sqlite3.SQLITE_BUSY: Fault.LOCKED,
    sqlite3.SQLITE_LOCKED: Fault.LOCKED,
    sqlite3.SQLITE_READONLY_DBMOVED: Fault.GONE,
    sqlite3.SQLITE_READONLY: Fault.READ_ONLY,
    sqlite3.SQLITE_PERM: Fault.GONE,
    sqlite3.SQLITE_CANTOPEN: Fault.GONE,
    sqlite3.SQLITE_IOERR: Fault.GONE,
    sqlite3.SQLITE_CORRUPT: Fault.BROKEN,
    sqlite3.SQLITE_NOTADB: Fault.BROKEN,
}
"""By SQLite's extended code, else by its last byte, which is the kind."""
_SQLSTATES = {
    "53100": Fault.FULL,
    "55P03": Fault.LOCKED,
    "40P01": Fault.LOCKED,
    "40001": Fault.LOCKED,
    "25006": Fault.READ_ONLY,
    "42501": Fault.READ_ONLY,
    "08": Fault.GONE,
    "28": Fault.GONE,
    "3D": Fault.GONE,
    "53": Fault.GONE,
    "57": Fault.GONE,
    "58": Fault.GONE,
    "XX": Fault.BROKEN,
}
"""By PostgreSQL's code, else by the two letters of its class (PostgreSQL, appendix A)."""
_SYSTEM = {
    errno.ENOSPC: Fault.FULL,
    errno.EDQUOT: Fault.FULL,
    errno.EFBIG: Fault.FULL,
    errno.EROFS: Fault.READ_ONLY,
    errno.EACCES: Fault.READ_ONLY,
    errno.EPERM: Fault.READ_ONLY,
}


def fault_of(problem: BaseException) -> Fault:
    """The kind of an error of a driver or of the operating system."""
    if isinstance(problem, sqlite3.Error):
        code = getattr(problem, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR
        return _SQLITE.get(code) or _SQLITE.get(code & 0xFF, Fault.REFUSED)
    if isinstance(problem, OSError):
        return _SYSTEM.get(problem.errno or 0, Fault.GONE)
    state = getattr(problem, "sqlstate", None) or ("" if _is_refusal(problem) else "08")
    return _SQLSTATES.get(state) or _SQLSTATES.get(state[:2], Fault.REFUSED)


def _is_refusal(problem: BaseException) -> bool:
    """Without a code of the server's: an error of what was asked, not of the connection."""
    return type(problem).__name__ not in ("OperationalError", "InterfaceError", "ConnectionTimeout")


def fault_at(fault: Fault, where: str, name: str = "") -> DatabaseNotUsable:
    """What is wrong at a place, and what to do."""
    made = DatabaseNotUsable(f"{where} {fault}{f' ({name}).' if fault is Fault.REFUSED else ''}")
    made.fault = fault
    return made


def not_usable(problem: BaseException, where: str) -> DatabaseNotUsable:
    """The same, of an error."""
    return fault_at(fault_of(problem), where, _name(problem))


def _name(problem: BaseException) -> str:
    """An error's name and code: its own words may quote a row."""
    code = getattr(problem, "sqlite_errorname", None) or getattr(problem, "sqlstate", None)
    return " ".join(filter(None, (type(problem).__name__, code)))


def named(address: URL) -> str:
    """The database as sentences name it, without its password."""
    return f"The database {address.render_as_string(hide_password=True)}"


def say_faults(engine: Engine) -> None:
    """From now on every error of the engine's driver is a ``DatabaseNotUsable``."""
    where = named(engine.url)

    def said(context: ExceptionContext) -> DatabaseNotUsable | None:
        problem = context.original_exception
        if context.is_pre_ping or context.sqlalchemy_exception is None:
            return None  # a connection that has died is tried anew; what is no error of the driver is not ours
        told = not_usable(problem, where)
        _say_no_row(problem)
        return told

    event.listen(engine, "handle_error", said, retval=True)


def _say_no_row(problem: BaseException) -> None:
    """A traceback shows the driver's own error too: PostgreSQL's quotes the row, SQLite's never does."""
    if not isinstance(problem, sqlite3.Error):
        problem.args = (_name(problem),)


@contextmanager
def disk_faults_said(where: str) -> Generator[None]:
    """Errors of the operating system as sentences about a file, or where they name none, a place."""
    try:
        yield
    except BrokenPipeError:
        raise  # whoever read what was written has seen enough
    except OSError as problem:
        raise not_usable(problem, f"The file {problem.filename}" if problem.filename else where) from None
