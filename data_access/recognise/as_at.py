"""The day on which a list is true, where the lines above it or the name of its file say so: "as at 31/10/26"."""

import re
from collections.abc import Iterable
from datetime import date

from data_access.layouts.days import NotReadable, read_date
from data_access.recognise.name_days import NameDays, bare_name, days_of_name
from data_access.recognise.sheet import Recognised

_SAYS = re.compile(
    r"\b(?:(?:correct |true |data |position |figures )?as (?:at|of)|position at|correct (?:at|on)|true on|"
    r"(?:data )?extract(?:ed)?(?: (?:date|day|on|of))?|export(?:ed)?(?: (?:date|day|on))?|snapshot(?: (?:date|on|of))?|"
    r"(?:report )?run (?:date|on))\b[ :-]*",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)? )?"
    r"(\d{4}-\d\d-\d\d|\d{1,2}[ ./-]\d{1,2}[ ./-](?:\d{4}|\d\d)(?!\d)|\d{8}(?!\d)|"
    r"\d{1,2}(?:st|nd|rd|th)?[ -]?[a-z]{3,9}[ -]?(?:\d{4}|\d\d)(?!\d))",
    re.IGNORECASE,
)

_OF_ANOTHER = re.compile(
    r"(?:\b(?:next|previous|prior)(?: [a-z']+){0,2}|"
    r"\blast (?:[a-z']+ ){0,2}(?:report|return|month|quarter|year|version|submission|time)|"
    r"\b(?:compared (?:with|to)|since|against)(?: the)?(?: position| figures)?)"
    r"(?: (?:is|was|will be|to be|due|made|run))*[ ,:(-]*$",
    re.IGNORECASE,
)
"""Words right before those that name a day, after which it is the day of another report: "Next report as at"."""


def days_said(filename: str, tables: Iterable[Recognised]) -> dict[date, str]:
    """Each day that is said to be that of the data, and in words where it stands."""
    said: dict[date, str] = {}
    for table in tables:
        for day in days_in(" ".join(table.titles)):
            said.setdefault(day, f'the lines above the list say so (sheet "{table.name}")')
    for day in days_in(bare_name(filename)):
        said.setdefault(day, "the file's name says so")
    return said


def days_in(text: str) -> list[date]:
    """The days behind words that say so, each once, but for those said of the report before or after."""
    found: list[date] = []
    for said in _SAYS.finditer(text):
        before = text[: said.start()]
        if (day := _DAY.match(text, said.end())) and not _OF_ANOTHER.search(before):
            found += _read(day[1])
    return list(dict.fromkeys(found))


def plain_days(filename: str, today: date) -> NameDays:
    """What the name of a file says of days without such words; nothing where it has the words."""
    name = bare_name(filename)
    return NameDays() if days_in(name) else days_of_name(name, today)


def _read(text: str) -> list[date]:
    try:
        return [read_date(text)]
    except NotReadable:
        return []
