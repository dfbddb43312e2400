"""Answers to a request, asked of the terminal: written, kept as published, listed, and made again."""

import json

import pytest
from typer.testing import CliRunner

from data_access.publications.ledger import published_before
from data_access.storage.database import open_database
from sendboard import app
from tests.integration.loads.files import cases


@pytest.fixture
def run(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_bytes(cases(40))
    runner = CliRunner()
    assert runner.invoke(app, ["import", str(path), "--extracted-on", "2025-10-31", "--yes"]).exit_code == 0
    return lambda *words: runner.invoke(app, ["answers", "--output", str(tmp_path / "answers.html"), *words])


def test_written_kept_listed_and_made_again(run, tmp_path):
    done = run("--request", "timeliness", "--format", "html", "--since", "2025")
    assert done.exit_code == 0, done.output
    said = " ".join(done.stderr.split())
    assert "Kept as published" in said
    assert "4 questions." in said
    assert "typed" not in said, "no words of officers are in it"
    first = (tmp_path / "answers.html").read_text(encoding="utf-8")
    assert "How many EHC plans were issued" in first
    assert "Not held in SENDboard." in first
    assert "No mediations are loaded" in first
    assert "not recorded" in first, "the days of advice are in no column of the file"
    kept = {row.metric.key for row, _ in published_before(open_database(None))}
    assert kept == {"plans_issued_within_20_weeks_including_exceptions", "plans_issued_within_20_weeks"}
    (line,) = json.loads(CliRunner().invoke(app, ["packs", "--format", "json"]).stdout)
    assert (line["for"], line["version"], line["format"]) == ("timeliness", "public", "html")
    again = CliRunner().invoke(app, ["pack-again", "1", "--output", str(tmp_path / "again.html")])
    assert again.exit_code == 0, again.output
    assert (tmp_path / "again.html").read_text(encoding="utf-8") == first


@pytest.mark.parametrize("wrong", [("--since", "2013"), ("--since", "2999"), ("--version", "internal")])
def test_what_cannot_be_asked(run, tmp_path, wrong):
    """A year before plans began, one to come, and a web page that is not for everybody."""
    refused = run("--request", "moves", "--format", "html", *wrong)
    assert (refused.exit_code, (tmp_path / "answers.html").exists()) == (2, False)


def test_a_draft_inside_publishes_nothing(run):
    assert run("--request", "numbers", "--version", "internal", "--draft").exit_code == 0
    assert run("--request", "moves").exit_code == 2, "the file is there already"
    assert published_before(open_database(None)) == {}
