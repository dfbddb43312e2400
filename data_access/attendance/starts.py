"""When each line of attendance begins, and whether it is a day, a week or a term."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from data_access.attendance import findings as say
from data_access.attendance.columns import Block, days_since_1970, days_to, places
from data_access.attendance.terms import Spans, term_starts
from data_access.findings import Finding, Read, Source
from data_access.layouts.cells import tidied
from data_access.layouts.days import NotReadable, read_date

FEWEST_WEEKS = 2
"""Different weeks, before the days that they begin on are no chance: one in fifty for two. Ours."""
_MONDAY = 0


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


@dataclass
class WeekDays:
    """Whether the weeks of a file begin on Mondays only when their days are read month first."""

    _days: set[tuple[date, date]] = field(default_factory=set)
    """Each day as it is day first and month first."""
    _is_told: bool = False
    """Whether some day can be read in one way only: then it tells by itself."""

    def take(self, text: str) -> None:
        """One cell; what is no day says nothing."""
        first, second = (_day(tidied(text), month_first=month_first) for month_first in (False, True))
        if first and second:
            self._days.add((first, second))
        self._is_told |= (first is None) != (second is None)

    def findings(self, source: Source) -> tuple[Finding, ...]:
        """That their order is in doubt, where every one of them says so."""
        differing = sum(first != second for first, second in self._days)
        is_turned = all(second.weekday() == _MONDAY != first.weekday() for first, second in self._days)
        return (say.WEEKS_TURNED.on(source),) if differing >= FEWEST_WEEKS and is_turned and not self._is_told else ()


def weeks_of(texts: pa.DictionaryArray, source: Source) -> tuple[Finding, ...]:
    """The same of a whole column."""
    days = WeekDays()
    for text in places(texts)[1]:
        days.take(text)
    return days.findings(source)


def _day(text: str, *, month_first: bool) -> date | None:
    try:
        return read_date(text, month_first=month_first)
    except NotReadable:
        return None
