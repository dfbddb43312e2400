"""Decisions: each in a file of its own with its day and whether it still holds, and all of them in one list."""

import re
from datetime import date

import pytest

from metrics.base.root import ROOT

FOLDER = ROOT / "docs" / "decisions"
FILES = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")
FORM = re.compile(r"# (\d+)\. ([^\n]+)\n\n\* Date: (\S+)\n\* Status: ([^\n]+)\n\n(\S.*)", re.DOTALL)
STATUS = re.compile(r"accepted|superseded by (\d+)")


def read(path) -> tuple[str, str, str, str]:
    """The number, the title, the day and the status of a decision."""
    found = FORM.fullmatch(path.read_text(encoding="utf-8"))
    assert found, f"{path.name}: expected a heading, a date, a status and words"
    return found[1], found[2], found[3], found[4]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:4])
def test_each_has_its_day_and_whether_it_holds(path):
    number, _, day, status = read(path)
    assert path.name.startswith(f"{int(number):04}-")
    assert date(2026, 11, 21) <= date.fromisoformat(day), "the project began on that day"
    holds = STATUS.fullmatch(status)
    assert holds, status
    if holds[1]:
        assert int(number) < int(holds[1]) <= len(FILES), "superseded by a later one that exists"


def test_numbers_run_on():
    assert [int(read(path)[0]) for path in FILES] == list(range(1, len(FILES) + 1))
    assert len(FILES) >= 60


def test_the_list_has_them_all_as_they_are():
    lines = (FOLDER / "README.md").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if re.match(r"\| \d", line)]
    assert listed == [
        f"| {number} | [{title}]({path.name}) | {day} | {status} |"
        for path in FILES
        for number, title, day, status in [read(path)]
    ]
