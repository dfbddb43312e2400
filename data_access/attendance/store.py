"""Attendance in the database: written block by block, in chunks of a school year, and read again."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from sqlalchemy import insert
from sqlalchemy.engine import Connection, Engine
from sqlmodel import col, select

from data_access.attendance.repeats import with_places, without_repeats
from data_access.storage import store
from data_access.storage.models import AttendanceChunk
from data_access.storage.store import Batch
from metrics.attendance.enrolments import ATTENDANCE_KEY, COUNTS
from metrics.law.school_year import school_years

_EPOCH = date(1970, 1, 1)
SPLIT = ("person", "urn", "school")
"""What tells one enrolment from another."""


def write(connection: Connection, batch_id: int, tables: Iterable[pa.Table]) -> int:
    """Store sessions block by block, each school year in chunks of its own, and give the number of lines."""
    written = 0
    for table in tables:
        years = school_years(table["starts"].to_numpy())
        for year in np.unique(years):
            part = table.filter(pa.array(years == year))
            held = BytesIO()
            pq.write_table(part, held, compression="zstd", use_dictionary=list(SPLIT))
            connection.execute(
                insert(AttendanceChunk),
                {"batch_id": batch_id, "school_year": int(year), "rows": part.num_rows, "sessions": held.getvalue()},
            )
            written += part.num_rows
    return written


def lines_written(connection: Connection, batch_id: int) -> Iterator[pa.Table]:
    """What ``write`` stored of a batch, chunk by chunk."""
    query = select(AttendanceChunk.sessions).where(col(AttendanceChunk.batch_id) == batch_id)
    for (content,) in connection.execute(query.order_by(col(AttendanceChunk.id))):
        yield pq.read_table(BytesIO(content), read_dictionary=list(SPLIT))


def years_held(database: Engine, *, known_on: date | None = None) -> tuple[int, ...]:
    """The school years for which there is any attendance, oldest first."""
    batches = store.in_force(database, ATTENDANCE_KEY, known_on=known_on)
    with database.connect() as connection:
        return years_of(connection, batches)


def years_of(connection: Connection, batches: Sequence[Batch]) -> tuple[int, ...]:
    """The school years for which some batches have any line, oldest first."""
    wanted = col(AttendanceChunk.batch_id).in_([batch.id for batch in batches])
    query = select(AttendanceChunk.school_year).where(wanted).distinct()
    return tuple(sorted(year for (year,) in connection.execute(query)))


def lines_in_force(database: Engine, year: int, day: date, known_on: date | None) -> pa.Table:
    """The lines of a school year that count on a day, none of them twice.

    None that begins later, or of a pupil not 5 to 15 on the 31 August before. ``place`` is the school as a number,
    ``batch`` the file's place among those in force.
    """
    last = (day - _EPOCH).days
    batches = store.in_force(database, ATTENDANCE_KEY, known_on=known_on)
    parts: list[pa.Table] = []
    with database.connect() as connection:
        for part in _chunks(connection, batches, year):
            wanted = pc.and_(pc.less_equal(part["starts"], last), part["in_age"])
            parts.append(part if pc.all(wanted).as_py() else part.filter(wanted))
    return _told_once(parts, batches)


def lines_held(connection: Connection, batches: Sequence[Batch], year: int) -> pa.Table:
    """The lines of a school year that some batches give together, whatever the day and the age, none of them twice."""
    return _told_once(list(_chunks(connection, batches, year)), batches)


def _chunks(connection: Connection, batches: Sequence[Batch], year: int) -> Iterator[pa.Table]:
    for place, batch in enumerate(batches, start=1):
        of_batch = (col(AttendanceChunk.batch_id) == batch.id) & (col(AttendanceChunk.school_year) == year)
        query = select(AttendanceChunk.sessions).where(of_batch).order_by(col(AttendanceChunk.id))
        for (content,) in connection.execute(query):
            part = pq.read_table(BytesIO(content), read_dictionary=list(SPLIT))
            part = part.append_column("file", _same(batch.filename, part.num_rows))
            yield part.append_column("batch", pa.array(np.full(part.num_rows, place, "int16")))


def _told_once(parts: Sequence[pa.Table], batches: Sequence[Batch]) -> pa.Table:
    if not parts:
        return _NO_LINES
    table = with_places(pa.concat_tables(parts).unify_dictionaries())
    return table if len(batches) == 1 and pc.count_distinct(table["spans"]).as_py() < 2 else without_repeats(table)


def _same(text: str, count: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(count, "int32")), pa.array([text]))


_TEXT = pa.dictionary(pa.int32(), pa.string())
_NO_LINES = pa.schema(
    [
        *((name, _TEXT) for name in SPLIT),
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
