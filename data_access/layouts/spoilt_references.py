"""References that a spreadsheet took for long numbers: 2.02501E+11 stands for any of ten million."""

import re

import pandas as pd

_FORM = re.compile(r"\s*\d(?:[.,]\d+)?[Ee]\+\d{1,3}\s*")
_MARK = r"[Ee]\+"
"""Hardly a reference has it, and a column is searched for it many times faster."""


def is_spoilt(text: str) -> bool:
    """Whether a text is a number in scientific notation, of which the last figures are lost."""
    return bool(_FORM.fullmatch(text))


def spoilt(texts: pd.Series) -> pd.Series:
    """Which cells of a column are."""
    marked = texts.str.contains(_MARK, na=False).astype(bool)
    return marked & texts.isin([text for text in texts[marked].unique() if is_spoilt(text)])
