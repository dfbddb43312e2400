"""Rows and columns that somebody hid, a filter hides, or are crossed out, and such cells: counting them is asked."""

from collections.abc import Sequence
from dataclasses import replace

from data_access.files.sheets import RawSheet
from data_access.findings import Finding, FindingKind, Source
from data_access.layouts.corrections import HiddenRows
from data_access.recognise import doubts as say
from data_access.recognise.columns import PERSONAL
from data_access.recognise.sheet import Recognised


def with_hidden(sheet: RawSheet, tables: Sequence[Recognised], choice: HiddenRows) -> list[Recognised]:
    """The tables of a sheet with what is to be said of hidden rows and columns, and of rows that are crossed out.

    Without those rows where so chosen.
    """
    hidden = "hidden by a filter" if sheet.is_filtered else "hidden"
    made = [_with_rows(table, sheet.hidden_rows, hidden, say.HIDDEN_ROWS, choice) for table in tables]
    made = [_with_rows(table, sheet.struck_rows, "crossed out", say.CROSSED_OUT, choice) for table in made]
    made = made if choice is HiddenRows.COUNT else [_with_cells(sheet, table) for table in made]
    return [_with_columns(sheet, table) for table in made]


def _with_rows(
    table: Recognised, numbers: tuple[int, ...], hidden: str, asked: FindingKind, choice: HiddenRows
) -> Recognised:
    rows, source = table.rows.index.intersection(numbers), Source("", table.name)
    if rows.empty:
        return table
    if choice is HiddenRows.ASK:
        return _saying(table, *asked.on_rows(source, rows, hidden=hidden))
    is_counted = choice is HiddenRows.COUNT
    done = "counted like the others" if is_counted else "left out"
    kind = say.HIDDEN_ROWS_CHOSEN if is_counted else say.HIDDEN_ROWS_GONE
    said = _saying(table, *kind.on_rows(source, rows, hidden=hidden, done=done))
    return said if is_counted else replace(said, rows=said.rows.drop(rows), labels=said.labels.drop(rows))


def _with_columns(sheet: RawSheet, table: Recognised) -> Recognised:
    headings = [match.heading for match in table.matches if match.used and match.position in sheet.hidden_columns]
    if not headings:
        return table
    return _saying(table, say.HIDDEN_COLUMNS.on(Source("", sheet.name), column=", ".join(headings)))


def _with_cells(sheet: RawSheet, table: Recognised) -> Recognised:
    """A day, a reference or a child's name that is crossed out may mean that the case is off, or the day is another."""
    if not sheet.struck_cells:
        return table
    known = [match for match in table.matches if match.used or match.how == PERSONAL]
    struck = {one: [row for row in table.rows.index if (row, one.position) in sheet.struck_cells] for one in known}
    asked = (
        say.CELL_CROSSED_OUT.on_rows(Source("", sheet.name), rows, column=one.heading) for one, rows in struck.items()
    )
    return _saying(table, *(finding for findings in asked for finding in findings))


def _saying(table: Recognised, *findings: Finding) -> Recognised:
    return replace(table, findings=(*table.findings, *findings))
