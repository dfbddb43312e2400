"""Kinds in which a table is awkward by what stands around its rows and between them, and which rows there are."""

from datetime import date, timedelta

import pandas as pd

from data_access.layouts.corrections import Corrections, HiddenRows
from tests.corpus.council import Cell, Rows
from tests.corpus.lists import LISTS
from tests.corpus.matrix.kind import KEYS, MISFIT, REFERENCED, Kind, never, without
from tests.corpus.matrix.shape import blank, with_remarks
from tests.corpus.matrix.table import Table, Tables, headed
from tests.corpus.matrix.writers import Format

_LEFT_OUT = Corrections(hidden_rows=HiddenRows.LEAVE_OUT)


def _ends_early(rows: Rows, form: Format) -> Tables | str:
    """Blank cells at the end of a row are not written."""

    def cut(row: list[Cell]) -> list[Cell]:
        last = max(place for place, cell in enumerate(row) if cell is not None)
        return row[: last + 1]

    return (Table([cut(row) for row in rows]),)


def _deep(rows: Rows, _form: Format) -> Tables:
    """A cover above: the headings stand in row 46."""
    above = [["Guidance for those who fill this in", *blank(rows)[1:]], *[blank(rows)] * 44]
    return (Table([*above, *rows]),)


def _far(rows: Rows, _form: Format) -> Tables:
    """Three rows of a title above and three blank columns before."""
    title = [[None, "List of the team", *[None] * (len(rows[0]) + 1)], [None] * 4, [None] * 4]
    return (Table([*title, *([None, None, None, *row] for row in rows)]),)


def _numbered(rows: Rows, _form: Format) -> Tables:
    """A first column without a heading that numbers the rows."""
    return (Table([[number or None, *row] for number, row in enumerate(rows)]),)


def _gaps(rows: Rows, _form: Format) -> Tables:
    """A blank row after each."""
    return (Table([one for row in rows for one in (row, blank(rows))]),)


def _gap_column(rows: Rows, _form: Format) -> Tables:
    """A blank column amid the table."""
    return (Table([[*row[:2], None, *row[2:]] for row in rows]),)


def _pages(rows: Rows, _form: Format) -> Tables:
    """The headings again after every second row, as a report prints them on each page."""
    head, *body = rows
    return headed(head, [one for number, row in enumerate(body) for one in ([head, row] if number % 2 else [row])])


def _totals(rows: Rows, _form: Format) -> Tables:
    """A total for the first two rows, and one for all below a blank row."""
    rest = blank(rows)[2:]
    return headed(
        rows[0],
        [*rows[1:3], ["Subtotal", 2, *rest], *rows[3:], blank(rows), ["Grand total", len(rows) - 1, *rest]],
    )


def _notes(rows: Rows, _form: Format) -> Tables:
    """Two notes below."""
    rest = blank(rows)[1:]
    notes = [["Source: case system, run 02/01/2026", *rest], ["* includes transfers", *rest]]
    return headed(rows[0], [*rows[1:], blank(rows), *notes])


def _on_its_side(rows: Rows, _form: Format) -> Tables:
    """Headings down the first column and a column for each row."""
    return (Table([list(row) for row in zip(*rows, strict=True)]),)


def _wrapped(rows: Rows, _form: Format) -> Tables:
    """A remark goes on in a row of its own, as a report breaks it over lines."""
    made = with_remarks(rows)
    return headed(made[0], [made[1], [*blank(rows), "and more of the same"], *made[2:]])


def _hidden(rows: Rows, _form: Format) -> Tables:
    return (Table(rows, hidden=frozenset({2})),)


def _struck(rows: Rows, _form: Format) -> Tables:
    return (Table(rows, struck=frozenset({2})),)


def _twice(rows: Rows, _form: Format) -> Tables:
    """The second row again at the end, word for word."""
    return (Table([*rows, rows[2]]),)


def _differing(rows: Rows, _form: Format) -> Tables:
    """The second row again, with the first of its days a day later."""
    place = next(at for at, cell in enumerate(rows[2]) if isinstance(cell, date))
    later = [cell + timedelta(days=1) if isinstance(cell, date) else cell for cell in rows[2]]
    return (Table([*rows, [*rows[2][:place], later[place], *rows[2][place + 1 :]]]),)


def _without_reference(rows: Rows, _form: Format) -> Tables:
    """The reference of the second row is blank."""
    return (Table([*rows[:2], [None, *rows[2][1:]], *rows[3:]]),)


def _lost_cell(rows: Rows, _form: Format) -> Tables:
    """The second cell of the second row is gone, and all behind it stand one further to the left."""
    return (Table([*rows[:2], [rows[2][0], *rows[2][2:]], *rows[3:]]),)


def _lost_reference(rows: pd.DataFrame) -> pd.DataFrame:
    name = next(name for name in REFERENCED.values() if name in rows and rows[name].notna().all())
    return rows.assign(**{name: [None if place == 1 else cell for place, cell in enumerate(rows[name])]})


_DAYS_LAST = frozenset({"exclusions", "ombudsman", "remedies", "section19"})
"""The lists of few rows in which the day that ends a row could be the next column's."""
AROUND: dict[str, Kind] = {
    "rows that end early": Kind(made=_ends_early, lists=frozenset(LISTS) - _DAYS_LAST),
    "rows that end early, before columns of days": Kind(
        made=_ends_early, says=frozenset({"ROWS-END-EARLY"}), asks=True, lists=_DAYS_LAST,
        never=never("there a cell stands where it belongs", lambda form: form.is_text)),
    "a cell lost": Kind(
        made=_lost_cell, right=without(1),
        says=frozenset({"ROW-NARROWER", "ROWS-END-EARLY", "ATT-LINE", "REFERENCE-SPOILT"}),
        never=never("there a cell is blank, and its row as wide", lambda form: form.is_text)),
    "a cell lost before it was opened": Kind(
        made=_lost_cell, says=MISFIT | {"ROW-NOTHING", "ATT-LINE", "ATT-SUM"}, right=without(1),
        never=never("its row is too short", lambda form: not form.is_text),
        lists=frozenset(LISTS) - {"remedies"}),
    "a deep table": Kind(made=_deep),
    "a table to the right": Kind(made=_far),
    "a column that numbers rows": Kind(made=_numbered),
    "blank rows between": Kind(made=_gaps),
    "a blank column": Kind(made=_gap_column),
    "headings on each page": Kind(made=_pages),
    "totals": Kind(made=_totals),
    "notes below": Kind(made=_notes),
    "a table on its side": Kind(made=_on_its_side, says=frozenset({"FILE-NO-CASES"}), is_refused=True),
    "a remark over two rows": Kind(made=_wrapped),
    "hidden rows": Kind(
        made=_hidden, says=frozenset({"SHEET-HIDDEN-ROWS"}), asks=True, answer=_LEFT_OUT, right=without(1),
        never=never("no row can be hidden there", lambda form: form.hides)),
    "rows crossed out": Kind(
        made=_struck, says=frozenset({"SHEET-CROSSED-OUT"}), asks=True, answer=_LEFT_OUT, right=without(1),
        never=never("nothing can be crossed out there", lambda form: form.strikes)),
    "a row twice": Kind(
        made=_twice, says=frozenset({"ROW-REPEATED"}), apart=KEYS,
        lists=frozenset(LISTS) - {"attendance"}),  # whose lines are told once where they are counted
    "a reference twice": Kind(
        made=_differing, says=frozenset({"CASE-SAME-KEY", "CASE-AT-ONCE", "ROW-SAME-KEY"}), asks=True, is_refused=True,
        lists=frozenset(REFERENCED) - {"plan_audits"}),  # a plan audited on two days is two audits
    "a row without its reference": Kind(
        made=_without_reference, says=frozenset({"CASE-NO-REFERENCE"}), right=_lost_reference, apart=KEYS,
        lists=frozenset({"cases"})),
    "a row of a register without its reference": Kind(
        made=_without_reference, right=_lost_reference, apart=KEYS, lists=frozenset(REFERENCED) - {"cases"}),
}  # fmt: skip
"""By name."""
