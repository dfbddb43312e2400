"""Which plan an action is of, and the committees that follow it: one or several in a cell."""

import pandas as pd

from metrics.base.categories import BETWEEN, folded, named, spellings
from metrics.base.on_demand import Rows
from metrics.remedies.code_lists import REMEDY


def of_another_plan(rows: Rows) -> pd.Series:
    """Actions of plans that follow no complaint; a row that names no kind of plan is a remedy."""
    if "plan_kind" not in rows:
        return pd.Series(False, rows.index)
    return rows["plan_kind"].astype("object").fillna(REMEDY) != REMEDY


def names_in(cells: pd.Series) -> tuple[str, ...]:
    """Every committee that some cell names, each once, in the order of the alphabet."""
    found = {name for cell in cells.dropna().astype("str").unique() for name in cell.split(BETWEEN)}
    return tuple(sorted(found, key=str.casefold))


def in_one_spelling(cells: pd.Series) -> pd.Series:
    """Committees that differ in capitals and spaces alone are one, as most rows spell it; several in one order."""
    told = cells.dropna().astype("str")
    if told.empty:
        return cells
    spelt = spellings(told.str.split(BETWEEN).explode().value_counts().to_dict())
    made = {cell: _together(cell, spelt) for cell in told.unique()}
    return named(cells.astype("object").map(made, na_action="ignore"))


def _together(cell: str, spelt: dict[str, str]) -> str:
    names = {spelt[folded(name)] for name in cell.split(BETWEEN)}
    return BETWEEN.join(sorted(names, key=str.casefold))
