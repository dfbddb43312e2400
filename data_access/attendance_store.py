"""Attendance in the database: written block by block, and added up by pupil and school year where it lies."""

from collections.abc import Callable, Iterable, Sequence
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

from data_access import store
from data_access.models import AttendanceChunk
from metrics.attendance_tables import ATTENDANCE_KEY, COUNTS, ENROLMENTS, ILLNESS_SESSIONS, TOTALS, UNAUTHORISED_DAYS
from metrics.council import AddedUp
from metrics.vocabulary import SEN_STATUS, SEN_TYPE

_EPOCH = date(1970, 1, 1)
_FIRST_MONTH = 8
"""A school year is counted from August on, when no school is open."""
_THURSDAY = 3
"""1 January 1970."""
_LONGEST_WEEK = 14
"""Sessions: seven days. A pupil's line with more is of a term, or of another span than a week."""
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
                {"batch_id": batch_id, "school_year": int(year), "rows": part.num_rows, "content": held.getvalue()},
            )
            written += part.num_rows
    return written


def school_years(days: np.ndarray) -> np.ndarray:
    """The calendar year in which the school year of each day begins: from August on, its own. Days since 1970."""
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype("int64")
    return 1970 + months // 12 - (months % 12 < _FIRST_MONTH - 1)


def years_held(database: Engine, *, known_on: date | None = None) -> tuple[int, ...]:
    """The school years for which there is any attendance, oldest first."""
    wanted = [batch.id for batch in store.in_force(database, ATTENDANCE_KEY, known_on=known_on)]
    query = select(AttendanceChunk.school_year).where(col(AttendanceChunk.batch_id).in_(wanted)).distinct()
    with database.connect() as connection:
        return tuple(sorted(year for (year,) in connection.execute(query)))


def added_up(
    database: Engine, *, schools: pd.DataFrame | None = None, known_on: date | None = None
) -> dict[str, AddedUp]:
    """What the attendance in force gives: the enrolments of a day's school year, or of the last before it.

    Empty where there is no attendance. A few days are kept, because every figure asks for the same.
    """
    if not (years := years_held(database, known_on=known_on)):
        return {}

    def year_of(day: date) -> int:
        own = day.year if day.month >= _FIRST_MONTH else day.year - 1
        held = [year for year in years if year <= own]
        return held[-1] if held else own

    @lru_cache(maxsize=3)
    def rows(day: date) -> pd.DataFrame:
        return enrolments(database, year_of(day), schools=schools, known_on=known_on)(day)

    @lru_cache(maxsize=3)
    def by_week(day: date) -> pd.DataFrame:
        return _by_week(_lines(database, year_of(day), day, known_on), schools)

    return {ENROLMENTS.key: AddedUp(rows, _recorded(database, known_on), years, by_week)}


def _recorded(database: Engine, known_on: date | None) -> frozenset[str]:
    """The columns of enrolments of which the files in force say anything; daily marks tell every count."""
    found: set[str] = {"illness_reached", "unauthorised_reached"}
    for batch in store.in_force(database, ATTENDANCE_KEY, known_on=known_on):
        found |= {match.field for match in store.mapping_of(database, batch.id) if match.field}
    marked = bool(found & {"am", "pm", "marks"})
    return frozenset({*found, *TOTALS, *(COUNTS if marked else ())} & set(ENROLMENTS.by_name))


def enrolments(
    database: Engine, year: int, *, schools: pd.DataFrame | None = None, known_on: date | None = None
) -> Callable[[date], pd.DataFrame]:
    """A day to the enrolments of one school year as they stood on it: a row for each pupil at each school.

    ``schools`` is the register of schools; where it has the URN or the name, its locality, cluster, phase and
    officer come with the row. Sessions of weeks that begin after the day are left out, and so are pupils who are
    not 5 to 15 on the 31 August before the year.
    """

    def as_they_stood(day: date) -> pd.DataFrame:
        table = _lines(database, year, day, known_on)
        return _with_schools(_added_up(table, year), schools)

    return as_they_stood


def _lines(database: Engine, year: int, day: date, known_on: date | None) -> pa.Table:
    last = (day - _EPOCH).days
    parts: list[pa.Table] = []
    for place, batch in enumerate(store.in_force(database, ATTENDANCE_KEY, known_on=known_on), start=1):
        of_batch = (col(AttendanceChunk.batch_id) == batch.id) & (col(AttendanceChunk.school_year) == year)
        query = select(AttendanceChunk.content).where(of_batch).order_by(col(AttendanceChunk.id))
        found = pa.array([batch.filename]).dictionary_encode()
        with database.connect() as connection:
            for (content,) in connection.execute(query):
                part = pq.read_table(BytesIO(content), read_dictionary=list(_SPLIT))
                part = part.filter(pc.and_(pc.less_equal(part["starts"], last), part["in_age"]))
                part = part.append_column("file", found.take(pa.array(np.zeros(part.num_rows, "int32"))))
                parts.append(part.append_column("batch", pa.array(np.full(part.num_rows, place))))
    if not parts:
        return _NO_LINES
    table = pa.concat_tables(parts).unify_dictionaries().combine_chunks()
    return table if len(store.in_force(database, ATTENDANCE_KEY, known_on=known_on)) == 1 else _latest(table)


def _latest(table: pa.Table) -> pa.Table:
    """Without lines that a later file says again: the same pupil, school and week, or day.

    All lines of one file stand beside each other. Where one file has a pupil's days of a week and another the whole
    week, the later file is right about that week.
    """
    whose, starts = [_code_numbers(table[name]) for name in _SPLIT], table["starts"].to_numpy().astype("int64")
    batch, daily = table["batch"].to_numpy(), table["daily"].to_numpy(zero_copy_only=False)
    kept = _of_latest(_numbered([*whose, starts]), batch)
    if daily.any() and not daily.all():
        week = _numbered([*whose, starts - (starts + _THURSDAY) % 7])
        both = _of_each(week, daily) & _of_each(week, ~daily)
        newest = np.zeros(int(week.max()) + 1, dtype="int64")
        np.maximum.at(newest, week, batch)
        rules = np.zeros(len(newest), dtype=bool)
        rules[week[batch == newest[week]]] = daily[batch == newest[week]]
        kept &= ~both | (daily == rules[week])
    return table.filter(pa.array(kept))


def _of_latest(keys: np.ndarray, batch: np.ndarray) -> np.ndarray:
    newest = np.zeros(int(keys.max(initial=-1)) + 1, dtype="int64")
    np.maximum.at(newest, keys, batch)
    return batch == newest[keys]


def _of_each(keys: np.ndarray, some: np.ndarray) -> np.ndarray:
    """Whether any row of the same key is among some."""
    return (np.bincount(keys, weights=some, minlength=int(keys.max(initial=-1)) + 1) > 0)[keys]


def _added_up(table: pa.Table, year: int) -> pd.DataFrame:
    """One row for each pupil at each school; status, need and year group are those of the latest week."""
    keys = _numbered([_code_numbers(table[name]) for name in _SPLIT])
    starts = table["starts"].to_numpy()
    size = int(keys.max()) + 1 if len(keys) else 0
    sums = {name: np.bincount(keys, weights=table[name].to_numpy(), minlength=size) for name in COUNTS}
    newest = _newest(keys, starts, size)
    taken = table.select([*_SPLIT, "sen", "need", "year_group", "line", "file"]).take(pa.array(newest))
    frame = taken.to_pandas()
    return pd.DataFrame(
        {
            "row_key": [f"{place}" for place in range(size)],
            "person_key": frame["person"].astype("object"),
            "urn": frame["urn"], "school": frame["school"].astype("object").fillna(frame["urn"].astype("object")),
            "sen_status": _words(frame["sen"], SEN_STATUS.values()),
            "primary_need": _words(frame["need"], SEN_TYPE.values()),
            "year_group": frame["year_group"].where(frame["year_group"] >= 0).astype("Int32"),
            "year_start": np.datetime64(date(year, 9, 1), "s"),
            **{name: found.astype("int64") for name, found in sums.items()},
            "illness_reached": _reached(keys, starts, table["mark_i"].to_numpy(), size),
            "unauthorised_reached": _run_reached(
                keys, starts, table["possible"].to_numpy(), table["unauthorised"].to_numpy(), size
            ),
            "source_file": frame["file"].astype("object"), "source_sheet": "", "source_row": frame["line"],
        }
    )  # fmt: skip


def _newest(keys: np.ndarray, starts: np.ndarray, size: int) -> np.ndarray:
    """The line of the latest week of each key."""
    newest = np.full(size, -1, dtype="int64")
    order = np.argsort(starts, kind="stable")
    newest[keys[order]] = order
    return newest


def _by_week(table: pa.Table, schools: pd.DataFrame | None) -> pd.DataFrame:
    """Possible and absent sessions by week, place and SEN status: over all weeks, those of the enrolments.

    ``starts`` is the Monday of the week. Where a school's line is longer than a week, ``whole_term`` is true and
    ``starts`` its own first day. The status is that of the pupil's latest week, as for the enrolments.
    """
    codes = [_code_numbers(table[name]) for name in _SPLIT]
    pupils, starts = _numbered(codes), table["starts"].to_numpy().astype("int64")
    newest = _newest(pupils, starts, int(pupils.max(initial=-1)) + 1)
    places = _numbered([code[newest] for code in codes[1:]])
    made = _sums_by_week(table, pupils, places, table["sen"].to_numpy()[newest])
    made["whole_term"] = made.groupby(["place", "at"])["long"].transform("any")
    # A week that is said to begin at the weekend is the one after it.
    monday = made["at"].where(made["whole_term"], _monday(made["at"].to_numpy() + 2))
    named = table.select(_SPLIT[1:]).take(pa.array(newest)).to_pandas().assign(place=places).drop_duplicates("place")
    named["school"] = named["school"].astype("object").fillna(named["urn"].astype("object"))
    located = _with_schools(named, schools).set_index("place").reindex(columns=["locality"])["locality"]
    made = made.assign(
        starts=monday.to_numpy().astype("datetime64[D]").astype("datetime64[s]"),
        locality=made["place"].map(located.astype("object")),
        sen_status=_words(made["status"], SEN_STATUS.values()).astype("object"),
    )
    by = ["starts", "whole_term", "locality", "sen_status"]
    return made.groupby(by, dropna=False)[["possible", "absent"]].sum().reset_index()


def _sums_by_week(table: pa.Table, pupils: np.ndarray, places: np.ndarray, status: np.ndarray) -> pd.DataFrame:
    """The sums by place, first day and status, which ``places`` and ``status`` give for each pupil at a school.

    ``long`` says that some line is of more than a week. Who attended more than was possible over the year is absent
    for nothing, as among the enrolments.
    """
    possible, daily = table["possible"].to_numpy(), table["daily"].to_numpy(zero_copy_only=False)
    starts = table["starts"].to_numpy().astype("int64")
    absent = possible.astype("int64") - table["attended"].to_numpy()
    absent[np.bincount(pupils, weights=absent, minlength=len(places))[pupils] < 0] = 0
    at = np.where(daily, _monday(starts), starts)
    first = int(at.min()) if len(at) else 0
    shape = (int(places.max(initial=0)) + 1, int(at.max(initial=first)) - first + 1, len(SEN_STATUS.codes) + 1)
    groups = np.ravel_multi_index((places[pupils], at - first, status[pupils] + 1), shape)
    sums = {"possible": possible, "absent": absent, "long": ~daily & (possible > _LONGEST_WEEK)}
    there = np.flatnonzero(np.bincount(groups, minlength=int(np.prod(shape))))
    place, day, code = np.unravel_index(there, shape)
    summed = {name: np.bincount(groups, weights=column)[there].astype("int64") for name, column in sums.items()}
    return pd.DataFrame({"place": place, "at": day + first, "status": code - 1, **summed}).astype({"long": "bool"})


def _monday(days: np.ndarray) -> np.ndarray:
    """The Monday of each day's week, as days since 1970."""
    return days - (days + _THURSDAY) % 7


def _reached(keys: np.ndarray, starts: np.ndarray, ill: np.ndarray, size: int) -> np.ndarray:
    """The week in which the sessions of illness reached the number of the sickness return; missing where never."""
    found = np.full(size, "NaT", dtype="datetime64[s]")
    total = np.bincount(keys, weights=ill, minlength=size)
    some = total[keys] >= ILLNESS_SESSIONS if size else np.zeros(0, dtype=bool)
    if some.any():
        lines = pd.DataFrame({"key": keys[some], "at": starts[some], "ill": ill[some].astype("int64")})
        lines = lines.sort_values(["key", "at"], kind="stable")
        there = lines[lines.groupby("key")["ill"].cumsum() >= ILLNESS_SESSIONS].groupby("key")["at"].first()
        found[there.index.to_numpy()] = there.to_numpy().astype("datetime64[D]").astype("datetime64[s]")
    return found


def _run_reached(
    keys: np.ndarray, starts: np.ndarray, possible: np.ndarray, unauthorised: np.ndarray, size: int
) -> np.ndarray:
    """The day, or the week it lies in, on which a run of wholly unauthorised days came to ten; missing where never.

    A line without possible sessions neither counts nor breaks the run, and holidays have no lines.
    """
    found = np.full(size, "NaT", dtype="datetime64[s]")
    total = np.bincount(keys, weights=unauthorised, minlength=size)
    some = (total[keys] >= 2 * UNAUTHORISED_DAYS) & (possible > 0) if size else np.zeros(0, dtype=bool)
    if some.any():
        whole = unauthorised[some] == possible[some]
        lines = pd.DataFrame({"key": keys[some], "at": starts[some], "days": possible[some] / 2, "whole": whole})
        lines = lines.sort_values(["key", "at"], kind="stable")
        run = (~lines["whole"]).cumsum()
        so_far = lines["days"].where(lines["whole"], 0).groupby([lines["key"], run]).cumsum()
        there = lines[so_far >= UNAUTHORISED_DAYS].groupby("key")["at"].first()
        found[there.index.to_numpy()] = there.to_numpy().astype("datetime64[D]").astype("datetime64[s]")
    return found


def _with_schools(rows: pd.DataFrame, schools: pd.DataFrame | None) -> pd.DataFrame:
    if schools is None or schools.empty:
        return rows
    by_urn, by_name = (
        schools[schools[name].notna()].drop_duplicates(name).set_index(name) for name in ("urn", "school")
    )
    made = rows
    for ours, theirs in (("locality", "locality"), ("cluster", "cluster"), ("school_phase", "school_phase"),
                         ("officer", "officer")):  # fmt: skip
        found = rows["urn"].astype("object").map(by_urn[theirs].astype("object").to_dict())
        made = made.assign(**{ours: found.fillna(rows["school"].map(by_name[theirs].astype("object").to_dict()))})
    return made


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
        *((name, _TEXT) for name in _SPLIT), ("sen", pa.int8()), ("need", pa.int8()), ("year_group", pa.int8()),
        ("in_age", pa.bool_()), ("starts", pa.int32()), ("daily", pa.bool_()), ("line", pa.int32()),
        *((name, pa.uint16()) for name in COUNTS), ("file", _TEXT), ("batch", pa.int64()),
    ]
).empty_table()  # fmt: skip
