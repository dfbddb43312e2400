"""The one way in: from a file's bytes to a stored batch, or to the findings that say why not."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date

import pandas as pd
import pyarrow as pa
from sqlalchemy.engine import Engine

from data_access.attendance import store as attendance_store
from data_access.attendance.blocks import BlockReader
from data_access.attendance.csv_text import Heading, attendance_heading, read_sessions
from data_access.attendance.sheets import sheet_sessions
from data_access.cases.assemble import assemble
from data_access.cases.checks import run_checks
from data_access.cases.people import without_personal_details
from data_access.files.reading import RawFile, read_file
from data_access.findings import FileRefused, Finding, Read, Severity, Source, about_rows, refuse
from data_access.layouts.layout import ATTENDANCE_LAYOUT, CASE_LAYOUT
from data_access.recognise.findings import mapping_findings
from data_access.recognise.sheet import ColumnMatch, recognise
from data_access.registers.readers import READERS
from data_access.registers.rows import read_registers
from data_access.storage import store
from data_access.storage.database import hash_key
from data_access.storage.models import BatchRecord
from data_access.storage.store import Batch
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.cases.columns import empty_cases, typed
from metrics.counting.registers import CASES

Progress = Callable[[float, str], None]
LAYOUTS = (CASE_LAYOUT, *(reader.layout for reader in READERS.values()), ATTENDANCE_LAYOUT)
"""Every sort of list that a file may hold. Where a sheet is like two of them, it is taken for the first."""


@dataclass(frozen=True)
class Intake:
    """What became of a file.

    ``batch`` is None when nothing was stored; ``already`` is the batch in force that holds the same file.
    """

    findings: tuple[Finding, ...]
    batch: Batch | None = None
    already: Batch | None = None
    rows_found: int = 0
    rows_stored: int = 0
    rows_refused: int = 0
    mapping: tuple[ColumnMatch, ...] = ()
    extracted_on: date | None = None
    held: Mapping[str, int] = field(default_factory=dict)
    """Rows stored, by what they list: "cases", or the key of a register."""

    @property
    def refused(self) -> bool:
        """Whether the file could not be used at all."""
        return any(finding.severity is Severity.STOPS for finding in self.findings)


@dataclass(frozen=True)
class Prepared:
    """A file read, understood and checked, before anything is stored."""

    tables: Mapping[str, pd.DataFrame]
    """Typed rows by what they list: "cases", or the key of a register. No key without rows."""
    findings: tuple[Finding, ...]
    mapping: tuple[ColumnMatch, ...]
    kind: str
    authority: str
    extracted_on: date
    rows_found: int
    rows_refused: int
    sessions: tuple[pa.Table, ...] = ()
    """Attendance, which is kept in chunks."""

    @property
    def cases(self) -> pd.DataFrame:
        """The cases, if it lists any."""
        return self.tables[CASES] if CASES in self.tables else empty_cases()

    @property
    def held(self) -> dict[str, int]:
        """How many rows of each kind."""
        sessions = sum(table.num_rows for table in self.sessions)
        return {about: len(rows) for about, rows in self.tables.items()} | (
            {ATTENDANCE_KEY: sessions} if sessions else {}
        )


def take_in(
    content: bytes,
    filename: str,
    *,
    database: Engine,
    today: date,
    extracted_on: date | None = None,
    partial: bool = False,
    by: str = "",
    holds: str = "",
    progress: Progress | None = None,
) -> Intake:
    """Read, check and store a file in one transaction.

    The same file a second time changes nothing. A file that cannot be used leaves the data as they were
    and gives a finding that stops the load; nothing about its content is raised. ``extracted_on`` is the
    day the data are true on: as given, else as the file says, else ``today``. ``holds`` is what the file
    lists, "cases" or the key of a register; else each sheet's headings say.
    """
    tell = progress or _silent
    sha256 = hashlib.sha256(content).hexdigest()
    if already := store.batch_with(database, sha256):
        return Intake(findings=(_already_loaded(already),), already=already, extracted_on=already.extracted_on)
    heading = attendance_heading(content) if holds in ("", ATTENDANCE_KEY) else None
    if heading:
        return _attendance(content, filename, heading, database, sha256, extracted_on or today, partial, by, tell)
    try:
        made = _prepare(content, filename, hash_key(database), today, extracted_on, holds, tell)
    except FileRefused as refusal:
        return Intake(findings=(refusal.finding,))
    tell(0.75, "Storing the rows")
    batch_id = store.save_batch(
        database,
        _record(made, sha256, filename, by, partial),
        made.tables,
        made.findings,
        besides=lambda connection, number: attendance_store.write(connection, number, made.sessions),
    )
    tell(1.0, "Done")
    batch = next(one for one in store.batches(database) if one.id == batch_id)
    return replace(_report(made), batch=batch)


def _attendance(
    content: bytes,
    filename: str,
    heading: Heading,
    database: Engine,
    sha256: str,
    day: date,
    partial: bool,
    by: str,
    tell: Progress,
) -> Intake:
    """Attendance is written block by block as it is read: it may be larger than memory."""
    mapping = heading.matches("")
    reader = BlockReader(hash_key(database), Source(filename))
    with database.begin() as connection:
        record = BatchRecord(
            sha256=sha256,
            filename=filename,
            kind="csv",
            extracted_on=day,
            imported_by=by,
            partial=partial,
            holds=ATTENDANCE_KEY,
            rows_found=0,
            rows_stored=0,
            rows_refused=0,
            mapping=json.dumps([asdict(match) for match in mapping]),
        )
        batch_id = store.begin_batch(connection, record)
        stored = attendance_store.write(connection, batch_id, read_sessions(content, heading, reader, tell))
        findings = reader.findings()
        store.write_findings(connection, batch_id, findings)
        store.tell_rows(connection, batch_id, found=reader.rows_found, stored=stored, refused=reader.rows_refused)
    tell(1.0, "Done")
    batch = next(one for one in store.batches(database) if one.id == batch_id)
    return Intake(
        findings=findings,
        batch=batch,
        rows_found=reader.rows_found,
        rows_stored=stored,
        rows_refused=reader.rows_refused,
        mapping=mapping,
        extracted_on=day,
        held={ATTENDANCE_KEY: stored},
    )


def check(
    content: bytes,
    filename: str,
    *,
    today: date,
    extracted_on: date | None = None,
    holds: str = "",
    progress: Progress | None = None,
) -> Intake:
    """The same as ``take_in`` without storing anything."""
    try:
        return _report(_prepare(content, filename, b"check", today, extracted_on, holds, progress or _silent))
    except FileRefused as refusal:
        return Intake(findings=(refusal.finding,))


def prepare_sheets(
    raw: RawFile, filename: str, *, key: bytes, today: date, extracted_on: date | None = None, holds: str = ""
) -> Prepared:
    """From the cells as found to typed, checked rows without personal details.

    Raises FileRefused when no sheet holds anything we know.
    """
    sheets = [table for sheet in raw.sheets for table in recognise(sheet, LAYOUTS, holds)]
    unread = [sheet.name for sheet in raw.sheets if sheet.name not in {one.name for one in sheets}]
    day = extracted_on or raw.extracted_on or today
    findings = [*raw.findings, *_unread(unread, filename)]
    findings += [finding for sheet in sheets for finding in mapping_findings(sheet, filename)]
    assembled, from_cases = assemble([one for one in sheets if one.about == CASES], filename)
    listed = [one for one in sheets if one.about not in (CASES, ATTENDANCE_KEY)]
    registers, from_registers = read_registers(listed, filename, key=key, extracted_on=day)
    findings += from_registers
    sessions, from_sessions = sheet_sessions([one for one in sheets if one.about == ATTENDANCE_KEY], filename, key)
    findings += from_sessions
    tables = {about: found.rows for about, found in registers.items() if len(found.rows)}
    if not assembled.cases.empty:
        cases, from_checks = _checked_cases(assembled.cases, filename, key, day)
        findings += [*from_cases, *from_checks]
        tables = {CASES: cases, **tables}
    if not tables and not sessions.rows_stored:
        raise _no_cases(filename, [sheet.name for sheet in raw.sheets])
    if extracted_on is None:
        findings.append(_extract_day(raw, day, filename))
    mapping = tuple(match for sheet in sheets for match in sheet.matches)
    found = assembled.rows_found + sum(one.rows_found for one in registers.values()) + sessions.rows_found
    refused = assembled.rows_refused + sum(one.rows_refused for one in registers.values())
    return Prepared(
        tables,
        tuple(findings),
        mapping,
        raw.kind,
        raw.authority or "",
        day,
        found,
        refused + sessions.rows_refused,
        sessions.tables,
    )


def _checked_cases(assembled: pd.DataFrame, filename: str, key: bytes, day: date) -> Read[pd.DataFrame]:
    cases, privacy = without_personal_details(assembled, key=key, file=filename)
    recorded = [str(name) for name in cases.columns if cases[name].notna().any()]
    cases, implied = _with_implied_outcomes(cases, filename)
    cases = typed(cases)
    return Read(cases, (*privacy, *implied, *run_checks(cases, extracted_on=day, file=filename, recorded=recorded)))


def _prepare(
    content: bytes, filename: str, key: bytes, today: date, extracted_on: date | None, holds: str, tell: Progress
) -> Prepared:
    raw = read_file(content, filename, progress=lambda done, words: tell(0.5 * done, words))
    tell(0.55, "Checking the rows")
    return prepare_sheets(raw, filename, key=key, today=today, extracted_on=extracted_on, holds=holds)


def _with_implied_outcomes(cases: pd.DataFrame, file: str) -> tuple[pd.DataFrame, list[Finding]]:
    """A plan implies that it was decided to issue one, and any outcome of an assessment that there was one.

    Only blanks are filled, and the reader is told.
    """
    blank = pd.Series(None, cases.index, dtype="object")
    request, assessment = cases.get("request_outcome", blank), cases.get("assessment_outcome", blank)
    day = pd.Series(pd.NaT, cases.index, dtype="datetime64[s]")
    has_plan = assessment.isna() & cases.get("start_date", day).notna() & ~request.isin(["H"])
    assessment = assessment.mask(has_plan, "Y")
    was_assessed = request.isna() & assessment.isin(["Y", "N"])
    request = request.mask(was_assessed, "Y")
    notes = [
        finding
        for code, mask, message in (
            ("CASE-IMPLIED-PLAN", has_plan, "There is a plan, but no outcome of the assessment."),
            ("CASE-IMPLIED-ASSESSMENT", was_assessed, "There is an assessment, but no outcome of the request."),
        )
        for finding in about_rows(
            cases[mask],
            Finding(
                code=code,
                severity=Severity.INFORMATION,
                file=file,
                message=message,
                expected="The blank outcome was taken as yes.",
                advice="Export the outcome too, to be sure.",
            ),
        )
    ]
    return cases.assign(request_outcome=request, assessment_outcome=assessment), notes


def _record(made: Prepared, sha256: str, filename: str, by: str, partial: bool) -> BatchRecord:
    return BatchRecord(
        sha256=sha256,
        filename=filename,
        kind=made.kind,
        authority=made.authority,
        extracted_on=made.extracted_on,
        imported_by=by,
        partial=partial,
        holds=",".join(made.held),
        rows_found=made.rows_found,
        rows_stored=sum(made.held.values()),
        rows_refused=made.rows_refused,
        mapping=json.dumps([asdict(match) for match in made.mapping]),
    )


def _report(made: Prepared) -> Intake:
    return Intake(
        findings=made.findings,
        rows_found=made.rows_found,
        rows_stored=sum(made.held.values()),
        rows_refused=made.rows_refused,
        mapping=made.mapping,
        extracted_on=made.extracted_on,
        held=made.held,
    )


def _no_cases(file: str, sheets: list[str]) -> FileRefused:
    names = ", ".join(f'"{name}"' for name in sheets) or "none"
    return refuse(
        "FILE-NO-CASES",
        f"No sheet holds cases that can be counted, or a register we know (sheets found: {names}).",
        expected="Expected a row of headings such as Case reference, Date request received, Request outcome and "
        "Date final plan issued, the sheets of the SEN2 return, or a log of appeals, complaints, remedies or "
        "attendance, with at "
        "least one row underneath.",
        advice="Check that this is the right file, and that the headings are in one row.",
        file=file,
    )


def _unread(names: list[str], file: str) -> list[Finding]:
    return [
        Finding(
            code="SHEET-NOT-READ",
            severity=Severity.INFORMATION,
            file=file,
            sheet=name,
            message="No row of this sheet looks like headings that we know; it was not used.",
            advice="Nothing to do, unless it should have been read: then compare its headings with the template.",
        )
        for name in names
    ]


def _extract_day(raw: RawFile, day: date, file: str) -> Finding:
    source = "the file says so" if raw.extracted_on else "nothing says otherwise, so today was taken"
    return Finding(
        code="FILE-EXTRACT-DAY",
        severity=Severity.INFORMATION,
        file=file,
        message=f"The data are taken to be true on {day.day} {day:%B %Y}: {source}.",
        advice="Give the day of the extract if it was another: open cases wait until that day.",
    )


def _already_loaded(batch: Batch) -> Finding:
    return Finding(
        code="FILE-ALREADY-LOADED",
        severity=Severity.INFORMATION,
        file=batch.filename,
        message=f"This file was loaded before, as batch {batch.id} on {batch.imported_at:%d %B %Y}.",
        expected="Nothing was changed.",
    )


def _silent(_fraction: float, _words: str) -> None:
    """No progress is shown."""
