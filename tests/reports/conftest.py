"""The sample council, and what a paper of it is made of."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.council import as_known
from data_access.storage import store
from metrics.counting.registers import Council
from reports.agreed.standing import standing
from reports.agreed.trajectory import in_force
from reports.pack.given import Audience, Given, Version
from reports.shown import Shown, shown_of
from sample_data import ready_made
from sample_data.agreed import SAMPLE_ACTIONS, SAMPLE_TARGETS
from sample_data.contents import SAMPLE_SETTINGS

FEW = (
    "plans_issued_within_20_weeks",
    "requests_received",
    "stage_1_on_time",
    "tribunal_appeal_rate",
    "remedies_overdue",
)
"""Of several lists, of a period and of a day, and one that is told once a year."""


@pytest.fixture(scope="session")
def larkmoor() -> tuple[Council, Shown]:
    database = ready_made.database()
    known = as_known(database, SAMPLE_SETTINGS)
    loaded = store.load_cases(database)
    assert known
    assert loaded
    return known.council, shown_of("x", loaded, known.council.cases, SAMPLE_SETTINGS)


@pytest.fixture(scope="session")
def given_of(larkmoor):
    """What a paper is made of, of a version; other measures, places and policies as asked."""

    def of(version: Version, *, locality: str = "", measures: tuple[str, ...] = FEW, as_at: date | None = None, **more):
        council, shown = larkmoor
        here = replace(council, locality=locality)
        return Given(
            here.known_by(as_at) if as_at else here,
            replace(shown, measures=measures, **more),
            version,
            Audience.BOARD,
            date(2026, 11, 28),
            actions=standing(SAMPLE_ACTIONS, council.as_at),
            ways=in_force(SAMPLE_TARGETS, council.as_at),
        )

    return of
