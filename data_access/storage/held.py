"""How much is held of a list: how many rows, and in how many of them each column is filled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from data_access.storage.models import RECORDS
from data_access.storage.store import KEYS, Batch, in_force_of
from metrics.datasets import LISTS, columns_of
from metrics.schools.public_register import ESTABLISHMENTS_KEY

_KEYS = KEYS | {ESTABLISHMENTS_KEY: "urn"}


@dataclass(frozen=True)
class Held:
    """A number of rows, and by column in how many of them it is filled; a column that is nowhere filled may lack."""

    rows: int
    filled: Mapping[str, int]


def held_in(rows: pd.DataFrame, about: str) -> Held:
    """The rows of a file that is not stored yet."""
    names = [column.name for column in columns_of(about) if column.name in rows]
    return Held(len(rows), {name: len(rows) - int(pd.isna(rows[name].array).sum()) for name in names})


def held_by(connection: Connection, about: str, batches: Sequence[Batch]) -> Held:
    """The rows that some batches give together; one that several of them tell counts once."""
    if not batches:
        return Held(0, {})
    table, names = RECORDS[about].__table__, [column.name for column in columns_of(about)]
    rows = func.count() if len(batches) == 1 else func.count(table.c[_KEYS[about]].distinct())
    filled = (func.count(table.c[name]) for name in names)
    query = select(rows, *filled).where(table.c.batch_id.in_([batch.id for batch in batches]))
    count, *counts = connection.execute(query).one()
    return Held(count, {name: min(count, found) for name, found in zip(names, counts, strict=True)})


def numbers_in_force(found: Sequence[Batch]) -> frozenset[int]:
    """Of all batches those from which a figure may come today; every register of schools speaks for its own days."""
    current = {one.id for about in LISTS for one in in_force_of(found, about, None)}
    return frozenset(
        one.id for one in found if one.id in current or (ESTABLISHMENTS_KEY in one.holds and not one.withdrawn_at)
    )
