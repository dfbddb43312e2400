"""References that a spreadsheet took for something else: 2.02501E+11 stands for any of ten million numbers.

A reference such as 1-2 becomes a day: 1 February of the year in which the file was opened, or 01-Feb in text.
"""

import re

import pandas as pd

_FORM = re.compile(r"\s*\d(?:[.,]\d+)?[Ee]\+\d{1,3}\s*")
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY = re.compile(
    rf"\s*(?:\d{{4}}-\d\d-\d\d 00:00:00|\d{{1,2}}/\d{{1,2}}/\d{{4}}|\d{{1,2}}-{_MONTH}(?:-\d\d)?|{_MONTH}-\d\d)\s*"
)
"""A real date, and the forms in which Excel writes one into text."""
_MARK = r"[Ee]\+| 00:00|/\d{4}|-[JFMASOND][a-z]{2}|[JFMASOND][a-z]{2}-"
"""Hardly a reference has it, and a column is searched for it many times faster: without ``$`` or ``\\b``, for these
are looked for text by text."""


def is_spoilt(text: str) -> bool:
    """Whether a text is a number in scientific notation, of which the last figures are lost, or a day."""
    return bool(_FORM.fullmatch(text) or _DAY.fullmatch(text))


def spoilt(texts: pd.Series) -> pd.Series:
    """Which cells of a column are."""
    marked = texts.str.contains(_MARK, na=False).astype(bool)
    return marked & texts.isin([text for text in texts[marked].unique() if is_spoilt(text)])


def without_point(references: pd.Series) -> pd.Series:
    """A column of references, "17.0" as 17: so a tool writes a column of numbers in which some are blank."""
    if not references.str.contains(".", regex=False, na=False).any():
        return references
    return references.str.replace(r"^(\s*\d+)\.0+\s*$", r"\1", regex=True)
