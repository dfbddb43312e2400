"""Loads of every kind, killed at random moments: what was there is there, or all of the load, and it can be done again.

    python -m tests.hostile.kills --rounds 200 --seed 11

Needs a system that can copy a process (not Windows).
"""

import argparse
import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from tests.hostile.forked import BEGUN, DONE, WRITING, answer, started
from tests.hostile.loads import LOADS, beside, held, load, prepare

WHILE_WRITING = 0.8
"""The share of kills aimed at the moments of writing, which are few; the others fall anywhere."""


@contextmanager
def prepared(names: Sequence[str]) -> Iterator[Path]:
    """A folder with a database that holds a load of each kind. Made here, so that every copy has what it takes."""
    with tempfile.TemporaryDirectory(prefix="sendboard-interrupted-") as folder:
        kept = Path(folder) / "kept"
        kept.mkdir()
        prepare(kept / "x.db", names)
        yield kept


def fresh(kept: Path) -> Path:
    """The same database again."""
    place = kept.parent / "tried"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(kept, place)
    return place / "x.db"


def whole(kept: Path, name: str) -> tuple[str, float, float]:
    """What a load leaves that nothing disturbs, and its seconds before and while it writes."""
    path = fresh(kept)
    reads, writes = answer(partial(load, path, name)).rpartition(DONE.decode())[2].split()
    return held(path), float(reads), float(writes)


def killed(kept: Path, name: str, after: str, times: tuple[float, float], chance: random.Random) -> str:
    """Kill one load, and say where it was; raise where anything is lost or half there."""
    path = fresh(kept)
    before = held(path)
    child = started(partial(load, path, name))
    reads, writes = times
    if chance.random() < WHILE_WRITING:
        child.wait_for(WRITING)
        time.sleep(chance.uniform(0, writes * 1.6))
    else:
        child.wait_for(BEGUN)
        time.sleep(chance.uniform(0, (reads + writes) * 1.1))
    child.kill()
    said = child.end()
    found = held(path)
    assert found in (before, after), f"{name}: half of a load is there"
    assert found == after or DONE not in said, f"{name}: what was said to be stored is lost"
    assert beside(path) == set(), f"{name}: {beside(path)} was left"
    if found == before:
        answer(partial(load, path, name))
    assert held(path) == after, f"{name}: it cannot be done again"
    where = "done" if DONE in said else "writing" if WRITING in said else "reading"
    return f"{where}, {'after' if found == after else 'before'}"


Known = TypeVar("Known")


def in_turn(
    rounds: int,
    seed: int,
    known: Callable[[Path, str], Known],
    tried: Callable[[Path, str, Known, random.Random], str],
) -> Counter[str]:
    """So many tries of all kinds of load in turn; how many ended how.

    ``known`` says of a load done whole what each ``tried`` must know of it.
    """
    chance, found = random.Random(seed), Counter()
    names = chance.sample(list(LOADS), min(rounds, len(LOADS)))
    with prepared(names) as kept:
        done = {name: known(kept, name) for name in names}
        for number in range(rounds):
            name = names[number % len(names)]
            found[tried(kept, name, done[name], chance)] += 1
    return found


def from_the_terminal(program: Callable[[int, int], Counter[str]], doc: str | None, rounds: int) -> None:
    """Run a program with the rounds and the seed asked for; say what it found, and how long it took."""
    asked = argparse.ArgumentParser(description=doc)
    asked.add_argument("--rounds", type=int, default=rounds)
    asked.add_argument("--seed", type=int, default=11)
    given = asked.parse_args()
    began = time.monotonic()
    print(dict(program(given.rounds, given.seed)), f"{time.monotonic() - began:.0f} s")  # noqa: T201


def main(rounds: int, seed: int) -> Counter[str]:
    """So many kills over all kinds of load; how many ended where."""

    def tried(kept: Path, name: str, done: tuple[str, float, float], chance: random.Random) -> str:
        after, reads, writes = done
        return killed(kept, name, after, (reads, writes), chance)

    return in_turn(rounds, seed, whole, tried)


if __name__ == "__main__":
    from_the_terminal(main, __doc__, 200)
