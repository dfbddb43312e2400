"""The CSV files of this folder, read and checked: right columns, no blank cell, a source with its date."""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from metrics.base.root import ROOT

FOLDER = ROOT / "data_access" / "reference_data"
SOURCES = FOLDER / "sources.csv"
_DATE = re.compile(r"20\d\d-\d\d(-\d\d)?", re.ASCII)
_YEARS = re.compile(r"20\d\d(/\d\d)?|-", re.ASCII)

Row = dict[str, str]


class WrongTable(ValueError):
    """One of our own files cannot be right; the message names the file and what is wrong."""


def read_table(path: Path, columns: Sequence[str]) -> list[Row]:
    """The lines of one file by its ``columns`` and ``source``. Raises WrongTable for a line that is not whole."""
    rows = _whole_rows(path, (*columns, "source"))
    if unknown := {row["source"] for row in rows} - sources().keys():
        raise WrongTable(f"{path.name} names {', '.join(sorted(unknown))}; expected a source of {SOURCES.name}.")
    return rows


@dataclass(frozen=True)
class PublishedSource:
    """Where something built in comes from: when it came out, the newest year it has, and what is taken from it."""

    title: str
    date: str
    """The day of publication, or the month."""
    newest: str
    """A calendar year or a school year; "-" of what has no years."""
    used_for: str

    @property
    def published(self) -> date:
        """The day, or the first of the month."""
        return date.fromisoformat(self.date if len(self.date) == len("2025-06-26") else f"{self.date}-01")


@lru_cache
def sources() -> dict[str, PublishedSource]:
    """Every source, by the key the files name it by."""
    rows = _whole_rows(SOURCES, ("source", "title", "date", "newest", "used_for"))
    check_once(SOURCES, (row["source"] for row in rows))
    for row in rows:
        if not _DATE.fullmatch(row["date"]):
            raise WrongTable(f"{SOURCES.name}: {row['source']} has {row['date']!r}; expected one such as 2025-06-26.")
        if not _YEARS.fullmatch(row["newest"]):
            raise WrongTable(f"{SOURCES.name}: {row['source']} has the newest year {row['newest']!r}.")
    return {row["source"]: PublishedSource(row["title"], row["date"], row["newest"], row["used_for"]) for row in rows}


def check_once(path: Path, keys: Iterable[str]) -> None:
    """Raises WrongTable where a key stands twice: which of the two held would be chance."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise WrongTable(f"{path.name} has {key} more than once.")
        seen.add(key)


def check_known(path: Path, keys: Iterable[str], known: Iterable[str]) -> None:
    """Raises WrongTable where a key is none of those known."""
    if unknown := set(keys) - set(known):
        raise WrongTable(f"{path.name} has {', '.join(sorted(unknown))}, which is not known.")


def _whole_rows(path: Path, columns: Sequence[str]) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        if tuple(reader.fieldnames or ()) != tuple(columns):
            raise WrongTable(f"{path.name} begins with {reader.fieldnames}; expected {', '.join(columns)}.")
        rows = []
        for row in reader:
            if None in row or not all(cell and cell == cell.strip() for cell in row.values()):
                raise WrongTable(f"{path.name}, line {reader.line_num}: a cell is missing, blank or not wanted.")
            rows.append(row)
    return rows
