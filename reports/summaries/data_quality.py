"""How far figures can be trusted: what each may become once rows are mended, which checks find what, and where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_access.findings import Severity
from data_access.loads.checked_rows import CheckedRows
from data_access.storage.store import KEYS, Batch, in_force_of
from metrics.base.periods import Period, day
from metrics.catalogue import ASKED_FIRST
from metrics.counting.bounds import Bounds, bounds
from metrics.counting.definition import Metric, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Council
from metrics.datasets import LISTS, column_of
from reports.summaries.to_mend import CHECK, PLACE, check_key, is_to_mend

SHARES: tuple[Metric, ...] = tuple(
    one for about, metrics in ASKED_FIRST.items() if about in KEYS for one in metrics if one.kind is Kind.SHARE
)
"""The main figures that are shares, of lists kept row by row: of a count it is known how many rows it may lack, and no
more."""
MOST_DAYS = 24
"""Days of loads that a trend goes back: two years of months. Ours."""


@dataclass(frozen=True)
class Check:
    """One thing that is checked of one column of one list, and what it found in the loads known on each day."""

    about: str
    code: str
    column: str
    """The column as the findings name it; "" where the whole row is meant."""
    severity: Severity
    message: str
    trend: tuple[tuple[date, int], ...]
    """The days of loads, oldest first, and in how many rows it found something."""
    whole: bool = False
    """Whether it is about a whole sheet or column: its numbers are of those, not of rows."""
    moves: tuple[Bounds, ...] = ()
    """The main shares that its rows alone may move, with what they may make of each."""

    @property
    def key(self) -> str:
        """What tells it from all others, fit for an address."""
        return check_key(self.about, self.code, self.column)

    @property
    def to_mend(self) -> bool:
        """Whether what it finds is left out of some figure, and so wants mending."""
        return self.severity is Severity.LEFT_OUT and not self.whole

    @property
    def now(self) -> int:
        """In how many rows it finds something."""
        return self.trend[-1][1]

    @property
    def before(self) -> int | None:
        """The same at the load before; None where there is none."""
        return self.trend[-2][1] if len(self.trend) > 1 else None


def rows_to_mend(rows: pd.DataFrame) -> int:
    """How many rows have something to mend, whatever number of checks says so."""
    return len(rows.loc[is_to_mend(rows), PLACE].drop_duplicates())


def to_mend_by_day(checked: CheckedRows, until: date) -> list[tuple[date, int]]:
    """How many rows there were to mend with the loads known on each day."""
    return [(one, rows_to_mend(checked.on(one))) for one in _days(checked, until)]


def reach(council: Council, rows: pd.DataFrame, period: Period) -> list[Bounds]:
    """What the rows to mend may make of each main share, over the period or on the council's day.

    ``rows`` are those in force. Shares of lists that are not loaded, or without any case, are left out. A row counts
    only where its fault is in a column that decides, or in none by name: a need or a place moves no share.
    """
    faulty = rows[is_to_mend(rows) & rows["key"].notna()]
    made = []
    for metric in SHARES:
        own = faulty[(faulty["about"] == metric.about) & _may_decide(faulty["field"], metric)]
        doubts = own[["key", "field"]].rename(columns={"key": KEYS[metric.about]})
        spell = day(council.as_at) if metric.time is Time.AS_AT else period
        found = bounds(metric, council.table(metric.about), spell, doubts, KEYS[metric.about])
        if found.denominator or found.in_question:
            made.append(found)
    return made


def _may_decide(fields: pd.Series, metric: Metric) -> pd.Series:
    def may(name: str) -> bool:
        column = column_of(metric.about, name) if name else None
        return column is None or column.decides or name in metric.needs

    return fields.map({name: may(name) for name in fields.unique()}).astype(bool)


def first_of(reached: Sequence[Bounds], most: int) -> list[Bounds]:
    """So many of the main shares, in their order: firm ones stand back for those that rows to mend may move."""
    kept = sorted(reached, key=lambda one: not one.in_question)[:most]
    return [one for one in reached if one in kept]


def checks(checked: CheckedRows, until: date, reached: Sequence[Bounds]) -> list[Check]:
    """Every check that found anything in the loads of the last days: those first that move most, then most rows."""
    days = _days(checked, until)
    counts = {one: _count(checked.on(one)) for one in days}
    lines = checked.rows[checked.rows["starts"] <= pd.Timestamp(until)].drop_duplicates(CHECK, keep="last")
    keys = checked.on(until).dropna(subset="key").groupby(CHECK)["key"].agg(frozenset).to_dict() if days else {}
    made = []
    for line in lines.to_dict("records"):
        name = tuple(line[part] for part in CHECK)
        trend = tuple((one, int(counts[one].get(name, 0))) for one in days)
        moved = [one.of_rows(keys.get(name, ())) for one in reached if one.metric.about == line["about"]]
        is_to_act = line["severity"] == str(Severity.LEFT_OUT)
        if any(count for _, count in trend):
            made.append(
                Check(
                    *name,
                    severity=Severity(line["severity"]),
                    message=line["message"],
                    trend=trend,
                    whole=not line["row"],
                    moves=tuple(one for one in moved if is_to_act and one.in_question),
                )
            )
    return sorted(made, key=_first)


def _first(one: Check) -> tuple:
    is_to_act = one.severity is Severity.LEFT_OUT
    return not is_to_act, -max((some.in_question for some in one.moves), default=0), -one.now, one.key


def _count(rows: pd.DataFrame) -> dict[tuple[str, str, str], int]:
    return rows.drop_duplicates([*CHECK, *PLACE]).groupby(CHECK).size().to_dict()


def _days(checked: CheckedRows, until: date) -> list[date]:
    return [one for one in checked.days if one <= until][-MOST_DAYS:]


def not_understood(council: Council) -> int:
    """How many rows of all lists are in no figure, because a cell that decides could not be read."""
    aside = council.cases.not_understood
    return (len(aside.cases) if aside else 0) + sum(len(rows) for rows in council.unread.values())


def newest_of_each(loads: Iterable[Batch], until: date) -> dict[str, Batch | None]:
    """By list, its newest load known on a day; None for what has never been loaded."""
    known = tuple(loads)
    return {about: (in_force_of(known, about, until) or (None,))[-1] for about in LISTS}
