"""Attendance as text with separated values, read in blocks so that memory stays bounded however long the file is."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from operator import itemgetter

import pyarrow as pa

from data_access.attendance.blocks import BlockReader
from data_access.cases.people import PERSON_BY
from data_access.files.block_reading import TextTable, read_in_blocks
from data_access.files.csv_text import sniff_delimiter
from data_access.files.file_kind import wide_encoding
from data_access.files.limits import Limits
from data_access.layouts.layout import ATTENDANCE_LAYOUT
from data_access.recognise.columns import PERSONAL, ColumnMatch
from data_access.recognise.likeness import Meaning, meaning, surely
from data_access.recognise.widths import NEARLY_ALL

_SAMPLE = 65_536
_SEARCHED = 40
_MOST_COLUMNS = Limits().columns
_ENOUGH = (("possible",), ("attended",), ("am",), ("pm",), ("present",), ("marks",))


class Heading:
    """Where the headings are, and what each column holds."""

    def __init__(self, row: int, texts: list[str], delimiter: str, width: int):
        """``width`` is how many cells the lines have: more than headings where a separator ends each line."""
        self.row, self.texts, self.delimiter, self.width = row, texts, delimiter, width
        found: dict[str, int] = {}
        for place, text in enumerate(texts):
            known = meaning(text, ATTENDANCE_LAYOUT)
            if known and known.field.name not in found:
                found[known.field.name] = place
        self.fields = found

    def matches(self, sheet: str) -> tuple[ColumnMatch, ...]:
        """How each column was understood, for the upload page."""
        by_place = {place: name for name, place in self.fields.items()}
        return tuple(_match(sheet, text, place, by_place.get(place, "")) for place, text in enumerate(self.texts))


def _match(sheet: str, text: str, place: int, field: str) -> ColumnMatch:
    known: Meaning | None = meaning(text, ATTENDANCE_LAYOUT)
    if known and known.field.personal:
        return ColumnMatch(sheet, text, field, known.field.title, PERSONAL, place)
    if not field or not known:
        return ColumnMatch(sheet, text, "", "", "repeated" if known else "not used", place)
    return ColumnMatch(sheet, text, field, known.field.title, "by name", place)


def attendance_heading(content: bytes) -> Heading | None:
    """The heading of a file of attendance; None where it is a file of another kind.

    It names a pupil, and holds sessions or marks.
    """
    text = _beginning(content)
    if "\x00" in text:
        return None
    delimiter = sniff_delimiter(text)
    lines = re.split(r"\r\n|\r|\n", text)
    for row, line in enumerate(lines[:_SEARCHED]):
        texts = [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
        if len(texts) > _MOST_COLUMNS:
            continue
        names = {found.field.name for one in texts if (found := surely(one, ATTENDANCE_LAYOUT))}
        if names.intersection(PERSON_BY) and any(names.issuperset(one) for one in _ENOUGH):
            return Heading(row, texts, delimiter, _width(lines[row + 1 :], len(texts), delimiter))
    return None


def _width(below: list[str], headed: int, delimiter: str) -> int:
    """How many cells the lines have; as many as headings, unless nearly all have the same blank ones behind them."""
    records = [cells for cells in csv.reader(below, delimiter=delimiter) if any(cells)]
    blank = Counter(len(cells) for cells in records if not any(cells[headed:]))
    width, lines = max(blank.items(), key=itemgetter(1), default=(headed, 0))
    return width if headed < width <= _MOST_COLUMNS and lines >= NEARLY_ALL * len(records) else headed


def _beginning(content: bytes) -> str:
    """The first lines as text; a letter that is cut at the end is left away."""
    sample = content[:_SAMPLE]
    try:
        return codecs.getincrementaldecoder(wide_encoding(sample) or "utf-8-sig")().decode(sample)
    except UnicodeDecodeError:
        return sample.decode("cp1252", errors="replace")


def read_sessions(
    content: bytes, heading: Heading, reader: BlockReader, tell: Callable[[float, str], None]
) -> Iterator[pa.Table]:
    """The sessions of a file, block after block; what is wrong is kept by the reader. Raises FileRefused."""
    table = TextTable(
        header=heading.row + 1,
        headed=len(heading.texts),
        width=heading.width,
        columns=sorted(heading.fields.values()),
        delimiter=heading.delimiter,
    )
    names = {place: name for name, place in heading.fields.items()}
    parts = read_in_blocks(content, reader.source.file, table, tell)
    while True:
        try:
            columns, lines = next(parts)
        except StopIteration as end:
            reader.end(end.value)
            return
        yield reader.sessions({names[place]: column for place, column in columns.items()}, lines)
