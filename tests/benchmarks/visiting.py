"""Fifty people over real WebSockets: an action every three seconds each, and all at once what nobody counted."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from threading import Barrier

import psutil

from tests.benchmarks.measure import ROOT, Benchmark, Cost, Run, Side, used_by
from tests.benchmarks.rerunning import Visitor, opened, server

PEOPLE = 50
PAGES = (
    "",
    "Plans_on_time",
    "Waiting_now",
    "Requests_and_decisions",
    "Annual_reviews",
    "Localities",
    "Tribunal",
    "Complaints_and_Ombudsman",
    "Remedies",
    "Absence",
    "Compare",
)
"""What they look at, one page each."""
_EVERY, _ACTIONS = 3.0, 8
"""Seconds between two actions of a person, and how many actions each takes in one measurement."""
_AT_ONCE = "Absence"
"""The page that takes longest to count."""


@contextmanager
def _crowd(pages: Sequence[str], folder: Path) -> Iterator[tuple[list[Visitor], psutil.Process]]:
    """As many people as there are ``pages``, each with one of them open and counted."""
    with ExitStack() as held:
        address, process = held.enter_context(server(ROOT / "dashboard.py", Path(mkdtemp(dir=folder))))
        yield [Visitor(held.enter_context(opened(address)), page) for page in pages], process


def _waits(people: Sequence[Visitor], act: Callable[[int, Visitor], list[float]]) -> list[float]:
    """What each of them does at the same time, and how long every answer took, in seconds."""
    with ThreadPoolExecutor(len(people)) as hands:
        return [wait for waits in hands.map(act, range(len(people)), people) for wait in waits]


def _timed(one: Visitor, query: str = "") -> float:
    began = time.perf_counter()
    one.rerun(query)
    return time.perf_counter() - began


@contextmanager
def _in_turn(folder: Path) -> Iterator[Run]:
    """The wait that 95 in 100 actions do not exceed, and the server's processor time for one action."""

    def act(number: int, one: Visitor) -> list[float]:
        began, waits = time.perf_counter() + _EVERY * number / PEOPLE, []
        for action in range(_ACTIONS):
            time.sleep(max(0.0, began + _EVERY * action - time.perf_counter()))
            waits.append(_timed(one))
        return waits

    with _crowd([PAGES[number % len(PAGES)] for number in range(PEOPLE)], folder) as (people, process):

        def run() -> Cost:
            before = used_by(process)
            waits = _waits(people, act)
            return Cost(statistics.quantiles(waits, n=20)[-1], (used_by(process) - before) / len(waits))

        yield run


@contextmanager
def _at_once(folder: Path, pick: Callable[[list[float]], float]) -> Iterator[Run]:
    """How long the first or the last of them waits, all asking in one instant for a day that nobody looked at yet."""
    days = count(1)
    with _crowd([_AT_ONCE] * PEOPLE, folder) as (people, process):

        def run() -> Cost:
            query, together = f"as_at=2026-09-{next(days):02d}", Barrier(len(people))

            def act(_: int, one: Visitor) -> list[float]:
                together.wait()
                return [_timed(one, query)]

            before = used_by(process)
            return Cost(pick(_waits(people, act)), used_by(process) - before)

        yield run


def _nothing(_folder: Path) -> None:
    """There is nothing to make."""


BENCHMARKS = (
    Benchmark(
        key="visiting",
        title="Fifty people, an action every 3 s each on eleven pages: 95 in 100 answers, and processor for one",
        make=_nothing,
        ours=Side("the dashboard", _in_turn),
        seconds=0.07,
        memory=400,
        repeats=3,
    ),
    Benchmark(
        key="visiting_first",
        title="Fifty people ask in one instant for Absence on a day not counted yet: the first answer",
        make=_nothing,
        ours=Side("the dashboard", lambda folder: _at_once(folder, min)),
        seconds=1.5,
        repeats=3,
    ),
    Benchmark(
        key="visiting_last",
        title="The last answer to those fifty",
        make=_nothing,
        ours=Side("the dashboard", lambda folder: _at_once(folder, max)),
        seconds=4.0,
        repeats=3,
    ),
)
