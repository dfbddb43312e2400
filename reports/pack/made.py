"""A whole paper: cover, scorecard, a page for each measure, what stands beside them, the data and how to read it."""

from dataclasses import replace

from metrics.datasets import rows_named
from reports import inert, wording
from reports import trend as signals
from reports.pack import beside, page, restated, scorecard
from reports.pack.document import Cover, Document, Heading, Part, Section, paragraphs, points
from reports.pack.given import Given
from reports.pack.measures import Counted
from reports.words.pack import said
from reports.words.publication import hidden_words, rows_told, unread_sentences


def paper(given: Given, counted: Counted) -> Document:
    """The paper of some lines, in the order in which it is read."""
    sections = (
        scorecard.section(given, counted.rows),
        *(page.section(given, row) for row in counted.rows),
        *beside.sections(given, counted.answers),
        *restated.sections(given.since, counted.publication),
        data(given, counted),
    )
    return Document(_cover(given), sections, given.made_on)


def briefing(given: Given, counted: Counted) -> Document:
    """One measure on one page, with what its figures rest on."""
    (row,) = counted.rows
    cover = replace(_cover(given), title=row.title, audience=said.TITLE)
    privacy = said.privacy(given.shown.disclosure, is_public=given.is_public)
    parts = (
        *paragraphs([said.at_a_glance(given.as_at, given.made_on, privacy)], "small"),
        *page.section(given, row).parts,
        Heading(said.DATA),
        *rests_on(given, counted),
    )
    return Document(cover, (Section(row.title, parts),), given.made_on, has_cover=False)


def data(given: Given, counted: Counted) -> Section:
    """What the figures rest on, what is hidden of them, and how to read what is said and drawn."""
    return Section(said.DATA, (*rests_on(given, counted), Heading(said.READING), *_reading(counted)))


def _cover(given: Given) -> Cover:
    facts = (
        ("Figures as at", wording.day(given.as_at)),
        ("What happened in", wording.period_words(given.period)),
        ("Made on", wording.day(given.made_on)),
        ("Version", said.version(is_public=given.is_public, is_draft=given.is_draft)),
        ("Privacy", said.privacy(given.shown.disclosure, is_public=given.is_public)),
    )
    notice = said.version(is_public=given.is_public, is_draft=given.is_draft)
    return Cover(inert.printed(given.shown.council), said.TITLE, said.FOR[given.audience], facts, notice, given.look)


def rests_on(given: Given, counted: Counted) -> tuple[Part, ...]:
    """What the figures rest on, and what is hidden of them."""
    held = {rows_named(row.metric.about): row.data_of for row in counted.rows}
    lists = [(name, day) for name, day in held.items() if day]
    missing = [said.old_or_missing(name) for name, day in held.items() if not day]
    unread = [
        f"**{row.title}:** {wording.not_counted(row.figure.not_understood)}"
        for row in counted.rows
        if row.figure.not_understood
    ]
    hidden = []
    if counted.publication:
        policy = given.shown.disclosure
        unread = unread_sentences(rows_told(counted.publication, policy))
        hidden = [hidden_words(counted.publication, policy)]
    owners = [said.OWNERS_LEFT_OUT] if given.is_public and given.actions else []
    owners += [] if given.has_actions else [said.ACTIONS_LEFT_OUT]
    return points([*hidden, *owners, *said.lists_held(lists), *missing, *unread])


def _reading(counted: Counted) -> tuple[Part, ...]:
    """The words of scorecard and charts, true of every kind of file, and the rules behind them."""
    rules = dict.fromkeys(signals.rules_words(row.trend.signal) for row in counted.rows if row.trend.signal.has_limits)
    return points([said.ARROW, said.LIMITS, said.GAPS, *rules])
