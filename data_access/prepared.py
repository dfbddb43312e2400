"""What is known of a file before it is stored: its rows by list, and what is to be said of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd
import pyarrow as pa

from data_access.findings import Finding
from data_access.recognise.sheet import ColumnMatch
from data_access.upload import Intake
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.cases.columns import empty_cases
from metrics.counting.registers import CASES


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

    def report(self) -> Intake:
        """What is said of it where nothing is stored."""
        return Intake(
            findings=self.findings,
            rows_found=self.rows_found,
            rows_refused=self.rows_refused,
            mapping=self.mapping,
            extracted_on=self.extracted_on,
            held=self.held,
        )
