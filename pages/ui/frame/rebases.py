"""The step changes of a figure's trend: those of the settings, and those that people set on a page."""

from data_access.storage import step_changes
from data_access.storage.step_changes import StepChange
from metrics.statistics.signal_rules import Rebase
from pages.ui.frame import data
from pages.ui.frame.cached import database
from pages.ui.frame.not_usable import or_the_page_ends
from reports.view import View


@or_the_page_ends
def set_here(metric: str, view: View) -> tuple[StepChange, ...]:
    """What people set for a figure, newest first, undone ones too; nothing for the sample. Asked afresh each time."""
    return () if view.is_sample else step_changes.step_changes(database(), metric)


def in_force(metric: str, view: View) -> tuple[Rebase, ...]:
    """Those that hold, by their day. Of two from one day that of the settings does."""
    by_day = {one.day: one.rebase for one in set_here(metric, view) if one.undone_at is None}
    by_day |= {one.date: one for one in data.shown().rebases.get(metric, ())}
    return tuple(by_day[day] for day in sorted(by_day))
