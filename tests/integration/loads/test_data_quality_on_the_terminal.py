"""How far the figures can be trusted, asked of the terminal: the same numbers as on the page."""

import csv
import json
from io import StringIO

import pytest
from typer.testing import CliRunner

from sendboard import app
from tests.reports.summaries.test_data_quality import IN_TIME, NO_NEED, NO_REQUEST, UNREAD, listed


@pytest.fixture
def run(tmp_path):
    """Three rows to mend in May, and three in June."""
    runner = CliRunner()

    def typed(*words: str):
        return runner.invoke(app, list(words))

    also = UNREAD.replace("EX-2", "EX-5")
    for name, content, day in (
        ("may.csv", listed(IN_TIME, UNREAD, also, NO_REQUEST), "2025-05-31"),
        ("june.csv", listed(IN_TIME, UNREAD, NO_REQUEST, NO_NEED), "2025-06-30"),
    ):
        (tmp_path / name).write_bytes(content)
        assert typed("import", str(tmp_path / name), "--extracted-on", day, "--yes").exit_code == 0
    return typed


def lines(text: str) -> list[dict]:
    return list(csv.DictReader(StringIO(text)))


def test_each_part_of_the_page(run):
    done = run("data-quality", "--period", "calendar:2025", "--format", "json")
    found = {one["metric"]: one for one in json.loads(done.stdout)}["request_decisions_within_6_weeks"]
    assert (found["as_counted"], found["least"], found["most"]) == (0.5, 0.25, 0.75)
    assert (found["rows_to_mend"], found["rows_outside"]) == (0, 2)
    assert "2 rows in question could make it 0% to 50.0%." in " ".join(done.stderr.split())

    checks = lines(run("data-quality", "checks", "--period", "calendar:2025", "--format", "csv").stdout)
    assert {one["code"]: one["loads"] for one in checks}["CELL-DATE"] == "2 → 1"
    places = lines(run("data-quality", "localities", "--format", "csv").stdout)
    assert [tuple(one.values())[:6] for one in places] == [
        ("South", "2", "2", "100%", "2", "2 → 2"),
        ("North", "1", "2", "50.0%", "1", "1 → 1"),
    ]
    rows = lines(run("data-quality", "rows", "--format", "csv").stdout)
    assert [one["Reference"] for one in rows] == ["EX-2", "EX-3", "EX-4"]
    assert not [name for name in rows[0] if "key" in name.lower()]
    (cases,) = lines(run("data-quality", "lists", "--format", "csv").stdout)
    assert (cases["List"], cases["True on"]) == ("Cases", "30 June 2025")


def test_checks_and_rows_of_one_locality(run):
    words = ("--period", "calendar:2025", "--locality", "South", "--format", "csv")
    checks = {one["code"]: one["loads"] for one in lines(run("data-quality", "checks", *words).stdout)}
    assert {code: checks[code] for code in ("CELL-DATE", "CELL-CODE")} == {"CELL-DATE": "2 → 1", "CELL-CODE": "0 → 1"}
    assert "CASE-NO-REQUEST-DATE" not in checks
    assert [one["Reference"] for one in lines(run("data-quality", "rows", *words).stdout)] == ["EX-2", "EX-4"]
    assert lines(run("data-quality", "rows", "--officer", "Nobody", "--format", "csv").stdout) == []


def test_as_it_was_known_on_a_day(run):
    words = ("data-quality", "--period", "calendar:2025", "--known-on", "2025-06-29", "--format", "json")
    found = {one["metric"]: one for one in json.loads(run(*words).stdout)}["plans_due_issued_on_time"]
    assert (found["least"], found["most"], found["rows_outside"]) == (0, 0.75, 3)


def test_a_period_that_is_none_is_wrong_use(run):
    assert run("data-quality", "--period", "the other day").exit_code == 2
