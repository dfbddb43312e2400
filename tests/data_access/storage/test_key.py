"""The key is whole or none, the data's own, and told where it is gone."""

import os
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from data_access.storage import key as keys
from data_access.storage import store
from data_access.storage.database import open_database
from data_access.storage.faults import DatabaseNotUsable
from data_access.storage.key import KEY_VARIABLE, fingerprint, hash_key
from data_access.storage.writing import why_not_to_load, writing
from metrics.base.root import ROOT
from tests.conftest import taken_in
from tests.data_access.storage.batches import stored

CASES = "Case ref,UPN,Date request received\nEX-1,A998000000001,06/01/2025\n"
LONG = "sixteen bytes..."


def load(database, row: str = ""):
    return taken_in((CASES + row).encode(), "cases.csv", database)


def key_file(database) -> Path:
    return Path(f"{database.url.database}.key")


def test_a_key_is_made_once_for_its_owner_only(database):
    before = os.umask(0)
    try:
        key = hash_key(database)
    finally:
        os.umask(before)
    assert len(key) == 32
    assert hash_key(database) == key
    assert stat.S_IMODE(key_file(database).stat().st_mode) == 0o600
    assert [path.name for path in key_file(database).parent.glob("*key*")] == ["sendboard.db.key"]


def test_where_a_drive_has_no_links_the_key_is_made_all_the_same(database, monkeypatch):
    monkeypatch.setattr(Path, "hardlink_to", lambda *_: (_ for _ in ()).throw(PermissionError(1, "no links")))
    assert len(hash_key(database)) == 32
    assert stat.S_IMODE(key_file(database).stat().st_mode) == 0o600


def test_a_disk_that_is_full_leaves_no_half_of_a_key(database, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keys.os, "fsync", full)
    for refuse in (False, True):
        if refuse:
            monkeypatch.setattr(Path, "hardlink_to", full)
        with pytest.raises(DatabaseNotUsable, match="cannot be written: the disk"):
            hash_key(database)
        assert list(key_file(database).parent.glob("*key*")) == []


@pytest.mark.parametrize(
    "held", ["", "\n", "00" * 15, "00" * 15 + "0", "00" * 32, "a7" * 16, "no key, but words of sixteen", "ÿ" * 40]
)
def test_a_file_that_holds_no_key_is_refused(database, held):
    """An empty one was taken for the key, so every hash could be made by anybody."""
    key_file(database).write_text(held, encoding="utf-8")
    with pytest.raises(DatabaseNotUsable, match="holds no key: at least 32 digits"):
        load(database)
    assert store.batches(database) == ()
    assert key_file(database).read_text(encoding="utf-8") == held


@pytest.mark.parametrize("is_link", [True, False])
def test_what_is_no_file_in_the_place_of_the_key_is_told_with_its_name(database, tmp_path, is_link):
    """A folder, or a link to nowhere: the words were those for the database."""
    path = key_file(database)
    path.symlink_to(tmp_path / "gone") if is_link else path.mkdir()
    with pytest.raises(DatabaseNotUsable) as problem:
        load(database)
    assert str(problem.value).startswith(f"In the place of the key file {path} there is a")
    assert "SENDBOARD_DATABASE" not in str(problem.value)


def test_sixteen_bytes_are_a_key(database, monkeypatch):
    key_file(database).write_text("0f1e" * 8 + "\n")
    assert hash_key(database) == b"\x0f\x1e" * 8
    monkeypatch.setenv(KEY_VARIABLE, LONG)
    assert hash_key(database) == LONG.encode()


@pytest.mark.parametrize("given", ["", "   ", LONG[1:], LONG[1:] + "\n", "0" * 32])
def test_a_variable_that_holds_no_key_is_refused_and_not_quoted(database, monkeypatch, given):
    monkeypatch.setenv(KEY_VARIABLE, given)
    with pytest.raises(DatabaseNotUsable, match=f"holds no key.* it has {len(given.strip())}") as problem:
        load(database)
    assert "bytes..." not in str(problem.value)


def test_nothing_is_loaded_under_another_key(database, monkeypatch):
    """Its children would be strangers to those loaded before: every link would be lost in silence."""
    load(database)
    version = store.version(database)
    monkeypatch.setenv(KEY_VARIABLE, LONG)
    with pytest.raises(DatabaseNotUsable, match="another key than the one this database was loaded with"):
        load(database, "EX-2,,07/01/2025\n")
    assert "another key" in why_not_to_load(database)
    monkeypatch.delenv(KEY_VARIABLE)
    assert store.version(database) == version
    assert load(database, "EX-2,,07/01/2025\n").batch is not None
    assert why_not_to_load(database) == ""


def test_a_lost_key_is_told_and_no_new_one_is_made(database):
    load(database)
    key_file(database).unlink()
    with pytest.raises(DatabaseNotUsable, match=r"is not here: expected in .*Figures of what is loaded can still be"):
        load(database, "EX-2,,07/01/2025\n")
    assert "could not be matched" in why_not_to_load(database)
    assert not key_file(database).exists()
    assert len(store.load_cases(database).cases) == 1


def test_where_nothing_is_loaded_any_more_a_new_key_may_come(database):
    done = load(database)
    key_file(database).unlink()
    store.withdraw(database, done.batch.id)
    assert why_not_to_load(database) == ""
    assert not key_file(database).exists(), "looking makes none"
    assert load(database).batch is not None
    assert load(database, "EX-2,,07/01/2025\n").batch is not None


def test_data_of_a_version_without_fingerprints_keep_their_key(database, monkeypatch):
    """The first load takes the key that is there for theirs; where none is, it is lost, and none is made."""
    load(database)
    with database.begin() as connection:
        connection.exec_driver_sql("DROP TABLE hash_key")
    database.dispose()
    again = open_database(str(database.url))
    kept = key_file(database).read_text()
    key_file(database).unlink()
    with pytest.raises(DatabaseNotUsable, match="is not here"):
        load(again, "EX-2,,07/01/2025\n")
    key_file(database).write_text(kept)
    assert load(again, "EX-2,,07/01/2025\n").batch is not None
    monkeypatch.setenv(KEY_VARIABLE, LONG)
    with pytest.raises(DatabaseNotUsable, match="another key"):
        hash_key(again)
    again.dispose()


def test_a_load_that_began_under_another_key_is_not_stored(database):
    """Two computers with a server between them, each with a key of its own: the first to store decides."""
    stored(database, date(2025, 1, 1), case_key=["EX-1"])
    with pytest.raises(DatabaseNotUsable, match="another key"), writing(database, key=b"k" * 16):
        pass


def test_a_fingerprint_gives_no_key_away():
    assert fingerprint(b"k" * 16) != fingerprint(b"l" * 16)
    assert len(fingerprint(b"k" * 16)) == 32
    assert b"k" * 4 not in bytes.fromhex(fingerprint(b"k" * 16))


MAKER = """
import sys
from data_access.storage.database import open_database
from data_access.storage.key import hash_key
sys.stdin.readline()
print(hash_key(open_database(sys.argv[1])).hex())
"""


def test_programs_that_make_a_database_and_its_key_at_once_end_with_one(tmp_path):
    address = f"sqlite:///{tmp_path / 'new.db'}"
    makers = [
        subprocess.Popen(
            [sys.executable, "-c", MAKER, address], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True
        )
        for _ in range(4)
    ]
    for maker in makers:
        maker.stdin.write("go\n")
        maker.stdin.flush()
    made = {maker.communicate(timeout=60)[0].strip() for maker in makers}
    assert len(made) == 1
    assert len(made.pop()) == 64
    assert sorted(path.name for path in tmp_path.glob("new.db*")) == ["new.db", "new.db.key"]
