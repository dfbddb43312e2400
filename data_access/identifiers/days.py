"""Days in a text, which may be birth dates: sure where the text says so, as in "DOB 13/05/2017"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from data_access.identifiers.traces import Identifier, Trace

FIRST_PLAN = date(2014, 9, 1)
"""EHC plans exist from this day (Children and Families Act 2014, part 3): nothing on a list of theirs is older."""
COMPACT, INITIALS = "eight digits", "letters and six digits"
RECENT = timedelta(days=458)
"""Fifteen months: files are named by days as late as this, and hardly any child as young is on a list."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}"
_CLOCK = r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?Z?(?![\d:]))?"
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d)(?P<y>\d{{4}})(?P<s>[/._\-])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?!\d){_CLOCK}",
        rf"(?<!\d)(?P<d>\d{{1,2}})(?P<s> ?[/._\-] ?| )(?P<m>\d{{1,2}})(?P=s)(?P<y>\d{{4}}|\d{{2}})(?!\d){_CLOCK}",
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ _\-]?{_MONTH}[ _\-,.]{{0,3}}(?P<y>\d{{4}}|\d{{2}})(?!\d)",
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
_SIX = (re.compile(r"(?<!\d)(?P<d>\d\d)(?P<m>\d\d)(?P<y>\d\d)(?!\d)"),)
_OF_INITIALS = re.compile(r"(?<![a-z0-9])(?!urn|ehc|sen|ref|dfe|lea|id|no)[a-z]{2,3}$", re.IGNORECASE)
BIRTH = r"(?:(?<![a-z])d\.?\s?o\.?\s?b(?![a-z])\.?|birth|(?<![a-z])born(?![a-z]))"
"""Words for birth, as a pattern."""
_SAID_BEFORE = re.compile(rf"{BIRTH}[a-z]{{0,3}}(?: on| date| is)?[\s.:=()_\-]{{0,4}}$", re.IGNORECASE)
_SAID_BEHIND = re.compile(rf"[\s.:=()_,\-]{{0,4}}{BIRTH}", re.IGNORECASE)
_SOMETHING_ELSE = re.compile(
    r"(?<![a-z])(?:closed|closes|opened|opens|until|till|from|since|to|on|left|started|starts|ended|ends|wef|w\.e\.f\.?|"
    r"as[ _\-]at|updated|moved|joined|before|after|by|y(?:ea)?r?[ _]?\d{1,2}|term|autumn|spring|summer|panel|week|w/?c|"
    r"w/?e|commencing|beginning|ending|meeting|review(?:ed)?|dated)[\s:(_\-]{0,3}$",
    re.IGNORECASE,
)
_OF_FILES = (
    "export(?:ed)?|extract(?:ed)?|reports?|returns?|census|snapshot|data|run|backup|lists?|registers?|cases|requests|"
    "plans|appeals|mediations|complaints|remedies|audits|surveys|schools|attendance|absence|exclusions|sen2|gias|"
    "edubase[a-z]*|version"
)
_FILE_BEFORE = re.compile(rf"(?<![a-z])(?:{_OF_FILES})[\s:(_\-]{{0,3}}$", re.IGNORECASE)
_FILE_BEHIND = re.compile(rf"[\s_\-]{{1,3}}(?:{_OF_FILES}|to|until|term|week|panel)(?![a-z])", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s_]*(?:[_\-\u2013]|to|until|till)[\s_]*", re.IGNORECASE)
_OLDEST, _LATEST = 1980, 2100


def days(text: str) -> Iterator[Trace]:
    """Every day that is written in a text, with separators, a month's name, as eight digits or as six behind letters.

    Numbers of one or two digits, parted by spaces or strokes below, are a day only where the text says of birth.
    """
    for patterns, form in ((_WRITTEN, ""), (_COMPACT, COMPACT), (_SIX, INITIALS)):
        for pattern in patterns:
            for found in pattern.finditer(text):
                if day := _day(found):
                    before, behind = text[: found.start()][-24:], text[found.end() :]
                    born = bool(_SAID_BEFORE.search(before) or _SAID_BEHIND.match(behind))
                    if born or _is_whole(found, form, before):
                        yield Trace(Identifier.BIRTH_DATE, found.start(), found.end(), born, day, form)


def _is_whole(found: re.Match[str], form: str, before: str) -> bool:
    if form == INITIALS:
        return bool(_OF_INITIALS.search(before))
    return len(found["y"]) == 4 or found.groupdict().get("s", "-") not in (" ", "_")


def says_nothing_else(text: str, trace: Trace) -> bool:
    """Whether no word before a day says of what it is: "closed 31/08/2024". Eight digits alone may be any number."""
    alone = trace.form == COMPACT and not _OF_INITIALS.search(text[: trace.start][-24:])
    return not alone and not _SOMETHING_ELSE.search(text[: trace.start][-24:])


def recent_since(today: date) -> date:
    """The first of the days by which files are named on a day."""
    return today - RECENT


def birth_dates_of_a_name(text: str, found: tuple[Trace, ...], recent: date) -> tuple[Trace, ...]:
    """Of the days in the name of a file, a sheet or a column those that may be of birth.

    Not those from ``recent`` on, none that a word beside it says to be of something else, and no range of two.
    """
    dated = [one for one in found if one.day]
    ranges = {
        place
        for one, other in pairwise(dated)
        if one.day and other.day and one.day < other.day and _BETWEEN.fullmatch(text[one.end : other.start])
        for place in (one.start, other.start)
    }
    return tuple(
        one
        for one in dated
        if one.sure or not (one.start in ranges or (one.day and one.day >= recent) or _of_something_else(text, one))
    )


def _of_something_else(text: str, trace: Trace) -> bool:
    before = text[: trace.start][-24:]
    return bool(_SOMETHING_ELSE.search(before) or _FILE_BEFORE.search(before) or _FILE_BEHIND.match(text[trace.end :]))


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    year = int(parts["y"])
    if len(parts["y"]) == 2:
        year += 1900 if year >= _OLDEST % 100 else 2000
    month = int(parts["m"]) if "m" in parts else _MONTHS.index(parts["month"].casefold()) + 1
    day = int(parts["d"])
    if "s" in parts and len(parts["y"]) == 4 and month > len(_MONTHS) >= day:
        day, month = month, day  # as Americans write it
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if _OLDEST <= made.year < _LATEST else None
