"""Lines of separated values taken one record at a time, and gathered into columns of text."""

import io
from itertools import zip_longest

import pyarrow as pa
import pyarrow.compute as pc

_BLOCK = 50_000


class TooFar(Exception):
    """The text reaches over more columns or cells than the limits allow."""

    def __init__(self, columns: int, rows: int):
        super().__init__()
        self.columns, self.rows = columns, rows


class Gathered:
    """Records turned into columns a block at a time: neither a loop over values nor a copy of them all."""

    def __init__(self, task: dict):
        self._most_columns, self._most_cells = task["columns"], task["cells"]
        self._rows: list[int] = []
        self._widths: list[int] = []
        self._block: list[list[str]] = []
        self._tables: list[pa.Table] = []
        self._width = 0

    def add(self, line: int, record: list[str]) -> bool:
        """Take one record; True when a block was finished. Raises TooFar beyond the limits."""
        self._rows.append(line)
        self._widths.append(len(record))
        self._block.append(record)
        self._width = max(self._width, len(record))
        if self._width > self._most_columns or self._width * len(self._rows) > self._most_cells:
            raise TooFar(self._width, len(self._rows))
        if len(self._block) < _BLOCK:
            return False
        self._finish_block()
        return True

    def _finish_block(self) -> None:
        if self._block:
            columns = [_blank_as_missing(values) for values in zip_longest(*self._block, fillvalue="")]
            self._tables.append(pa.Table.from_arrays(columns, [str(n) for n in range(len(columns))]))
            self._block = []

    def sheet(self) -> dict:
        """``cells``, ``rows`` and ``widths`` (how many cells each record has) of everything taken."""
        self._finish_block()
        empty = pa.table({"0": pa.array([], pa.string())})
        cells = pa.concat_tables(self._tables or [empty], promote_options="default")
        return {"cells": cells, "rows": pa.array(self._rows, pa.int64()), "widths": pa.array(self._widths, pa.int32())}


def _blank_as_missing(values: tuple[str, ...]) -> pa.Array:
    texts = pa.array(values, pa.string())
    return pc.if_else(pc.equal(texts, ""), pa.scalar(None, pa.string()), texts)


class Lines:
    """The lines of the text for csv.reader, which count how many were taken."""

    def __init__(self, text: str):
        self._lines = io.StringIO(text, newline="").readlines()
        self._next = 0

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        if self._next >= len(self._lines):
            raise StopIteration
        self._next += 1
        return self._lines[self._next - 1]

    def share(self) -> float:
        """How much of the text was taken, 0 to 1."""
        return self._next / max(len(self._lines), 1)
