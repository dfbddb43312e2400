"""All figures of all pages, in one pass: for a council, and for the whole country in one table.

What is in the pass, for the whole council. It starts from tables of which nothing has been asked; what a rule says of
their rows is then worked out once, for the figure, its months and its places, as behind the pages:

* every figure of the catalogue, for the twelve months to the day or as at the day, and the same by locality;
* every share by team and by school, and by locality beside what chance would give (Localities);
* every figure of a period for each of 24 months (the trends); requests and plans on time also for the year before
  (Overview), and those that DfE publishes for each calendar year (Compare);
* children waiting past 20 weeks, and requests undecided past 6, at the end of each of 24 months as the records stood
  (Waiting now, Requests and decisions); those waiting a year before, and plans on the eve of the year;
* every other way to split that a page shows or offers; plans on time counted by the day the plan started;
* stages of the assessment for the year, for each month of it and for six localities, what explains lateness, advice,
  requests in and cases finished, what became of the requests of 24 months, rounds of moves to the next phase.

Not in it: the same for one locality, or for an earlier day, which are chosen; lists of cases, drawing, wording, and
DfE's published figures.
"""

import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from metrics.base.periods import Period, calendar_year, day, last_12_months, months_to
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Time
from metrics.counting.evaluate import evaluate
from metrics.counting.kinds import Kind
from metrics.counting.registers import CASES
from metrics.plans.advice import advice_times
from metrics.plans.phase_transfers import rounds
from metrics.plans.stages import explain_lateness, flow, stage_times
from metrics.plans.time_to_plan import time_to_plan
from metrics.statistics import funnel
from tests.benchmarks import population
from tests.benchmarks.measure import Benchmark, Cost, Run, Side, timed

COUNCIL = {"count": 20_000, "older_plans": 2_000, "localities": 6}
COUNTRY = {"count": 1_000_000, "older_plans": 101_000, "localities": population.LOCALITIES}
YEAR = last_12_months(population.LAST)
YEAR_BEFORE = last_12_months(YEAR.start - timedelta(days=1))
MONTHS = months_to(population.LAST, 24)
YEARS = tuple(calendar_year(year) for year in range(population.FIRST.year, population.LAST.year + 1))
ON_MONTH_ENDS = ("assessments_open_past_20_weeks", "requests_undecided_past_6_weeks")
"""Counted together for each day, as ``pages.ui.frame.cached`` does."""
_OVERVIEW = ("requests_received", "plans_issued_within_20_weeks", "plans_due_issued_on_time")
_COMPARED = (
    "plans_issued_within_20_weeks", "plans_issued_within_20_weeks_including_exceptions", "plans_issued_over_52_weeks",
    "request_decisions_within_6_weeks", "requests_refused", "no_plan_decisions_within_16_weeks",
    "assessments_ending_in_a_plan", "review_decisions_within_4_weeks",
)  # fmt: skip
_ON_TIME = ("time_taken", "primary_need", "age_band", "request_source", "school_phase")
_OTHER_SPLITS = {
    "assessments_open": ("wait_band", "week_of_wait"),
    "assessments_open_past_20_weeks": ("wait_band",),
    "requests_received": ("request_source", "request_result"),
    "assessments_ended": ("assessment_outcome",),
    "plans_issued_within_20_weeks": _ON_TIME,
    "plans_issued_within_20_weeks_including_exceptions": _ON_TIME[1:],
    "plans_due_issued_on_time": _ON_TIME[1:],
    "plans_maintained": ("primary_need", "age_band", "school_phase", "years_held", "sex"),
    "plans_ceased": ("cease_reason",),
    "reviews_overdue": ("overdue_band",),
    "plans_not_amended": ("amendment_wait",),
}
Figure = tuple[str, Callable[[], object]]


def all_figures(tables: CaseTables) -> Iterator[Figure]:
    """Every figure with its name; each is worked out when it is called."""
    for metric in (one for one in CATALOGUE.values() if one.about == CASES):
        yield from _of_a_metric(metric, tables)
    for key in _OVERVIEW:
        yield f"{key} a year before", _asked(key, tables, (YEAR_BEFORE,))
    for key in _COMPARED:
        yield f"{key} by year", _asked(key, tables, YEARS)
    for key in (ON_MONTH_ENDS[0], "plans_maintained"):
        yield f"{key} a year before", _asked(key, tables, (day(YEAR_BEFORE.end),))
    for month in MONTHS:
        yield f"queues at the end of {month.name}", lambda month=month: _queues(tables, month.end)
    for key, ways in _OTHER_SPLITS.items():
        for way in ways:
            yield f"{key} by {way}", _asked(key, tables, _usual(CATALOGUE[key]), (way,))
    yield "plans on time by start date", lambda: _by_start_date(tables)
    yield from _more_than_a_figure(tables)


def _of_a_metric(metric: Metric, tables: CaseTables) -> Iterator[Figure]:
    usual = _usual(metric)
    yield metric.key, _asked(metric.key, tables, usual)
    if metric.time is Time.DURING:
        yield f"{metric.key} by month", _asked(metric.key, tables, MONTHS)
    is_share, has_places = metric.kind is Kind.SHARE, "locality" in metric.ways
    if has_places and is_share:
        yield f"{metric.key} by locality, beside chance", lambda: _beside_chance(metric, tables, usual)
    elif has_places:
        yield f"{metric.key} by locality", _asked(metric.key, tables, usual, ("locality",))
    for way in (one for one in ("team", "school") if is_share and one in metric.ways):
        yield f"{metric.key} by {way}", _asked(metric.key, tables, usual, (way,))


def _queues(tables: CaseTables, on: date) -> list[pd.DataFrame]:
    stood = tables.known_by(on)
    return [evaluate(CATALOGUE[key], stood, (day(on),)) for key in ON_MONTH_ENDS]


def _usual(metric: Metric) -> tuple[Period, ...]:
    return (YEAR if metric.time is Time.DURING else day(population.LAST),)


def _asked(key: str, tables: CaseTables, periods: tuple[Period, ...], by: tuple[str, ...] = ()) -> Callable[[], object]:
    return lambda: evaluate(CATALOGUE[key], tables, periods, by=by)


def _beside_chance(metric: Metric, tables: CaseTables, periods: tuple[Period, ...]) -> pd.DataFrame:
    found = evaluate(metric, tables, periods, by=("locality",))
    shown = found[found["status"] == "shown"]
    parts, sizes = shown["numerator"].astype(int).tolist(), shown["denominator"].astype(int).tolist()
    return funnel.compare(shown["locality"].tolist(), parts, sizes)


def _by_start_date(tables: CaseTables) -> pd.DataFrame:
    other = tables.counted_by(replace(tables.conventions, published_plan_date="start_date"))
    return evaluate(CATALOGUE["plans_issued_within_20_weeks"], other, (YEAR,))


def _more_than_a_figure(tables: CaseTables) -> Iterator[Figure]:
    yield "stages", lambda: stage_times(tables, YEAR)
    for month in MONTHS[-12:]:
        yield f"stages {month.name}", lambda month=month: stage_times(tables, month)
    for name in tables.cases["locality"].cat.categories[: COUNCIL["localities"]]:
        yield f"stages {name}", lambda name=name: stage_times(tables, YEAR, group=tables.cases["locality"] == name)
    yield "what explains lateness", lambda: explain_lateness(tables, YEAR)
    yield "advice", lambda: advice_times(tables, YEAR)
    yield "in and out", lambda: flow(tables, MONTHS)
    yield "what became of requests", lambda: time_to_plan(tables, Period(MONTHS[0].start, MONTHS[-1].end))
    yield "rounds of moves", lambda: rounds(tables)


def built(cases: pd.DataFrame, localities: int) -> CaseTables:
    """The tables, with a number of people for the rates."""
    people = {"": len(cases), **{f"Area {number:03d}": 10_000 for number in range(1, localities + 1)}}
    return CaseTables.build(cases, as_at=population.LAST, population=people)


def _file(folder: Path, size: dict[str, int]) -> Path:
    return folder / f"whole_lives_{size['count']}.pickle"


def _make(folder: Path, size: dict[str, int]) -> None:
    if not _file(folder, size).exists():
        _file(folder, size).write_bytes(pickle.dumps(population.whole_lives(**size)))


def _cases(folder: Path, size: dict[str, int]) -> pd.DataFrame:
    return pickle.loads(_file(folder, size).read_bytes())


def costs(tables: CaseTables) -> dict[str, Cost]:
    """What each figure costs, in one pass over tables of which nothing has been asked before."""
    return {name: timed(work)() for name, work in all_figures(replace(tables))}


@contextmanager
def _council(folder: Path) -> Iterator[Run]:
    tables = built(_cases(folder, COUNCIL), COUNCIL["localities"])
    yield lambda: _in_all(costs(tables))


def _in_all(each: dict[str, Cost]) -> Cost:
    return Cost(sum(one.wall for one in each.values()), sum(one.cpu for one in each.values()))


@contextmanager
def _slowest(folder: Path) -> Iterator[Run]:
    """Each figure at its best of three passes: somebody else's work on the machine must not make one the slowest."""
    tables = built(_cases(folder, COUNCIL), COUNCIL["localities"])

    def run() -> Cost:
        passes = [costs(tables) for _ in range(3)]
        return max(min(one[name] for one in passes) for name in passes[0])

    yield run


@contextmanager
def _both_queues(folder: Path) -> Iterator[Run]:
    tables = built(_cases(folder, COUNCIL), COUNCIL["localities"])
    yield timed(lambda: [_queues(tables, month.end) for month in MONTHS])


@contextmanager
def _tables_of_the_country(folder: Path) -> Iterator[Run]:
    cases = _cases(folder, COUNTRY)
    yield timed(lambda: built(cases, COUNTRY["localities"]))


@contextmanager
def _country(folder: Path) -> Iterator[Run]:
    """The bare cases stay in memory, as they do behind the pages."""
    cases = _cases(folder, COUNTRY)
    tables = built(cases, COUNTRY["localities"])
    yield lambda: _in_all(costs(tables))
    del cases


BENCHMARKS = (
    Benchmark(
        key="all_figures",
        title="All figures of all pages in one pass, a council of 20,000 requests",
        make=lambda folder: _make(folder, COUNCIL),
        ours=Side("one pass", _council),
        seconds=1,
    ),
    Benchmark(
        key="slowest_figure",
        title="The slowest single figure of that pass, each at its best of three",
        make=lambda folder: _make(folder, COUNCIL),
        ours=Side("the slowest", _slowest),
        seconds=0.05,
    ),
    Benchmark(
        key="queues",
        title="The two queues at the end of each of 24 months, the same council (in that pass, one by one)",
        make=lambda folder: _make(folder, COUNCIL),
        ours=Side("24 days, 2 figures", _both_queues),
    ),
    Benchmark(
        key="national",
        title="All figures of all pages in one pass, 1,000,000 requests and about 640,000 plans in force",
        make=lambda folder: _make(folder, COUNTRY),
        ours=Side("one pass", _country),
        seconds=15,
        memory=3 * 1024,
        repeats=3,
    ),
    Benchmark(
        key="national_build",
        title="CaseTables.build for the same country, once for each load of data",
        make=lambda folder: _make(folder, COUNTRY),
        ours=Side("build", _tables_of_the_country),
        repeats=3,
    ),
)
