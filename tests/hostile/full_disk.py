"""Loads of every kind on a disk that is full at some byte: a sentence, nothing lost, and the load can be done again.

    python -m tests.hostile.full_disk --rounds 100 --seed 11

No file may grow beyond so many bytes (RLIMIT_FSIZE), which a system answers at the write that goes too far, as it does
a full disk: in the database, its log, its key or the file that is laid aside for reading. Not for Windows.
"""

import random
import resource
from collections import Counter
from functools import partial
from pathlib import Path

from data_access.storage.faults import DatabaseNotUsable, Fault
from tests.hostile.forked import Say, answer
from tests.hostile.kills import fresh, from_the_terminal, in_turn
from tests.hostile.loads import beside, held, load

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
    """So many loads of all kinds, each with another room; how many were stored, and how many said why not."""

    def tried(kept: Path, name: str, needed: tuple[int, str], chance: random.Random) -> str:
        room, after = needed
        # mostly little: what a load writes is less than what is there already
        return filled(kept, name, after, int(room * chance.random() ** 3))

    return in_turn(rounds, seed, most_room, tried)


if __name__ == "__main__":
    from_the_terminal(main, __doc__, 100)
