"""A child's school, by its number or else its name."""

import pandas as pd

from metrics.schools.child import of_schools
from tests.metrics.tables import council, frame


def test_the_number_of_a_school_decides_before_its_name():
    """The first school of the register is as good as any other."""
    schools = [
        {"school": "Oak", "urn": "100001", "locality": "North"},
        {"school": "Elm", "urn": "100002", "locality": "South"},
    ]
    rows = frame([{"urn": "100001", "school": "Elm"}, {"urn": None, "school": " elm "}, {"urn": None, "school": "Ash"}])
    found = of_schools(rows, council(schools=schools))["locality"]
    assert [None if pd.isna(one) else one for one in found] == ["North", "South", None]
