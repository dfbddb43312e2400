"""What a paper has beside a page for each measure: parts that each say what they ask and make a section of it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reports.pack import absence, disputes, localities
from reports.pack.answers import Answers, Question
from reports.pack.document import Section
from reports.pack.given import Given


class Beside(NamedTuple):
    """One of them. There is no section where there is nothing to say."""

    questions: Callable[[Given], Iterable[Question]]
    section: Callable[[Given, Answers], Section | None]


PARTS = (
    Beside(localities.questions, localities.section),
    Beside(disputes.questions, disputes.section),
    Beside(absence.questions, absence.section),
)
"""In the order in which they are read."""


def questions(given: Given) -> list[Question]:
    """All that they ask of lists that somebody loaded, each once."""
    every = {one.key: one for part in PARTS for one in part.questions(given)}
    return [one for one in every.values() if given.shown.data_of(one.metric.about)]


def sections(given: Given, answers: Answers) -> tuple[Section, ...]:
    """Those that have anything to say."""
    made = (part.section(given, answers) for part in PARTS)
    return tuple(one for one in made if one)
