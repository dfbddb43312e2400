"""What becomes of a file that is handed in: its rows, and what is said of them, without storing anything."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pandas as pd

from data_access.attendance.chunks import lines_in
from data_access.cases.not_understood import understood
from data_access.files.reading import read_file
from data_access.findings import FileRefused, Finding, Severity
from data_access.intake import prepare_attendance
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from data_access.prepare import prepare
from data_access.profiled import attendance_text
from data_access.upload import Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY
from tests.conftest import TODAY
from tests.corpus.council import AS_AT
from tests.corpus.habit import Files
from tests.corpus.lists import LISTS
from tests.corpus.matrix.kind import Kind
from tests.corpus.matrix.table import Table
from tests.corpus.matrix.writers import FORMATS
from tests.corpus.registers import written

_KEY = b"a key of this test"
_PROVENANCE = ("source_file", "source_sheet", "source_row", "line")
_GRAVE = (Severity.STOPS, Severity.ASKS, Severity.LEFT_OUT)


@dataclass(frozen=True)
class Outcome:
    """What a file came to."""

    rows: dict[str, list[tuple[str, ...]]]
    """By what they list: each row's cells, without where they stand, in an order of their own."""
    findings: tuple[Finding, ...]

    def codes(self, *severities: Severity) -> set[str]:
        """What is said, of some gravity."""
        return {one.code for one in self.findings if one.severity in (severities or tuple(Severity))}


def handed_in(
    files: Files, corrections: Corrections = AS_WRITTEN
) -> tuple[dict[str, pd.DataFrame], tuple[Finding, ...]]:
    """The typed rows of a file by what they list, and what is said; no rows of one that is refused."""
    upload = Upload.of_files(list(files), TODAY, extracted_on=AS_AT, corrections=corrections)
    try:
        if text := attendance_text(upload, database=None):
            prepared = prepare_attendance(text, _KEY, lambda *_: None)
        else:
            prepared = prepare(upload, read_file(upload.content, upload.filename), _KEY)
    except FileRefused as refusal:
        return {}, (refusal.finding,)
    tables = dict(prepared.tables)
    if prepared.sessions:
        tables[ATTENDANCE_KEY] = pd.concat([lines_in(one.sessions).to_pandas() for one in prepared.sessions])
    return {about: rows for about, rows in tables.items() if len(rows)}, prepared.findings


def plainly(rows: pd.DataFrame) -> list[tuple[str, ...]]:
    """Rows as texts that can be set beside others, whatever their order and where they came from.

    Those with words in a deciding column that nobody understands are in no figure, and left out.
    """
    kept = understood(rows).tolist()
    columns = [[_text(cell) for cell in rows[name].tolist()] for name in sorted(rows) if name not in _PROVENANCE]
    return sorted(row for row, is_kept in zip(zip(*columns, strict=True), kept, strict=True) if is_kept)


def _text(cell: object) -> str:
    return "" if cell is None or cell is pd.NA or cell is pd.NaT or cell != cell else str(cell)


@cache
def plain(about: str) -> tuple[pd.DataFrame, frozenset[str]]:
    """The rows of a list without any awkwardness, in its order, and what is said of it all the same."""
    tables, findings = handed_in(FORMATS["xlsx"].written((Table(written(LISTS[about][0])),)))
    return tables[about].reset_index(drop=True), frozenset(one.code for one in findings if one.severity in _GRAVE)


def wrong(kind: Kind, about: str, form: str) -> list[str]:
    """What is wrong with the outcome of a kind in a list and a format, in words; nothing where all is right."""
    made = kind.made(written(LISTS[about][0]), FORMATS[form])
    if isinstance(made, str):
        name = "list.csv" if form == "csv" else "pasted table.tsv"
        files: Files = [(name, made.encode())]
    else:
        files = FORMATS[form].written(made)
    rows, known = plain(about)
    tables, findings = handed_in(files)
    said = {one.code for one in findings}
    grave = {one.code for one in findings if one.severity in _GRAVE}
    stops = {one.code for one in findings if one.severity in (Severity.STOPS, Severity.ASKS)}
    faults = []
    if kind.says and not said & kind.says:
        faults.append(f"not said: {sorted(kind.says)}, but {sorted(said)}")
    if not kind.asks and (over := grave - known - kind.says):
        faults.append(f"said besides: {sorted(over)}")
    if kind.asks and not stops & kind.says:
        faults.append(f"not asked: {sorted(stops)}")
    if kind.is_refused:
        return faults if stops & kind.says else [*faults, "not refused"]
    if kind.answer != AS_WRITTEN:
        tables, findings = handed_in(files, kind.answer)
        if left := {one.code for one in findings if one.severity in (Severity.STOPS, Severity.ASKS)}:
            faults.append(f"asked after the answer: {sorted(left)}")
    return [*faults, *_differing(tables, about, kind.right(rows), kind.apart)]


def _differing(
    tables: dict[str, pd.DataFrame], about: str, right: pd.DataFrame, apart: frozenset[str]
) -> Iterable[str]:
    if other := tables.keys() - {about}:
        yield f"read as {sorted(other)}"
    if about not in tables:
        yield "no rows"
        return
    found, expected = (plainly(rows.drop(columns=list(apart & set(rows)))) for rows in (tables[about], right))
    if found != expected:
        gone = [row for row in expected if row not in found]
        come = [row for row in found if row not in expected]
        names = [name for name in sorted(right) if name not in {*_PROVENANCE, *apart}]
        differ = {name: (a, b) for row, other in zip(gone, come, strict=False)
                  for name, a, b in zip(names, row, other, strict=True) if a != b}  # fmt: skip
        yield f"rows: {len(expected)} right, {len(found)} found; {differ or ('missing' if gone else 'too many')}"
