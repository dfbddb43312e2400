"""Each kind of file of ``shared/cases``, made of other lists than the sample's, gives its right answer.

All kinds and lists, some 220 pairs, were tried once. What reads them is one code for all, so that those kept here are
every sixth list of each kind in turn, and those that once fell.
"""

import re

import pytest

from data_access.findings import Severity
from tests.corpus.habit import Habit, counted, left_out, split
from tests.corpus.kinds import KINDS, LISTS
from tests.corpus.registers import written
from tests.published_files import case_files

HELD_ELSEWHERE = {
    "00": "the plain list",
    "01": "nine files that are one return",
    "02": "also what comes of each choice",
    "17": "tables of one system",
    "22": "a whole file that nobody can open",
    "31": "registers of marks",
}
"""The kinds that say something of one list alone, which ``tests/integration/cases`` and the habits hold."""
FELL = {("headings of a database", "cases"), ("destroyed references", "ombudsman")}
CAN_BE = {name: [about for about in LISTS if about in kind.only] for name, kind in KINDS.items()}
PAIRS = sorted(
    {(name, about) for at, name in enumerate(KINDS) for about in CAN_BE[name][at % min(6, len(CAN_BE[name])) :: 6]}
    | FELL
)


def made_of(name: str, about: str) -> Habit:
    rows, right = LISTS[about]
    return Habit(name=name, who="", made=lambda: KINDS[name].made(written(rows)), right=right, places=None, needs=None)


@pytest.mark.parametrize(("name", "about"), PAIRS)
def test_a_kind_of_file_is_read_or_asked_about(name, about, database):
    """Read by itself with the figures counted by hand; or said what it is, and nothing kept."""
    kind, (_, right), habit = KINDS[name], LISTS[about], made_of(name, about)
    done = habit.taken_in(database, corrected=False)
    asked = {one.code for one in done.findings if one.severity in (Severity.ASKS, Severity.STOPS)}
    assert bool(asked & kind.asks) == bool(kind.asks)
    assert bool(done.batch) is not bool(kind.asks)
    assert bool(kind.says & {one.code for one in done.findings}) == bool(kind.says)
    if kind.lacks:
        assert done.rows_refused == kind.lacks
    if done.batch and not kind.lacks:
        assert counted(habit, database)[0] == right
        assert left_out(done) <= kind.says


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
    assert made_of(name, about).taken_in(database, corrected=False).batch
    assert split(figure, by, database) == right


def test_every_kind_and_every_list_is_among_the_pairs():
    assert {kind for kind, _ in PAIRS} == set(KINDS)
    assert {about for _, about in PAIRS} == set(LISTS)


def test_every_sample_has_its_kind():
    """A new folder there needs a kind here, or a reason."""
    folders = {path.parent.name[:2] for path in case_files("[0-9][0-9]")}
    known = {kind.case for kind in KINDS.values()} - {""}
    assert folders <= known | set(HELD_ELSEWHERE)
    assert all(re.fullmatch(r"\d\d", case) for case in known)
