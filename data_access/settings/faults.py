"""What is wrong with a settings file, each fault as a sentence with its place."""

from datetime import date
from difflib import get_close_matches
from typing import NamedTuple, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from data_access.settings.fields import Table
from data_access.settings.tables import SettingsFile

_LONGEST_SHOWN = 60
_NEARLY_THE_SAME = 0.85
"""How like a key of the same table must be to be meant, and not the same key of another table."""


class SettingsError(ValueError):
    """The settings file cannot be used. ``faults`` are sentences, each with the place of what is wrong."""

    def __init__(self, *faults: str):
        super().__init__("\n".join(faults))
        self.faults = faults


def settings_error(problem: ValidationError, file: str) -> SettingsError:
    """Everything that is wrong with the settings of a file, in the order of its tables."""
    return SettingsError(*(_sentence(fault, file) for fault in problem.errors(include_url=False)))


class _Place(NamedTuple):
    """Where a fault is: in words, the keys known there, the key at fault, and whether it is in a list of that key."""

    words: str
    known: dict[str, FieldInfo]
    key: str
    in_list: bool


def _sentence(fault: ErrorDetails, file: str) -> str:
    place = _place(fault["loc"], file)
    expected = place.known[place.key].description if place.key in place.known else ""
    match fault["type"]:
        case "extra_forbidden":
            return f"{place.words}: {_unknown(place)}"
        case "missing":
            return f"{place.words} lacks {place.key}; expected {expected}."
        case "sentence":
            return f"{place.words}: {fault['msg']}"
        case "value_error":
            return f"{place.words}: {str(fault['ctx']['error']).rstrip('.')}."
        case _:
            verb = "holds" if place.in_list else "is"
            return f"{place.words}: {place.key} {verb} {_shown(fault['input'])}; expected {expected}."


def _place(loc: tuple[int | str, ...], file: str) -> _Place:
    """A fault's place by the keys and numbers that lead to it from the top of the file."""
    top, name, below = _fields(SettingsFile), str(loc[0]), loc[1:]
    if not below or name not in top:
        return _Place(file, top, name, in_list=False)
    table = _table(top[name])
    if table and isinstance(below[0], int):
        words = f"{file}: {table.called} {below[0] + 1} under [[{name}]]"
        if len(below) == 1:
            return _Place(words, top, name, in_list=True)
        return _Place(words, _fields(table), str(below[1]), in_list=len(below) > 2)
    known = _fields(table) if table else {str(below[0]): top[name]}
    return _Place(f"{file}: [{name}]", known, str(below[0]), in_list=len(below) > 1)


def _unknown(place: _Place) -> str:
    """That a key is no setting, with the one that is likely meant, or the table in which it would be one."""
    known = ", ".join(sorted(place.known))
    close = get_close_matches(place.key, place.known, n=1)
    nearly = get_close_matches(place.key, place.known, n=1, cutoff=_NEARLY_THE_SAME)
    if not nearly and (home := _home(place.key)):
        return f"{place.key!r} is not a setting here: it belongs {home}. Known here: {known}."
    meant = f" Did you mean {close[0]}?" if close else ""
    return f"{place.key!r} is not a setting.{meant} Known: {known}."


def _home(key: str) -> str:
    """Where in the file a key is a setting; nothing where it is none anywhere."""
    top = _fields(SettingsFile)
    if key in top:
        return "above all headings in brackets" if _table(top[key]) is None else f"under a heading, [{key}]"
    for name, field in top.items():
        if (table := _table(field)) and key in _fields(table):
            return f"under [[{name}]]" if get_args(field.annotation) else f"under [{name}]"
    return ""


def _fields(table: type[Table]) -> dict[str, FieldInfo]:
    """The keys of a table as the file has them."""
    return {field.alias or name: field for name, field in table.model_fields.items()}


def _table(field: FieldInfo) -> type[Table] | None:
    """The kind of table that stands under a key, once or several times; None for a plain value."""
    for found in (field.annotation, *get_args(field.annotation)):
        if isinstance(found, type) and issubclass(found, Table):
            return found
    return None


def _shown(found: object) -> str:
    """A value much as the file has it."""
    match found:
        case bool():
            return str(found).lower()
        case dict():
            return "a table"
        case list():
            return "a list" if found else "an empty list"
        case date():
            return found.isoformat()
    text = repr(found)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
