"""The council's settings: those of the file, and below them those that its officers chose on the Settings page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Engine

from data_access.settings.on_a_page import ON_A_PAGE
from data_access.settings.read import Settings, check_chosen, in_the_file, read_settings
from data_access.storage.kept_settings import SettingChange, chosen_by, keep_settings, kept_settings, setting_changes
from data_access.storage.officer_notes import NotAllowed

_OFFICERS = "officers.names"


class NotASetting(ValueError):
    """What was chosen stands in the settings file, or leaves nobody who may choose; the message says so."""


@dataclass(frozen=True)
class Choosable:
    """What may be chosen on a page, as it stands: values by key, as the settings file would have them."""

    values: Mapping[str, Any]
    fixed: frozenset[str]
    """The keys that the settings file says something of: these hold as they stand there."""
    no_longer: tuple[str, ...]
    """The keys of what was chosen once and cannot hold any more."""
    officers: tuple[str, ...]
    """Who may choose."""
    changes: tuple[SettingChange, ...]
    """All that was ever chosen, newest first."""


def settings_in_force(database: Engine) -> Settings:
    """The settings in force. Raises SettingsError for a file that is not understood."""
    return read_settings(chosen=kept_settings(database))


def choosable(database: Engine) -> Choosable:
    """The settings that may be chosen, for the form in which they are. Raises SettingsError as above."""
    changes, written = setting_changes(database), in_the_file()
    kept = chosen_by(changes)
    found = read_settings(chosen=kept)
    holding = {key: value for key, value in kept.items() if key not in found.no_longer}
    return Choosable(holding | written, frozenset(written), found.no_longer, found.officers, changes)


def may_choose(settings: Settings, by: str, values: Mapping[str, object]) -> bool:
    """Whether somebody may choose: an officer; where there are none yet, whoever names the first, as one of them."""
    names = values.get(_OFFICERS)
    return by in (settings.officers or (names if isinstance(names, (list, tuple)) else ()))


def choose(database: Engine, values: Mapping[str, object], *, by: str) -> tuple[str, ...]:
    """Keep the settings that somebody chose, by key; None takes a choice back. The keys of which it changes anything.

    All are kept or none. Raises NotAllowed, NotASetting, and SettingsError where a value cannot hold.
    """
    if not may_choose(settings_in_force(database), by, values):
        raise NotAllowed("Only officers may change settings. Where there are none yet, name yourself as one first.")
    kept = kept_settings(database)
    changed = {key: value for key, value in values.items() if value != kept.get(key)}
    if unknown := changed.keys() - set(ON_A_PAGE):
        raise NotASetting(f"{', '.join(sorted(unknown))} cannot be chosen on a page.")
    if fixed := changed.keys() & in_the_file().keys():
        raise NotASetting(f"{', '.join(sorted(fixed))} stands in the settings file, and holds as it stands there.")
    if kept.get(_OFFICERS) and _OFFICERS in changed and not changed[_OFFICERS]:
        raise NotASetting("At least one officer must be left, or nobody can change a setting again.")
    check_chosen({key: value for key, value in (kept | changed).items() if value is not None})
    keep_settings(database, changed, by)
    return tuple(changed)
