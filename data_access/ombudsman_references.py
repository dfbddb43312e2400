"""The Ombudsman's reference in one spelling, however it was typed: 23 019 356."""

import re

_WHOLE = re.compile(
    r"(?:lgsco|lgo|ombudsman)?\W*(?:ref(?:erence)?|case|no|number)?\W*"
    r"(\d{2})[-/. ]?(\d{3})[-/. ]?(\d{3})(?:\.0)?$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"(?<!\d)(\d{2})[ -](\d{3})[ -](\d{3})(?!\d)")


def ombudsman_reference(text: str) -> str | None:
    """Two figures of the year, then two groups of three; None for anything else."""
    found = _WHOLE.match(" ".join(text.split()))
    return " ".join(found.groups()) if found else None


def references_within(text: str) -> list[str]:
    """Every reference that stands in a line of words, each once."""
    return list(dict.fromkeys(" ".join(found) for found in _WITHIN.findall(text)))
