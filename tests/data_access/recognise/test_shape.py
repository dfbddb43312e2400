"""Next month's file has the shape of this month's; another list has another."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.recognise.shape import shape_of

HEADINGS = ["Ref", "Date in", "Decided?"]


def sheet(*rows: list[str | None], name: str = "Cases") -> RawSheet:
    return RawSheet(name, pd.DataFrame(list(rows), index=range(1, len(rows) + 1), dtype="str"))


MAY = sheet(HEADINGS, ["EX-1", "2025-05-06 00:00:00", "W/D"])


@pytest.mark.parametrize(
    "same",
    [
        sheet(HEADINGS, ["EX-2", "2025-06-06 00:00:00", "Agreed"], ["EX-3", None, "Agreed"], name="June"),
        sheet(["As at June", None, None], HEADINGS, ["EX-2", None, None]),
        sheet(["REF", "Decided?", "Date  in"], ["EX-2", "Agreed", None]),
        sheet(HEADINGS),
        sheet(HEADINGS, ["Ash", "none", "Agreed"]),
    ],
)
def test_rows_titles_order_and_names_of_sheets_do_not_matter(same):
    assert shape_of([same]) == shape_of([MAY])


@pytest.mark.parametrize(
    "other",
    [
        [sheet(["Ref", "Date in"], ["EX-1", None])],
        [sheet([*HEADINGS, "Locality"], ["EX-1", None, None, None])],
        [MAY, sheet(["Ref", "Hearing"], ["A-1", None], name="Appeals")],
        [],
    ],
)
def test_other_headings_or_sheets_are_another_shape(other):
    assert shape_of(other) != shape_of([MAY])


def test_sheets_may_stand_in_any_order():
    appeals = sheet(["Ref", "Hearing"], ["A-1", None], name="Appeals")
    assert shape_of([MAY, appeals]) == shape_of([appeals, MAY])
