"""Everything the pages keep between runs, and the only place that keeps it.

What is kept is shared by every visitor of this server. That is right because one server shows one council's
data, and everybody who may open it sees the same: what is kept are either counts, or one read-only
``CaseTables`` that the case lists are cut from, page by page. Nothing depends on who asks. Should roles come,
the role belongs in every key below.

Keys are plain: the version of the data (it changes with every upload and every undo), the day, the locality,
a metric's key, periods. Never a frame: Streamlit hashes only a sample of a large one, and two may collide.
``max_entries`` bound the memory: a result is a few kilobytes, tables a few megabytes. Small answers stand on one
``Shelf`` for each version of the data, because a look-up there costs a fiftieth of one in Streamlit's caches, and a
page makes some fifty. They are shared, not copied: read only.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pandas as pd
import streamlit as st

from data_access.attendance import store as attendance_store
from data_access.findings import Finding
from data_access.published import store as published_store
from data_access.published.absence import DATASETS as ABSENCE_DATASETS
from data_access.published.absence import published_absence as read_published_absence
from data_access.published.files import datasets_with
from data_access.published.release import published_rates
from data_access.settings.read import Settings, SettingsError, read_settings
from data_access.storage import officer_notes, store
from data_access.storage.database import DatabaseNotUsable, Engine, open_database
from data_access.storage.officer_notes import Note
from data_access.storage.store import Batch, Loaded
from metrics.attendance.coverage import coverage
from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import Period, day
from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import empty_cases
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Time
from metrics.counting.evaluate import Table, evaluate, records
from metrics.counting.registers import CASES, AddedUp, Council, Register
from metrics.datasets import DATASETS
from metrics.national.measures import MEASURES
from metrics.splits import BREAKDOWNS
from pages.ui.frame.sample import SAMPLE_SETTINGS, fill_with_sample
from pages.ui.frame.shelf import Shelf
from reports.figure import Figure, figure_of
from reports.shown import SAMPLE, Shown, shown_of
from reports.view import View
from reports.words.absence import coverage_words
from sample_data.examples import WorkedExample, worked_examples

EVERY_MONTH = ("assessments_open_past_20_weeks", "requests_undecided_past_6_weeks")
"""Figures true on a day that are drawn month by month. Showing the cases as they stood costs more than counting them,
so whichever of these is asked for first, all are counted for that day, once for each version of the data."""
NOT_USABLE = (DatabaseNotUsable, SettingsError)
"""What is wrong with a database or the settings, in words for whoever looks after them."""
_Answer = TypeVar("_Answer")


@st.cache_resource(show_spinner=False)
def database() -> Engine:
    """The council's database."""
    return open_database()


@st.cache_resource(show_spinner="Loading the sample data of a fictional council…")
def _sample_database() -> Engine:
    """The sample, in memory: once for each process."""
    made = open_database("sqlite://")
    fill_with_sample(made)
    return made


def notes_of(row_key: str) -> tuple[Note, ...]:
    """What officers wrote about one remedy, newest first. Asked afresh: it is one short query."""
    return officer_notes.notes_of(database(), row_key)


def batches() -> tuple[Batch, ...]:
    """Every load of the council's own data, newest first. Asked afresh: it is one short query."""
    return store.batches(database())


def shown() -> Shown:
    """The council's data, or the sample as long as there is none. Asks the database only for its version."""
    version = store.version(database())
    found = _shown(version) or _shown(SAMPLE)
    if found is None:
        raise RuntimeError("The sample data is broken: it holds no cases.")
    return found


@st.cache_data(max_entries=20, show_spinner=False)
def _findings(version: str, batch: int) -> tuple[Finding, ...]:  # noqa: ARG001  (the version is the key)
    return store.findings_of(database(), batch)


def findings(batch: int) -> tuple[Finding, ...]:
    """What was found in one upload."""
    return _findings(store.version(database()), batch)


@st.cache_resource(max_entries=3, show_spinner="Reading the data…")
def _loaded(version: str) -> Loaded | None:
    return store.load_cases(_sample_database() if version == SAMPLE else database())


@st.cache_data(max_entries=4, show_spinner=False)
def _shown(version: str) -> Shown | None:
    loaded = _loaded(version)
    if loaded is None:
        return None
    tables = _tables(version, loaded.extracted_on, "", "")
    return shown_of(version, loaded, tables, _settings(version))


def _settings(version: str) -> Settings:
    chosen = SAMPLE_SETTINGS if version == SAMPLE else read_settings()
    for key in chosen.rebases:
        if key not in CATALOGUE:
            raise SettingsError(f"The settings have a step change for {key!r}, which is not a figure.")
    return chosen


@st.cache_resource(max_entries=24, show_spinner=False)
def _tables(version: str, as_at: date, locality: str, plan_date: str) -> CaseTables:
    """The cases as known on a day; of one locality; counted by another plan date. Read only."""
    if plan_date:
        usual = _tables(version, as_at, locality, "")
        return usual.counted_by(replace(usual.conventions, published_plan_date=plan_date))
    if locality:
        return _tables(version, as_at, "", "").of_locality(locality)
    loaded = _loaded(version)
    if loaded is None:  # undone by somebody else this very moment
        return CaseTables.build(empty_cases(), as_at=as_at)
    if as_at == loaded.extracted_on:
        chosen = _settings(version)
        return CaseTables.build(loaded.cases, as_at=as_at, conventions=chosen.conventions, population=chosen.population)
    return _tables(version, loaded.extracted_on, "", "").known_by(as_at)


@st.cache_resource(max_entries=3, show_spinner=False)
def _shelf(version: str) -> Shelf:  # noqa: ARG001  (the version is the key)
    return Shelf(4_000)


def kept(view: View, question: Hashable, make: Callable[[], _Answer]) -> _Answer:
    """The answer to a question about the view's data, day and place, worked out once. Shared and read only.

    ``question`` says everything else that the answer depends on.
    """
    return _shelf(view.data).get((view.as_at, view.locality, question), make)


@st.cache_resource(max_entries=12, show_spinner=False)
def _council(version: str, as_at: date, locality: str) -> Council:
    """The cases and the registers beside them as known on a day; of one locality. Read only."""
    if locality:
        return replace(_council(version, as_at, ""), locality=locality)
    loaded = _loaded(version)
    if loaded is not None and as_at != loaded.extracted_on:
        return _council(version, loaded.extracted_on, "").known_by(as_at)
    cases = _tables(version, as_at, "", "")
    return Council.build(cases, DATASETS, _registers(version), aggregated=_added_up(version))


@st.cache_resource(max_entries=3, show_spinner=False)
def _registers(version: str) -> dict[str, pd.DataFrame]:
    return store.load_registers(_sample_database() if version == SAMPLE else database())


@st.cache_resource(max_entries=3, show_spinner="Adding up attendance…")
def _added_up(version: str) -> dict[str, AddedUp]:
    place = _sample_database() if version == SAMPLE else database()
    return attendance_store.added_up(place)


def _table(metric: str, version: str, as_at: date, locality: str, plan_date: str = "") -> Table:
    """What a metric is counted from."""
    about = CATALOGUE[metric].about
    if about == CASES:
        return _tables(version, as_at, locality, plan_date)
    return _council(version, as_at, locality).register(about)


def register(about: str, view: View) -> Register:
    """One of the registers in the view's place and as known on its day. Shared and read only."""
    return _council(view.data, view.as_at, view.locality).register(about)


def _result(
    metric: str,
    version: str,
    as_at: date,
    locality: str,
    plan_date: str,
    periods: tuple[Period, ...],
    by: tuple[str, ...],
) -> pd.DataFrame:
    if metric in EVERY_MONTH and not by and periods and periods[-1].start <= as_at:
        days = [min(period.end, as_at) for period in periods]
        found = pd.concat([_on_a_day(version, locality, one).loc[[metric]] for one in days], ignore_index=True)
        spans = {"period_start": [one.start for one in periods], "period_end": [one.end for one in periods]}
        return found.assign(**spans)
    tables = _table(metric, version, as_at, locality, plan_date)
    return evaluate(CATALOGUE[metric], tables, periods, by=by)


@st.cache_data(max_entries=3_000, show_spinner="Working out how things stood at the end of each month…")
def _on_a_day(version: str, locality: str, stood_on: date) -> pd.DataFrame:
    """The figures of ``EVERY_MONTH`` as they stood, a line each. The same whatever day the page is as known on."""
    loaded = _loaded(version)
    latest = stood_on if loaded is None else loaded.extracted_on
    stood = _tables(version, latest, locality, "").standing_on(stood_on)
    lines = [evaluate(CATALOGUE[key], stood, (day(stood_on),)) for key in EVERY_MONTH]
    return pd.concat(lines, ignore_index=True).set_index("metric", drop=False)


def told_by_council(ask: Callable[..., _Answer], view: View, *keys: Hashable) -> _Answer:
    """What a counting function of ``metrics`` makes of the view's cases and registers together."""
    return kept(view, (ask, keys), lambda: ask(_council(view.data, view.as_at, view.locality), *keys))


def resting_on(metric: Metric, view: View) -> str:
    """Based on n of m schools, for a figure counted from schools' registers; nothing for any other."""
    found = told_by_council(coverage, view) if metric.about == ENROLMENTS.key else None
    return coverage_words(found) if found else ""


def worked_out(ask: Callable[..., _Answer], view: View, *keys: Hashable) -> _Answer:
    """What a counting function of ``metrics`` makes of the view's cases. Shared and read only.

    ``ask`` takes the tables and then ``keys``: periods, words.
    """
    return kept(view, (ask, keys), lambda: ask(_tables(view.data, view.as_at, view.locality, ""), *keys))


@st.cache_data(max_entries=1, show_spinner=False)
def examples() -> tuple[WorkedExample, ...]:
    """The worked examples, from their files."""
    return worked_examples()


def result(metric: str, view: View, periods: Sequence[Period], by: Sequence[str] = ()) -> pd.DataFrame:
    """A metric over some periods, split or not, in the view's place and as known on its day. Shared and read only."""
    wanted, split_by = tuple(periods), tuple(by)
    return kept(
        view,
        ("result", metric, _named(wanted), split_by),
        lambda: _result(metric, view.data, view.as_at, view.locality, "", wanted, split_by),
    )


def figure(metric: str, view: View, period: Period | None = None, *, plan_date: str = "") -> Figure:
    """One figure for the view's period, or for another; for a metric as at a day pass ``view.today``."""
    chosen = period or view.period

    def made() -> Figure:
        found = _result(metric, view.data, view.as_at, view.locality, plan_date, (chosen,), ())
        return figure_of(CATALOGUE[metric], chosen, found.iloc[0])

    return kept(view, ("figure", metric, _named((chosen,)), plan_date), made)


def split(metric: str, view: View, by: str, period: Period | None = None) -> tuple[Figure, ...]:
    """One figure for each group, also the empty ones, in the groups' own order."""
    chosen = period or view.period

    def made() -> tuple[Figure, ...]:
        found = result(metric, view, (chosen,), (by,))
        label = BREAKDOWNS[by].label
        return tuple(figure_of(CATALOGUE[metric], chosen, line, label(line[by])) for line in found.to_dict("records"))

    return kept(view, ("split", metric, by, _named((chosen,))), made)


def _named(periods: tuple[Period, ...]) -> Hashable:
    """Periods with their names, which their equality leaves out but a figure shows."""
    return tuple((period.start, period.end, period.label) for period in periods)


@st.cache_resource(max_entries=12, show_spinner=False)
def _rows(metric: str, version: str, as_at: date, locality: str, period: Period, counted: bool | None) -> pd.DataFrame:
    tables = _table(metric, version, as_at, locality)
    return records(CATALOGUE[metric], tables, period, counted=counted)


def rows(metric: str, view: View, period: Period, counted: bool | None = None) -> pd.DataFrame:
    """The cases behind a figure. Shared and read only: cut a page from it, do not change it."""
    return _rows(metric, view.data, view.as_at, view.locality, period, counted)


@st.cache_resource(max_entries=12, show_spinner=False)
def _listed(metric: str, version: str, as_at: date, locality: str, order: str) -> pd.DataFrame:
    found = _rows(metric, version, as_at, locality, day(as_at), None)
    return found.sort_values(order, kind="stable", na_position="last")


def listed(metric: str, view: View, order: str) -> pd.DataFrame:
    """The cases behind a figure true on the view's day, from the least of a column on. Shared and read only."""
    return _listed(metric, view.data, view.as_at, view.locality, order)


def rows_of_group(metric: str, view: View, period: Period, by: str, group: str) -> pd.DataFrame:
    """The cases of one group of a split, by the group's words."""
    found = rows(metric, view, period)
    ends = min(period.end, view.as_at) if CATALOGUE[metric].time is Time.AS_AT else view.as_at
    about = CATALOGUE[metric].about
    few = CaseTables(found, ends) if about == CASES else replace(register(about, view), rows=found)
    groups = BREAKDOWNS[by].groups(few).astype("object")
    words = groups.map(lambda value: NOT_RECORDED if pd.isna(value) else BREAKDOWNS[by].label(value))
    return found[(words == group).to_numpy(dtype=bool)]


def waits(view: View) -> tuple[int, ...]:
    """Children waiting, by week of their wait, leaving out those under another clock or without a date."""
    weeks = split("assessments_open", view, "week_of_wait", day(view.as_at))
    return tuple(one.whole for one in weeks if one.group != NOT_RECORDED)


@st.cache_resource(max_entries=12, show_spinner="Reading DfE's published figures…")
def _published(version: str, dataset: str) -> pd.DataFrame:  # noqa: ARG001  (the version is the key)
    return published_store.load_headlines(database(), datasets=datasets_with(dataset))


@st.cache_resource(max_entries=40, show_spinner=False)
def _published_rates(version: str, metric: str) -> pd.DataFrame:
    return published_rates(_published(version, MEASURES[metric].dataset), metric)


def published(metric: str) -> pd.DataFrame:
    """The totals of every area in the file of DfE's release that holds a metric; public, shared and read only."""
    return _published(published_store.version(database()), MEASURES[metric].dataset)


def published_shares(metric: str) -> pd.DataFrame:
    """One metric as DfE publishes it, a line for every area and year; no lines where no release is loaded."""
    return _published_rates(published_store.version(database()), metric)


def releases() -> tuple[str, ...]:
    """DfE's releases on EHC plans that are loaded; absence by SEN, which is loaded in the same way, is none of them."""
    return published_store.releases(database(), without=ABSENCE_DATASETS)


def published_releases() -> tuple[str, ...]:
    """Everything of DfE's that is loaded. Asked afresh: it is one short query."""
    return published_store.releases(database())


@st.cache_resource(max_entries=3, show_spinner=False)
def _published_absence(version: str, areas: tuple[str, ...]) -> pd.DataFrame:  # noqa: ARG001  (the version is the key)
    return read_published_absence(database(), areas)


def published_absence(areas: tuple[str, ...]) -> pd.DataFrame:
    """DfE's absence by SEN in some areas; no lines where it is not loaded. Public, shared and read only."""
    return _published_absence(published_store.version(database()), areas)
