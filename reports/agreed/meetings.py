"""What each meeting agreed."""

from collections.abc import Sequence
from datetime import date

from metrics.base.periods import months_to
from reports.agreed.standing import Action

_MONTHS_BACK = 3
"""How far back news goes where no meeting is known: about as far apart as boards meet."""


def news_since(meetings: Sequence[date], as_at: date) -> tuple[date, bool]:
    """The day since when there is news, and whether the board met on it: the last meeting, else some months ago."""
    met = [one for one in meetings if one < as_at]
    return (met[-1], True) if met else (months_to(as_at, _MONTHS_BACK + 1)[0].end, False)


def by_meeting(actions: Sequence[Action]) -> dict[date, tuple[Action, ...]]:
    """The actions that meetings agreed, by the day of the meeting, the latest first; without those of no meeting."""
    days = sorted({one.first.meeting for one in actions if one.first.meeting}, reverse=True)
    return {day: tuple(one for one in actions if one.first.meeting == day) for day in days}


def of_the_last(actions: Sequence[Action], met: date | None) -> tuple[date | None, tuple[Action, ...]]:
    """The last meeting and what it agreed: that of the settings, else the last that agreed anything."""
    found = by_meeting(actions)
    last = met or next(iter(found), None)
    return last, found.get(last, ()) if last else ()
