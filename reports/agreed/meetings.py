"""What each meeting agreed."""

from collections.abc import Sequence
from datetime import date

from reports.agreed.standing import Action


def by_meeting(actions: Sequence[Action]) -> dict[date, tuple[Action, ...]]:
    """The actions that meetings agreed, by the day of the meeting, the latest first; without those of no meeting."""
    days = sorted({one.first.meeting for one in actions if one.first.meeting}, reverse=True)
    return {day: tuple(one for one in actions if one.first.meeting == day) for day in days}


def of_the_last(actions: Sequence[Action], met: date | None) -> tuple[date | None, tuple[Action, ...]]:
    """The last meeting and what it agreed: that of the settings, else the last that agreed anything."""
    found = by_meeting(actions)
    last = met or next(iter(found), None)
    return last, found.get(last, ()) if last else ()
