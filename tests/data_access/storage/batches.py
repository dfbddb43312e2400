"""Batches stored as the importer stores them, of rows made by hand."""

from datetime import date

import pandas as pd

from data_access.storage import store
from data_access.storage.models import BatchRecord
from data_access.storage.rows import write_rows
from data_access.storage.writing import writing
from metrics.cases.columns import typed
from metrics.counting.registers import CASES
from metrics.datasets import STORED


def stored(database, extracted_on: date, *, about: str = CASES, partial: bool = False, **columns: list) -> int:
    """One batch of one table; what no column says is blank. Its number."""
    rows = pd.DataFrame({name: pd.Series(values, dtype="object") for name, values in columns.items()})
    table = (typed(rows) if about == CASES else STORED[about].typed(rows)).assign(source_sheet="S", source_row=2)
    record = BatchRecord(
        sha256=str(columns),
        filename=f"{about}.csv",
        kind="csv",
        extracted_on=extracted_on,
        partial=partial,
        holds=about,
        rows_found=len(rows),
        rows_stored=len(rows),
        rows_refused=0,
        mapping="[]",
    )
    with writing(database, key=b"a key for tests, of 32 bytes or so") as connection:
        batch_id = store.begin_batch(connection, record)
        write_rows(connection, about, table.assign(batch_id=batch_id))
    return batch_id
