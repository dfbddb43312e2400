"""A hundred files that nobody should have to fear, through the terminal: what is said of each, and what stays."""

import re
from datetime import date

import pytest
from typer.testing import CliRunner

from data_access.storage import store
from data_access.storage.database import open_database
from metrics.base.periods import parse
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from sendboard import app
from tests.conftest import council_of, taken_in
from tests.hostile.files import EXPECTED, HOSTILE, READ_WITH
from tests.hostile.loads import held, prepare
from tests.hostile.odd_text import REFUSED_TEXTS, TEXTS
from tests.hostile.odd_workbooks import BOOKS, REFUSED_BOOKS

REFUSED = {name: (made, EXPECTED[name]) for name, made in HOSTILE.items()} | {
    name: ((lambda file=file: file), code) for name, (file, code) in (REFUSED_TEXTS | REFUSED_BOOKS).items()
}
SAID_OF_MANY = {"FILE-EXTRACT-DAY", "COLUMN-ABSENT", "CASE-DECISION-UNDATED"}
"""Of any short list of cases."""


@pytest.fixture
def run(tmp_path):
    address = f"sqlite:///{tmp_path / 'council.db'}"
    open_database(address).dispose()

    def run(command: str, *paths) -> tuple[int, str]:
        done = CliRunner().invoke(app, [command, *map(str, paths), *(["--database", address] * (command == "import"))])
        assert not done.exception or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.stderr

    run.address = address
    return run


def written(folder, name: str, content: bytes):
    """A file in a folder of its own, so that it keeps its name."""
    folder.mkdir()
    (folder / name).write_bytes(content)
    return folder / name


def figures(database) -> dict[str, float]:
    """Every figure there is over the years of the loads: its numerator, denominator and value in one number."""
    whole = council_of(database, date(2026, 6, 30))
    (years,) = parse("2024-01-01..2026-06-30", as_at=date(2026, 6, 30))
    found = (
        evaluate(metric, whole.table(metric.about), [years]).iloc[0][["numerator", "denominator", "value"]].sum()
        for metric in CATALOGUE.values()
    )
    return dict(zip(CATALOGUE, found, strict=True))


def test_sixty_and_more():
    assert len(REFUSED) + len(READ_WITH) + len(TEXTS) + len(BOOKS) > 100


def test_each_refused_file_says_why_and_changes_nothing(run, tmp_path):
    """All in one go: one that is refused keeps no other from being read. A list of every kind was loaded before, and
    every row and every figure of them stays as it was."""
    file = tmp_path / "council.db"
    prepare(file)
    database = open_database(run.address)
    before = store.version(database), held(file), figures(database)
    assert sum(bool(one) for one in before[2].values()) > 60, "figures that could change"
    paths = [written(tmp_path / str(place), *made()) for place, (made, _) in enumerate(REFUSED.values())]
    code, said = run("import", *paths)
    told = re.split(r"refused; the data are as they were\.\n", said)
    assert (code, len(told)) == (1, len(REFUSED) + 1)
    wrong = {
        name: words
        for (name, (_, expected)), words in zip(REFUSED.items(), told, strict=False)
        if f"\n{expected} (stops the load)" not in words
    }
    assert wrong == {}
    after = store.version(database), held(file), figures(database)
    assert after[:2] == before[:2]
    assert {key for key, value in after[2].items() if str(value) != str(before[2][key])} == set()
    assert "Example Child" not in said


@pytest.mark.parametrize("name", [*TEXTS, *BOOKS])
def test_each_readable_file_is_read_and_said_what_is_odd(database, name):
    """Nothing in it is run, followed or fetched; every row is stored or refused by name."""
    (file, content), stored, codes = (TEXTS | BOOKS)[name]
    done = taken_in(content, file, database, extracted_on=date(2025, 12, 31))
    assert (done.held, {one.code for one in done.findings} - SAID_OF_MANY) == ({"cases": stored}, codes)
    assert done.rows_found == done.rows_stored + done.rows_refused


def test_the_terminal_says_what_is_odd_of_each(run, tmp_path):
    """In one go, each over the one before."""
    odd = TEXTS | BOOKS
    paths = [written(tmp_path / str(place), *file) for place, (file, _, _) in enumerate(odd.values())]
    code, said = run("import", "--yes", "--extracted-on", "2025-12-31", *paths)
    told = re.split(r"(?m)^[^\n]*: (?=imported|stored|nothing)", said)
    assert (code, len(told)) == (0, len(odd) + 1), said[:2000]
    wrong = {name for name, words in zip(odd, told, strict=False) if not all(one in words for one in odd[name][2])}
    assert wrong == set()
    assert "\x1b" not in said
    assert "\u202e" not in said


HARD_NAMES = (
    "-x.csv",
    "[bold]x[red].csv",
    "\x1b[31mred\x1b[0m.csv",
    "=cmd|x.csv",
    "a\nb.csv",
    "\u202evsc.csv",
    f"{'x' * 240}.csv",
    "$HOME.csv",
    "%s%n.csv",
    "..csv",
    " .csv",
    "ÿ.csv",
)


def test_names_of_files_are_only_names(run, tmp_path):
    """Neither markup nor commands of the terminal; a name is shown, and never followed."""
    folder = tmp_path / "names"
    folder.mkdir()
    for name in HARD_NAMES:
        (folder / name).write_bytes(b"nothing to be read\n")
    code, said = run("import", *(folder / name for name in HARD_NAMES))
    assert (code, said.count("refused; the data are as they were.")) == (1, len(HARD_NAMES))
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_what_is_no_file_is_said(run, tmp_path):
    """A folder and a file that is not there are wrong use; a file without an end is refused."""
    assert run("check", tmp_path)[0] == 2
    assert run("check", tmp_path / "missing.csv")[0] == 2
    code, said = run("check", "/dev/zero")
    assert (code, "FILE-SIZE" in said) == (1, True)
