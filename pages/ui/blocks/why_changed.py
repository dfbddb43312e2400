"""The way from a figure to the answer that says what it was before and why."""

from metrics.base.periods import Period
from metrics.counting.definition import Metric, Time
from pages.ui.frame import changes
from pages.ui.frame.address import part_of
from pages.ui.frame.menu import TRUST, to
from reports.presenting.menu import Link
from reports.view import View

STEPS, PAST = "What changed", "Past figures"
PARTS = (part_of(STEPS), part_of(PAST))
"""The questions of the page on data quality that tell of changes, and what the address calls them."""


def links(metric: Metric, view: View, period: Period, by: str = "") -> list[Link]:
    """A link to the figure, split if need be, where more than one load tells it; none of some rows alone."""
    if view.within or not changes.is_told_twice(view):
        return []
    chosen = {"part": PARTS[0], "figure": metric.key}
    if by in metric.ways:
        chosen["by"] = by
    if metric.time is Time.DURING and period != view.period:
        chosen["period"] = f"{period.start:%Y-%m-%d}..{period.end:%Y-%m-%d}"
    return [to(TRUST, "Why is it not what it was?", metric.name, **chosen)]
