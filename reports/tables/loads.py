"""Rows of a file as they would be kept."""

import pandas as pd

from metrics.datasets import column_titles, keyed_columns

FIRST = 5
"""Enough to see whether a column has slipped."""


def first_rows(rows: pd.DataFrame, about: str, sheet: str) -> pd.DataFrame:
    """The first rows from one sheet: columns that hold anything, in words; never a keyed one. Days as days."""
    own = rows[rows["source_sheet"].astype("str") == sheet].head(FIRST) if len(rows) else rows
    titles, keyed = column_titles(about), keyed_columns(about)
    names = [name for name in titles if name in own and name not in keyed and own[name].notna().any()]
    return pd.DataFrame({titles[name]: _plain(own[name]) for name in names})


def _plain(column: pd.Series) -> pd.Series:
    values = column.dt.date if pd.api.types.is_datetime64_any_dtype(column) else column
    return values.astype("object").where(column.notna(), None)
