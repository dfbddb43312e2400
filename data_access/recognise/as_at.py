"""The day on which a list is true, where the lines above it or the name of its file say so: "as at 31/10/26"."""

import re
from collections.abc import Iterable
from datetime import date

from data_access.layouts.days import NotReadable, read_date
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


def days_said(filename: str, tables: Iterable[Recognised]) -> dict[date, str]:
    """Each day that is said to be that of the data, and in words where it stands."""
    said: dict[date, str] = {}
    for table in tables:
        if day := day_in(" ".join(table.titles)):
            said.setdefault(day, f'the lines above the list say so (sheet "{table.name}")')
    if day := day_in(filename.rpartition(".")[0].replace("_", " ")):
        said.setdefault(day, "the file's name says so")
    return said


def day_in(text: str) -> date | None:
    """The day behind the first words that say so; None where there are none, or no day follows them."""
    for said in _SAYS.finditer(text):
        if found := _DAY.match(text, said.end()):
            try:
                return read_date(found[1])
            except NotReadable:
                continue
    return None
