"""How much is held of attendance: counted while a file is read, and from what some batches give together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import pyarrow as pa
from sqlalchemy.engine import Connection

from data_access.attendance.store import lines_held, years_of
from data_access.storage.held import Held
from data_access.storage.store import Batch
from metrics.attendance.enrolments import COLUMN_OF_MARK


class Counted:
    """Lines counted while they pass by, block after block."""

    def __init__(self) -> None:
        self._rows = 0
        self._filled: Counter[str] = Counter()

    def passing(self, tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
        """The same tables, each counted before it is handed on."""
        for table in tables:
            self._rows += table.num_rows
            self._filled.update(_filled(table))
            yield table

    @property
    def held(self) -> Held:
        """What has passed by so far."""
        return Held(self._rows, dict(self._filled))


def held_by(connection: Connection, batches: Sequence[Batch]) -> Held:
    """The lines that some batches give together; what several of them tell counts once."""
    counted = Counted()
    for _ in counted.passing(lines_held(connection, batches, year) for year in years_of(connection, batches)):
        pass
    return counted.held


def held_in(tables: Iterable[pa.Table]) -> Held:
    """The lines of a file that is not stored yet."""
    counted = Counted()
    for _ in counted.passing(tables):
        pass
    return counted.held


def _filled(table: pa.Table) -> dict[str, int]:
    """By column of an upload: a status and a need are places in their lists, and marks have left some sessions."""
    marked = np.zeros(table.num_rows, dtype=bool)
    for name in COLUMN_OF_MARK.values():
        marked |= table[name].to_numpy() > 0
    known = {"sen_status": table["sen"].to_numpy() >= 0, "primary_need": table["need"].to_numpy() >= 0}
    return {name: int(found.sum()) for name, found in (known | {"marks": marked}).items()}
