"""The step changes of a figure that hold: those of the settings, and those that people set on a page."""

from collections.abc import Iterable, Sequence

from data_access.storage.step_changes import StepChange
from metrics.statistics.signal_rules import Rebase


def in_force(metric: str, kept: Iterable[StepChange], chosen: Sequence[Rebase]) -> tuple[Rebase, ...]:
    """Those of one figure that hold, by their day. Of two from one day that of the settings (``chosen``) does."""
    by_day = {one.day: one.rebase for one in kept if one.metric == metric and one.undone_at is None}
    by_day |= {one.date: one for one in chosen}
    return tuple(by_day[day] for day in sorted(by_day))
