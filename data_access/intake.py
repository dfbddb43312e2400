"""The one way in: from a file's bytes to a stored batch, or to the findings that say why not."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

from sqlalchemy.engine import Engine

from data_access import questions
from data_access.attendance import store as attendance_store
from data_access.attendance.as_text.csv_text import read_sessions
from data_access.attendance.blocks import BlockReader
from data_access.attendance.chunks import chunks_of
from data_access.extract_day import day_said
from data_access.files.reading import read_file
from data_access.findings import FileRefused, FindingKind, Severity, Source
from data_access.identifiers.search import masked
from data_access.prepare import nothing_usable, prepare, prepare_public_register
from data_access.prepared import Prepared, about_names
from data_access.profiled import AttendanceText, as_corrected_before, attendance_text
from data_access.settings.read import Settings
from data_access.storage import kept_findings, store
from data_access.storage.faults import disk_faults_said
from data_access.storage.models import BatchRecord
from data_access.storage.readings import keep_reading
from data_access.storage.rows import write_rows
from data_access.storage.store import Batch
from data_access.storage.writing import AlreadyStored, ready_to_load, writing
from data_access.told_again import about_schools, about_told_again, answered_before, known_again
from data_access.upload import Intake, Progress, SheetRead, Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY

ALREADY_LOADED = FindingKind(
    "FILE-ALREADY-LOADED",
    Severity.INFORMATION,
    "This file was loaded before, as load {batch} on {day}.",
    "Nothing was changed.",
)

_TEMPORARY = "The folder for temporary files"
"""Where a file is laid for the process that reads it."""

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
        upload, rows = (upload, lambda _key: prepared) if prepared else _read(upload, database, tell)
        if already := store.batch_with(database, upload.sha256):
            return as_it_was(already)
        done, batch_id = _store(upload, rows, _Place(database, key, settings), tell)
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
    if found := attendance_text(upload, database):
        return found.upload, lambda key: prepare_attendance(found, key, lambda done, said: tell(0.7 * done, said))
    raw = read_file(upload.content, upload.filename, progress=lambda done, words: tell(0.5 * done, words))
    corrected, said = as_corrected_before(upload, raw, database)

    def rows(key: bytes) -> Prepared:
        tell(0.55, "Checking the rows")
        prepared = prepare(corrected, raw, key)
        return replace(prepared, findings=(*said, *prepared.findings))

    return corrected, rows


def prepare_attendance(found: AttendanceText, key: bytes, tell: Progress) -> Prepared:
    """The sessions of attendance as text, which is read block by block, for it may be larger than memory.

    Raises FileRefused.
    """
    upload, heading, file = found.upload, found.heading, found.upload.filename
    reader = BlockReader(key, Source(file), upload.corrections)
    sessions = tuple(chunks_of(read_sessions(upload.content, heading, reader, tell)))
    ((day, offered), of_day), matches = day_said(upload), heading.matches("")
    return Prepared(
        tables={},
        sessions=sessions,
        rows_found=reader.rows_found,
        rows_refused=reader.rows_refused,
        findings=(
            *found.said,
            *(() if sessions else (nothing_usable(file, [ATTENDANCE_KEY], reader.rows_found),)),
            *questions.about_day(upload, day),
            *of_day,
            *about_names(upload, matches),
            *reader.findings(),
            *reader.told_twice(),
        ),
        mapping=tuple(one.shown(upload.shown) for one in matches),
        kind="csv",
        authority="",
        extracted_on=day,
        offered_days=offered,
        sheets=(SheetRead("", ATTENDANCE_KEY, heading.row + 1, reader.rows_found),),
        doubtful_lines={"": reader.doubtful},
    )


def _store(upload: Upload, rows: _Rows, place: _Place, tell: Progress) -> tuple[Intake, int | None]:
    """What was found, and the number of the batch that now holds the rows; None where nothing is stored.

    Written and asked what it would take away in its one turn; all of it goes again where it may not be stored. What
    it would replace is read within the turn: another load may have been stored since the file was handed in.
    """
    prepared = rows(place.key)
    done, day = prepared.report(), prepared.extracted_on
    if done.refused:
        return done, None
    tell(0.75, "Storing the rows")
    with writing(place.database, key=place.key) as connection:
        others = store.batches(connection)
        batch_id = store.begin_batch(connection, _record(upload, done, prepared))
        tables, amounts = known_again(prepared.tables, others, connection), prepared.amounts()
        in_force = {about: store.in_force_of(others, about, None) for about in amounts}
        asked = (
            *questions.about_what_goes(upload, day, amounts, in_force, connection),
            *about_told_again(upload, day, tables, others, connection),
            *about_schools(upload, day, prepared.sessions_by_sheet(), others, connection),
        )
        for about, rows_of_list in tables.items():
            write_rows(connection, about, rows_of_list.assign(batch_id=batch_id))
        attendance_store.write(connection, batch_id, prepared.sessions)
        done = replace(done, findings=(*asked, *answered_before(done.findings, tables, others, connection)))
        if not _may_be_stored(done, upload):
            connection.rollback()
            return done, None
        kept_findings.write_findings(connection, batch_id, done.findings)
        keep_reading(connection, batch_id, upload.corrections, place.settings)
    return done, batch_id


def _may_be_stored(done: Intake, upload: Upload) -> bool:
    return not done.refused and upload.confirmed.issuperset(finding.code for finding in done.questions)


def _record(upload: Upload, done: Intake, prepared: Prepared) -> BatchRecord:
    return BatchRecord(
        sha256=upload.sha256,
        filename=upload.filename,
        kind=prepared.kind,
        authority=prepared.authority,
        extracted_on=prepared.extracted_on,
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
