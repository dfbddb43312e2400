"""A paper as PDF, tagged for those who have it read aloud (PDF/UA-1). The same paper is the same bytes."""

import json
import struct
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import typst

from reports.pack.chart import Chart
from reports.pack.document import Document, Heading, Paragraph, Part, Points, SideBySide, Table, Text
from reports.pack.targets import ink, vega
from reports.words.pack import said

_TEMPLATE = Path(__file__).with_name("pdf.typ")
_FACE = ink.FONTS / "Inter_400Regular.ttf"
_INSTEAD = "□"
"""Stands for a character that the typeface lacks: without it the whole paper could not be made."""


class NotMade(RuntimeError):
    """The typesetter warned: a missing typeface or a misprint that nobody should find in a paper."""


def pdf(document: Document, drawn: Callable[[Chart], str] = vega.svg) -> bytes:
    """The bytes of the file. Raises NotMade where the typesetter has anything to say."""
    given = json.dumps(_legible(_plain(document, drawn)), ensure_ascii=False)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[ink.FONTS])
    made, warnings = typst.compile_with_warnings(
        _TEMPLATE.read_bytes(),
        format="pdf",
        font_paths=fonts,
        sys_inputs={"given": given},
        pdf_standards=["ua-1"],
    )
    if warnings:
        raise NotMade("; ".join(str(one) for one in warnings))
    return bytes(made)


def _plain(document: Document, drawn: Callable[[Chart], str]) -> dict[str, Any]:
    """The paper as data."""
    cover, day = document.cover, document.made_on
    return {
        "title": document.title,
        "made_on": [day.year, day.month, day.day],
        "has_cover": document.has_cover,
        "contents": said.CONTENTS,
        "cover": {name: value for name, value in vars(cover).items() if name != "look"},
        "colour": cover.look.colour,
        "logo": list(cover.look.logo),
        "logo_alt": cover.look.logo_alt,
        "sections": [
            {"title": section.title, "parts": [_part(one, drawn) for one in section.parts]}
            for section in document.sections
        ],
    }


def _part(one: Part, drawn: Callable[[Chart], str]) -> dict[str, Any]:
    match one:
        case Heading():
            return {"kind": "heading", "words": one.words}
        case Paragraph():
            return {"kind": "paragraph", "look": one.look, "runs": _runs(one.text)}
        case Points():
            return {"kind": "points", "texts": [_runs(text) for text in one.texts]}
        case Table():
            return {"kind": "table"} | _table(one)
        case SideBySide():
            return {"kind": "side by side", "tables": [_table(table) for table in one.tables]}
        case Chart():
            return {"kind": "chart", "alt": one.alt, "svg": drawn(one)}


def _runs(text: Text) -> list[dict[str, Any]]:
    return [vars(run) for run in text]


def _table(one: Table) -> dict[str, Any]:
    return vars(one) | {"numbers": sorted(one.numbers)}


def _legible(given: Any) -> Any:
    """The same with a box for each character that the typeface lacks; a drawing is left as it is."""
    if isinstance(given, str):
        return (
            given
            if given.startswith("<svg")
            else "".join(one if ord(one) in _characters() else _INSTEAD for one in given)
        )
    if isinstance(given, dict):
        return {name: _legible(one) for name, one in given.items()}
    return [_legible(one) for one in given] if isinstance(given, list | tuple) else given


@cache
def _characters() -> frozenset[int]:
    """The characters that the typeface has: its table of groups (format 12 of cmap)."""
    face = _FACE.read_bytes()
    tables = {face[at : at + 4]: struct.unpack(">I", face[at + 8 : at + 12])[0] for at in _each(12, face, 4)}
    start = tables[b"cmap"]
    places = [start + struct.unpack(">I", face[at + 4 : at + 8])[0] for at in _each(start + 4, face, start + 2, size=8)]
    at = next(place for place in places if face[place : place + 2] == b"\x00\x0c")
    count = struct.unpack(">I", face[at + 12 : at + 16])[0]
    groups = struct.iter_unpack(">III", face[at + 16 : at + 16 + 12 * count])
    return frozenset(one for first, last, _ in groups for one in range(first, last + 1))


def _each(first: int, face: bytes, count_at: int, *, size: int = 16) -> range:
    """Where each entry of a list in the file begins, whose number stands at a place of its own."""
    count = struct.unpack(">H", face[count_at : count_at + 2])[0]
    return range(first, first + size * count, size)
