"""Attendance that is told twice: in one file, one file over another, days within a week, weeks within a term."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa

from data_access.attendance import findings as say
from data_access.attendance.terms import MOST_SESSIONS_IN_A_TERM, MOST_SESSIONS_IN_A_WEEK, Spans, beginnings
from data_access.findings import FindingKind
from metrics.law.attendance import SESSIONS_A_DAY
from metrics.law.school_year import school_years

HALVES = {"am": 1, "pm": 2}
"""Of a line with marks of its own for the halves of a day, those that are filled, added up; 0 for any other line."""
_NAMES = ("urn", "school")


def with_places(table: pa.Table) -> pa.Table:
    """The lines with ``place``, their school as a number."""
    return table.append_column("place", pa.array(_places(table)))


def _places(table: pa.Table) -> np.ndarray:
    """Each line's school as a number: by its URN, or by its name where no URN or several stand beside that name."""
    urn, name = _code_numbers(table["urn"]), _name_numbers(table["school"])
    if (urn < 0).any() and (urn >= 0).any():
        beside = (
            pd.DataFrame({"name": name, "urn": urn})[urn >= 0].drop_duplicates().drop_duplicates("name", keep=False)
        )
        by_name = np.full(int(name.max(initial=0)) + 2, -1)
        by_name[beside["name"].to_numpy()] = beside["urn"].to_numpy()
        urn = np.where((urn < 0) & (name >= 0), by_name[name], urn)
    return np.where(urn >= 0, urn, int(urn.max(initial=-1)) + 2 + name)


def without_repeats(table: pa.Table) -> pa.Table:
    """The lines of ``with_places`` without sessions that are told twice.

    A line that a later file says again is left out: the same pupil, school and day, or week, or term. All lines of one
    file stand beside each other: where two tell the same, somebody said so. Where there are days of a week and the
    whole week, or weeks of a term and the whole term, those count that tell more possible sessions; of as many, those
    of the later file. Of lines that begin on several days of one week, and have more sessions than it, those of the
    latest file count.
    """
    whose, starts = _whose(table), table["starts"].to_numpy().astype("int64")
    batch, spans = table["batch"].to_numpy(), table["spans"].to_numpy()
    kept = _of_latest(_numbered([*whose, starts, spans]), batch)
    rows = np.flatnonzero(kept & (spans == Spans.WEEK))
    weeks = _numbered([*(one[rows] for one in whose), _weeks(starts[rows])])
    sessions = np.bincount(weeks, weights=table["possible"].to_numpy()[rows])[weeks]
    kept[rows] = (sessions <= MOST_SESSIONS_IN_A_WEEK) | _of_latest(weeks, batch[rows])
    for longer in (Spans.WEEK, Spans.TERM):
        rows = np.flatnonzero(kept & (spans <= longer))
        whole = spans[rows] == longer
        if whole.any() and not whole.all():
            within = _numbered([*(one[rows] for one in whose), beginnings(starts[rows], longer)])
            kept[rows] = _told_once(within, whole, table["possible"].to_numpy()[rows], batch[rows])
    return table.filter(pa.array(kept))


def enrolment_numbers(table: pa.Table) -> np.ndarray:
    """Each line's pupil at its school as a number from 0."""
    return _numbered(_whose(table))


def told_numbers(table: pa.Table) -> np.ndarray:
    """What each line tells of, a pupil at a school on a day or in a week or a term, as a number from 0."""
    return _numbered([*_whose(table), table["starts"].to_numpy().astype("int64"), table["spans"].to_numpy()])


def _whose(table: pa.Table) -> list[np.ndarray]:
    """The pupil and the school of each line, as numbers."""
    return [_code_numbers(table["person"]), table["place"].to_numpy()]


def _told_once(within: np.ndarray, whole: np.ndarray, possible: np.ndarray, batch: np.ndarray) -> np.ndarray:
    """Which lines count, of each week or term by its number: the ``whole`` one's, or its parts'."""
    size = int(within.max()) + 1
    lines, sessions, newest = np.zeros((2, size)), np.zeros((2, size)), np.zeros((2, size), dtype="int64")
    for side in (0, 1):
        held = within[whole == side]
        lines[side] = np.bincount(held, minlength=size)
        sessions[side] = np.bincount(held, weights=possible[whole == side], minlength=size)
        np.maximum.at(newest[side], held, batch[whole == side])
    later = (sessions[1] == sessions[0]) & (newest[1] > newest[0])
    rules = np.where(lines.min(axis=0) == 0, lines[1] > 0, (sessions[1] > sessions[0]) | later)
    return whole == rules[within]


class Lines:
    """What tells the lines of one file apart, kept small, for a file may have millions of them."""

    def __init__(self) -> None:
        self._parts: list[pa.Table] = []
        self._sheets: list[str] = []

    def take(self, sheet: str, sessions: pa.Table, person: np.ndarray, halves: np.ndarray) -> None:
        """The lines of one more block; ``person`` is a number for each pupil of the file, ``halves`` of ``HALVES``."""
        if sheet not in self._sheets:
            self._sheets.append(sheet)
        own = sessions.select(["urn", "school", "starts", "spans", "possible", "line"])
        of_sheet = np.full(len(own), self._sheets.index(sheet), dtype="int16")
        for name, column in (("person", person), ("halves", halves), ("sheet", of_sheet)):
            own = own.append_column(name, pa.array(column))
        self._parts.append(own)

    def told_twice(self) -> list[tuple[FindingKind, str, list[int]]]:
        """By sheet the lines whose sessions another line has too, or that hold more than a week together.

        What is asked of them: of those of one school, and of those of several.
        """
        if not self._parts:
            return []
        table = with_places(pa.concat_tables(self._parts).unify_dictionaries())
        lines = {name: table[name].to_numpy().astype("int64") for name in table.column_names if name not in _NAMES}
        rows = np.flatnonzero(lines["possible"] > 0)
        lines = {name: column[rows] for name, column in lines.items()}
        found = [
            (kind, name, np.unique(lines["line"][again & (lines["sheet"] == place)]).tolist())
            for kind, again in ((say.TWICE, _again(lines)), (say.TWO_SCHOOLS, at_two_schools(lines)))
            for place, name in enumerate(self._sheets)
        ]
        return [one for one in found if one[2]]


def at_two_schools(lines: Mapping[str, np.ndarray]) -> np.ndarray:
    """Which lines have, with others of the same pupil at another ``place``, more sessions than day, week or term have.

    A pupil may be on the roll of two schools, or change between them; what each counts is then its own.
    """
    found = np.zeros(len(lines["starts"]), dtype=bool)
    for longest, when, most in (
        (Spans.DAY, lines["starts"], SESSIONS_A_DAY),
        (Spans.WEEK, _weeks(lines["starts"]), MOST_SESSIONS_IN_A_WEEK),
        (Spans.TERM, _terms(lines["starts"]), MOST_SESSIONS_IN_A_TERM),
    ):
        rows = np.flatnonzero((lines["spans"] <= longest) & (lines["possible"] > 0))
        whose = _numbered([lines["person"][rows], when[rows]])
        first = np.unique(_numbered([whose, lines["place"][rows]]), return_index=True)[1]
        schools = np.bincount(whose[first], minlength=1)
        sessions = np.bincount(whose, weights=lines["possible"][rows], minlength=1)
        found[rows] |= ((schools > 1) & (sessions > most))[whose]
    return found


def beside_another_school(table: pa.Table) -> pa.Table:
    """Of the lines of a file, and of held ones (``sheet`` -1), those of the file to which ``at_two_schools`` applies.

    Those are left out to which it applies without the held ones: they were asked about in the file.
    """
    table = without_repeats(with_places(table))
    lines = {name: table[name].to_numpy() for name in ("place", "starts", "spans", "possible")}
    lines["person"], own = _code_numbers(table["person"]), table["sheet"].to_numpy() >= 0
    found = at_two_schools(lines) & own
    found[own] &= ~at_two_schools({name: column[own] for name, column in lines.items()})
    return table.filter(pa.array(found))


def _again(lines: dict[str, np.ndarray]) -> np.ndarray:
    whose, halves = [lines["person"], lines["place"]], lines["halves"]
    again = np.zeros(len(halves), dtype=bool)
    for half in HALVES.values() if halves.any() else (0,):
        rows = np.flatnonzero((halves == 0) | (halves & half > 0))
        keys = _numbered([one[rows] for one in (*whose, lines["starts"], lines["spans"])])
        again[rows] |= np.bincount(keys)[keys] > 1
    rows = np.flatnonzero(lines["spans"] <= Spans.WEEK)
    weeks = _numbered([*(one[rows] for one in whose), _weeks(lines["starts"][rows])])
    again[rows] |= np.bincount(weeks, weights=lines["possible"][rows])[weeks] > MOST_SESSIONS_IN_A_WEEK
    return again


def _weeks(starts: np.ndarray) -> np.ndarray:
    """The school week of each day; a Saturday or a Sunday is of the week that follows."""
    return beginnings(starts + 2, Spans.WEEK)


def _terms(starts: np.ndarray) -> np.ndarray:
    """The term of each day, those of every school year by numbers of their own."""
    return 3 * school_years(starts) + beginnings(starts, Spans.TERM)


def _of_latest(keys: np.ndarray, batch: np.ndarray) -> np.ndarray:
    newest = np.zeros(int(keys.max(initial=-1)) + 1, dtype="int64")
    np.maximum.at(newest, keys, batch)
    return batch == newest[keys]


def _numbered(columns: Sequence[np.ndarray]) -> np.ndarray:
    """Every combination of some codes as one number from 0."""
    joined = np.zeros(len(columns[0]), dtype="int64")
    for column in columns:
        joined = joined * (int(column.max(initial=0)) + 2) + column + 1
    return pd.factorize(joined)[0]


def _code_numbers(column: pa.ChunkedArray) -> np.ndarray:
    """A column's places in its dictionary; -1 for a blank."""
    whole = column.combine_chunks()
    array = whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole
    return array.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype("int64")


def _name_numbers(column: pa.ChunkedArray) -> np.ndarray:
    """The same of names, whatever their capitals and spaces."""
    codes, whole = _code_numbers(column), column.combine_chunks()
    array = whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole
    names = [" ".join((text or "").casefold().split()) for text in array.dictionary.to_pylist()]
    same = np.append(pd.factorize(np.array(names, dtype="object"))[0], -1)
    return same[codes]
