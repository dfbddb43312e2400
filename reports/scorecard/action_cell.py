"""Who does what by when about a measure of the scorecard, in the few words that fit its line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reports import wording
from reports.agreed.standing import Action, latest_open, of_metric
from reports.scorecard.rows import Row, wants_action
from reports.words.agreed import actions as words

NO_ACTION, NONE_OPEN = "No action recorded", "None open"


@dataclass(frozen=True)
class Cell:
    """What stands in the line: the owner and when it is due, or that there is nothing; and all of it in a sentence."""

    owner: str = ""
    due: str = ""
    full: str = ""
    is_late: bool = False


def cell(row: Row, actions: Sequence[Action]) -> Cell:
    """The open action on a measure that was begun last. Where none is, that is said of a measure that wants one.

    ``actions`` are those on every figure, as they stood on the day.
    """
    own = of_metric(actions, row.metric.key)
    found = latest_open(own)
    if found is None:
        return Cell(due=(NONE_OPEN if own else NO_ACTION) if wants_action(row) else "")
    latest = found.latest
    full = f"{latest.action}. Owner: {latest.owner}. {words.due_words(found).replace('**', '')}."
    return Cell(latest.owner, _due(found), full, found.days_overdue > 0)


def _due(action: Action) -> str:
    due: date = action.latest.due
    if action.days_overdue:
        return f"{wording.counted(action.days_overdue, 'days')} late"
    if due == action.as_at:
        return "due today"
    return wording.short_day(due)
