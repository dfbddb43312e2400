"""Attendance in the database: written in chunks of a school year, and read again, with a file that is not stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import insert
from sqlalchemy.engine import Connection, Engine
from sqlmodel import col, select

from data_access.attendance.chunks import SPLIT, lines_in
from data_access.attendance.repeats import with_places, without_repeats
from data_access.storage import store
from data_access.storage.models import AttendanceChunk
from data_access.storage.store import Batch, Chunk, Unsaved
from metrics.attendance.enrolments import ATTENDANCE_KEY, COUNTS

_EPOCH = date(1970, 1, 1)


def write(connection: Connection, batch_id: int, chunks: Iterable[Chunk]) -> None:
    """Store the chunks of a file."""
    for one in chunks:
        values = {"school_year": one.school_year, "rows": one.rows, "sessions": one.sessions}
        connection.execute(insert(AttendanceChunk), {"batch_id": batch_id, **values})


def in_force(database: Engine, known_on: date | None, unsaved: Unsaved | None = None) -> tuple[Batch, ...]:
    """The batches that attendance comes from, oldest first; ``unsaved`` is taken for the newest load."""
    found = store.batches(database) if unsaved is None else (unsaved.batch, *store.batches(database))
    return store.in_force_of(found, ATTENDANCE_KEY, known_on)


def years_held(database: Engine, *, known_on: date | None = None, unsaved: Unsaved | None = None) -> tuple[int, ...]:
    """The school years for which there is any attendance, oldest first."""
    batches = in_force(database, known_on, unsaved)
    with database.connect() as connection:
        stored = years_of(connection, batches)
    own = {one.school_year for found in _of_file(unsaved, batches).values() for one in found}
    return tuple(sorted({*stored, *own}))


def years_of(connection: Connection, batches: Sequence[Batch]) -> tuple[int, ...]:
    """The school years for which some batches have any line, oldest first."""
    wanted = col(AttendanceChunk.batch_id).in_([batch.id for batch in batches])
    query = select(AttendanceChunk.school_year).where(wanted).distinct()
    return tuple(sorted(year for (year,) in connection.execute(query)))


def lines_in_force(
    database: Engine, year: int, day: date, known_on: date | None, unsaved: Unsaved | None = None
) -> pa.Table:
    """The lines of a school year that count on a day, none of them twice; ``unsaved`` is taken for the newest load.

    None that begins later, or of a pupil not 5 to 15 on the 31 August before. ``place`` is the school as a number,
    ``batch`` the file's place among those in force.
    """
    last = (day - _EPOCH).days
    batches = in_force(database, known_on, unsaved)
    parts: list[pa.Table] = []
    with database.connect() as connection:
        for part in _chunks(connection, batches, year, _of_file(unsaved, batches)):
            wanted = pc.and_(pc.less_equal(part["starts"], last), part["in_age"])
            parts.append(part if pc.all(wanted).as_py() else part.filter(wanted))
    return _told_once(parts, batches)


def lines_held(connection: Connection, batches: Sequence[Batch], year: int, unsaved: Unsaved | None = None) -> pa.Table:
    """The lines of a school year that some batches give together, whatever the day and the age, none of them twice."""
    return _told_once(list(_chunks(connection, batches, year, _of_file(unsaved, batches))), batches)


def _of_file(unsaved: Unsaved | None, batches: Sequence[Batch]) -> dict[int, tuple[Chunk, ...]]:
    """The chunks of a file that is not stored, where it is among some batches, by its number."""
    return {one.id: unsaved.sessions for one in batches if unsaved and one.id == unsaved.batch.id}


def _chunks(
    connection: Connection, batches: Sequence[Batch], year: int, unstored: Mapping[int, Sequence[Chunk]]
) -> Iterator[pa.Table]:
    for place, batch in enumerate(batches, start=1):
        of_batch = (col(AttendanceChunk.batch_id) == batch.id) & (col(AttendanceChunk.school_year) == year)
        query = select(AttendanceChunk.sessions).where(of_batch).order_by(col(AttendanceChunk.id))
        stored = (content for (content,) in connection.execute(query))
        held = (one.sessions for one in unstored.get(batch.id, ()) if one.school_year == year)
        for content in held if batch.id in unstored else stored:
            part = lines_in(content)
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
