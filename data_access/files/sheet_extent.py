"""How far the filled cells of one worksheet reach, found without building the sheet.

A reader allocates the whole rectangle round the filled cells. One cell in the last corner of an
otherwise empty workbook is 5 KB on disk and 550 GB in memory, and the allocator ends the process.

Bytes are looked at, not a parsed tree, because no reader says where cells end before it allocates, the sheet's own
``dimension`` may lie, and an event for each of ten million cells takes a minute in Python where this takes a second.
It may say too much, never too little: whatever is not written in the one plain way is left to the exact scan, and
``tests/data_access/files/test_sheet_extent.py`` compares both with two readers on sheets nobody chose.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

import numpy as np

from data_access.files.shape.marks import Marks, StyledCells, column_number
from data_access.layouts.month_formats import PLAIN, Styles

_MAX_NOTES = 200_000
_MAX_STRETCHES = 50_000
"""Of months in one column; beyond it the last one grows over the cells between."""
_LONGEST_CELL = 16 * 1024 * 1024
_PREFIXED = re.compile(rb":c[\s/>]")
_ERROR = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,7})"[^<>]*? t="e"[^<>]*>(?:<f[^<>]*(?:/>|>[^<]*</f>))?<v>(#[^<]{1,30})</v>'
)
_UNCACHED = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,7})"([^<>]*)>\s*<f[^<>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)


class NotPlain(Exception):
    """The sheet is not written the way spreadsheet programs write; the slow, exact scan must look."""


@dataclass
class Extent:
    """The rectangle round the filled cells (counted from 1; all 0 while nothing was found)."""

    first_row: int = 0
    last_row: int = 0
    first_column: int = 0
    last_column: int = 0
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    """Row, column and text of each cell that holds an Excel error such as #N/A."""
    uncached: list[tuple[int, int]] = field(default_factory=list)
    """Row and column of each formula whose result was never saved."""
    marks: Marks = field(default_factory=Marks)
    """What is merged and hidden."""
    months: dict[int, list[list[int]]] = field(default_factory=dict)
    """By column, the first and last row of each stretch of cells whose number format shows a month and no day."""
    struck: dict[int, list[list[int]]] = field(default_factory=dict)
    """The same of cells that are crossed out."""

    @property
    def columns(self) -> int:
        """From the first to the last filled column."""
        return self.last_column - self.first_column + 1 if self.last_column else 0

    @property
    def cells(self) -> int:
        """Rows times columns of the rectangle. Rows count from the top of the sheet, as they are read."""
        return self.last_row * self.columns

    def include(self, row: int, column: int, last_row: int = 0, last_column: int = 0) -> None:
        """Stretch the rectangle so that it holds one more cell, or block of cells."""
        self.first_row = min(self.first_row or row, row)
        self.first_column = min(self.first_column or column, column)
        self.last_row = max(self.last_row, row, last_row)
        self.last_column = max(self.last_column, column, last_column)

    def note_month(self, row: int, column: int, last_row: int = 0) -> None:
        """One more cell that is shown as a month, or several under one another; rows come in order."""
        _stretch(self.months.setdefault(column, []), row, last_row)

    def note_struck(self, row: int, column: int, last_row: int = 0) -> None:
        """The same of cells that are crossed out."""
        _stretch(self.struck.setdefault(column, []), row, last_row)


def _stretch(stretches: list[list[int]], row: int, last_row: int) -> None:
    if stretches and (row <= stretches[-1][1] + 1 or len(stretches) >= _MAX_STRETCHES):
        stretches[-1][1] = max(stretches[-1][1], row, last_row)
    else:
        stretches.append([row, max(row, last_row)])


def plain_extent(chunks: Iterable[bytes], styles: Styles = PLAIN) -> Extent:
    """The extent of a worksheet written as Excel, LibreOffice and the usual libraries write it.

    Self-closed cells (formatting only) are not filled. Raises NotPlain for any other way of writing.
    """
    extent, carry = Extent(), b""
    months, struck = StyledCells(styles.months), StyledCells(styles.struck)
    for chunk in chunks:
        block = carry + chunk
        cut = block.rfind(b"<c ")
        if cut < 0:  # no cell begins here: keep only what may be the beginning of one
            _scan(block, extent, months, struck)
            carry = block[-3:]
        elif cut > 0:
            _scan(block[:cut], extent, months, struck)
            carry = block[cut:]
        elif len(block) > _LONGEST_CELL:
            raise NotPlain
        else:
            carry = block
    _scan(carry, extent, months, struck)
    return extent


def _scan(block: bytes, extent: Extent, months: StyledCells, struck: StyledCells) -> None:
    if (b":c" in block and _PREFIXED.search(block)) or b"\x00" in block[:64]:
        raise NotPlain
    rows, columns, formulas = _filled_cells(block)
    if len(rows):
        extent.include(int(rows.min()), int(columns.min()), int(rows.max()), int(columns.max()))
    if len(rows) and b' t="e"' in block and len(extent.errors) < _MAX_NOTES:
        extent.errors += [
            (int(row), column_number(letters), text.decode("ascii", "replace"))
            for letters, row, text in _ERROR.findall(block)
        ]
    for row, column in months.within(block):
        extent.note_month(row, column)
    for row, column in struck.within(block):
        extent.note_struck(row, column)
    if formulas and len(extent.uncached) < _MAX_NOTES:
        extent.uncached += [
            (int(row), column_number(letters))
            for letters, row, attributes in _UNCACHED.findall(block)
            if b't="str"' not in attributes  # a saved result that is an empty text
        ]


def _filled_cells(block: bytes) -> tuple[np.ndarray, np.ndarray, bool]:
    """Row and column numbers of the cells that are not self-closed, and whether any holds a formula.

    Without a Python loop over cells: a sheet may have millions.
    """
    codes = np.frombuffer(block + b" " * 20, dtype=np.uint8)
    tags = np.flatnonzero(codes[:-20] == ord("<"))
    second = codes[tags + 1]
    formulas = bool((second == ord("f")).any())
    starts = tags[second == ord("c")]
    after_name = codes[starts + 2]
    starts = starts[(after_name <= ord(" ")) | (after_name == ord(">")) | (after_name == ord("/"))]
    if not len(starts):
        return starts, starts, formulas
    for offset, letter in enumerate(b' r="', start=2):
        if (codes[starts + offset] != letter).any():
            raise NotPlain
    ends = np.flatnonzero(codes == ord(">"))
    after = np.searchsorted(ends, starts)
    whole = after < len(ends)  # the part may be cut off inside its last cell
    starts, ends = starts[whole], ends[after[whole]]
    closed = codes[ends - 1] == ord("/")
    _refuse_quoted_ends(codes, starts[closed], ends[closed])
    return *_references(codes, starts[~closed]), formulas


def _refuse_quoted_ends(codes: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> None:
    """An attribute may hold ``/>``: then the cell goes on behind it and may be filled. Raises NotPlain.

    Between two ``"`` no third can stand, so that a tag that ends behind one ends behind an attribute, unless it is
    the first: that follows ``=``, and maybe a space. What stands between two ``'`` is not looked into.
    """
    last = ends - 2 - (codes[ends - 2] == ord(" "))
    before = codes[last - 1]
    if (codes[last] != ord('"')).any() or ((before <= ord(" ")) | (before == ord("="))).any():
        raise NotPlain
    apostrophes = np.flatnonzero(codes == ord("'"))
    if len(apostrophes) and (np.searchsorted(apostrophes, ends) != np.searchsorted(apostrophes, starts)).any():
        raise NotPlain


def _references(codes: np.ndarray, starts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Row and column of each reference such as ``AB12"`` that begins six bytes after a cell's start."""
    rows = np.zeros(len(starts), dtype=np.int32)
    columns = np.zeros(len(starts), dtype=np.int32)
    running = np.ones(len(starts), dtype=bool)
    for position in range(6, 17):
        mark = codes[starts + position].astype(np.int32)
        running &= mark != ord('"')
        if not running.any():
            break
        letter = running & (mark >= ord("A")) & (mark <= ord("Z"))
        digit = running & (mark >= ord("0")) & (mark <= ord("9"))
        if (running & ~letter & ~digit).any() or (letter & (rows > 0)).any() or rows.max() > 10_000_000:
            raise NotPlain
        np.copyto(columns, columns * 26 + mark - 64, where=letter)
        np.copyto(rows, rows * 10 + mark - 48, where=digit)
    if running.any() or (len(rows) and (not rows.all() or not columns.all() or columns.max() > 18_278)):
        raise NotPlain
    return rows, columns


class ExactScan:
    """The extent of any worksheet XML: prefixes, other encodings, cells without a reference."""

    def __init__(self, styles: Styles = PLAIN) -> None:
        self.extent = Extent()
        self._months, self._struck = ({str(number) for number in some} for some in styles)
        self._style = ""
        self._is_error = self._in_value = False
        self._row = self._cell_row = self._column = 0
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.CharacterDataHandler = self._text

    def run(self, chunks: Iterable[bytes]) -> Extent:
        """Read all chunks. Raises expat.ExpatError for XML that is not well formed."""
        for chunk in chunks:
            self._parser.Parse(chunk, False)
        self._parser.Parse(b"", True)
        return self.extent

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._in_value = local == "v"
        self.extent.marks.begin(local, attributes)
        if local == "row":
            reference = attributes.get("r", "")
            self._row = int(reference) if re.fullmatch(r"[0-9]+", reference) else self._row + 1
            self._column = 0
        elif local == "c":
            self._place(attributes.get("r", ""))
            self._style, self._is_error = attributes.get("s", ""), attributes.get("t") == "e"
        elif local in ("v", "t") and self._column:  # with or without words: an empty text takes its cell too
            self.extent.include(self._cell_row, self._column)
            if self._style in self._months:
                self.extent.note_month(self._cell_row, self._column)
            if self._style in self._struck:
                self.extent.note_struck(self._cell_row, self._column)

    def _text(self, text: str) -> None:
        if self._is_error and self._in_value and text.startswith("#"):
            self.extent.errors.append((self._cell_row, self._column, text))

    def _place(self, reference: str) -> None:
        found = re.fullmatch(r"([A-Za-z]+)([0-9]+)", reference)
        if found:
            self._column, self._cell_row = column_number(found[1].upper()), int(found[2])
        else:  # right of the one before, in the row that the row itself names
            self._column, self._cell_row = self._column + 1, max(self._row, 1)
