"""How a load was read, and by what settings its figures were counted on that day: kept with it and never changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import insert
from sqlalchemy.engine import Connection, Engine
from sqlmodel import Session, col, select

from data_access.identifiers.search import masked
from data_access.layouts.corrections import AS_WRITTEN, Corrections, corrections_from
from data_access.settings.read import Settings
from data_access.storage.models import ReadingRecord
from metrics.law.conventions import Conventions


@dataclass(frozen=True)
class CountedBy:
    """The settings that change figures."""

    conventions: Conventions = field(default_factory=Conventions)
    population: Mapping[str, int] = field(default_factory=dict)


_FORM = TypeAdapter(CountedBy)


def keep_reading(connection: Connection, batch_id: int, corrections: Corrections, settings: Settings | None) -> None:
    """Keep what was said of how a file is read, and the settings in force, all of them: a default may change too."""
    counted = CountedBy(settings.conventions, settings.population) if settings else None
    values = {
        "batch_id": batch_id,
        "corrections": masked(corrections.written()),
        "counted_by": _FORM.dump_json(counted).decode() if counted else "",
    }
    connection.execute(insert(ReadingRecord).values(**values))


def corrections_of(database: Engine, batch_id: int) -> Corrections:
    """What was said of how a load is read; nothing for one of which it was not kept."""
    with Session(database) as session:
        found = session.get(ReadingRecord, batch_id)
        return corrections_from(found.corrections) if found else AS_WRITTEN


def counted_by(database: Engine, batch_ids: Iterable[int]) -> CountedBy | None:
    """The settings in force when the last of some loads was made; None where they were not kept or are not understood.

    ``batch_ids`` come in the order in which the loads lie over each other.
    """
    order = list(batch_ids)
    with Session(database) as session:
        query = select(ReadingRecord).where(col(ReadingRecord.batch_id).in_(order), ReadingRecord.counted_by != "")
        kept = {one.batch_id: one.counted_by for one in session.exec(query)}
    last = next((kept[number] for number in reversed(order) if number in kept), "")
    try:
        return _FORM.validate_json(last) if last else None
    except ValidationError:
        return None  # another version kept it, with what is no longer a setting
