"""A download from DfE's statistics site, a zip or one of its CSV files, opened with care."""

import csv
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from data_access.files.file_kind import wide_encoding
from data_access.findings import FindingKind, Severity

MOST_BYTES_UNPACKED = 500 * 1024**2
"""The 2025 release unpacks to 37 MB."""
MOST_PARTS = 500
HIGHEST_RATIO = 200
"""How many times larger a part may be than packed. The 2025 release reaches 27."""
_HEADER_BYTES = 64 * 1024
_UNPACKING_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
_AGAIN = "Download the release again, and upload the file as it is."
CSV_DAMAGED = FindingKind(
    "PUBLISHED-CSV-DAMAGED", Severity.STOPS, "Line {line} cannot be read as CSV ({fault}).", advice=_AGAIN
)
CSV_RAGGED = FindingKind(
    "PUBLISHED-CSV-RAGGED", Severity.STOPS, "Line {line} has {cells} cells.", "The header has {headings}.", _AGAIN
)
ZIP_DAMAGED = FindingKind("PUBLISHED-ZIP-DAMAGED", Severity.STOPS, "The zip cannot be opened.", advice=_AGAIN)
PART_DAMAGED = ZIP_DAMAGED.worded(message='"{name}" cannot be unpacked.')
ZIP_UNSAFE = FindingKind(
    "PUBLISHED-ZIP-UNSAFE",
    Severity.STOPS,
    "{fault}",
    "A release of DfE's statistics is far smaller and is not locked.",
    _AGAIN,
)
NOT_TEXT = FindingKind("PUBLISHED-NOT-TEXT", Severity.STOPS, "The file is not text.", advice=_AGAIN)


@dataclass(frozen=True)
class CsvPart:
    """One CSV file of a download. ``header`` holds its column names as published, trimmed."""

    name: str
    header: tuple[str, ...]
    read: Callable[[], bytes]
    separator: str = ","
    """A tab in what Excel saves as "Unicode text"."""

    def has(self, columns: frozenset[str]) -> bool:
        """Whether all these columns (lower case) are there, whatever the case they are written in."""
        return columns <= {name.casefold() for name in self.header}

    def cells(self) -> pd.DataFrame:
        """Every cell as text; columns are the header's positions, the index is the line in the file.

        Blank lines are left out. Raises FileRefused where a line has more or fewer cells than the header.
        """
        reader = csv.reader(self._lines(), delimiter=self.separator, strict=True)
        lines: list[int] = []
        rows: list[list[str]] = []
        try:
            next(reader)
            for row in reader:
                if any(row):
                    lines.append(reader.line_num)
                    rows.append(self._checked(row, reader.line_num))
        except csv.Error as fault:
            raise CSV_DAMAGED.refusal(self.name, line=reader.line_num, fault=fault) from fault
        return pd.DataFrame(rows, index=lines, columns=range(len(self.header)), dtype="object")

    def first_line(self) -> dict[str, str]:
        """The first line below the header, by the columns' names in lower case; empty where there is none."""
        reader = csv.reader(self._lines(), delimiter=self.separator)
        next(reader, [])
        names = [name.casefold() for name in self.header]
        return dict(zip(names, (cell.strip() for cell in next(reader, [])), strict=False))

    def _lines(self) -> io.StringIO:
        return io.StringIO(_text(self.read(), self.name), newline="")

    def _checked(self, row: list[str], line: int) -> list[str]:
        if len(row) != len(self.header):
            raise CSV_RAGGED.refusal(self.name, line=line, cells=len(row), headings=len(self.header))
        return row


def csv_parts(content: bytes, filename: str) -> list[CsvPart]:
    """The CSV files in a download: all those of a zip, or the one CSV itself.

    Only the headers are read yet. Raises FileRefused on a damaged, locked or suspiciously large zip.
    """
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return [_part(filename, content[:_HEADER_BYTES], lambda: content)]
    archive = _opened(content, filename)
    _check_sizes(archive, filename)
    names = [name for name in archive.namelist() if name.casefold().endswith(".csv")]
    return [_part_of(archive, name, filename) for name in names]


def _opened(content: bytes, filename: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except _UNPACKING_FAULTS as fault:
        raise ZIP_DAMAGED.refusal(filename) from fault


def _part_of(archive: zipfile.ZipFile, name: str, filename: str) -> CsvPart:
    def read(limit: int = -1) -> bytes:
        try:
            with archive.open(name) as part:
                return part.read(limit)
        except _UNPACKING_FAULTS as fault:
            raise PART_DAMAGED.refusal(filename, name=name) from fault

    return _part(name, read(_HEADER_BYTES), read)


def _check_sizes(archive: zipfile.ZipFile, filename: str) -> None:
    parts = archive.infolist()
    fault = ""
    if len(parts) > MOST_PARTS:
        fault = f"The zip holds {len(parts):,} files."
    elif sum(part.file_size for part in parts) > MOST_BYTES_UNPACKED:
        fault = f"The zip unpacks to more than {MOST_BYTES_UNPACKED // 1024**2} MB."
    elif any(part.file_size > HIGHEST_RATIO * max(part.compress_size, 1) for part in parts):
        fault = f"A file in the zip unpacks to more than {HIGHEST_RATIO} times its size."
    elif any(part.flag_bits & 1 for part in parts):
        fault = "The zip is locked with a password."
    if fault:
        raise ZIP_UNSAFE.refusal(filename, fault=fault)


def _part(name: str, start: bytes, read: Callable[[], bytes]) -> CsvPart:
    first_line = _first_line(start, name)
    separator = max(",", "\t", key=first_line.count)
    header = next(csv.reader([first_line], delimiter=separator), [])
    return CsvPart(name, tuple(cell.strip() for cell in header), read, separator)


def _first_line(start: bytes, name: str) -> str:
    """What stands before the first line end; a letter may be cut in two where ``start`` ends, further down."""
    if codec := wide_encoding(start):
        return (start.decode(codec, errors="ignore").splitlines() or [""])[0]
    return _text((start.splitlines() or [b""])[0], name)


def _text(content: bytes, name: str) -> str:
    """UTF-8 as DfE publishes it, else as Excel saves it again: UTF-16, or the Windows code page."""
    for encoding in filter(None, (wide_encoding(content), "utf-8-sig", "cp1252")):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NOT_TEXT.refusal(name)
