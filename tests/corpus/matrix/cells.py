"""Kinds in which a table is awkward by what stands in its cells and headings."""

from collections.abc import Callable
from datetime import date, datetime

import pandas as pd

from data_access.layouts.corrections import Corrections, DayOrder
from tests.corpus.council import Cell, Rows
from tests.corpus.lists import LISTS
from tests.corpus.matrix.kind import KEYS, REFERENCED, Kind, never, without
from tests.corpus.matrix.table import Table, Tables
from tests.corpus.matrix.writers import Format

_GUIDANCE = "enter what the case system holds on the day of the export, and nothing where it is not known yet; " * 3


def _each(change: Callable[[Cell], Cell], head: Callable[[str], str] = str) -> Callable[[Rows, Format], Tables]:
    """Every cell below the headings changed, and every heading."""
    return lambda rows, _form: (
        Table([[head(str(cell)) for cell in rows[0]], *([change(cell) for cell in row] for row in rows[1:])]),
    )


def _days(write: Callable[[date], Cell]) -> Callable[[Rows, Format], Tables]:
    return _each(lambda cell: write(cell) if isinstance(cell, date) else cell)


def _named(form: str, blank: str = " ") -> Callable[[Rows, Format], Tables]:
    """Headings as a database or a table of Excel writes them."""
    return _each(lambda cell: cell, lambda text: form.format(text.replace(" ", blank)))


def _text(cell: Cell) -> str:
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell)


def _american(rows: Rows, form: Format) -> Tables:
    """UK days that an American Excel opened: turned where they can be; saved as text, they are in order of size."""

    def opened(cell: Cell) -> Cell:
        if not isinstance(cell, date) or cell.day > 12:
            return _text(cell) if isinstance(cell, date) else cell
        turned = datetime.fromisoformat(f"{cell:%Y-%d-%m}")
        return turned if form.has_dates else f"{turned:%Y-%m-%d}"

    return (Table([[opened(cell) for cell in row] for row in rows]),)


def _destroyed(rows: Rows, _form: Format) -> Tables:
    """References that Excel took for large numbers."""
    return (Table([rows[0], *(["2.02501E+11", *row[1:]] for row in rows[1:])]),)


def _without_references(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the plain list without what was destroyed."""
    return rows.assign(**{name: None for name in REFERENCED.values() if name in rows and rows[name].notna().all()})


def _lettered(rows: Rows, _form: Format) -> Tables:
    """Answers with the letter of their place in a list, in the column of codes."""
    place = next(at for at, heading in enumerate(rows[0]) if heading in _CODES)
    answers = sorted({str(row[place]) for row in rows[1:] if row[place] is not None})
    letters = {answer: f"{letter}) {answer}" for answer, letter in zip(answers, "abcdefgh", strict=False)}
    return (Table([rows[0], *([*row[:place], letters.get(str(row[place])), *row[place + 1 :]] for row in rows[1:])]),)


def _unknown_word(rows: Rows, _form: Format) -> Tables:
    """A word that nobody knows in the column of codes, in the first row."""
    place = next(at for at, heading in enumerate(rows[0]) if heading in _CODES)
    return (Table([rows[0], [*rows[1][:place], "qqv pending", *rows[1][place + 1 :]], *rows[2:]]),)


def _impossible_day(rows: Rows, form: Format) -> Tables:
    """31 February, in the last column of days of the first row."""
    place = max(at for at, cell in enumerate(rows[1]) if isinstance(cell, date))
    return (Table([rows[0], [*rows[1][:place], "31/02/2025", *rows[1][place + 1 :]], *rows[2:]]),)


_CODES = frozenset({"Request outcome", "Outcome", "Mediation outcome", "Decision", "Remedy type", "Route", "Type",
                    "Overall grade", "Answer"})  # fmt: skip
_CODED = frozenset(about for about, (rows, _) in LISTS.items() if _CODES & set(rows[0]))
_FIRST = datetime.fromisoformat("1899-12-30")
"""Day 0 of Excel."""
_UNDECIDED = frozenset({"remedies", "section19"})
"""In their column of codes a word that nobody knows is left out of a split, and the row counts."""
_TURNED = frozenset({"DAYS-TURNED", "DAYS-MAY-BE-TURNED", "DAYS-ALL-LOW"})

CELLS: dict[str, Kind] = {
    "American days": Kind(
        made=_american, says=_TURNED, asks=True, answer=Corrections(days=DayOrder.SWAPPED),
        lists=frozenset(LISTS) - {"appeals", "exclusions", "attendance"}),  # all days alike
    "days in figures": Kind(made=_days(lambda day: f"{day:%Y%m%d}")),
    "days as numbers of Excel": Kind(made=_days(lambda day: (day - _FIRST).days)),
    "days with weekdays": Kind(made=_days(lambda day: f"{day:%a %d %b %Y}")),
    "days with a time": Kind(made=_days(lambda day: f"{day:%d/%m/%Y} 00:00")),
    "days with remarks": Kind(made=_days(lambda day: f"{day:%d/%m/%Y} (by e-mail)"),
                              apart=frozenset({"due_date_text"})),
    "days the ISO way": Kind(made=_days(lambda day: f"{day:%Y-%m-%d}")),
    "destroyed references": Kind(made=_destroyed, says=frozenset({"REFERENCE-SPOILT"}), lists=frozenset(REFERENCED),
                                 right=_without_references, apart=KEYS),
    "note marks": Kind(made=_each(lambda cell: "[z]" if cell is None else cell, lambda text: f"{text} [note 1]")),
    "dashes for blanks": Kind(made=_each(lambda cell: "-" if cell is None else cell)),
    "N/A for blanks": Kind(made=_each(lambda cell: "N/A" if cell is None else cell)),
    "equals signs": Kind(made=_each(lambda cell: None if cell is None else f'="{_text(cell)}"'),
                         never=never("there it is a formula, whose result is kept", lambda form: not form.has_dates)),
    "apostrophes": Kind(made=_each(lambda cell: None if cell is None else f"'{_text(cell)}", lambda text: f"'{text}")),
    "blanks round cells": Kind(made=_each(lambda cell: None if cell is None else f" {_text(cell)}\u00a0 ")),
    "lettered answers": Kind(made=_lettered, lists=_CODED),
    "guidance in headings": Kind(made=_each(lambda cell: cell, lambda text: f"{text} ({_GUIDANCE.strip()})")),
    "headings in capitals": Kind(made=_each(lambda cell: cell, str.upper)),
    "headings of a table": Kind(made=_named("Table1[{}]")),
    "headings of a database": Kind(made=_named("dbo.Extract.{}", "_")),
    "headings with codes": Kind(made=_named("{}", "_x0020_")),
    "headings over lines": Kind(made=_named("{}", "\n")),
    "an unknown word": Kind(made=_unknown_word, says=frozenset({"CELL-CODE"}), right=without(0),
                            lists=_CODED - _UNDECIDED),
    "an unknown word that decides nothing": Kind(
        made=_unknown_word, says=frozenset({"CELL-CODE"}), apart=KEYS | {"route", "remedy_type", "remedy_kind"},
        lists=_UNDECIDED),
    "an impossible day": Kind(made=_impossible_day, says=frozenset({"CELL-DATE", "ATT-NO-WEEK", "ATT-CELL"}),
                              right=without(0)),
}  # fmt: skip
"""By name."""
