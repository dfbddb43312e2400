"""Ordered categories, so that groups come in one order, the empty ones too."""

from collections.abc import Sequence

import numpy as np
import pandas as pd


def named(found: pd.Series) -> pd.Series:
    """Names in the order of the alphabet."""
    made = found.astype("object").astype("category")
    return made.cat.reorder_categories(sorted(made.cat.categories, key=str), ordered=True)


def numbered(places: np.ndarray | Sequence[int], names: Sequence[str], index: pd.Index) -> pd.Series:
    """For each row one of the names, by its place among them; missing at -1."""
    return pd.Series(pd.Categorical.from_codes(places, categories=list(names), ordered=True), index)
