"""Settings as text, to be kept in the database, and back: as JSON, whose days are days again."""

import json
from datetime import date


def as_text(found: object) -> str:
    """A value of the settings file, or all of one, as JSON; "null" where nothing is said."""
    return json.dumps(found, default=_day)


def from_text(text: str) -> object:
    """A value as the settings file would have it."""
    return _with_days(json.loads(text))


def _day(found: object) -> str:
    if isinstance(found, date):
        return found.isoformat()
    raise TypeError(f"{type(found).__name__} is no value of a setting")


def _with_days(found: object) -> object:
    match found:
        case list():
            return [_with_days(one) for one in found]
        case dict():
            return {key: _with_days(one) for key, one in found.items()}
        case str() if len(found) == len("2026-01-01"):
            try:
                return date.fromisoformat(found)
            except ValueError:
                return found
    return found
