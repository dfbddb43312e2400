"""Targets with a way to them: from a value on one day to a value on another, and who agreed it and where.

They stand beside the law's standard and never in its place. Each is kept with who and when; the newest of a figure
counts, and taking one back is an entry too.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import insert
from sqlalchemy.engine import Engine
from sqlmodel import Session, col, select

from data_access.storage.agreed.records import TargetRecord
from data_access.storage.officer_notes import allowed, known_on, why_not_kept

LINE, STEPS = "line", "steps"
SHAPES = (LINE, STEPS)
"""A straight line by days, or an equal step at the end of each three months."""
LONGEST = 300
_SET = "set a target"


class NotATarget(ValueError):
    """The target lacks something; the message says what is expected."""


@dataclass(frozen=True)
class Target:
    """The way to a target. Shares are from 0 to 1."""

    metric: str
    from_value: float
    from_day: date
    to_value: float
    to_day: date
    shape: str
    source: str
    """Who agreed it, and where."""


@dataclass(frozen=True)
class KeptTarget:
    """A target as it was set; ``target`` is None where one was taken back."""

    metric: str
    target: Target | None
    made_at: datetime
    made_by: str
    known_on: date


def set_target(database: Engine, target: Target, *, is_share: bool, by: str, officers: Collection[str]) -> None:
    """Keep a target, which takes the place of any other of its figure. Raises NotAllowed or NotATarget."""
    allowed(_SET, by, officers)
    said = replace(target, source=" ".join(target.source.split()))
    if said.from_day >= said.to_day:
        raise NotATarget("The day of the target must come after the day from which it is set.")
    if said.shape not in SHAPES:
        raise NotATarget(f"{said.shape!r} is no way to a target; expected one of {', '.join(SHAPES)}.")
    if min(said.from_value, said.to_value) < 0 or (is_share and max(said.from_value, said.to_value) > 1):
        raise NotATarget("Expected values from 0 on, and percentages up to 100.")
    if not said.source:
        raise NotATarget("Write who agreed the target, and where.")
    if fault := why_not_kept(said.source, LONGEST):
        raise NotATarget(fault)
    _keep(database, {**vars(said), "is_set": True, "made_by": by})


def take_back_target(database: Engine, metric: str, *, by: str, officers: Collection[str]) -> None:
    """Let a figure have no way to a target any more. Raises NotAllowed, and NotATarget where it has none."""
    allowed(_SET, by, officers)
    kept = [one.target for one in targets(database, newest=date.max) if one.metric == metric]
    if not kept or kept[-1] is None:
        raise NotATarget("There is no target to take back.")
    _keep(database, {**vars(kept[-1]), "is_set": False, "made_by": by})


def targets(database: Engine, *, newest: date) -> tuple[KeptTarget, ...]:
    """All that was ever set, oldest first. Known from its day, or that of the newest data if that is earlier."""
    with Session(database) as session:
        found = session.exec(select(TargetRecord).order_by(col(TargetRecord.id))).all()
        return tuple(_kept(one, newest) for one in found)


def _kept(one: TargetRecord, newest: date) -> KeptTarget:
    target = Target(
        one.metric, one.from_value, one.from_day, one.to_value, one.to_day, shape=one.shape, source=one.source
    )
    known = known_on(one.made_at, newest)
    return KeptTarget(one.metric, target if one.is_set else None, one.made_at, one.made_by, known)


def _keep(database: Engine, values: dict[str, object]) -> None:
    with database.begin() as connection:
        connection.execute(insert(TargetRecord).values(**values))
