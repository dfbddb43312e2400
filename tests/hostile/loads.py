"""A load of every kind of list, an undo, a note and DfE's figures; and all that a database holds, as one text."""

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine

from data_access.files import block_reading, reading
from data_access.intake import take_in
from data_access.published.load import load_release
from data_access.questions import EVERY_QUESTION
from data_access.storage import officer_notes, store
from data_access.storage.database import open_database
from data_access.storage.models import Table
from data_access.upload import Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.counting.registers import CASES
from metrics.datasets import LISTS
from sample_data.examples import FOLDER
from tests.data_access.sen2.test_return_xml import FULL_REQUEST, document, person
from tests.hostile.forked import BEGUN, DONE, WRITING, Say
from tests.reading_here import ReadingHere

DAY = date(2026, 6, 30)
_PLACES = "country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name"
_ABSENCE = (
    f"time_period,time_identifier,geographic_level,{_PLACES},education_phase,characteristic_topic,"
    "characteristic_breakdown,sess_overall_percent\n"
    "202324,Academic year,National,E92000001,England,,,,,,Total,SEN provision,EHC plan,{}\n"
)
_MOMENTS = ("imported_at", "withdrawn_at", "made_at")


def _cases(round_: int) -> bytes:
    rows = [f"EX-{number},A{number:012},06/01/2026,Agreed" for number in range(400 + round_)]
    return "\n".join(["Case ref,UPN,Date request received,Request outcome", *rows]).encode()


def _attendance(round_: int) -> bytes:
    rows = [f"A{number:012},Alder,05/01/2026,10,{number % 11},0,0" for number in range(4_000 + round_)]
    head = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised"
    return "\n".join([head, *rows]).encode()


def _example(about: str, round_: int) -> bytes:
    path = next(iter(sorted(FOLDER.glob(f"*/{about}.csv"))))
    return path.read_bytes() + b"\n" * round_


def _return(round_: int) -> bytes:
    return document(*(person(FULL_REQUEST, number=number) for number in range(1, 60 + round_))).encode()


def _file(content: Callable[[int], bytes], name: str, holds: str = "") -> Callable[[Engine, int], object]:
    def load(database: Engine, round_: int) -> None:
        given = {"today": DAY, "extracted_on": DAY, "holds": holds, "confirmed": EVERY_QUESTION}
        upload = Upload(content=content(round_), filename=name, **given)
        done = take_in(upload, database)
        assert done.batch or done.already, done.findings

    return load


def _published(database: Engine, round_: int) -> None:
    done = load_release(
        database, _ABSENCE.format(12.5 + round_).encode(), "absence.csv", "", lambda *_: None, today=DAY
    )
    assert not done.refused


def _undo(database: Engine, _round: int) -> None:
    """Of the oldest load that stands: the cases."""
    store.withdraw(database, 1)


def _note(database: Engine, round_: int) -> None:
    officer_notes.add_note(
        database, "k", kind="note", text=f"Sent, {round_}.", day=None, by="An officer", officers=["An officer"]
    )


LOADS: dict[str, Callable[[Engine, int], object]] = {
    CASES: _file(_cases, "cases.csv"),
    **{
        about: _file(lambda round_, about=about: _example(about, round_), f"{about}.csv", about)
        for about in LISTS
        if about not in (CASES, ATTENDANCE_KEY)
    },
    ATTENDANCE_KEY: _file(_attendance, "attendance.csv"),
    "sen2": _file(_return, "return.xml"),
    "published": _published,
    "note": _note,
    "undo": _undo,
}
"""By name; the number of the round makes another version of the same list."""


def prepare(path: Path, names: Iterable[str] = LOADS) -> None:
    """A database that holds a load of each kind."""
    with _open(path) as database:
        for name in (CASES, *names):
            if name != "undo":
                LOADS[name](database, 0)


def load(path: Path, name: str, say: Say) -> None:
    """Do one load; say when it begins, when it begins to write, and how long it wrote once it is done."""
    with _open(path) as database:
        wrote: list[float] = []

        def first_write(_connection, _cursor, statement: str, *_: object) -> None:
            if not wrote and statement.startswith(("INSERT", "UPDATE", "DELETE")):
                wrote.append(time.perf_counter())
                say(WRITING)

        event.listen(database, "before_cursor_execute", first_write)
        began = time.perf_counter()
        say(BEGUN)
        LOADS[name](database, 1)
        ended = time.perf_counter()
        say(DONE + f" {wrote[0] - began if wrote else 0} {ended - (wrote[0] if wrote else ended)}".encode())


def held(path: Path) -> str:
    """All that a database holds, every row of every table but for moments, as one short text; it must be whole."""
    seen = hashlib.sha256()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in Table.metadata.sorted_tables:
            names = [f"{one.name} IS NULL" if one.name in _MOMENTS else one.name for one in table.columns]
            key = ", ".join(one.name for one in table.primary_key)
            for row in connection.execute(f"SELECT {', '.join(names)} FROM {table.name} ORDER BY {key}"):
                seen.update(repr(row).encode())
    return seen.hexdigest()


@contextmanager
def _open(path: Path) -> Iterator[Engine]:
    """Files are read in this process: what their own process is for is tried elsewhere."""
    reading.ReadingProcess = block_reading.ReadingProcess = ReadingHere
    database = open_database(f"sqlite:///{path}")
    try:
        yield database
    finally:
        database.dispose()


def beside(path: Path) -> set[str]:
    """The files in its folder that are none of a database's."""
    known = {path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}.key"}
    return {one.name for one in path.parent.iterdir()} - known
