"""What the pages ask about changes: between two loads, and between a figure as known on a day and as known now."""

from collections.abc import Mapping
from datetime import date

from data_access.loads.compare_loads import Foreseen
from data_access.storage import store
from data_access.storage.store import Batch, Unsaved
from metrics.base.periods import day
from metrics.changes.row_changes import Changes
from metrics.changes.why import Asked, Why
from metrics.counting.definition import Metric, Time
from metrics.schools.public_register import ESTABLISHMENTS_KEY
from pages.ui.frame import cached, data
from pages.ui.frame.not_usable import or_the_page_ends
from reports.summaries.restated import Restated, past_periods
from reports.summaries.restated import restated as all_restated
from reports.view import View


def days(view: View) -> tuple[date, ...]:
    """The days that the loads kept are true on, oldest first; none for the sample, which is one load."""
    kept = [one for one in data.batches() if not (view.is_sample or one.withdrawn_at)]
    return tuple(sorted({one.extracted_on for one in kept if set(one.holds) != {ESTABLISHMENTS_KEY}}))


def why(metric: Metric, view: View, then: date) -> Why | None:
    """From a figure as known on a day to the figure now, for the view's period and place; None without data then."""
    period = day(view.as_at) if metric.time is Time.AS_AT else view.period
    asked = Asked(metric, period, view.locality)
    return data.answer(view, ("why", metric.key, period, period.label, then), lambda: _why(asked, view, then))


def _why(asked: Asked, view: View, then: date) -> Why | None:
    between = cached.replay(view.data, then)
    return between.why(asked) if between else None


def restated(view: View) -> list[Restated]:
    """The past figures of the view's place that are not what they were when they were first told in full."""
    periods = past_periods(view.extracted_on)
    return data.answer(
        view,
        "restated",
        lambda: all_restated(
            periods, days(view), lambda first: cached.replay(view.data, first), locality=view.locality
        ),
    )


def would_be_made_by(file: Unsaved) -> Foreseen:
    """What a file that was looked at would make different. Shared and read only."""
    return cached.foreseen(store.version(cached.database()), file)


@or_the_page_ends
def made_by(batch: Batch) -> Mapping[str, Changes]:
    """What a load made different. Shared and read only."""
    return cached.compared(store.version(cached.database()), batch.id)
