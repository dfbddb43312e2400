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
from typing import NamedTuple

import psutil

from metrics.base.root import ROOT


class Cost(NamedTuple):
    """Seconds: as the clock on the wall has them, and of processors, child processes included."""

    wall: float
    cpu: float


Run = Callable[[], Cost]
"""Does the work once and says what it cost."""


@dataclass(frozen=True)
class Side:
    """One piece of work. ``ready`` is a context, given the folder of made files, that gives the run."""

    name: str
    ready: Callable[[Path], AbstractContextManager[Run]]


@dataclass(frozen=True)
class Benchmark:
    """Our work, what it is measured against, and what is promised.

    ``ratio`` is the most that ours may take of the yardstick's processor time, because other people's work on the
    machine stretches the wall clock; ``seconds`` is the most that somebody may wait, hence by the wall clock;
    ``memory`` is the most that the process may have held at any time, in MiB. Without any of them it is only
    reported. ``make`` writes the files that both sides start from.
    """

    key: str
    title: str
    make: Callable[[Path], None]
    ours: Side
    yardstick: Side | None = None
    ratio: float | None = None
    seconds: float | None = None
    memory: float | None = None
    repeats: int = 5


@dataclass(frozen=True)
class Times:
    """What one side cost in every repeat, and the peak of its largest process in MiB."""

    name: str
    costs: tuple[Cost, ...]
    peak: float

    @property
    def wall(self) -> tuple[float, float]:
        """Minimum and median by the wall clock."""
        return _least_and_middle([cost.wall for cost in self.costs])

    @property
    def cpu(self) -> tuple[float, float]:
        """Minimum and median of processor time."""
        return _least_and_middle([cost.cpu for cost in self.costs])


def _least_and_middle(seconds: list[float]) -> tuple[float, float]:
    return min(seconds), statistics.median(seconds)


@dataclass(frozen=True)
class Measured:
    """One benchmark, done."""

    benchmark: Benchmark
    ours: Times
    yardstick: Times | None

    @property
    def wall_ratios(self) -> tuple[float, ...]:
        """Ours over the yardstick by the wall clock: of the minimums, and of the medians; empty without a yardstick."""
        return _over(self.ours.wall, self.yardstick.wall) if self.yardstick else ()

    @property
    def cpu_ratios(self) -> tuple[float, ...]:
        """The same of processor time."""
        return _over(self.ours.cpu, self.yardstick.cpu) if self.yardstick else ()

    @property
    def target(self) -> str:
        """What is promised, in a few characters."""
        one = self.benchmark
        promised = [f"≤ {one.ratio:g} ×"] if one.ratio else []
        promised += [f"≤ {one.seconds:g} s"] if one.seconds else []
        promised += [f"≤ {one.memory:,.0f} MiB"] if one.memory else []
        return ", ".join(promised) or "none"

    @property
    def verdict(self) -> str:
        """Whether the promise is kept: by the minimums, the medians, or both; memory whatever the times."""
        if self.benchmark.memory and self.ours.peak > self.benchmark.memory:
            return "MISSED"
        limit = self.benchmark.ratio or self.benchmark.seconds
        if not limit:
            return "reported"
        kept = [one <= limit for one in (self.cpu_ratios if self.benchmark.ratio else self.ours.wall)]
        return "met" if all(kept) else "met by the minimums only" if kept[0] else "MISSED"


def _over(ours: tuple[float, float], yardstick: tuple[float, float]) -> tuple[float, float]:
    return ours[0] / yardstick[0], ours[1] / yardstick[1]


def timed(work: Callable[[], object]) -> Run:
    """What a piece of work costs in this process and in those it starts and waits for."""

    def run() -> Cost:
        wall, cpu = time.perf_counter(), _processor_time()
        work()
        return Cost(time.perf_counter() - wall, _processor_time() - cpu)

    return run


def _processor_time() -> float:
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def used_by(process: psutil.Process) -> float:
    """Seconds of processor time that another process has used until now."""
    times = process.cpu_times()
    return times.user + times.system


def measure(benchmark: Benchmark, folder: Path) -> Measured:
    """Both sides in turn after one run of each that is not counted; then the memory of each, alone."""
    benchmark.make(folder)
    with benchmark.ours.ready(folder) as ours:
        if benchmark.yardstick is None:
            taken = [(ours(),) for _ in range(benchmark.repeats + 1)][1:]
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
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True)
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
