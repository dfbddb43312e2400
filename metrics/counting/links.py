"""Which request of the child's a row of a register belongs to."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from metrics.base.days import has_day, seconds
from metrics.base.on_demand import Rows
from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import COLUMNS
from metrics.cases.derived import COMPARED, as_compared

_BY = (("person_key", "person_key"), ("person_key", "person_id_key"), ("case_reference", "case_reference"))
"""What links a row to a case, the surer first: the row's column and the case's. A log knows the UPN or the council's
own id of a child; the cases may know both."""
_NOWHERE = -1
"""No case has this label."""


@dataclass(frozen=True, eq=False)
class Links:
    """The case that each row of a register belongs to by the day in a column, found when it is first asked for."""

    rows: Rows
    day_column: str
    tables: CaseTables

    @cached_property
    def labels(self) -> pd.Series:
        """The label of each row's case; missing where there is none."""
        return linked_cases(self.rows, self.day_column, self.tables)

    def of_case(self, name: str) -> pd.Series:
        """A column of the cases, for every row by its case."""
        return from_cases(self.labels, self.tables, name)

    def own_or_case(self, name: str) -> pd.Series:
        """A column of the rows, filled from their cases where it is blank."""
        return own_or_case(self.rows[name].rename(name), self.labels, self.tables)


def linked_cases(rows: Rows, day_column: str, tables: CaseTables) -> pd.Series:
    """The label of the case that each row belongs to; missing where there is none.

    Of the person's cases, else of those with the row's case reference, the latest whose request was received on or
    before the row's day. A case without a day of request (a plan from before the records) comes before all others.
    """
    found = np.full(len(rows), _NOWHERE)
    for ours, theirs in _BY if len(rows) and (len(tables.cases) or tables.not_understood) else ():
        asked = (found == _NOWHERE) & has_day(rows[day_column]) & rows[ours].notna().to_numpy()
        if asked.any():
            keys, days = as_compared(rows[ours][asked]).to_numpy(), seconds(rows[day_column])[asked]
            found[asked] = _latest(keys, days, tables, theirs)
    return pd.Series(found, rows.index).astype("Int64").where(found != _NOWHERE)


def from_cases(links: pd.Series, tables: CaseTables, name: str) -> pd.Series:
    """A column of the cases, for every row by its case; missing where it has none.

    Of a case that is not understood only what describes it: its place and need, none of its days and outcomes.
    """
    describes = name in COLUMNS and not COLUMNS[name].decides
    found = _of_every_case(tables, name) if describes else tables.cases[name]
    return found.reindex(links.fillna(_NOWHERE).astype("int64")).set_axis(links.index)


def _of_every_case(tables: CaseTables, name: str) -> pd.Series:
    """A column of the cases, those among them that are not understood."""
    aside = tables.not_understood
    return pd.concat([tables.cases[name], aside.cases[name]]) if aside else tables.cases[name]


def among(column: pd.Series, keys: pd.Series) -> pd.Series:
    """Which rows of a column hold one of the keys; a blank is none of them. As plain objects, which is faster."""
    return column.astype("object").isin(set(keys.dropna()))


def own_or_case(own: pd.Series, links: pd.Series, tables: CaseTables) -> pd.Series:
    """A column of a log, filled from the linked cases where it is blank; its groups are those of either."""
    of_case = from_cases(links, tables, str(own.name))
    groups = own.dtype
    if groups != of_case.dtype:
        names = {*own.cat.categories, *of_case.cat.categories}
        groups = pd.CategoricalDtype(sorted(names, key=str), ordered=True)
    return own.astype("object").fillna(of_case.astype("object")).astype(groups)


def _latest(keys: np.ndarray, days: np.ndarray, tables: CaseTables, name: str) -> np.ndarray:
    """For each key and day the label of the last case of that key received by then, or ``_NOWHERE``.

    Key and day are one number, so that looking it up among the cases in their order finds both.
    """
    wanted = pd.Index(pd.unique(keys))
    of_case = _of_every_case(tables, COMPARED[name])
    number = wanted.get_indexer(of_case.to_numpy())
    held = np.flatnonzero(number >= 0)
    received = _since_1900(seconds(_of_every_case(tables, "received_date"))[held])
    cases = number[held] * _SPAN + received
    order = np.argsort(cases, kind="stable")
    asked = wanted.get_indexer(keys)
    place = np.searchsorted(cases[order], asked * _SPAN + _since_1900(days), side="right") - 1
    label = np.append(of_case.index.to_numpy()[held[order]], _NOWHERE)[place]
    return np.where(np.append(number[held[order]], -1)[place] == asked, label, _NOWHERE)


_1900 = np.datetime64("1900-01-01", "s").astype("int64")
_SPAN = 2**38
"""More seconds than lie between any two days."""


def _since_1900(days: np.ndarray) -> np.ndarray:
    """Seconds; 1 for a case without a day, which comes before all others."""
    return np.maximum(days - _1900, 0) + 1
