"""The council's own settings, from one small file: its name, its local target, and how open questions are read.

The file is ``sendboard.toml`` beside ``dashboard.py``, or the one that SENDBOARD_SETTINGS names. Without
one, the defaults hold.
"""

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from metrics.conventions import Conventions

SETTINGS_VARIABLE = "SENDBOARD_SETTINGS"
DEFAULT_PATH = Path(__file__).parents[1] / "sendboard.toml"


class SettingsError(ValueError):
    """The settings file cannot be used; the message says which line of it and why."""


@dataclass(frozen=True)
class Settings:
    """What a council may choose."""

    council: str = ""
    local_target: float | None = None
    """Share of plans on time that the council has set itself; drawn apart from the law. None draws nothing."""
    population: Mapping[str, int] = field(default_factory=dict)
    """People aged 0 to 25: of the whole council under "council", of each locality under its name."""
    conventions: Conventions = field(default_factory=Conventions)


def read_settings(path: Path | None = None) -> Settings:
    """The settings in force. Raises SettingsError, naming the setting, for anything not understood."""
    place = path or Path(os.environ.get(SETTINGS_VARIABLE, DEFAULT_PATH))
    if not place.exists():
        return Settings()
    try:
        found = tomllib.loads(place.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(f"{place.name} is not valid TOML: {problem}.") from problem
    chosen = found.pop("conventions", {})
    _refuse_unknown(found, [one.name for one in fields(Settings)], place)
    _refuse_unknown(chosen, [one.name for one in fields(Conventions)], place)
    lists: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in chosen.items()}
    target = found.get("local_target")
    if target is not None and not (isinstance(target, int | float) and 0 <= target <= 1):
        raise SettingsError(f"{place.name}: local_target is {target!r}; expected a share from 0 to 1, such as 0.6.")
    people = found.get("population", {})
    if not isinstance(people, dict) or not all(isinstance(one, int) and one > 0 for one in people.values()):
        raise SettingsError(f"{place.name}: population holds whole numbers above 0, such as council = 90000.")
    people = {"" if name == "council" else name: number for name, number in people.items()}
    try:
        conventions = Conventions(**lists)
    except ValueError as problem:
        raise SettingsError(f"{place.name}: {problem}") from problem
    return Settings(str(found.get("council", "")), target, people, conventions)


def _refuse_unknown(found: Mapping[str, object], known: Sequence[str], place: Path) -> None:
    for name in found:
        if name not in known:
            raise SettingsError(f"{place.name}: {name!r} is not a setting. Known: {', '.join(sorted(known))}.")
