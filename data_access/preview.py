"""What a file would do, before anything is kept: how it is understood, its rows, and what would then be in force."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time

import pandas as pd
from sqlalchemy.engine import Engine

from data_access import questions
from data_access.attendance.chunks import first_lines
from data_access.files.reading import RawFile, read_file
from data_access.findings import FileRefused, Finding
from data_access.intake import as_it_was, prepare_attendance, take_in
from data_access.prepare import prepare, prepare_public_register
from data_access.prepared import Prepared
from data_access.profiled import AttendanceText, as_corrected_before, attendance_text
from data_access.recognise.shape import shape_of
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.storage.faults import disk_faults_said
from data_access.storage.store import Batch, Unsaved
from data_access.storage.writing import ready_to_load
from data_access.told_again import about_schools, about_told_again, answered_before, known_again
from data_access.upload import Intake, Progress, SheetRead, Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY


@dataclass(frozen=True)
class Preview:
    """A file looked at. ``intake`` is what ``take_in`` would say of it, its questions among it."""

    upload: Upload
    intake: Intake
    prepared: Prepared | None = None
    """Its rows; None for a file that cannot be used or is loaded already."""
    unsaved: Unsaved | None = field(default=None, repr=False)
    """The same as a load that is not made: ``store.load_cases`` shows with it what would be in force."""
    raw: RawFile | None = field(default=None, repr=False)
    """Its cells as they were found, so that it can be looked at again without being parsed again."""

    beginning: RawFile | None = field(default=None, repr=False)
    """Of attendance as text, which may be too long for its cells to be held, the first lines."""

    @property
    def shape(self) -> str:
        """What it has in common with next month's; "" where its cells are not at hand."""
        known = self.raw or self.beginning
        return shape_of(known.sheets) if known else ""

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Its typed rows by what they list; not attendance."""
        return self.prepared.tables if self.prepared else {}

    def rows_of(self, sheet: SheetRead) -> pd.DataFrame:
        """Typed rows of a list, those of the sheet among them; of attendance the first of the sheet alone."""
        if sheet.about == ATTENDANCE_KEY:
            return first_lines(self.prepared.sessions if self.prepared else (), sheet.name)
        return self.tables.get(sheet.about, pd.DataFrame())


@disk_faults_said("The folder for temporary files")
def preview(upload: Upload, database: Engine, progress: Progress | None = None) -> Preview:
    """Look at a file without storing anything. Raises DatabaseNotUsable, as ``take_in`` does."""
    tell = progress or _silent
    key = ready_to_load(database)  # a long file is not read where nothing could be stored
    try:
        if text := attendance_text(upload, database):
            return _seen_text(text, database, key, tell)
        if register := prepare_public_register(upload):
            return _seen(upload, register, database)
        raw = read_file(upload.content, upload.filename, progress=lambda done, words: tell(0.7 * done, words))
    except FileRefused as refusal:
        return Preview(upload, Intake((refusal.finding,)))
    tell(0.75, "Checking the rows")
    corrected, said = as_corrected_before(upload, raw, database)
    return _understood(corrected, raw, database, said)


def looked_again(looked: Preview, upload: Upload, database: Engine) -> Preview:
    """The same file as somebody now says that it is to be read: ``upload`` says other things of the same content."""
    if looked.raw is not None:
        return _understood(upload, looked.raw, database)
    if looked.prepared is not None and replace(upload, partial=looked.upload.partial) == looked.upload:
        again = _seen(upload, looked.prepared, database)  # it reads as it did; what is loaded may be another
        return replace(again, beginning=looked.beginning)
    try:
        if text := attendance_text(upload, None) if looked.beginning else None:  # as is said now, not as before
            return _seen_text(text, database, ready_to_load(database), _silent)
    except FileRefused as refusal:
        return Preview(upload, Intake((refusal.finding,)), beginning=looked.beginning)
    return preview(upload, database)


def _seen_text(text: AttendanceText, database: Engine, key: bytes, tell: Progress) -> Preview:
    """Attendance as text, which may be long: one that is loaded already is not read once more. Raises FileRefused."""
    if already := store.batch_with(database, text.upload.sha256):
        return Preview(text.upload, as_it_was(already), beginning=text.beginning)
    seen = _seen(text.upload, prepare_attendance(text, key, tell), database)
    return replace(seen, beginning=text.beginning)


def _silent(_share: float, _words: str) -> None:
    """Tells nobody how far it has come."""


def _understood(upload: Upload, raw: RawFile, database: Engine, said: tuple[Finding, ...] = ()) -> Preview:
    key = ready_to_load(database)
    try:
        prepared = prepare(upload, raw, key)
        return _seen(upload, replace(prepared, findings=(*said, *prepared.findings)), database, raw)
    except FileRefused as refusal:
        return Preview(upload, Intake((refusal.finding,)), raw=raw)


def keep(
    looked: Preview, database: Engine, progress: Progress | None = None, settings: Settings | None = None
) -> Intake:
    """Load what was looked at, as it was looked at. Its questions were seen, and count as answered; new ones do not.

    ``settings`` are those in force, as ``take_in`` keeps them.
    """
    confirmed = frozenset(finding.code for finding in looked.intake.questions)
    upload = replace(looked.upload, confirmed=looked.upload.confirmed | confirmed)
    return take_in(upload, database, progress, prepared=looked.prepared, settings=settings)


def without_doubtful(looked: Preview, database: Engine) -> Preview:
    """The same without the rows that some figure would leave out or that nobody understands."""
    if looked.prepared is None:
        return looked
    left = _seen(looked.upload, looked.prepared.without_doubtful_rows(), database, looked.raw)
    return replace(left, beginning=looked.beginning)


def _seen(upload: Upload, prepared: Prepared, database: Engine, raw: RawFile | None = None) -> Preview:
    done = prepared.report()
    if done.refused:
        return Preview(upload, done, raw=raw)
    if already := store.batch_with(database, upload.sha256):
        was = as_it_was(already)
        done = replace(done, already=already, extracted_on=was.extracted_on, findings=(*was.findings, *done.findings))
        return Preview(upload, done, raw=raw)
    batches = store.batches(database)
    with database.connect() as connection:
        prepared = replace(prepared, tables=known_again(prepared.tables, batches, connection))
    done = replace(done, findings=_asked(upload, prepared, database))
    batch = _as_batch(upload, prepared, database)
    return Preview(upload, done, prepared, Unsaved(batch, prepared.tables, prepared.sessions, prepared.mapping), raw)


def _asked(upload: Upload, prepared: Prepared, database: Engine) -> tuple[Finding, ...]:
    """All that is found in it, beside what is loaded."""
    amounts, batches = prepared.amounts(), store.batches(database)
    in_force = {about: store.in_force_of(batches, about, None) for about in amounts}
    day, tables = prepared.extracted_on, prepared.tables
    with database.connect() as connection:
        return (
            *questions.about_what_goes(upload, day, amounts, in_force, connection),
            *about_told_again(upload, day, tables, batches, connection),
            *about_schools(upload, day, prepared.sessions_by_sheet(), batches, connection),
            *answered_before(prepared.findings, tables, batches, connection),
        )


def _as_batch(upload: Upload, prepared: Prepared, database: Engine) -> Batch:
    newest = max((one.id for one in store.batches(database)), default=0)
    return Batch(
        id=newest + 1,
        sha256=upload.sha256,
        filename=upload.filename,
        kind=prepared.kind,
        extracted_on=prepared.extracted_on,
        imported_at=datetime.combine(upload.today, time.min),
        imported_by="",
        partial=upload.partial,
        rows=sum(prepared.held.values()),
        findings=len(prepared.findings),
        authority=prepared.authority,
        withdrawn_at=None,
        holds=tuple(prepared.held),
    )
