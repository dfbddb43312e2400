"""``python -m sample_data.make``: takes the sample's files in and writes what comes of it, to be used ready made."""

import shutil
import sys
from datetime import UTC, datetime, time
from pathlib import Path

import pandas as pd
import pyarrow as pa
from pyarrow import feather
from sqlalchemy import select, update
from sqlalchemy.engine import Engine

from data_access.storage.models import BatchRecord, Table
from metrics.counting.registers import CASES
from sample_data.contents import DAY
from sample_data.ready_made import FOLDER, LISTS, SCHOOLS, STAMP, TABLES, is_of_a_list, sample_of, stamp, taken_in

_LEVEL = 19
"""How tightly zstd packs: written seldom, sent to everybody."""


def make(filled: Engine, folder: Path, level: int = _LEVEL) -> None:
    """Write what a database with the sample in it holds; the same bytes each time. The stamp comes last."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in (LISTS, TABLES):
        (folder / name).mkdir(parents=True)
    held = sample_of(filled)
    for about, rows in {CASES: held.loaded.cases, **held.registers}.items():
        _write(rows, folder / LISTS / f"{about}.arrow", level)
    _write(held.establishments.rows, folder / f"{SCHOOLS}.arrow", level)
    with filled.begin() as connection:
        connection.execute(update(BatchRecord).values(imported_at=datetime.combine(DAY, time(), UTC)))
        for table in Table.metadata.sorted_tables:
            rows = [dict(row) for row in connection.execute(select(table)).mappings()]
            if rows and not is_of_a_list(table.name):
                _write(pa.Table.from_pylist(rows), folder / TABLES / f"{table.name}.arrow", level)
    (folder / STAMP).write_text(f"{stamp()}\n", encoding="ascii")


def _write(rows: pd.DataFrame | pa.Table, path: Path, level: int) -> None:
    feather.write_feather(rows, path, compression="zstd", compression_level=level)


def main() -> None:
    """Write all anew and say how large it is."""
    make(taken_in(), FOLDER)
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file())
    sys.stdout.write(f"{FOLDER}  {size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
