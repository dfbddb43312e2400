"""Columns of a register of remedies, which are there or not and hold words or nothing."""

from collections.abc import Callable
from typing import Any

import pandas as pd


def column(rows: pd.DataFrame, name: str) -> pd.Series:
    """A column as it is, or a blank one."""
    return rows[name].astype("object") if name in rows else pd.Series(None, rows.index, dtype="object")


def where(cells: pd.Series, holds: Callable[[Any], bool]) -> pd.Series:
    """Where there is something and it is so."""
    return pd.Series([not _missing(cell) and bool(holds(cell)) for cell in cells], cells.index, dtype="bool")


def promised(rows: pd.DataFrame) -> pd.Series:
    """The words of the recommendation; of the action where there are none."""
    words = column(rows, "recommendation")
    return words.fillna(column(rows, "action")).fillna("").astype("str")


def _missing(cell: object) -> bool:
    return cell is None or (isinstance(cell, float) and cell != cell)
