"""Attendance in the database: written block by block, and added up by pupil and school year where it lies."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from io import BytesIO

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from sqlalchemy import insert
from sqlalchemy.engine import Connection, Engine
from sqlmodel import col, select

from data_access.attendance.terms import Spans, beginnings
from data_access.storage import store
from data_access.storage.models import AttendanceChunk
from metrics.attendance.duties import illness_reached, unauthorised_reached
from metrics.attendance.enrolments import ATTENDANCE_KEY, COUNTS, ENROLMENTS, TOTALS
from metrics.cases.code_lists import SEN_STATUS, SEN_TYPE
from metrics.counting.registers import AddedUp
from metrics.law.school_year import first_day, school_year, school_years

_EPOCH = date(1970, 1, 1)
_SPLIT = ("person", "urn", "school")


def write(connection: Connection, batch_id: int, tables: Iterable[pa.Table]) -> int:
    """Store sessions block by block, each school year in chunks of its own, and give the number of lines."""
    written = 0
    for table in tables:
        years = school_years(table["starts"].to_numpy())
        for year in np.unique(years):
            part = table.filter(pa.array(years == year))
            held = BytesIO()
            pq.write_table(part, held, compression="zstd", use_dictionary=list(_SPLIT))
            connection.execute(
                insert(AttendanceChunk),
                {"batch_id": batch_id, "school_year": int(year), "rows": part.num_rows, "sessions": held.getvalue()},
            )
            written += part.num_rows
    return written


def years_held(database: Engine, *, known_on: date | None = None) -> tuple[int, ...]:
    """The school years for which there is any attendance, oldest first."""
    wanted = [batch.id for batch in store.in_force(database, ATTENDANCE_KEY, known_on=known_on)]
    query = select(AttendanceChunk.school_year).where(col(AttendanceChunk.batch_id).in_(wanted)).distinct()
    with database.connect() as connection:
        return tuple(sorted(year for (year,) in connection.execute(query)))


def added_up(database: Engine, *, known_on: date | None = None) -> dict[str, AddedUp]:
    """What the attendance in force gives: the enrolments of a day's school year, or of the last before it.

    Empty where there is no attendance. A few days are kept, because every figure asks for the same.
    """
    if not (years := years_held(database, known_on=known_on)):
        return {}

    def year_of(day: date) -> int:
        own = school_year(day)
        held = [year for year in years if year <= own]
        return held[-1] if held else own

    @lru_cache(maxsize=3)
    def sums(day: date) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The enrolments and the weeks from one reading, because reading is the larger part."""
        table = _lines(database, year_of(day), day, known_on)
        pupils = _numbered(_whose(table))
        newest = _newest(pupils, table["starts"].to_numpy())
        return _added_up(table, year_of(day), pupils, newest), _by_week(table, pupils, newest)

    recorded = _recorded(database, known_on)
    return {ENROLMENTS.key: AddedUp(lambda day: sums(day)[0], recorded, years, lambda day: sums(day)[1])}


def _recorded(database: Engine, known_on: date | None) -> frozenset[str]:
    """The columns of enrolments of which the files in force say anything; daily marks tell every count."""
    found: set[str] = {"illness_reached", "unauthorised_reached"}
    for batch in store.in_force(database, ATTENDANCE_KEY, known_on=known_on):
        found |= {match.field for match in store.mapping_of(database, batch.id) if match.field}
    marked = bool(found & {"am", "pm", "marks"})
    return frozenset({*found, *TOTALS, *(COUNTS if marked else ())} & set(ENROLMENTS.by_name))


def _lines(database: Engine, year: int, day: date, known_on: date | None) -> pa.Table:
    """The lines that count on a day: none that begins later, or of a pupil not 5 to 15 on the 31 August before."""
    last = (day - _EPOCH).days
    parts: list[pa.Table] = []
    batches = store.in_force(database, ATTENDANCE_KEY, known_on=known_on)
    for place, batch in enumerate(batches, start=1):
        of_batch = (col(AttendanceChunk.batch_id) == batch.id) & (col(AttendanceChunk.school_year) == year)
        query = select(AttendanceChunk.sessions).where(of_batch).order_by(col(AttendanceChunk.id))
        with database.connect() as connection:
            for (content,) in connection.execute(query):
                part = pq.read_table(BytesIO(content), read_dictionary=list(_SPLIT))
                wanted = pc.and_(pc.less_equal(part["starts"], last), part["in_age"])
                part = part if pc.all(wanted).as_py() else part.filter(wanted)
                part = part.append_column("file", _same(batch.filename, part.num_rows))
                parts.append(part.append_column("batch", pa.array(np.full(part.num_rows, place, "int16"))))
    if not parts:
        return _NO_LINES
    table = pa.concat_tables(parts).unify_dictionaries()
    table = table.append_column("place", pa.array(_places(table)))
    return table if len(batches) == 1 and pc.count_distinct(table["spans"]).as_py() < 2 else _without_repeats(table)


def _same(text: str, count: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(count, "int32")), pa.array([text]))


def _places(table: pa.Table) -> np.ndarray:
    """Each line's school as a number: by its URN, or by its name where no URN or several stand beside that name."""
    urn, name = _code_numbers(table["urn"]), _code_numbers(table["school"])
    if (urn < 0).any() and (urn >= 0).any():
        beside = (
            pd.DataFrame({"name": name, "urn": urn})[urn >= 0].drop_duplicates().drop_duplicates("name", keep=False)
        )
        by_name = np.full(int(name.max(initial=0)) + 2, -1)
        by_name[beside["name"].to_numpy()] = beside["urn"].to_numpy()
        urn = np.where((urn < 0) & (name >= 0), by_name[name], urn)
    return np.where(urn >= 0, urn, int(urn.max(initial=-1)) + 1 + name)


def _without_repeats(table: pa.Table) -> pa.Table:
    """Without sessions that are told twice.

    A line that a later file says again is left out: the same pupil, school and day, or week, or term. All lines of one
    file stand beside each other. Where there are days of a week and the whole week, or weeks of a term and the whole
    term, those count that tell more possible sessions; of as many, those of the later file.
    """
    whose, starts = _whose(table), table["starts"].to_numpy().astype("int64")
    batch, spans = table["batch"].to_numpy(), table["spans"].to_numpy()
    kept = _of_latest(_numbered([*whose, starts, spans]), batch)
    for longer in (Spans.WEEK, Spans.TERM):
        rows = np.flatnonzero(kept & (spans <= longer))
        whole = spans[rows] == longer
        if whole.any() and not whole.all():
            within = _numbered([*(one[rows] for one in whose), beginnings(starts[rows], longer)])
            kept[rows] = _told_once(within, whole, table["possible"].to_numpy()[rows], batch[rows])
    return table.filter(pa.array(kept))


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


def _of_latest(keys: np.ndarray, batch: np.ndarray) -> np.ndarray:
    newest = np.zeros(int(keys.max(initial=-1)) + 1, dtype="int64")
    np.maximum.at(newest, keys, batch)
    return batch == newest[keys]


def _added_up(table: pa.Table, year: int, keys: np.ndarray, newest: np.ndarray) -> pd.DataFrame:
    """One row for each pupil at each school: status, need and year group are those of the latest week."""
    starts, size = table["starts"].to_numpy(), len(newest)
    sums = {name: _summed(keys, table[name].to_numpy(), size) for name in COUNTS}
    taken = table.select([*_SPLIT, "sen", "need", "year_group", "line", "file"]).take(pa.array(newest))
    frame = taken.to_pandas()
    return pd.DataFrame(
        {
            "row_key": [f"{place}" for place in range(size)],
            "person_key": frame["person"].astype("object"),
            "urn": frame["urn"],
            "school": frame["school"].astype("object").fillna(frame["urn"].astype("object")),
            "sen_status": _words(frame["sen"], SEN_STATUS.values()),
            "primary_need": _words(frame["need"], SEN_TYPE.values()),
            "year_group": frame["year_group"].where(frame["year_group"] >= 0).astype("Int32"),
            "year_start": np.datetime64(first_day(year), "s"),
            **{name: found.astype("int64") for name, found in sums.items()},
            "illness_reached": illness_reached(keys, starts, table["mark_i"].to_numpy(), size),
            "unauthorised_reached": unauthorised_reached(
                keys, starts, table["possible"].to_numpy(), table["unauthorised"].to_numpy(), size
            ),
            "source_file": frame["file"].astype("object"),
            "source_sheet": "",
            "source_row": frame["line"],
        }
    )


def _summed(keys: np.ndarray, sessions: np.ndarray, size: int) -> np.ndarray:
    """The sessions of each key; most marks occur in no line of most files."""
    return np.bincount(keys, weights=sessions, minlength=size) if sessions.any() else np.zeros(size)


def _newest(keys: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """The line of the latest week of each key."""
    newest = np.full(int(keys.max(initial=-1)) + 1, -1, dtype="int64")
    order = np.argsort(starts, kind="stable")
    newest[keys[order]] = order
    return newest


def _by_week(table: pa.Table, pupils: np.ndarray, newest: np.ndarray) -> pd.DataFrame:
    """Possible and absent sessions by week, school and SEN status: over all weeks, those of the enrolments.

    ``starts`` is the Monday of the week. Where a line of the school is longer than a week, ``whole_term`` is true and
    ``starts`` its own first day. The status is that of the pupil's latest week, as for the enrolments, and who attended
    more than was possible over the year is absent for nothing, as there.
    """
    spans, place, at = (table[name].to_numpy() for name in ("spans", "place", "starts"))
    if (spans == Spans.DAY).any():
        at = np.where(spans == Spans.DAY, beginnings(at.astype("int64"), Spans.WEEK), at)
    possible = table["possible"].to_numpy()
    absent = possible.astype("int32") - table["attended"].to_numpy()
    over = np.bincount(pupils, weights=absent, minlength=len(newest)) < 0
    absent = np.where(over[pupils], 0, absent) if over.any() else absent
    status = table["sen"].to_numpy()[newest].astype("int64")[pupils]
    made = _summed_by(
        {"place": place, "at": at, "status": status},
        {"possible": possible, "absent": absent, "longer": spans == Spans.TERM},
    )
    made["whole_term"] = (made["longer"] > 0).groupby([made["place"], made["at"]]).transform("any")
    # A week that is said to begin at the weekend is the one after it.
    monday = made["at"].where(made["whole_term"], beginnings(made["at"].to_numpy() + 2, Spans.WEEK))
    schools = table.select(["urn", "school"]).take(pa.array(newest)).to_pandas().groupby(place[newest]).first()
    return made.assign(
        starts=monday.to_numpy().astype("datetime64[D]").astype("datetime64[s]"),
        sen_status=_words(made["status"], SEN_STATUS.values()),
        **{name: made["place"].map(schools[name].astype("object")) for name in schools},
    )[["starts", "whole_term", "urn", "school", "sen_status", "possible", "absent"]]


def _summed_by(keys: dict[str, np.ndarray], columns: dict[str, np.ndarray]) -> pd.DataFrame:
    """A line for each combination of the keys that occurs, with the sums of the columns; no detour over sorting."""
    lowest = {name: int(found.min()) if len(found) else 0 for name, found in keys.items()}
    shape = [int(found.max(initial=lowest[name])) - lowest[name] + 1 for name, found in keys.items()]
    groups = np.zeros(len(next(iter(keys.values()))), dtype="int64")
    for (name, found), size in zip(keys.items(), shape, strict=True):
        groups *= size
        groups += found
        groups -= lowest[name]
    there = np.flatnonzero(np.bincount(groups, minlength=1))
    places = zip(keys, np.unravel_index(there, shape), strict=True)
    made = {name: place + lowest[name] for name, place in places}
    for name, column in columns.items():
        made[name] = _summed(groups, column, int(there.max(initial=0)) + 1)[there].astype("int64")
    return pd.DataFrame(made)


def _words(codes: pd.Series, values: Sequence[str]) -> pd.Categorical:
    return pd.Categorical.from_codes(codes.to_numpy("int64"), categories=list(values), ordered=True)


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


_TEXT = pa.dictionary(pa.int32(), pa.string())
_NO_LINES = pa.schema(
    [
        *((name, _TEXT) for name in _SPLIT),
        ("sen", pa.int8()),
        ("need", pa.int8()),
        ("year_group", pa.int8()),
        ("in_age", pa.bool_()),
        ("starts", pa.int32()),
        ("spans", pa.int8()),
        ("line", pa.int32()),
        *((name, pa.uint16()) for name in COUNTS),
        ("file", _TEXT),
        ("batch", pa.int16()),
        ("place", pa.int64()),
    ]
).empty_table()
