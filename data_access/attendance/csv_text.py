"""Attendance as text with separated values, read in blocks so that memory stays bounded however long the file is."""

from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.csv

from data_access.attendance.blocks import BlockReader
from data_access.cases.people import PERSON_BY
from data_access.files.csv_text import decoded, sniff_delimiter
from data_access.layouts.layout import ATTENDANCE_LAYOUT
from data_access.recognise.likeness import Meaning, meaning, surely
from data_access.recognise.sheet import PERSONAL, ColumnMatch

_SAMPLE = 65_536
_SEARCHED = 40
_BLOCK = 8 * 1024 * 1024
_ENOUGH = (("possible",), ("attended",), ("am",), ("pm",), ("present",), ("marks",))


class Heading:
    """Where the headings are, and what each column holds."""

    def __init__(self, row: int, texts: list[str], delimiter: str):
        self.row, self.texts, self.delimiter = row, texts, delimiter
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
    if b"\x00" in content[:_SAMPLE] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        text, _ = decoded(content[:_SAMPLE])
    except UnicodeDecodeError:
        return None
    delimiter = sniff_delimiter(text)
    for row, line in enumerate(text.splitlines()[:_SEARCHED]):
        texts = [cell.strip().strip('"') for cell in line.split(delimiter)]
        names = {found.field.name for one in texts if (found := surely(one, ATTENDANCE_LAYOUT))}
        if names.intersection(PERSON_BY) and any(names.issuperset(one) for one in _ENOUGH):
            return Heading(row, texts, delimiter)
    return None


def read_sessions(
    content: bytes, heading: Heading, reader: BlockReader, tell: Callable[[float, str], None]
) -> Iterator[pa.Table]:
    """The sessions of a file, block after block; what is wrong is kept by the reader."""
    broken: list[int] = []
    for block, lines in blocks(content, heading, lambda share: tell(share, "Reading and storing attendance"), broken):
        yield reader.sessions(block, lines)
    reader.refuse_broken(broken)


def blocks(
    content: bytes, heading: Heading, tell: Callable[[float], None], broken: list[int]
) -> Iterator[tuple[dict[str, pa.DictionaryArray], np.ndarray]]:
    """The columns that are used, by field, block after block, with line numbers.

    Lines with more or fewer cells than the heading go into ``broken``, blank lines nowhere.
    """
    odd: list[int] = []

    def note(row: pyarrow.csv.InvalidRow) -> str:
        odd.append(row.number)
        if row.text.strip(heading.delimiter + " \r\n"):
            broken.append(odd[-1])
        return "skip"

    _, notes = decoded(content[:_SAMPLE])
    names = [str(place) for place in range(len(heading.texts))]
    wanted = {str(place): name for name, place in heading.fields.items()}
    reader = pyarrow.csv.open_csv(
        pa.BufferReader(content),
        read_options=pyarrow.csv.ReadOptions(
            column_names=names,
            skip_rows=heading.row + 1,
            block_size=_BLOCK,
            use_threads=False,
            encoding="windows-1252" if notes else "utf-8",
        ),
        parse_options=pyarrow.csv.ParseOptions(
            delimiter=heading.delimiter, ignore_empty_lines=False, invalid_row_handler=note
        ),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=dict.fromkeys(wanted, pa.dictionary(pa.int32(), pa.string())),
            include_columns=list(wanted),
            strings_can_be_null=True,
            null_values=[""],
        ),
    )
    line = heading.row + 2
    for number, batch in enumerate(reader, start=1):
        columns = {wanted[name]: batch.column(name) for name in wanted}
        numbers = _around(line, batch.num_rows, odd)
        yield columns, numbers
        line = int(numbers[-1]) + 1 if len(numbers) else line
        tell(min(0.99, number * _BLOCK / max(len(content), 1)))


def _around(first: int, count: int, odd: list[int]) -> np.ndarray:
    """The next line numbers, leaving out those of lines that were not rows."""
    among = [line for line in odd if line >= first]
    numbers = np.arange(first, first + count + len(among))
    return numbers[~np.isin(numbers, among)][:count]
