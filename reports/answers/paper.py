"""The answers as a document: a page for each question, its figures as tables, how they are counted, what lacks."""

from collections.abc import Sequence

import pandas as pd

from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Time
from metrics.datasets import rows_named
from reports import inert, wording
from reports.answers.answered import Answered
from reports.answers.spans import spans
from reports.pack.document import (
    Cover,
    Document,
    Heading,
    Part,
    Section,
    SideBySide,
    Table,
    paragraphs,
    points,
)
from reports.tables import results
from reports.words import definitions
from reports.words.answers import said
from reports.words.answers.question import Over, Question, Wanted
from reports.words.pack import said as of_papers
from reports.words.publication import hidden_words, rows_told, unread_sentences

_MONTHS = 12
"""Lines of a table of months."""
_FORM_WIDTHS = (4.0, 5.0, 2.5, 5.5)


def paper(found: Answered) -> Document:
    """Every question with its answer, and what the figures rest on."""
    sections = (*(section(found, one) for one in found.asked.questions), about(found))
    return Document(_cover(found), sections, found.given.made_on)


def section(found: Answered, question: Question) -> Section:
    """One question: its words, the answer in short, the tables, and all that must be said with them."""
    metrics = [CATALOGUE[key] for key in question.keys]
    counted = [f"**{one.name}.** {' '.join(definitions.facts(one))}" for one in metrics]
    apart = bool(question.wanted or question.form)
    return Section(
        question.title,
        (
            *paragraphs([question.asks], "lead"),
            *paragraphs([said.in_short(question, found.main(question), found.missing(question))], "finding"),
            *(part for one in question.wanted if one in found.lines for part in _tables(found, one)),
            *points(question.notes),
            *_under(said.NOT_HELD if apart else "", points(question.missing)),
            *_form(question),
            *_under(
                said.TO_WRITE if apart or question.missing else "",
                paragraphs(map(said.place_to_write, question.to_write)),
            ),
            *_under(said.COUNTED, paragraphs(counted, "small")),
            *_under(said.DIFFERS, points(said.differs(metrics))),
        ),
    )


def in_short(found: Answered) -> Table:
    """Every question with its answer in short, in the order in which they are asked."""
    lines = [
        (one.title, inert.unmarked(said.in_short(one, found.main(one), found.missing(one))))
        for one in found.asked.questions
    ]
    return Table(said.IN_SHORT, said.IN_SHORT_HEADS, tuple(lines))


def _under(title: str, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Some parts under a heading of their own, if it has words; nothing where there are no parts."""
    return (Heading(title), *parts) if parts and title else tuple(parts)


def _tables(found: Answered, one: Wanted) -> tuple[Part, ...]:
    """The lines of one figure; months a year to a table, two of them side by side."""
    metric, lines = CATALOGUE[one.key], found.lines[one]
    if one.over is not Over.MONTHS:
        return (_table(metric, one, lines, metric.name),)
    years = [lines.iloc[first : first + _MONTHS] for first in range(0, len(lines), _MONTHS)]
    tables = [_table(metric, one, year, of_papers.months_caption(metric.name, *_ends(year))) for year in years]
    return tuple(SideBySide(tuple(tables[place : place + 2])) for place in range(0, len(tables), 2))


def _ends(lines: pd.DataFrame) -> tuple:
    return lines["period_end"].iloc[0], lines["period_end"].iloc[-1]


def _table(metric: Metric, one: Wanted, lines: pd.DataFrame, caption: str) -> Table:
    numbers = results.numbers_table(metric, lines.to_dict("records"))
    way = metric.ways[one.by] if one.by and not one.group else None
    names = [list(lines["period"]), *([[way.label(str(group)) for group in lines[way.key]]] if way else [])]
    heads = (_first_head(metric, one), *([way.title] if way else []))
    cells = zip(*names, *(numbers[name] for name in numbers), strict=True)
    return Table(
        caption,
        (*heads, *map(str, numbers.columns)),
        tuple(tuple(of_papers.short(inert.printed(str(cell))) for cell in line) for line in cells),
        frozenset(range(len(heads), len(heads) + len(numbers.columns))),
    )


def _first_head(metric: Metric, one: Wanted) -> str:
    if metric.time is Time.AS_AT:
        return said.DAY
    return {Over.YEARS: said.YEAR, Over.MONTHS: said.MONTH}.get(one.over, said.MOVES_OF)


def _form(question: Question) -> tuple[Part, ...]:
    """What the council fills in, a line for each part of what is asked."""
    if not question.form:
        return ()
    lines = tuple((of, asks, said.YES_OR_NO, said.WRITE_HERE) for of, asks in question.form)
    return (Table(said.FORM_CAPTION, said.FORM, lines, widths=_FORM_WIDTHS),)


def _cover(found: Answered) -> Cover:
    given = found.given
    years = spans(found.asked, CATALOGUE["requests_received"], Over.YEARS, found.first, given.as_at)
    notice = of_papers.version(is_public=given.is_public, is_draft=given.is_draft)
    facts = (
        ("Figures as at", wording.day(given.as_at)),
        (said.ANSWERS_OF, said.years_of(years[0].name, years[-1].name)),
        ("Made on", wording.day(given.made_on)),
        ("Version", notice),
        ("Privacy", of_papers.privacy(given.shown.disclosure, is_public=given.is_public)),
    )
    return Cover(inert.printed(given.shown.council), found.asked.title, found.asked.asked_by, facts, notice)


def about(found: Answered) -> Section:
    """What is hidden, what is not understood, and how old each list is."""
    lists = dict.fromkeys(CATALOGUE[key].about for question in found.asked.questions for key in question.keys)
    held = {rows_named(about): found.given.shown.data_of(about) for about in lists}
    hidden, unread = [], []
    if found.publication:
        policy = found.given.shown.disclosure
        hidden = [hidden_words(found.publication, policy), said.COUNTED_ONCE]
        unread = unread_sentences(rows_told(found.publication, policy))
    missing = [of_papers.old_or_missing(name) for name, day in held.items() if not day]
    lists_held = of_papers.lists_held([(name, day) for name, day in held.items() if day])
    return Section(said.ABOUT_DATA, points([*hidden, *lists_held, *missing, *unread]))
