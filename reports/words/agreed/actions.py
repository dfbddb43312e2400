"""The words about actions on a figure: reason, action, owner, when it is due, and whether that day has passed."""

from collections.abc import Sequence
from datetime import date

from data_access.storage.agreed.actions import DONE, DROPPED, OPEN, Entry
from metrics.base.periods import Period
from reports import inert, wording
from reports.agreed.standing import Action

ASK = (
    "Why the figure stands as it does, what is done about it, who owns that and by when. Nothing is overwritten: how "
    "an action goes on is another entry."
)
NONE = "No action is recorded for this figure."
NO_OFFICERS = "Nobody may add one yet. To allow it, name the officers on the Settings page."
NO_MEETING = "At no meeting"
STATUSES = {OPEN: "Still open", DONE: "Done", DROPPED: "Dropped"}


def counted(actions: Sequence[Action]) -> str:
    """3 actions: 2 open, of which 1 is overdue; 1 done. None, one, two."""
    if not actions:
        return NONE
    still_open = [one for one in actions if one.is_open]
    late = sum(one.days_overdue > 0 for one in still_open)
    done = sum(one.is_done for one in actions)
    dropped = len(actions) - len(still_open) - done
    of_which = f", of which {late} {wording.by_number(late, 'is', 'are')} overdue" if late else ""
    parts = [f"{len(still_open)} open{of_which}"] if still_open else []
    parts += [f"{number} {word}" for number, word in ((done, "done"), (dropped, "dropped")) if number]
    return f"{wording.counted(len(actions), 'actions').capitalize()}: {'; '.join(parts)}."


def line(action: Action, *, owner: bool = True) -> str:
    """Reason, action, owner where the reader is one of us, due day and next update of one action."""
    latest = action.latest
    pieces = [
        f"**Why:** {inert.markdown(latest.reason)}",
        f"**Action:** {inert.markdown(latest.action)}",
        f"**Owner:** {inert.markdown(latest.owner)}" if owner else "",
        due_words(action),
        update_words(action),
    ]
    return " · ".join(piece for piece in pieces if piece)


def due_words(action: Action) -> str:
    """By when, and how long past that day; or since when it is done or dropped."""
    latest = action.latest
    if not action.is_open:
        return f"**{STATUSES[latest.status]}**, as said on {wording.day(latest.known_on)}"
    if action.days_overdue:
        return f"**{wording.counted(action.days_overdue, 'days')} overdue**, was due {wording.day(latest.due)}"
    return f"**Due** {'today, ' if latest.due == action.as_at else ''}{wording.day(latest.due)}"


def update_words(action: Action) -> str:
    """When the next update is promised; empty where none is, or nothing is open."""
    promised = action.latest.next_update
    if promised is None or not action.is_open:
        return ""
    if action.update_days_late:
        return (
            f"update {wording.counted(action.update_days_late, 'days')} late, was promised for {wording.day(promised)}"
        )
    return f"next update {'today, ' if promised == action.as_at else ''}{wording.day(promised)}"


def history(actions: Sequence[Action]) -> tuple[str, ...]:
    """Each action with all that was said of it, by whom and when."""
    return tuple(". ".join([line(one), _begun(one.first), *map(_went_on, one.entries[1:])]) + "." for one in actions)


def _begun(entry: Entry) -> str:
    about = f"About {inert.markdown(wording.period_words(entry.period))}"
    agreed = f", agreed at the meeting of {wording.day(entry.meeting)}" if entry.meeting else ""
    return f"{about}{agreed}; written by {_by(entry)}"


def _went_on(entry: Entry) -> str:
    due = f", due {wording.day(entry.due)}" if entry.status == OPEN else ""
    return f"{STATUSES[entry.status]}{due}: {inert.markdown(entry.said)}, by {_by(entry)}"


def _by(entry: Entry) -> str:
    return f"{inert.markdown(entry.made_by)} on {wording.day(entry.made_at.date())}"


def new_about(period: Period) -> str:
    """What a new action will be about."""
    return f"**A new action**, about {wording.period_words(period)}"


def named(action: Action) -> str:
    """An action as it is chosen from a list of plain text."""
    return f"{action.latest.action} ({action.latest.owner}, due {wording.day(action.latest.due)})"


def meeting_words(meeting: date | None) -> str:
    """A meeting as it is chosen from a list."""
    return NO_MEETING if meeting is None else f"The meeting of {wording.day(meeting)}"
