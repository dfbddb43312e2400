"""Settings as people chose them on a page: kept with who and when, and none is ever changed or taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.engine import Engine
from sqlmodel import Session, col, select

from data_access.identifiers.search import masked
from data_access.settings.as_text import as_text, from_text
from data_access.storage.models import SettingRecord


@dataclass(frozen=True)
class SettingChange:
    """One setting as it was chosen. ``value`` is as the settings file would have it; None where nothing is chosen."""

    key: str
    value: object
    made_at: datetime
    made_by: str


def keep_settings(database: Engine, values: Mapping[str, object], by: str) -> None:
    """Keep what somebody chose, all of it or none, with the database's own time."""
    rows = [{"key": key, "value": as_text(value), "made_by": masked(by)} for key, value in values.items()]
    if rows:
        with database.begin() as connection:
            connection.execute(insert(SettingRecord), rows)


def setting_changes(database: Engine) -> tuple[SettingChange, ...]:
    """All that was ever chosen, newest first."""
    with Session(database) as session:
        found = session.exec(select(SettingRecord).order_by(col(SettingRecord.id).desc())).all()
    return tuple(SettingChange(one.key, from_text(one.value), one.made_at, one.made_by) for one in found)


def kept_settings(database: Engine) -> dict[str, object]:
    """What is chosen now, by key; without what nobody chooses any more."""
    return chosen_by(setting_changes(database))


def chosen_by(changes: Sequence[SettingChange]) -> dict[str, object]:
    """The same of all that was ever chosen, newest first."""
    newest = {one.key: one.value for one in reversed(changes)}
    return {key: value for key, value in newest.items() if value is not None}
