"""Published figures in the database: a release is kept once, by the SHA-256 of its file."""

import pandas as pd
from sqlalchemy import insert, text
from sqlalchemy.engine import Engine

from data_access.models import PublishedRecord
from data_access.published import PublishedRelease

_COLUMNS = tuple(name for name in PublishedRecord.model_fields if name not in ("id", "sha256"))
_TOTALS_ONLY = "LOWER(breakdown) LIKE 'all%'"


def save_release(database: Engine, release: PublishedRelease) -> int:
    """Store a release in one transaction and give the number of figures stored; 0 if it was there already.

    A newer file of the same release takes the place of the older one.
    """
    with database.begin() as connection:
        known = text("SELECT COUNT(*) FROM published WHERE sha256 = :sha256")
        if connection.execute(known, {"sha256": release.sha256}).scalar_one():
            return 0
        older = text("DELETE FROM published WHERE release = :release")
        connection.execute(older, {"release": release.release})
        figures = release.figures[list(_COLUMNS)].astype("object")
        rows = figures.where(figures.notna(), None).assign(sha256=release.sha256).to_dict("records")
        connection.execute(insert(PublishedRecord), rows)
    return len(rows)


def load_headlines(database: Engine) -> pd.DataFrame:
    """The totals of every area and year, without the breakdowns by age, sex and so on.

    Columns as ``PublishedRelease.figures``; empty where no release was loaded.
    """
    query = f"SELECT {', '.join(_COLUMNS)} FROM published WHERE {_TOTALS_ONLY} ORDER BY id"
    with database.connect() as connection:
        rows = connection.execute(text(query)).fetchall()
    return pd.DataFrame(rows, columns=list(_COLUMNS))


def releases(database: Engine) -> tuple[str, ...]:
    """The releases that are loaded, oldest first."""
    query = text("SELECT DISTINCT release FROM published ORDER BY release")
    with database.connect() as connection:
        return tuple(connection.execute(query).scalars())
