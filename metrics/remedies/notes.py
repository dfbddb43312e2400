"""What officers wrote about promises since the register was loaded, laid over its rows. Nothing is overwritten."""

import json
from datetime import date

import pandas as pd

from metrics.base.on_demand import Columns

NOTE, EVIDENCE, DUE, COMPLETED = KINDS = ("note", "evidence", "due", "completed")
"""A note on progress; where the evidence is; another target day; the day it was done."""


def written(notes: pd.DataFrame) -> pd.Series:
    """Notes of many promises as one text for each ``row_key``: how they travel in the rows of the register.

    ``notes`` has row_key, kind, text, day, known_on, made_by, oldest first.
    """
    columns = ["kind", "text", "day", "known_on", "made_by"]
    texts = {
        str(key): json.dumps([{name: _plain(line[name]) for name in columns} for line in lines.to_dict("records")])
        for key, lines in notes.groupby("row_key", sort=False)
    }
    return pd.Series(texts, dtype="object")


def laid_over(rows: Columns, as_at: date) -> Columns:
    """The rows with what was written by the day; of each kind the latest counts, and the first target day is kept.

    Adds ``first_due_date`` and ``noted``, the number of notes known.
    """
    made = rows.assign(first_due_date=lambda rows: rows["due_date"])
    return made.together((*_TARGETS, "noted"), lambda rows: _as_written(rows, as_at))


def _as_written(rows: Columns, as_at: date) -> dict[str, pd.Series]:
    held = rows["notes"].dropna()
    number = pd.Series(0, rows.index, dtype="Int32")
    if held.empty:
        return {name: rows[name] for name in _TARGETS} | {"noted": number}
    columns = {name: rows[name].astype("object").copy() for name in _TARGETS}
    for label, text in held.items():
        known = [line for line in json.loads(text) if line["known_on"] <= as_at.isoformat()]
        number.loc[label] = len(known)
        for line in known:
            for name, value in _changes(line, as_at).items():
                columns[name][label] = value
    return {name: column.astype(rows[name].dtype) for name, column in columns.items()} | {"noted": number}


_TARGETS = ("progress_note", "progress_date", "evidence_reference", "due_date", "due_date_text", "completed_date")


def _changes(line: dict, as_at: date) -> dict[str, object]:
    """What one note changes. A day of completion that lies ahead is kept back until it has come."""
    day = pd.Timestamp(line["day"]) if line["day"] else pd.NaT
    changed: dict[str, object] = {"progress_date": pd.Timestamp(line["known_on"])}
    if line["kind"] == NOTE:
        changed["progress_note"] = line["text"]
    elif line["kind"] == EVIDENCE:
        changed["evidence_reference"] = line["text"]
    elif line["kind"] == DUE:
        changed |= {"due_date": day, "due_date_text": line["text"] or None}
    elif day <= pd.Timestamp(as_at):
        changed["completed_date"] = day
    return changed


def _plain(value: object) -> str | None:
    return None if value is None or value is pd.NaT or value != value else str(value)[:10_000]
