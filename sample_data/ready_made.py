"""The sample ready made: what comes of taking its files in, as ``python -m sample_data.make`` has written it.

To take them in costs some ten seconds at every start. What is ready is used only where its stamp fits: the same files
and the same columns, codes and tables of the database. Otherwise the files are taken in, as if nothing were ready.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pandas as pd
from pyarrow import feather
from sqlalchemy import insert
from sqlalchemy.engine import Engine

from data_access.attendance.adding_up import added_up
from data_access.published.establishments.store import load_establishments
from data_access.storage import store
from data_access.storage.database import open_database
from data_access.storage.models import RECORDS, Table
from data_access.storage.rows import write_rows
from data_access.storage.store import KEYS, Loaded
from metrics.base.root import ROOT
from metrics.cases.establishments import Establishments
from metrics.counting.registers import CASES, AddedUp
from metrics.datasets import STORED, columns_of
from sample_data.contents import FILES, SAMPLE_SETTINGS

FOLDER = ROOT / "sample_data" / "ready_made"
STAMP = "stamp.txt"
LISTS = "lists"
"""The folder with the rows of each list, as figures are counted from them."""
TABLES = "tables"
"""The folder with the tables of the database that hold no such rows."""
SCHOOLS = "schools_named_by_cases"
_LIST_TABLES = frozenset(str(RECORDS[about].__tablename__) for about in KEYS)


@dataclass(frozen=True, eq=False)
class Sample:
    """All that figures of the sample are counted from. Read only."""

    loaded: Loaded
    registers: dict[str, pd.DataFrame]
    kept: dict[str, frozenset[str]]
    """The columns of each register for which its file has a heading."""
    establishments: Establishments
    attendance: dict[str, AddedUp]


def sample(folder: Path = FOLDER) -> Sample:
    """The sample, from what is ready if it fits."""
    if not fits(folder):
        return sample_of(taken_in())
    without_rows = _database_without_rows(folder)
    rows = {path.stem: _frame(path) for path in (folder / LISTS).iterdir()}
    loads = store.all_in_force(store.batches(without_rows))
    return Sample(
        Loaded(rows[CASES], max(one.extracted_on for one in loads), loads, store.version(without_rows)),
        {about: rows[about] for about in STORED if about in rows},
        store.columns_kept(without_rows),
        replace(_schools(without_rows), rows=_frame(folder / f"{SCHOOLS}.arrow")),
        added_up(without_rows),
    )


def database(folder: Path = FOLDER) -> Engine:
    """The whole database of the sample, for what asks it for more than figures: it takes a second longer."""
    if not fits(folder):
        return taken_in()
    made = _database_without_rows(folder)
    numbers = {about: one.id for one in store.batches(made) for about in one.holds}
    with made.begin() as connection:
        for about in KEYS:
            if (path := folder / LISTS / f"{about}.arrow").exists():
                write_rows(connection, about, _frame(path).assign(batch_id=numbers[about]))
    return made


def sample_of(filled: Engine) -> Sample:
    """What a database with the sample's loads in it gives."""
    loaded = store.load_cases(filled)
    if loaded is None:
        raise RuntimeError("The sample data is broken: nothing of it is loaded.")
    return Sample(
        loaded,
        store.load_registers(filled),
        store.columns_kept(filled),
        _schools(filled),
        added_up(filled),
    )


@cache
def taken_in() -> Engine:
    """The sample's files taken in, once for each process. What does so is imported only here: it is seldom needed."""
    from sample_data.database import fill_with_sample

    made = open_database("sqlite://")
    fill_with_sample(made)
    return made


def fits(folder: Path = FOLDER) -> bool:
    """Whether what is ready was made of these files for this code."""
    place = folder / STAMP
    return place.exists() and place.read_text(encoding="ascii").strip() == stamp()


@cache
def stamp() -> str:
    """What the ready-made sample depends on, as a number: files, tables, columns of lists and their codes."""
    told = hashlib.sha256()
    for path in FILES:
        told.update(path.read_bytes().replace(b"\r\n", b"\n"))  # Git may end lines of text otherwise here
    for line in (*_tables(), *_columns()):
        told.update(line.encode())
    return told.hexdigest()


def _tables() -> Iterator[str]:
    for table in Table.metadata.sorted_tables:
        yield from (f"{table.name}.{column.name} {column.type}\n" for column in table.columns)


def _columns() -> Iterator[str]:
    for about in KEYS:
        for column in columns_of(about):
            codes = column.codes.values() if column.codes else ()
            yield f"{about}.{column.name} {column.dtype} {tuple(codes)}\n"


def _schools(filled: Engine) -> Establishments:
    return load_establishments(filled, SAMPLE_SETTINGS.authority)


def _database_without_rows(folder: Path) -> Engine:
    """All tables of the sample but the rows of lists."""
    made = open_database("sqlite://")
    with made.begin() as connection:
        for table in Table.metadata.sorted_tables:
            if (path := folder / TABLES / f"{table.name}.arrow").exists():
                connection.execute(insert(table), feather.read_table(path, memory_map=False).to_pylist())
    return made


def _frame(path: Path) -> pd.DataFrame:
    """Rows as they were. The file has one kind of text and pandas two, of which it tells which it was."""
    table = feather.read_table(path, memory_map=False)
    rows = table.to_pandas()
    for column in table.schema.pandas_metadata["columns"]:
        if column["numpy_type"] == "object":
            rows[column["name"]] = pd.Series(table[column["name"]].to_numpy(), dtype="object")
    return rows


def is_of_a_list(table: str) -> bool:
    """Whether a table of the database holds rows of a list, which are kept as figures are counted from them."""
    return table in _LIST_TABLES
