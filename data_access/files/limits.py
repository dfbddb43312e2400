"""How large an upload may be and how long reading it may take."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from data_access.files import findings as say

T = TypeVar("T")

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Every limit on an upload, in one place. A council with larger files raises them here.

    The defaults let through the largest return we know of (640,000 rows of 25 columns) with room to
    spare, and stop the files that would take the server down.
    """

    file_bytes: int = 200 * MEGABYTE
    """The upload itself, in bytes."""
    block_file_bytes: int = 400 * MEGABYTE
    """A file of attendance as text, which is read and stored block by block, in bytes."""
    unpacked_bytes: int = 1500 * MEGABYTE
    """Everything inside a workbook once unpacked, in bytes."""
    part_ratio: int = 200
    """How many times smaller a large part of a workbook may have been packed; real sheets reach 30."""
    ratio_from_bytes: int = 10 * MEGABYTE
    """Parts smaller than this, unpacked, are not judged by their ratio, in bytes."""
    parts: int = 2000
    """Parts inside a workbook (sheets, styles, pictures)."""
    columns: int = 512
    """From the first to the last filled column of one sheet."""
    cells: int = 30_000_000
    """Rows times columns of the rectangle round the filled cells of one sheet: what a reader allocates."""
    memory_bytes: int = 4096 * MEGABYTE
    """Address space of the reading process, in bytes; where the system sets no such limit, its memory as seen by the
    parent."""
    cpu_seconds: int = 120
    """Processor time of the reading process, in seconds (not enforced on Windows)."""
    wall_seconds: float = 180.0
    """Time a person waits for the reading process, in seconds, on every platform."""
    sheets_seconds: float = 30.0
    """Processor time of the server for understanding the sheets of one upload, in seconds; looked at between sheets."""


class Clock:
    """Holds the server to a time for the sheets of one upload: 600 small ones once kept it busy for a minute.

    It counts the processor's time of this thread, so that a busy machine refuses nothing. A single sheet is never
    interrupted: what it may hold is bounded already.
    """

    def __init__(self, seconds: float = Limits.sheets_seconds):
        self._seconds = seconds
        self._ends = time.thread_time() + seconds

    def over(self, sheets: Iterable[T]) -> Iterator[T]:
        """The sheets one after another. Raises FileRefused (FILE-TIME) before the next once the time is over."""
        for sheet in sheets:
            if time.thread_time() > self._ends:
                raise say.TOO_MANY_SHEETS.refusal(seconds=self._seconds)
            yield sheet
