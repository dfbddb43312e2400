"""What people agreed about figures: the step changes of their trends, in the settings or set on a page, and actions."""

from data_access.storage import step_changes
from data_access.storage.agreed.actions import entries
from data_access.storage.agreed.targets import KeptTarget, Target
from data_access.storage.agreed.targets import targets as stored_targets
from data_access.storage.step_changes import StepChange
from metrics.statistics.signal_rules import Rebase
from pages.ui.frame import data
from pages.ui.frame.cached import database
from pages.ui.frame.not_usable import or_the_page_ends
from reports.agreed import steps
from reports.agreed.standing import Action, standing
from reports.agreed.trajectory import in_force as targets_in_force
from reports.view import View
from sample_data.agreed import SAMPLE_ACTIONS, SAMPLE_TARGETS


@or_the_page_ends
def set_here(view: View, *metrics: str) -> tuple[StepChange, ...]:
    """What people set for figures, newest first, undone ones too; nothing for the sample. Asked afresh each time."""
    return () if view.is_sample else step_changes.step_changes(database(), *metrics)


def in_force(view: View, *metrics: str) -> tuple[tuple[Rebase, ...], ...]:
    """Of each figure those that hold, by their day. Of two from one day that of the settings does."""
    kept, chosen = set_here(view, *metrics), data.shown_in(view).rebases
    return tuple(steps.in_force(metric, kept, chosen.get(metric, ())) for metric in metrics)


@or_the_page_ends
def actions(view: View) -> tuple[Action, ...]:
    """The actions on every figure as they stood on the view's day. Asked afresh: it is one short query."""
    every = SAMPLE_ACTIONS if view.is_sample else entries(database(), newest=view.extracted_on)
    return standing(every, view.as_at)


@or_the_page_ends
def kept_targets(view: View) -> tuple[KeptTarget, ...]:
    """Every way to a target that was ever set or taken back, oldest first."""
    return SAMPLE_TARGETS if view.is_sample else stored_targets(database(), newest=view.extracted_on)


def targets(view: View) -> dict[str, Target]:
    """The ways to targets in force on the view's day, by figure."""
    return targets_in_force(kept_targets(view), view.as_at)
