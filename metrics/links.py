"""Which case of the child a row of a register belongs to."""

import numpy as np
import pandas as pd

from metrics.case_tables import CaseTables

_KEYS = ("person_key", "case_reference")
"""What links a row to cases; the first that a row has and some case shares decides."""
_BEFORE_ALL = pd.Timestamp("1900-01-01").as_unit("s")
"""A case without a recorded request is older than any other."""


def linked_cases(rows: pd.DataFrame, day_column: str, cases: CaseTables) -> pd.Series:
    """The label in ``cases.cases`` of the latest request received on or before each row's day; missing where none.

    By the keyed hash of the person where both have one, else by the council's case reference. A row without a day
    has no case.
    """
    found = pd.Series(pd.NA, rows.index, dtype="Int64")
    for key in _KEYS:
        left = rows.loc[found.isna() & rows[key].notna() & rows[day_column].notna(), [key, day_column]]
        right = cases.cases.loc[cases.cases[key].notna(), [key, "received_date"]]
        if len(left) and len(right):
            found = found.fillna(_latest(left, right, key, day_column).reindex(rows.index))
    return found


def _latest(left: pd.DataFrame, right: pd.DataFrame, key: str, day_column: str) -> pd.Series:
    ours = pd.DataFrame({"key": left[key].astype("str"), "day": left[day_column].astype("datetime64[s]"),
                         "row": np.arange(len(left))}).sort_values("day", kind="stable")  # fmt: skip
    theirs = pd.DataFrame({"key": right[key].astype("str"), "label": right.index,
                           "day": right["received_date"].astype("datetime64[s]").fillna(_BEFORE_ALL)})  # fmt: skip
    together = pd.merge_asof(ours, theirs.sort_values("day", kind="stable"), on="day", by="key")
    return together.set_index("row")["label"].sort_index().set_axis(left.index).astype("Int64")
