"""What was published when: every number that left, and which were hidden. Added to, and never changed.

What was once told cannot be taken back: the next publication is looked through together with it.
"""

import json
from collections.abc import Mapping
from datetime import date

from sqlalchemy import insert
from sqlalchemy.engine import Connection, Engine
from sqlmodel import Session, col, select

from data_access.storage.models import PublicationRecord
from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import Policy
from metrics.disclosure.together import Number, Row


def keep_published(connection: Connection, numbers: Mapping[Number, int | None], policy: Policy) -> None:
    """Add one publication, with the database's own time and the policy it was made by; part of a transaction."""
    lines = [
        [row.metric.key, part, row.start.isoformat(), row.end.isoformat(), dict(row.groups), number]
        for (row, part), number in numbers.items()
    ]
    values = {"policy": policy.told, "numbers": json.dumps(lines)}
    connection.execute(insert(PublicationRecord).values(**values))


def published_before(database: Engine) -> dict[Number, frozenset[int]]:
    """Each number that was ever published, as it was told then; none for what was hidden.

    Figures and ways to split that there are no longer bind nothing.
    """
    found: dict[Number, frozenset[int]] = {}
    with Session(database) as session:
        for one in session.exec(select(PublicationRecord.numbers).order_by(col(PublicationRecord.id))).all():
            for key, part, start, end, groups, number in json.loads(one):
                metric = CATALOGUE.get(key)
                if metric is None or not groups.keys() <= metric.ways.keys():
                    continue
                line = Row(metric, date.fromisoformat(start), date.fromisoformat(end), tuple(sorted(groups.items())))
                told = frozenset() if number is None else frozenset({number})
                found[line, part] = found.get((line, part), frozenset()) | told
    return found
