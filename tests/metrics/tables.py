"""Cases and registers of a few cells, for rules that are tested a row at a time: no file, no database.

A boundary is tested by three rows, the day before, the day and the day after, and one where nothing is recorded.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import pandas as pd

from metrics.cases.case_tables import CaseTables
from metrics.counting.registers import Council, Register
from metrics.datasets import DATASETS
from metrics.law.complaint_stages import STANDARD_STAGES
from metrics.law.conventions import STANDARD, Conventions

DAY = date(2026, 3, 16)
"""The day on which things are looked at: a Monday in term, in no school holiday and no leap year."""
Cells = Mapping[str, Any]


def ago(days: int) -> date:
    """So many days before DAY; a negative number is after it."""
    return DAY - timedelta(days=days)


def around(day: date) -> tuple[date, date, date]:
    """The day before, the day and the day after."""
    return day - timedelta(days=1), day, day + timedelta(days=1)


def frame(rows: Sequence[Cells]) -> pd.DataFrame:
    """A row for each, blank where it says nothing; days as the tables have them."""
    names = dict.fromkeys(name for row in rows for name in row)
    cells = {name: [row.get(name) for row in rows] for name in names}
    days = {name for name, values in cells.items() if any(isinstance(value, date) for value in values)}
    return pd.DataFrame(
        {name: pd.array(values, "datetime64[s]") if name in days else values for name, values in cells.items()},
        index=range(len(rows)),
    )


def cases(*rows: Cells, as_at: date = DAY, conventions: Conventions = STANDARD) -> CaseTables:
    """Cases as the metrics count them."""
    return CaseTables.build(frame(rows), as_at=as_at, conventions=conventions)


@cache
def _no_cases(as_at: date, conventions: Conventions) -> CaseTables:
    """Read only, so that one will do for every register that stands alone."""
    return cases(as_at=as_at, conventions=conventions)


def council(
    *, own: Sequence[Cells] = (), as_at: date = DAY, conventions: Conventions = STANDARD, **registers: Sequence[Cells]
) -> Council:
    """A council with some registers, by key; ``own`` are its cases."""
    tables = cases(*own, as_at=as_at, conventions=conventions) if own else _no_cases(as_at, conventions)
    return Council.build(tables, DATASETS, {key: frame(rows) for key, rows in registers.items()}, as_at=as_at)


def register(key: str, *rows: Cells, **more: Any) -> Register:
    """One register; ``more`` is what stands beside it, as for ``council``."""
    return council(**{key: rows}, **more).register(key)


def under_the_code(*rows: Cells, **more: Any) -> Register:
    """Complaints as if the Ombudsman's code had always held: as a council's own limits from before it."""
    own = tuple(replace(one, in_force=None) for one in STANDARD_STAGES)
    return register("complaints", *rows, conventions=Conventions(complaint_stages=own), **more)


def held(rule: Callable, table: CaseTables | Register) -> list[bool]:
    """What a rule says of each row, in order; a blank is no."""
    return rule(table).fillna(False).astype(bool).tolist()
