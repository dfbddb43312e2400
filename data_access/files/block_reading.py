"""Text with separated values that may be larger than memory: parsed in a process of its own, handed on in blocks."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.ipc

from data_access.files import findings as say
from data_access.files.limits import MEGABYTE, Limits
from data_access.files.process.csv_blocks import BLOCK_BYTES, LINE, block_schema
from data_access.files.process.reading_process import ReadingProcess
from data_access.files.reading import finding_from
from data_access.findings import FileRefused, Read

Block = tuple[dict[int, pa.DictionaryArray], np.ndarray]
"""The columns that are used by their places, as text, and the number of each line."""
_LARGEST_BLOCK = 16 * BLOCK_BYTES


@dataclass(frozen=True)
class TextTable:
    """Where the table of a text file is."""

    header: int
    """Lines down to the headings, these included."""
    headed: int
    """Columns of the heading row."""
    width: int
    """Columns of the lines; those beyond the heading row are blank."""
    columns: Sequence[int]
    """The places of those that are used."""
    delimiter: str


def read_in_blocks(
    content: bytes, name: str, table: TextTable, progress: Callable[[float, str], None], limits: Limits | None = None
) -> Generator[Block, None, Read[list[int]]]:
    """Block after block of the columns that are used; at the end, the lines that are no rows, and what was found.

    Raises FileRefused: FILE-SIZE, FILE-NUL, FILE-QUOTE, FILE-TRUNCATED, FILE-MEMORY, FILE-TIME or FILE-CRASH.
    """
    limits = limits or Limits()
    try:
        if len(content) > limits.block_file_bytes:
            most = limits.block_file_bytes / MEGABYTE
            raise say.TOO_LARGE.refusal(megabytes=len(content) / MEGABYTE, most=most)
        with ReadingProcess(limits) as process:
            last = table.header
            parts = process.blocks(content, _task(table, limits), progress)
            while True:
                try:
                    columns, lines = _checked(next(parts), table, last)
                except StopIteration as end:
                    return _ended(end.value, name)
                last = int(lines[-1]) if len(lines) else last
                yield columns, lines
    except FileRefused as refusal:
        raise FileRefused(replace(refusal.finding, file=name)) from refusal.__cause__


def _task(table: TextTable, limits: Limits) -> dict:
    return {
        "kind": "blocks",
        "header": table.header,
        "headed": table.headed,
        "width": table.width,
        "columns": list(table.columns),
        "delimiter": table.delimiter,
        "memory_bytes": limits.memory_bytes,
        "cpu_seconds": limits.cpu_seconds,
    }


def _ended(result: dict, name: str) -> Read[list[int]]:
    if refused := result.get("refused"):
        raise FileRefused(finding_from(refused, name))
    return Read([int(line) for line in result["broken"]], tuple(finding_from(one, name) for one in result["findings"]))


def _checked(arrow: bytes, table: TextTable, last: int) -> Block:
    """A block as the child should make it: what a crashing parser leaves behind is not believed."""
    if len(arrow) > _LARGEST_BLOCK:
        raise say.CRASH.refusal()
    try:
        block = pa.ipc.open_file(pa.py_buffer(arrow)).read_all().combine_chunks()
        block.validate(full=True)
    except (pa.ArrowException, OSError):
        raise say.CRASH.refusal() from None
    if block.schema != block_schema(list(table.columns)) or block.column(LINE).null_count:
        raise say.CRASH.refusal()
    lines = block.column(LINE).to_numpy()
    if len(lines) and (lines[0] <= last or (np.diff(lines) <= 0).any()):
        raise say.CRASH.refusal()
    return {place: _one(block.column(str(place))) for place in table.columns}, lines


def _one(column: pa.ChunkedArray) -> pa.DictionaryArray:
    return column.chunk(0) if column.num_chunks == 1 else pa.array([], column.type)
