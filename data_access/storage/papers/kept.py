"""Papers that were made, kept: when, by whom, what was asked for, and from which data and settings."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert
from sqlalchemy.engine import Connection, Engine
from sqlmodel import Session, col, select

from data_access.identifiers.search import masked
from data_access.storage.papers.moment import Moment, moment_of
from data_access.storage.papers.records import PaperRecord


@dataclass(frozen=True)
class KeptPaper:
    """One paper that was made. ``number`` is its own; ``asked`` and ``settings`` are JSON."""

    number: int
    made_on: date
    asked: str
    settings: str
    moment: Moment
    sha256: str
    made_at: datetime
    made_by: str


def keep_paper(
    connection: Connection, *, made_on: date, asked: str, settings: str, moment: Moment, sha256: str, by: str
) -> None:
    """Keep that a paper was made, with the database's own time."""
    values = {"made_on": made_on, "asked": asked, "settings": settings, "sha256": sha256, "made_by": masked(by)}
    connection.execute(insert(PaperRecord).values(moment=moment.as_text, **values))


def kept_papers(database: Engine) -> tuple[KeptPaper, ...]:
    """Every paper that was made, newest first."""
    with Session(database) as session:
        found = session.exec(select(PaperRecord).order_by(col(PaperRecord.id).desc())).all()
        return tuple(_kept(one) for one in found)


def _kept(one: PaperRecord) -> KeptPaper:
    names = ("made_on", "asked", "settings", "sha256", "made_at", "made_by")
    return KeptPaper(number=one.id or 0, moment=moment_of(one.moment), **{name: getattr(one, name) for name in names})
