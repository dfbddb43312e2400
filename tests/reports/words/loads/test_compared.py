"""Two loads side by side in words: none, one, two; all the same; nothing at all."""

import pandas as pd
import pytest

from metrics.changes.row_changes import changes
from reports.words.loads import compared as words
from tests.conftest import taken_in
from tests.integration.loads.files import DAY, cases


def listed(**decided: str | None) -> pd.DataFrame:
    days = pd.to_datetime(pd.Series(list(decided.values()), dtype="object")).astype("datetime64[s]")
    return pd.DataFrame({"case_key": list(decided), "start_date": days})


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (listed(), listed(a=None), "**1 case is new**."),
        (listed(), listed(a=None, b=None), "**2 cases are new**."),
        (listed(a=None), listed(), "**1 case is gone**."),
        (listed(a=None, b=None), listed(b="2025-03-01"), "**1 case is changed** and **1 gone**."),
        (
            listed(a=None, b=None, c=None, d=None),
            listed(a="2025-03-01", b=None, e=None),
            "**1 case is new**, **1 changed**, **1 unchanged** and **2 gone**.",
        ),
        (listed(a=None), listed(a=None), "Both say the same of all cases, 1 of them."),
        (listed(), listed(), "Both say the same of all cases."),
    ],
)
def test_how_many_rows_differ(before, after, said):
    assert words.rows(changes(before, after, "cases"), "cases") == said


def test_where_the_same_loads_are_in_force_nothing_differs():
    assert words.rows(None, "appeals") == "Both say the same of all appeals."


def test_a_load_is_known_by_its_day_its_file_and_its_number(database):
    """Two of one day and one name are told apart."""
    first = taken_in(cases(1), "cases.csv", database, extracted_on=DAY).batch
    second = taken_in(cases(2), "cases.csv", database, extracted_on=DAY).batch
    assert words.load(first) == "31 December 2025: cases.csv, load 1"
    assert words.told("cases", first, second) == {
        "List": "Cases",
        "From the load": "31 December 2025: cases.csv, load 1",
        "To the load": "31 December 2025: cases.csv, load 2",
    }
