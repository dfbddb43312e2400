"""What is known of a file before it is stored: its rows by list, and what is to be said of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

import pandas as pd
import pyarrow as pa

from data_access.attendance import held as attendance
from data_access.cases.not_understood import understood
from data_access.files.reading import RawFile
from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.recognise.columns import ColumnMatch
from data_access.storage.held import Held, held_in
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
    sessions: tuple[pa.Table, ...]
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

    @property
    def cases(self) -> pd.DataFrame:
        """The cases, if it lists any."""
        return self.tables[CASES] if CASES in self.tables else empty_cases()

    @property
    def held(self) -> dict[str, int]:
        """How many rows of each kind."""
        sessions = sum(table.num_rows for table in self.sessions)
        held = {about: len(rows) for about, rows in self.tables.items()}
        return held | ({ATTENDANCE_KEY: sessions} if sessions else {})

    @property
    def sessions_by_sheet(self) -> list[tuple[str, pa.Table]]:
        """Attendance with the sheet of each table."""
        names = [one.name for one in self.sheets if one.about == ATTENDANCE_KEY]
        return list(zip(names, self.sessions, strict=False))

    def amounts(self) -> dict[str, Held]:
        """How much it holds of each list."""
        made = {about: held_in(rows, about) for about, rows in self.tables.items()}
        return made | ({ATTENDANCE_KEY: attendance.held_in(self.sessions)} if ATTENDANCE_KEY in self.held else {})

    def doubtful_rows(self) -> set[tuple[str, int]]:
        """The rows that some figure leaves out, by sheet and number: those that findings of that sort name."""
        return {(one.sheet, row) for one in self.findings if one.severity is Severity.LEFT_OUT for row in one.rows}

    def without_doubtful_rows(self) -> "Prepared":
        """The same without them; a list that nothing is left of goes, and the rows count as refused."""
        doubtful = self.doubtful_rows()
        kept, gone = {}, 0
        for about, rows in self.tables.items():
            places = zip(rows["source_sheet"].astype("str"), rows["source_row"], strict=True)
            clear = [place not in doubtful for place in places]
            kept |= {about: rows[clear]} if any(clear) else {}
            gone += len(rows) - sum(clear)
        if not gone:
            return self
        said = LEFT_BY_CHOICE.on(Source(""), count=gone)
        return replace(self, tables=kept, rows_refused=self.rows_refused + gone, findings=(said, *self.findings))

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
