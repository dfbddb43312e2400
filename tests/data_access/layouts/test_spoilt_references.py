"""References that spreadsheets and tools changed."""

import pandas as pd
import pytest

from data_access.layouts.spoilt_references import without_point
from data_access.storage import store
from tests.conftest import taken_in


@pytest.mark.parametrize(
    ("found", "plain"),
    [("17.0", "17"), ("17.00", "17"), ("17", "17"), ("17.1", "17.1"), ("K-17.0", "K-17.0"), ("2025.017", "2025.017")],
)
def test_a_number_with_a_point_and_noughts(found, plain):
    assert without_point(pd.Series([found, None], dtype="str")).tolist()[0] == plain


def test_a_reference_is_the_same_in_the_next_file_though_a_tool_wrote_it_as_a_number(database):
    """A column of numbers in which one is blank comes out as 17.0."""
    head = "Complaint reference,Date received,Stage,Outcome,Response sent\n"
    taken_in((head + "17,06/01/2025,1,,\n").encode(), "a.csv", database)
    done = taken_in((head + "17.0,06/01/2025,1,Upheld,03/02/2025\n").encode(), "b.csv", database, partial=True)
    assert dict(done.held) == {"complaints": 1}
    assert store.load_registers(database)["complaints"]["complaint_reference"].tolist() == ["17"]
