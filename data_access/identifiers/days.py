"""Days in a text, which may be birth dates: sure where the text says so, as in "DOB 13/05/2017"."""

import re
from collections.abc import Iterator
from datetime import date

from data_access.identifiers.traces import Identifier, Trace

FIRST_PLAN = date(2014, 9, 1)
"""EHC plans exist from this day (Children and Families Act 2014, part 3): nothing on a list of theirs is older."""
COMPACT = "eight digits"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}"
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<y>\d{4})(?P<s>[/.\-])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<d>\d{1,2})(?P<s> ?[/.\-] ?| )(?P<m>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?!\d)",
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ \-]?{_MONTH}[ \-,.]{{0,3}}(?P<y>\d{{4}}|\d{{2}})(?!\d)",
        rf"(?<![a-z]){_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})(?!\d)",
    )
)
_COMPACT = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)",
        r"(?<!\d)(?P<d>\d\d)(?P<m>\d\d)(?P<y>(?:19|20)\d\d)(?!\d)",
    )
)
BIRTH = r"(?:\bd\.?\s?o\.?\s?b\b|birth|\bborn\b)"
"""Words for birth, as a pattern."""
_SAID_BEFORE = re.compile(rf"{BIRTH}[a-z]{{0,3}}(?: on| date| is)?[\s.:=()_\-]{{0,4}}$", re.IGNORECASE)
_SAID_BEHIND = re.compile(rf"[\s.:=()_,\-]{{0,4}}{BIRTH}", re.IGNORECASE)
_SOMETHING_ELSE = re.compile(
    r"\b(?:closed|closes|opened|opens|until|till|from|since|to|on|left|started|starts|ended|ends|wef|w\.e\.f\.?|as at|"
    r"updated|moved|joined|before|after|by)[\s:(]{0,3}$",
    re.IGNORECASE,
)
_OLDEST, _LATEST = 1980, 2100


def days(text: str) -> Iterator[Trace]:
    """Every day that is written in a text, with separators, a month's name or as eight digits."""
    for patterns, form in ((_WRITTEN, ""), (_COMPACT, COMPACT)):
        for pattern in patterns:
            for found in pattern.finditer(text):
                if day := _day(found):
                    before, behind = text[: found.start()][-24:], text[found.end() :]
                    born = bool(_SAID_BEFORE.search(before) or _SAID_BEHIND.match(behind))
                    yield Trace(Identifier.BIRTH_DATE, found.start(), found.end(), born, day, form)


def says_nothing_else(text: str, trace: Trace) -> bool:
    """Whether no word before a written day says of what it is: "closed 31/08/2024"."""
    return trace.form != COMPACT and not _SOMETHING_ELSE.search(text[: trace.start][-24:])


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    year = int(parts["y"])
    if len(parts["y"]) == 2:
        year += 1900 if year >= _OLDEST % 100 else 2000
    month = int(parts["m"]) if "m" in parts else _MONTHS.index(parts["month"].casefold()) + 1
    try:
        day = date(year, month, int(parts["d"]))
    except ValueError:
        return None
    return day if _OLDEST <= day.year < _LATEST else None
