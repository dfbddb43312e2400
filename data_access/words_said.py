"""What somebody types of words in a file: "request_outcome:W/D=W", checked against what the column may hold."""

from collections.abc import Iterable

import pandas as pd

from data_access.layouts.cells import is_blank, tidied, typed_column
from data_access.layouts.corrections import Corrections
from data_access.layouts.fields import Field, normalised
from data_access.prepare import LAYOUTS
from metrics.base.columns import ColumnKind
from metrics.counting.registers import CASES

FORM = "COLUMN:WORD=CODE, or LIST.COLUMN:WORD=CODE; nothing behind the = for a blank"
FIELDS_OF = {layout.about: layout.fields for layout in LAYOUTS}
"""What a column of each list may hold."""
_EXPECTED = {
    ColumnKind.DATE: "a day such as 2025-01-31",
    ColumnKind.FLAG: "yes or no",
    ColumnKind.NUMBER: "a whole number",
    ColumnKind.MONEY: "an amount such as 1300.50",
    ColumnKind.DECIMAL: "a number such as 12.5",
}


class WordNotUsable(ValueError):
    """What was typed of a word cannot be used; the message says why, and what can."""


def words_said(typed: Iterable[str], holds: str = "") -> Corrections:
    """What is said of words, each in the form of ``FORM``; of the list ``holds``, else of the cases.

    Raises WordNotUsable for another form, a list or a column that there is not, and a code that the column cannot hold.
    """
    values: dict[str, dict[str, dict[str, str]]] = {}
    for one in typed:
        place, _, rest = one.partition(":")
        word, equals, code = rest.rpartition("=")
        if not (place and equals and word.strip()):
            raise WordNotUsable(f"{one!r} cannot be read. Expected {FORM}.")
        about, _, named = place.strip().rpartition(".")
        about = about or holds or CASES
        name = _column(about, named)
        _check(FIELDS_OF[about][name], code.strip())
        values.setdefault(about, {}).setdefault(name, {})[word.strip()] = code.strip()
    return Corrections(values=values)


def _column(about: str, named: str) -> str:
    """The column of a list by its name, or as findings call it."""
    if about not in FIELDS_OF:
        raise WordNotUsable(f"{about!r} is not a list we know. Known: {', '.join(FIELDS_OF)}.")
    known = {key: field for key, field in FIELDS_OF[about].items() if field.column}
    by_title = {normalised(field.title): key for key, field in known.items()}
    name = named if named in known else by_title.get(normalised(named), "")
    if not name:
        raise WordNotUsable(f"The list {about} has no column {named!r}. It has: {', '.join(known)}.")
    return name


def _check(field: Field, code: str) -> None:
    if code and (is_blank(tidied(code), field) or typed_column(pd.Series([code]), field).faults):
        raise WordNotUsable(f"{code!r} cannot stand in the column {field.name}. Expected {_expected(field)}.")


def _expected(field: Field) -> str:
    codes = field.column.codes if field.column else None
    if codes:
        return "one of: " + "; ".join(f"{code} ({label})" for code, label in codes.labels().items())
    return _EXPECTED.get(field.kind, "a word")
