"""Loads from a terminal: what asks first and how it is answered, which loads there are, and undoing one."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sendboard import app


@pytest.fixture
def run():
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def file(tmp_path):
    def made(name: str, count: int) -> Path:
        lines = [f"EX-{one},06/01/2025,Agreed" for one in range(count)]
        path = tmp_path / name
        path.write_text("\n".join(["Case ref,Date request received,Request outcome", *lines]), encoding="utf-8")
        return path

    return made


def said(done: Result) -> str:
    return " ".join(done.stderr.split())


def listed(run) -> list[dict]:
    return json.loads(run("loads", "--format", "json").stdout)


def open_cases(run) -> list[float]:
    return [row["value"] for row in json.loads(run("figures", "assessments_open", "--format", "json").stdout)]


def test_a_load_that_takes_much_away_ends_with_4_and_is_made_with_yes(run, file):
    """The figures stay until then. A refused file beside it ends with 1, which is the graver."""
    bad = file("bad.csv", 0)
    assert run("import", file("a.csv", 5), "--extracted-on", "2025-12-31").exit_code == 0
    few = ("import", file("b.csv", 2), "--extracted-on", "2026-01-31")
    asked = run(*few)
    assert asked.exit_code == 4
    assert "LOAD-FEWER-ROWS (asks first)" in said(asked)
    assert "b.csv: not imported; the data are as they were. To import it all the same, add --yes." in said(asked)
    assert open_cases(run) == [5]
    assert run("import", bad, *few[1:]).exit_code == 1
    assert run(*few, "--yes").exit_code == 0
    assert open_cases(run) == [2]


def test_a_day_to_come_is_asked_about_by_check_too(run, file):
    path = file("a.csv", 1)
    for command in ("check", "import"):
        done = run(command, path, "--extracted-on", "2199-12-31")
        assert (done.exit_code, "LOAD-FUTURE-DAY" in said(done)) == (4, True)
    assert listed(run) == []


def test_a_file_whose_day_nothing_says_is_asked_about(run, file):
    """Never silently today; a day in its name is taken, and so is one that is typed."""
    for command in ("check", "import"):
        done = run(command, file("cases.csv", 5))
        assert (done.exit_code, "FILE-EXTRACT-UNSAID (asks first)" in said(done)) == (4, True)
        assert "Give its day with --extracted-on, unless it is today. To import it all the same, add --yes." in said(
            done
        )
    assert listed(run) == []
    assert run("import", file("cases 31-10-2026.csv", 5)).exit_code == 0
    assert run("import", file("cases.csv", 4), "--extracted-on", "2026-11-02").exit_code == 0
    assert [one["true_on"] for one in listed(run)] == ["2026-11-02", "2026-10-31"]


def test_loads_are_listed_and_undone(run, file):
    """Newest first, each with what has become of it; an undone one stays in the list and cannot be undone again."""
    run("import", file("a.csv", 5), "--extracted-on", "2026-01-31")
    run("import", file("b.csv", 4), "--extracted-on", "2025-12-31", "--yes")
    newest, first = listed(run)
    assert (newest["load"], newest["file"], newest["list"], newest["rows"]) == (2, "b.csv", "cases", 4)
    assert (newest["true_on"], newest["adds"]) == ("2025-12-31", "no")
    assert newest["state"] == "not used: newer data are loaded"
    assert (first["load"], first["state"]) == (1, "in force")
    asked = run("undo", "1")
    assert (asked.exit_code, open_cases(run)) == (4, [5])
    assert "Load 1 (a.csv, 5 rows true on 2026-01-31) would be undone; nothing was changed." in said(asked)
    assert run("undo", "1", "--yes").exit_code == 0
    assert open_cases(run) == [4]
    newest, first = listed(run)
    assert newest["state"] == "in force"
    assert first["state"].startswith("undone on 20")
    for number in ("1", "3"):
        again = run("undo", number, "--yes")
        assert (again.exit_code, "is no load that can be undone" in " ".join(again.output.split())) == (2, True)
