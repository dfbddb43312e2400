"""What people agreed about figures: the step changes of their trends, in the settings or set on a page, and actions."""

from data_access.storage import step_changes
from data_access.storage.agreed.actions import entries
from data_access.storage.step_changes import StepChange
from metrics.statistics.signal_rules import Rebase
from pages.ui.frame import data
from pages.ui.frame.cached import database
from pages.ui.frame.not_usable import or_the_page_ends
from reports.agreed.standing import Action, standing
from reports.view import View
from sample_data.agreed import SAMPLE_ACTIONS


@or_the_page_ends
def set_here(view: View, *metrics: str) -> tuple[StepChange, ...]:
    """What people set for figures, newest first, undone ones too; nothing for the sample. Asked afresh each time."""
    return () if view.is_sample else step_changes.step_changes(database(), *metrics)


def in_force(view: View, *metrics: str) -> tuple[tuple[Rebase, ...], ...]:
    """Of each figure those that hold, by their day. Of two from one day that of the settings does."""
    kept, chosen = set_here(view, *metrics), data.shown_in(view).rebases
    found: list[tuple[Rebase, ...]] = []
    for metric in metrics:
        by_day = {one.day: one.rebase for one in kept if one.metric == metric and one.undone_at is None}
        by_day |= {one.date: one for one in chosen.get(metric, ())}
        found.append(tuple(by_day[day] for day in sorted(by_day)))
    return tuple(found)


@or_the_page_ends
def actions(view: View) -> tuple[Action, ...]:
    """The actions on every figure as they stood on the view's day. Asked afresh: it is one short query."""
    every = SAMPLE_ACTIONS if view.is_sample else entries(database(), newest=view.extracted_on)
    return standing(every, view.as_at)
