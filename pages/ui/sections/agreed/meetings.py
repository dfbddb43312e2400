"""What each meeting agreed, and whether it was done."""

from metrics.catalogue import CATALOGUE
from pages.ui.blocks import pieces
from pages.ui.frame import agreed, say
from reports.agreed.meetings import by_meeting
from reports.agreed.standing import Action
from reports.view import View
from reports.words.agreed import meetings as words


def agreed_at_meetings(view: View) -> None:
    """The meetings, the latest first, each with its count and its actions."""
    found = by_meeting(agreed.actions(view))
    if not found:
        pieces.nothing_here(words.NOTHING)
    for meeting, actions in found.items():
        say.words(words.agreed(meeting, actions))
        pieces.points(words.each(actions, [_named(one) for one in actions]))


def _named(action: Action) -> str:
    metric = CATALOGUE.get(action.first.metric)
    return metric.name if metric else action.first.metric
