"""A document, described once for every kind of file: headings, sentences, tables and charts, in reading order.

All text is plain: what was markup of a sentence is a run in bold, and what came from outside is no markup anywhere.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data_access.settings.look import USUAL, Look
from reports import inert
from reports.pack.chart import Chart

_BOLD = re.compile(r"(?<!\\)\*\*")


@dataclass(frozen=True)
class Run:
    """Some words, bold or not."""

    words: str
    bold: bool = False


Text = tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    """Sentences. ``look`` is empty, "lead" (the question of a page), "finding" or "small"."""

    text: Text
    look: str = ""


@dataclass(frozen=True)
class Points:
    """Sentences as points, one below the other."""

    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Table:
    """Cells as text, a line for each tuple; ``numbers`` are the places of columns that are set to the right."""

    caption: str
    heads: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    widths: tuple[float, ...] = ()
    """Centimetres of each column on paper; the same for all where there are none."""


@dataclass(frozen=True)
class SideBySide:
    """Narrow tables of one kind, read one after the other."""

    tables: tuple[Table, ...]


@dataclass(frozen=True)
class Heading:
    """A heading within a section."""

    words: str


Part = Paragraph | Points | Table | SideBySide | Heading | Chart


@dataclass(frozen=True)
class Section:
    """What begins on a new page under a heading of its own."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Cover:
    """The first page: whose paper it is, for whom, and facts with their names."""

    council: str
    title: str
    audience: str
    facts: tuple[tuple[str, str], ...]
    notice: str
    """Who may have it: large on the cover, and at the head of every page."""
    look: Look = USUAL
    """The council's logo and colour."""


@dataclass(frozen=True)
class Document:
    """A whole paper. ``made_on`` is the day that it was made, and the only clock in it."""

    cover: Cover
    sections: tuple[Section, ...]
    made_on: date
    has_cover: bool = True
    """Whether it begins with the cover and its contents; of a single page both would be more than the page."""

    @property
    def title(self) -> str:
        """As the file's properties name it."""
        return f"{self.cover.title}, {self.cover.council}"


def text(words: str) -> Text:
    """A sentence of ours, as the pages have it, without its markup: what stood between two stars is bold."""
    pieces = _BOLD.split(words.replace("`", ""))
    runs = [Run(_plain(piece), number % 2 == 1) for number, piece in enumerate(pieces)]
    return tuple(run for run in runs if run.words)


def _plain(piece: str) -> str:
    """Without markup, and without what nobody sees; spaces at the ends stay, where bold words begin or end."""
    words = inert.unmarked(piece)
    before, after = (" " if words[:1].isspace() else ""), (" " if words[-1:].isspace() else "")
    return f"{before}{inert.printed(words)}{after}" if words.strip() else words[:1]


def paragraphs(words: Iterable[str], look: str = "") -> tuple[Paragraph, ...]:
    """Sentences of ours, each a paragraph; empty ones are left out."""
    return tuple(Paragraph(text(one), look) for one in words if one)


def points(sentences: Sequence[str]) -> tuple[Points, ...]:
    """Sentences of ours as points; nothing where there are none."""
    return (Points(tuple(text(one) for one in sentences if one)),) if any(sentences) else ()
