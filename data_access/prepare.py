"""From the cells of a file to typed, checked rows without personal details, before anything is stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd

from data_access.attendance.sheets import sheet_sessions
from data_access.attendance.wide import wide_register
from data_access.cases.assemble import assemble
from data_access.cases.checks import checked
from data_access.cases.people import without_personal_details
from data_access.cases.vital import about_vital
from data_access.extract_day import extract_day, register_day
from data_access.files.limits import Clock
from data_access.files.reading import RawFile
from data_access.files.sheets import RawSheet
from data_access.findings import Finding, FindingKind, Read, Severity, Source
from data_access.layouts.layout import ATTENDANCE_LAYOUT, CASE_LAYOUT, TEMPLATE_SHEETS
from data_access.prepared import Prepared, about_names, with_shown_sheets
from data_access.published.establishments import extract as public_register
from data_access.questions import about_day
from data_access.recognise.columns import ColumnMatch
from data_access.recognise.findings import mapping_findings
from data_access.recognise.hidden import with_hidden
from data_access.recognise.parts.merged_days import about_merged_days
from data_access.recognise.parts.sisters import sisters
from data_access.recognise.places.localities import with_localities
from data_access.recognise.places.place_names import about_places
from data_access.recognise.sheet import Recognised, recognise
from data_access.registers.readers import READERS
from data_access.registers.rows import read_registers
from data_access.returns.annex_a import about_annex_a
from data_access.returns.lone_module import refuse_lone_modules
from data_access.storage.store import Chunk
from data_access.upload import SheetRead, Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.counting.registers import CASES
from metrics.datasets import rows_named
from metrics.schools.public_register import ESTABLISHMENTS, ESTABLISHMENTS_KEY

LAYOUTS = (CASE_LAYOUT, *(reader.layout for reader in READERS.values()), ATTENDANCE_LAYOUT)
"""Every sort of list that a file may hold. Where a sheet is like two of them, it is taken for the first."""
NO_CASES = FindingKind(
    "FILE-NO-CASES",
    Severity.STOPS,
    "No sheet holds cases that can be counted, or a register we know (sheets found: {sheets}).",
    "Expected a row of headings such as Case reference, Date request received, Request outcome and Date final plan "
    "issued, the sheets of the SEN2 return, or a log of appeals, complaints, remedies or attendance, with at least one "
    "row underneath.",
    "Check that this is the right file. If it is, say on the Upload page which list it holds and in which row its "
    "headings are.",
)
NOTHING_USABLE = FindingKind(
    "FILE-NOTHING-USABLE",
    Severity.STOPS,
    "The file was read as {lists}. Rows found: {count:,}. Rows that can be used: none. Nothing was changed.",
    "Expected at least one row that can be counted.",
    "The other findings say what is wrong with the rows. Compare headings and cells with the template.",
)
NOT_READ = FindingKind(
    "SHEET-NOT-READ",
    Severity.INFORMATION,
    "No row of this sheet looks like headings that we know; it was not used.",
    advice="If it should have been read, say on the Upload page which list it holds and in which row its headings are.",
)
NOT_USED = FindingKind(
    "SHEET-NOT-USED",
    Severity.LEFT_OUT,
    "No row of this sheet could be used, so nothing of it counts.",
    "Its rows are counted as found, and were not loaded.",
    "If it is a list that should count, compare its headings and days with the template.",
)


@dataclass(frozen=True)
class _Rows:
    """The rows of one sort of list in a file: typed ones, and how many were found and refused."""

    tables: Mapping[str, pd.DataFrame]
    found: int
    refused: int
    sessions: tuple[Chunk, ...] = ()
    doubtful: Mapping[str, np.ndarray] = field(default_factory=dict)


def prepare(upload: Upload, raw: RawFile, key: bytes, clock: Clock | None = None) -> Prepared:
    """The rows of every sheet that is known, typed and checked, with keyed hashes by ``key`` for whoever they name.

    Where sheets are known and no row can be used, there are no rows, and a finding (FILE-NOTHING-USABLE) that stops the
    load. Raises FileRefused: FILE-NO-CASES where no sheet is known, FILE-LONE-MODULE, ATT-WIDE, FILE-TIME.
    """
    clock = clock or Clock()
    names, raw = [sheet.name for sheet in raw.sheets], with_shown_sheets(raw, upload)
    headed = [table for sheet in clock.over(raw.sheets) for table in _tables(sheet, upload)]
    headed += [table for sheet, about in sisters(raw.sheets, headed) for table in _tables(sheet, upload, about)]
    headed = with_localities(headed, upload.corrections)
    sheets, file = [table.shown(upload.shown) for table in headed], upload.filename
    (day, offered), of_day = extract_day(upload, raw, sheets)
    registers = _register_rows(sheets, upload, key, day)
    attendance = _attendance_rows(sheets, upload, key)
    cases = _case_rows(sheets, upload, key, day, clock)
    rows = _together([cases.value, registers.value, attendance.value])
    is_empty = not rows.tables and not rows.sessions
    if is_empty and not rows.found:
        listed = ", ".join(f'"{sheet.name}"' for sheet in raw.sheets) or "none"
        raise NO_CASES.refusal(file, sheets=listed)
    return Prepared(
        tables=rows.tables,
        sessions=rows.sessions,
        rows_found=rows.found,
        rows_refused=rows.refused,
        findings=(
            *((nothing_usable(file, [sheet.about for sheet in sheets], rows.found),) if is_empty else ()),
            *about_names(
                upload,
                [match for sheet in headed for match in sheet.matches],
                zip(names, (sheet.name for sheet in raw.sheets), strict=True),
            ),
            *_about_sheets(raw, sheets, upload),
            *_not_used(sheets, rows, file),
            *registers.findings,
            *attendance.findings,
            *cases.findings,
            *about_annex_a(sheets, {sheet.name: sheet.cells for sheet in raw.sheets}, day, file),
            *about_vital(rows.tables.get(CASES), sheets, day, file),
            *about_places(rows.tables, file, upload.corrections),
            *about_day(upload, day),
            *of_day,
        ),
        mapping=tuple(match for sheet in sheets for match in sheet.matches),
        kind=raw.kind,
        authority=raw.authority or "",
        extracted_on=day,
        offered_days=offered,
        sheets=tuple(SheetRead(one.name, one.about, one.heading_row, len(one.rows), one.why) for one in sheets),
        doubtful_lines=attendance.value.doubtful,
    )


def _tables(sheet: RawSheet, upload: Upload, like: str = "") -> list[Recognised]:
    """The tables of a sheet, as its headings, those of others (``like``) and what somebody says of it tell."""
    said = upload.corrections
    about = said.lists.get(sheet.name, upload.holds or like)
    if not about and sheet.name in said.lists:
        return []
    found = wide_register(sheet, upload.filename, about, said) or recognise(sheet, LAYOUTS, about, said)
    return with_hidden(sheet, found, said.hidden_rows)


def prepare_public_register(upload: Upload) -> Prepared | None:
    """The establishments of an extract of the public register of schools; None for a file of another kind.

    The day is the one given, else that in the file's name. Raises FileRefused where the extract holds nothing to store.
    """
    if upload.holds not in ("", ESTABLISHMENTS_KEY):
        return None
    part = public_register.extract_part(upload.content, upload.filename, upload.shown)
    if part is None:
        return None
    extract, findings = public_register.read_extract(part)
    named = public_register.day_in_name(part.name, upload.filename)
    (day, offered), of_day = register_day(upload, named, part.name)
    return Prepared(
        tables={ESTABLISHMENTS_KEY: extract.rows},
        sessions=(),
        rows_found=extract.found,
        rows_refused=extract.found - len(extract.rows),
        findings=(
            *about_day(upload, day),
            *about_names(upload, ()),
            *findings,
            *of_day,
        ),
        mapping=tuple(
            ColumnMatch("", heading, name, ESTABLISHMENTS.by_name[name].title, "by name", part.header.index(heading))
            for name, heading in public_register.HEADINGS.items()
            if heading in part.header
        ),
        kind="csv",
        authority="",
        extracted_on=day,
        offered_days=offered,
    )


def nothing_usable(file: str, lists: Iterable[str], found: int) -> Finding:
    """That a file of lists we know has no row that can be used."""
    return NOTHING_USABLE.on(Source(file), lists=" and ".join(map(rows_named, dict.fromkeys(lists))), count=found)


def _about_sheets(raw: RawFile, sheets: Sequence[Recognised], upload: Upload) -> tuple[Finding, ...]:
    """What was said when the file was read, which sheets are nothing we know, and how the others were understood."""
    file, unwanted = upload.filename, {name for name, about in upload.corrections.lists.items() if not about}
    known = {sheet.name for sheet in sheets} | unwanted | TEMPLATE_SHEETS
    unread = (NOT_READ.on(Source(file, sheet.name)) for sheet in raw.sheets if sheet.name not in known)
    understood = (finding for one in sheets for finding in mapping_findings(one, file, partial=upload.partial))
    return (*about_merged_days(raw, sheets), *unread, *understood)


def _not_used(sheets: Sequence[Recognised], rows: _Rows, file: str) -> tuple[Finding, ...]:
    """The sheets of which no row is left. Sheets beside a list of cases fill it in, and leave no row of their own."""
    left = {(about, name) for about, table in rows.tables.items() for name in table["source_sheet"].unique()}
    left |= {(ATTENDANCE_KEY, chunk.sheet) for chunk in rows.sessions}
    left |= {(CASES, sheet.name) for sheet in sheets if CASES in rows.tables}
    lost = [sheet for sheet in sheets if (sheet.about, sheet.name) not in left]
    return tuple(
        finding for sheet in lost for finding in NOT_USED.on_rows(Source(file, sheet.name), sheet.rows.index.tolist())
    )


def _case_rows(sheets: Sequence[Recognised], upload: Upload, key: bytes, day: date, clock: Clock) -> Read[_Rows]:
    """The cases of all sheets together, without personal details; where there is none, all rows are refused."""
    file, listed = upload.filename, [sheet for sheet in sheets if sheet.about == CASES]
    refuse_lone_modules(listed, file)
    assembled, from_sheets = assemble(listed, file, clock, upload.corrections)
    if assembled.cases.empty:
        found = sum(len(sheet.rows) for sheet in listed)
        return Read(_Rows({}, found, found), from_sheets)
    found = Read(assembled.cases, from_sheets)
    cases = found.then(without_personal_details, key=key, file=file).then(checked, file, day)
    return Read(_Rows({CASES: cases.value}, assembled.rows_found, assembled.rows_refused), cases.findings)


def _register_rows(sheets: Sequence[Recognised], upload: Upload, key: bytes, day: date) -> Read[_Rows]:
    file, listed = upload.filename, [sheet for sheet in sheets if sheet.about not in (CASES, ATTENDANCE_KEY)]
    registers, findings = read_registers(listed, file, key=key, extracted_on=day, corrections=upload.corrections)
    tables = {about: register.rows for about, register in registers.items() if len(register.rows)}
    found = sum(register.rows_found for register in registers.values())
    return Read(_Rows(tables, found, sum(register.rows_refused for register in registers.values())), findings)


def _attendance_rows(sheets: Sequence[Recognised], upload: Upload, key: bytes) -> Read[_Rows]:
    listed = [sheet for sheet in sheets if sheet.about == ATTENDANCE_KEY]
    sessions, findings = sheet_sessions(listed, upload.filename, key, upload.corrections)
    return Read(_Rows({}, sessions.rows_found, sessions.rows_refused, sessions.chunks, sessions.doubtful), findings)


def _together(parts: Sequence[_Rows]) -> _Rows:
    return _Rows(
        tables={about: rows for part in parts for about, rows in part.tables.items()},
        found=sum(part.found for part in parts),
        refused=sum(part.refused for part in parts),
        sessions=tuple(chunk for part in parts for chunk in part.sessions),
    )
