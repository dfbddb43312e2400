"""A SQLite file is its owner's alone, and can be read where it cannot be written."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from data_access.storage.database import open_database
from metrics.base.root import ROOT
from tests.conftest import taken_in

CASES = b"Case ref,UPN,Date request received\nEX-1,A998000000001,06/01/2025\n"
READER = """
import os
import sys
from data_access.storage import store
from data_access.storage.database import open_database
from data_access.storage.faults import DatabaseNotUsable
from data_access.storage.writing import ready_to_load, why_not_to_load
store.load_cases(open_database("sqlite://"))  # all that is imported late
if os.geteuid() == 0:
    os.setuid(65534)  # root may write everywhere
for address in sys.argv[1:]:
    try:
        database = open_database(address)
        print(len(store.load_cases(database).cases), "case")
        print(why_not_to_load(database))
        store.withdraw(database, 1)
    except DatabaseNotUsable as problem:
        print(problem)
"""


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_a_new_database_and_all_beside_it_are_its_owners_alone(tmp_path, umask):
    """Whatever is usual here: files that others could read held the lists of children."""
    before = os.umask(umask)
    try:
        database = open_database(f"sqlite:///{tmp_path / 'own.db'}")
    finally:
        os.umask(before)
    taken_in(CASES, "cases.csv", database)
    with database.connect():
        found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("own.db*")}
    assert found == dict.fromkeys(("own.db", "own.db-shm", "own.db-wal", "own.db.key"), 0o600)
    database.dispose()


def test_a_database_that_is_there_keeps_the_rights_its_owner_gave_it(database):
    path = Path(database.url.database)
    path.chmod(0o640)
    open_database(str(database.url)).dispose()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="rights are of another kind there")
def test_a_database_that_may_not_be_written_is_read(database):
    """In a folder that may not be written SQLite cannot make its log; in one that may, only the file is closed.

    Read without a log that is there, it would show the figures before the last load, and nobody would know.
    """
    taken_in(CASES, "cases.csv", database)
    database.dispose()
    with tempfile.TemporaryDirectory() as top:  # pytest's own folders are closed to others
        Path(top).chmod(0o755)
        folders = [Path(top) / name for name in ("closed", "open", "with_log")]
        for folder, rights in zip(folders, (0o555, 0o777, 0o555), strict=True):
            shutil.copytree(Path(database.url.database).parent, folder)
            for path in folder.iterdir():
                path.chmod(0o444)
            if folder.name == "with_log":
                (folder / "sendboard.db-wal").write_bytes(b"a log, as a program that was killed leaves it")
            folder.chmod(rights)
        lines = read_by_another(folders)
    for cases, why, undone in (lines[:3], lines[3:6]):
        assert cases == "1 case"
        for said in (why, undone):
            assert "may be read but not written. Figures can be shown, and nothing can be loaded or undone." in said
    (left,) = lines[6:]
    assert "with_log/sendboard.db cannot be opened" in left


def read_by_another(folders: list[Path]) -> list[str]:
    """What a program says of databases that it may not write."""
    addresses = [f"sqlite:///{folder}/sendboard.db" for folder in folders]
    command = [sys.executable, "-c", READER, *addresses]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    return done.stdout.splitlines()
