"""Text with separated values as cells of text, read in the child process."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from data_access.files import findings as say
from data_access.files.csv_records import Gathered, Lines, TooFar
from data_access.files.file_kind import wide_encoding
from data_access.files.shape.quotation import QuotationMarks
from data_access.findings import FileRefused, Read, Source

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 65_536
_PIECE = 1 << 22
_LONGEST_FIELD = 1_000_000


def read_csv(content: bytes, task: dict, progress: Callable[[float, str], None]) -> Read[dict]:
    """The rows of a CSV file, numbered by the line on which each begins.

    ``task`` holds ``name`` (of the sheet), ``columns`` and ``cells`` (limits). Gives ``sheets`` with
    one sheet. Raises FileRefused: FILE-QUOTE, FILE-EXTENT, FILE-NUL or FILE-TRUNCATED.
    """
    progress(0.0, "Reading the text")
    try:
        text, findings = decoded(content)
    except UnicodeDecodeError:
        raise say.BROKEN_TEXT.refusal() from None
    if "\x00" in text:
        raise say.ZERO_CHARACTERS.refusal()
    text, skipped, delimiter = _declared(text)
    delimiter = delimiter or sniff_delimiter(text)
    marks = _lines_with_marks(text, delimiter, skipped)
    progress(0.2, "Reading the rows")
    sheet = _titled(text, delimiter, task) or _ragged(text, delimiter, task, progress)
    rows = pc.add(sheet["rows"], skipped)
    sheets = [{**sheet, "name": task["name"], "rows": rows}] if len(rows) else []
    return Read({"sheets": sheets}, (*findings, *say.QUOTES_INSIDE.on_rows(Source(""), marks)))


def decoded(content: bytes) -> Read[str]:
    """The text: UTF-16 where its bytes show it, else strict UTF-8, else Windows-1252 (with a finding).

    Raises UnicodeDecodeError when a UTF-16 file breaks off in the middle of a character.
    """
    if codec := wide_encoding(content):
        return Read(content.decode(codec))
    try:
        return Read(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        # The five bytes Windows-1252 leaves open read as marks nobody types: never as a failed load.
        return Read(content.decode("cp1252", errors="replace"), (say.WINDOWS_TEXT.on(Source("")),))


def sniff_delimiter(text: str) -> str:
    """The separator that cuts the beginning of the text into the most rows of one width above 1."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r"), 0) or len(sample)]
    best, best_score = DELIMITERS[0], (0, 0)
    for delimiter in DELIMITERS:
        widths = Counter(len(row) for row in _records(sample, delimiter) if len(row) > 1)
        if widths:
            width, rows = max(widths.items(), key=lambda item: (item[1], item[0]))
            if (rows, width) > best_score:
                best, best_score = delimiter, (rows, width)
    return best


def _lines_with_marks(text: str, delimiter: str, skipped: int) -> list[int]:
    """The lines with a quotation mark inside a cell. Raises FileRefused (FILE-QUOTE) for one that is no cell's."""
    if '"' not in text:
        return []
    widths = Counter(len(row) for row in _records(text[:_SAMPLE], delimiter) if len(row) > 1)
    width = max(widths, key=lambda width: (widths[width], -width), default=1)
    spaced = text.count(f"{delimiter} ", 0, _SAMPLE) * 2 > text.count(delimiter, 0, _SAMPLE)
    pieces = (text[start : start + _PIECE].encode() for start in range(0, len(text), _PIECE))
    return QuotationMarks(delimiter, width, spaced=spaced, skipped=skipped).read(pieces)


def _declared(text: str) -> tuple[str, int, str | None]:
    """Excel's own first line ``sep=;`` says the separator and is no data."""
    head, _, _ = text[:8].partition("\n")
    head = head.strip().strip('"')
    if head.casefold().startswith("sep=") and len(head) == 5 and head[4] in DELIMITERS:
        return text[text.index("\n") + 1 :] if "\n" in text else "", 1, head[4]
    return text, 0, None


def _titled(text: str, delimiter: str, task: dict) -> dict | None:
    """The fast way, also below a few title lines of other widths; None where it does not apply."""
    titles = _title_lines(text, delimiter)
    if not titles:
        return _regular(text, delimiter, task)
    lines = text[:_SAMPLE].splitlines(keepends=True)[:titles]
    above = "".join(lines)
    table = _regular(text[len(above) :], delimiter, task)
    if table is None or '"' in above:
        return None
    try:
        head = _ragged(above, delimiter, task, lambda _share, _words: None)
    except FileRefused:
        return None
    below = pa.repeat(pa.scalar(table["cells"].num_columns, pa.int32()), len(table["rows"]))
    return {
        "cells": pa.concat_tables([head["cells"], table["cells"]], promote_options="default"),
        "rows": pa.concat_arrays([head["rows"], pc.add(table["rows"], titles)]),
        "widths": pa.concat_arrays([head["widths"], below]),
    }


def _title_lines(text: str, delimiter: str) -> int:
    """How many lines at the top are narrower or wider than the rows below them."""
    widths = [len(line.split(delimiter)) for line in _plain_lines(text)]
    below = Counter(widths).most_common(1)
    return widths.index(below[0][0]) if below else 0


def _plain_lines(text: str) -> list[str]:
    return text[: _SAMPLE // 4].replace("\r\n", "\n").replace("\r", "\n").split("\n")[:40]


def _regular(text: str, delimiter: str, task: dict) -> dict | None:
    """The fast way, for rows of one width without line ends inside quotes; None for any other text."""
    width = len(next(_records(text[:_SAMPLE], delimiter), []))
    lines = _line_count(text)
    if not 0 < width <= task["columns"] or width * lines > task["cells"]:
        return None
    names = [str(number) for number in range(width)]
    try:
        table = pa.csv.read_csv(
            pa.py_buffer(text.encode("utf-8")),
            read_options=pa.csv.ReadOptions(column_names=names, block_size=1 << 22),
            parse_options=pa.csv.ParseOptions(
                delimiter=delimiter, newlines_in_values='"' in text, ignore_empty_lines=False
            ),
            convert_options=pa.csv.ConvertOptions(
                column_types={name: pa.string() for name in names},
                null_values=[""],
                strings_can_be_null=True,
            ),
        )
    except pa.ArrowInvalid:
        return None
    if table.num_rows != lines:
        return None
    return _without_blank_rows(table, pa.array(range(1, lines + 1), pa.int64()))


def _line_count(text: str) -> int:
    ends = text.count("\n") + text.count("\r") - text.count("\r\n")
    return ends + (not text.endswith(("\n", "\r"))) if text else 0


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error:  # a field beyond the limit: the caller reads the text in earnest and says so
        return


def _ragged(text: str, delimiter: str, task: dict, progress: Callable[[float, str], None]) -> dict:
    """The careful way: any widths, line ends inside quotes, one record at a time."""
    csv.field_size_limit(_LONGEST_FIELD)
    lines, gathered = Lines(text), Gathered(task)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    begins = 1
    try:
        for record in reader:
            if any(record) and gathered.add(begins, record):
                progress(0.2 + 0.7 * lines.share(), "Reading the rows")
            begins = reader.line_num + 1
    except csv.Error:
        raise say.OPEN_QUOTE.refusal(line=begins) from None
    except TooFar as error:
        raise say.WIDE_TEXT.refusal(
            columns=error.columns, rows=error.rows, most_columns=task["columns"], most_cells=task["cells"]
        ) from None
    return gathered.sheet()


def _without_blank_rows(table: pa.Table, rows: pa.Array) -> dict:
    filled = pc.is_valid(table.column(0))
    for column in table.columns[1:]:
        filled = pc.or_(filled, pc.is_valid(column))
    if not pc.all(filled).as_py():
        table, rows = table.filter(filled), rows.filter(filled.combine_chunks())
    return {"cells": table, "rows": rows}
