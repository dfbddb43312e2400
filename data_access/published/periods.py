"""Which year a published line is about, and whether as a whole year or as a day in January."""

import re
from enum import StrEnum

_YEAR = re.compile(r"(19|20)\d\d", re.ASCII)
_TWO_YEARS = re.compile(r"((?:19|20)\d\d)/?((?:20)?\d\d)", re.ASCII)


class TimeKind(StrEnum):
    """What ``time_period`` stands for. Calendar year 2025 and January 2025 are never the same figure."""

    CALENDAR_YEAR = "calendar year"
    JANUARY_CENSUS = "January census"


def read_period(found: str, identifier: str, usual: TimeKind) -> tuple[int, TimeKind] | None:
    """The year and its kind of one line, or None where they cannot be told.

    ``identifier`` is DfE's ``time_identifier``, ``usual`` what the file is about. DfE labels the census of
    January 2025 as academic year 202425 from the 2025 release on, as calendar year 2025 before. One file
    was once published with 202425 labelled "Calendar year": it is the plans that started in 2024.
    """
    label = identifier.strip().casefold()
    if _YEAR.fullmatch(found):
        return None if label == "academic year" else (int(found), usual)
    if not (two := _TWO_YEARS.fullmatch(found)):
        return None
    first, second = int(two[1]), int(two[2]) % 100
    if second != (first + 1) % 100:
        return None
    if label == "academic year" and usual is TimeKind.JANUARY_CENSUS:
        return first + 1, TimeKind.JANUARY_CENSUS
    return (first, TimeKind.CALENDAR_YEAR) if label == "calendar year" and usual is TimeKind.CALENDAR_YEAR else None


def release_of(years: dict[TimeKind, int]) -> str:
    """DfE's reporting year, from the latest year of each kind: the January after the latest calendar year."""
    return str(max(year + (kind is TimeKind.CALENDAR_YEAR) for kind, year in years.items()))
