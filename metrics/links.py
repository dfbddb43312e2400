"""Which request of the child's a row of a register belongs to."""

import numpy as np
import pandas as pd

from metrics.case_tables import CaseTables

_BY = ("person_key", "case_reference")
"""What links a row to a case, the surer first."""


def linked_cases(rows: pd.DataFrame, day_column: str, tables: CaseTables) -> pd.Series:
    """The label of the case that each row belongs to; missing where there is none.

    Of the person's cases, else of those with the row's case reference, the latest whose request was received on or
    before the row's day. A case without a day of request (a plan from before the records) comes before all others.
    """
    found = pd.Series(np.nan, rows.index, dtype="object")
    for name in _BY:
        open_rows = rows[found.isna() & rows[name].notna() & rows[day_column].notna()]
        cases = tables.cases[tables.cases[name].notna()]
        if len(open_rows) and len(cases):
            found = found.fillna(_latest(open_rows, cases, name, day_column))
    return found


def from_cases(links: pd.Series, tables: CaseTables, name: str) -> pd.Series:
    """A column of the cases, for every row by its case; missing where it has none."""
    return tables.cases[name].reindex(links).set_axis(links.index)


def _latest(rows: pd.DataFrame, cases: pd.DataFrame, name: str, day_column: str) -> pd.Series:
    asked = pd.DataFrame({"day": rows[day_column], "by": _compared(rows[name]), "row": rows.index})
    known = pd.DataFrame(
        {
            "day": cases["received_date"].fillna(pd.Timestamp("1900-01-01")).astype("datetime64[s]"),
            "by": _compared(cases[name]),
            "case": cases.index,
        }
    )
    joined = pd.merge_asof(asked.sort_values("day", kind="stable"), known.sort_values("day", kind="stable"),
                           on="day", by="by")  # fmt: skip
    return joined.set_index("row")["case"].astype("object").reindex(rows.index)


def _compared(names: pd.Series) -> pd.Series:
    return names.astype("str").str.strip().str.casefold()
