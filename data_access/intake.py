"""The one way in: from a file's bytes to a stored batch, or to the findings that say why not."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import partial
from pathlib import PurePath

from sqlalchemy.engine import Connection, Engine

from data_access import questions
from data_access.attendance import store as attendance_store
from data_access.attendance.blocks import BlockReader
from data_access.attendance.csv_text import Heading, attendance_heading, read_sessions
from data_access.attendance.held import Counted
from data_access.extract_day import day_said
from data_access.files.reading import read_file
from data_access.findings import FileRefused, FindingKind, Severity, Source
from data_access.identifiers.search import masked
from data_access.prepare import nothing_usable, prepare, prepare_public_register
from data_access.prepared import Prepared, about_names
from data_access.profiled import as_corrected_before
from data_access.settings.read import Settings
from data_access.storage import kept_findings, store
from data_access.storage.faults import disk_faults_said
from data_access.storage.held import Held
from data_access.storage.models import BatchRecord
from data_access.storage.readings import keep_reading
from data_access.storage.rows import write_rows
from data_access.storage.store import Batch
from data_access.storage.writing import AlreadyStored, ready_to_load, writing
from data_access.told_again import about_schools, about_told_again, answered_before, known_again
from data_access.upload import Intake, Progress, Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY

ALREADY_LOADED = FindingKind(
    "FILE-ALREADY-LOADED",
    Severity.INFORMATION,
    "This file was loaded before, as load {batch} on {day}.",
    "Nothing was changed.",
)

_TEMPORARY = "The folder for temporary files"
"""Where a file is laid for the process that reads it."""

_Fill = Callable[[Connection, int], tuple[Intake, Mapping[str, Held]]]
"""Writes a file's rows under the number of their batch, and gives what was found and how much of each list it holds."""

_Rows = Callable[[bytes], Prepared]
"""Makes the rows of a file, with hashes by a key."""


@dataclass(frozen=True)
class _Place:
    """Where a load is stored, with what its hashes are made by and the settings that are kept with it."""

    database: Engine
    key: bytes
    settings: Settings | None


@disk_faults_said(_TEMPORARY)
def take_in(
    upload: Upload,
    database: Engine,
    progress: Progress | None = None,
    *,
    prepared: Prepared | None = None,
    settings: Settings | None = None,
) -> Intake:
    """Read, check and store a file in one transaction; ``prepared`` is what was read of it already, with this key.

    ``settings`` are those in force, kept with the load, so that figures can be told again as they were told then.

    The same file a second time changes nothing. A file that cannot be used leaves the data as they were
    and gives a finding that stops the load; nothing about its content is raised. One that would take much away, or
    whose day cannot be right, leaves them too and asks (``Intake.questions``), until the upload has the answers.
    Raises DatabaseNotUsable where the database, its key or the disk is at fault.
    """
    tell, key = progress or _silent, ready_to_load(database)
    try:
        if heading := None if prepared else attendance_heading_of(upload):
            write = partial(_store_blocks, upload, heading)
        else:
            upload, rows = (upload, lambda _key: prepared) if prepared else _read(upload, database, tell)
            write = partial(_store_rows, upload, rows)
        if already := store.batch_with(database, upload.sha256):
            return as_it_was(already)
        done, batch_id = write(_Place(database, key, settings), tell)
    except FileRefused as refusal:
        return Intake((refusal.finding,))
    except AlreadyStored:
        return take_in(upload, database, progress, prepared=prepared, settings=settings)
    if batch_id is None:
        return done
    tell(1.0, "Done")
    return replace(done, batch=next(batch for batch in store.batches(database) if batch.id == batch_id))


@disk_faults_said(_TEMPORARY)
def check(upload: Upload, progress: Progress | None = None, database: Engine | None = None) -> Intake:
    """The same as ``take_in`` without storing anything; ``database`` is asked how files of this shape are read."""
    try:
        _, rows = _read(upload, database, progress or _silent)
        return rows(b"check").report()
    except FileRefused as refusal:
        return Intake((refusal.finding,))


def _read(upload: Upload, database: Engine | None, tell: Progress) -> tuple[Upload, _Rows]:
    """The upload as files of its shape are kept to be read, and what makes its rows by a key. Raises FileRefused."""
    if register := prepare_public_register(upload):
        return upload, lambda _key: register
    raw = read_file(upload.content, upload.filename, progress=lambda done, words: tell(0.5 * done, words))
    corrected, said = as_corrected_before(upload, raw, database)

    def rows(key: bytes) -> Prepared:
        tell(0.55, "Checking the rows")
        prepared = prepare(corrected, raw, key)
        return replace(prepared, findings=(*said, *prepared.findings))

    return corrected, rows


def _store_rows(upload: Upload, rows: _Rows, place: _Place, tell: Progress) -> tuple[Intake, int | None]:
    """What was found, and the number of the batch that now holds the rows; None where nothing is stored."""
    prepared = rows(place.key)
    done = prepared.report()
    if done.refused:
        return done, None

    def fill(connection: Connection, batch_id: int) -> tuple[Intake, Mapping[str, Held]]:
        others = [one for one in store.batches(connection) if one.id != batch_id]
        tables = known_again(prepared.tables, others, connection)
        asked = about_told_again(upload, prepared.extracted_on, tables, others, connection)
        asked += about_schools(upload, prepared.extracted_on, prepared.sessions_by_sheet, others, connection)
        for about, rows in tables.items():
            write_rows(connection, about, rows.assign(batch_id=batch_id))
        attendance_store.write(connection, batch_id, prepared.sessions)
        settled = answered_before(done.findings, tables, others, connection)
        return replace(done, findings=(*asked, *settled)), prepared.amounts()

    tell(0.75, "Storing the rows")
    record = _record(upload, done, prepared.extracted_on, kind=prepared.kind, authority=prepared.authority)
    return _store(upload, place, record, fill)


def attendance_heading_of(upload: Upload) -> Heading | None:
    """The headings of a file of attendance, which is stored block by block; None for a file of another kind."""
    if upload.holds not in ("", ATTENDANCE_KEY):
        return None
    return attendance_heading(upload.content, PurePath(upload.filename).stem, upload.corrections)


def _store_blocks(upload: Upload, heading: Heading, place: _Place, tell: Progress) -> tuple[Intake, int | None]:
    """Attendance is written block by block as it is read, for it may be larger than memory."""
    reader = BlockReader(place.key, Source(upload.filename), upload.corrections)
    (day, _), of_day = day_said(upload)
    matches = heading.matches("")
    mapping = tuple(one.shown(upload.shown) for one in matches)
    begun = Intake((), mapping=mapping, extracted_on=day, held={ATTENDANCE_KEY: 0})

    def fill(connection: Connection, batch_id: int) -> tuple[Intake, Mapping[str, Held]]:
        counted = Counted()
        sessions = read_sessions(upload.content, heading, reader, tell)
        stored = attendance_store.write(connection, batch_id, counted.passing(sessions))
        others = [one for one in store.batches(connection) if one.id != batch_id]
        kept = (("", table) for table in attendance_store.lines_written(connection, batch_id))
        nothing = nothing_usable(upload.filename, [ATTENDANCE_KEY], reader.rows_found)
        done = replace(
            begun,
            findings=(
                *(() if stored else (nothing,)),
                *questions.about_day(upload, day),
                *of_day,
                *about_names(upload, matches),
                *reader.findings(),
                *reader.told_twice(),
                *about_schools(upload, day, kept, others, connection),
            ),
            rows_found=reader.rows_found,
            rows_refused=reader.rows_refused,
            held={ATTENDANCE_KEY: stored} if stored else {},
        )
        return done, {ATTENDANCE_KEY: counted.held} if stored else {}

    return _store(upload, place, _record(upload, begun, day, kind="csv"), fill)


def _store(upload: Upload, place: _Place, record: BatchRecord, fill: _Fill) -> tuple[Intake, int | None]:
    """Write a file and ask what it would take away, in its one turn; all of it goes again where it may not be stored.

    What it would replace is read within the turn: another load may have been stored since the file was handed in.
    """
    with writing(place.database, key=place.key) as connection:
        batches = store.batches(connection)
        batch_id = store.begin_batch(connection, record)
        done, amounts = fill(connection, batch_id)
        in_force = {about: store.in_force_of(batches, about, None) for about in amounts}
        asked = questions.about_what_goes(upload, record.extracted_on, amounts, in_force, connection)
        done = replace(done, findings=(*asked, *done.findings))
        if not _may_be_stored(done, upload):
            connection.rollback()
            return done, None
        kept_findings.write_findings(connection, batch_id, done.findings)
        keep_reading(connection, batch_id, upload.corrections, place.settings)
        store.tell_rows(connection, batch_id, found=done.rows_found, stored=done.rows_stored, refused=done.rows_refused)
    return done, batch_id


def _may_be_stored(done: Intake, upload: Upload) -> bool:
    return not done.refused and upload.confirmed.issuperset(finding.code for finding in done.questions)


def _record(upload: Upload, done: Intake, extracted_on: date, *, kind: str, authority: str = "") -> BatchRecord:
    return BatchRecord(
        sha256=upload.sha256,
        filename=upload.filename,
        kind=kind,
        authority=authority,
        extracted_on=extracted_on,
        imported_by=masked(upload.uploaded_by),
        partial=upload.partial,
        holds=",".join(done.held),
        rows_found=done.rows_found,
        rows_stored=done.rows_stored,
        rows_refused=done.rows_refused,
        mapping=json.dumps([asdict(match) for match in done.mapping]),
    )


def as_it_was(batch: Batch) -> Intake:
    """What is said where the same file was loaded before: nothing changes."""
    day = f"{batch.imported_at:%d %B %Y}"
    found = ALREADY_LOADED.on(Source(batch.filename), batch=batch.id, day=day)
    return Intake((found,), already=batch, extracted_on=batch.extracted_on)


def _silent(_fraction: float, _words: str) -> None:
    """No progress is shown."""
