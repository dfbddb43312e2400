"""Everything that a council has loaded, as figures are counted from it."""

from dataclasses import replace
from datetime import date

from sqlalchemy.engine import Engine

from data_access.attendance.adding_up import added_up
from data_access.published.establishments.store import load_establishments
from data_access.reference_data.authorities import BY_OLD_CODE
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.storage.store import Loaded, Unsaved
from metrics.changes.known import Known
from metrics.counting.registers import CASES, Council


def council_of(
    database: Engine,
    settings: Settings,
    loaded: Loaded,
    *,
    as_at: date | None = None,
    known_on: date | None = None,
    unsaved: Unsaved | None = None,
) -> Council:
    """Cases and registers as they stood on a day, from the extracts made by another.

    ``loaded`` is what ``store.load_cases`` gives with the same ``known_on`` and ``unsaved``; its day is the day where
    none is given. What is unsaved is counted as if it were loaded, but for attendance.
    """
    known = _known_of(database, settings, loaded, known_on, unsaved)
    return replace(known, as_at=as_at or known.as_at).council


def as_known(database: Engine, settings: Settings, *, known_on: date | None = None) -> Known | None:
    """All that figures are counted from, of the extracts made by a day; None where there is none.

    It is looked at as at the newest day that they are true on. The public register of schools and the settings are
    those of today: nobody keeps what they were.
    """
    loaded = store.load_cases(database, known_on=known_on)
    return _known_of(database, settings, loaded, known_on, None) if loaded else None


def _known_of(
    database: Engine, settings: Settings, loaded: Loaded, known_on: date | None, unsaved: Unsaved | None
) -> Known:
    return Known(
        rows={CASES: loaded.cases, **store.load_registers(database, known_on=known_on, unsaved=unsaved)},
        as_at=loaded.extracted_on,
        conventions=settings.conventions,
        population=settings.population,
        establishments=load_establishments(database, authority_of(loaded, settings)),
        kept=store.columns_kept(database, known_on=known_on),
        aggregated=added_up(database, known_on=known_on),
    )


def authority_of(loaded: Loaded, chosen: Settings) -> str:
    """DfE's number of the council: as the settings say, else the latest file that names one that DfE knows."""
    named = (chosen.authority, *(batch.authority for batch in reversed(loaded.batches)))
    return next((number for number in named if number in BY_OLD_CODE), "")
