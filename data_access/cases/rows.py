"""From a recognised table to typed rows; rows that are no cases, and cells that cannot be read, are named."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data_access.findings import Finding, Severity, row_numbers
from data_access.layouts.cells import typed_column
from data_access.layouts.days import all_month_first
from data_access.layouts.fields import FIELDS, Field, fields_of
from data_access.layouts.shown_cells import shown
from data_access.recognise.sheet import Recognised
from metrics.base.columns import Kind
from metrics.counting.registers import CASES

IDENTITIES = ("request_id", "case_reference", "person_id", "upn")
EVENTS = frozenset(
    {
        "request_outcome",
        "assessment_outcome",
        "transfer_la",
        "exported",
        *(name for name, field in FIELDS.items() if field.kind is Kind.DATE and not field.personal),
    }
)
"""What can happen to a case; a row with none of it has nothing to count."""
_TOTALS = frozenset(
    {
        "total",
        "totals",
        "grand total",
        "sub total",
        "subtotal",
        "sub-total",
        "count",
        "sum",
        "average",
        "mean",
        "median",
        "overall",
        "all",
    }
)
_TOTAL_AT_START = r"(?:grand |sub[ -]?)?totals?\b"


@dataclass(eq=False)
class TypedSheet:
    """Typed rows of one table, with ``source_sheet``, ``source_row`` and ``meant`` beside the fields.

    ``meant`` marks a row without a readable event that names a case and has a figure where a day should be.
    """

    name: str
    rows: pd.DataFrame
    found: int
    visible: bool = True


def typed_sheet(table: Recognised, file: str, notes: list[Finding]) -> TypedSheet:
    """The table's cases, each column by its kind."""
    rows = real_rows(table, file, notes)
    typed = typed_fields(rows, table.name, file, notes)
    made = pd.DataFrame({**typed, "source_sheet": table.name, "source_row": rows.index}, index=rows.index)
    made = made.assign(meant=_meant(rows, ~has_event(made)))
    return TypedSheet(table.name, made, len(table.rows), table.visible)


def has_event(cases: pd.DataFrame) -> pd.Series:
    """Whether anything readable has happened in a row."""
    held = pd.Series(False, cases.index)
    for name in EVENTS.intersection(cases.columns):
        held |= cases[name].notna()
    return held


def typed_fields(
    rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding], *, about: str = CASES
) -> dict[str, pd.Series]:
    """Each column of a table by its kind; what cannot be read is named and left blank."""
    fields = fields_of(about)
    month_first = _is_month_first(rows, fields)
    if month_first:
        notes.append(_month_first(sheet, file))
    return {name: _typed(rows[name], fields[name], sheet, month_first, file, notes) for name in rows.columns}


def real_rows(table: Recognised, file: str, notes: list[Finding], *, lone_cells: bool = False) -> pd.DataFrame:
    """The rows without totals, notes underneath and repeated headings; each of those is named.

    ``lone_cells`` keeps rows with a single cell, which in some registers go on from the row above.
    """
    rows = table.rows
    filled = rows.notna().sum(axis=1)
    total = _is_total(table)
    repeated = _is_heading(table)
    lone = (filled <= 1) & ~_holds_a_day(rows, filled, table.about) & ~((filled == 1) & lone_cells)
    kinds = (
        ("ROW-TOTAL", total, "The row holds totals, not a case."),
        ("ROW-HEADING", repeated & ~total, "The row repeats the headings."),
        (
            "ROW-NOTE",
            lone & ~total & ~repeated,
            "At most one cell of the columns that are used is filled, so this is a note and not a case.",
        ),
    )
    for code, mask, message in kinds:
        if mask.any():
            notes.append(
                Finding(
                    code=code,
                    severity=Severity.INFORMATION,
                    message=message,
                    file=file,
                    sheet=table.name,
                    rows=row_numbers(rows.index[mask]),
                    expected="The row was not loaded.",
                    advice="Nothing to do, unless it is a case: then fill in its other cells.",
                )
            )
    return rows[~(total | repeated | lone)]


def _is_total(table: Recognised) -> pd.Series:
    """A row that begins with the word, unless it names a case besides."""
    label = table.labels.str.strip().str.casefold().str.rstrip(":")
    named = pd.Series(False, table.rows.index)
    for name in IDENTITIES:
        if name in table.rows:
            named |= table.rows[name].notna() & (table.rows[name] != table.labels)
    return (label.isin(_TOTALS) | (label.str.match(_TOTAL_AT_START).fillna(False) & ~named)).astype(bool)


def _is_heading(table: Recognised) -> pd.Series:
    """A row whose filled cells are the headings again, as at the top of every printed page."""
    same = table.rows
    for name, heading in table.headings.items():
        if len(same):
            same = same[same[name].isna() | (_tidy(same[name]) == heading)]
    filled = same.notna().any(axis=1)
    return pd.Series(table.rows.index.isin(same.index[filled]), table.rows.index)


def _tidy(texts: pd.Series) -> pd.Series:
    return texts.str.replace(r"\s+", " ", regex=True).str.strip()


def _holds_a_day(rows: pd.DataFrame, filled: pd.Series, about: str) -> pd.Series:
    """Whether a row's only cell stands in a column of days and has a figure in it: an open request may be just that."""
    if about != CASES:
        return pd.Series(False, rows.index)
    return (filled == 1) & _with_figure(rows, filled == 1)


def _meant(rows: pd.DataFrame, eventless: pd.Series) -> pd.Series:
    names = [name for name in IDENTITIES if name in rows]
    known = rows[names].notna().any(axis=1) if names else pd.Series(False, rows.index)
    return eventless & known & _with_figure(rows, eventless)


def _with_figure(rows: pd.DataFrame, among: pd.Series) -> pd.Series:
    """Which of some rows have a figure in a column of days."""
    some, held = rows[among], pd.Series(False, rows.index)
    for name in EVENTS.intersection(rows.columns):
        if FIELDS[name].kind is Kind.DATE and len(some):
            held[some.index] |= some[name].str.contains(r"\d", na=False).astype(bool)
    return held


def _is_month_first(rows: pd.DataFrame, fields: Mapping[str, Field]) -> bool:
    """Whether the table writes days month first; its columns come from one system, so they bear each other out."""
    days = [rows[name].dropna().unique() for name in rows.columns if fields[name].kind is Kind.DATE]
    return all_month_first(str(text) for texts in days for text in texts)


def _month_first(sheet: str, file: str) -> Finding:
    return Finding(
        code="CELL-MONTH-FIRST",
        severity=Severity.LEFT_OUT,
        file=file,
        sheet=sheet,
        message="Days such as 1/31/2025 show that this sheet is written month first; all its days were read so.",
        expected="Expected the day first, as in 31/01/2025.",
        advice="Check a few cases. Better export days as 2025-01-31, which nobody can misread.",
    )


def _typed(texts: pd.Series, field: Field, sheet: str, month_first: bool, file: str, notes: list[Finding]) -> pd.Series:
    typed = typed_column(texts, field, month_first=month_first)
    for fault in sorted(set(typed.faults.values())):
        bad = texts[texts.isin([text for text, why in typed.faults.items() if why == fault])]
        notes.append(_cell_finding(fault, bad, field, sheet, file))
    if typed.serials:
        rows = texts.index[texts.isin(typed.serials)]
        notes.append(
            Finding(
                code="CELL-SERIAL",
                severity=Severity.INFORMATION,
                file=file,
                sheet=sheet,
                column=field.title,
                rows=row_numbers(rows),
                message="A bare number was read as Excel's day number.",
                advice="Format the column as dates in Excel, so that you can see the days it holds.",
            )
        )
    return typed.values


_EXPECTED = {
    Kind.DATE: "Expected a day such as 31/01/2025 or 2025-01-31.",
    Kind.FLAG: "Expected yes or no (1 or 0).",
    Kind.NUMBER: "Expected a whole number.",
    Kind.DECIMAL: "Expected a number such as 12 or 12.5.",
    Kind.MONEY: "Expected one amount in pounds, such as 1,300 or £1,300.50.",
}


def _cell_finding(fault: str, bad: pd.Series, field: Field, sheet: str, file: str) -> Finding:
    seen = {text: shown(text) for text in bad.unique()}
    found = () if field.personal else tuple(seen[text] for text in bad)
    first = next((text for text in found if text), "")
    some = f' ("{first}")' if first else ""
    listed = field.column.codes.values() if field.column and field.column.codes else ()
    codes = f"Expected one of: {', '.join(listed)}." if listed else ""
    return Finding(
        code=f"CELL-{field.kind.name}",
        severity=Severity.LEFT_OUT,
        message=f"{fault[0].upper()}{fault[1:]}{some}.",
        expected=_EXPECTED.get(field.kind, codes),
        advice="The cell was left blank. Correct it in the source system, then export and upload again.",
        file=file,
        sheet=sheet,
        column=field.title,
        rows=row_numbers(bad.index),
        found=found,
    )
