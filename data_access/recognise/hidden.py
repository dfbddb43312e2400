"""Rows and columns that somebody hid, or a filter hides: counting them, or not, is asked and never silent."""

from collections.abc import Sequence
from dataclasses import replace

from data_access.files.sheets import RawSheet
from data_access.findings import Finding, Source
from data_access.layouts.corrections import HiddenRows
from data_access.recognise import doubts as say
from data_access.recognise.sheet import Recognised


def with_hidden(sheet: RawSheet, tables: Sequence[Recognised], choice: HiddenRows) -> list[Recognised]:
    """The tables of a sheet with what is to be said of hidden rows and columns; without those rows where so chosen."""
    return [_with_columns(sheet, _with_rows(sheet, table, choice)) for table in tables]


def _with_rows(sheet: RawSheet, table: Recognised, choice: HiddenRows) -> Recognised:
    rows = table.rows.index.intersection(sheet.hidden_rows)
    if rows.empty:
        return table
    source, hidden = Source("", sheet.name), "hidden by a filter" if sheet.is_filtered else "hidden"
    if choice is HiddenRows.ASK:
        return _saying(table, *say.HIDDEN_ROWS.on_rows(source, rows, hidden=hidden))
    is_counted = choice is HiddenRows.COUNT
    done = "counted like the others" if is_counted else "left out"
    said = _saying(table, *say.HIDDEN_ROWS_CHOSEN.on_rows(source, rows, hidden=hidden, done=done))
    return said if is_counted else replace(said, rows=said.rows.drop(rows), labels=said.labels.drop(rows))


def _with_columns(sheet: RawSheet, table: Recognised) -> Recognised:
    headings = [match.heading for match in table.matches if match.used and match.position in sheet.hidden_columns]
    if not headings:
        return table
    return _saying(table, say.HIDDEN_COLUMNS.on(Source("", sheet.name), column=", ".join(headings)))


def _saying(table: Recognised, *findings: Finding) -> Recognised:
    return replace(table, findings=(*table.findings, *findings))
