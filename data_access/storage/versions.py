"""Which version the data are of, and reading them so that nobody's load or undo falls in between."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import text
from sqlalchemy.engine import Engine

_Asked = ParamSpec("_Asked")
_Read = TypeVar("_Read")
_TRIES = 5
_NUMBERS = text(
    "SELECT COUNT(*), COALESCE(MAX(id), 0), COUNT(withdrawn_at), (SELECT COUNT(*) FROM remedy_note), "
    "(SELECT COUNT(*) FROM setting) FROM batch"
)


def version(database: Engine) -> str:
    """A short text that changes with every import and withdrawal, every officer's note and every setting."""
    with database.connect() as connection:
        numbers = connection.execute(_NUMBERS).one()
    return "-".join(str(number) for number in numbers)


def steadily(read: Callable[Concatenate[Engine, _Asked], _Read]) -> Callable[Concatenate[Engine, _Asked], _Read]:
    """A reading of several questions, done again where the data changed meanwhile.

    Whoever looks while the latest full extract is undone would else see its batch without its rows: no cases at all.
    """

    @wraps(read)
    def found(database: Engine, *args: _Asked.args, **keys: _Asked.kwargs) -> _Read:
        before = version(database)
        made = read(database, *args, **keys)
        for _ in range(_TRIES):
            if (now := version(database)) == before:
                break
            before, made = now, read(database, *args, **keys)
        return made

    return found
