"""A paper as slides, before they are drawn: what stands on each, so that nothing runs over its edge.

A measure has a slide with its finding, its chart and what is said of it, and one with its numbers; its question and how
it is counted are notes for whoever presents. What does not fit goes on to a slide more.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from reports.pack.chart import Chart
from reports.pack.document import Heading, Paragraph, Part, Points, Run, Section, SideBySide, Table, Text
from reports.words.pack import said

WIDE, BESIDE = 30.8, 9.4
"""Centimetres of a line: across the whole slide, and beside a chart."""
USUAL, SMALL = 18, 14
"""Points of sentences, and of those beside a chart and of the cells of narrow tables."""
_WIDE_TABLE = 12
"""Points of the cells of a wide table."""
DOWN, GAP = 15.0, 0.22
"""Centimetres below the title, and between two sentences."""
_TALL, _EM, _POINT, _SPARE = 1.2, 0.5, 0.0353, 1.06
"""A line's height and a letter's usual width in ems, a point in centimetres, and what words take more than that."""
_PADDING, _BESIDE = 0.2, 0.3
"""Centimetres above and below the words of a cell together, and at their sides."""


@dataclass(frozen=True)
class Line:
    """A sentence. ``kind`` is "heading", "point" or empty."""

    text: Text
    kind: str = ""


@dataclass(frozen=True)
class Slide:
    """One slide; what is empty is not on it."""

    title: str
    finding: tuple[Text, ...] = ()
    chart: Chart | None = None
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()


def down(text: Text, wide: float, points: float) -> float:
    """Centimetres that a sentence takes: rather too many than too few."""
    letters = sum(len(run.words) for run in text)
    return ceil(letters * points * _EM * _POINT * _SPARE / wide) * points * _TALL * _POINT


def down_of_finding(slide: Slide) -> float:
    """Centimetres that the findings of a slide take."""
    return sum(down(text, WIDE, USUAL) + GAP for text in slide.finding)


def widths(one: Table, wide: float) -> list[float]:
    """Centimetres of each column of a table that is as wide as that."""
    shares = one.widths or (1.0,) * len(one.heads)
    return [share * wide / sum(shares) for share in shares]


def points_of(one: Table) -> int:
    """Points of the words of a table: wide ones, whose columns have widths of their own, are set smaller."""
    return _WIDE_TABLE if one.widths else SMALL


def caption_down(one: Table, wide: float) -> float:
    """Centimetres that a table's caption takes."""
    return down((Run(one.caption),), wide, points_of(one)) + GAP


def row_down(cells: Sequence[str], columns: Sequence[float], points: float) -> float:
    """Centimetres that a row of a table takes."""
    pairs = zip(cells, columns, strict=True)
    return _PADDING + max(down((Run(cell or "x"),), wide - _BESIDE, points) for cell, wide in pairs)


def slides(section: Section) -> list[Slide]:
    """The slides of a section: the finding first, numbers last. No two have one title."""
    made = [*_sentences(_told(section)), *_numbers(section)]
    of, seen = Counter(one.title for one in made), Counter()
    for place, one in enumerate(made):
        seen[one.title] += 1
        made[place] = replace(one, title=said.part_of(one.title, seen[one.title], of[one.title]))
    return made


def _told(section: Section) -> Slide:
    """All of a section but its tables, as if one slide had room for it; the question and small print are notes."""
    finding: list[Text] = []
    lines: list[Line] = []
    notes: list[str] = []
    chart = None
    for part in section.parts:
        if isinstance(part, Chart):
            chart = part
        elif isinstance(part, Paragraph) and part.look == "finding":
            finding.append(part.text)
        elif isinstance(part, Paragraph) and part.look in ("lead", "small"):
            heading = [_words(lines.pop().text)] if lines and lines[-1].kind == "heading" else []
            notes.append("\n".join([*heading, _words(part.text)]))
        else:
            lines += _lines(part)
    after = [*(line.kind for line in lines[1:]), "heading"]  # of tables alone: they have captions of their own
    kept = [line for line, following in zip(lines, after, strict=False) if (line.kind, following) != ("heading",) * 2]
    return Slide(section.title, tuple(finding), chart, tuple(kept), notes=tuple(notes))


def _words(text: Text) -> str:
    return "".join(run.words for run in text)


def _lines(part: Part) -> list[Line]:
    match part:
        case Heading():
            return [Line((Run(part.words, bold=True),), "heading")]
        case Paragraph():
            return [Line(part.text)]
        case Points():
            return [Line(text, "point") for text in part.texts]
        case _:
            return []


def _sentences(told: Slide) -> list[Slide]:
    """As many slides as its sentences need: beside the chart, and then on slides of their own."""
    room = DOWN - down_of_finding(told)
    taken = _fitting(told.lines, room, *((BESIDE, SMALL) if told.chart else (WIDE, USUAL)))
    made, rest = [replace(told, lines=told.lines[:taken])], told.lines[taken:]
    while rest:
        taken = max(_fitting(rest, DOWN, WIDE, USUAL), 1)
        made.append(Slide(told.title, lines=rest[:taken]))
        rest = rest[taken:]
    return made if told.finding or told.chart or told.lines else []


def _fitting(lines: Sequence[Line], room: float, wide: float, points: float) -> int:
    """How many lines there is room for; a heading is never the last."""
    taken, used = 0, 0.0
    for line in lines:
        used += down(line.text, wide - (GAP * 3 if line.kind == "point" else 0), points) + GAP
        if used > room:
            break
        taken += 1
    while 0 < taken < len(lines) and lines[taken - 1].kind == "heading":
        taken -= 1
    return taken


def _numbers(section: Section) -> list[Slide]:
    """Tables: narrow ones two to a slide, long ones as many lines as there is room for."""
    title, made = said.numbers_of(section.title), []
    for part in section.parts:
        match part:
            case SideBySide():
                pairs = [part.tables[first : first + 2] for first in range(0, len(part.tables), 2)]
                made += [Slide(title, tables=pair) for pair in pairs]
            case Table():
                made += [Slide(title, tables=(one,)) for one in _cut(part)]
    return made


def _cut(one: Table) -> list[Table]:
    """A wide table in pieces that a slide has room for, each with the heading row."""
    columns, points = widths(one, WIDE), points_of(one)
    head = caption_down(one, WIDE) + row_down(one.heads, columns, points)
    downs = [row_down(line, columns, points) for line in one.lines]
    for pieces in range(1, len(downs) + 1):
        most = ceil(len(downs) / pieces)
        cuts = range(0, len(downs), most)
        if most == 1 or all(head + sum(downs[first : first + most]) <= DOWN for first in cuts):
            return [replace(one, lines=one.lines[first : first + most]) for first in cuts]
    return [one]
