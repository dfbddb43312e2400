"""Loads are stored one after the other, and the same file once."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from data_access import intake
from data_access.storage import sqlite_file, store
from data_access.storage.database import open_database
from data_access.storage.faults import DatabaseNotUsable
from data_access.storage.writing import AlreadyStored, why_not_to_load, writing
from tests.conftest import taken_in
from tests.data_access.storage.batches import stored

CASES = b"Case ref,Date request received\nEX-1,06/01/2025\n"


def test_the_same_file_is_refused_once_it_is_stored_and_not_once_it_is_undone(database):
    first = stored(database, date(2025, 1, 1), case_key=["EX-1"])
    with pytest.raises(AlreadyStored):
        stored(database, date(2025, 1, 1), case_key=["EX-1"])
    store.withdraw(database, first)
    assert stored(database, date(2025, 1, 1), case_key=["EX-1"]) > first


def test_a_file_that_somebody_else_loads_while_it_is_read_changes_nothing(database, monkeypatch):
    """Two people with the same file: what the second is told is what they are told who come later."""
    plain, others = intake.prepare, []

    def overtaken(*given):
        if not others:
            others.append(None)
            others.append(taken_in(CASES, "mine.csv", database))
        return plain(*given)

    monkeypatch.setattr(intake, "prepare", overtaken)
    done = taken_in(CASES, "cases.csv", database)
    assert done.batch is None
    assert done.already == others[1].batch
    assert [one.code for one in done.findings] == ["FILE-ALREADY-LOADED"]
    assert len(store.batches(database)) == 1


def test_a_load_that_waits_too_long_says_for_what(tmp_path, monkeypatch):
    """Half a minute for a load of attendance, then a sentence; what was there is as it was."""
    monkeypatch.setattr(sqlite_file, "WAIT", 0.05)
    database = open_database(f"sqlite:///{tmp_path / 'x.db'}")
    with writing(database), pytest.raises(DatabaseNotUsable, match=r"is in use: somebody else's load"):
        taken_in(CASES, "cases.csv", database)
    assert store.batches(database) == ()
    assert taken_in(CASES, "cases.csv", database).batch is not None
    database.dispose()


def test_a_load_begins_with_waiting(database):
    """One that looks first and then writes would decide by what another has changed since."""
    other = sqlite3.connect(Path(database.url.database), timeout=0)
    with writing(database), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("UPDATE hash_key SET fingerprint = ''")
    other.close()
    assert why_not_to_load(database) == ""
