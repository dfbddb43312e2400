"""Days in running words: targets, days of completion and headed updates, as officers write them in action plans."""

import re
from dataclasses import dataclass
from datetime import date

from data_access.layouts.days import NotReadable, WholeMonth, has_remark, month_in_words, read_date

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DAY = re.compile(
    rf"(?<![\d.])(?:\d{{4}}-\d{{2}}-\d{{2}}(?: 00:00:00)?|\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d{{2}})"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? (?:\d{{4}}|\d{{2}}))(?![\d/])",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    rf"\b{_MONTH}[ /-](?:\d{{4}}|\d{{2}}\b)|(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:19|20)\d{{2}}\b", re.IGNORECASE
)
_PART_OF_MONTH = re.compile(
    r"\b(?:early|mid|middle of|beginning of|start of|late|w/c|week commencing)[ -]*$", re.IGNORECASE
)
_HEADS = re.compile(
    r"^\W*(?:progress |latest |last |further )?(?:update[ds]?|as at|as of|position at)?\W*", re.IGNORECASE
)


@dataclass(frozen=True)
class Found:
    """A day in a text: where it stands, and whether only its month was written, so that its last day is meant."""

    day: date
    month_only: bool
    start: int
    end: int

    @property
    def cell(self) -> str:
        """As a cell of a column of days is written: the day, or the month alone."""
        return month_in_words(self.day) if self.month_only else self.day.isoformat()


def days_in(text: str) -> list[Found]:
    """Every day in a text, in order. A month alone stands for its last day, unless a part of it is meant.

    A text that is nothing but a day may be written in any form of one: in eight figures, or as Excel's number.
    """
    found = _days_inside(text)
    whole = None if has_remark(text) or len(found) > 1 else _read(text)
    return [Found(whole, False, 0, len(text.strip()))] if whole else found


def _days_inside(text: str) -> list[Found]:
    found = []
    for match in _DAY.finditer(text):
        day = _read(match[0])
        if day:
            found.append(Found(day, False, match.start(), match.end()))
    taken = [(one.start, one.end) for one in found]
    for match in _MONTH_ALONE.finditer(text):
        inside = any(start <= match.start() < end for start, end in taken)
        last = None if inside or _PART_OF_MONTH.search(text[: match.start()]) else _last_day(match[0])
        if last:
            found.append(Found(last, True, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


def heading_day(line: str) -> Found | None:
    """The day a line is headed by, as in "Update October 2019" or "12/05/2020: letter sent"."""
    start = _HEADS.match(line)
    begins = start.end() if start else 0
    return next((one for one in days_in(line) if one.start <= begins), None)


def _read(text: str) -> date | None:
    try:
        return read_date(" ".join(text.split()))
    except NotReadable:
        return None


def _last_day(month: str) -> date | None:
    try:
        read_date(month)
    except WholeMonth as whole:
        return whole.last
    except NotReadable:
        return None
    return None
