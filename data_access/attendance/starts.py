"""When each line of attendance begins, and whether it is a day, a week or a term."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from data_access.attendance.columns import Block, days_since_1970, days_to, places
from data_access.attendance.terms import Spans, term_starts
from data_access.findings import Finding, Read


class Starts(NamedTuple):
    """The beginnings of the lines of a block."""

    days: np.ndarray
    """Days since 1970; MISSING where none can be read."""
    spans: np.ndarray
    """``Spans`` of each line."""


def starts_of(block: Block) -> Read[Starts]:
    """The week or the day of each line; where there is none, its term."""
    days, findings = block.numbers("starts", days_since_1970)
    spans = np.full(len(block), Spans.DAY if "am" in block or "pm" in block else Spans.WEEK, dtype="int8")
    if "term" in block:
        terms, besides = _terms(block)
        spans = np.where(days < 0, Spans.TERM, spans)
        days = np.where(days < 0, terms, days)
        findings = (*findings, *besides)
    return Read(Starts(days, spans), findings)


def _terms(block: Block) -> tuple[np.ndarray, tuple[Finding, ...]]:
    named = {**block.columns, "term": _with_year(block.columns["term"], block.columns.get("school_year"))}
    return replace(block, columns=named).numbers("term", lambda text: days_to(term_starts(text)))


def _with_year(terms: pa.DictionaryArray, years: pa.DictionaryArray | None) -> pa.DictionaryArray:
    """Terms with the school year behind them, where it stands in a column of its own."""
    if years is None:
        return terms
    (term, names), (year, numbers) = places(terms), places(years)
    texts = [f"{one} {other}".strip() for one in [*names, ""] for other in [*numbers, ""]]
    joined = pa.array(term.astype("int64") * (len(numbers) + 1) + year, pa.int32())
    return pa.DictionaryArray.from_arrays(joined, pa.array(texts))
