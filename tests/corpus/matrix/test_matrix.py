"""Each kind of awkward table gives its right answer in the lists and formats in which it can come about.

All of them are some 3,700, and take many minutes (``python -m tests.corpus.matrix``, or a part of them:
``cases:csv,docx totals``). What reads them is one code for all lists, and for all formats once their cells are taken
out. So one of each kind is kept here, the lists and formats by turns.
"""

import re

import pytest

from data_access.findings import Severity
from tests.corpus.habit import Habit, counted, split
from tests.corpus.lists import LISTS
from tests.corpus.matrix.every import KINDS
from tests.corpus.matrix.outcome import wrong
from tests.corpus.matrix.table import Table
from tests.corpus.matrix.writers import FORMATS
from tests.corpus.registers import written
from tests.published_files import case_files

SAMPLES = {
    "02": "hidden rows",
    "03": "tables side by side",
    "07": "a row pushed aside",
    "08": "stray quotation marks",
    "09": "destroyed references",
    "10": "note marks",
    "12": "places merged down",
    "13": "a sheet for each place",
    "16": "American days",
    "18": "lettered answers",
    "24": "a deep table",
    "26": "equals signs",
    "34": "headings in two rows",
}
"""The kind that each folder of ``shared/cases`` is a sample of."""
HELD_ELSEWHERE = {
    "00": "the plain list",
    "01": "nine files that are one return",
    "17": "tables of one system",
    "22": "a whole file that nobody can open",
    "31": "registers of marks",
}
"""The kinds that say something of one list alone, which ``tests/integration/cases`` and the habits hold."""


def _turn(number: int, name: str) -> tuple[str, str, str]:
    """A kind with one of its lists and formats, others for each number."""
    kind = KINDS[name]
    lists = [about for about in LISTS if about in kind.lists]
    forms = [form for form in FORMATS if form not in kind.never]
    return name, lists[number % len(lists)], forms[(number + number // len(FORMATS)) % len(forms)]


CELLS = [_turn(number, name) for number, name in enumerate(KINDS)]


@pytest.mark.parametrize(("name", "about", "form"), CELLS)
def test_a_kind_in_a_list_and_a_format(name, about, form):
    """Read with the rows that are right; or asked, refused, or left out by name, and right once it is answered."""
    assert wrong(KINDS[name], about, form) == []


def habit_of(name: str, about: str) -> Habit:
    rows, right = LISTS[about]
    made = KINDS[name].made(written(rows), FORMATS["xlsx"])
    tables = [Table(written(rows))] if isinstance(made, str) else made
    files = FORMATS["xlsx"].written(tables)
    return Habit(name=about, who="", made=lambda: files, right=right, places=None, needs=None)


@pytest.mark.parametrize("about", LISTS)
def test_the_plain_list_gives_the_figures_counted_by_hand(about, database):
    """What the rows of every kind are set beside."""
    rows, right = LISTS[about]
    habit = habit_of("plain", about)
    done = habit.taken_in(database, corrected=False)
    assert (done.rows_found, done.rows_refused) == (len(rows) - 1, 0)
    assert not [one for one in done.findings if one.severity in (Severity.STOPS, Severity.ASKS)]
    assert counted(habit, database)[0] == right


@pytest.mark.parametrize(
    ("name", "about", "figure", "by", "right"),
    [
        # 301; 302 and 303; 305: 304 is the second stage of one that came before
        ("places merged down", "complaints", "complaints_received", "locality", {"North": 1, "South": 2, "East": 1}),
        # 601; 602 and 603
        ("schools merged down", "section19", "section19_in_scope", "school", {"Alder School": 1, "Birch School": 2}),
    ],
)
def test_a_merged_cell_stands_for_every_row_that_it_covers(name, about, figure, by, right, database):
    assert habit_of(name, about).taken_in(database, corrected=False).batch
    assert split(figure, by, database) == right


def test_every_kind_list_and_format_is_among_the_cells():
    assert {kind for kind, _, _ in CELLS} == set(KINDS)
    assert {about for _, about, _ in CELLS} == set(LISTS)
    assert {form for _, _, form in CELLS} == set(FORMATS)
    assert all(reason for kind in KINDS.values() for reason in kind.never.values())


def test_every_sample_has_its_kind():
    """A new folder there needs a kind here, or a reason."""
    folders = {path.parent.name[:2] for path in case_files("[0-9][0-9]")}
    assert folders <= set(SAMPLES) | set(HELD_ELSEWHERE)
    assert set(SAMPLES.values()) <= set(KINDS)
    assert all(re.fullmatch(r"\d\d", case) for case in SAMPLES)
