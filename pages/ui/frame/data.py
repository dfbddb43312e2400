"""What the pages ask of the data on show: figures, rows, registers, and DfE's published figures.

Every answer is for a ``View``: its data, day and place. Answers are kept (``cached``) and shared: read only. Where the
database cannot be used, there is none, and the page ends with why; ``shown`` alone raises, for it begins the page.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pandas as pd

from data_access.published import store as published_store
from data_access.published.absence import DATASETS as ABSENCE_DATASETS
from data_access.storage import officer_notes, store
from data_access.storage.officer_notes import Note
from metrics.attendance.coverage import coverage
from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.categories import kept_to
from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import Period, day
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Time
from metrics.counting.evaluate import evaluate
from metrics.counting.not_understood import rows_not_understood
from metrics.counting.registers import CASES, Register
from metrics.national.measures import MEASURES
from metrics.splits import BREAKDOWNS
from pages.ui.frame import cached
from pages.ui.frame.cached import EVERY_MONTH, database
from pages.ui.frame.not_usable import or_the_page_ends
from reports.figure import Figure, figure_of
from reports.shelf import COUNTING
from reports.shown import SAMPLE, Shown
from reports.view import View
from reports.words.absence.rates import coverage_words
from sample_data.examples import WorkedExample

_Answer = TypeVar("_Answer")


def shown() -> Shown:
    """The council's data, or the sample as long as there is none. Asks the database only for its version."""
    version = store.version(database())
    found = cached.shown(version) or cached.shown(SAMPLE)
    if found is None:
        raise RuntimeError("The sample data is broken: it holds no cases.")
    return found


@or_the_page_ends
def shown_in(view: View) -> Shown:
    """The same for a page that has begun, whose view says the version: without asking the database again."""
    return cached.shown(view.data) or shown()


@or_the_page_ends
def examples() -> tuple[WorkedExample, ...]:
    """The worked examples, from their files."""
    return cached.examples()


@or_the_page_ends
def notes_of(row_key: str) -> tuple[Note, ...]:
    """What officers wrote about one remedy, newest first. Asked afresh: it is one short query."""
    return officer_notes.notes_of(database(), row_key)


@or_the_page_ends
def answer(view: View, question: Hashable, make: Callable[[], _Answer]) -> _Answer:
    """The answer to a question about the view's data, day and place, worked out once. Shared and read only.

    ``question`` says everything else that the answer depends on.
    """
    return cached.shelf(view.data).get((view.known[1:], question), make)


@or_the_page_ends
def beside_published(view: View, question: Hashable, make: Callable[[], _Answer]) -> _Answer:
    """The same of what also rests on the figures that DfE published."""
    return answer(view, (question, published_store.version(database())), make)


@or_the_page_ends
def figure(metric: str, view: View, period: Period | None = None, *, plan_date: str = "") -> Figure:
    """One figure for the view's period, or for another; for a metric as at a day pass ``view.today``."""
    chosen = period or view.period

    def made() -> Figure:
        found = _result(metric, view, plan_date, (chosen,), ())
        return figure_of(CATALOGUE[metric], chosen, found.iloc[0])

    return answer(view, ("figure", metric, _named((chosen,)), plan_date), made)


@or_the_page_ends
def not_understood(metric: Metric, view: View, period: Period) -> int:
    """How many rows a figure of the period may lack, because a cell that decides about them could not be read."""
    at = metric.key, view.data, view.as_at, view.locality
    return answer(view, ("unread", metric.key, period), lambda: rows_not_understood(metric, cached.table(*at), period))


@or_the_page_ends
def cases_not_understood(view: View) -> int:
    """How many cases are in no figure at all for it, in the view's place and as known on its day."""

    def counted() -> int:
        aside = cached.tables(view.data, view.as_at, view.locality, "").not_understood
        return len(aside.cases) if aside else 0

    return answer(view, ("aside",), counted)


@or_the_page_ends
def split(metric: str, view: View, by: str, period: Period | None = None) -> tuple[Figure, ...]:
    """One figure for each group, also the empty ones, in the groups' own order."""
    chosen = period or view.period

    def made() -> tuple[Figure, ...]:
        found = result(metric, view, (chosen,), (by,))
        label = BREAKDOWNS[by].label
        return tuple(figure_of(CATALOGUE[metric], chosen, line, label(line[by])) for line in found.to_dict("records"))

    return answer(view, ("split", metric, by, _named((chosen,))), made)


@or_the_page_ends
def result(metric: str, view: View, periods: Sequence[Period], by: Sequence[str] = ()) -> pd.DataFrame:
    """A metric over some periods, split or not, in the view's place and as known on its day. Shared and read only."""
    wanted, split_by = tuple(periods), tuple(by)
    return answer(
        view,
        ("result", metric, _named(wanted), split_by),
        lambda: _result(metric, view, "", wanted, split_by),
    )


def _result(metric: str, view: View, plan_date: str, periods: tuple[Period, ...], by: tuple[str, ...]) -> pd.DataFrame:
    if metric in EVERY_MONTH and not by and periods and periods[-1].start <= view.as_at:
        days = [min(period.end, view.as_at) for period in periods]
        lines = [cached.on_a_day(view.data, view.locality, one).loc[[metric]] for one in days]
        spans = {"period_start": [one.start for one in periods], "period_end": [one.end for one in periods]}
        return pd.concat(lines, ignore_index=True).assign(**spans)
    tables = cached.table(metric, *view.known, plan_date)
    return evaluate(CATALOGUE[metric], tables, periods, by=by)


def _named(periods: tuple[Period, ...]) -> Hashable:
    """Periods with their names, which their equality leaves out but a figure shows."""
    return tuple((period.start, period.end, period.label) for period in periods)


@or_the_page_ends
def from_cases(count: Callable[..., _Answer], view: View, *keys: Hashable) -> _Answer:
    """What a counting function of ``metrics`` makes of the view's cases. Shared and read only.

    ``count`` takes the tables and then ``keys``: periods, words.
    """
    return answer(view, (count, keys), lambda: count(cached.tables(view.data, view.as_at, view.locality, ""), *keys))


@or_the_page_ends
def from_council(count: Callable[..., _Answer], view: View, *keys: Hashable) -> _Answer:
    """What a counting function of ``metrics`` makes of the view's cases and registers together."""
    return answer(view, (count, keys), lambda: count(cached.council(*view.known), *keys))


@or_the_page_ends
def register_held(view: View) -> date | None:
    """The day of the register of schools that speaks on the view's day; None where none is loaded."""
    return cached.tables(view.data, view.as_at, view.locality, "").establishments.day_held(view.as_at)


@or_the_page_ends
def resting_on(metric: Metric, view: View) -> str:
    """Based on n of m schools, for a figure counted from schools' registers; nothing for any other."""
    found = from_council(coverage, view) if metric.about == ENROLMENTS.key else None
    return coverage_words(found) if found else ""


@or_the_page_ends
def register(about: str, view: View) -> Register:
    """One of the registers in the view's place and as known on its day. Shared and read only."""
    return answer(view, ("register", about), lambda: cached.council(*view.known).register(about))


@or_the_page_ends
def rows(metric: str, view: View, period: Period, counted: bool | None = None) -> pd.DataFrame:
    """The cases behind a figure. Shared and read only: cut a page from it, do not change it."""
    with COUNTING:
        return kept_to(cached.rows(metric, view.data, view.as_at, view.locality, period, counted), view.within)


@or_the_page_ends
def listed(metric: str, view: View, order: str) -> pd.DataFrame:
    """The cases behind a figure true on the view's day, from the least of a column on. Shared and read only."""
    with COUNTING:
        return kept_to(cached.listed(metric, view.data, view.as_at, view.locality, order), view.within)


@or_the_page_ends
def rows_of_group(metric: str, view: View, period: Period, by: str, group: str) -> pd.DataFrame:
    """The cases of one group of a split, by the group's words."""
    found = rows(metric, view, period)
    ends = min(period.end, view.as_at) if CATALOGUE[metric].time is Time.AS_AT else view.as_at
    about = CATALOGUE[metric].about
    cases = cached.tables(view.data, view.as_at, view.locality, "")
    few = replace(cases, cases=found, as_at=ends) if about == CASES else replace(register(about, view), rows=found)
    groups = BREAKDOWNS[by].groups(few).astype("object")
    words = groups.map(lambda value: NOT_RECORDED if pd.isna(value) else BREAKDOWNS[by].label(value))
    return found[(words == group).to_numpy(dtype=bool)]


@or_the_page_ends
def waits(view: View) -> tuple[int, ...]:
    """Children waiting, by week of their wait, leaving out those under another clock or without a date."""
    weeks = split("assessments_open", view, "week_of_wait", day(view.as_at))
    return tuple(one.whole for one in weeks if one.group != NOT_RECORDED)


@or_the_page_ends
def published(metric: str) -> pd.DataFrame:
    """The totals of every area in the file of DfE's release that holds a metric; public, shared and read only."""
    return cached.published(published_store.version(database()), MEASURES[metric].dataset)


@or_the_page_ends
def published_shares(metric: str) -> pd.DataFrame:
    """One metric as DfE publishes it, a line for every area and year; no lines where no release is loaded."""
    return cached.published_shares(published_store.version(database()), metric)


@or_the_page_ends
def published_absence(areas: tuple[str, ...]) -> pd.DataFrame:
    """DfE's absence by SEN in some areas; no lines where it is not loaded. Public, shared and read only."""
    return cached.absence(published_store.version(database()), areas)


@or_the_page_ends
def releases() -> tuple[str, ...]:
    """DfE's releases on EHC plans that are loaded; absence by SEN, which is loaded in the same way, is none of them."""
    return published_store.releases(database(), without=ABSENCE_DATASETS)


@or_the_page_ends
def published_releases() -> tuple[str, ...]:
    """Everything of DfE's that is loaded. Asked afresh: it is one short query."""
    return published_store.releases(database())
