"""The day on which a file's data are true: as somebody says, else as the file or its name does; else it is asked."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

from data_access.files.reading import RawFile
from data_access.files.sheets import RawSheet
from data_access.findings import Finding, FindingKind, Read, Severity, Source
from data_access.layouts.days import NotReadable, day_in_words, read_date
from data_access.published.establishments.findings import DAY as SCHOOLS_DAY
from data_access.recognise.as_at import days_said, plain_days
from data_access.recognise.name_days import NameDays
from data_access.recognise.sheet import Recognised
from data_access.upload import Upload

_REFERENCE_DAY = "referencedate"
_OF_RETURN = frozenset({"sen2tableid", "collection", _REFERENCE_DAY})
"""Headings of the module about the return itself, as COLLECT exports it."""
EXTRACT_DAY = FindingKind(
    "FILE-EXTRACT-DAY",
    Severity.INFORMATION,
    "The data are taken to be true on {day}: {because}.",
    advice="Give the day of the extract if it was another: open cases wait until that day.",
)
EXTRACT_DAYS_DIFFER = FindingKind(
    "FILE-EXTRACT-DAYS",
    Severity.ASKS,
    "The file says of several days that its data are true then: {days}.",
    "The latest was taken. Open cases wait until that day.",
    "Say yes if the latest is right; else give the day of the extract.",
)
EXTRACT_DAY_OPEN = EXTRACT_DAYS_DIFFER.worded(
    message="The day in the name of the file can be read in two ways.",
    expected="{day} was taken. Open cases wait until that day.",
    advice="Say yes if {day} is right; else give the day of the extract.",
)
EXTRACT_DAY_UNSAID = FindingKind(
    "FILE-EXTRACT-UNSAID",
    Severity.ASKS,
    "On which day were these data true? {because}",
    "Today, {today}, was put in, and may be wrong. Open cases wait until that day.",
    "Say yes if it is today; else give the day of the extract. A day in the file's name is taken by itself: cases "
    "2026-10-31.xlsx.",
)


class ExtractDay(NamedTuple):
    """The day, and others that it may be where that is asked, the likeliest first."""

    on: date
    offered: tuple[date, ...] = ()


def extract_day(upload: Upload, raw: RawFile, tables: Sequence[Recognised]) -> Read[ExtractDay]:
    """The day, and where it was found; nothing is said of one that somebody gave."""
    if upload.extracted_on:
        return Read(ExtractDay(upload.extracted_on))
    if raw.extracted_on:
        return Read(ExtractDay(raw.extracted_on), (_said(upload, raw.extracted_on, "the file says so"),))
    if day := reference_day(raw.sheets):
        return Read(ExtractDay(day), (_said(upload, day, "the return's own module says so"),))
    return day_said(upload, tables)


def day_said(upload: Upload, tables: Sequence[Recognised] = ()) -> Read[ExtractDay]:
    """The day, where it is only said in words, above the lists of a file or in its name, or stands in the name.

    Where no day is said, today, and a question; where several are, or one in an open order, the likeliest and a
    question.
    """
    if upload.extracted_on:
        return Read(ExtractDay(upload.extracted_on))
    said, plain = days_said(upload.filename, tables), plain_days(upload.filename, upload.today)
    is_open = plain.is_open and not said
    if not said.keys() & set(plain.days):
        said |= dict.fromkeys(plain.days, "it stands in the name of the file")
    if not said:
        return _unsaid(upload, plain)
    day = plain.days[0] if is_open else max(said)
    others = tuple(sorted(said.keys() - {day}, reverse=True))
    source, days = Source(upload.filename), "; ".join(f"{day_in_words(one)} ({said[one]})" for one in sorted(said))
    asked: tuple[Finding, ...] = ()
    if is_open:
        asked = (EXTRACT_DAY_OPEN.on(source, day=day_in_words(day)),)
    elif others:
        asked = (EXTRACT_DAYS_DIFFER.on(source, days=days),)
    return Read(ExtractDay(day, others), (*asked, _said(upload, day, said[day])))


def register_day(upload: Upload, named: date | None, part: str) -> Read[ExtractDay]:
    """The day of an extract of the public register of schools: ``named`` is that in the name of its part."""
    if upload.extracted_on or not named:
        return day_said(upload)
    because = "the file's name says so"
    return Read(ExtractDay(named), (SCHOOLS_DAY.on(Source(part), day=day_in_words(named), because=because),))


def _unsaid(upload: Upload, name: NameDays) -> Read[ExtractDay]:
    """Today, which is only a guess; the end of a month that the name has is offered, where it has come."""
    if name.ahead:
        because = f"The day in the file's name, {day_in_words(name.ahead)}, has not come."
    elif name.month:
        because = f"The file's name has a month, {name.month:%B %Y}, and no day; above its lists no day is said."
    else:
        because = "Neither the file nor its name says so."
    asked = EXTRACT_DAY_UNSAID.on(Source(upload.filename), because=because, today=day_in_words(upload.today))
    offered = (name.month,) if name.month and name.month < upload.today else ()
    return Read(ExtractDay(upload.today, offered), (asked,))


def reference_day(sheets: Sequence[RawSheet]) -> date | None:
    """The day at which a return in modules stands, from COLLECT's module about the return itself; None without one."""
    for sheet in sheets:
        rows = [["" if pd.isna(cell) else str(cell) for cell in row] for row in sheet.cells.head(2).to_numpy()]
        if len(rows) < 2 or not {cell.strip().casefold() for cell in rows[0]} >= _OF_RETURN:
            continue
        own = dict(zip((cell.strip().casefold() for cell in rows[0]), rows[1], strict=True))
        try:
            return read_date(own[_REFERENCE_DAY])
        except NotReadable:
            continue
    return None


def _said(upload: Upload, day: date, because: str) -> Finding:
    return EXTRACT_DAY.on(Source(upload.filename), day=day_in_words(day), because=because)
