"""``python -m tests.benchmarks [--only NAME] [--markdown] [--keep FOLDER]``: what each takes, and the verdict."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import attendance, counting, figures, publishing, reading, rerunning, starting, visiting
from tests.benchmarks.measure import Benchmark, Measured, Times, largest_process, machine, measure

_GROUPS = (reading, counting, figures, publishing, rerunning, starting, visiting, attendance)
BENCHMARKS: dict[str, Benchmark] = {one.key: one for group in _GROUPS for one in group.BENCHMARKS}
_HEAD = ("What", "Ours", "Beside", "Ratio of processor time", "Ratio by the wall clock", "Target", "Verdict",
         "Peak, MiB")  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for; the exit code says whether a target was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=list(BENCHMARKS), help="this one; may be given again")
    parser.add_argument("--markdown", action="store_true", help="print the results as a table")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the made files stay for the next time")
    parser.add_argument("--alone", nargs=3, metavar=("NAME", "SIDE", "FOLDER"), help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("SENDBOARD_HASH_KEY", "made up for the benchmarks")
    if chosen.alone:
        return _alone(chosen.alone[0], int(chosen.alone[1]), Path(chosen.alone[2]))
    with TemporaryDirectory(prefix="sendboard-benchmarks-") as temporary:
        folder = chosen.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        return _report([BENCHMARKS[key] for key in chosen.only or BENCHMARKS], folder, markdown=chosen.markdown)


def _alone(key: str, side: int, folder: Path) -> int:
    """One side once, and nothing else, so that the process's peak is that side's."""
    benchmark = BENCHMARKS[key]
    chosen = [one for one in (benchmark.ours, benchmark.yardstick) if one][side]
    with chosen.ready(folder) as run:
        run()
    _say(str(largest_process()))
    return 0


def _report(wanted: list[Benchmark], folder: Path, *, markdown: bool) -> int:
    _say(machine())
    done: list[Measured] = []
    for benchmark in wanted:
        done.append(measure(benchmark, folder))
        if not markdown:
            _say(_words(done[-1]))
    if markdown:
        _say(_table(done))
    return 1 if any(one.verdict == "MISSED" for one in done) else 0


def _words(one: Measured) -> str:
    lines = [f"\n{one.benchmark.key}: {one.benchmark.title}"]
    for side in (one.ours, one.yardstick):
        if side:
            lines.append(f"  {side.name}: processor {_two(side.cpu)} s, wall {_two(side.wall)} s, {side.peak:,.0f} MiB")
    if one.yardstick:
        lines.append(f"  ratio: processor {_two(one.cpu_ratios)}, wall {_two(one.wall_ratios)}")
    return "\n".join([*lines, f"  target {one.target}: {one.verdict}"])


def _table(done: Sequence[Measured]) -> str:
    lines = ["Each pair is minimum / median.", "", "| " + " | ".join(_HEAD) + " |", "|---" * len(_HEAD) + "|"]
    for one in done:
        peaks = " / ".join(f"{side.peak:,.0f}" for side in (one.ours, one.yardstick) if side)
        cells = (one.benchmark.title, _side(one.ours), _side(one.yardstick), _two(one.cpu_ratios),
                 _two(one.wall_ratios), one.target, one.verdict, peaks)  # fmt: skip
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _side(side: Times | None) -> str:
    return f"{side.name}: {_two(side.cpu)} s of processor, {_two(side.wall)} s" if side else ""


def _two(numbers: Sequence[float]) -> str:
    return " / ".join(f"{number:.3g}" for number in numbers)


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
