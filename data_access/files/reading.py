"""Reading an upload: looked over here, parsed in a process of its own, handed back as text cells."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.ipc

from data_access.files import findings as say
from data_access.files.archive import Preflight, inspect_upload
from data_access.files.file_kind import kind_from_bytes
from data_access.files.limits import Limits
from data_access.files.process.reading_process import ReadingProcess
from data_access.files.shape.marks import within
from data_access.files.sheet_extent import Extent
from data_access.files.sheets import RawSheet
from data_access.findings import FileRefused, Finding, Severity

Progress = Callable[[float, str], None]
"""A real date, as the parser writes it."""
_TEXTS = (pa.string(), pa.large_string(), pa.null())
_LOOKED_OVER = 0.35
"""The share of the wait that looking the file over takes, for the progress bar."""


@dataclass(frozen=True)
class RawFile:
    """An upload as it was found, before anything is understood of it."""

    kind: str
    """``xlsx``, ``xls``, ``ods``, ``csv``, ``xml``, ``docx``, or ``zip`` for several text files: what it is, not what
    it is called."""
    sheets: tuple[RawSheet, ...]
    """The sheets that hold anything, in the file's order; hidden ones too, marked. A CSV or XML has one, and of several
    text files each is one."""
    findings: tuple[Finding, ...] = ()
    extracted_on: date | None = None
    """The day the figures stand at, where the file says so (SEN2 XML)."""
    authority: str | None = None
    """The three-figure code of the council, where the file says so (SEN2 XML)."""
    year: int | None = None
    """The year of the return, where the file says so (SEN2 XML)."""


def read_file(
    content: bytes, filename: str, *, limits: Limits | None = None, progress: Progress | None = None
) -> RawFile:
    """The cells of an upload as text, with the row numbers a person sees.

    Wholly blank rows are left out; the others keep their numbers. ``progress`` is called with the
    share done (0 to 1) and a few words. Raises FileRefused for a file that cannot or must not be
    read; the finding in it has one of the codes of ``inspect_upload``, or FILE-MEMORY, FILE-TIME,
    FILE-CRASH, FILE-XML or FILE-QUOTE.
    """
    limits, tell = limits or Limits(), progress or (lambda _share, _words: None)
    name = PurePath(filename.replace("\\", "/")).name
    try:
        is_packed = kind_from_bytes(content) in ("zip", "ole")
        with ReadingProcess(limits, is_workbook=is_packed) as process:
            tell(0.0, "Looking the file over")
            preflight = inspect_upload(
                content, name, limits, lambda share: tell(_LOOKED_OVER * share, "Looking the file over")
            )
            result = process.run(
                content,
                _task(preflight, name, limits),
                lambda share, words: tell(_LOOKED_OVER + (1 - _LOOKED_OVER) * share, words),
            )
            raw = _raw_file(preflight, result, process, name)
    except FileRefused as refusal:
        raise FileRefused(replace(refusal.finding, file=name)) from refusal.__cause__
    tell(1.0, "Read")
    return raw


def _task(preflight: Preflight, name: str, limits: Limits) -> dict:
    return {
        "kind": preflight.kind,
        "name": PurePath(name).stem,
        "notes": {
            sheet: {
                "first_column": extent.first_column,
                "last_column": extent.last_column,
                "errors": extent.errors,
                "uncached": extent.uncached,
                "months": sorted(extent.months.items()),
                "merged": extent.marks.merged,
            }
            for sheet, extent in preflight.extents.items()
        },
        "columns": limits.columns,
        "cells": limits.cells,
        "memory_bytes": limits.memory_bytes,
        "cpu_seconds": limits.cpu_seconds,
    }


def _raw_file(preflight: Preflight, result: dict, process: ReadingProcess, name: str) -> RawFile:
    if refused := result.get("refused"):
        raise FileRefused(finding_from(refused, name))
    sheets = tuple(
        _raw_sheet(sheet, process.take(sheet["file"]), preflight.extents.get(sheet["name"], Extent()))
        for sheet in result["sheets"]
    )
    if not sheets:
        is_written = any(extent.cells for extent in preflight.extents.values())
        raise (say.NO_CELL_READ if is_written else say.NO_SHEET).refusal(name)
    day = result.get("extracted_on")
    return RawFile(
        kind=preflight.kind,
        sheets=sheets,
        findings=(
            *(replace(finding, file=name) for finding in preflight.findings),
            *(finding_from(found, name) for found in result["findings"]),
        ),
        extracted_on=date.fromisoformat(day) if day else None,
        authority=result.get("authority"),
        year=result.get("year"),
    )


def _raw_sheet(sheet: dict, arrow: bytes, extent: Extent) -> RawSheet:
    marks = extent.marks
    cells, rows = table_of(arrow)
    cells.index = rows
    widths = cells.pop("width") if "width" in cells else None
    cells.columns = pd.RangeIndex(cells.shape[1])
    for row, column in sheet["struck"]:
        extent.note_struck(int(row), int(column))
    struck_rows, struck_cells = _struck(cells, extent) if extent.struck else ((), frozenset())
    return RawSheet(
        sheet["name"],
        cells,
        sheet["visible"],
        widths,
        hidden_rows=within(marks.hidden_rows, rows.tolist()) if marks.hidden_rows else (),
        hidden_columns=tuple(place - 1 for place in within(marks.hidden_columns, range(1, cells.shape[1] + 1))),
        is_filtered=marks.is_filtered,
        struck_rows=struck_rows,
        struck_cells=struck_cells,
        unsaved=frozenset((row, column - 1) for row, column in extent.uncached),
    )


def _struck(cells: pd.DataFrame, extent: Extent) -> tuple[tuple[int, ...], frozenset[tuple[int, int]]]:
    """The rows of which more than half of the filled cells are crossed out, and the crossed out cells of others."""
    struck, filled, rows = pd.Series(0, cells.index), cells.notna().sum(axis=1), cells.index.tolist()
    by_column = {column - 1: within(stretches, rows) for column, stretches in extent.struck.items()}
    for found in by_column.values():
        struck += cells.index.isin(found)
    whole = {int(row) for row in cells.index[2 * struck > filled]}
    single = ((row, column) for column, found in by_column.items() for row in found if row not in whole)
    return tuple(sorted(whole)), frozenset(single)


def table_of(arrow: bytes) -> tuple[pd.DataFrame, pd.Index]:
    """A table as the reading process writes it: its cells as text, and the number of each row.

    Where records differ in how many cells they have, a column ``width`` says so.

    Raises FileRefused (FILE-CRASH) where it is none: what a stranger's file left behind is not believed.
    """
    try:
        table = pa.ipc.open_file(pa.py_buffer(arrow)).read_all()
        table.validate(full=True)
    except (pa.ArrowException, OSError):
        raise say.CRASH.refusal() from None
    names = table.column_names
    named = {"width": (pa.int32(),)} if names[-2:-1] == ["width"] else {}
    texts = all(table.schema.field(name).type in named.get(name, _TEXTS) for name in names[:-1])
    if names[-1:] != ["row"] or table.column("row").type != pa.int64() or not texts:
        raise say.CRASH.refusal()
    return table.drop_columns(["row"]).to_pandas(), pd.Index(table.column("row").to_numpy(), dtype="int64")


def finding_from(found: dict[str, Any], name: str) -> Finding:
    """A finding as the reading process writes it, about a file by its name."""
    fixed: dict[str, Any] = {
        "severity": Severity(found["severity"]),
        "rows": tuple(found.get("rows", ())),
        "found": tuple(found.get("found", ())),
        "file": name,
    }
    return Finding(**{**found, **fixed})
