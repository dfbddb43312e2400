"""A register with a column for each session, as schools' systems print it: turned into a line for each pupil and day.

The day and the half of it stand in one heading ("22/09/2025 AM"), or the day in the row above, once for both halves;
or there is one column for the day, with the marks of both halves in its cells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data_access.attendance import findings as say
from data_access.attendance.whole_days import of_two_sessions
from data_access.cases.people import PERSON_BY
from data_access.files.sheets import RawSheet
from data_access.findings import Finding, Read, Source
from data_access.layouts.cells import tidied
from data_access.layouts.corrections import AS_WRITTEN, Corrections, DayOrder
from data_access.layouts.day_order import in_order
from data_access.layouts.days import NotReadable, read_date
from data_access.layouts.layout import ATTENDANCE_LAYOUT
from data_access.recognise.columns import BY_NAME, PERSONAL, ColumnMatch
from data_access.recognise.day_order import Days
from data_access.recognise.likeness import surely
from data_access.recognise.sheet import Recognised
from metrics.attendance.enrolments import ATTENDANCE_KEY

MOST_LINES = 1_000_000
"""Pupils times days of one sheet; 190 days of 5,000 pupils are fewer. Ours."""
_SEARCHED = 40
_FEWEST_DAYS = 3
"""Headings that are days and no halves of days, before a sheet is taken for such a register all the same."""
_HALVES = {"am": "am", "a.m.": "am", "morning": "am", "pm": "pm", "p.m.": "pm", "afternoon": "pm"}
_HALF = r"(am|a\.m\.|morning|pm|p\.m\.|afternoon)"
_BEHIND = re.compile(rf"(.+?)[\s,:_()-]*(?<![a-z]){_HALF}\)?$", re.IGNORECASE)
_BEFORE = re.compile(rf"{_HALF}[\s,:_(-]+(.+?)\)?$", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]+", re.IGNORECASE)
_PASSED_ON = ("school", "urn", "sen_status", "primary_need", "year_group", "has_plan")


@dataclass(frozen=True)
class _Head:
    """Where the headings are: columns by the field they hold, and by the text of the day and the half of it."""

    row: int
    fields: dict[str, int]
    sessions: dict[int, tuple[str, str]]
    days_alone: dict[int, str]
    """Headings that are days without a half."""


def wide_register(
    sheet: RawSheet, file: str, holds: str = "", corrections: Corrections = AS_WRITTEN
) -> list[Recognised]:
    """The lines of such a register, as of a list with a column for the day and for each half; none of another sheet.

    Raises FileRefused (ATT-WIDE) where it is one and cannot be read: a half of a day twice, days with a half beside
    days without, cells of whole days that hold no marks, or more than ``MOST_LINES``.
    """
    said = corrections.heading_rows.get(sheet.name)
    head = _head_of(sheet.cells, said) if holds in ("", ATTENDANCE_KEY) else None
    if head is None:
        return []
    below, findings = sheet.cells.iloc[head.row + 1 :], ()
    if head.days_alone:
        head, below, findings = _with_halves(sheet, head, below, file)
    days, of_days = _days([text for text, _ in head.sessions.values()], corrections.days, Source("", sheet.name))
    placed = {(days[text], half): place for place, (text, half) in head.sessions.items() if text in days}
    if not placed or len(placed) < len(head.sessions) or len(below) * len(set(days.values())) > MOST_LINES:
        raise say.WIDE.refusal(file)
    rows = _lines(below, head, placed)
    matches = _matches(sheet, head)
    own = {name: _heading(sheet.cells, head.row, place) for name, place in head.fields.items()}
    labels = rows.iloc[:, 0].astype("str")
    heading_row = int(sheet.cells.index[head.row])
    made = Recognised(sheet.name, rows, matches, labels, own, sheet.visible, ATTENDANCE_LAYOUT, (), heading_row)
    return [replace(made, findings=(*findings, *of_days))]


def _with_halves(
    sheet: RawSheet, head: _Head, below: pd.DataFrame, file: str
) -> tuple[_Head, pd.DataFrame, tuple[Finding, ...]]:
    """The same with each column of a whole day as two, the second of them behind all others."""
    places = list(head.days_alone)
    halves = None if head.sessions else of_two_sessions(below[below.columns[places]])
    if halves is None:
        raise say.WIDE.refusal(file)
    mornings, afternoons, is_one_mark = halves
    width = below.shape[1]
    made = below.copy()
    made[below.columns[places]] = mornings
    made = pd.concat([made, afternoons.set_axis([width + number for number in range(len(places))], axis=1)], axis=1)
    sessions = {place: (text, "am") for place, text in head.days_alone.items()}
    sessions |= {width + number: (text, "pm") for number, text in enumerate(head.days_alone.values())}
    told = (say.WHOLE_DAYS.on(Source("", sheet.name)),) if is_one_mark else ()
    return replace(head, sessions=sessions, days_alone={}), made.astype("str"), told


def _head_of(cells: pd.DataFrame, said: int | None) -> _Head | None:
    """The first row that names a pupil and, with the row above it, sessions; else the first that has days.

    ``said`` is the number of the row that somebody says it is: then no other.
    """
    chosen = cells.index.get_indexer([said])[0] if said is not None else None
    rows = cells.iloc[: _SEARCHED if chosen is None else chosen + 1].to_numpy("object")
    texts = [[tidied(cell) if isinstance(cell, str) else "" for cell in row] for row in rows]
    days = None
    for number, own in enumerate(texts):
        if chosen is not None and number != chosen:
            continue
        above = list(_carried(texts[number - 1])) if number else [""] * len(own)
        head = _head(number, own, above, texts[number - 1] if number else above)
        is_of_pupils = bool(head.fields.keys() & set(PERSON_BY))
        if is_of_pupils and len(head.sessions) > 1:
            return head
        is_named_here = all(own[place] for place in head.fields.values())  # a row below the headings may hold days too
        if is_of_pupils and is_named_here and len(head.days_alone) >= _FEWEST_DAYS:
            days = days or head
    return days


def _head(number: int, own: list[str], above: list[str], over: list[str]) -> _Head:
    fields: dict[str, int] = {}
    sessions: dict[int, tuple[str, str]] = {}
    alone: dict[int, str] = {}
    for place, text in enumerate(own):
        if session := _session(text, above[place]):
            sessions[place] = session
        elif _is_day(text):
            alone[place] = text
        elif found := surely(text or over[place], ATTENDANCE_LAYOUT):
            name = found.field.name
            if name in (*PERSON_BY, *_PASSED_ON) or found.field.personal:
                fields.setdefault(name, place)
    return _Head(number, fields, sessions, alone)


def _session(text: str, above: str) -> tuple[str, str] | None:
    """The day of a column, as written, and the half of it."""
    if half := _HALVES.get(text.casefold()):
        return (above, half) if _is_day(above) else None
    behind, before = _BEHIND.match(text), _BEFORE.match(text)
    for day, half in (behind.groups() if behind else ("", ""), before.groups()[::-1] if before else ("", "")):
        if _is_day(day):
            return day, _HALVES[half.casefold()]
    return None


def _is_day(text: str) -> bool:
    plain = _WEEKDAY.sub("", text)
    if not any(sign in plain for sign in "/-. ") or not any(sign.isdigit() for sign in plain):
        return False
    for month_first in (False, True):
        try:
            read_date(plain, month_first=month_first)
        except NotReadable:
            continue
        return True
    return False


def _days(texts: list[str], order: DayOrder, source: Source) -> Read[dict[str, date]]:
    """Each text to its day, in the order that somebody says, else month first only where they can be nothing else.

    One that is then no day is left out.
    """
    plain, seen = {text: _WEEKDAY.sub("", text) for text in texts}, Days()
    for day in dict.fromkeys(plain.values()):
        seen.take(day, 1)
    doubts = seen.findings(source, ATTENDANCE_LAYOUT.fields["starts"].title) if order is DayOrder.AS_WRITTEN else ()
    if order is DayOrder.AS_WRITTEN and seen.is_month_first:
        order = DayOrder.MONTH_FIRST
    made = {}
    for text, day in plain.items():
        try:
            made[text] = read_date(in_order(day, order))
        except NotReadable:
            continue
    return Read(made, doubts)


def _carried(texts: list[str]) -> Iterator[str]:
    """Each text, and over a blank the one left of it: a day stands once above both of its halves."""
    last = ""
    for text in texts:
        last = text or last
        yield last


def _lines(below: pd.DataFrame, head: _Head, placed: dict[tuple[date, str], int]) -> pd.DataFrame:
    """A line for each pupil and each day of which anything is recorded, in the order of the rows."""
    same = {name: below[below.columns[place]] for name, place in head.fields.items()}
    parts = []
    for day in sorted({day for day, _ in placed}):
        marks = {
            half: _marks(below[below.columns[placed[day, half]]]) for half in ("am", "pm") if (day, half) in placed
        }
        part = pd.DataFrame({**same, "starts": day.isoformat(), **marks}, index=below.index, dtype="str")
        parts.append(part[part[list(marks)].notna().any(axis=1)])
    return pd.concat(parts).sort_index(kind="stable") if parts else pd.DataFrame(index=below.index)


def _heading(cells: pd.DataFrame, row: int, place: int) -> str:
    """The text of a heading; where its cell is blank, that above it."""
    texts = [cells.iloc[number, place] for number in (row, row - 1) if number >= 0]
    return next((text for text in texts if isinstance(text, str)), "")


def _marks(cells: pd.Series) -> pd.Series:
    return cells.mask(cells.str.strip().isin(("", "-")))


def _matches(sheet: RawSheet, head: _Head) -> tuple[ColumnMatch, ...]:
    """How the columns are understood: those of the sessions as two, and their days as one."""
    fields, cells = ATTENDANCE_LAYOUT.fields, sheet.cells
    made = [
        ColumnMatch(
            sheet.name,
            tidied(_heading(cells, head.row, place)),
            name,
            fields[name].title,
            PERSONAL if fields[name].personal else BY_NAME,
            place,
            ATTENDANCE_KEY,
        )
        for name, place in head.fields.items()
    ]
    for name in ("starts", "am", "pm"):
        places = [place for place, (_, half) in head.sessions.items() if name in ("starts", half)]
        if places:
            day = head.sessions[places[0]][0]
            words = f"{day}{'' if name == 'starts' else f' {name.upper()}'} and {len(places) - 1} more"
            place = places[0] if places[0] < cells.shape[1] else min(head.sessions)
            made.append(ColumnMatch(sheet.name, words, name, fields[name].title, BY_NAME, place, ATTENDANCE_KEY))
    return tuple(made)
