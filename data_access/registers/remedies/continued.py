"""Rows of an action plan that go on from the one above, and further actions of the same recommendation."""

import pandas as pd

from data_access.registers.remedies import findings as say
from data_access.registers.remedies.days import days_in

_NUMBERS = ("recommendation_number", "action_number")
_OWN = ("due_date", "due_date_text", "completed_date", "status")
_PLACES = frozenset({"recommendation", "action", "progress_note"})


def joined(rows: pd.DataFrame, tell: say.Telling) -> pd.DataFrame:
    """One row for each remedy.

    In a list that numbers its rows, one without a number goes on from the row above, as after the end of a page. But
    one with an action and a target day, a day of completion or a status of its own is a further action of the same
    recommendation. Lone numbers, and lone cells that go on from nothing, are notes and are left out.
    """
    numbers = [name for name in _NUMBERS if name in rows and rows[name].notna().any()]
    lone = rows.notna().sum(axis=1) <= 1
    if not numbers:
        tell.rows(say.NOTE, rows.index[lone])
        return rows[~lone]
    is_numbered = rows[numbers].notna().any(axis=1)
    made: list[dict[str, object]] = []
    labels, continued, further, odd = [], [], [], []
    for label, numbered, alone in zip(rows.index, is_numbered, lone, strict=True):
        row = {str(name): value for name, value in rows.loc[label].items()}
        if alone and (numbered or not made):
            odd.append(label)
        elif numbered or not made:
            made.append(row)
            labels.append(label)
        elif _is_further(row):
            made.append({**row, **{name: made[-1].get(name) for name in _carried(row)}})
            labels.append(label)
            further.append(label)
        elif alone and not _PLACES & {name for name, value in row.items() if not pd.isna(value)}:
            odd.append(label)
        else:
            _add(made[-1], row)
            continued.append(label)
    tell.rows(say.CONTINUED, continued)
    tell.rows(say.FURTHER, further)
    tell.rows(say.NOTE, odd)
    return pd.DataFrame(made, index=pd.Index(labels, dtype=rows.index.dtype), columns=rows.columns)


def _is_further(row: dict[str, object]) -> bool:
    """An action of its own with something that can only be its own."""
    if pd.isna(row.get("action")) and pd.isna(row.get("recommendation")):
        return False
    held = [str(row[name]) for name in _OWN if name in row and not pd.isna(row[name])]
    return any(days_in(text) for text in held) or not pd.isna(row.get("status"))


def _carried(row: dict[str, object]) -> list[str]:
    """What a further action shares with the recommendation above, where its own cell is blank."""
    shared = (
        "ombudsman_reference",
        "case_reference",
        "person_id",
        "decision_date",
        "report_type",
        "recommendation_number",
        "recommendation",
        "theme",
        "committee",
    )
    return [name for name in shared if name in row and pd.isna(row[name])]


def _add(above: dict[str, object], row: dict[str, object]) -> None:
    """The cells of a row put under those of the one above."""
    for name, value in row.items():
        if pd.isna(value):
            continue
        held = above.get(name)
        above[name] = value if pd.isna(held) else held if str(held) == str(value) else f"{held}\n{value}"
