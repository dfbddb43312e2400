"""The tables of a Word document as sheets of text, read in the child process.

Expat and not a Word library: what is needed is where rows and cells begin and end and the letters in them, and a
document type stops it before any entity could be expanded. Action plans come as Word tables more often than not.
"""

import io
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

import pyarrow as pa

from data_access.files import findings as say
from data_access.files.shape.merged import with_merged
from data_access.files.shape.word_table import WordCell, WordTable
from data_access.findings import Read, gathered

PART = "word/document.xml"
_CHUNK = 1 << 18
_DEEPEST = 256
_LINES_ABOVE = 5
"""Paragraphs above a table that are taken for its title."""
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, KeyError),
    *(NotImplementedError, OSError, expat.ExpatError, LookupError),
)
_OFF = ("0", "false", "off", "none")


class NotReadable(Exception):
    """The document cannot be read. Carries no text: it could hold a cell's content."""


class TooMany(Exception):
    """More cells than a sheet may have."""


class _Reader:
    """Collects tables and the paragraphs above them. A table inside a cell is words of that cell."""

    def __init__(self, most_cells: int):
        self.tables: list[WordTable] = []
        self._most, self._cells = most_cells, 0
        self._paragraph: list[str] | None = None
        self._above: list[str] = []
        self._inside, self._depth, self._skipped = 0, 0, 0
        self._cell: WordCell | None = None
        self._text = self._struck = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotReadable
        tag = name.rpartition("|")[2]
        if tag == "Fallback" or self._skipped:  # a second wording of the same picture or shape
            self._skipped += 1
        elif tag in _BEGINS:
            _BEGINS[tag](self, attributes)
        self._text = tag == "t" and not self._skipped

    def begin_table(self, _attributes: dict[str, str]) -> None:
        self._inside += 1
        if self._inside == 1:
            self.tables.append(WordTable(self._above[-_LINES_ABOVE:]))
            self._above = []

    def begin_row(self, _attributes: dict[str, str]) -> None:
        if self._inside == 1:
            self.tables[-1].rows.append([])

    def begin_cell(self, _attributes: dict[str, str]) -> None:
        if self._inside == 1:
            self._cell = WordCell()

    def widen_cell(self, attributes: dict[str, str]) -> None:
        if self._cell and self._inside == 1:
            spans = [value for key, value in attributes.items() if key.endswith("val")]
            self._cell.span = int(spans[0]) if spans and spans[0].isdigit() else 1

    def merge_down(self, attributes: dict[str, str]) -> None:
        if self._cell and self._inside == 1:
            said = [value for key, value in attributes.items() if key.endswith("val")]
            self._cell.down = said[0] if said else "continue"

    def begin_paragraph(self, _attributes: dict[str, str]) -> None:
        self._paragraph = []

    def begin_run(self, _attributes: dict[str, str]) -> None:
        self._struck = False

    def cross_out(self, attributes: dict[str, str]) -> None:
        self._struck = not any(key.endswith("val") and value in _OFF for key, value in attributes.items())

    def break_line(self, _attributes: dict[str, str]) -> None:
        if self._paragraph is not None:
            self._paragraph.append("\n")

    def skip_to_tab(self, _attributes: dict[str, str]) -> None:
        if self._paragraph is not None:
            self._paragraph.append(" ")

    def words(self, text: str) -> None:
        if self._text and self._paragraph is not None:
            self._paragraph.append(text)
            if self._cell:
                self._cell.letters += len(text.strip())
                self._cell.struck += self._struck * len(text.strip())

    def end(self, name: str) -> None:
        self._depth -= 1
        self._text = False
        if self._skipped:
            self._skipped -= 1
            return
        tag = name.rpartition("|")[2]
        if tag == "tbl":
            self._inside -= 1
        elif tag == "tc" and self._inside == 1 and self._cell:
            self._end_cell(self._cell)
        elif tag == "p" and self._paragraph is not None:
            self._end_paragraph(self._paragraph)

    def _end_cell(self, cell: WordCell) -> None:
        self._cells += max(cell.span, 1)
        if self._cells > self._most or cell.span > 512:
            raise TooMany
        table = self.tables[-1]
        place = (len(table.rows), len(table.rows[-1]) + 1)
        table.merged.cell(*place, cell.span, cell.down)
        table.struck += [place] if cell.letters and cell.struck == cell.letters else []
        table.rows[-1] += [cell.text(), *[""] * (cell.span - 1)]
        self._cell = None

    def _end_paragraph(self, words: list[str]) -> None:
        if self._cell is not None:
            self._cell.paragraphs.append(words)
        elif not self._inside and (line := " ".join("".join(words).split())):
            self._above.append(line)
            if self.tables:
                self.tables[-1].closed = True
        self._paragraph = None


_BEGINS: dict[str, Callable[[_Reader, dict[str, str]], None]] = {
    "tbl": _Reader.begin_table,
    "tr": _Reader.begin_row,
    "tc": _Reader.begin_cell,
    "gridSpan": _Reader.widen_cell,
    "vMerge": _Reader.merge_down,
    "p": _Reader.begin_paragraph,
    "r": _Reader.begin_run,
    "strike": _Reader.cross_out,
    "dstrike": _Reader.cross_out,
    "br": _Reader.break_line,
    "cr": _Reader.break_line,
    "tab": _Reader.skip_to_tab,
}
"""What each element of a Word document begins; all others are passed over."""


def read_docx(content: bytes, task: dict, progress: Callable[[float, str], None]) -> Read[dict]:
    """The tables as ``sheets``, with the paragraphs above each as its first lines (numbered 0, -1 and so on).

    A table that follows another of as many columns, with no words between, goes on from it: Word cuts long tables so.
    Merged cells stand for all the cells that they cover.
    Raises FileRefused: FILE-TRUNCATED, FILE-EXTENT or FILE-EMPTY.
    """
    progress(0.1, "Reading the tables")
    reader = _Reader(task["cells"])
    try:
        _parse(content, reader)
    except (*_BROKEN, NotReadable, ValueError, IndexError):
        raise say.DAMAGED_WORD.refusal() from None
    except TooMany:
        raise say.LARGE_TABLES.refusal() from None
    tables = [table for table in _together(reader.tables) if any(any(row) for row in table.rows)]
    if not tables:
        raise say.NO_TABLE.refusal()
    if any(len(row) > task["columns"] for table in tables for row in table.rows):
        raise say.LARGE_TABLES.refusal()
    sheets, findings = gathered(_sheet(table, f"Table {number}") for number, table in enumerate(tables, start=1))
    return Read({"sheets": sheets}, findings)


def _parse(content: bytes, reader: _Reader) -> None:
    parser = expat.ParserCreate(namespace_separator="|")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.words
    parser.StartDoctypeDeclHandler = _refuse
    with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(PART) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse(*_told: object) -> None:
    raise NotReadable


def _together(tables: list[WordTable]) -> list[WordTable]:
    made: list[WordTable] = []
    for table in tables:
        before = made[-1] if made else None
        if before and not table.above and not before.closed and _width(before) == _width(table):
            before.merged.go_on(table.merged, len(before.rows))
            before.struck += [(row + len(before.rows), column) for row, column in table.struck]
            before.rows += table.rows
            before.closed = table.closed
        else:
            made.append(table)
    return made


def _width(table: WordTable) -> int:
    return max((len(row) for row in table.rows), default=0)


def _sheet(table: WordTable, name: str) -> Read[dict]:
    width, above = max(_width(table), 1), len(table.above)
    lines = [[line, *[""] * (width - 1)] for line in table.above]
    lines += [[*row, *[""] * (width - len(row))] for row in table.rows]
    columns = [pa.array([line[place] or None for line in lines], pa.string()) for place in range(width)]
    made, findings = with_merged(columns, table.merged.below(above), name, first_row=1 - above)
    kept = [number for number, line in enumerate(lines) if any(line)]
    cells = pa.table(dict(zip(map(str, range(width)), made, strict=True))).take(pa.array(kept))
    rows = pa.array([number + 1 - above for number in kept], pa.int64())
    return Read({"name": name, "cells": cells, "rows": rows, "struck": table.struck}, findings)
