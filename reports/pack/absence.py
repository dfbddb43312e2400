"""Absence in a paper: who misses school, by SEN status, and which children have no education."""

from collections.abc import Iterator

from metrics.attendance.coverage import coverage
from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.periods import day
from metrics.cases.code_lists import SEN_STATUS
from metrics.catalogue import CATALOGUE
from metrics.scorecard import period_of
from reports import wording
from reports.figure import Figure
from reports.pack.answers import Answers, Question
from reports.pack.document import Heading, Part, Section, Table, paragraphs
from reports.pack.given import Given
from reports.scorecard.markup import NONE
from reports.words.absence import rates
from reports.words.pack import absence as own
from reports.words.pack import said

_SEVERE, _PERSISTENT, _MISSED = _BY_STATUS = ("severe_absence", "persistent_absence", "absence_rate")
_ILL, _EDUCATION = "illness_15_days", ("section19_in_scope", "section19_waiting", "section19_on_time")
_BY = "sen_status"


def questions(given: Given) -> Iterator[Question]:
    """By SEN status who misses how much; and how many are ill for long, or without education."""
    yield from (_question(given, key, _BY) for key in _BY_STATUS)
    yield from (_question(given, key) for key in (_ILL, *_EDUCATION))


def _question(given: Given, key: str, *by: str) -> Question:
    return Question(CATALOGUE[key], period_of(CATALOGUE[key], given.period, given.as_at), by)


def section(given: Given, answers: Answers) -> Section | None:
    """None where neither attendance nor a list of children without education is loaded."""
    schools = coverage(given.council) if given.shown.data_of(ENROLMENTS.key) else None
    parts = (*(_attendance(given, answers) if schools else ()), *_education(given, answers))
    return Section(own.ABSENCE, (*paragraphs([own.ASKED], "lead"), *parts)) if parts else None


def _attendance(given: Given, answers: Answers) -> Iterator[Part]:
    schools, today = coverage(given.council), day(given.as_at)
    assert schools, "the caller looked"
    split = {key: answers.split(key, _question(given, key).period, _BY) for key in _BY_STATUS}
    severe, persistent = (split[key].get(rates.PLAN) for key in (_SEVERE, _PERSISTENT))
    when = rates.school_year_words(schools.year, given.as_at)
    if severe and severe.is_hidden:
        yield from paragraphs([own.hidden(when)], "finding")
    elif severe:
        said_of = [rates.headline(severe, given.shown.council, when), rates.tenth(persistent) if persistent else ""]
        yield from paragraphs([" ".join(filter(None, said_of))], "finding")
    yield from paragraphs([rates.coverage_words(schools)])
    names = SEN_STATUS.labels().values()
    lines = tuple((CATALOGUE[key].name, *(_cell(split[key].get(name)) for name in names)) for key in _BY_STATUS)
    heads = (own.MEASURE, *names)
    yield Table(
        own.by_status(when), heads, lines, frozenset(range(1, len(heads))), (5.0, *[12.0 / len(names)] * len(names))
    )
    ill = answers.figure(_ILL, today)
    if ill and ill.known:
        yield from paragraphs([f"{wording.value(ill)} {rates.ill_card(ill)}"])


def _education(given: Given, answers: Answers) -> Iterator[Part]:
    """Children of compulsory school age without education, for whom the council must arrange it (section 19)."""
    found = [(key, answers.figure(key, _question(given, key).period)) for key in _EDUCATION]
    lines = tuple((CATALOGUE[key].name, _cell(figure)) for key, figure in found if figure)
    if lines:
        yield Heading(own.EDUCATION)
        heads = (own.MEASURE, own.NOW)
        yield Table(own.education(given.as_at), heads, lines, frozenset({1}), (8.0, 4.0))


def _cell(figure: Figure | None) -> str:
    """A figure with what it is of; sessions are too many to read."""
    if figure is None:
        return NONE
    if not figure.known:
        return said.short(wording.STATUS_WORDS[figure.status])
    of = wording.parts(figure) if figure.metric.key != _MISSED else ""
    return f"{wording.value(figure)} ({of})" if of else wording.value(figure)
