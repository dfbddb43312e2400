"""The database as it stood at a moment: what was loaded and written since is not seen, what was taken back still holds.

A paper is made of a moment, so that it can be made of the same again. Tables are only added to; so a moment is the
number of the newest entry of each, and of the two whose lines may be taken back, which lines stood. Views that lie
over the tables, for one connection alone, let everything that reads the database see no more than that.
"""

import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import cast, column, func, inspect, null, select, table
from sqlalchemy.engine import Connection, Engine
from sqlmodel import col

from data_access.storage.agreed.records import ActionRecord, TargetRecord
from data_access.storage.database import another
from data_access.storage.models import BatchRecord, PublicationRecord, RemedyNote, StepChangeRecord, Table

ADDED_TO: tuple[type[Table], ...] = (PublicationRecord, RemedyNote, ActionRecord, TargetRecord)
"""What papers are made of beside the loads, and is only added to. What belongs to one load goes by the load."""
MAY_BE_TAKEN_BACK: Mapping[type[Table], tuple[str, ...]] = {
    BatchRecord: ("withdrawn_at",),
    StepChangeRecord: ("undone_at", "undone_by"),
}
"""And by which columns that is told."""


@dataclass(frozen=True)
class Moment:
    """``newest`` entries by table, and the ``standing`` ones of tables whose entries may be taken back."""

    newest: Mapping[str, int]
    standing: Mapping[str, tuple[int, ...]]

    @property
    def loads(self) -> tuple[int, ...]:
        """The numbers of the loads that stood."""
        return self.standing[_name(BatchRecord)]

    @property
    def as_text(self) -> str:
        """To be kept, and understood by ``moment_of``."""
        return json.dumps({"newest": self.newest, "standing": self.standing})


def moment_of(text: str) -> Moment:
    """A moment that was kept."""
    found = json.loads(text)
    return Moment(found["newest"], {name: tuple(numbers) for name, numbers in found["standing"].items()})


def this_moment(database: Engine | Connection) -> Moment:
    """How the database stands now; as a writer sees it, by its connection."""
    if isinstance(database, Engine):
        with database.connect() as connection:
            return this_moment(connection)
    newest = {_name(one): database.execute(select(func.max(_id(one)))).scalar() or 0 for one in ADDED_TO}
    standing = {}
    for one, told_by in MAY_BE_TAKEN_BACK.items():
        query = select(_id(one)).where(getattr(one, told_by[0]).is_(None)).order_by(_id(one))
        standing[_name(one)] = tuple(database.execute(query).scalars())
    return Moment(newest, standing)


def taken_back_since(database: Engine | Connection, moment: Moment) -> tuple[int, ...]:
    """The loads that stood then and were taken back since: their rows are gone, and with them what they said."""
    still = set(this_moment(database).loads)
    return tuple(number for number in moment.loads if number not in still)


def newer_publication(database: Engine | Connection, moment: Moment) -> bool:
    """Whether anything was published since: what is published next must be looked through together with it."""
    name = _name(PublicationRecord)
    return this_moment(database).newest[name] > moment.newest[name]


@contextmanager
def as_it_stood(database: Engine, moment: Moment) -> Generator[Engine]:
    """The database, to be read only, as it stood. Of loads that were taken back since there are no rows any more."""
    schema = inspect(database).default_schema_name
    views = [_view(database, schema, one, moment) for one in (*ADDED_TO, *MAY_BE_TAKEN_BACK)]

    def connected(made: Any, _record: object) -> None:
        cursor = made.cursor()
        for view in views:
            cursor.execute(view)
        cursor.close()
        made.commit()

    then = another(database, connected)
    try:
        yield then
    finally:
        then.dispose()


def _view(database: Engine, schema: str | None, record: type[Table], moment: Moment) -> str:
    name, told_by = _name(record), MAY_BE_TAKEN_BACK.get(record, ())
    columns = _table(record).columns
    held = table(name, *(column(one.name, one.type) for one in columns), schema=schema)
    told = [cast(null(), one.type).label(one.name) if one.name in told_by else held.c[one.name] for one in columns]
    stood = held.c.id.in_(moment.standing[name]) if told_by else held.c.id <= moment.newest[name]
    query = select(*told).where(stood).compile(database, compile_kwargs={"literal_binds": True})
    return f"CREATE TEMP VIEW {name} AS {query}"


def _table(record: type[Table]) -> Any:
    return Table.metadata.tables[_name(record)]


def _name(record: type[Table]) -> str:
    return str(record.__tablename__)


def _id(record: Any) -> Any:
    return col(record.id)
