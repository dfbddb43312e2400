"""Attendance of a county for five school years, a line for each pupil and week: taken in, and shown on its page.

Beside it stand the lists that the page shows as well: schools, notices, section 19, part-time timetables, exclusions
and placements: of 26,500 pupils one in eight with a plan, each with a placement, one in 30 with a notice in a year.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import streamlit as st

from data_access.intake import take_in
from data_access.storage.database import DATABASE_VARIABLE, open_database
from data_access.upload import Upload
from metrics.attendance import coverage
from metrics.base.periods import last_12_months
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Time
from metrics.education.missing_education import children_without_education
from metrics.education.section19 import waits_of
from metrics.schools.sharing_by_month import signed_up_by_month
from pages.ui.frame import cached, data
from pages.ui.sections.absence import rates
from reports.view import View
from tests.benchmarks.measure import Benchmark, Cost, Run, Side, timed

PUPILS, SCHOOLS, YEARS, WEEKS = 26_500, 300, 5, 38
LINES = PUPILS * YEARS * WEEKS
_FIRST_YEAR = 2021
_LAST_DAY = date(_FIRST_YEAR + YEARS, 7, 17)
_FILE, _DATABASE = "attendance.csv", "attendance.db"


def _make(folder: Path) -> None:
    """5,035,000 lines, 250 MB of text, the same every time. One pupil in seven misses a quarter of all sessions."""
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
            often, seldom = rng.integers(0, 6, PUPILS), rng.integers(0, 3, PUPILS) * (rng.random(PUPILS) < 1 / 4)
            missed = np.where(np.arange(PUPILS) % 7 == 0, often, seldom)
            when = f"{day:%d/%m/%Y}"
            pairs = zip(who, missed.tolist(), strict=True)
            file.writelines(f"{one},{when},10,{10 - away},{away},0,{away}\n" for one, away in pairs)


def _lists() -> dict[str, str]:
    """The lists beside the registers, as files of text: a few hundred schools, some thousand children."""
    rng = np.random.default_rng(7)

    def before(days: int) -> str:
        return f"{_LAST_DAY - timedelta(days=int(rng.integers(0, days))):%d/%m/%Y}"

    def child(number: int) -> str:
        return f"X{number:012d},School {number % SCHOOLS},{'YN'[number % 2]}"

    phases, areas = ("Primary", "Secondary", "Special"), ("North", "South", "East", "West")
    return {
        "schools.csv": "URN,School,Phase,Type,Trust,Locality,Cluster,Named attendance officer,Roll,Feed joined date,"
        "Last feed date\n"
        + "\n".join(
            f"{100_000 + one},School {one},{phases[one % 3]},Academy,Trust {one % 20},{areas[one % 4]},"
            f"Cluster {one % 30},Officer {one % 12},{200 + one},{before(900)},{before(9)}" for one in range(SCHOOLS)
        ),
        "notices.csv": "Notice ID,UPN,School,EHCP Y/N,Date received,Type,First day absent,Days absent at notice\n"
        + "\n".join(f"N{one},{child(one * 7)},{before(320)},{('15-day illness', '10-day unauthorised')[one % 2]},"
                    f"{before(330)},{10 + one % 9}" for one in range(800)),
        "section_19.csv": "UPN,School,EHCP Y/N,Route,Date LA first knew,Decision,Decision date,Provider,"
        "Provision start,Hours a week,Full-time hours,Last review\n"
        + "\n".join(f"{child(one * 11)},{('Medical', 'Exclusion', 'Otherwise')[one % 3]},{before(500)},"
                    f"{('Duty owed', 'Duty owed', '')[one % 3]},,Tutors,{before(200) if one % 2 else ''},"
                    f"{10 + one % 15},25,{before(200)}" for one in range(400)),
        "part_time.csv": "UPN,School,EHCP Y/N,Start,Planned end,Actual end,Hours,Reason,Parent agreed,Review date\n"
        + "\n".join(f"{child(one * 13)},{before(200)},,{before(90) if one % 4 == 0 else ''},{5 + one % 15},Anxiety,Y,"
                    for one in range(300)),
        "exclusions.csv": "UPN,School,EHCP Y/N,Type,Exclusion date,Provision start,Provider\n"
        + "\n".join(f"{child(one * 5)},{('Suspension', 'Permanent')[one % 20 == 0]},{before(320)},,"
                    for one in range(1_300)),
        "placements.csv": "UPN,Plan start,Placement type,School,Placement start,Awaiting since,EHE/EOTAS flag\n"
        + "\n".join(f"X{one * 8:012d},{before(2_000)},{'Awaiting' if one % 60 == 0 else 'Mainstream'},"
                    f"School {one * 8 % SCHOOLS},,{before(150) if one % 60 == 0 else ''}," for one in range(3_300)),
    }  # fmt: skip


def _make_loaded(folder: Path) -> None:
    _make(folder)
    if not (folder / _DATABASE).exists():
        _import(folder, folder / _DATABASE)
        database = open_database(f"sqlite:///{folder / _DATABASE}")
        for name, text in _lists().items():
            done = take_in(_upload(name, text.encode()), database)
            if not done.rows_stored:
                raise RuntimeError(f"nothing of {name} was stored")
        database.dispose()


def _import(folder: Path, path: Path) -> None:
    path.unlink(missing_ok=True)
    database = open_database(f"sqlite:///{path}")
    done = take_in(_upload(_FILE, (folder / _FILE).read_bytes()), database)
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
    period = last_12_months(_LAST_DAY)
    yield View(data=data.shown().version, council="County", extracted_on=_LAST_DAY, as_at=_LAST_DAY, locality="",
               period=period, target=None, is_sample=False)  # fmt: skip
    _forget()
    os.environ.pop(DATABASE_VARIABLE)
    if kept:
        os.environ[DATABASE_VARIABLE] = kept


def _forget() -> None:
    st.cache_data.clear()
    st.cache_resource.clear()
    cached.shelves.clear()


def _figures(view: View) -> None:
    """Every figure the page shows when it opens."""
    rates.coverage(view)
    for key in ("severe_absence", "persistent_absence", "absence_rate", "attendance_rate"):
        rates.by_status(key, view)
    for key in ("absence_gap_to_no_sen", "illness_15_days"):
        data.figure(key, view, view.today)
    rates.of_status(CATALOGUE["school_days_lost"], view, "E", "")
    rates.of_status(CATALOGUE["severe_absence"], view, "E", "primary_need")
    for key in rates.REASONS:
        data.figure(key, view, view.today)
        for status in "EKN":
            rates.of_status(CATALOGUE[key], view, status, "")
    data.from_council(coverage.without_elsewhere, view)
    data.from_council(coverage.by_week, view)
    _figures_of_lists(view)


def _figures_of_lists(view: View) -> None:
    """Notices, section 19, places and schools that share: what the lower half of the page shows."""
    for metric in CATALOGUE.values():
        if metric.about in ("notifications", "section19", "part_time", "exclusions", "placements", "schools"):
            data.figure(metric.key, view, view.today if metric.time is Time.AS_AT else view.period)
    for key in ("illness_15_days_not_notified", "unauthorised_10_days", "unauthorised_10_days_not_notified"):
        data.figure(key, view, view.today)
    for key, by in (("section19_in_scope", "section_19_stage"), ("section19_waiting", "provision_wait"),
                    ("part_time_timetables_open", "timetable_length"), ("schools_sharing", "locality")):  # fmt: skip
        data.split(key, view, by, view.today)
    data.from_council(waits_of, view)
    data.from_council(signed_up_by_month, view, 24)
    data.from_council(children_without_education, view)


@contextmanager
def _cold(folder: Path) -> Iterator[Run]:
    """The lists are in memory, as they are for all pages from the first visit after an upload; attendance is not."""
    with _served(folder) as view:

        def run() -> Cost:
            _forget()
            data.register("schools", view)
            return timed(lambda: _figures(view))()

        yield run


@contextmanager
def _colder(folder: Path) -> Iterator[Run]:
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
    Benchmark(key="attendance_page", title="The figures of the page Absence, none kept", make=_make_loaded,
              ours=Side("page, cold", _cold), seconds=1.5),
    Benchmark(key="attendance_page_first", title="The same, with the lists read from the database before",
              make=_make_loaded, ours=Side("page and lists, cold", _colder)),
    Benchmark(key="attendance_page_again", title="The same, a second time", make=_make_loaded,
              ours=Side("page, warm", _warm), seconds=0.1, repeats=5),
)  # fmt: skip


def _upload(name: str, content: bytes) -> Upload:
    return Upload(content=content, filename=name, today=_LAST_DAY, extracted_on=_LAST_DAY)
