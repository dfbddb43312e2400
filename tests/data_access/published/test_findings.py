"""What is said of a release: once for all files where every file has the same, and never so that it stops the rest."""

import numpy as np
import pandas as pd
import pytest

from data_access.findings import Severity, Source
from data_access.published import findings as say


def recoded(file: str):
    return say.AREA_RECODED.on(Source(file), rows=(2, 3), names="Buckinghamshire")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ((), []),
        (("a.csv",), [("a.csv", (2, 3))]),
        (("a.csv", "b.csv"), [("a.csv and 1 more", ())]),
        (("a.csv", "b.csv", "c.csv"), [("a.csv and 2 more", ())]),
    ],
)
def test_replaced_codes_are_said_once(files, said):
    found = say.with_one_on_codes([recoded(file) for file in files])
    assert [(one.file, one.rows) for one in found] == said


def test_what_else_there_is_stays():
    other = say.PART_UNKNOWN.on(Source("z.csv"))
    found = say.with_one_on_codes([recoded("a.csv"), other, recoded("b.csv")])
    assert [one.code for one in found] == ["PUBLISHED-PART-UNKNOWN", "PUBLISHED-AREA-RECODED"]


def test_a_file_we_do_not_know_stops_nothing():
    refusal = say.LINE_TWICE.refusal("a.csv", line=3).finding
    found = say.other_left_out(refusal)
    assert (found.code, found.severity) == ("PUBLISHED-LINE-TWICE", Severity.LEFT_OUT)
    assert found.message.startswith("Line 3 repeats")
    assert found.message.endswith("it was left out.")


def test_cells_that_are_no_figure_and_those_below_nought_by_column():
    figures = pd.DataFrame(
        {
            "indicator": ["a", "b", "a", "b"],
            "value": [np.nan, -1.0, np.nan, 0.0],
            "reason": ["unreadable", "", "x", ""],
        }
    )
    found = say.about_cells(figures, pd.Series(["many", "-1", "x", "0"]), np.array([2, 2, 3, 3]), Source("a.csv"))
    assert [(one.code, one.column, one.rows, one.found) for one in found] == [
        ("PUBLISHED-FIGURE-UNREADABLE", "a", (2,), ("many",)),
        ("PUBLISHED-FIGURE-NEGATIVE", "b", (2,), ("-1",)),
    ]
