"""The Ombudsman's references: two digits of the year, and six of a number, as in 23 019 356."""

import re

import pandas as pd

_BESIDE = r"(?:lgsco|lgo|ombudsman|ref(?:erence)?|case|no|number|\W)*"
_FORM = re.compile(_BESIDE + r"(\d{2})[\s\-–/.]*(\d{3})[\s\-–/.]*(\d{3})(?:\.0)?\s*", re.IGNORECASE)
_WITHIN = re.compile(r"(?<!\d)(\d{2})[ -](\d{3})[ -](\d{3})(?!\d)")


def reference_in_form(text: str) -> str | None:
    """``23 019 356``, whether written with spaces, hyphens, neither or as Excel's number; None for anything else."""
    found = _FORM.fullmatch(text)
    return " ".join(found.groups()) if found else None


def references_within(text: str) -> list[str]:
    """Every reference that stands in a line of words, each once."""
    return list(dict.fromkeys(" ".join(found) for found in _WITHIN.findall(text)))


def in_form(texts: pd.Series) -> pd.Series:
    """A column of references, each in its form; one that has none stands as it was written."""
    known = {text: reference_in_form(text) or text for text in texts.dropna().astype("object").unique()}
    return texts.astype("object").map(known)
