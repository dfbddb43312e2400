"""Texts are searched for identifiers, not matched whole: the one place that every way in and every finding asks.

Ten digits pass a check digit by chance one time in eleven, and most days are no birth dates. Where a text stands alone,
form and words decide; in a column of references all of them together (``data_access.cases.reference_columns``).
"""

import re
from datetime import date
from functools import lru_cache

from data_access.identifiers.days import BIRTH, birth_dates_of_a_name, days, says_nothing_else
from data_access.identifiers.forms import TEN_DIGITS, emails, postcodes, telephones, ten_digits, upns
from data_access.identifiers.traces import Trace, placed, seen

_BEFORE, _BEHIND = "(?:^|[^A-Za-z0-9])", "(?:[^A-Za-z0-9]|$)"
_MONTH = "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
WORTH_SEARCHING = "|".join(
    (
        r"@|%40|[(\[](?i:at)[)\]]| (?i:at) [\w\-]+ ?\.",
        r"(?:^|\D)\d{8}(?:\D|$)|\d{4}[/._\-]\d{1,2}[/._\-]\d",
        r"(?:^|\D)\d{1,2}(?: ?[/._\-] ?| )\d{1,2}(?: ?[/._\-] ?| )\d{2}",
        rf"{_BEFORE}[A-Za-z]{{2,3}}\d{{6}}(?:\D|$)|(?i:d\.? ?o\.? ?b|birth|born)",
        rf"\d(?:st|nd|rd|th)?(?: of)?[ _\-]?{_MONTH}|{_MONTH}[a-z]{{0,6}} \d",
        r"[A-Za-z](?:[ ./_\-]{0,3}\d){11}",
        rf"{_BEFORE}(?:\+|00) ?44|{_BEFORE}\(?0[1-9](?:[ ./_\-()]{{0,3}}\d){{8}}",
        rf"(?:{_BEFORE}|(?i:nhs|uln)){TEN_DIGITS}{_BEHIND}",
        rf"{_BEFORE}(?:[A-Za-z]{{1,2}}\d[0-9A-Za-z]?|(?i:gir))[ ._\-]{{0,3}}\d[A-Za-z]{{2}}{_BEHIND}",
        r"[^\x20-\x7E]",
    )
)
"""A text in which this is not found holds no identifier: cheap, for the many that hold none, and in RE2 for columns.

White space is a space alone: with any other a text is searched anyway, and pandas would give ``\\s`` to Python's
slower ``re``.
"""
worth_searching = re.compile(WORTH_SEARCHING).search
"""The same of one text."""
_SEARCHES = (emails, days, upns, telephones, ten_digits, postcodes)
"""In the order in which they may claim a piece of text."""
_LABELS = (
    rf"(?:{BIRTH}[a-z]{{0,3}}|\b(?:UPN|NHSN?|ULN|tel|telephone|phone|mobile|e-?mail|post ?code)(?![A-Za-z]))"
    r"(?: ?(?:no|number|date|on|address))?[\s.:=#_\-]*\0"
)


def traces(text: str) -> tuple[Trace, ...]:
    """Everything in a text that has the form of an identifier, in order, nothing twice."""
    if not worth_searching(text):
        return ()
    letters, places = seen(text)
    taken: list[Trace] = []
    for search in _SEARCHES:
        for one in search(letters):
            if not any(one.overlaps(other) for other in taken):
                taken.append(one)
    return tuple(placed(one, places) for one in sorted(taken, key=lambda one: one.start))


def named_in(text: str, *, any_day: bool = False) -> tuple[Trace, ...]:
    """What in a text is an identifier, where no other texts stand beside it that could tell.

    A day is one of birth where the text says so. ``any_day``: also where it says nothing else of it.
    """

    def is_one(one: Trace) -> bool:
        if one.day is None:
            return one.checked
        return one.sure or (any_day and says_nothing_else(text, one))

    return tuple(one for one in traces(text) if is_one(one))


def named_in_place(text: str, recent: date = date.max) -> tuple[Trace, ...]:
    """What in the name of a file, a sheet or a column is an identifier; no day from ``recent`` on."""
    found = traces(text)
    born = birth_dates_of_a_name(text, found, recent)
    return tuple(one for one in found if one in born or (one.day is None and one.checked))


@lru_cache(maxsize=4_096)
def masked(text: str) -> str:
    """The text with "[postcode]" and the like in place of what is one."""
    return replaced(text, named_in(text))


def masked_place(text: str, recent: date = date.max) -> str:
    """The name of a file, a sheet or a column as it may be kept and shown, with the days in it from ``recent`` on."""
    return replaced(text, named_in_place(text, recent))


def replaced(text: str, found: tuple[Trace, ...]) -> str:
    """The text with the kind of each identifier in brackets in its place."""
    for one in reversed(found):
        text = f"{text[: one.start]}[{one.kind}]{text[one.end :]}"
    return text


def without(text: str, found: tuple[Trace, ...]) -> str:
    """The text without identifiers, and without the labels, brackets and commas that then hold nothing.

    Nothing at all where no word of letters is left.
    """
    for one in reversed(found):
        text = f"{text[: one.start]}\0{text[one.end :]}"
    text = re.sub(_LABELS, "\0", text, flags=re.IGNORECASE)
    text = re.sub(r"[(\[]\s*\0[\s\0,;]*[)\]]", "\0", text)
    text = re.sub(r"[\s,;:/|_\-(\[]*\0[\s,;:/|_\-)\]]*", " ", text)
    rest = " ".join(text.split()).strip(" ,;:-/|_.")
    return rest if re.search(r"(?<![^\W_])[^\W\d_]+(?![^\W_])", rest) else ""


def kinds_of(found: tuple[Trace, ...]) -> str:
    """What kinds of identifiers were found, in words."""
    return ", ".join(sorted({str(one.kind) for one in found}))
