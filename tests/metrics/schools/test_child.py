"""A child's school, by its number or else its name; and to which band the last day belongs."""

import pandas as pd
import pytest

from metrics.schools.child import banded, of_schools
from tests.metrics.tables import council, frame


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


def test_the_number_of_a_school_decides_before_its_name():
    """The first school of the register is as good as any other."""
    schools = [
        {"school": "Oak", "urn": "100001", "locality": "North"},
        {"school": "Elm", "urn": "100002", "locality": "South"},
    ]
    rows = frame([{"urn": "100001", "school": "Elm"}, {"urn": None, "school": " elm "}, {"urn": None, "school": "Ash"}])
    found = of_schools(rows, council(schools=schools))["locality"]
    assert [None if pd.isna(one) else one for one in found] == ["North", "South", None]
