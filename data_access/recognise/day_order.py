"""Whether the days of a table were turned round before it was saved.

A list with UK days that is opened in a spreadsheet of the United States: days up to the 12th become real dates with day
and month swapped, and the others stay texts. Read as they are, most are wrong, and none looks so.
"""

from collections import Counter
from dataclasses import dataclass, field

import pandas as pd

from data_access.findings import Finding, Source
from data_access.layouts.corrections import DayOrder
from data_access.layouts.day_order import MONTHS, REAL, WRITTEN, in_order
from data_access.layouts.layout import Layout
from data_access.recognise import doubts as say
from metrics.base.columns import ColumnKind

SURE = 2
"""Real dates and texts, so many of each, that make the sign sure; one alone may be chance, and is asked about. Ours."""
SURE_MONTH_FIRST = 3
"""Days such as 1/31/2025 that a table must hold, and none like 31/1/2025, before it is read month first. Ours."""
MANY = 20
"""Different real dates of which by chance one lies above the 12th, but for three in a hundred million times. Ours."""


_LAST_DAY = 31
YEARS = range(14, 36)
"""Years of this century in which a child of these lists asks or has a plan: there are EHC plans since 2014. Ours."""


@dataclass
class Days:
    """What the days of a table look like."""

    low: int = 0
    """Real dates up to the 12th."""
    high: int = 0
    written_low: int = 0
    """Texts that begin with a figure up to 12."""
    written_high: int = 0
    month_first: int = 0
    """Texts whose second figure is no month."""
    year_first: int = 0
    """Texts of three short figures that are a day of a likely year from either end, and only from the front."""
    day_first: int = 0
    """Texts of three short figures that do not begin with a likely year."""
    either: set[str] = field(default_factory=set)
    """The different days, real or written, whose month may stand in either place; of the same cell twice one."""

    def take(self, text: str, times: int) -> None:
        """One cell, and how often it stands in a column."""
        plain = text.strip()
        if real := REAL.match(plain):
            is_low = int(real[3]) <= MONTHS
            self.low += times * is_low
            self.high += times * (not is_low)
            self.either |= {plain} if is_low else set()
        elif written := WRITTEN.match(plain):
            self._take_written(plain, int(written[1]), int(written[3]), written[4], times)

    def _take_written(self, plain: str, first: int, second: int, last: str, times: int) -> None:
        is_high = first > MONTHS >= second
        self.written_high += times * is_high
        self.written_low += times * (not is_high)
        self.month_first += times * (second > MONTHS >= first)
        self.either |= {plain} if max(first, second) <= MONTHS else set()
        if len(last) == len("26"):
            likely = first in YEARS and second <= MONTHS and 1 <= int(last) <= _LAST_DAY
            self.day_first += times * (not likely)
            self.year_first += times * (likely and int(last) not in YEARS)

    @property
    def is_month_first(self) -> bool:
        """Whether they are surely written month first, as systems set up in American English do."""
        return self.month_first >= SURE_MONTH_FIRST and not self.written_high

    def findings(self, source: Source, column: str = "") -> tuple[Finding, ...]:
        """What gives reason to doubt them."""
        if self.low and self.written_high and not (self.high or self.written_low):
            kind = say.DAYS_TURNED if min(self.low, self.written_high) >= SURE else say.DAYS_MAY_BE_TURNED
            return (kind.on(source, column=column, real=self.low, texts=self.written_high),)
        if self.year_first and not self.day_first:
            return (say.DAYS_YEAR_FIRST.on(source, column=column, count=self.year_first),)
        if self.high or self.written_high or not self.either:
            return ()
        if self.month_first and not self.is_month_first:
            return (say.DAYS_MAY_BE_MONTH_FIRST.on(source, column=column, count=self.month_first),)
        firsts = all("01" in (text[8:10], text[:2].strip("/.-").zfill(2)) for text in self.either)
        if self.month_first or len(self.either) < MANY or firsts:
            return ()
        return (say.DAYS_ALL_LOW.on(source, column=column, real=len(self.either)),)

    def unlike(self, order: DayOrder, source: Source, column: str) -> tuple[Finding, ...]:
        """What is asked where somebody says how the days are written, and some of them cannot be.

        A choice kept for files like one may be wrong for the next of them.
        """
        against = {
            DayOrder.SWAPPED: self.high,
            DayOrder.MONTH_FIRST: self.written_high,
            DayOrder.DAY_FIRST: self.month_first,
            DayOrder.YEAR_FIRST: self.day_first,
        }[order]
        kind = say.DAYS_NOT_SWAPPED if order is DayOrder.SWAPPED else say.DAYS_NOT_SO
        return (kind.on(source, column=column, count=against, order=order),) if against else ()


def with_days_in_order(
    rows: pd.DataFrame, layout: Layout, order: DayOrder, source: Source
) -> tuple[pd.DataFrame, tuple[Finding, ...]]:
    """The rows with their days as somebody says they are meant; where nobody does, what gives reason to ask.

    The columns of a table come from one system, so that they bear each other out: surely month first, all are.
    """
    names = [name for name in rows if name in layout.fields and layout.fields[name].kind is ColumnKind.DATE]
    days, seen = Days(), list[str]()
    for name in names:
        counts = Counter(rows[name].dropna().tolist())
        for text, times in counts.items():
            days.take(text, times)
        seen += [layout.fields[name].title] if counts else []
    column = ", ".join(seen)
    if order is DayOrder.AS_WRITTEN and not days.is_month_first:
        return rows, days.findings(source, column)
    if order is DayOrder.AS_WRITTEN:
        ordered = {name: _ordered(rows[name], DayOrder.MONTH_FIRST) for name in names}
        return rows.assign(**ordered), (say.MONTH_FIRST.on(source), *days.findings(source, column))
    return rows.assign(**{name: _ordered(rows[name], order) for name in names}), days.unlike(order, source, column)


def _ordered(texts: pd.Series, order: DayOrder) -> pd.Series:
    ordered = {text: in_order(text, order) for text in texts.dropna().unique()}
    return texts.map(ordered).astype(texts.dtype)
