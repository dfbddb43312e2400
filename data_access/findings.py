"""What can be wrong with an upload, as data that a person can act on."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

import pandas as pd


class Severity(StrEnum):
    """How much a finding matters to the figures."""

    STOPS = "stops the load"
    LEFT_OUT = "left out of some measures"
    INFORMATION = "for information"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One kind of fault in one column of one sheet, with every row it was found in.

    ``rows`` are row numbers as the spreadsheet shows them (line numbers for XML and CSV).
    ``found`` runs parallel to ``rows`` and is empty where the column may hold personal details:
    no name, birth date or identifier may reach a message.
    """

    code: str
    severity: Severity
    message: str
    """What was found, one plain sentence."""
    expected: str = ""
    """What was expected instead."""
    advice: str = ""
    """What to do about it."""
    file: str = ""
    sheet: str = ""
    column: str = ""
    rows: tuple[int, ...] = ()
    found: tuple[str, ...] = field(default=())

    @property
    def count(self) -> int:
        """In how many rows; 1 for a finding about a whole file, sheet or column."""
        return len(self.rows) or 1

    def sentence(self) -> str:
        """Where, what was found, what was expected, what to do: in this order, on one line."""
        places = [f'sheet "{self.sheet}"'] if self.sheet else []
        places += [_row_words(self.rows)] if self.rows else []
        places += [f'column "{self.column}"'] if self.column else []
        where = ", ".join(places)
        words = [f"{where[0].upper()}{where[1:]}:" if where else "", self.message, self.expected, self.advice]
        return " ".join(word for word in words if word)


class FileRefused(Exception):
    """The file cannot be read at all; nothing was changed. Carries the finding that says why."""

    def __init__(self, finding: Finding):
        super().__init__(finding.sentence())
        self.finding = finding


def refuse(code: str, message: str, *, expected: str = "", advice: str = "", file: str = "") -> FileRefused:
    """A refusal ready to raise."""
    return FileRefused(
        Finding(
            code=code,
            severity=Severity.STOPS,
            message=message,
            expected=expected,
            advice=advice,
            file=file,
        )
    )


def row_numbers(rows: pd.Index | pd.Series) -> tuple[int, ...]:
    """Row numbers for a finding."""
    return tuple(int(row) for row in rows)


def rows_by_sheet(cases: pd.DataFrame) -> list[tuple[str, tuple[int, ...]]]:
    """The sheets that cases come from, each with its row numbers: a row number alone says little in a workbook."""
    groups = cases["source_row"].groupby(cases["source_sheet"].astype("str"))
    return [(str(sheet), row_numbers(rows)) for sheet, rows in groups]


def about_rows(rows: pd.DataFrame, finding: Finding) -> list[Finding]:
    """The finding for each sheet that the rows come from, with their numbers there; none where there are no rows."""
    return [replace(finding, sheet=sheet, rows=numbers) for sheet, numbers in rows_by_sheet(rows)]


def findings_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """One line for every row of every finding, for a downloadable workbook."""
    lines = [
        {
            "Code": finding.code,
            "Severity": str(finding.severity),
            "File": finding.file,
            "Sheet": finding.sheet,
            "Row": row,
            "Column": finding.column,
            "Cell as found": found,
            "What was found": finding.message,
            "What was expected": finding.expected,
            "What to do": finding.advice,
        }
        for finding in findings
        for row, found in _lines(finding)
    ]
    columns = ["Code", "Severity", "File", "Sheet", "Row", "Column", "Cell as found"]
    columns += ["What was found", "What was expected", "What to do"]
    return pd.DataFrame(lines, columns=columns)


def _lines(finding: Finding) -> Iterable[tuple[int | None, str]]:
    if not finding.rows:
        return [(None, finding.found[0] if finding.found else "")]
    return zip(finding.rows, finding.found or ("",) * len(finding.rows), strict=True)


def _row_words(rows: tuple[int, ...]) -> str:
    if len(rows) == 1:
        return f"row {rows[0]}"
    first = ", ".join(str(row) for row in rows[:5])
    return f"{len(rows):,} rows (first: {first})" if len(rows) > 5 else f"rows {first}"
