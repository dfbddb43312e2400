"""How files of one shape are to be read, kept under a name and found again by the shape of the next file."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.engine import Engine
from sqlmodel import Session, col, select

from data_access.identifiers.search import masked
from data_access.layouts.corrections import Corrections, corrections_from
from data_access.storage.models import ProfileRecord


@dataclass(frozen=True)
class Profile:
    """What an officer said of a file, and will hold of the next one like it."""

    shape: str
    name: str
    corrections: Corrections
    made_at: datetime
    made_by: str


def keep_profile(database: Engine, shape: str, name: str, corrections: Corrections, by: str = "") -> None:
    """Keep how files of a shape are to be read, in place of what was kept for it before.

    No corrections are kept as well: then such files are read as they are again.
    """
    values = {"shape": shape, "name": masked(name), "corrections": masked(corrections.written()), "made_by": masked(by)}
    with database.begin() as connection:
        connection.execute(insert(ProfileRecord).values(**values))


def profile_of(database: Engine, shape: str) -> Profile | None:
    """What was kept last for files of a shape; None where nothing was, or that they are to be read as they are."""
    with Session(database) as session:
        query = select(ProfileRecord).where(ProfileRecord.shape == shape).order_by(col(ProfileRecord.id).desc())
        found = session.exec(query.limit(1)).first()
    if found is None or (corrections := corrections_from(found.corrections)) == Corrections():
        return None
    return Profile(found.shape, found.name, corrections, found.made_at, found.made_by)
