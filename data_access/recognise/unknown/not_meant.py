"""Rows and sheets whose own names say that they are not to be counted: crossed out, copied, or tried."""

import re

import pandas as pd

from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.layouts.code_words import plain_words
from data_access.layouts.layout import Layout
from metrics.counting.registers import CASES
from metrics.datasets import DATASETS

ROWS = FindingKind(
    "ROW-NOT-MEANT",
    Severity.ASKS,
    "The references of these rows say that they are not meant to be counted.",
    "They would be counted like every other row.",
    "Take the rows out and upload again. Say yes if they are to be counted.",
)
SHEET = FindingKind(
    "SHEET-NOT-MEANT",
    Severity.ASKS,
    "The name of this sheet says that its rows are not meant to be counted.",
    "They would be counted like those of every other sheet.",
    "Say that the sheet is not to be read, or take it out. Say yes if its rows are to be counted.",
)
_CROSSED_OUT = re.compile(r"\b(do not use|not in use|duplicates?|deleted?|void|dummy|test data|recycle bin)\b")
_TRIED = frozenset({"test", "example", "examples", "sample", "demo"})
"""A whole name that says so; within a longer one these words may mean anything."""

_REFERENCES = {CASES: "case_reference"} | {key: one.reference for key, one in DATASETS.items()}


def about_not_meant(source: Source, rows: pd.DataFrame, layout: Layout) -> tuple[Finding, ...]:
    """What is to be asked of a table by the name of its sheet and the references of its rows."""
    name = _REFERENCES.get(layout.about, "")
    column = layout.fields[name].title if name in rows else ""
    marked = rows.index[_are_not_meant(rows[name])] if name in rows else ()
    found = ROWS.on_rows(source, marked, column=column)
    return (*found, *((SHEET.on(source),) if _is_not_meant(source.sheet) and len(rows) else ()))


def _are_not_meant(references: pd.Series) -> pd.Series:
    """Which references say so. Each is another, but by their letters alone, which tell, thousands are alike."""
    shapes = references.str.replace(r"[0-9]+", "0", regex=True)
    return shapes.isin([shape for shape in shapes.dropna().unique() if _is_not_meant(shape)])


def _is_not_meant(name: str) -> bool:
    plain = plain_words(name)
    return plain in _TRIED or plain.startswith("e g ") or bool(_CROSSED_OUT.search(plain))
