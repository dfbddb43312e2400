"""Loads of every kind on a disk that is full at some byte: a sentence, nothing lost, and the load can be done again.

    python -m tests.hostile.full_disk --rounds 100 --seed 11

No file may grow beyond so many bytes (RLIMIT_FSIZE), which a system answers at the write that goes too far, as it does
a full disk: in the database, its log, its key or the file that is laid aside for reading. Not for Windows.
"""

import argparse
import random
import resource
import time
from collections import Counter
from functools import partial
from pathlib import Path

from data_access.storage.faults import DatabaseNotUsable, Fault
from tests.hostile.forked import Say, answer
from tests.hostile.kills import fresh, prepared
from tests.hostile.loads import LOADS, beside, held, load

STORED = "stored"


def load_within(path: Path, name: str, room: int, say: Say) -> None:
    """Do one load where no file may be longer; say what became of it."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    try:
        load(path, name, lambda _words: None)
    except DatabaseNotUsable as problem:
        say(str(problem).encode() if problem.fault in (Fault.FULL, Fault.GONE) else b"another fault")
    else:
        say(STORED.encode())


def filled(kept: Path, name: str, after: str, room: int) -> str:
    """What became of a load where no file may be longer than so many bytes; raise where anything is lost."""
    path = fresh(kept)
    before = held(path)
    said = answer(partial(load_within, path, name, room))
    found = held(path)
    assert said != "another fault"
    assert found in (before, after), f"{name} in {room:,} bytes: half of a load is there"
    assert found == after or said != STORED, f"{name} in {room:,} bytes: what was said to be stored is lost"
    assert beside(path) == set(), f"{name} in {room:,} bytes: {beside(path)} was left"
    if found == before:
        answer(partial(load, path, name))
    assert held(path) == after, f"{name} in {room:,} bytes: it cannot be done again"
    return STORED if said == STORED else "said"


def most_room(kept: Path, name: str) -> tuple[int, str]:
    """The longest file that a load needs, and what it leaves."""
    path = fresh(kept)
    answer(partial(load, path, name))
    return max(one.stat().st_size for one in path.parent.iterdir()), held(path)


def main(rounds: int, seed: int) -> Counter[str]:
    """So many loads of all kinds in turn, each with another room; how many were stored, and how many said why not."""
    chance, found = random.Random(seed), Counter()
    names = chance.sample(list(LOADS), min(rounds, len(LOADS)))
    with prepared(names) as kept:
        needed = {name: most_room(kept, name) for name in names}
        for number in range(rounds):
            name = names[number % len(names)]
            room, after = needed[name]
            # mostly little: what a load writes is less than what is there already
            found[filled(kept, name, after, int(room * chance.random() ** 3))] += 1
    return found


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=100)
    asked.add_argument("--seed", type=int, default=11)
    given = asked.parse_args()
    began = time.monotonic()
    print(dict(main(given.rounds, given.seed)), f"{time.monotonic() - began:.0f} s")  # noqa: T201
