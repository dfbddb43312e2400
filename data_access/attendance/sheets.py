"""Attendance from the sheets of a workbook: the same reader as for text, after the sheet's totals and notes are out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import pyarrow as pa

from data_access.attendance.blocks import BlockReader
from data_access.attendance.chunks import chunks_of
from data_access.attendance.starts import weeks_of
from data_access.cases.rows import real_rows
from data_access.findings import Finding, Read, Source
from data_access.layouts.corrections import AS_WRITTEN, Corrections, DayOrder
from data_access.recognise.sheet import Recognised
from data_access.storage.store import Chunk


@dataclass(frozen=True)
class SheetSessions:
    """The sessions of some sheets, and how many rows there were."""

    chunks: tuple[Chunk, ...]
    rows_found: int
    doubtful: Mapping[str, np.ndarray]
    """By sheet every row in which something is wrong, of which findings name some alone."""

    @property
    def rows_refused(self) -> int:
        """Rows that could not be counted; the findings name each."""
        return self.rows_found - sum(one.rows for one in self.chunks)


def sheet_sessions(
    sheets: Sequence[Recognised], file: str, key: bytes, corrections: Corrections = AS_WRITTEN
) -> Read[SheetSessions]:
    """All sheets of attendance. A sheet without a week or a term is taken to be named after its term."""
    in_order = replace(corrections, days=DayOrder.DAY_FIRST)  # as recognising leaves them
    chunks, findings, reader = list[Chunk](), list[Finding](), None
    doubtful = dict[str, np.ndarray]()
    for sheet in sheets:
        rows, left_out = real_rows(sheet, file)
        block = {name: _column(rows[name]) for name in rows.columns}
        if not {"starts", "term"} & set(block):
            block["term"] = pa.array([sheet.name] * len(rows), pa.string()).dictionary_encode()
        reader = BlockReader(key, Source(file, sheet.name), in_order, beside=reader)
        if "starts" in block and corrections.days is DayOrder.AS_WRITTEN:
            findings += weeks_of(block["starts"], Source(file, sheet.name))
        chunks += chunks_of([reader.sessions(block, rows.index.to_numpy(dtype="int64"))], sheet.name)
        findings += [*left_out, *reader.findings()]
        doubtful[sheet.name] = reader.doubtful
    findings += reader.told_twice() if reader else ()
    return Read(SheetSessions(tuple(chunks), sum(len(sheet.rows) for sheet in sheets), doubtful), tuple(findings))


def _column(texts: pd.Series) -> pa.DictionaryArray:
    plain = texts.astype("object").where(texts.notna(), None)
    return pa.array(np.asarray(plain), pa.string()).dictionary_encode()
