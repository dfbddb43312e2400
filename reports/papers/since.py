"""What a paper is compared with: inside what was known at the last meeting, outside what was last published."""

from collections.abc import Sequence
from datetime import date

from data_access.council import as_known
from data_access.publications.ledger import last_told
from data_access.settings.read import Settings
from data_access.storage.database import Engine
from metrics.changes.known import Known
from metrics.changes.why import Replay
from reports.agreed.meetings import news_since
from reports.pack.given import Version
from reports.pack.restated import Since
from reports.summaries.restated import past_periods, restated


def since(database: Engine, version: Version, settings: Settings, now: Known, meetings: Sequence[date]) -> Since | None:
    """None where nothing, or nothing older, was known then. What is rounded now is set beside nothing exact."""
    day, _ = news_since(meetings, now.as_at)
    if version is Version.PUBLIC:
        return Since(day, told={} if settings.disclosure.rounding else last_told(database))
    then = as_known(database, settings, known_on=day)
    if then is None or then.as_at >= now.as_at:
        return None
    periods = past_periods(then.as_at, quarters=0)
    found = restated(periods, [then.as_at, now.as_at], lambda _day: Replay(then, now))
    return Since(then.as_at, tuple(one.why for one in found))
