"""The bands of age: the last year of a band belongs to it."""

import pandas as pd
import pytest

from metrics.cases.age_bands import age_band


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (0, "0 to 4"),
        (4, "0 to 4"),
        (5, "5 to 10"),
        (10, "5 to 10"),
        (11, "11 to 15"),
        (15, "11 to 15"),
        (16, "16 to 19"),
        (19, "16 to 19"),
        (20, "20 to 25"),
        (25, "20 to 25"),
        (None, None),
    ],
)
def test_age_bands(age, band):
    """In completed years: a child who is 4 until tomorrow is in the first band."""
    found = age_band(pd.Series([age], dtype="Int32")).iloc[0]
    assert (None if pd.isna(found) else found) == band
