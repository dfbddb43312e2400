"""How large an upload may be and how long reading it may take."""

from dataclasses import dataclass

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
    """Address space of the reading process, in bytes (not enforced on Windows)."""
    cpu_seconds: int = 120
    """Processor time of the reading process, in seconds (not enforced on Windows)."""
    wall_seconds: float = 180.0
    """Time a person waits for the reading process, in seconds, on every platform."""
