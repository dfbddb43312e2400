"""Everything that a council has loaded, as figures are counted from it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.engine import Engine

from data_access.attendance.adding_up import added_up
from data_access.published.establishments.store import load_establishments
from data_access.reference_data.authorities import BY_OLD_CODE
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.storage.readings import counted_by
from data_access.storage.store import Batch, Loaded, Unsaved
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.changes.known import Known
from metrics.counting.registers import CASES


def as_known(
    database: Engine,
    settings: Settings,
    *,
    known_on: date | None = None,
    as_counted_then: bool = True,
    loaded: Loaded | None = None,
) -> Known | None:
    """All that figures are counted from, of the extracts made by a day; None where there is none.

    It is looked at as at the newest day that they are true on. On a past day it is counted by the settings that were
    in force when the newest of these extracts was loaded, if they were kept; by ``settings`` where they were not, or
    ``as_counted_then`` is False. The public register of schools is that of today: nobody keeps what it was.
    ``loaded`` are the cases of these extracts, where they are read already.
    """
    loaded = loaded or store.load_cases(database, known_on=known_on)
    if loaded is None:
        return None
    numbers = [one.id for one in loaded.batches]
    then = counted_by(database, numbers) if known_on and as_counted_then else None
    if then:
        settings = replace(settings, conventions=then.conventions, population=then.population)
    return Known(
        rows={CASES: loaded.cases, **store.load_registers(database, known_on=known_on)},
        as_at=loaded.extracted_on,
        conventions=settings.conventions,
        population=settings.population,
        establishments=load_establishments(database, authority_of(loaded.batches, settings)),
        kept=store.columns_kept(database, known_on=known_on),
        aggregated=added_up(database, known_on=known_on),
    )


def with_unsaved(
    database: Engine, settings: Settings, before: Known | None, unsaved: Unsaved, lists: Collection[str]
) -> Known:
    """What is known, as it would be with a file that is not stored, which differs in some lists.

    The columns of registers for which there are headings stay as they are.
    """
    in_force = store.all_in_force((unsaved.batch, *store.batches(database)))
    sums = before.aggregated if before else {}
    if ATTENDANCE_KEY in lists:
        lists, sums = [about for about in lists if about != ATTENDANCE_KEY], added_up(database, unsaved=unsaved)
    rows = {about: found for about, found in before.rows.items() if about not in lists} if before else {}
    rows |= store.load_lists(database, lists, unsaved=unsaved)
    known = before or Known(rows=rows, as_at=date.min, conventions=settings.conventions, population=settings.population)
    as_at, authority = max(one.extracted_on for one in in_force), authority_of(in_force, settings)
    schools = known.establishments
    if before is None or authority != schools.own_authority:
        schools = load_establishments(database, authority)
    shares = CASES not in lists and schools is known.establishments and as_at == known.as_at
    return replace(
        known,
        rows=rows,
        as_at=as_at,
        establishments=schools,
        aggregated=sums,
        same_cases=known if before and shares else None,
    )


def authority_of(batches: Sequence[Batch], chosen: Settings) -> str:
    """DfE's number of the council: as the settings say, else the latest file that names one that DfE knows."""
    named = (chosen.authority, *(batch.authority for batch in reversed(batches)))
    return next((number for number in named if number in BY_OLD_CODE), "")
