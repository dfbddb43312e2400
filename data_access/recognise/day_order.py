"""Whether the days of a table were turned round before it was saved.

A list with UK days that is opened in a spreadsheet of the United States: days up to the 12th become real dates with day
and month swapped, and the others stay texts. Read as they are, most are wrong, and none looks so.
"""

from collections.abc import Mapping
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
MANY = 20
"""Different real dates of which by chance one lies above the 12th, but for three in a hundred million times. Ours."""


@dataclass
class Days:
    """What the days of a table look like."""

    low: int = 0
    """Real dates up to the 12th."""
    high: int = 0
    written_low: int = 0
    """Texts that begin with a figure up to 12."""
    written_high: int = 0
    real: set[str] = field(default_factory=set)
    """The different real dates; of the same cell twice one."""

    def take(self, text: str, times: int) -> None:
        """One cell, and how often it stands in a column."""
        plain = text.strip()
        if real := REAL.match(plain):
            self.real.add(plain)
            self.low += times * (int(real[3]) <= MONTHS)
            self.high += times * (int(real[3]) > MONTHS)
        elif written := WRITTEN.match(plain):
            is_high = int(written[1]) > MONTHS >= int(written[3])
            self.written_high += times * is_high
            self.written_low += times * (not is_high)

    def findings(self, source: Source, column: str = "") -> tuple[Finding, ...]:
        """What gives reason to doubt them; nothing where a day above the 12th is a real date, or one below a text."""
        if not self.low or self.high or self.written_low:
            return ()
        if self.written_high:
            kind = say.DAYS_TURNED if min(self.low, self.written_high) >= SURE else say.DAYS_MAY_BE_TURNED
            return (kind.on(source, column=column, real=self.low, texts=self.written_high),)
        firsts = all(text[8:10] == "01" for text in self.real)
        return (
            ()
            if len(self.real) < MANY or firsts
            else (say.DAYS_ALL_LOW.on(source, column=column, real=len(self.real)),)
        )


def with_days_in_order(
    rows: pd.DataFrame, layout: Layout, order: DayOrder, source: Source
) -> tuple[pd.DataFrame, tuple[Finding, ...]]:
    """The rows with their days as somebody says they are meant; where nobody does, what gives reason to ask."""
    names = [name for name in rows if name in layout.fields and layout.fields[name].kind is ColumnKind.DATE]
    if order is not DayOrder.AS_WRITTEN:
        return rows.assign(**{name: _ordered(rows[name], order) for name in names}), ()
    days, seen = Days(), list[str]()
    for name in names:
        counts: Mapping[str, int] = rows[name].value_counts().to_dict()
        for text, times in counts.items():
            days.take(str(text), int(times))
        seen += [layout.fields[name].title] if counts else []
    return rows, days.findings(source, ", ".join(seen))


def _ordered(texts: pd.Series, order: DayOrder) -> pd.Series:
    ordered = {text: in_order(text, order) for text in texts.dropna().unique()}
    return texts.map(ordered).astype(texts.dtype)
