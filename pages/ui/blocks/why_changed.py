"""The way from a figure to the page that says what it was before and why."""

from metrics.base.periods import Period
from metrics.counting.definition import Metric, Time
from pages.ui.frame import changes
from pages.ui.frame.menu import CHANGED, link_to
from reports.view import View


def link(metric: Metric, view: View, period: Period, by: str = "") -> None:
    """A link to the figure, split if need be, where more than one load tells it."""
    if len(changes.days(view)) < 2:
        return
    chosen = {"figure": metric.key}
    if by in metric.ways:
        chosen["by"] = by
    if metric.time is Time.DURING and period != view.period:
        chosen["period"] = f"{period.start:%Y-%m-%d}..{period.end:%Y-%m-%d}"
    link_to(CHANGED, "Why is it not what it was?", **chosen)
