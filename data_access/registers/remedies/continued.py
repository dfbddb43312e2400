"""Rows of an action plan that go on from the one above, and further actions of the same recommendation."""

from enum import Enum, auto

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.code_words import listed
from data_access.registers.remedies import findings as say
from data_access.registers.remedies.days import days_in

_NUMBERS = ("recommendation_number", "action_number")
_OWN = ("due_date", "due_date_text", "completed_date", "status")
_PLACES = frozenset({"recommendation", "action", "progress_note"})
_SHARED = listed(
    "ombudsman_reference; case_reference; person_id; decision_date; report_type; recommendation_number; "
    "recommendation; theme; committee; plan_kind; plan_name"
)
"""What a further action shares with the recommendation above, where its own cell is blank."""
Cells = dict[str, object]


class _Row(Enum):
    """What a row is to the one above it."""

    OWN = auto()
    FURTHER = auto()
    CONTINUED = auto()
    NOTE = auto()


def with_joined_rows(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """One row for each remedy.

    In a list that numbers its rows, one without a number goes on from the row above, as after the end of a page. But
    one with an action and a target day, a day of completion or a status of its own is a further action of the same
    recommendation. Lone numbers, and lone cells that go on from nothing, are notes and are left out.
    """
    numbers = [name for name in _NUMBERS if name in rows and rows[name].notna().any()]
    lone = rows.notna().sum(axis=1) <= 1
    if not numbers:
        return Read(rows[~lone], say.NOTE.on_rows(source, rows.index[lone]))
    is_numbered = rows[numbers].notna().any(axis=1)
    made: list[Cells] = []
    kept: list[int] = []
    labels: dict[_Row, list[int]] = {part: [] for part in _Row}
    for label, numbered, alone in zip(rows.index, is_numbered, lone, strict=True):
        row = {str(name): value for name, value in rows.loc[label].items()}
        part = _part(row, begins=bool(numbered) or not made, alone=bool(alone))
        labels[part].append(label)
        kept += [label] if part in (_Row.OWN, _Row.FURTHER) else []
        if part is _Row.OWN:
            made.append(row)
        elif part is _Row.FURTHER:
            made.append({**row, **{name: made[-1].get(name) for name in _carried(row)}})
        elif part is _Row.CONTINUED:
            _add(made[-1], row)
    findings = (
        *say.CONTINUED.on_rows(source, labels[_Row.CONTINUED]),
        *say.FURTHER.on_rows(source, labels[_Row.FURTHER]),
        *say.NOTE.on_rows(source, labels[_Row.NOTE]),
    )
    return Read(pd.DataFrame(made, index=pd.Index(kept, dtype=rows.index.dtype), columns=rows.columns), findings)


def _part(row: Cells, *, begins: bool, alone: bool) -> _Row:
    """``begins``: it has a number, or nothing stands above it. ``alone``: at most one cell is filled."""
    if begins:
        return _Row.NOTE if alone else _Row.OWN
    if _is_further(row):
        return _Row.FURTHER
    filled = {name for name, value in row.items() if not pd.isna(value)}
    return _Row.NOTE if alone and not _PLACES & filled else _Row.CONTINUED


def _is_further(row: Cells) -> bool:
    """An action of its own with something that can only be its own."""
    if pd.isna(row.get("action")) and pd.isna(row.get("recommendation")):
        return False
    held = [str(row[name]) for name in _OWN if name in row and not pd.isna(row[name])]
    return any(days_in(text) for text in held) or not pd.isna(row.get("status"))


def _carried(row: Cells) -> list[str]:
    return [name for name in _SHARED if name in row and pd.isna(row[name])]


def _add(above: Cells, row: Cells) -> None:
    """The cells of a row put under those of the one above."""
    for name, value in row.items():
        if pd.isna(value):
            continue
        held = above.get(name)
        above[name] = value if pd.isna(held) else held if str(held) == str(value) else f"{held}\n{value}"
