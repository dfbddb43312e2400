"""One cell of a published figure: a number, or the symbol that says why there is none."""

import math
import re

import numpy as np
import pandas as pd

REASONS: dict[str, str] = {
    "x": "not available",
    "z": "not applicable",
    "c": "confidential: withheld so that nobody can be recognised",
    "low": "more than nought, but rounds to nought",
    "k": "more than nought, but rounds to nought",
    "u": "of low reliability, so not published",
    "..": "not available",
    "~": "suppressed",
    "blank": "the cell is empty",
    "unreadable": "neither a number nor one of DfE's symbols",
}
"""Why a figure is missing, in words, by the symbol found. Source: DfE analysts' guide, symbols; ``blank``
and ``unreadable`` are ours."""

SYMBOLS = ("x", "z", "c", "low", "k", "u")

_NUMBER = re.compile(r"-?(\d+(\.\d+)?|\d{1,3}(,\d{3})+(\.\d+)?)", re.ASCII)
"""A minus is let through: the 2025 annual reviews hold some 2,000 counts below nought, rests of a subtraction."""


def read_cell(found: str) -> tuple[float, str]:
    """One cell as (value, reason). A number has the reason ""; anything else has the value NaN.

    "1,787" is 1787 and "0" is a true zero. Surrounding spaces and the case of a symbol do not matter.
    Never raises: what is neither number, symbol nor blank gets the reason "unreadable".
    """
    cell = found.strip()
    if not cell:
        return math.nan, "blank"
    if cell.casefold() in SYMBOLS:
        return math.nan, cell.casefold()
    if _NUMBER.fullmatch(cell):
        return float(cell.replace(",", "")), ""
    return math.nan, "unreadable"


def is_figure(found: str) -> bool:
    """Whether a cell is a number, one of DfE's symbols or blank."""
    return read_cell(found)[1] != "unreadable"


def read_cells(found: pd.Series) -> pd.DataFrame:
    """Many cells at once: columns ``value`` (float) and ``reason`` (categories), on the index of ``found``."""
    codes, distinct = pd.factorize(found)
    read = [read_cell(cell) for cell in distinct]
    values = np.array([value for value, _ in read], dtype="float64")
    reasons = pd.Categorical([reason for _, reason in read])
    return pd.DataFrame({"value": values.take(codes), "reason": reasons.take(codes)}, index=found.index)
