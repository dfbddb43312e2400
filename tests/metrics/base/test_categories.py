"""To which band the last day belongs."""

import pandas as pd
import pytest

from metrics.base.categories import banded, named


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (-1, "first"),
        (0, "first"),
        (15, "first"),
        (16, "second"),
        (30, "second"),
        (31, "third"),
        (None, None),
    ],
)
def test_the_last_day_of_a_band_belongs_to_it(days, band):
    found = banded(pd.Series([days], dtype="Float64"), (15, 30), ("first", "second", "third")).iloc[0]
    assert (None if pd.isna(found) else found) == band


@pytest.mark.parametrize("dtype", ["str", "object", "category"])
def test_names_are_in_the_order_of_the_alphabet(dtype):
    made = named(pd.Series(["West", None, "East", "West"], index=[3, 4, 4, 9], dtype=dtype))
    assert made.cat.categories.tolist() == ["East", "West"]
    assert made.cat.ordered
    assert made.fillna("West").tolist() == ["West", "West", "East", "West"]
    assert made.index.tolist() == [3, 4, 4, 9]
