"""Everything the pages keep between runs, and the only place that keeps it. Pages ask ``data``, which asks here.

What is kept is shared by every visitor. That is right because one server shows one council's data, and everybody who
may open it sees the same: counts, or read-only tables. Should roles come, the role belongs in every key below.
Keys are plain: the version of the data (it changes with every upload and undo), day, locality, a metric's key, periods.
Never a frame: Streamlit hashes only a sample of a large one, and two may collide.
``max_entries`` bound the memory. Small answers stand on a ``Shelf`` for each version: a look-up costs a fiftieth of
Streamlit's, and a page makes a hundred. Shared: read only.
"""

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from data_access.attendance.adding_up import added_up
from data_access.chosen_settings import settings_in_force
from data_access.council import as_known, authority_of
from data_access.files.process.leftovers import sweep
from data_access.findings import Finding
from data_access.loads import compare_loads
from data_access.published import store as published_store
from data_access.published.absence import published_absence
from data_access.published.establishments.store import load_establishments
from data_access.published.files import datasets_with
from data_access.published.rates import published_rates
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.storage.database import Engine, open_database
from data_access.storage.kept_findings import findings_of
from data_access.storage.store import Loaded, Unsaved
from metrics.base.periods import Period, day
from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import empty_cases
from metrics.catalogue import CATALOGUE
from metrics.changes.known import Known
from metrics.changes.why import Replay
from metrics.counting.evaluate import evaluate, records
from metrics.counting.registers import CASES, AddedUp, Council
from metrics.counting.table import Table
from metrics.datasets import DATASETS
from metrics.national.measures import MEASURES
from reports.shelf import Shelf
from reports.shown import SAMPLE, Shown, shown_of
from sample_data import ready_made
from sample_data.contents import SAMPLE_SETTINGS
from sample_data.examples import WorkedExample, worked_examples

EVERY_MONTH = tuple(key for key, metric in CATALOGUE.items() if metric.drawn_monthly)
"""Figures true on a day that are drawn month by month. Showing the cases as they stood costs more than counting them,
so whichever of these is asked for first, all are counted for that day, once for each version of the data."""
shelves = Shelf(3)
"""The shelves of the last few versions of the data."""


@st.cache_resource(show_spinner=False)
def database() -> Engine:
    """The council's database. With the first use of it, what killed readings left behind is removed."""
    sweep()
    return open_database()


_sample = st.cache_resource(show_spinner=False)(ready_made.sample)
"""What figures of the sample are counted from, and its database, for what asks for more: once for each process."""
_sample_database = st.cache_resource(show_spinner=False)(ready_made.database)


def place(version: str) -> Engine:
    """Where a version of the data is stored."""
    return _sample_database() if version == SAMPLE else database()


@st.cache_data(max_entries=20, show_spinner=False)
def findings(version: str, batch: int) -> tuple[Finding, ...]:  # noqa: ARG001  (the version is the key)
    """What was found in one upload."""
    return findings_of(database(), batch)


@st.cache_resource(max_entries=3, show_spinner="Reading the data…")
def loaded(version: str) -> Loaded | None:
    """The cases in force; None where nothing is loaded."""
    return _sample().loaded if version == SAMPLE else store.load_cases(database())


def shown(version: str) -> Shown | None:
    """What there is to show; None where nothing is loaded. Read only: asked several times a page."""
    return shelf(version).get("shown", lambda: _shown(version))


def _shown(version: str) -> Shown | None:
    if (found := loaded(version)) is None:
        return None
    return shown_of(version, found, tables(version, found.extracted_on, "", ""), _settings(version))


def _settings(version: str) -> Settings:
    """The council's own are read beside the sample too: they may add an authority to choose."""
    chosen = settings_in_force(database())
    return SAMPLE_SETTINGS if version == SAMPLE else chosen


@st.cache_resource(max_entries=24, show_spinner=False)
def tables(version: str, as_at: date, locality: str, plan_date: str) -> CaseTables:
    """The cases as known on a day; of one locality; counted by another plan date. Read only."""
    if plan_date:
        usual = tables(version, as_at, locality, "")
        return usual.counted_by(replace(usual.conventions, published_plan_date=plan_date))
    if locality:
        return tables(version, as_at, "", "").of_locality(locality)
    if (found := loaded(version)) is None:  # undone by somebody else this very moment
        return CaseTables.build(empty_cases(), as_at=as_at)
    if as_at == found.extracted_on:
        chosen = _settings(version)
        own = None if version == SAMPLE else load_establishments(database(), authority_of(found.batches, chosen))
        return CaseTables.build(
            found.cases,
            as_at=as_at,
            conventions=chosen.conventions,
            population=chosen.population,
            establishments=own or _sample().establishments,
        )
    return tables(version, found.extracted_on, "", "").known_by(as_at)


def shelf(version: str) -> Shelf:
    """Where the small answers of one version of the data stand."""
    return shelves.get(version, lambda: Shelf(4_000))


@st.cache_resource(max_entries=12, show_spinner=False)
def council(version: str, as_at: date, locality: str, within: tuple[tuple[str, str], ...] = ()) -> Council:
    """The cases and the registers beside them as known on a day; of one locality, or some rows alone. Read only."""
    if locality or within:
        return replace(council(version, as_at, ""), locality=locality, within=within)
    found = loaded(version)
    if found is not None and as_at != found.extracted_on:
        return council(version, found.extracted_on, "").known_by(as_at)
    cases = tables(version, as_at, "", "")
    registers, kept = _registers(version)
    return Council.build(cases, DATASETS, registers, kept=kept, aggregated=_added_up(version))


@st.cache_resource(max_entries=3, show_spinner=False)
def known(version: str) -> Known | None:
    """All that figures are counted from, as it was loaded; None where nothing is. Read only."""
    found = loaded(version)
    if found is None:
        return None
    (registers, kept), whole = _registers(version), council(version, found.extracted_on, "")
    return Known(
        rows={CASES: found.cases, **registers},
        as_at=found.extracted_on,
        conventions=whole.cases.conventions,
        population=whole.cases.population,
        establishments=whole.cases.establishments,
        kept=kept,
        aggregated=whole.aggregated,
        same_cases=whole,
    )


@st.cache_resource(max_entries=3, show_spinner=False)
def _registers(version: str) -> tuple[dict[str, pd.DataFrame], dict[str, frozenset[str]]]:
    if version == SAMPLE:
        return _sample().registers, _sample().kept
    return store.load_registers(database()), store.columns_kept(database())


@st.cache_resource(max_entries=3, show_spinner="Adding up attendance…")
def _added_up(version: str) -> dict[str, AddedUp]:
    return _sample().attendance if version == SAMPLE else added_up(database())


@st.cache_resource(max_entries=2, show_spinner="Setting what was known then beside what is known now…")
def replay(version: str, then: date) -> Replay | None:
    """From what was known on a day to all that is loaded; None where nothing was known then. Read only."""
    before, now = (as_known(place(version), _settings(version), known_on=day) for day in (then, None))
    return Replay(before, now) if before and now else None


@st.cache_resource(max_entries=2, show_spinner="Setting two loads side by side…")
def compared(version: str, batch: int, before: int = 0, about: str = "") -> compare_loads.Made:  # noqa: ARG001
    """What a load made different; or, ``before`` another, what of one list. Read only."""
    if before:
        return compare_loads.loads_compared(database(), before, batch, (about,)), None
    return compare_loads.made_by(database(), batch)


@st.cache_resource(max_entries=2, show_spinner="Setting the file beside what is loaded…", hash_funcs={Unsaved: id})
def foreseen(version: str, file: Unsaved) -> compare_loads.Foreseen:
    """What a file would make different. Read only. It holds the file, which is why no other can have its ``id``."""
    return compare_loads.foreseen(database(), settings_in_force(database()), file, known(version))


def table(metric: str, version: str, as_at: date, locality: str, within: tuple = (), plan_date: str = "") -> Table:
    """What a metric is counted from."""
    about = CATALOGUE[metric].about
    if about == CASES:
        return tables(version, as_at, locality, plan_date)
    return council(version, as_at, locality, within).register(about)


@st.cache_data(max_entries=3_000, show_spinner="Working out how things stood at the end of each month…")
def on_a_day(version: str, locality: str, stood_on: date) -> pd.DataFrame:
    """The figures of ``EVERY_MONTH`` as they stood, a line each. The same whatever day the page is as known on."""
    found = loaded(version)
    latest = stood_on if found is None else found.extracted_on
    stood = tables(version, latest, locality, "").known_by(stood_on)
    lines = [evaluate(CATALOGUE[key], stood, (day(stood_on),)) for key in EVERY_MONTH]
    return pd.concat(lines, ignore_index=True).set_index("metric", drop=False)


@st.cache_resource(max_entries=1, show_spinner=False)
def examples() -> tuple[WorkedExample, ...]:
    """The worked examples, from their files. Read only."""
    return worked_examples()


@st.cache_resource(max_entries=12, show_spinner=False)
def rows(metric: str, version: str, as_at: date, locality: str, period: Period, counted: bool | None) -> pd.DataFrame:
    """The rows behind a figure; ``counted`` for those it counts alone, or those it does not. Read only."""
    return records(CATALOGUE[metric], table(metric, version, as_at, locality), period, counted=counted)


@st.cache_resource(max_entries=12, show_spinner=False)
def listed(metric: str, version: str, as_at: date, locality: str, order: str) -> pd.DataFrame:
    """The rows behind a figure true on a day, from the least of a column on. Read only."""
    found = rows(metric, version, as_at, locality, day(as_at), None)
    return found.sort_values(order, kind="stable", na_position="last")


@st.cache_resource(max_entries=12, show_spinner="Reading DfE's published figures…")
def published(version: str, dataset: str) -> pd.DataFrame:  # noqa: ARG001  (the version is the key)
    """The totals of every area in one file of DfE's release. Read only."""
    return published_store.load_headlines(database(), datasets=datasets_with(dataset))


@st.cache_resource(max_entries=40, show_spinner=False)
def published_shares(version: str, metric: str) -> pd.DataFrame:
    """One metric as DfE publishes it, a line for every area and year. Read only."""
    return published_rates(published(version, MEASURES[metric].dataset), metric)


@st.cache_resource(max_entries=3, show_spinner=False)
def absence(version: str, areas: tuple[str, ...]) -> pd.DataFrame:  # noqa: ARG001  (the version is the key)
    """DfE's absence by SEN in some areas. Read only."""
    return published_absence(database(), areas)
