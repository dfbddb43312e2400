"""What is stored comes back: every kind of column, filled and blank, in its own type."""

from datetime import date

import pandas as pd
import pytest

from data_access.storage.rows import read_rows
from metrics.base.columns import ColumnKind
from metrics.counting.registers import CASES
from metrics.datasets import STORED, columns_of
from tests.data_access.storage.batches import stored

SOME = {
    ColumnKind.DATE: pd.Timestamp("2025-03-04"),
    ColumnKind.FLAG: False,
    ColumnKind.NUMBER: 0,
    ColumnKind.MONEY: 12.5,
    ColumnKind.DECIMAL: 0.1,
}


@pytest.mark.parametrize("about", [CASES, *STORED])
def test_each_column_of_each_table_comes_back(database, about):
    """One row with something in every column, no and 0 among it, and one with nothing but its key."""
    columns = columns_of(about)
    key = "case_key" if about == CASES else "row_key"
    filled = {
        column.name: list(column.codes.values())[-1] if column.codes else SOME.get(column.kind, "x")
        for column in columns
    }
    rows = {name: [value, "other" if name == key else None] for name, value in filled.items()}
    batch = stored(database, date(2025, 3, 3), about=about, **rows)
    first, second = read_rows(database, about, batch)[list(filled)].to_dict("records")
    assert first == filled
    assert second.pop(key) == "other"
    assert all(pd.isna(value) for value in second.values())


def test_a_table_without_rows_keeps_its_types(database):
    """None, where one and two are above."""
    found = read_rows(database, CASES, 1)
    assert len(found) == 0
    assert str(found["received_date"].dtype) == "datetime64[s]"
