"""What a meeting agreed and whether it was done, counted in a sentence."""

from collections.abc import Sequence
from datetime import date

from reports import wording
from reports.agreed.standing import Action
from reports.words.agreed.actions import line

NOTHING = (
    "No meeting has agreed an action yet. Whoever adds one beside a figure's chart can say at which meeting it was "
    "agreed; the days of meetings are set on the Settings page."
)


def agreed(meeting: date | None, actions: Sequence[Action]) -> str:
    """4 actions, 1 done, 2 overdue: in one line; empty without a meeting."""
    if meeting is None:
        return ""
    return f"**Agreed at the meeting of {wording.day(meeting)}:** {_counted(actions)}."


def _counted(actions: Sequence[Action]) -> str:
    if not actions:
        return "no actions"
    done, late = sum(one.is_done for one in actions), sum(one.days_overdue > 0 for one in actions)
    dropped = sum(not one.is_open and not one.is_done for one in actions)
    parts = [wording.counted(len(actions), "actions"), f"{done or 'none'} done", f"{late or 'none'} overdue"]
    return ", ".join([*parts, *([f"{dropped} dropped"] if dropped else [])])


def each(actions: Sequence[Action], names: Sequence[str]) -> tuple[str, ...]:
    """The actions of one meeting, each with the name of its figure."""
    return tuple(f"**{name}.** {line(one)}" for name, one in zip(names, actions, strict=True))
