"""The scorecard of a paper: the finding, what has changed, and every measure as a line of one table."""

from collections.abc import Sequence

from metrics.scorecard import is_yearly
from reports import trend as signals
from reports import wording
from reports.agreed.meetings import news_since, of_the_last
from reports.pack.document import Heading, Part, Section, Table, paragraphs, points
from reports.pack.given import Given
from reports.scorecard import markup, words
from reports.scorecard.action_cell import cell
from reports.scorecard.rows import Row
from reports.words.agreed import meetings
from reports.words.pack import said
from reports.words.publication import unread_sentences

_HEADS = ("Measure", "Now", "Of", "Trend", "Law", "Target", "Will we meet it?", "Action", "England", "Data")
_NUMBERS = frozenset({1, 2, 4, 5, 8, 9})
_STAR = "*"
_WIDTHS = (3.2, 1.4, 2.1, 1.7, 1.0, 1.2, 1.7, 2.0, 1.6, 1.1)


def section(given: Given, rows: Sequence[Row]) -> Section:
    """The second page, on which all else rests."""
    meeting, is_meeting = news_since(given.shown.meetings, given.as_at)
    agreed = meetings.agreed(*of_the_last(given.actions, meeting if is_meeting else None))
    parts: tuple[Part, ...] = (
        *paragraphs(words.finding(rows), "finding"),
        Heading(words.since_heading(meeting, is_meeting=is_meeting)),
        *points(words.changed(rows, meeting)),
        *paragraphs([agreed]),
        table(given, rows),
        *_unread(rows),
    )
    return Section(said.SCORECARD, parts)


def _unread(rows: Sequence[Row]) -> tuple[Part, ...]:
    """What the stars say: of each list that lines are published from, how many of its rows nobody understands."""
    told = {about: amount for row in rows for about, amount in row.unread.items()}
    return paragraphs([f"{_STAR} {' '.join(unread_sentences(told))}"], "small") if told else ()


def table(given: Given, rows: Sequence[Row]) -> Table:
    """A line for each measure, as the first page has it."""
    caption = words.caption(rows, len(rows), given.shown.council, wording.day(given.as_at))
    return Table(caption, _HEADS, tuple(_line(given, row) for row in rows), _NUMBERS, _WIDTHS)


def _line(given: Given, row: Row) -> tuple[str, ...]:
    now = wording.value(row.figure) if row.figure.known else said.short(words.why_missing(row))
    of = wording.parts(row.figure) if row.figure.known else ""
    parts = said.parts(of, row.figure.not_understood)
    return (
        f"{row.title}\u00a0{markup.GOOD[row.metric.polarity][0]}",
        now,
        f"{parts or markup.NONE}{_STAR if row.unread else ''}",
        _trend(row),
        _level(row, row.law),
        _level(row, row.target),
        _assurance(row),
        _action(given, row),
        words.england(row) or markup.NONE,
        words.age(row, is_sample=True),
    )


def _trend(row: Row) -> str:
    icon = row.trend.signal.variation_icon
    if icon is not None:
        return f"{icon.letter}: {markup.SHORT[row.standing]}"
    return ("yearly" if is_yearly(row.metric) else "too few") if row.figure.known else markup.NONE


def _assurance(row: Row) -> str:
    icon, found = row.trend.assurance_icon, row.trend.assurance
    return markup.NONE if icon is None or found is None else f"{icon.letter}: {markup.WILL[found]}"


def _action(given: Given, row: Row) -> str:
    """Who and by when; in public by when alone."""
    found = cell(row, given.actions)
    pieces = [found.due] if given.is_public else [found.owner, found.due]
    return ", ".join(piece for piece in pieces if piece) or markup.NONE


def _level(row: Row, level: float | None) -> str:
    return markup.NONE if level is None else signals.point_words(row.metric, level)
