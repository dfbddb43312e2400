"""A download from DfE's sites, a zip or one of its CSV files: parsed in a process of its own, handed on as text."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

import pandas as pd

from data_access.files import findings as say
from data_access.files.limits import MEGABYTE, Limits
from data_access.files.reading import ReadingProcess, finding_from, table_of
from data_access.findings import FileRefused, Finding
from data_access.identifiers.search import masked_place


@dataclass(frozen=True)
class CsvPart:
    """One CSV file of a download. ``header`` holds its column names as published, trimmed."""

    name: str
    header: tuple[str, ...]
    first: tuple[str, ...]
    read: pd.DataFrame = field(repr=False)
    """Every cell that was read as text; columns are the header's positions, the index is the line in the file."""
    broken: tuple[int, ...] = ()
    """Lines with more or fewer cells than the header, where not every column was asked for."""
    refused: Finding | None = None
    """Why the cells could not be read."""

    def has(self, columns: Collection[str]) -> bool:
        """Whether all these columns (lower case) are there, whatever the case they are written in."""
        return set(columns) <= {name.casefold() for name in self.header}

    def cells(self) -> pd.DataFrame:
        """Every cell as text; columns are the header's positions, the index is the line in the file.

        Blank lines are left out. Raises FileRefused where a line has more or fewer cells than the header.
        """
        if self.refused:
            raise FileRefused(self.refused)
        return self.read

    def first_line(self) -> dict[str, str]:
        """The first line below the header, by the columns' names in lower case; empty where there is none."""
        names = [name.casefold() for name in self.header]
        return dict(zip(names, (cell.strip() for cell in self.first), strict=False))


def csv_parts(
    content: bytes,
    filename: str,
    shown: Callable[[str], str] = masked_place,
    *,
    columns: Collection[str] = (),
    known_by: Collection[str] = (),
) -> list[CsvPart]:
    """The CSV files in a download: all those of a zip, or the one CSV itself.

    ``shown`` gives the name of a file or a column as it may be kept and shown; else no day stays in it.
    With ``columns`` and ``known_by`` (headings in lower case) only cells of those columns are read, of those parts that
    have all of the latter. Raises FileRefused on a damaged, locked or suspiciously large zip, and as every reading.
    """
    limits = Limits()
    if len(content) > limits.file_bytes:
        most = limits.file_bytes / MEGABYTE
        raise say.TOO_LARGE.refusal(filename, megabytes=len(content) / MEGABYTE, most=most)
    task = {
        "kind": "download",
        "name": filename,
        "memory_bytes": limits.memory_bytes,
        "cpu_seconds": limits.cpu_seconds,
        **({"columns": sorted(columns), "known_by": sorted(known_by)} if columns else {}),
    }
    with ReadingProcess(limits) as process:
        result = process.run(content, task, lambda _share, _words: None)
        if refused := result.get("refused"):
            raise FileRefused(finding_from(refused, shown(refused["file"] or filename)))
        tables = [table_of(process.take(sheet["file"])) for sheet in result["sheets"]]
    return [_part(known, *table, shown) for known, table in zip(result["parts"], tables, strict=True)]


def _part(known: dict, cells: pd.DataFrame, lines: pd.Index, shown: Callable[[str], str]) -> CsvPart:
    refused = known["refused"]
    return CsvPart(
        name=shown(known["name"]),
        header=tuple(map(shown, known["header"])),
        first=tuple(known["first"]),
        read=cells.set_axis(lines).rename(columns=int).astype("object"),
        broken=tuple(known["broken"]),
        refused=finding_from(refused, shown(refused["file"])) if refused else None,
    )
