"""Sheets with some of the headings of another sheet are of the same list."""

import pytest

from data_access.findings import FileRefused
from tests.conftest import prepared_from
from tests.data_access.test_prepare import sheet

FULL = ("Appeal ref", "Registered", "Locality", "Outcome")
JANUARY = sheet("Jan 25", FULL[:3], ("EB-1", "03/01/2025", "North"), ("EB-2", "06/01/2025", "North"))
MARCH = sheet("Mar 25", FULL, ("EB-3", "03/03/2025", "South", "Withdrawn"))


def test_a_sheet_that_lacks_a_column_is_of_the_same_list():
    """By itself it would be no list: nobody's appeal had ended in January."""
    made = prepared_from(JANUARY, MARCH)
    assert sorted(made.tables["appeals"]["appeal_reference"]) == ["EB-1", "EB-2", "EB-3"]
    assert "SHEET-NOT-READ" not in {one.code for one in made.findings}


@pytest.mark.parametrize(
    "headings", [("Appeal ref", "Registered"), ("Appeal ref", "Registered", "Count"), ("Row Labels", "Count", "Share")]
)
def test_fewer_headings_or_others_are_of_another(headings):
    made = prepared_from(sheet("Pivot", headings, ("EB-1", "03/01/2025", "4")), MARCH)
    assert made.tables["appeals"]["appeal_reference"].tolist() == ["EB-3"]
    assert [one.sheet for one in made.findings if one.code == "SHEET-NOT-READ"] == ["Pivot"]


def test_alone_it_is_refused():
    """There is nothing that it would be like."""
    with pytest.raises(FileRefused):
        prepared_from(JANUARY)
