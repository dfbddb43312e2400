"""Saving and loading: immutable batches, and the cases as the batches together give them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

import pandas as pd
from sqlalchemy import delete, func, insert, literal_column, text, update
from sqlalchemy.engine import Connection, Engine
from sqlmodel import Session, col, select

from data_access.recognise.columns import ColumnMatch
from data_access.storage.models import RECORDS, AttendanceChunk, BatchRecord, FindingRecord
from data_access.storage.officer_notes import with_notes
from data_access.storage.rows import read_rows
from data_access.storage.versions import steadily, version
from data_access.storage.writing import refuse_a_second, writing
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.cases.columns import empty_cases, typed
from metrics.counting.registers import CASES as CASES_KEY
from metrics.datasets import STORED
from metrics.schools.public_register import ESTABLISHMENTS_KEY

KEYS = {CASES_KEY: "case_key", **dict.fromkeys(STORED, "row_key")}
"""What tells one row of a table from another."""


@dataclass(frozen=True)
class Batch:
    """One import, as pages and terminal show it."""

    id: int
    sha256: str
    filename: str
    kind: str
    extracted_on: date
    imported_at: datetime
    imported_by: str
    partial: bool
    rows: int
    findings: int
    authority: str
    withdrawn_at: datetime | None
    holds: tuple[str, ...] = (CASES_KEY,)
    """What it lists: the cases, registers by key."""

    @property
    def is_own(self) -> bool:
        """Whether anything in it is the council's; the public register of schools is nobody's, nor is its day."""
        return self.holds != (ESTABLISHMENTS_KEY,)


@dataclass(frozen=True)
class Loaded:
    """The cases in force, and of all that is in force the newest day it is true on and the batches, oldest first."""

    cases: pd.DataFrame
    extracted_on: date
    batches: tuple[Batch, ...]
    version: str


@dataclass(frozen=True)
class Chunk:
    """Some lines of attendance of one sheet and one school year, as the database keeps them (``AttendanceChunk``)."""

    sheet: str
    school_year: int
    rows: int
    sessions: bytes = field(repr=False)


@dataclass(frozen=True)
class Unsaved:
    """A file that is read and checked, and not loaded: with it, what is in force is as it would be."""

    batch: Batch
    tables: Mapping[str, pd.DataFrame]
    """Typed rows by what they list."""
    sessions: tuple[Chunk, ...] = ()
    """Attendance, which is kept in chunks."""
    mapping: tuple[ColumnMatch, ...] = ()
    """How its columns were understood."""


def begin_batch(connection: Connection, record: BatchRecord) -> int:
    """Write down that an import is made, in its turn (``writing``), and give its number. Raises AlreadyStored."""
    refuse_a_second(connection, record.sha256)
    values = record.model_dump(exclude={"id", "imported_at"})
    made = connection.execute(insert(BatchRecord).values(**values).returning(literal_column("id")))
    return made.scalar_one()


def batches(database: Engine | Connection) -> tuple[Batch, ...]:
    """Every batch, newest first, withdrawn ones among them; as a writer sees them, by its connection."""
    counts = text("SELECT batch_id, COUNT(*) FROM finding GROUP BY batch_id")
    with Session(database) as session:
        found = session.exec(select(BatchRecord).order_by(col(BatchRecord.id).desc())).all()
        findings = dict(tuple(row) for row in session.connection().execute(counts))
        return tuple(_batch(record, findings.get(record.id, 0)) for record in found)


def batch_with(database: Engine, sha256: str) -> Batch | None:
    """The batch in force that holds a file of this content, if there is one."""
    return next((one for one in batches(database) if one.sha256 == sha256 and not one.withdrawn_at), None)


def mapping_of(database: Engine, batch_id: int) -> tuple[ColumnMatch, ...]:
    """How the columns of one batch were understood."""
    with Session(database) as session:
        record = session.get(BatchRecord, batch_id)
        return tuple(ColumnMatch(**one) for one in json.loads(record.mapping)) if record else ()


def withdraw(database: Engine, batch_id: int) -> None:
    """Undo an import: its rows and findings go, the record that it was made and withdrawn stays."""
    with writing(database) as connection:
        for model in RECORDS.values():
            connection.execute(delete(model).where(model.batch_id == batch_id))
        connection.execute(delete(AttendanceChunk).where(col(AttendanceChunk.batch_id) == batch_id))
        connection.execute(delete(FindingRecord).where(col(FindingRecord.batch_id) == batch_id))
        this_one = col(BatchRecord.id) == batch_id
        connection.execute(update(BatchRecord).where(this_one).values(withdrawn_at=func.now()))


@steadily
def load_cases(database: Engine, *, known_on: date | None = None) -> Loaded | None:
    """The cases in force: the latest full extract, and the partial ones since laid over it by case key.

    ``known_on`` leaves out every batch extracted later, to see what was known on a past day. None where there is no
    batch at all; no cases where only registers were loaded.
    """
    every = all_in_force(batches(database), known_on)
    if not every:
        return None
    cases = load_lists(database, (CASES_KEY,), known_on=known_on).get(CASES_KEY)
    shown = empty_cases() if cases is None else cases
    return Loaded(shown, max(one.extracted_on for one in every), every, version(database))


@steadily
def load_registers(database: Engine, *, known_on: date | None = None) -> dict[str, pd.DataFrame]:
    """The typed rows in force of every register that has any, as ``load_cases`` does for the cases."""
    return load_lists(database, STORED, known_on=known_on)


@steadily
def load_lists(
    database: Engine, lists: Iterable[str], *, known_on: date | None = None, unsaved: Unsaved | None = None
) -> dict[str, pd.DataFrame]:
    """The typed rows in force of those lists that have any; ``unsaved`` is taken for the newest load."""
    found = batches(database) if unsaved is None else (unsaved.batch, *batches(database))
    loaded = {}
    for about in lists:
        if own := in_force_of(found, about, known_on):
            rows = laid_over(database, about, own, _rows_of(unsaved, about))
            loaded[about] = typed(rows) if about == CASES_KEY else STORED[about].typed(rows)
    of_registers = (one for about in STORED for one in in_force_of(found, about, known_on))
    newest = max((one.extracted_on for one in of_registers), default=date.min)
    return {
        about: with_notes(database, rows, newest) if about in STORED and STORED[about].takes_notes else rows
        for about, rows in loaded.items()
    }


@steadily
def columns_kept(database: Engine, *, known_on: date | None = None) -> dict[str, frozenset[str]]:
    """The columns of each register for which a file in force has a heading, filled or not."""
    found = batches(database)
    headings: dict[int, tuple[ColumnMatch, ...]] = {}
    kept: dict[str, frozenset[str]] = {}
    for key in STORED:
        ids = [one.id for one in in_force_of(found, key, known_on)]
        headings |= {id_: mapping_of(database, id_) for id_ in ids if id_ not in headings}
        matches = (match for id_ in ids for match in headings[id_] if match.used and match.about in ("", key))
        kept[key] = frozenset(match.field for match in matches)
    return kept


def _rows_of(unsaved: Unsaved | None, about: str) -> dict[int, pd.DataFrame]:
    return {unsaved.batch.id: unsaved.tables[about]} if unsaved and about in unsaved.tables else {}


def laid_over(
    database: Engine, about: str, in_force: Sequence[Batch], unstored: Mapping[int, pd.DataFrame] | None = None
) -> pd.DataFrame:
    """The rows that batches give together, oldest first: a row told again counts as last told.

    ``unstored`` are the rows of batches that are in no database yet, by number.
    """
    rows = {one.id: found for one in in_force if (found := (unstored or {}).get(one.id)) is not None}
    rows |= {one.id: read_rows(database, about, one.id) for one in in_force if one.id not in rows}
    frames = [rows[one.id].assign(source_file=one.filename) for one in in_force]
    if not frames:
        return pd.DataFrame()
    if len(frames) == 1:
        return frames[0]
    return pd.concat(frames, ignore_index=True).drop_duplicates(KEYS[about], keep="last", ignore_index=True)


def in_force(database: Engine, about: str, *, known_on: date | None = None) -> tuple[Batch, ...]:
    """The batches from which a table comes, oldest first."""
    return in_force_of(batches(database), about, known_on)


def all_in_force(found: Sequence[Batch], known_on: date | None = None) -> tuple[Batch, ...]:
    """The batches from which any figure comes, oldest first."""
    own = (CASES_KEY, *STORED, ATTENDANCE_KEY)  # the register of schools is nobody's: its day is not the data's
    every = {one.id: one for about in own for one in in_force_of(found, about, known_on)}
    return tuple(sorted(every.values(), key=lambda one: (one.extracted_on, one.id)))


def in_force_of(found: Sequence[Batch], about: str, known_on: date | None) -> tuple[Batch, ...]:
    """The latest full extract that lists this, and the partial ones since."""
    of_kind = [one for one in found if about in one.holds and not one.withdrawn_at]
    known = [one for one in of_kind if known_on is None or one.extracted_on <= known_on]
    ordered = sorted(known, key=lambda one: (one.extracted_on, one.id))
    full = [number for number, one in enumerate(ordered) if not one.partial]
    return tuple(ordered[full[-1] :] if full else ordered)


def _batch(record: BatchRecord, findings: int) -> Batch:
    return Batch(
        id=record.id or 0,
        sha256=record.sha256,
        filename=record.filename,
        kind=record.kind,
        extracted_on=record.extracted_on,
        imported_at=record.imported_at,
        imported_by=record.imported_by,
        partial=record.partial,
        rows=record.rows_stored,
        findings=findings,
        authority=record.authority,
        withdrawn_at=record.withdrawn_at,
        holds=tuple(record.holds.split(",")),
    )
