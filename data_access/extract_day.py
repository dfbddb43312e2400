"""The day on which a file's data are true: as somebody says, else as the file does, else today."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from data_access.files.reading import RawFile
from data_access.files.sheets import RawSheet
from data_access.findings import Finding, FindingKind, Read, Severity, Source
from data_access.layouts.days import NotReadable, day_in_words, read_date
from data_access.recognise.as_at import days_said
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


def extract_day(upload: Upload, raw: RawFile, tables: Sequence[Recognised]) -> Read[date]:
    """The day, and where it was found; nothing is said of one that somebody gave."""
    if upload.extracted_on:
        return Read(upload.extracted_on)
    if raw.extracted_on:
        return Read(raw.extracted_on, (_said(upload, raw.extracted_on, "the file says so"),))
    if day := reference_day(raw.sheets):
        return Read(day, (_said(upload, day, "the return's own module says so"),))
    return day_said(upload, tables)


def day_said(upload: Upload, tables: Sequence[Recognised] = ()) -> Read[date]:
    """The day, where it is only said in words: above the lists of a file, or in its name."""
    if upload.extracted_on:
        return Read(upload.extracted_on)
    said = days_said(upload.filename, tables)
    if not said:
        return Read(upload.today, (_said(upload, upload.today, "nothing says otherwise, so today was taken"),))
    day = max(said)
    days = "; ".join(f"{day_in_words(one)} ({where})" for one, where in sorted(said.items()))
    asked = (EXTRACT_DAYS_DIFFER.on(Source(upload.filename), days=days),) if len(said) > 1 else ()
    return Read(day, (*asked, _said(upload, day, said[day])))


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
