"""Some lines of a long text as they stand in it: the first ones, and those that somebody asks for by number."""

import codecs
import csv
import io
from collections.abc import Collection, Iterator
from itertools import islice, repeat

import pandas as pd

from data_access.attendance.as_text.csv_text import Heading
from data_access.files.file_kind import wide_encoding
from data_access.files.limits import MEGABYTE
from data_access.files.reading import RawFile
from data_access.files.sheets import RawSheet

Cells = tuple[str | None, ...]
"""The cells of a line as text, None where blank."""
_FIRST = 60
"""Lines that tell one shape of file from another, and that are shown where headings are asked about."""
_LONGEST_CELL = 1_000_000


def beginning(content: bytes, heading: Heading, sheet: str) -> RawFile:
    """The first lines of a text as a file of one sheet; blank lines are left out, the others keep their numbers."""
    found = {number: cells for number, cells in islice(_lines(content[:MEGABYTE], heading), _FIRST) if any(cells)}
    width = max(map(len, found.values()), default=0)
    lines = [[*cells, *[None] * (width - len(cells))] for cells in found.values()]
    return RawFile("csv", (RawSheet(sheet, pd.DataFrame(lines, index=list(found), dtype="str")),))


def wanted_lines(content: bytes, heading: Heading, wanted: Collection[int]) -> dict[int, Cells]:
    """The lines with these numbers, as readers of blocks number them, in the order of the text."""
    last = max(wanted, default=0)
    found: dict[int, Cells] = {}
    for number, cells in _lines(content, heading):
        if number > last:
            break
        if number in wanted:
            found[number] = cells
    return found


def _lines(content: bytes, heading: Heading) -> Iterator[tuple[int, Cells]]:
    """Every line with its number: down to the headings one by one, below them cells may hold the ends of lines.

    A cell without end ends it: whoever reads in blocks refuses the file.
    """
    csv.field_size_limit(_LONGEST_CELL)
    text = io.TextIOWrapper(io.BytesIO(content), _encoding(content), errors="replace", newline="")
    above = map(_read, islice(text, heading.row + 1), repeat(heading.delimiter))
    below = csv.reader(text, delimiter=heading.delimiter)
    try:
        yield from enumerate(map(_cells, above), start=1)
        yield from enumerate(map(_cells, below), start=heading.row + 2)
    except csv.Error:
        return


def _read(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _encoding(content: bytes) -> str:
    """As its first bytes say, else UTF-8, else Windows-1252; a letter that is cut at the end says nothing."""
    if codec := wide_encoding(content):
        return codec
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(content), MEGABYTE):
            decoder.decode(content[start : start + MEGABYTE])
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _cells(texts: list[str]) -> Cells:
    return tuple(text or None for text in texts)
