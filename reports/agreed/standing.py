"""Actions as they stood on a day, made of the entries that were known by then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data_access.storage.agreed.actions import DONE, OPEN, Entry


@dataclass(frozen=True)
class Action:
    """One action: how it was begun, and how it stands by the latest entry known on the day ``as_at``."""

    first: Entry
    latest: Entry
    entries: tuple[Entry, ...]
    """All that is known, oldest first."""
    as_at: date

    @property
    def is_open(self) -> bool:
        """Whether there is more to do."""
        return self.latest.status == OPEN

    @property
    def is_done(self) -> bool:
        """Whether somebody has said that it is done."""
        return self.latest.status == DONE

    @property
    def days_overdue(self) -> int:
        """Days since the one by which it is due; none on that day (decision 61), or once it is not open."""
        return max(0, (self.as_at - self.latest.due).days) if self.is_open else 0

    @property
    def update_days_late(self) -> int:
        """Days since the one for which the next update was promised; nought as above, and where none was."""
        promised = self.latest.next_update
        return max(0, (self.as_at - promised).days) if self.is_open and promised else 0


def standing(entries: Iterable[Entry], as_at: date) -> tuple[Action, ...]:
    """The actions known on a day: open ones first, of these the one due first; then the others, the newest first."""
    known: dict[int, list[Entry]] = {}
    for one in entries:
        if one.known_on <= as_at:
            known.setdefault(one.number, []).append(one)
    found = [Action(of_it[0], of_it[-1], tuple(of_it), as_at) for of_it in known.values()]
    still_open = sorted((one for one in found if one.is_open), key=lambda one: (one.latest.due, one.first.number))
    return (*still_open, *(one for one in reversed(found) if not one.is_open))


def of_metric(actions: Sequence[Action], metric: str) -> tuple[Action, ...]:
    """Those on one figure."""
    return tuple(one for one in actions if one.first.metric == metric)


def latest_open(actions: Sequence[Action]) -> Action | None:
    """The open action that was begun last; None where none is open."""
    return max((one for one in actions if one.is_open), key=lambda one: one.first.number, default=None)
