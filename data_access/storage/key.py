"""The council's secret for keyed hashes: kept whole or not at all, and never another than the data were loaded with."""

import hmac
import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from platformdirs import user_data_path
from sqlalchemy import inspect, update
from sqlalchemy.engine import Connection, Engine
from sqlmodel import col, select

from data_access.storage.database import IN_MEMORY
from data_access.storage.faults import DATABASE_VARIABLE, DatabaseNotUsable, disk_faults_said
from data_access.storage.models import BatchRecord, HashKeyRecord, RemedyNote

KEY_VARIABLE = "SENDBOARD_HASH_KEY"
SHORTEST = 16
"""Bytes. HMAC-SHA-256 asks for a key that cannot be guessed (NIST SP 800-107: at least 112 bits)."""
_MADE = 32
_MEANS = (
    "Figures of what is loaded can still be shown. Nothing can be loaded: new files could not be matched with those "
    "before them."
)
_ANEW = (
    f"If that is not to be had, let {DATABASE_VARIABLE} name a new database and load the files again, oldest first: "
    "it gets a key of its own."
)


def hash_key(database: Engine) -> bytes:
    """The key of a database, from SENDBOARD_HASH_KEY, else from a file that is made on first use.

    The file lies beside a SQLite database, else in the user's data folder, readable by its owner only. Whoever has the
    database but not the key cannot test guesses of identifiers against it, so keep the two in different backups.
    Raises DatabaseNotUsable where the key is none, is gone, or is not the one the data were loaded with.
    """
    if database.url.get_backend_name() == "sqlite" and database.url.database in IN_MEMORY:
        return b"a database in memory is gone with its process"
    with database.connect() as connection:
        held, expected = filled(connection), _fingerprint_held(connection)
    path = _path(database)
    if KEY_VARIABLE in os.environ:
        place, key = f"The variable {KEY_VARIABLE}", _given()
    else:
        place = f"The file {path}"
        with disk_faults_said(f"The key file {path}"):
            if path.is_symlink() or path.exists():
                _is_file(path)
            elif held:
                raise DatabaseNotUsable(_lost(path))
            _make(path)
            key = _read(path)
    if held and expected and expected != fingerprint(key):
        raise DatabaseNotUsable(_another(place))
    return key


def fingerprint(key: bytes) -> str:
    """What tells one key from another, and nothing else of it."""
    return hmac.digest(key, b"SENDboard: the fingerprint of this key", "sha256").hex()[:32]


def bind(connection: Connection, key: bytes) -> None:
    """Keep the key's fingerprint with the data that are stored under it; with data under another, raise.

    Data of a version without fingerprints take the key of the next load: it is the one they were loaded with, unless
    somebody changed it. Where nothing is loaded any more, another key may come.
    """
    held, own = _fingerprint_held(connection), fingerprint(key)
    if held == own:
        return
    if held and filled(connection):
        raise DatabaseNotUsable(_another("The key of this load"))
    connection.execute(update(HashKeyRecord).values(fingerprint=own))


def _fingerprint_held(connection: Connection) -> str:
    if not inspect(connection).has_table(HashKeyRecord.__tablename__):  # read only, and of an older version
        return ""
    return connection.execute(select(HashKeyRecord.fingerprint)).scalar() or ""


def filled(connection: Connection) -> bool:
    """Whether there is anything that only the right key fits."""
    in_force = select(BatchRecord.id).where(col(BatchRecord.withdrawn_at).is_(None))
    return any(connection.execute(query.limit(1)).first() for query in (in_force, select(RemedyNote.id)))


def _path(database: Engine) -> Path:
    if database.url.get_backend_name() == "sqlite":
        return Path(f"{database.url.database}.key")
    return user_data_path("sendboard") / "hash.key"


def _given() -> bytes:
    given = os.environ[KEY_VARIABLE].strip().encode()
    if _is_none(given):
        raise DatabaseNotUsable(
            f"The variable {KEY_VARIABLE} holds no key: at least {SHORTEST} bytes are expected, not all the same, and "
            f"it has {len(given)}. Set it to the key the data were loaded with. If nothing was loaded yet, set a "
            "longer one made at random, or take the variable away, and a key is made."
        )
    return given


def _is_file(path: Path) -> None:
    if path.is_file():
        return
    found = "a link that leads to no file" if path.is_symlink() else "a folder, or something else that is no file"
    raise DatabaseNotUsable(
        f"In the place of the key file {path} there is {found}. {_MEANS} Put the file back from its backup, or set the "
        f"variable {KEY_VARIABLE} to the key. If nothing was ever loaded, take away what is there, and a key is made."
    )


def _is_none(key: bytes) -> bool:
    """Too short, or one byte over and over, which nobody makes at random."""
    return len(key) < SHORTEST or len(set(key)) == 1


def _read(path: Path) -> bytes:
    held = path.read_bytes()[:1024]
    try:
        key = bytes.fromhex(held.decode("ascii").strip())
    except ValueError:
        key = b""
    if _is_none(key):
        raise DatabaseNotUsable(
            f"The key file {path} holds no key: at least {2 * SHORTEST} digits from 0 to f are expected, not the "
            f"same two over and over, and it has {len(held)} bytes. {_MEANS} Put the file back from its backup. If "
            f"nothing was ever loaded, delete it, and a new one is made. {_ANEW}"
        )
    return key


def _make(path: Path) -> None:
    """A new key, written aside and then put in place in one step, where none is: of two at once, one is kept."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, aside = tempfile.mkstemp(prefix=f"{path.name}-", dir=path.parent)  # for its owner only
    try:
        with os.fdopen(descriptor, "w") as file:
            _write(file, secrets.token_hex(_MADE))
        Path(aside).chmod(0o600)
        _put(Path(aside), path)
    finally:
        Path(aside).unlink(missing_ok=True)


def _write(file: TextIO, key: str) -> None:
    file.write(key)
    file.flush()
    os.fsync(file.fileno())


def _put(aside: Path, path: Path) -> None:
    try:
        path.hardlink_to(aside)
    except FileExistsError:
        return  # the other was first
    except OSError:  # a drive without links; to rename would overwrite
        _copy(aside, path)
    if os.name != "nt":
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _copy(aside: Path, path: Path) -> None:
    key = aside.read_text()
    with suppress(FileExistsError), path.open("x") as file:
        path.chmod(0o600)
        try:
            _write(file, key)
        except OSError:
            path.unlink()
            raise


def _lost(path: Path) -> str:
    return (
        f"The key of this database is not here: expected in {path}, or in the variable {KEY_VARIABLE}. {_MEANS} Put it "
        f"back from its backup, or from the computer it was made on. {_ANEW}"
    )


def _another(place: str) -> str:
    return (
        f"{place} holds another key than the one this database was loaded with. {_MEANS} Put the right key back from "
        f"its backup. {_ANEW}"
    )
