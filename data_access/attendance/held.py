"""How much is held of attendance, and what a file adds of pupils held at another school."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa
from sqlalchemy.engine import Connection

from data_access.attendance.repeats import beside_another_school
from data_access.attendance.store import lines_held, years_of
from data_access.storage.held import Held
from data_access.storage.store import Batch
from metrics.attendance.enrolments import COLUMN_OF_MARK
from metrics.law.school_year import school_years


def held_by(connection: Connection, batches: Sequence[Batch]) -> Held:
    """The lines that some batches give together; what several of them tell counts once."""
    return held_in(lines_held(connection, batches, year) for year in years_of(connection, batches))


def held_in(tables: Iterable[pa.Table]) -> Held:
    """How many lines there are in some tables, one at a time, and in how many each column says anything."""
    rows, filled = 0, Counter[str]()
    for table in tables:
        rows += table.num_rows
        filled.update(_filled(table))
    return Held(rows, dict(filled))


def at_another_school(
    tables: Iterable[tuple[str, pa.Table]], connection: Connection, older: Sequence[Batch], newer: Sequence[Batch]
) -> list[tuple[str, list[int]]]:
    """By sheet the lines of a file that have, with lines at another school that batches hold, too many sessions.

    ``tables`` are its sessions with their sheets; those batches stay in force, the older ones under it. What two files
    tell of one school counts once.
    """
    sheets, parts = list[str](), list[pa.Table]()
    for sheet, table in tables:
        sheets += [] if sheet in sheets else [sheet]
        parts.append(_told(table, 2 * len(older) + 1, sheets.index(sheet)))
    if not parts:
        return []
    own, found = pa.concat_tables(parts).unify_dictionaries(), dict[str, set[int]]()
    years = school_years(own["starts"].to_numpy())
    for year in np.unique(years):
        held = lines_held(connection, (*older, *newer), int(year))
        held = _told(held, 2 * held["batch"].to_numpy(), -1)
        both = pa.concat_tables([own.filter(pa.array(years == year)), held]).unify_dictionaries()
        asked = beside_another_school(both)
        for place, line in zip(asked["sheet"].to_pylist(), asked["line"].to_pylist(), strict=True):
            found.setdefault(sheets[place], set()).add(line)
    return [(sheet, sorted(lines)) for sheet, lines in found.items()]


def _told(table: pa.Table, batch: int | np.ndarray, sheet: int) -> pa.Table:
    """What tells lines apart, with their file's place in order, and their sheet; -1 for those that are held."""
    made = table.select(["person", "urn", "school", "starts", "spans", "possible", "line"])
    for name, value in (("batch", batch), ("sheet", sheet)):
        made = made.append_column(name, pa.array(np.broadcast_to(value, len(made)).astype("int32")))
    return made


def _filled(table: pa.Table) -> dict[str, int]:
    """By column of an upload: a status and a need are places in their lists, and marks have left some sessions."""
    marked = np.zeros(table.num_rows, dtype=bool)
    for name in COLUMN_OF_MARK.values():
        marked |= table[name].to_numpy() > 0
    known = {"sen_status": table["sen"].to_numpy() >= 0, "primary_need": table["need"].to_numpy() >= 0}
    return {name: int(found.sum()) for name, found in (known | {"marks": marked}).items()}
