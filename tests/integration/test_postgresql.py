"""The same import on PostgreSQL gives the same figures as on SQLite: which database it is changes no figure."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data_access.storage import store
from data_access.storage.database import open_database
from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from sample_data.examples import WorkedExample, worked_examples
from tests.conftest import council_of, taken_in


def server_programs() -> Path | None:
    """Where initdb and pg_ctl are: on the path, or where Debian puts them."""
    if found := shutil.which("pg_ctl"):
        return Path(found).parent
    return max(Path("/usr/lib/postgresql").glob("*/bin/"), default=None)


def as_server_user(command: list[str]) -> None:
    """PostgreSQL refuses to run as root; Debian's package brings a user of its own."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.name != "nt" and os.geteuid() == 0 else []
    subprocess.run([*prefix, *command], check=True, stdout=subprocess.DEVNULL, timeout=60)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A server of our own on a free port of this computer, with an empty database."""
    programs = server_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed; on Debian: apt-get install postgresql")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders are closed to the server's user
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        data = Path(folder) / "data"
        control = [str(programs / "pg_ctl"), "-D", str(data)]
        as_server_user([str(programs / "initdb"), "-D", str(data), "-A", "trust", "-U", "postgres", "--no-sync"])
        options = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder}"
        as_server_user([*control, "-w", "-l", f"{folder}/log", "-o", options, "start"])
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
        as_server_user([*control, "-m", "immediate", "stop"])


def one_for_each_list() -> list[WorkedExample]:
    """The first example with each kind of list: a second one asks the database nothing new."""
    first: dict[str, WorkedExample] = {}
    for example in worked_examples():
        for about in example.lists:
            first.setdefault(about, example)
    return list({example.key: example for example in first.values()}.values())


def test_the_worked_examples_on_postgresql(address, database, monkeypatch):
    """An example of every list, one after the other, as an import, its figures, and its undoing."""
    monkeypatch.setenv("SENDBOARD_HASH_KEY", "a key for tests, long enough")
    other = open_database(address)
    for example in one_for_each_list():
        for about, rows in example.lists.items():
            content = example.path(about).read_bytes()
            for engine in (database, other):
                done = taken_in(content, f"{about}.csv", engine, extracted_on=date(2025, 12, 31))
                assert done.rows_stored == len(rows)
        here, there = council_of(database), council_of(other)
        assert here.cases.cases.equals(there.cases.cases)
        for metric in (CATALOGUE[key] for key in example.expected["metric"].unique()):
            tables = (council.table(metric.about) for council in (here, there))
            ours, theirs = (evaluate(metric, one, [calendar_year(2025)]) for one in tables)
            assert ours.equals(theirs)
    newest = store.batches(other)[0]
    store.withdraw(other, newest.id)
    assert store.batches(other)[0].withdrawn_at is not None
    other.dispose()
