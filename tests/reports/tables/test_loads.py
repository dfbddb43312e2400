"""The first rows of a file as they would be kept: five at most, of one sheet, and never a keyed column."""

from datetime import date

import pandas as pd
import pytest

from reports.tables.loads import first_rows


def rows(count: int) -> pd.DataFrame:
    days = pd.Series(["2025-01-06", None] * count)[:count].astype("datetime64[s]")
    return pd.DataFrame(
        {
            "case_key": "k",
            "person_key": "p",
            "case_reference": [f"EX-{one}" for one in range(count)],
            "received_date": days,
            "locality": None,
            "source_sheet": ["North"] * (count - 1) + ["South"] if count else [],
        }
    )


@pytest.mark.parametrize(("count", "shown"), [(1, 0), (2, 1), (5, 4), (6, 5), (7, 5)])
def test_at_most_five_of_the_sheet(count, shown):
    assert len(first_rows(rows(count), "cases", "North")) == shown


def test_columns_are_named_as_on_every_page_and_blanks_are_blank():
    shown = first_rows(rows(3), "cases", "North")
    assert list(shown.columns) == ["Case reference", "Request received"], (
        "no hash, and no column without anything in it"
    )
    assert shown["Request received"].tolist() == [date(2025, 1, 6), None]
