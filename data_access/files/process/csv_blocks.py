"""Long text with separated values in blocks, read in the child process: memory stays bounded however long it is."""

import codecs
import io
from collections.abc import Callable, Iterable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.csv

from data_access.files import findings as say
from data_access.files.file_kind import wide_encoding
from data_access.files.limits import MEGABYTE
from data_access.files.shape.quotation import QuotationMarks
from data_access.findings import Finding, Read, Source

LINE = "line"
BLOCK_BYTES = 8 * MEGABYTE
_TEXT = pa.dictionary(pa.int32(), pa.string())


def block_schema(columns: list[int]) -> pa.Schema:
    """What a block holds: each column that is used as text by its place in the file, and the number of the line."""
    return pa.schema([*((str(place), _TEXT) for place in columns), (LINE, pa.int64())])


def read_blocks(
    content: bytes, task: dict, progress: Callable[[float, str], None], hand_over: Callable[[pa.Table], None]
) -> Read[dict]:
    """Hands over block after block of the columns that are used, and gives the ``broken`` lines.

    ``task`` holds ``header`` (lines down to the headings), ``headed`` and ``width`` (columns of the heading row and of
    the lines), ``columns`` (places that are used) and ``delimiter``. Lines with another number of cells, or with any
    beyond the headings, are broken, but for those without anything in them. Raises FileRefused: FILE-NUL,
    FILE-TRUNCATED or FILE-QUOTE.
    """
    encoding, findings = _encoding(content)
    broken: list[int] = []
    done = 0
    try:
        findings = (*findings, *_about_marks(content, task, encoding))
        for block in _blocks(content, task, encoding, broken):
            hand_over(block)
            done += BLOCK_BYTES
            progress(min(0.99, done / max(len(content), 1)), "Reading attendance")
    except UnicodeError:
        raise say.BROKEN_TEXT.refusal() from None
    except pa.ArrowInvalid as error:  # its own words may quote a cell
        if done or "skip initial" not in str(error):  # else there is nothing below the headings
            raise say.ENDLESS_LINE.refusal(megabytes=BLOCK_BYTES / MEGABYTE) from None
    return Read({"sheets": [], "broken": sorted(broken)}, findings)


def _encoding(content: bytes) -> Read[str]:
    """How the whole text is written: as its first bytes say, else UTF-8, else Windows-1252 (with a finding)."""
    if codec := wide_encoding(content):
        return Read(codec)
    if b"\x00" in content:
        raise say.ZERO_BYTES.refusal()
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(content), MEGABYTE):
            decoder.decode(content[start : start + MEGABYTE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return Read("cp1252", (say.WINDOWS_TEXT.on(Source("")),))
    return Read("utf-8")


def _about_marks(content: bytes, task: dict, encoding: str) -> tuple[Finding, ...]:
    """What is to be said of quotation marks inside cells. Raises FileRefused (FILE-QUOTE) for one that is no cell's."""
    if b'"' not in content:
        return ()
    text = _as_utf8(content, encoding)
    pieces = iter(lambda: text.read(BLOCK_BYTES), b"")
    marks = QuotationMarks(task["delimiter"], task["width"]).read(pieces)
    return say.QUOTES_INSIDE.on_rows(Source(""), marks)


def _as_utf8(content: bytes, encoding: str) -> io.BufferedIOBase | pa.BufferReader:
    """The text as the parser wants it; what Windows-1252 leaves open reads as a mark nobody types."""
    if encoding == "utf-8":
        return pa.BufferReader(content)
    text = io.TextIOWrapper(
        io.BytesIO(content), encoding, errors="replace" if encoding == "cp1252" else "strict", newline=""
    )
    return _Recoded(text)


class _Recoded(io.BufferedIOBase):
    """A text as UTF-8, some of it at a time."""

    def __init__(self, text: io.TextIOWrapper):
        self._text, self._rest = text, b""

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        """At most ``size`` bytes: the parser copies what it is given into a place of that length."""
        if size is None or size < 0:
            made, self._rest = self._rest + self._text.read().encode(), b""
            return made
        if len(self._rest) < size:
            self._rest += self._text.read(size).encode()
        made, self._rest = self._rest[:size], self._rest[size:]
        return made


def _blocks(content: bytes, task: dict, encoding: str, broken: list[int]) -> Iterator[pa.Table]:
    odd: list[int] = []
    swallowed: list[int] = []

    def note(row: pyarrow.csv.InvalidRow) -> str:
        odd.append(row.number)
        filled = row.text.strip(task["delimiter"] + " \r\n")
        if "\n" in filled or "\r" in filled:
            swallowed.append(row.number)
        elif filled:
            broken.append(row.number)
        return "skip"

    line = task["header"] + 1
    for batch in _opened(content, task, encoding, note):
        numbers = _around(line, batch.num_rows, odd)
        if swallowed:
            break
        line = int(numbers[-1]) + 1 if len(numbers) else line
        table = pa.Table.from_batches([batch]).append_column(LINE, pa.array(numbers, pa.int64()))
        yield _without_wider(table, task, broken)
    if swallowed:  # a quotation mark that may run on over other lines, which would be lost with it
        raise say.LINES_IN_QUOTES.refusal(line=min(swallowed))


def _without_wider(block: pa.Table, task: dict, broken: list[int]) -> pa.Table:
    """Without the lines that hold anything beyond the headings: these are broken too."""
    beyond = [str(place) for place in range(task["headed"], task["width"])]
    for name in beyond:
        broken += block[LINE].filter(block[name].is_valid()).to_pylist()
        block = block.filter(block[name].is_null())
    return block.drop_columns(beyond)


def _opened(
    content: bytes, task: dict, encoding: str, note: Callable[[pyarrow.csv.InvalidRow], str]
) -> Iterable[pa.RecordBatch]:
    """The columns that are used, and those beyond the headings, block after block."""
    places = (*task["columns"], *range(task["headed"], task["width"]))
    used = dict.fromkeys(map(str, places), _TEXT)
    return pyarrow.csv.open_csv(
        _as_utf8(content, encoding),
        read_options=pyarrow.csv.ReadOptions(
            column_names=[str(place) for place in range(task["width"])],
            skip_rows=task["header"],
            block_size=BLOCK_BYTES,
            use_threads=False,
        ),
        parse_options=pyarrow.csv.ParseOptions(
            delimiter=task["delimiter"],
            ignore_empty_lines=False,
            newlines_in_values=b'"' in content,
            invalid_row_handler=note,
        ),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=used,
            include_columns=list(used),
            strings_can_be_null=True,
            null_values=[""],
        ),
    )


def _around(first: int, count: int, odd: list[int]) -> np.ndarray:
    """The next line numbers, leaving out those of lines that were not rows."""
    among = [line for line in odd if line >= first]
    numbers = np.arange(first, first + count + len(among))
    return numbers[~np.isin(numbers, among)][:count]
