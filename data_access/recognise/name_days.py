"""The days that stand plainly in the name of a file, without words that say so: "SEN caseload 31-10-2026"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from data_access.identifiers.days import FIRST_PLAN
from data_access.layouts.days import NotReadable, WholeMonth, read_date

_YEAR, _SHORT, _NAME, _NTH = (
    r"(?P<y>20\d\d)",
    r"(?P<y>20\d\d|\d\d)",
    r"(?P<m>[a-z]{3,9})",
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)?",
)
_CLOCK = r"(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?"
"""A time that stands right behind eight digits."""
_SURE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}(?P<s>[- .])(?P<m>[01]?\d)(?P=s)(?P<d>[0-3]?\d)(?!\d)",
        rf"(?<!\d){_YEAR}(?P<m>[01]\d)(?P<d>[0-3]\d){_CLOCK}(?!\d)",
        rf"(?<!\d){_NTH}(?: of)?[- .]?{_NAME}[- .,]{{0,2}}{_SHORT}(?!\d)",
        rf"(?<![a-z]){_NAME}[- .]{{1,2}}{_NTH}[- .,]{{1,2}}{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}[- ]{_NAME}[- ]{_NTH}(?!\d)",
    )
)
_OPEN = (
    re.compile(rf"(?<![\w.])(?P<d>\d{{1,2}})(?P<s>[- .])(?P<m>\d{{1,2}})(?P=s){_SHORT}(?!\d|[.-]\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d\d)(?P<m>\d\d){_YEAR}(?!\d)"),
)
"""A day in numbers, its year last: its order may be open. The number of a version has a letter before it or goes on."""
_MONTH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![a-z]){_NAME}[- .,]{{0,2}}{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}[- .]?{_NAME}(?![a-z])",
        rf"(?<![\d.-]){_YEAR}-(?P<m>0[1-9]|1[0-2])(?!\d|[.-]\d)",
        rf"(?<![\d.-])(?P<m>0[1-9]|1[0-2])[- .]{_YEAR}(?!\d)",
    )
)
_BEGINS = re.compile(r"\b(?:since|from|after|before|until|next|due|born|dob)[ -]*$", re.IGNORECASE)
_ENDING = re.compile(r"\.[a-z]\w{1,4}$", re.IGNORECASE)


@dataclass(frozen=True)
class NameDays:
    """What the name of a file says of days."""

    days: tuple[date, ...] = ()
    """Each that it may mean, up to today, the likeliest first: of several the latest; of one in an open order the one
    that is read day first."""
    is_open: bool = False
    """Whether it is one day in an open order."""
    ahead: date | None = None
    """A day that has not come, where it has no other."""
    month: date | None = None
    """The last day of the only month that it names, where it has no day."""


def bare_name(filename: str) -> str:
    """The name without its ending, words parted by spaces."""
    return _ENDING.sub("", filename).replace("_", " ")


def days_of_name(name: str, today: date) -> NameDays:
    """What a bare name says; nothing that begins a time ("since 2026-04-01") and nothing before EHC plans."""
    written = [tuple(day for day in ways if day >= FIRST_PLAN) for ways in _written(name)]
    come = [tuple(day for day in ways if day <= today) for ways in written]
    sure = {ways[0] for ways in written if len(ways) == 1 and ways[0] <= today}
    left_open = {past for past, ways in zip(come, written, strict=True) if past and len(ways) > 1}
    if len(sure) == 1 and all(sure.issubset(ways) for ways in left_open):
        return NameDays(tuple(sure))
    if not sure and len(left_open) == 1:
        return NameDays(left_open.pop(), is_open=True)
    if days := sure.union(*left_open):
        return NameDays(tuple(sorted(days, reverse=True)))
    if ahead := [day for ways in written for day in ways]:
        return NameDays(ahead=min(ahead))
    months = {month for month in _months(name) if month >= FIRST_PLAN}
    return NameDays(month=months.pop() if len(months) == 1 else None)


def _written(name: str) -> Iterator[tuple[date, ...]]:
    """Each day that is written in a name, as it may be read; day first comes first."""
    for form in (*_SURE, *_OPEN):
        for found in form.finditer(name):
            if _BEGINS.search(name[: found.start()]):
                continue
            text = "/".join(found.group("d", "m", "y"))
            orders = (False, True) if form in _OPEN else (False,)
            yield tuple(dict.fromkeys(day for order in orders for day in _read(text, month_first=order)))
        name = form.sub(lambda found: "#" * len(found[0]), name)


def _read(text: str, *, month_first: bool) -> list[date]:
    try:
        return [read_date(text, month_first=month_first)]
    except NotReadable:
        return []


def _months(name: str) -> Iterator[date]:
    for form in _MONTH:
        for found in form.finditer(name):
            try:
                read_date("/".join(found.group("m", "y")))
            except WholeMonth as month:
                yield month.last
            except NotReadable:
                continue
