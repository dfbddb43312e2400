"""Counting: the 20-week measure beside one bare group-by, and the tables it is counted from."""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from data_access.intake import take_in
from data_access.storage import store
from data_access.storage.database import open_database
from data_access.upload import Upload
from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import months_to
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from tests.benchmarks import files, population
from tests.benchmarks.measure import Benchmark, Run, Side, timed

CASES = 640_000
ROWS = 100_000
METRIC = CATALOGUE["plans_issued_within_20_weeks"]
MONTHS = months_to(population.LAST, 72)
EARLIER = date(2024, 6, 30)
OUTSIDE = "in no month, or not in the measure"


def prepared(tables: CaseTables, *, everyone: bool = True) -> pd.DataFrame:
    """All that the engine works out, worked out beforehand: month, locality, and whether the plan was on time.

    With ``everyone`` a row for each case, those outside the measure in a group of their own; else only the
    rows of the measure.
    """
    inside = METRIC.population(tables).to_numpy(dtype=bool)
    issued = tables.cases["issued_date"]
    number = (issued.dt.year - MONTHS[0].start.year) * 12 + issued.dt.month - 1
    months = np.where(inside, number.fillna(len(MONTHS)), len(MONTHS)).astype("int64")
    locality = tables.cases["locality"].cat.add_categories(NOT_RECORDED).fillna(NOT_RECORDED)
    frame = pd.DataFrame(
        {
            "month": pd.Categorical.from_codes(months, categories=[*(one.name for one in MONTHS), OUTSIDE]),
            "locality": locality.array,
            "on_time": METRIC.counted(tables).to_numpy(dtype=bool),
        }
    )
    return frame if everyone else frame[months < len(MONTHS)].copy()


def grouped(frame: pd.DataFrame) -> pd.DataFrame:
    """The one group-by."""
    return frame.groupby(["month", "locality"], observed=False)["on_time"].agg(["sum", "count"])


def ours(tables: CaseTables) -> pd.DataFrame:
    """The same numbers from the dates and flags, through the catalogue."""
    return evaluate(METRIC, replace(tables), MONTHS, by=("locality",))


def _make(folder: Path) -> None:
    """The tables of which nothing was asked, and the two prepared frames, once both ways gave the same numbers."""
    if (folder / "tables.pickle").exists():
        return
    tables = population.tables(CASES)
    counted = ours(tables)
    for name, everyone in (("all_rows", True), ("rows_of_the_measure", False)):
        frame = prepared(tables, everyone=everyone)
        bare = grouped(frame).drop(index=OUTSIDE, level="month", errors="ignore")
        same = (bare["sum"].to_numpy() == counted["numerator"]).all()
        if not same or not (bare["count"].to_numpy() == counted["denominator"]).all():
            raise RuntimeError("the engine and the bare group-by do not agree")
        (folder / f"{name}.pickle").write_bytes(pickle.dumps(frame))
    (folder / "tables.pickle").write_bytes(pickle.dumps(replace(tables)))
    (folder / "cases.pickle").write_bytes(pickle.dumps(population.cases(CASES)))


def _kept(folder: Path, name: str) -> object:
    return pickle.loads((folder / f"{name}.pickle").read_bytes())


@contextmanager
def _engine(folder: Path) -> Iterator[Run]:
    tables = _kept(folder, "tables")
    yield timed(lambda: ours(tables))


@contextmanager
def _group_by(folder: Path, name: str) -> Iterator[Run]:
    frame = _kept(folder, name)
    yield timed(lambda: grouped(frame))


@contextmanager
def _build(folder: Path) -> Iterator[Run]:
    cases = _kept(folder, "cases")
    yield timed(lambda: CaseTables.build(cases, as_at=population.LAST))


@contextmanager
def _known_by(folder: Path) -> Iterator[Run]:
    tables = _kept(folder, "tables")
    yield timed(lambda: tables.known_by(EARLIER))


def _database(folder: Path) -> None:
    path, workbook = folder / "stored.db", files.workbook(folder / f"cases_{ROWS}.xlsx", ROWS)
    if not path.exists():
        engine = open_database(f"sqlite:///{path}")
        take_in(
            Upload(
                content=workbook.read_bytes(),
                filename=workbook.name,
                today=population.LAST,
                extracted_on=population.LAST,
            ),
            engine,
        )
        engine.dispose()


@contextmanager
def _load(folder: Path) -> Iterator[Run]:
    engine = open_database(f"sqlite:///{folder / 'stored.db'}")
    yield timed(lambda: store.load_cases(engine))
    engine.dispose()


_OURS = Side("evaluate", _engine)

BENCHMARKS = (
    Benchmark(
        key="counting",
        title="The 20-week measure, 640,000 cases by 72 months and 153 localities",
        make=_make,
        ours=_OURS,
        yardstick=Side("one group-by of 640,000 prepared rows", lambda folder: _group_by(folder, "all_rows")),
        ratio=2,
        repeats=25,
    ),
    Benchmark(
        key="counting_strict",
        title="The same, beside a group-by that is given only the rows of the measure",
        make=_make,
        ours=_OURS,
        yardstick=Side(
            "one group-by of the measure's rows alone", lambda folder: _group_by(folder, "rows_of_the_measure")
        ),
        repeats=25,
    ),
    Benchmark(
        key="build",
        title="CaseTables.build, 640,000 cases",
        make=_make,
        ours=Side("build", _build),
        repeats=3,
    ),
    Benchmark(
        key="known_by",
        title="known_by a day eighteen months earlier, 640,000 cases",
        make=_make,
        ours=Side("known_by", _known_by),
        repeats=3,
    ),
    Benchmark(
        key="loading",
        title="load_cases from SQLite, 100,000 cases",
        make=_database,
        ours=Side("load_cases", _load),
        repeats=3,
    ),
)
