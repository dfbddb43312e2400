"""The cells of a workbook as text, read in the child process.

Imports nothing of pandas: the child's start-up is part of what a person waits for.
"""

import io
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data_access.files import findings as say
from data_access.files.shape.merged import with_merged
from data_access.findings import Finding, Read, Source
from data_access.layouts.month_formats import month_of_cell

_ISO_DAY = r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?$"
_DATE_WITH_FRACTION = r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+$"
_TIME_ONLY = "1899-12-3"
_SHORTEST_DAY, _LONGEST_DAY = len("2025-03-04"), len("2025-03-04 00:00:00")
"""Letters of a real date, without fractions of a second: looking at lengths is many times faster than at letters."""


def read_workbook(content: bytes, task: dict, progress: Callable[[float, str], None]) -> Read[dict]:
    """The ``sheets`` of a workbook; ``task`` holds its ``kind`` and the ``notes`` of the pre-flight."""
    sheets, findings = read_sheets(content, task["kind"], task["notes"], progress)
    return Read({"sheets": sheets}, findings)


def read_sheets(
    content: bytes, kind: str, notes: dict[str, dict], progress: Callable[[float, str], None]
) -> Read[list[dict]]:
    """The sheets that hold anything.

    ``kind`` is xlsx, xls or ods. ``notes`` is sheet name → ``first_column``, ``last_column``,
    ``errors``, ``uncached``, ``months``, ``merged`` from the pre-flight. Returns dictionaries ``name``, ``visible``,
    ``rows`` (an Arrow array of row numbers) and ``cells`` (an Arrow record batch of text). Raises FileRefused
    (FILE-TRUNCATED).
    """
    import fastexcel  # here, so that reading text does not pay for it

    try:
        workbook = fastexcel.read_excel(content)
        names = workbook.sheet_names
    except fastexcel.FastExcelError:
        raise say.DAMAGED_INSIDE.refusal() from None
    sheets: list[dict] = []
    findings: list[Finding] = []
    for number, name in enumerate(names):
        progress(number / len(names), "Reading the sheets")
        try:
            sheet = workbook.load_sheet(number, header_row=None, dtypes="string", skip_rows=0)
        except fastexcel.FastExcelError:
            findings.append(say.NO_CELLS.on(Source("", name)))
            continue
        if not sheet.width:
            continue
        note = notes.get(name, {})
        first = _first_column(content, name, sheet.width, note)
        columns = _columns(pa.record_batch(sheet), first, note, iso_days=kind == "ods")
        filled, about_merged = with_merged(columns, note.get("merged", ()), name)
        sheets.append({"name": name, "visible": sheet.visible == "visible", **_filled_rows(filled, columns)})
        findings += (*_about_cells(name, note), *about_merged)
        del sheet
    return Read([sheet for sheet in sheets if len(sheet["rows"])], tuple(findings))


def _first_column(content: bytes, name: str, width: int, note: dict) -> int:
    """How many blank columns the reader left out on the left.

    The pre-flight knows, unless it and the reader disagree on which cells are filled; then the same
    parser's other Python library is asked, which costs a second parse.
    """
    if note and note["last_column"] - note["first_column"] + 1 == width:
        return note["first_column"] - 1
    from python_calamine import CalamineWorkbook

    start = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(name).start
    return start[1] if start else 0


def _columns(batch: pa.RecordBatch, first: int, note: dict, iso_days: bool) -> list[pa.Array]:
    height = batch.num_rows
    columns = [pa.nulls(height, pa.string())] * first + [_tidy(column, iso_days) for column in batch.columns]
    by_column: dict[int, dict[int, str]] = {}
    for row, column, text in note.get("errors", ()):
        if row <= height and column <= len(columns):
            by_column.setdefault(column - 1, {})[row - 1] = text
    for column, texts in by_column.items():
        rows = sorted(texts)
        mask = pa.array(_true_at(rows, height))
        columns[column] = pc.replace_with_mask(columns[column], mask, pa.array([texts[row] for row in rows]))
    for column, stretches in note.get("months", ()):
        if column <= len(columns):
            columns[column - 1] = _with_months(columns[column - 1], stretches)
    return columns


def _with_months(column: pa.Array, stretches: list[list[int]]) -> pa.Array:
    """The column with "Nov 2019" where a cell holds the first of a month and is shown as a month."""
    shown = np.zeros(len(column) + 1, dtype=bool)
    for first, last in stretches:
        shown[first : last + 1] = True
    distinct = pc.dictionary_encode(column)
    months = {text: month_of_cell(text) for text in distinct.dictionary.to_pylist()}
    words = pa.array([months[text] for text in distinct.dictionary.to_pylist()], pa.string()).take(distinct.indices)
    return pc.if_else(pc.and_(pa.array(shown[1:]), pc.is_valid(words)), words, column)


def _true_at(rows: list[int], height: int) -> list[bool]:
    mask = [False] * height
    for row in rows:
        mask[row] = True
    return mask


def _tidy(column: pa.Array, iso_days: bool) -> pa.Array:
    """Blanks as missing, dates without fractions of a second, times without a date.

    ``iso_days``: real dates come as 2025-03-04, as OpenDocument stores them. (Numbers need nothing:
    the library writes them with up to nine decimals, about as Excel's general format does.)
    """
    if column.null_count == len(column):
        return column.cast(pa.string())
    lengths = pc.min_max(pc.binary_length(column)).as_py()
    if lengths["min"] == 0:
        column = pc.if_else(pc.equal(column, ""), pa.scalar(None, pa.string()), column)
    if lengths["max"] < _SHORTEST_DAY:
        return column
    if iso_days:
        column = _rewritten(column, _ISO_DAY, lambda text: f"{text[:10]} {text[11:19] or '00:00:00'}")
    if lengths["max"] > _LONGEST_DAY:
        column = _rewritten(column, _DATE_WITH_FRACTION, lambda text: text[:_LONGEST_DAY])
    if pc.any(pc.starts_with(column, _TIME_ONLY)).as_py():
        column = _rewritten(
            column, f"^{_TIME_ONLY}[01] ", lambda text: text if text.endswith("00:00:00") else text[11:]
        )
    return column


def _rewritten(column: pa.Array, pattern: str, rewrite: Callable[[str], str]) -> pa.Array:
    mask = pc.fill_null(pc.match_substring_regex(column, pattern), False)
    if not pc.any(mask).as_py():
        return column
    distinct = pc.dictionary_encode(pc.filter(column, mask))
    words = pa.array([rewrite(text) for text in distinct.dictionary.to_pylist()], pa.string())
    return pc.replace_with_mask(column, mask, words.take(distinct.indices))


def _filled_rows(made: list[pa.Array], columns: list[pa.Array]) -> dict:
    """The rows of ``made`` in which ``columns`` hold anything."""
    filled = pc.is_valid(columns[0])
    for column in columns[1:]:
        filled = pc.or_(filled, pc.is_valid(column))
    rows = pa.array(np.arange(1, len(filled) + 1))
    batch = pa.RecordBatch.from_arrays(made, names=[str(number) for number in range(len(made))])
    if not pc.all(filled).as_py():
        batch, rows = batch.filter(filled), rows.filter(filled)
    return {"rows": rows, "cells": batch}


def _about_cells(name: str, note: dict) -> tuple[Finding, ...]:
    """What the pre-flight noted of the cells of one sheet."""
    source = Source("", name)
    return (
        *say.UNSAVED_FORMULAS.on_rows(source, sorted({row for row, _ in note.get("uncached", ())})),
        *say.EXCEL_ERRORS.on_rows(source, sorted({row for row, _, _ in note.get("errors", ())})),
    )
