"""Step changes that people set on a page: from which day a trend's average and limits start afresh, and why.

Kept with who and when, and undone with who and when; none is ever changed or taken away.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, insert, update
from sqlalchemy.engine import Engine
from sqlmodel import Session, col, select

from data_access.storage.models import StepChangeRecord
from data_access.storage.officer_notes import allowed, why_not_kept
from metrics.statistics.signal_rules import Rebase

LONGEST = 300
"""Letters of a reason: it stands under the chart."""
_SET = "set or undo a step change"


class NotAStepChange(ValueError):
    """The step change lacks its reason, lies in the future or stands already; the message says what is expected."""


@dataclass(frozen=True)
class StepChange:
    """One step change as it was set, and undone."""

    id: int
    metric: str
    day: date
    reason: str
    made_by: str
    made_at: datetime
    undone_by: str
    undone_at: datetime | None

    @property
    def rebase(self) -> Rebase:
        """As the charts take it."""
        return Rebase(self.day, self.reason, self.made_by)


def add_step_change(
    database: Engine, metric: str, *, day: date | None, reason: str, by: str, officers: Collection[str], today: date
) -> None:
    """Keep a step change of one figure, with the database's own time. Raises NotAllowed or NotAStepChange."""
    allowed(_SET, by, officers)
    words = " ".join(reason.split())
    if day is None:
        raise NotAStepChange("Choose the day from which the average and the limits are to start afresh.")
    if day > today:
        raise NotAStepChange("Choose a day that has come: nothing can have changed from a day that lies ahead.")
    if not words:
        raise NotAStepChange("Write what changed: limits never move without a reason.")
    if fault := why_not_kept(words, LONGEST):
        raise NotAStepChange(fault)
    if any(one.day == day for one in step_changes(database, metric) if one.undone_at is None):
        raise NotAStepChange("A step change from that day stands already. Undo it first to give another reason.")
    values = {"metric": metric, "day": day, "reason": words, "made_by": by}
    with database.begin() as connection:
        connection.execute(insert(StepChangeRecord).values(**values))


def undo_step_change(database: Engine, step: int, *, by: str, officers: Collection[str]) -> None:
    """Let a step change hold no longer; one that is undone already stays as it is. Raises NotAllowed."""
    allowed(_SET, by, officers)
    standing = (col(StepChangeRecord.id) == step) & col(StepChangeRecord.undone_at).is_(None)
    with database.begin() as connection:
        connection.execute(update(StepChangeRecord).where(standing).values(undone_at=func.now(), undone_by=by))


def step_changes(database: Engine, *metrics: str) -> tuple[StepChange, ...]:
    """All that was set for some figures, also what was undone since, newest first."""
    with Session(database) as session:
        query = select(StepChangeRecord).where(col(StepChangeRecord.metric).in_(metrics))
        found = session.exec(query.order_by(col(StepChangeRecord.id).desc())).all()
        return tuple(StepChange(**one.model_dump()) for one in found)
