"""All that a paper says, as words and numbers, to hold a file against: the whole of it, and nothing else."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZipFile

from reports.pack.chart import Chart
from reports.pack.document import Document, Heading, Paragraph, Points, Run, SideBySide, Table

NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?")
HOSTILE = '=HYPERLINK("http://x","y") &<b> +1 @A1 \x01\x0b\x1b[2J\ufffe\u202eabc\u202c שלום'
"""A formula, markup, controls that XML has no place for, a code without a character, words turned round, and Hebrew."""
SHOWN = '=HYPERLINK("http://x","y") &<b> +1 @A1 [2Jabc שלום'
"""What a reader sees of it."""


def of(document: Document) -> Iterator[str]:
    """Every sentence, heading, caption and cell, in reading order."""
    cover = document.cover
    yield from (cover.council, cover.title, cover.audience, cover.notice)
    for name, value in cover.facts:
        yield from (name, value)
    for section in document.sections:
        yield section.title
        for part in section.parts:
            yield from _part(part)


def _part(part: object) -> Iterator[str]:
    match part:
        case Heading():
            yield part.words
        case Paragraph():
            yield joined(part.text)
        case Points():
            yield from map(joined, part.texts)
        case Table():
            yield part.caption
            yield from part.heads
            for line in part.lines:
                yield from line
        case SideBySide():
            for table in part.tables:
                yield from _part(table)


def joined(text: Iterable[Run]) -> str:
    return "".join(run.words for run in text)


def charts(document: Document) -> list[Chart]:
    every = [part for section in document.sections for part in section.parts]
    return [part for part in every if isinstance(part, Chart)]


def tables(document: Document) -> list[Table]:
    found: list[Table] = []
    for section in document.sections:
        for part in section.parts:
            found += [part] if isinstance(part, Table) else part.tables if isinstance(part, SideBySide) else ()
    return found


def numbers(words: Iterable[str]) -> set[str]:
    return {number for one in words for number in NUMBER.findall(one)}


def parts(made: bytes) -> dict[str, bytes]:
    """The parts of an office file by their names."""
    with ZipFile(BytesIO(made)) as kept:
        return {name: kept.read(name) for name in kept.namelist()}


def squeezed(words: str) -> str:
    return " ".join(words.split())
