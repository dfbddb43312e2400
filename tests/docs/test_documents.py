"""What the documents say is true: the dictionary is current, commands exist, links lead somewhere."""

import re
from collections import Counter

import pytest
from typer.testing import CliRunner

from metrics import describe
from metrics.base.root import ROOT
from metrics.catalogue import CATALOGUE
from sendboard import app

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("**/*.md"), *(ROOT / "sample_data").glob("*.md")])


def test_the_dictionary_is_current():
    """If this fails, run: python -m metrics.describe."""
    assert describe.DICTIONARY.read_text(encoding="utf-8") == describe.dictionary(CATALOGUE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document):
    """Links to files of the project; nobody likes a dead end."""
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


def test_the_commands_of_the_readme_exist():
    """Every command shown with sendboard.py answers to --help, with every option shown."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"sendboard\.py ([a-z][a-z-]*)([^\n`]*)", text)
    named = {name for name, _ in shown}
    assert {"import", "check", "metrics", "figures", "rows", "why", "compare-loads", "published", "serve"} <= named
    for name, rest in shown:
        done = CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "200", "NO_COLOR": "1"})
        assert done.exit_code == 0
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in done.stdout, (name, option)


def test_the_readme_names_the_command_that_ci_runs():
    """CI runs what the README tells people to run."""
    readme, ci = (ROOT / "README.md").read_text(encoding="utf-8"), (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "pip install -r requirements-dev.txt && python -m pytest" in readme
    assert "pip install" in ci
    assert "-r requirements-dev.txt" in ci
    assert "python -m pytest" in ci


def test_the_changelog_has_its_form():
    """Keep a Changelog: versions as headings, sections with known names, every line a bullet or its continuation."""
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    versions = [line for line in lines if line.startswith("## ")]
    assert versions[0] == "## [Unreleased]"
    assert all(re.fullmatch(r"## \[(Unreleased|\d+\.\d+\.\d+)\](?: - \d{4}-\d{2}-\d{2})?", line) for line in versions)
    sections = {line for line in lines if line.startswith("### ")}
    assert sections <= {"### Added", "### Changed", "### Fixed", "### Removed", "### Security", "### Deprecated"}


def test_the_changelog_says_each_thing_once():
    """It is merged by union, which keeps both where two branches moved a line, or where one mended its words."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    entries = [" ".join(entry.split())[:50] for entry in re.split(r"^[*-] ", text, flags=re.MULTILINE)[1:]]
    assert len(entries) > 100
    assert [entry for entry, times in Counter(entries).items() if times > 1] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_words_are_british_and_plain(document):
    """A few spellings and words that slip in."""
    text = document.read_text(encoding="utf-8")
    assert not re.search(r"\b(?:color|behavior|center|organization|analyze|EHCPs?|kids|leverage|utilize)\b", text)
