"""Texts are searched for identifiers, not matched whole: the one place that every way in and every finding asks.

Ten digits pass a check digit by chance one time in eleven, and most days are no birth dates. Where a text stands alone,
form and words decide; in a column of references all of them together (``data_access.cases.reference_columns``).
"""

import re
from functools import lru_cache

from data_access.identifiers.days import BIRTH, COMPACT, FIRST_PLAN, days, says_nothing_else
from data_access.identifiers.forms import TEN_DIGITS, emails, postcodes, telephones, ten_digits, upns
from data_access.identifiers.traces import Trace, plain

_BEFORE, _BEHIND = "(?:^|[^A-Za-z0-9])", "(?:[^A-Za-z0-9]|$)"
_MONTH = "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
WORTH_SEARCHING = "|".join(
    (
        r"@|\((?i:at)\)|\[(?i:at)\]",
        r"(?:^|\D)\d{8}(?:\D|$)|\d{4}[/.\-]\d{1,2}[/.\-]\d",
        r"(?:^|\D)\d{1,2}(?: ?[/.\-] ?| )\d{1,2}(?: ?[/.\-] ?| )\d{2}",
        rf"\d(?:st|nd|rd|th)?(?: of)?[ \-]?{_MONTH}|{_MONTH}[a-z]{{0,6}} \d",
        rf"{_BEFORE}[A-Za-z](?:[ .\-]{{0,3}}\d){{11}}",
        rf"{_BEFORE}(?:\+|00) ?44|{_BEFORE}\(?0[1-9](?:[ .\-()]{{0,3}}\d){{8}}",
        rf"{_BEFORE}{TEN_DIGITS}{_BEHIND}",
        rf"{_BEFORE}[A-Za-z]{{1,2}}\d[0-9A-Za-z]?[ -]{{0,3}}\d[A-Za-z]{{2}}{_BEHIND}",
        r"[^\x00-\x7F]",
    )
)
"""A text in which this is not found holds no identifier: cheap, for the many that hold none, and in RE2 for columns."""
_WORTH = re.compile(WORTH_SEARCHING)
_SEARCHES = (emails, days, upns, telephones, ten_digits, postcodes)
"""In the order in which they may claim a piece of text."""
_LABELS = (
    rf"(?:{BIRTH}[a-z]{{0,3}}|\b(?:UPN|NHS|ULN|tel|telephone|phone|mobile|e-?mail|post ?code)\b)"
    r"(?: ?(?:no|number|date|on|address))?[\s.:=#]*\0"
)


def traces(text: str) -> tuple[Trace, ...]:
    """Everything in a text that has the form of an identifier, in order, nothing twice."""
    if not _WORTH.search(text):
        return ()
    letters = plain(text)
    taken: list[Trace] = []
    for search in _SEARCHES:
        for one in search(letters):
            if not any(one.overlaps(other) for other in taken):
                taken.append(one)
    return tuple(sorted(taken, key=lambda one: one.start))


def named_in(text: str, *, any_day: bool = False, old_day: bool = False) -> tuple[Trace, ...]:
    """What in a text is an identifier, where no other texts stand beside it that could tell.

    A day is one of birth where the text says so. ``any_day``: also where it says nothing else of it. ``old_day``: also
    where it is older than the first EHC plan.
    """

    def is_one(one: Trace) -> bool:
        if one.day is None:
            return one.checked
        old = old_day and one.form != COMPACT and one.day < FIRST_PLAN
        return one.sure or old or (any_day and says_nothing_else(text, one))

    return tuple(one for one in traces(text) if is_one(one))


@lru_cache(maxsize=4_096)
def masked(text: str, *, old_day: bool = False) -> str:
    """The text with "[postcode]" and the like in place of what is one."""
    return replaced(text, named_in(text, old_day=old_day))


def masked_place(text: str) -> str:
    """The name of a file, a sheet or a column as it may be kept and shown."""
    return masked(text, old_day=True)


def replaced(text: str, found: tuple[Trace, ...]) -> str:
    """The text with the kind of each identifier in brackets in its place."""
    for one in reversed(found):
        text = f"{text[: one.start]}[{one.kind}]{text[one.end :]}"
    return text


def without(text: str, found: tuple[Trace, ...]) -> str:
    """The text without identifiers, and without the labels, brackets and commas that then hold nothing."""
    for one in reversed(found):
        text = f"{text[: one.start]}\0{text[one.end :]}"
    text = re.sub(_LABELS, "\0", text, flags=re.IGNORECASE)
    text = re.sub(r"[(\[]\s*\0[\s\0,;]*[)\]]", "\0", text)
    text = re.sub(r"[\s,;:/|_\-(\[]*\0[\s,;:/|_\-)\]]*", " ", text)
    return " ".join(text.split()).strip(" ,;:-/|_.")


def kinds_of(found: tuple[Trace, ...]) -> str:
    """What kinds of identifiers were found, in words."""
    return ", ".join(sorted({str(one.kind) for one in found}))
