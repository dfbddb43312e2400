"""What is known of a file before it is stored: its rows by list, and what is to be said of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count

import numpy as np
import pandas as pd
import pyarrow as pa

from data_access.attendance import held as attendance
from data_access.attendance.chunks import chunks_of, lines_in
from data_access.cases.not_understood import understood
from data_access.files.reading import RawFile
from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.recognise.columns import ColumnMatch
from data_access.storage.held import Held, held_in
from data_access.storage.store import Chunk
from data_access.upload import Intake, SheetRead, Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.cases.columns import empty_cases
from metrics.counting.registers import CASES

PRIVACY_NAME = FindingKind(
    "PRIVACY-NAME",
    Severity.INFORMATION,
    "The name of {what} holds what identifies a person ({kinds}).",
    "It is kept and shown without it.",
    "Rename it, and take care where else the file lies.",
)
LEFT_BY_CHOICE = FindingKind(
    "ROWS-LEFT-BY-CHOICE",
    Severity.INFORMATION,
    "Rows that something is wrong with were not loaded, as whoever loaded the file chose. Rows: {count:,}.",
    "They are those that the findings below name as left out of some figures.",
)


@dataclass(frozen=True)
class Prepared:
    """A file read, understood and checked, before anything is stored."""

    tables: Mapping[str, pd.DataFrame]
    """Typed rows by what they list: "cases", or the key of a register. No key without rows."""
    sessions: tuple[Chunk, ...]
    """Attendance, which is kept in chunks."""
    rows_found: int
    rows_refused: int
    findings: tuple[Finding, ...]
    mapping: tuple[ColumnMatch, ...]
    kind: str
    authority: str
    extracted_on: date
    offered_days: tuple[date, ...] = ()
    """Other days that it may be, where that is asked."""
    sheets: tuple[SheetRead, ...] = ()
    doubtful_lines: Mapping[str, np.ndarray] = field(default_factory=dict)
    """By sheet every line of attendance in which something is wrong, of which findings name some alone."""

    @property
    def cases(self) -> pd.DataFrame:
        """The cases, if it lists any."""
        return self.tables[CASES] if CASES in self.tables else empty_cases()

    @property
    def held(self) -> dict[str, int]:
        """How many rows of each kind."""
        sessions = sum(chunk.rows for chunk in self.sessions)
        held = {about: len(rows) for about, rows in self.tables.items()}
        return held | ({ATTENDANCE_KEY: sessions} if sessions else {})

    def sessions_by_sheet(self) -> Iterator[tuple[str, pa.Table]]:
        """Attendance, a chunk of it at a time, with the sheet of each."""
        return ((one.sheet, lines_in(one.sessions)) for one in self.sessions)

    def amounts(self) -> dict[str, Held]:
        """How much it holds of each list."""
        made = {about: held_in(rows, about) for about, rows in self.tables.items()}
        of_sessions = attendance.held_in(lines for _, lines in self.sessions_by_sheet())
        return made | ({ATTENDANCE_KEY: of_sessions} if of_sessions.rows else {})

    def doubtful_rows(self) -> dict[str, np.ndarray]:
        """The numbers of the rows that some figure leaves out, by sheet: those that findings of that sort are about."""
        found: dict[str, list[np.ndarray]] = {}
        for sheet, lines in self.doubtful_lines.items():
            found.setdefault(sheet, []).append(lines)
        for one in self.findings:
            if one.severity is Severity.LEFT_OUT:
                found.setdefault(one.sheet, []).append(np.array(one.rows, dtype="int64"))
        rows = {sheet: np.unique(np.concatenate(some)) for sheet, some in found.items()}
        return {sheet: some for sheet, some in rows.items() if len(some)}

    def without_doubtful_rows(self) -> "Prepared":
        """The same without them; a list that nothing is left of goes, and the rows count as refused."""
        doubtful = self.doubtful_rows()
        tables = {about: rows[~_are_among(rows, doubtful)] for about, rows in self.tables.items()}
        chunks = tuple(left for one in self.sessions for left in _without(one, doubtful.get(one.sheet)))
        kept = replace(self, tables={about: rows for about, rows in tables.items() if len(rows)}, sessions=chunks)
        gone = sum(self.held.values()) - sum(kept.held.values())
        if not gone:
            return self
        said = LEFT_BY_CHOICE.on(Source(""), count=gone)
        return replace(kept, rows_refused=self.rows_refused + gone, findings=(said, *self.findings))

    def report(self) -> Intake:
        """What is said of it where nothing is stored."""
        return Intake(
            findings=self.findings,
            rows_found=self.rows_found,
            rows_refused=self.rows_refused,
            mapping=self.mapping,
            sheets=self.sheets,
            extracted_on=self.extracted_on,
            offered_days=self.offered_days,
            held=self.held,
            not_understood=sum(int((~understood(rows)).sum()) for rows in self.tables.values()),
        )


def about_names(
    upload: Upload, matches: Iterable[ColumnMatch], sheets: Iterable[tuple[str, str]] = ()
) -> tuple[Finding, ...]:
    """What the names of a file, its sheets and its columns say of a person.

    ``matches`` have headings as they stand in the file; ``sheets`` are their names as in the file and as shown.
    """
    file = upload.filename
    places = [
        ("the file", upload.named, Source(file), None),
        *(("the sheet", upload.named_in(name), Source(file, shown), None) for name, shown in sheets),
        *(
            ("the column", upload.named_in(one.heading), Source(file, one.sheet), upload.shown(one.heading))
            for one in matches
        ),
    ]
    return tuple(
        PRIVACY_NAME.on(source, column=column, what=what, kinds=kinds)
        for what, kinds, source, column in places
        if kinds
    )


def with_shown_sheets(raw: RawFile, upload: Upload) -> RawFile:
    """A file with the names of its sheets as they may be kept and shown.

    Where two would share one, the later is numbered: by sheet and row number one row is told from all others.
    """
    shown: dict[str, str] = {}
    for name in dict.fromkeys((*(sheet.name for sheet in raw.sheets), *(finding.sheet for finding in raw.findings))):
        shown[name] = _unlike(shown.values(), upload.shown(name))
    return replace(
        raw,
        sheets=tuple(replace(sheet, name=shown[sheet.name]) for sheet in raw.sheets),
        findings=tuple(replace(finding, sheet=shown[finding.sheet]) for finding in raw.findings),
    )


def _unlike(others: Iterable[str], name: str) -> str:
    taken = set(others)
    return next(one for number in count(1) if (one := name if number == 1 else f"{name} ({number})") not in taken)


def _are_among(rows: pd.DataFrame, doubtful: Mapping[str, np.ndarray]) -> np.ndarray:
    """Which typed rows are among some, by sheet and number."""
    sheets, found = rows["source_sheet"].astype("str"), np.zeros(len(rows), dtype=bool)
    for sheet, numbers in doubtful.items():
        found |= (sheets == sheet).to_numpy(dtype=bool) & rows["source_row"].isin(numbers).to_numpy(dtype=bool)
    return found


def _without(chunk: Chunk, lines: np.ndarray | None) -> Iterable[Chunk]:
    """A chunk of attendance without some lines; none where nothing is left of it."""
    if lines is None:
        return (chunk,)
    table = lines_in(chunk.sessions)
    return chunks_of([table.filter(pa.array(~np.isin(table["line"].to_numpy(), lines)))], chunk.sheet)
