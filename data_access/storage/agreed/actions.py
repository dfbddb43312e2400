"""Actions on a figure: why it stands as it does, what is done about it, by whom and by when, and how that goes on.

An action is begun by one entry and carried on by others; none is ever changed or taken away.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import insert
from sqlalchemy.engine import Engine
from sqlmodel import Session, col, select

from data_access.storage.agreed.records import ActionRecord
from data_access.storage.officer_notes import allowed, known_on, why_not_kept
from metrics.base.periods import Period

OPEN, DONE, DROPPED = "open", "done", "dropped"
STATUSES = (OPEN, DONE, DROPPED)
LONGEST = 300
"""Letters of a reason, an action or an update: they stand beside the chart."""
LONGEST_OWNER = 60
_WRITE = "write about actions"
_NAMES = (
    "metric",
    "reason",
    "action",
    "owner",
    "due",
    "next_update",
    "status",
    "said",
    "meeting",
    "made_at",
    "made_by",
)


class NotAnAction(ValueError):
    """The entry lacks something; the message says what is expected."""


@dataclass(frozen=True)
class Entry:
    """One entry. ``number`` is that of its action; ``known_on`` the day from which anybody could see it."""

    number: int
    metric: str
    period: Period
    reason: str
    action: str
    owner: str
    due: date
    next_update: date | None
    status: str
    said: str
    meeting: date | None
    made_at: datetime
    made_by: str
    known_on: date


@dataclass(frozen=True)
class Agreed:
    """What somebody says of an action when it begins."""

    reason: str
    action: str
    owner: str
    due: date | None
    next_update: date | None = None
    meeting: date | None = None


def add_action(
    database: Engine, metric: str, period: Period, agreed: Agreed, *, by: str, officers: Collection[str]
) -> None:
    """Begin an action on a figure of a period, with the database's own time. Raises NotAllowed or NotAnAction."""
    allowed(_WRITE, by, officers)
    said = replace(agreed, **{name: " ".join(getattr(agreed, name).split()) for name in ("reason", "action", "owner")})
    if not said.reason:
        raise NotAnAction("Write why the figure stands as it does.")
    if not said.action:
        raise NotAnAction("Write what is done about it.")
    if not said.owner:
        raise NotAnAction("Say who owns the action: a role, or an officer.")
    for words, longest in ((said.reason, LONGEST), (said.action, LONGEST), (said.owner, LONGEST_OWNER)):
        _may_be_kept(words, longest)
    when = {"due": _day(said.due), "next_update": said.next_update}
    words = {"reason": said.reason, "action": said.action, "owner": said.owner, "meeting": said.meeting}
    span = {"period_start": period.start, "period_end": period.end, "period_name": period.name}
    _keep(database, {"metric": metric, **span, **words, **when, "status": OPEN, "made_by": by})


def update_action(
    database: Engine,
    number: int,
    *,
    status: str,
    said: str,
    due: date | None,
    next_update: date | None,
    by: str,
    officers: Collection[str],
) -> None:
    """Say how an action goes on: open, done or dropped. Without a day it is due as before. Raises as ``add_action``."""
    allowed(_WRITE, by, officers)
    words = " ".join(said.split())
    if status not in STATUSES:
        raise NotAnAction(f"{status!r} is no status; expected one of {', '.join(STATUSES)}.")
    if not words:
        raise NotAnAction("Write what was done, or why it is put off or dropped.")
    _may_be_kept(words, LONGEST)
    with Session(database) as session:
        of_it = (col(ActionRecord.id) == number) | (col(ActionRecord.first_id) == number)
        before = session.exec(select(ActionRecord).where(of_it).order_by(col(ActionRecord.id).desc())).first()
        first = session.get(ActionRecord, number)
        if before is None or first is None or first.first_id is not None:
            raise NotAnAction("There is no such action.")
        kept = before.model_dump(exclude={"id", "made_at"})
    when = {"due": due or kept["due"], "next_update": next_update}
    _keep(database, kept | when | {"first_id": number, "status": status, "said": words, "made_by": by})


def entries(database: Engine, *, newest: date) -> tuple[Entry, ...]:
    """Every entry about any figure, oldest first.

    Each is known from the day it was made; but where the newest data are of an earlier day, from that day, or nobody
    could see it before the next upload (decision 25).
    """
    with Session(database) as session:
        found = session.exec(select(ActionRecord).order_by(col(ActionRecord.id))).all()
        return tuple(_entry(one, newest) for one in found)


def _entry(one: ActionRecord, newest: date) -> Entry:
    period = Period(one.period_start, one.period_end, one.period_name)
    rest = {name: getattr(one, name) for name in _NAMES}
    number = one.id if one.first_id is None else one.first_id
    return Entry(number=number or 0, period=period, known_on=known_on(one.made_at, newest), **rest)


def _keep(database: Engine, values: dict[str, object]) -> None:
    with database.begin() as connection:
        connection.execute(insert(ActionRecord).values(**values))


def _day(due: date | None) -> date:
    if due is None:
        raise NotAnAction("Choose the day by which it is due.")
    return due


def _may_be_kept(words: str, longest: int) -> None:
    if fault := why_not_kept(words, longest):
        raise NotAnAction(fault)
