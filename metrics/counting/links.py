"""Which request of the child's a row of a register belongs to."""

import numpy as np
import pandas as pd

from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import COLUMNS

_BY = (("person_key", "person_key"), ("person_key", "person_id_key"), ("case_reference", "case_reference"))
"""What links a row to a case, the surer first: the row's column and the case's. A log knows the UPN or the council's
own id of a child; the cases may know both."""
_NOWHERE = -1
"""No case has this label."""


def linked_cases(rows: pd.DataFrame, day_column: str, tables: CaseTables) -> pd.Series:
    """The label of the case that each row belongs to; missing where there is none.

    Of the person's cases, else of those with the row's case reference, the latest whose request was received on or
    before the row's day. A case without a day of request (a plan from before the records) comes before all others.
    """
    found = pd.Series(np.nan, rows.index, dtype="object")
    for ours, theirs in _BY if len(rows) and (len(tables.cases) or tables.not_understood) else ():
        asked = found.isna() & rows[ours].notna() & rows[day_column].notna()
        keys = _of_every_case(tables, theirs)
        known = keys.notna()
        if asked.any() and known.any():
            wanted = pd.DataFrame({"day": rows.loc[asked, day_column], "by": _compared(rows.loc[asked, ours])})
            asked_on = _of_every_case(tables, "received_date")[known].fillna(pd.Timestamp("1900-01-01"))
            cases = pd.DataFrame({"day": asked_on, "by": _compared(keys[known])})
            found = found.fillna(_latest(wanted, cases))
    return found.astype("Int64")


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


def _latest(wanted: pd.DataFrame, cases: pd.DataFrame) -> pd.Series:
    left = wanted.assign(row=wanted.index, day=wanted["day"].astype("datetime64[s]"))
    right = cases.assign(case=cases.index, day=cases["day"].astype("datetime64[s]"))
    joined = pd.merge_asof(
        left.sort_values("day", kind="stable"), right.sort_values("day", kind="stable"), on="day", by="by"
    )
    return joined.set_index("row")["case"].astype("object").reindex(wanted.index)


def _compared(names: pd.Series) -> pd.Series:
    return names.astype("str").str.strip().str.casefold()
