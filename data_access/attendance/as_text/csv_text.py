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
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from data_access.layouts.fields import normalised
from data_access.layouts.layout import ATTENDANCE_LAYOUT
from data_access.recognise.columns import BY_NAME, CHOSEN, NOT_WANTED, PERSONAL, REPEATED, UNUSED, ColumnMatch
from data_access.recognise.likeness import Meaning, meaning, surely
from data_access.recognise.widths import NEARLY_ALL
from metrics.attendance.enrolments import ATTENDANCE_KEY

_SAMPLE = 65_536
_SEARCHED = 40
_MOST_COLUMNS = Limits().columns
_LIST_ABOVE, _TITLE_CELLS = 3, 3
"""Lines of more filled cells than titles have, above the headings: a list of its own, which must not be lost. Ours."""
_ENOUGH = (("possible",), ("attended",), ("am",), ("pm",), ("present",), ("marks",))


class Heading:
    """Where the headings are, and what each column holds."""

    def __init__(self, row: int, texts: list[str], delimiter: str, width: int, said: Corrections = AS_WRITTEN):
        """``width`` is how many cells the lines have: more than headings where a separator ends each line.

        ``said`` is what somebody says that columns hold; it wins.
        """
        self.row, self.texts, self.delimiter, self.width = row, texts, delimiter, width
        self._chosen = {place: name for place, text in enumerate(texts) if (name := _chosen(text, said)) is not None}
        found = {name: place for place, name in reversed(self._chosen.items()) if name}
        for place, text in enumerate(texts):
            known = None if place in self._chosen else meaning(text, ATTENDANCE_LAYOUT)
            if known and known.field.name not in found:
                found[known.field.name] = place
        self.fields = found

    def is_sure(self, place: int) -> bool:
        """Whether a heading is no slip of the finger, or somebody says what it stands for."""
        return place in self._chosen or surely(self.texts[place], ATTENDANCE_LAYOUT) is not None

    def matches(self, sheet: str) -> tuple[ColumnMatch, ...]:
        """How each column was understood, for the upload page."""
        by_place = {place: name for name, place in self.fields.items()}
        return tuple(
            _match_chosen(sheet, text, place, by_place.get(place, ""))
            if place in self._chosen
            else _match(sheet, text, place, by_place.get(place, ""))
            for place, text in enumerate(self.texts)
        )


def _chosen(text: str, said: Corrections) -> str | None:
    """The field that somebody says a heading stands for; "" for none; None where nothing is said of it."""
    name = said.field_of(ATTENDANCE_KEY, text)
    return name if not name or name in ATTENDANCE_LAYOUT.fields else None


def _match_chosen(sheet: str, text: str, place: int, field: str) -> ColumnMatch:
    if not field:
        return ColumnMatch(sheet, text, "", "", NOT_WANTED, place, ATTENDANCE_KEY)
    known = ATTENDANCE_LAYOUT.fields[field]
    return ColumnMatch(sheet, text, field, known.title, PERSONAL if known.personal else CHOSEN, place, ATTENDANCE_KEY)


def _match(sheet: str, text: str, place: int, field: str) -> ColumnMatch:
    known: Meaning | None = meaning(text, ATTENDANCE_LAYOUT)
    if known and known.field.personal:
        return ColumnMatch(sheet, text, field, known.field.title, PERSONAL, place, ATTENDANCE_KEY)
    if not field or not known:
        return ColumnMatch(sheet, text, "", "", REPEATED if known else UNUSED, place, ATTENDANCE_KEY)
    return ColumnMatch(sheet, text, field, known.field.title, BY_NAME, place, ATTENDANCE_KEY)


def attendance_heading(content: bytes, sheet: str = "", said: Corrections = AS_WRITTEN) -> Heading | None:
    """The heading of a file of attendance; None where it is a file of another kind, or holds another list above.

    None too where tables stand side by side, or below each other with their columns in another order: what is read line
    by line would be a part of it.

    It names a pupil, and holds sessions or marks. ``said`` is what somebody says of the file, ``sheet`` its name there.
    """
    if said.lists.get(sheet, ATTENDANCE_KEY) != ATTENDANCE_KEY:
        return None
    text = _beginning(content)
    if "\x00" in text:
        return None
    delimiter = sniff_delimiter(text)
    lines = re.split(r"\r\n|\r|\n", text)
    told, above = said.heading_rows.get(sheet), 0
    for row, line in enumerate(lines[:_SEARCHED]):
        texts = [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
        if len(texts) > _MOST_COLUMNS or told not in (None, row + 1):
            continue
        made = Heading(row, texts, delimiter, len(texts), said)
        if _is_attendance(made):
            made.width = _width(lines[row + 1 :], len(texts), delimiter)
            return made if above < _LIST_ABOVE and not _has_another(made, lines[row + 1 :]) else None
        above += sum(map(bool, texts)) > _TITLE_CELLS
    return None


def _is_attendance(heading: Heading) -> bool:
    """Whether it surely names a pupil, and sessions or marks, or somebody says so."""
    sure = {name for name, place in heading.fields.items() if heading.is_sure(place)}
    return bool(sure.intersection(PERSON_BY)) and any(sure.issuperset(one) for one in _ENOUGH)


def _has_another(heading: Heading, below: list[str]) -> bool:
    """Whether a heading that names pupils comes twice, or all headings again in another order among some lines."""
    ours = [normalised(text) for text in heading.texts]
    if any(ours.count(ours[heading.fields[name]]) > 1 for name in PERSON_BY if name in heading.fields):
        return True
    wordy = (line for line in below if not any(map(str.isdigit, line)))
    again = (list(map(normalised, next(csv.reader([line], delimiter=heading.delimiter), []))) for line in wordy)
    return any(theirs != ours and sorted(theirs) == sorted(ours) for theirs in again)


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
        headings = {name: heading.texts[place] for place, name in names.items()}
        yield reader.sessions({names[place]: column for place, column in columns.items()}, lines, headings)
