"""What DfE publishes as a download, a zip or one of its CSV files, read in the child process: text cells by part."""

import csv
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass

import pyarrow as pa
import pyarrow.csv

from data_access.files.file_kind import wide_encoding
from data_access.findings import FileRefused, FindingKind, Read, Severity

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
CSV_UNREADABLE = CSV_DAMAGED.worded(
    message="The rows of the file cannot be told apart: there are none, or a quotation mark is never closed."
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


def read_download(content: bytes, task: dict, progress: Callable[[float, str], None]) -> Read[dict]:
    """Every CSV file of a download: ``sheets``, and beside them ``parts`` with what is known of each.

    ``task`` holds ``name``. Without ``columns`` every cell of every part is read, strictly: a part that cannot be is
    ``refused`` and has no cells. With ``columns`` and ``known_by`` (headings in lower case) only the parts that have
    the latter are read, only those columns of them, and a line that does not fit is ``broken``. Raises FileRefused
    (PUBLISHED-ZIP-DAMAGED, PUBLISHED-ZIP-UNSAFE, PUBLISHED-NOT-TEXT) where the download cannot be opened.
    """
    sheets, told = [], []
    parts = _csv_parts(content, task["name"])
    for number, part in enumerate(parts):
        progress(number / len(parts), "Reading the tables")
        known = {"name": part.name, "header": part.header, "first": [], "broken": [], "refused": None}
        cells, rows = pa.table({}), pa.array([], pa.int64())
        try:
            if "columns" not in task:
                known["first"] = part.first_line()
                cells, rows = part.every_cell()
            elif set(task["known_by"]) <= {name.casefold() for name in part.header}:
                cells, rows, known["broken"] = part.some_cells(task["columns"])
        except FileRefused as refusal:
            known["refused"] = asdict(refusal.finding)
        sheets.append({"name": part.name, "cells": cells, "rows": rows})
        told.append(known)
    return Read({"sheets": sheets, "parts": told})


@dataclass(frozen=True)
class _Part:
    """One CSV file of a download. ``header`` holds its column names as published, trimmed."""

    name: str
    header: tuple[str, ...]
    read: Callable[[], bytes]
    separator: str = ","
    """A tab in what Excel saves as "Unicode text"."""

    def first_line(self) -> list[str]:
        """The first line below the header."""
        reader = csv.reader(self._lines(), delimiter=self.separator)
        next(reader, [])
        return next(reader, [])

    def every_cell(self) -> tuple[pa.Table, pa.Array]:
        """Columns named by their places, and the line of each row; blank lines are left out.

        Raises FileRefused where a line has more or fewer cells than the header.
        """
        reader = csv.reader(self._lines(), delimiter=self.separator, strict=True)
        lines: list[int] = []
        rows: list[list[str]] = []
        try:
            next(reader, None)
            for row in reader:
                if any(row):
                    lines.append(reader.line_num)
                    rows.append(self._checked(row, reader.line_num))
        except csv.Error as fault:
            raise CSV_DAMAGED.refusal(self.name, line=reader.line_num, fault=fault) from fault
        columns = list(zip(*rows, strict=True)) or [()] * len(self.header)
        table = pa.table([pa.array(column, pa.string()) for column in columns], list(map(str, range(len(columns)))))
        return table, pa.array(lines, pa.int64())

    def some_cells(self, wanted: list[str]) -> tuple[pa.Table, pa.Array, list[int]]:
        """The columns of some headings, the line of each row, and the lines with more or fewer cells than headings."""
        places = [str(place) for place, name in enumerate(self.header) if name.casefold() in wanted]
        broken: list[int] = []

        def note(row: pyarrow.csv.InvalidRow) -> str:
            broken.append(row.number or 0)
            return "skip"

        try:
            table = pyarrow.csv.read_csv(
                pa.BufferReader(_text(self.read(), self.name).encode("utf-8")),
                read_options=pyarrow.csv.ReadOptions(
                    column_names=[str(place) for place in range(len(self.header))], skip_rows=1, use_threads=False
                ),
                parse_options=pyarrow.csv.ParseOptions(
                    delimiter=self.separator, newlines_in_values=True, invalid_row_handler=note
                ),
                convert_options=pyarrow.csv.ConvertOptions(
                    column_types=dict.fromkeys(places, pa.string()), include_columns=places, strings_can_be_null=False
                ),
            )
        except pa.ArrowInvalid:  # nothing below the headings, or a quotation mark that is never closed
            raise CSV_UNREADABLE.refusal(self.name) from None
        gone = set(broken)
        lines = [line for line in range(2, 2 + table.num_rows + len(broken)) if line not in gone]
        return table, pa.array(lines[: table.num_rows], pa.int64()), broken

    def _lines(self) -> io.StringIO:
        return io.StringIO(_text(self.read(), self.name), newline="")

    def _checked(self, row: list[str], line: int) -> list[str]:
        if len(row) != len(self.header):
            raise CSV_RAGGED.refusal(self.name, line=line, cells=len(row), headings=len(self.header))
        return row


def _csv_parts(content: bytes, filename: str) -> list[_Part]:
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


def _part_of(archive: zipfile.ZipFile, name: str, filename: str) -> _Part:
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


def _part(name: str, start: bytes, read: Callable[[], bytes]) -> _Part:
    first_line = _first_line(start, name)
    separator = max(",", "\t", key=first_line.count)
    header = next(csv.reader([first_line], delimiter=separator), [])
    return _Part(name, tuple(cell.strip() for cell in header), read, separator)


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
