"""Which settings people may choose on a page, and how they lie below those of the settings file."""

from collections.abc import Mapping
from copy import deepcopy

ON_A_PAGE = (
    "council",
    "authority",
    "residents",
    "pupils",
    "england_people",
    "population",
    "local_target",
    "scorecard.measures",
    "scorecard.targets",
    "scorecard.meetings",
    "officers.names",
    "school_calendar.terms",
    "school_calendar.closed",
)
"""By key, behind its table where it has one. What else there is, whoever looks after the computer says in the file."""


def said_of(written: Mapping[str, object], key: str) -> object:
    """What a settings file says of a key; None where it says nothing."""
    table, _, name = key.rpartition(".")
    found = written.get(table, {}) if table else written
    return found.get(name) if isinstance(found, Mapping) else None


def laid_under(written: Mapping[str, object], chosen: Mapping[str, object]) -> dict[str, object]:
    """What a settings file says, and of what is chosen on a page that of which it says nothing."""
    made = deepcopy(dict(written))
    for key, value in chosen.items():
        table, _, name = key.rpartition(".")
        where = made.setdefault(table, {}) if table else made
        if isinstance(where, dict):
            where.setdefault(name, value)
    return made
