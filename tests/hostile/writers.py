"""Two people load at once while a third looks: every file is stored once, and nobody sees half of one.

    python -m tests.hostile.writers --rounds 20

On SQLite, and on PostgreSQL where it is installed. Needs a system that can copy a process (not Windows).
"""

import argparse
import ast
import os
import tempfile
import time
from datetime import date
from functools import partial
from pathlib import Path

from sqlalchemy import create_engine, text

from data_access.files import block_reading, reading
from data_access.intake import take_in
from data_access.storage import store
from data_access.storage.database import open_database
from data_access.storage.key import KEY_VARIABLE
from data_access.upload import Upload
from tests.hostile.forked import BEGUN, Say, answer, started
from tests.hostile.postgresql import server, server_programs
from tests.reading_here import ReadingHere

DAY = date(2026, 6, 30)
ROWS = 300
BOTH, FIRST, SECOND = 1_000, 2_000, 3_000
"""Where the numbers of a file's cases begin: of the one that both load, and of their own."""


def _content(begin: int) -> bytes:
    rows = [f"EX-{number},A{number:012},06/01/2026" for number in range(begin, begin + ROWS)]
    return "\n".join(["Case ref,UPN,Date request received", *rows]).encode()


def write(address: str, own: int, say: Say) -> None:
    """One person: the file that the other loads too, then one of their own, which they undo and load again."""
    database = open_database(address)
    mine = Upload(content=_content(own), filename=f"{own}.csv", today=DAY, extracted_on=DAY, partial=True)
    same = Upload(content=_content(BOTH), filename="both.csv", today=DAY, extracted_on=DAY)
    say(BEGUN)
    done = take_in(same, database)
    first = take_in(mine, database)
    store.withdraw(database, first.batch.id)
    again = take_in(mine, database)
    say(f"{int(done.batch is not None)} {int(done.already is not None)} {int(again.batch is not None)}".encode())
    database.dispose()


def read(address: str, stop: Path, say: Say) -> None:
    """A third person: how many of each file's cases are there, each time they look."""
    database, seen = open_database(address), set()
    say(BEGUN)
    while not stop.exists():
        loaded = store.load_cases(database)
        numbers = [] if loaded is None else loaded.cases["case_reference"].str.removeprefix("EX-").astype(int).tolist()
        time.sleep(0.01)
        seen.add(tuple(sum(begin <= one < begin + 1_000 for one in numbers) for begin in (BOTH, FIRST, SECOND)))
    say(repr(sorted(seen)).encode())
    database.dispose()


def at_once(address: str, stop: Path) -> int:
    """One round; raise where a file is stored twice, lost, or seen by half. How many states the third person saw."""
    answer(lambda _say: open_database(address).dispose())
    stop.unlink(missing_ok=True)
    reader = started(partial(read, address, stop))
    reader.wait_for(BEGUN)
    people = [started(partial(write, address, own)) for own in (FIRST, SECOND)]
    said = [person.end().removeprefix(BEGUN).decode() for person in people]
    stop.touch()
    seen = ast.literal_eval(reader.end().removeprefix(BEGUN).decode())
    assert sorted(said) == ["0 1 1", "1 0 1"], f"one stores the file, the other is told: {said}"
    assert {number for state in seen for number in state} <= {0, ROWS}, f"half of a file was seen: {seen}"
    assert answer(partial(in_force, address)) == f"3 {3 * ROWS}"
    return len(seen)


def in_force(address: str, say: Say) -> None:
    database = open_database(address)
    loaded = store.load_cases(database)
    say(f"{len(loaded.batches)} {len(loaded.cases)}".encode())
    database.dispose()


def on_sqlite(rounds: int) -> list[int]:
    """So many rounds, each with a new file."""
    with tempfile.TemporaryDirectory(prefix="sendboard-writers-") as folder:
        write(f"sqlite:///{folder}/here.db", FIRST, lambda _words: None)  # so that every copy has what it takes
        in_force(f"sqlite:///{folder}/here.db", lambda _words: None)
        return [at_once(f"sqlite:///{folder}/{number}.db", Path(folder) / "stop") for number in range(rounds)]


def on_postgresql(rounds: int, programs: Path) -> list[int]:
    """So many rounds on one server, each with a new database."""
    os.environ[KEY_VARIABLE] = "a key for tests, long enough"
    with server(programs) as address, tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            answer(partial(_create, address, f"round_{number}"))
        return [at_once(f"{address}round_{number}", Path(folder) / "stop") for number in range(rounds)]


def _create(address: str, name: str, _say: Say) -> None:
    engine = create_engine(f"{address}postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()


def main(rounds: int) -> dict[str, list[int]]:
    """Both databases; for each round, how many states were seen."""
    reading.ReadingProcess = block_reading.ReadingProcess = ReadingHere
    found = {"SQLite": on_sqlite(rounds)}
    programs = server_programs()
    return found | ({"PostgreSQL": on_postgresql(rounds, programs)} if programs else {})


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=20)
    began = time.monotonic()
    print(main(asked.parse_args().rounds), f"{time.monotonic() - began:.0f} s")  # noqa: T201
