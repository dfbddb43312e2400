"""``sendboard.py watch FOLDER``: what is dropped there is taken in once and put away; nothing is lost on the way."""

import os
import platform
from pathlib import Path

import pytest
from typer.testing import CliRunner

from data_access.files import opening
from data_access.storage import store
from sendboard import app
from terminal import watching
from terminal.clock import today
from tests.council_files import listed
from tests.integration.loads.files import cases
from tests.integration.test_sen2_sheets import collect_export


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(watching, "_SETTLED", 0)
    (tmp_path / "exports").mkdir()
    return tmp_path / "exports"


def look(folder: Path, *words: str) -> int:
    """With a yes to what the files here do not say: their day."""
    return looked(folder, "--undated-today", *words)


def looked(folder: Path, *words: str) -> int:
    return CliRunner().invoke(app, ["watch", str(folder), "--once", *words]).exit_code


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_each_file_is_put_where_it_belongs_with_its_report(folder, database):
    """A list, one that is none, one that would take much away; a file of one name twice; a return in seven files."""
    (folder / "cases.csv").write_bytes(cases(4))
    (folder / "shopping.csv").write_text("milk,eggs\n1,2\n", encoding="utf-8")
    assert look(folder) == 1
    kept = {"done/cases.csv", "done/cases.csv.report.txt", "refused/shopping.csv", "refused/shopping.csv.report.txt"}
    assert names(folder) == kept
    assert (folder / "done/cases.csv.report.txt").read_text().startswith("cases.csv: imported as load 1: 4 rows found")
    assert "FILE-NO-CASES" in (folder / "refused/shopping.csv.report.txt").read_text()
    (folder / "cases.csv").write_bytes(cases(1))
    assert look(folder) == 4
    assert names(folder) == (kept := kept | {"refused/cases.csv", "refused/cases.csv.report.txt"})
    (folder / "cases.csv").write_bytes(cases(1))
    assert look(folder, "--yes") == 0
    assert names(folder) == (kept := kept | {"done/cases (2).csv", "done/cases (2).csv.report.txt"})
    assert [batch.rows for batch in store.batches(database)] == [1, 4]
    for name, lines in collect_export().items():
        (folder / f"Blade_{name}.csv").write_bytes(listed(lines))
    assert look(folder, "--yes") == 0
    assert store.batches(database)[0].rows == 8
    assert names(folder) - kept == {
        *(f"done/Blade_{name}.csv" for name in collect_export()),
        "done/Blade, 7 files.report.txt",
    }


def test_what_is_not_whole_or_is_held_waits(folder, database, monkeypatch):
    """A file that grows between two looks, what a download lays beside it, and a file another program holds."""
    path = folder / "cases.csv"
    path.write_bytes(cases(4)[:80])
    (folder / "later.csv.part").write_bytes(cases(2))
    with monkeypatch.context() as patch:
        patch.setattr(watching.time, "sleep", lambda _seconds: path.write_bytes(cases(4)))
        assert look(folder) == 0
    assert (names(folder), store.batches(database)) == ({"cases.csv", "later.csv.part"}, ())

    def held(_path: Path, _most: int) -> bytes:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(opening, "_some", held)
        assert look(folder) == 0
    assert names(folder) == {"cases.csv", "later.csv.part"}
    assert look(folder) == 0
    assert names(folder) == {"done/cases.csv", "done/cases.csv.report.txt", "later.csv.part"}
    assert [batch.rows for batch in store.batches(database)] == [4]


def test_a_file_that_was_loaded_and_not_moved_is_known_again(folder, database, monkeypatch):
    """As where the machine stops between the two."""
    (folder / "cases.csv").write_bytes(cases(4))

    def stuck(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", stuck)
        assert look(folder) == 0
    assert names(folder) == {"cases.csv"}
    assert look(folder) == 0
    assert "nothing was changed" in (folder / "done/cases.csv.report.txt").read_text()
    assert len(store.batches(database)) == 1


@pytest.mark.parametrize(("holder", "status"), [(os.getpid(), 2), (2**22 + 1, 0)], ids=["runs", "is gone"])
def test_two_watchers_do_not_meet(folder, holder, status):
    """One that was killed left its mark, and holds nothing any more."""
    (folder / "cases.csv").write_bytes(cases(1))
    (folder / ".sendboard-watcher").write_text(f"{holder} {platform.node()}", encoding="utf-8")
    assert look(folder) == status
    assert (folder / "cases.csv").exists() == bool(status)
    assert (folder / ".sendboard-watcher").exists() == bool(status)


def test_a_file_whose_day_nothing_says_is_refused_unless_it_is_said_to_be_today(folder, database):
    """One with its day in its name is taken in, true on that day."""
    for name in ("cases.csv", "cases 2026-10-31.csv"):
        (folder / name).write_bytes(cases(4 if name == "cases.csv" else 3))
    assert looked(folder) == 4
    assert {name for name in names(folder) if name.endswith(".csv")} == {
        "refused/cases.csv",
        "done/cases 2026-10-31.csv",
    }
    assert "FILE-EXTRACT-UNSAID" in (folder / "refused/cases.csv.report.txt").read_text()
    assert [str(one.extracted_on) for one in store.batches(database)] == ["2026-10-31"]
    (folder / "cases.csv").write_bytes(cases(4))
    assert looked(folder, "--undated-today") == 0
    newest = store.batches(database)[0]
    assert (newest.rows, newest.extracted_on) == (4, today())
