"""References that a spreadsheet took for long numbers: 2.02501E+11 stands for any of ten million."""

import re

import pandas as pd

_SPOILT = r"\s*\d(?:[.,]\d+)?[Ee]\+\d{1,3}\s*"
_FORM = re.compile(_SPOILT)


def is_spoilt(text: str) -> bool:
    """Whether a text is a number in scientific notation, of which the last figures are lost."""
    return bool(_FORM.fullmatch(text))


def spoilt(texts: pd.Series) -> pd.Series:
    """Which cells of a column are."""
    return texts.str.fullmatch(_SPOILT, na=False).astype(bool)
