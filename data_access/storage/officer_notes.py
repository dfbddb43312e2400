"""What authorised officers write about remedies: added and read, never changed and never taken away."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd
from sqlalchemy import insert
from sqlalchemy.engine import Engine
from sqlmodel import Session, col, select

from data_access.identifiers.search import kinds_of, named_in
from data_access.storage.models import RemedyNote
from metrics.remedies.notes import COMPLETED, DUE, KINDS, written

LONGEST = 2_000
COLUMNS = ("row_key", "kind", "text", "day", "known_on", "made_by")


class NotAllowed(PermissionError):
    """The name is not among those who may write; the message says how to allow it."""


class NotANote(ValueError):
    """The note says nothing, or lacks its day; the message says what is expected."""


@dataclass(frozen=True)
class Note:
    """One note as a reader sees it."""

    kind: str
    text: str
    day: date | None
    made_at: datetime
    made_by: str


def add_note(
    database: Engine, row_key: str, *, kind: str, text: str, day: date | None, by: str, officers: Collection[str]
) -> None:
    """Keep what an officer writes, with the database's own time. Raises NotAllowed or NotANote."""
    allowed("write", by, officers)
    words = " ".join(text.split())
    if kind not in KINDS:
        raise NotANote(f"{kind!r} is no kind of note; expected one of {', '.join(KINDS)}.")
    if kind in (DUE, COMPLETED) and day is None:
        raise NotANote("Choose the day.")
    if kind not in (DUE, COMPLETED) and not words:
        raise NotANote("Write what there is to say.")
    if fault := why_not_kept(words, LONGEST):
        raise NotANote(fault)
    values = {"row_key": row_key, "kind": kind, "text": words, "day": day, "made_by": by}
    with database.begin() as connection:
        connection.execute(insert(RemedyNote).values(**values))


def allowed(act: str, by: str, officers: Collection[str]) -> None:
    """Whether somebody may do something that officers may. Raises NotAllowed, which says what."""
    if by not in officers:
        raise NotAllowed(f"Only officers named on the Settings page may {act}.")


def known_on(made_at: datetime, newest: date) -> date:
    """The day from which what was written could be seen (decision 25).

    The day it was made; but where the newest data are of an earlier day, that day, or nobody could see it before the
    next upload.
    """
    return min(made_at.date(), newest)


def why_not_kept(words: str, longest: int) -> str:
    """Why what somebody writes may not be kept, in a sentence; empty where it may."""
    if found := named_in(words):
        return f"Not kept: it holds what identifies a person ({kinds_of(found)}). Write it without."
    return f"At most {longest:,} letters; this has {len(words):,}." if len(words) > longest else ""


def notes_of(database: Engine, row_key: str) -> tuple[Note, ...]:
    """Everything written about one remedy, newest first."""
    with Session(database) as session:
        query = select(RemedyNote).where(RemedyNote.row_key == row_key).order_by(col(RemedyNote.id).desc())
        return tuple(Note(one.kind, one.text, one.day, one.made_at, one.made_by) for one in session.exec(query))


def with_notes(database: Engine, rows: pd.DataFrame, newest: date) -> pd.DataFrame:
    """The rows of the register with what was written about them, each note with the day it is known from."""
    found = _all(database, newest)
    return rows.assign(notes=rows["row_key"].astype("object").map(written(found))) if len(found) else rows


def _all(database: Engine, newest: date) -> pd.DataFrame:
    with Session(database) as session:
        records = session.exec(select(RemedyNote).order_by(col(RemedyNote.id))).all()
        lines = [
            (one.row_key, one.kind, one.text, one.day, known_on(one.made_at, newest), one.made_by) for one in records
        ]
    return pd.DataFrame(lines, columns=list(COLUMNS), dtype="object")
