"""Timing two pieces of work in turn, A B A B …, so that both meet the same busy and quiet moments of the machine."""

import os
import platform
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
Run = Callable[[], float]
"""Does the work once and says how many seconds it took."""


@dataclass(frozen=True)
class Side:
    """One piece of work. ``ready`` is a context, given the folder of made files, that gives the run."""

    name: str
    ready: Callable[[Path], AbstractContextManager[Run]]


@dataclass(frozen=True)
class Benchmark:
    """Our work, what it is measured against, and what is promised.

    ``ratio`` is the most that ours may take of the yardstick's time, ``seconds`` the most it may take at all;
    without either it is only reported. ``make`` writes the files that both sides start from.
    """

    key: str
    title: str
    make: Callable[[Path], None]
    ours: Side
    yardstick: Side | None = None
    ratio: float | None = None
    seconds: float | None = None
    repeats: int = 5


@dataclass(frozen=True)
class Times:
    """What one side took in every repeat, in seconds, and the peak of its largest process in MiB."""

    name: str
    seconds: tuple[float, ...]
    peak: float

    @property
    def least(self) -> float:
        """The quickest run."""
        return min(self.seconds)

    @property
    def middle(self) -> float:
        """The median run."""
        return statistics.median(self.seconds)


@dataclass(frozen=True)
class Measured:
    """One benchmark, done."""

    benchmark: Benchmark
    ours: Times
    yardstick: Times | None

    @property
    def ratios(self) -> tuple[float, float] | None:
        """Ours over the yardstick: of the minimums, and of the medians."""
        if not self.yardstick:
            return None
        return self.ours.least / self.yardstick.least, self.ours.middle / self.yardstick.middle

    @property
    def target(self) -> str:
        """What is promised, in a few characters."""
        one = self.benchmark
        promised = [f"≤ {one.ratio:g} ×"] if one.ratio else []
        return ", ".join([*promised, *([f"≤ {one.seconds:g} s"] if one.seconds else [])]) or "none"

    @property
    def verdict(self) -> str:
        """Whether the promise is kept: by the minimums, the medians, or both."""
        limit = self.benchmark.ratio or self.benchmark.seconds
        if not limit:
            return "reported"
        found = self.ratios if self.benchmark.ratio else (self.ours.least, self.ours.middle)
        kept = [one <= limit for one in found or ()]
        return "met" if all(kept) else "met by the minimums only" if kept[0] else "MISSED"


def timed(work: Callable[[], object]) -> Run:
    """The wall-clock time of a piece of work."""

    def run() -> float:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started

    return run


def measure(benchmark: Benchmark, folder: Path) -> Measured:
    """Both sides in turn after one run of each that is not counted; then the memory of each, alone."""
    benchmark.make(folder)
    with benchmark.ours.ready(folder) as ours:
        if benchmark.yardstick is None:
            taken = [(ours(), 0.0) for _ in range(benchmark.repeats + 1)][1:]
        else:
            with benchmark.yardstick.ready(folder) as yardstick:
                taken = [(ours(), yardstick()) for _ in range(benchmark.repeats + 1)][1:]
    sides = [side for side in (benchmark.ours, benchmark.yardstick) if side]
    peaks = [_peak(benchmark, number, folder) for number in range(len(sides))]
    times = [
        Times(side.name, tuple(pair[number] for pair in taken), peaks[number]) for number, side in enumerate(sides)
    ]
    return Measured(benchmark, times[0], times[1] if len(times) > 1 else None)


def _peak(benchmark: Benchmark, side: int, folder: Path) -> float:
    """MiB of the largest single process while one side runs once in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks", "--alone", benchmark.key, str(side), str(folder)]
    done = subprocess.run(command, cwd=REPOSITORY, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True)
    return float(done.stdout.split()[-1])


def largest_process() -> float:
    """MiB: the peak of this process, or of one that it started, whichever is larger.

    Not ``ru_maxrss`` of this process: that begins with the size of the process it was started from.
    """
    own = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"))
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return max(int(own[1]) if own else 0, children) / 1024


def machine() -> str:
    """The machine and the versions, in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    libraries = ", ".join(f"{name} {version(name)}" for name in ("pandas", "numpy", "streamlit"))
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}, "
        f"{libraries}; load {load:.1f} before the first run"
    )
