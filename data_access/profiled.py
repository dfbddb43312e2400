"""A file read as one of its shape was before: the corrections that somebody kept for it."""

from dataclasses import dataclass, field, replace
from pathlib import PurePath

from sqlalchemy.engine import Engine

from data_access.attendance.as_text.csv_text import Heading, attendance_heading
from data_access.attendance.as_text.lines import beginning
from data_access.files.reading import RawFile
from data_access.findings import Finding, FindingKind, Read, Severity, Source
from data_access.layouts.corrections import Corrections
from data_access.layouts.days import day_in_words
from data_access.prepared import with_shown_sheets
from data_access.recognise.shape import shape_of
from data_access.storage.profiles import profile_of
from data_access.upload import Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY

PROFILE_USED = FindingKind(
    "FILE-READ-AS-BEFORE",
    Severity.INFORMATION,
    'The file was read as one like it was corrected before: "{name}", kept on {day}.',
    advice="Nothing to do, unless this file is to be read in another way: then correct it on the Upload page.",
)


def as_corrected_before(upload: Upload, raw: RawFile, database: Engine | None) -> Read[Upload]:
    """The upload with what was kept for files of its shape, and that said; as it is where somebody says otherwise.

    Whoever reads an upload asks this first: by what is said of it, a file is known as loaded already.
    """
    if database is None or upload.corrections != Corrections():
        return Read(upload)
    kept = profile_of(database, shape_of(raw.sheets))
    if kept is None:
        return Read(upload)
    said = PROFILE_USED.on(Source(upload.filename), name=kept.name, day=day_in_words(kept.made_at))
    corrections = kept.corrections.for_sheets([sheet.name for sheet in with_shown_sheets(raw, upload).sheets])
    return Read(replace(upload, corrections=corrections), (said,))


@dataclass(frozen=True)
class AttendanceText:
    """Attendance as text, which is read block by block, and how it is to be read."""

    upload: Upload
    """With what was kept for files of its shape."""
    heading: Heading
    beginning: RawFile = field(repr=False)
    """Its first lines."""
    said: tuple[Finding, ...] = ()


def attendance_text(upload: Upload, database: Engine | None) -> AttendanceText | None:
    """A file of attendance as text, as one of its shape was read before; None for a file of another kind."""
    heading = attendance_heading_of(upload)
    if heading is None:
        return None
    lines = beginning(upload.content, heading, PurePath(upload.filename).stem)
    corrected, said = as_corrected_before(upload, lines, database)
    heading = heading if corrected is upload else attendance_heading_of(corrected)
    return AttendanceText(corrected, heading, lines, said) if heading else None


def attendance_heading_of(upload: Upload) -> Heading | None:
    """The headings of a file of attendance as text; None for a file of another kind."""
    if upload.holds not in ("", ATTENDANCE_KEY):
        return None
    return attendance_heading(upload.content, PurePath(upload.filename).stem, upload.corrections)
