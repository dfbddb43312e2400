"""Errors of drivers and disks become one sentence each: where, what, what to do, and never a value of a row."""

import errno
import logging
import sqlite3
import traceback
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from data_access.storage.database import open_database
from data_access.storage.faults import DatabaseNotUsable, Fault, disk_faults_said, fault_of, not_usable
from data_access.storage.models import CaseRecord
from tests.architecture.house import product_files

SECRET = "EX-SECRET"


class Psycopg(Exception):
    """As psycopg's errors look: a code, and words that may quote the row."""

    def __init__(self, name: str, sqlstate: str | None):
        super().__init__(f"Failing row contains (1, {SECRET})")
        self.sqlstate = sqlstate
        self.__class__ = type(name, (Psycopg,), {})


def sqlite_error(code: int) -> sqlite3.Error:
    made = sqlite3.OperationalError("disk")
    made.sqlite_errorcode = code
    return made


@pytest.mark.parametrize(
    ("problem", "fault"),
    [
        (sqlite_error(sqlite3.SQLITE_FULL), Fault.FULL),
        (sqlite_error(sqlite3.SQLITE_IOERR_WRITE), Fault.FULL),
        (sqlite_error(sqlite3.SQLITE_IOERR_READ), Fault.GONE),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), Fault.LOCKED),
        (sqlite_error(sqlite3.SQLITE_READONLY_DIRECTORY), Fault.READ_ONLY),
        (sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), Fault.GONE),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), Fault.GONE),
        (sqlite_error(sqlite3.SQLITE_NOTADB), Fault.BROKEN),
        (sqlite_error(sqlite3.SQLITE_CORRUPT_INDEX), Fault.BROKEN),
        (sqlite3.OperationalError("no such table"), Fault.REFUSED),
        (Psycopg("DiskFull", "53100"), Fault.FULL),
        (Psycopg("TooManyConnections", "53300"), Fault.GONE),
        (Psycopg("LockNotAvailable", "55P03"), Fault.LOCKED),
        (Psycopg("InsufficientPrivilege", "42501"), Fault.READ_ONLY),
        (Psycopg("ReadOnlySqlTransaction", "25006"), Fault.READ_ONLY),
        (Psycopg("AdminShutdown", "57P01"), Fault.GONE),
        (Psycopg("InvalidPassword", "28P01"), Fault.GONE),
        (Psycopg("OperationalError", None), Fault.GONE),
        (Psycopg("DataCorrupted", "XX001"), Fault.BROKEN),
        (Psycopg("NotNullViolation", "23502"), Fault.REFUSED),
        (Psycopg("DataError", None), Fault.REFUSED),
        (OSError(errno.ENOSPC, "x"), Fault.FULL),
        (OSError(errno.EDQUOT, "x"), Fault.FULL),
        (OSError(errno.EROFS, "x"), Fault.READ_ONLY),
        (OSError(errno.ESTALE, "x"), Fault.GONE),
    ],
)
def test_each_error_is_of_its_kind_and_quotes_nothing(problem, fault):
    assert fault_of(problem) is fault
    said = not_usable(problem, "The database x")
    assert str(said).startswith("The database x ")
    assert str(said).endswith(".")
    assert SECRET not in str(said)
    assert said.fault is fault


def test_an_error_that_is_nobodys_is_named_by_its_code():
    """So that whoever looks after it can be told; the driver's own words may hold the row."""
    assert "(NotNullViolation 23502)" in str(not_usable(Psycopg("NotNullViolation", "23502"), "It"))


def test_no_row_is_in_an_error_its_traceback_or_the_log(database, caplog):
    """Ten rows of children stood in it: SQLAlchemy shows what it was to write."""
    caplog.set_level(logging.DEBUG, "sqlalchemy.engine")
    rows = [{"batch_id": 1, "case_key": SECRET, "case_reference": SECRET, "source_row": number} for number in range(10)]
    with database.begin() as connection:
        connection.execute(text("DROP TABLE case_record"))
    with pytest.raises(DatabaseNotUsable) as problem, database.begin() as connection:
        connection.execute(insert(CaseRecord), rows)
    said = "".join(traceback.format_exception(problem.value))
    assert "no such table" in said
    assert SECRET not in said
    assert SECRET not in caplog.text


def test_every_engine_hides_what_is_written():
    """There is no second way to a database: wherever one is made, its rows are hidden."""
    found = 0
    for path in product_files():
        for call in path.read_text(encoding="utf-8").split("create_engine(")[1:]:
            found += 1
            assert "hide_parameters=True" in call.partition(")\n")[0], path
    assert found == 3


def test_errors_of_the_disk_name_the_file_or_the_place(tmp_path):
    with pytest.raises(DatabaseNotUsable, match=r"The file .*none cannot be opened"), disk_faults_said("Here"):
        (tmp_path / "none").read_bytes()
    with pytest.raises(DatabaseNotUsable, match="Here cannot be written: the disk"), disk_faults_said("Here"):
        raise OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(BrokenPipeError), disk_faults_said("Here"):
        raise BrokenPipeError


def test_a_database_that_is_another_sort_of_file_is_left_alone(tmp_path):
    path = tmp_path / "letter.db"
    path.write_text("Dear officers, this is no database at all." * 50)
    before = path.read_bytes()
    with pytest.raises(DatabaseNotUsable, match="no database that SENDboard can read"):
        open_database(f"sqlite:///{path}")
    assert path.read_bytes() == before


def test_a_database_that_was_taken_away_does_not_come_back_empty(database):
    """An empty one in its place would show the sample as if nothing had ever been loaded."""
    database.dispose()
    path = Path(database.url.database)
    path.unlink()
    with pytest.raises(DatabaseNotUsable, match=r"sendboard\.db cannot be opened"), database.connect():
        pass
    assert not path.exists()
