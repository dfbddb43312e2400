"""What was published when: every number that left, and which were hidden. Added to, and never changed.

What was once told cannot be taken back: the next publication is looked through together with it.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from sqlalchemy import insert
from sqlalchemy.engine import Connection, Engine
from sqlmodel import Session, col, select

from data_access.storage.models import PublicationRecord
from data_access.storage.papers.moment import Moment, newer_publication, this_moment
from data_access.storage.writing import writing
from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import NOT_ROUNDED, Policy
from metrics.disclosure.together import Number, Row

_Made = TypeVar("_Made")
Numbers = Mapping[Number, int | None]
"""What a publication tells: numbers, and None for each that it hides."""


def keep_published(connection: Connection, numbers: Numbers, policy: Policy) -> None:
    """Add one publication, with the database's own time and the policy it was made by; part of a transaction."""
    lines = [
        [row.metric.key, part, row.start.isoformat(), row.end.isoformat(), dict(row.groups), number]
        for (row, part), number in numbers.items()
    ]
    values = {"policy": policy.told, "numbers": json.dumps(lines)}
    connection.execute(insert(PublicationRecord).values(**values))


def keep_unless_overtaken(connection: Connection, moment: Moment, numbers: Numbers, policy: Policy) -> bool:
    """Keep what was looked through together with all published until ``moment``; False where somebody published since.

    Within ``writing``: nobody can publish between the look and the entry.
    """
    if newer_publication(connection, moment):
        return False
    keep_published(connection, numbers, policy)
    return True


def publish_in_turn(
    database: Engine, policy: Policy, look: Callable[[Mapping[Number, frozenset[int]]], tuple[_Made, Numbers | None]]
) -> _Made:
    """Something made of all that was published before and kept as published; anew where somebody published meanwhile.

    ``look`` gives it with the numbers to be kept, or None where nothing is.
    """
    while True:
        moment = this_moment(database)
        made, numbers = look(published_before(database))
        if numbers is None:
            return made
        with writing(database) as connection:
            if keep_unless_overtaken(connection, moment, numbers, policy):
                return made


def published_before(database: Engine) -> dict[Number, frozenset[int]]:
    """Each number that was ever published, as it was told then; none for what was hidden.

    Figures and ways to split that there are no longer bind nothing.
    """
    found: dict[Number, frozenset[int]] = {}
    for _, one, number in _told(database):
        found[one] = found.get(one, frozenset()) | (frozenset() if number is None else frozenset({number}))
    return found


def last_told(database: Engine) -> dict[Number, int]:
    """Each number as it was last published; without what was hidden, or told as a rounded number alone."""
    exact = ((one, number) for policy, one, number in _told(database) if policy.endswith(NOT_ROUNDED))
    return {one: number for one, number in exact if number is not None}


def _told(database: Engine) -> Iterator[tuple[str, Number, int | None]]:
    """By which policy each number was published, oldest first."""
    asked = select(PublicationRecord.policy, PublicationRecord.numbers).order_by(col(PublicationRecord.id))
    with Session(database) as session:
        for policy, numbers in session.exec(asked).all():
            for key, part, start, end, groups, number in json.loads(numbers):
                metric = CATALOGUE.get(key)
                if metric is None or not groups.keys() <= metric.ways.keys():
                    continue
                line = Row(metric, date.fromisoformat(start), date.fromisoformat(end), tuple(sorted(groups.items())))
                yield policy, (line, part), number
