"""Attendance of a county for five school years, a line for each pupil and week: taken in, and shown on its page."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import streamlit as st

from data_access.database import DATABASE_VARIABLE, open_database
from data_access.intake import take_in
from metrics import absence_story
from metrics.catalogue import CATALOGUE
from metrics.periods import Period
from pages.ui import absence, cached
from pages.ui.state import View
from tests.benchmarks.measure import Benchmark, Run, Side, timed

PUPILS, SCHOOLS, YEARS, WEEKS = 26_500, 300, 5, 38
LINES = PUPILS * YEARS * WEEKS
_FIRST_YEAR = 2021
_LAST_DAY = date(_FIRST_YEAR + YEARS, 7, 17)
_FILE, _DATABASE = "attendance.csv", "attendance.db"


def _make(folder: Path) -> None:
    """5,035,000 lines, 250 MB of text, the same every time."""
    path = folder / _FILE
    if path.exists():
        return
    rng = np.random.default_rng(20_260_717)
    who = [f"X{number:012d},School {number % SCHOOLS},{'NNNNNNKE'[number % 8]}" for number in range(PUPILS)]
    with path.open("w", encoding="utf-8") as file:
        file.write("UPN,School,SEN status,Week commencing,Possible,Attended,Authorised,Unauthorised,Illness\n")
        for week in range(YEARS * WEEKS):
            year, number = divmod(week, WEEKS)
            day = date(_FIRST_YEAR + year, 9, 6) + timedelta(weeks=number)
            missed = np.where(np.arange(PUPILS) % 7 == 0, rng.integers(0, 11, PUPILS), rng.integers(0, 3, PUPILS))
            when = f"{day:%d/%m/%Y}"
            pairs = zip(who, missed.tolist(), strict=True)
            file.writelines(f"{one},{when},10,{10 - away},{away},0,{away}\n" for one, away in pairs)


def _make_loaded(folder: Path) -> None:
    _make(folder)
    if not (folder / _DATABASE).exists():
        _import(folder, folder / _DATABASE)


def _import(folder: Path, path: Path) -> None:
    path.unlink(missing_ok=True)
    database = open_database(f"sqlite:///{path}")
    done = take_in((folder / _FILE).read_bytes(), _FILE, database=database, today=_LAST_DAY, extracted_on=_LAST_DAY)
    database.dispose()
    if done.rows_stored != LINES:
        raise RuntimeError(f"{done.rows_stored} of {LINES} lines were stored")


@contextmanager
def _importing(folder: Path) -> Iterator[Run]:
    path = folder / "attendance_again.db"
    yield timed(lambda: _import(folder, path))
    path.unlink(missing_ok=True)


@contextmanager
def _served(folder: Path) -> Iterator[View]:
    """What the page asks, from the database in the folder."""
    kept = os.environ.get(DATABASE_VARIABLE)
    os.environ[DATABASE_VARIABLE] = f"sqlite:///{folder / _DATABASE}"
    _forget()
    period = Period(_LAST_DAY, _LAST_DAY)
    yield View(data=cached.shown().version, council="County", extracted_on=_LAST_DAY, as_at=_LAST_DAY, locality="",
               period=period, target=None, is_sample=False)  # fmt: skip
    _forget()
    os.environ.pop(DATABASE_VARIABLE)
    if kept:
        os.environ[DATABASE_VARIABLE] = kept


def _forget() -> None:
    st.cache_data.clear()
    st.cache_resource.clear()


def _figures(view: View) -> None:
    """Every figure the page shows when it opens."""
    absence.coverage(view)
    for key in ("severe_absence", "persistent_absence", "absence_rate", "attendance_rate"):
        absence.by_status(key, view)
    for key in ("absence_gap_to_no_sen", "illness_15_days"):
        cached.figure(key, view, view.today)
    absence.of_status(CATALOGUE["school_days_lost"], view, "E", "")
    absence.of_status(CATALOGUE["severe_absence"], view, "E", "primary_need")
    for key in absence.REASONS:
        cached.figure(key, view, view.today)
        for status in "EKN":
            absence.of_status(CATALOGUE[key], view, status, "")
    cached.told_by_council(absence_story.without_elsewhere, view)


@contextmanager
def _cold(folder: Path) -> Iterator[Run]:
    with _served(folder) as view:

        def first() -> None:
            _forget()
            _figures(view)

        yield timed(first)


@contextmanager
def _warm(folder: Path) -> Iterator[Run]:
    with _served(folder) as view:
        _figures(view)
        yield timed(lambda: _figures(view))


BENCHMARKS: tuple[Benchmark, ...] = (
    Benchmark(key="attendance_import", title=f"Take in {LINES:,} weekly lines of attendance (at most 1,536 MiB)",
              make=_make, ours=Side("import", _importing), seconds=90, repeats=1),
    Benchmark(key="attendance_page", title="The figures of the page Absence, nothing kept", make=_make_loaded,
              ours=Side("page, cold", _cold), seconds=1.5, repeats=3),
    Benchmark(key="attendance_page_again", title="The same, a second time", make=_make_loaded,
              ours=Side("page, warm", _warm), seconds=0.1, repeats=5),
)  # fmt: skip
