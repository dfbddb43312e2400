"""What a load makes different: two loads set side by side row by row, and a file that is not stored yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy.engine import Engine

from data_access.council import as_known, with_unsaved
from data_access.loads.compare_attendance import LinesChanged, lines_changed
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.storage.store import Batch, Unsaved
from data_access.storage.versions import steadily
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.changes.known import Known
from metrics.changes.row_changes import Changes, RowCounts, changes
from metrics.counting.registers import CASES
from metrics.datasets import STORED

COMPARED: tuple[str, ...] = (CASES, *STORED)
"""The lists that are compared row by row. Attendance is by lines that are never rows (``lines_changed``); the public
register of schools is not."""


Made = tuple[Mapping[str, Changes], LinesChanged | None]
"""What differs by list, and of attendance."""


class NoSuchLoad(LookupError):
    """There is no load of that number whose rows could be compared; the message says so."""


def comparable(loads: Iterable[Batch]) -> dict[str, list[Batch]]:
    """By list with two loads or more that were not undone, these, newest first by the day they are true on."""
    kept = sorted((one for one in loads if not one.withdrawn_at), key=_order, reverse=True)
    by_list = {about: [one for one in kept if about in one.holds] for about in COMPARED}
    return {about: some for about, some in by_list.items() if len(some) > 1}


@steadily
def loads_compared(database: Engine, before: int, after: int, lists: Sequence[str] = COMPARED) -> Mapping[str, Changes]:
    """What was in force once the load ``before`` was the newest, and once ``after`` was, for each list that differs.

    Newest by the day the data are true on: a load that only adds is looked at together with what it lies over, so
    that what it does not list is not gone. Loads undone since are as if they had never been made. Raises NoSuchLoad.
    """
    found = store.batches(database)
    return _compared(database, _up_to(found, before), _up_to(found, after), lists)


@steadily
def load_and_the_one_before(database: Engine, after: int) -> Mapping[str, Changes]:
    """What a load made different: for every list that it holds, against what was in force just before it, if anything.

    Raises NoSuchLoad.
    """
    found = store.batches(database)
    until = _up_to(found, after)
    this = next(one for one in until if one.id == after)
    return _compared(database, [one for one in until if one is not this], until, this.holds)


@steadily
def attendance_compared(database: Engine, before: int | None, after: int) -> LinesChanged | None:
    """What differs in attendance, as ``loads_compared`` has it; None where both loads leave the same in force.

    Without ``before`` what the load ``after`` made different, as ``load_and_the_one_before``. Raises NoSuchLoad.
    """
    found = store.batches(database)
    now = _up_to(found, after)
    was = [one for one in now if one.id != after] if before is None else _up_to(found, before)
    return _attendance(database, was, now) if _differ(was, now, ATTENDANCE_KEY) else None


def made_by(database: Engine, after: int) -> Made:
    """What a load made different, of every list and of attendance. Raises NoSuchLoad."""
    return load_and_the_one_before(database, after), attendance_compared(database, None, after)


def _attendance(
    database: Engine, was: Sequence[Batch], now: Sequence[Batch], unsaved: Unsaved | None = None
) -> LinesChanged:
    with database.connect() as connection:
        in_force = (store.in_force_of(some, ATTENDANCE_KEY, None) for some in (was, now))
        return lines_changed(connection, *in_force, unsaved)


@dataclass(frozen=True, eq=False)
class Foreseen:
    """What a file would make different if it were stored. Read only.

    ``changes`` has each list of the file that figures would then come from otherwise. A file of an older day than what
    is in force would be used by none, and makes nothing different.
    """

    file: Unsaved
    before: Known | None
    """All that figures are counted from; None where nothing is loaded."""
    after: Known
    changes: Mapping[str, Changes]
    attendance: LinesChanged | None = None
    """The same of attendance; None where figures would come from the same."""

    @property
    def counts(self) -> list[RowCounts]:
        """How many rows of each list that would move are new, changed, gone and the same."""
        counted = [one.counts for one in self.changes.values()]
        return [*counted, self.attendance.counts] if self.attendance else counted


@steadily
def foreseen(database: Engine, settings: Settings, unsaved: Unsaved, before: Known | None = None) -> Foreseen:
    """What a file would make different; nothing is stored. ``before`` is what is in force, where it is at hand.

    Lists that the file does not hold, or would not move, are neither read nor counted again.
    """
    before = before or as_known(database, settings)
    found, held = store.batches(database), unsaved.batch.holds
    with_file = (unsaved.batch, *found)
    moved = [about for about in (*COMPARED, ATTENDANCE_KEY) if about in held and _differ(found, with_file, about)]
    after = with_unsaved(database, settings, before, unsaved, moved)
    was = before.rows if before else {}
    listed = [about for about in moved if about in COMPARED]
    made = {about: changes(was.get(about, pd.DataFrame()), after.rows[about], about) for about in listed}
    lines = _attendance(database, found, with_file, unsaved) if ATTENDANCE_KEY in moved else None
    return Foreseen(unsaved, before, after, made, lines)


def _differ(before: Sequence[Batch], after: Sequence[Batch], about: str) -> bool:
    """Whether other batches are in force of a list."""
    was, now = (store.in_force_of(some, about, None) for some in (before, after))
    return [one.id for one in was] != [one.id for one in now]


def _up_to(found: Sequence[Batch], number: int) -> list[Batch]:
    """The loads up to one, itself among them, as they follow each other by the day they are true on."""
    this = next((one for one in found if one.id == number and not one.withdrawn_at), None)
    if this is None:
        raise NoSuchLoad(f"{number} is no load whose rows are kept.")
    return [one for one in found if _order(one) <= _order(this)]


def _order(one: Batch) -> tuple[date, int]:
    return one.extracted_on, one.id


def _compared(
    database: Engine, before: Sequence[Batch], after: Sequence[Batch], lists: Sequence[str] = COMPARED
) -> dict[str, Changes]:
    """By list, where other batches are in force."""
    made = {}
    for about in (one for one in COMPARED if one in lists and _differ(before, after, one)):
        was, now = (store.laid_over(database, about, store.in_force_of(some, about, None)) for some in (before, after))
        made[about] = changes(was, now, about)
    return made
