"""Formulas that were never worked out are asked about where a blank would mean something, and nowhere else."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from tests.conftest import prepared_from

HEADINGS = ("Case reference", "Date request received", "Request outcome", "Final plan issued", "Locality")
ROWS = (("EX-1", "06/01/2025", "Agreed", None, "North"), ("EX-2", "06/01/2025", "Agreed", "26/05/2025", None))
REFERENCE, PLAN, LOCALITY = 0, 3, 4


@pytest.mark.parametrize(
    ("unsaved", "asked"),
    [
        ((), {}),
        (((2, PLAN),), {"Final plan issued": (2,)}),
        (((2, PLAN), (3, PLAN)), {"Final plan issued": (2, 3)}),
        (((2, LOCALITY),), {}),
        (((1, PLAN), (9, PLAN), (2, 9)), {}),
    ],
    ids=["none", "one", "two", "a column that decides nothing", "outside the list"],
)
def test_formulas_without_results(unsaved, asked):
    """A plan's day is blank while a child waits: of a day that a formula would give that is not known."""
    cells = pd.DataFrame([HEADINGS, *ROWS], index=pd.Index([1, 2, 3], dtype="int64"), dtype="str")
    done = prepared_from(RawSheet("Cases", cells, unsaved=frozenset(unsaved))).report()
    assert {one.column: one.rows for one in done.questions} == asked
    assert {one.code for one in done.questions} == ({"CELL-FORMULA-DECIDES"} if asked else set())
