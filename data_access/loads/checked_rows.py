"""The rows that the checks of every load name, each for the days on which it was in force."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import pandas as pd
from sqlalchemy import select
from sqlalchemy.engine import Connection, Engine

from data_access.findings import Finding
from data_access.recognise.columns import ColumnMatch
from data_access.storage.kept_findings import findings_of
from data_access.storage.models import RECORDS
from data_access.storage.store import KEYS, Batch, batches, mapping_of
from data_access.storage.versions import steadily
from metrics.datasets import column_of, columns_of

_AT_ONCE = 500
"""Numbers of rows in one question to the database, far below what any of them takes."""
_COLUMNS = (
    *("load", "starts", "ends", "about", "code", "column", "field", "severity", "message"),
    *("sheet", "row", "found", "key"),
    *("locality", "team", "officer"),
)
WAYS: Mapping[str, tuple[str, ...]] = {
    "locality": ("locality",),
    "team": ("team",),
    "officer": ("officer", "owner"),
}
"""By whom rows can be mended, and the columns that say so: the first that a list has."""


@dataclass(frozen=True, eq=False)
class CheckedRows:
    """What the checks found in the loads that were not undone. Read only.

    Nothing of the public register of schools, which no council writes or mends.

    ``rows`` has a line for each row that a finding names, and one with row 0 for a finding about a whole sheet or
    column. ``starts`` is the day its load is true on; ``ends`` the day of the load that says the row anew, missing for
    what is in force. ``field`` is our column that the finding is about, "" where it is about none or several;
    ``found`` what stood in the cell, as findings may show it. ``key`` tells the row from others of its list, missing
    where no row was stored under this number; it never leaves. ``locality``, ``team`` and ``officer`` are what the row
    itself says in its own load, "" where it says nothing: who had a child then may not have it today.
    """

    loads: tuple[Batch, ...]
    """Oldest first by the day they are true on."""
    rows: pd.DataFrame

    @property
    def days(self) -> tuple[date, ...]:
        """The days that the loads are true on, oldest first."""
        return tuple(sorted({one.extracted_on for one in self.loads if one.is_own}))

    def on(self, day: date) -> pd.DataFrame:
        """The lines in force on a day: of the loads known by then, without what a later one of these says anew."""
        at = pd.Timestamp(day)
        return self.rows[(self.rows["starts"] <= at) & ~(self.rows["ends"] <= at)]


@steadily
def checked_rows(database: Engine) -> CheckedRows:
    """Every row that findings name, of all loads that were not undone."""
    kept = [one for one in batches(database) if not one.withdrawn_at]
    loads = sorted(kept, key=lambda one: (one.extracted_on, one.id))
    lines: list[dict] = []
    with database.connect() as connection:
        for load in (one for one in loads if one.is_own):
            lines += _of_load(load, findings_of(database, load.id), mapping_of(database, load.id), connection)
        ends = _ends(loads, {(line["load"], line["about"]) for line in lines}, connection)
    rows = pd.DataFrame(lines, columns=[name for name in _COLUMNS if name != "ends"])
    until = [
        _end(ends[load, about], key) for load, about, key in rows[["load", "about", "key"]].itertuples(index=False)
    ]
    rows["ends"] = pd.to_datetime(pd.Series(until, rows.index, dtype="object"))
    rows["starts"] = pd.to_datetime(rows["starts"])
    return CheckedRows(tuple(loads), rows[list(_COLUMNS)])


def _end(ends: Mapping[str | None, date], key: str | None) -> date | None:
    return min((ends[one] for one in {None, key} if one in ends), default=None)


def _of_load(
    load: Batch, findings: Sequence[Finding], mapping: Sequence[ColumnMatch], connection: Connection
) -> Iterable[dict]:
    places: dict[str, dict[tuple[str, int], dict[str, str]]] = {}
    for finding in findings:
        lists = _lists(load, finding, mapping)
        for about in lists:
            if about not in places:
                numbers = {row for one in findings if about in _lists(load, one, mapping) for row in one.rows}
                places[about] = _stored(load.id, about, sorted(numbers), connection)
        fields = {about: _field(finding, about, mapping) for about in lists or ("",)}
        for row, cell in zip(finding.rows or (0,), finding.found or ("",) * finding.count, strict=False):
            place = (finding.sheet, row)
            about = next((one for one in lists if place in places[one]), lists[0] if lists else "")
            yield {
                "load": load.id,
                "starts": load.extracted_on,
                "about": about,
                "code": finding.code,
                "column": finding.column,
                "field": fields[about],
                "severity": str(finding.severity),
                "message": finding.message,
                "sheet": finding.sheet,
                "row": row,
                "found": cell,
                **(places[about].get(place, _NOT_STORED) if about else _NOT_STORED),
            }


_NOT_STORED = {"key": None, **dict.fromkeys(WAYS, "")}


def _lists(load: Batch, finding: Finding, mapping: Sequence[ColumnMatch]) -> list[str]:
    """The lists that a finding may be about: those of its sheet, first the one that has a column of its name."""
    of_sheet = dict.fromkeys(one.about for one in mapping if one.sheet == finding.sheet and one.about in load.holds)
    found = list(of_sheet) or (list(load.holds) if len(load.holds) == 1 else [])
    return sorted(found, key=lambda about: finding.column not in _by_title(about))


def _field(finding: Finding, about: str, mapping: Sequence[ColumnMatch]) -> str:
    if finding.column in _by_title(about):
        return _by_title(about)[finding.column]
    headed = (one.field for one in mapping if one.sheet == finding.sheet and one.heading == finding.column)
    return next(headed, "")


@cache
def _by_title(about: str) -> Mapping[str, str]:
    return {column.title: column.name for column in columns_of(about)} if about else {}


def column_of_way(about: str, way: str) -> str:
    """The column of a list that says place, team or officer; "" where no row of it can."""
    return next((name for name in WAYS[way] if column_of(about, name)), "")


def _stored(
    load: int, about: str, numbers: Sequence[int], connection: Connection
) -> dict[tuple[str, int], dict[str, str]]:
    """By sheet and number, the key of a load's row and whose it is; none of attendance, which is kept added up."""
    if about not in KEYS:
        return {}
    table, found = RECORDS[about].__table__, {}
    ways = {way: name for way in WAYS if (name := column_of_way(about, way))}
    names = ("source_sheet", "source_row", KEYS[about], *ways.values())
    query = select(*(table.c[name] for name in names)).where(table.c.batch_id == load)
    for first in range(0, len(numbers), _AT_ONCE):
        some = query.where(table.c.source_row.in_(numbers[first : first + _AT_ONCE]))
        for sheet, row, key, *whose in connection.execute(some):
            told = dict(zip(ways, whose, strict=True))
            found[sheet, row] = {"key": key, **{way: str(told.get(way) or "") for way in WAYS}}
    return found


def _ends(
    loads: Sequence[Batch], wanted: Iterable[tuple[int, str]], connection: Connection
) -> Mapping[tuple[int, str], dict[str | None, date]]:
    """By load and list, the day each key is told anew by a load that adds; under None, by the next full one."""
    told: dict[tuple[int, str], list[str]] = {}
    made = {}
    for number, about in wanted:
        ends: dict[str | None, date] = {}
        for later in _later(loads, number, about):
            if not later.partial:
                ends[None] = later.extracted_on
                break
            if (later.id, about) not in told:
                told[later.id, about] = _every_key(later.id, about, connection)
            ends |= {key: later.extracted_on for key in told[later.id, about] if key not in ends}
        made[number, about] = ends
    return made


def _later(loads: Sequence[Batch], number: int, about: str) -> list[Batch]:
    chain = [one for one in loads if about in one.holds]
    place = next((place for place, one in enumerate(chain) if one.id == number), len(chain))
    return chain[place + 1 :]


def _every_key(load: int, about: str, connection: Connection) -> list[str]:
    if about not in KEYS:
        return []
    table = RECORDS[about].__table__
    return [key for (key,) in connection.execute(select(table.c[KEYS[about]]).where(table.c.batch_id == load))]
