"""The rows of a file that something is wrong with, as the file has them, so that they can be mended and loaded again.

They may name children. They are made from a file at hand when somebody asks, handed over, and kept nowhere.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePath

import numpy as np
import pandas as pd
from sqlalchemy.engine import Engine

from data_access.attendance.as_text.lines import wanted_lines
from data_access.files.reading import RawFile, read_file
from data_access.findings import Finding, Severity
from data_access.intake import prepare_attendance
from data_access.prepare import prepare, prepare_public_register
from data_access.prepared import Prepared, with_shown_sheets
from data_access.profiled import AttendanceText, as_corrected_before, attendance_text
from data_access.upload import SheetRead, Upload

WRONG, LOADED = "What is wrong", "Was the row loaded"
"""Headings that no list knows, so that the columns are passed over when the workbook is loaded."""
_Place = tuple[str, int]


@dataclass(frozen=True, repr=False)
class SheetToMend:
    """Lines of one table as they stand in the file, in its own columns, and two columns behind them.

    ``above`` are the lines up to the headings, which are the last of them; ``rows`` those with something wrong. Cells
    are text, None where blank. No ``repr``: an error that quotes it would quote a child.
    """

    name: str
    above: tuple[tuple[str | None, ...], ...]
    rows: tuple[tuple[str | None, ...], ...]


def rows_to_mend(
    upload: Upload, database: Engine | None = None, *, seen: Prepared | None = None
) -> tuple[SheetToMend, ...]:
    """The tables of a file in which findings name rows that some figure leaves out, each with those rows.

    ``database`` is asked how files of this shape are read, where nothing is said of this one. None of the public
    register of schools, which councils do not write. Of attendance as text, which may be long, those that findings
    name, and no more than a thousand of each fault; ``seen`` is what was read of it already. Raises FileRefused where
    the file cannot be read.
    """
    if prepare_public_register(upload):
        return ()
    if text := attendance_text(upload, database):
        return _lines_to_mend(text, seen)
    found = read_file(upload.content, upload.filename)
    return _to_mend(as_corrected_before(upload, found, database).value, found)


def rows_of_load(
    upload: Upload, database: Engine, wanted: Mapping[str, Collection[_Place]]
) -> tuple[SheetToMend, ...] | None:
    """Some rows of a file that is loaded, handed in again; None where none of the loads wanted is of this file.

    ``wanted`` has rows by the ``sha256`` of their load. The file is read as it was: as it is, or as an officer said of
    files of its shape. Raises FileRefused and DatabaseNotUsable.
    """
    for text in (attendance_text(upload, None), attendance_text(upload, database)):
        if text and text.upload.sha256 in wanted:
            return _lines_to_mend(text, None, wanted[text.upload.sha256])
    raw = read_file(upload.content, upload.filename)
    as_loaded = next(
        (one for one in (upload, as_corrected_before(upload, raw, database).value) if one.sha256 in wanted), None
    )
    return _to_mend(as_loaded, raw, wanted[as_loaded.sha256]) if as_loaded else None


def _lines_to_mend(
    text: AttendanceText, seen: Prepared | None, only: Collection[_Place] | None = None
) -> tuple[SheetToMend, ...]:
    """Of attendance as text, whose lines are looked up by their numbers."""
    prepared, upload = seen or prepare_attendance(text, b"check", lambda _share, _words: None), text.upload
    wrong = {place: said for place, said in _reasons(prepared.findings).items() if only is None or place in only}
    numbers = {row for _, row in wrong}
    if not numbers:
        return ()
    lines = wanted_lines(upload.content, text.heading, {*range(1, text.heading.row + 2), *numbers})
    width = max(map(len, lines.values()))
    filled = {number: (*cells, *[None] * (width - len(cells))) for number, cells in lines.items()}
    loaded = {row for _, found in prepared.sessions_by_sheet() for row in _among(found["line"].to_numpy(), numbers)}
    above = [filled[number] for number in range(1, text.heading.row + 2)]
    told = {row: (" ".join(dict.fromkeys(said)), "yes" if row in loaded else "no") for (_, row), said in wrong.items()}
    return (
        SheetToMend(
            name=upload.shown(PurePath(upload.filename).stem),
            above=(*((*line, None, None) for line in above[:-1]), (*above[-1], WRONG, LOADED)),
            rows=tuple((*filled[row], *told[row]) for row in sorted(numbers & filled.keys())),
        ),
    )


def _among(lines: np.ndarray, numbers: Collection[int]) -> list[int]:
    return lines[np.isin(lines, list(numbers))].tolist()


def _to_mend(upload: Upload, found: RawFile, only: Collection[_Place] | None = None) -> tuple[SheetToMend, ...]:
    """Of what was read of a file; ``only`` are the sheets and numbers of the rows that are wanted, else all."""
    raw = with_shown_sheets(found, upload)
    prepared = prepare(upload, raw, b"check")
    wrong, loaded = _reasons(prepared.findings), _loaded(prepared)
    wrong = {place: said for place, said in wrong.items() if only is None or place in only}
    cells = {sheet.name: sheet.cells for sheet in raw.sheets}
    made = []
    for table in _apart(prepared.sheets):
        places = [(table.name, row) for row in cells[table.name].index if (table.name, row) in wrong]
        inside = [place for place in places if table.first < place[1] <= table.last]
        if inside:
            made.append(_sheet(table, cells[table.name], inside, wrong, loaded))
    return tuple(made)


@dataclass(frozen=True)
class _Lines:
    """The lines of a sheet from one row of headings to the next."""

    name: str
    first: int
    last: float
    is_first: bool


def _apart(tables: tuple[SheetRead, ...]) -> list[_Lines]:
    """The tables one below the other; those side by side are lines of one sheet."""
    tops: dict[str, set[int]] = {}
    for one in tables:
        tops.setdefault(one.name, set()).add(one.heading_row)
    made = []
    for name, found in tops.items():
        rows = sorted(found)
        ends = [*(row - 1 for row in rows[1:]), float("inf")]
        made += [_Lines(name, row, end, row == rows[0]) for row, end in zip(rows, ends, strict=True)]
    return made


def _reasons(findings: tuple[Finding, ...]) -> Mapping[_Place, list[str]]:
    """What is wrong with each row, as its findings say."""
    made: dict[_Place, list[str]] = {}
    for one in findings:
        if one.severity is Severity.LEFT_OUT:
            for row, found in zip(one.rows, one.found or ("",) * len(one.rows), strict=True):
                made.setdefault((one.sheet, row), []).append(_words(one, found))
    return made


def _words(finding: Finding, found: str) -> str:
    """A finding in words of one row: where its message quotes the first cell it was found in, with the row's own."""
    first = next((text for text in finding.found if text), "")
    own = f' ("{found}")' if found else ""
    message = finding.message.replace(f' ("{first}")', own) if first else finding.message
    where = f"{finding.column}: " if finding.column else ""
    return " ".join(word for word in (where + message, finding.expected, finding.advice) if word)


def _loaded(prepared: Prepared) -> set[_Place]:
    """The rows that are loaded with what is wrong with them."""
    places: set[_Place] = set()
    for rows in prepared.tables.values():
        places |= set(zip(rows["source_sheet"].astype("str"), rows["source_row"].astype("int64"), strict=True))
    for name, lines in prepared.sessions_by_sheet():
        places |= {(name, int(row)) for row in lines["line"].to_numpy()}
    return places


def _sheet(
    table: _Lines, cells: pd.DataFrame, places: list[_Place], wrong: Mapping[_Place, list[str]], loaded: set[_Place]
) -> SheetToMend:
    above = cells.index <= table.first if table.is_first else cells.index == table.first
    lines = _texts(cells[above])
    rows = _texts(cells.loc[[row for _, row in places]])
    told = ((" ".join(dict.fromkeys(wrong[one])), "yes" if one in loaded else "no") for one in places)
    return SheetToMend(
        name=table.name,
        above=(*((*line, None, None) for line in lines[:-1]), (*lines[-1], WRONG, LOADED)),
        rows=tuple((*line, *words) for line, words in zip(rows, told, strict=True)),
    )


def _texts(cells: pd.DataFrame) -> list[tuple[str | None, ...]]:
    values = cells.astype("object")
    return list(values.where(values.notna(), None).itertuples(index=False, name=None))
