"""What the pages ask about loads and changes: how one was read, what it made different, why a figure moved since."""

from datetime import date

from data_access.findings import Finding
from data_access.layouts.corrections import Corrections
from data_access.loads.compare_loads import Foreseen, Made
from data_access.recognise.columns import ColumnMatch
from data_access.storage import store
from data_access.storage.readings import corrections_of
from data_access.storage.store import Batch, Unsaved
from data_access.storage.writing import why_not_to_load as _why_not_to_load
from metrics.base.periods import Period, day
from metrics.changes.row_changes import Changes
from metrics.changes.why import Asked, Why
from metrics.counting.definition import Metric, Time
from pages.ui.frame import cached, data
from pages.ui.frame.not_usable import or_the_page_ends
from reports.summaries.restated import Restated, past_periods
from reports.summaries.restated import restated as all_restated
from reports.view import View


@or_the_page_ends
def batches() -> tuple[Batch, ...]:
    """Every load of the council's own data, newest first. Asked afresh: it is one short query."""
    return store.batches(cached.database())


@or_the_page_ends
def why_not_to_load() -> str:
    """Why nothing can be loaded at present, in a sentence; empty where it can."""
    return _why_not_to_load(cached.database())


@or_the_page_ends
def findings(batch: int) -> tuple[Finding, ...]:
    """What was found in one upload."""
    return cached.findings(store.version(cached.database()), batch)


def days(view: View) -> tuple[date, ...]:
    """The days that the loads kept are true on, oldest first; none for the sample, which is one load."""
    kept = [one for one in batches() if not (view.is_sample or one.withdrawn_at)]
    return tuple(sorted({one.extracted_on for one in kept if one.is_own}))


def is_told_twice(view: View) -> bool:
    """Whether loads of more than one day tell what is shown: asked by every figure of a page, and worked out once."""
    return data.answer(view, "told twice", lambda: len(days(view)) > 1)


def period_of(metric: Metric, view: View) -> Period:
    """What a figure is looked at over: the view's period, or its day."""
    return day(view.as_at) if metric.time is Time.AS_AT else view.period


def groups(metric: Metric, view: View, by: str) -> tuple[str, ...]:
    """The groups of a split, as results name them, in their own order."""
    return tuple(data.result(metric.key, view, [period_of(metric, view)], [by])[by].astype("str"))


def why(metric: Metric, view: View, then: date, by: str = "", group: str = "") -> Why | None:
    """From a figure as known on a day to the figure now, for the view's period and place; None without data then.

    ``group`` is one of a split ``by``; the whole without.
    """
    period = period_of(metric, view)
    asked = Asked(metric, period, view.locality, by, group)
    question = ("why", metric.key, period, period.label, then, by, group)
    return data.answer(view, question, lambda: _why(asked, view, then))


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
def made_by(batch: Batch) -> Made:
    """What a load made different. Shared and read only."""
    return cached.compared(store.version(cached.database()), batch.id)


@or_the_page_ends
def between(before: Batch, after: Batch, about: str) -> Changes | None:
    """What a list says by one load and by another; None where both say the same rows. Shared and read only."""
    return cached.compared(store.version(cached.database()), after.id, before.id, about)[0].get(about)


@or_the_page_ends
def reading(batch: int) -> tuple[Corrections, tuple[ColumnMatch, ...]]:
    """What somebody corrected in how a load was read, and how its columns were understood. Asked afresh."""
    return corrections_of(cached.database(), batch), store.mapping_of(cached.database(), batch)
