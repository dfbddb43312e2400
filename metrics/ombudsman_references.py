"""The Ombudsman's references: two digits of the year, and six of a number, as in 23 019 356."""

import re

import pandas as pd

_FORM = re.compile(r"\d{8}")
_BESIDE = re.compile(r"^(?:lgsco|lgo|ombudsman|ref(?:erence)?|case|no|number|[\s.:#/])+", re.IGNORECASE)


def reference_in_form(text: str) -> str | None:
    """``23 019 356``, whether written with spaces, hyphens, neither or as Excel's number; None for anything else."""
    bare = re.sub(r"\.0$", "", _BESIDE.sub("", text.strip()))
    digits = re.sub(r"[\s\-–/.]", "", bare)
    return f"{digits[:2]} {digits[2:5]} {digits[5:]}" if _FORM.fullmatch(digits) else None


def in_form(texts: pd.Series) -> pd.Series:
    """A column of references, each in its form; one that has none stands as it was written."""
    known = {text: reference_in_form(text) or text for text in texts.dropna().astype("object").unique()}
    return texts.astype("object").map(known)
