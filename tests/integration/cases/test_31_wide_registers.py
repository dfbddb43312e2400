"""A register with a column for each session gives the figures of the sessions that are in it."""

import pytest

from tests.conftest import taken_in
from tests.integration.attendance_files import LATER, found
from tests.published_files import case_files


@pytest.mark.parametrize("place", [0, 1])
def test_the_files_of_the_case(database, place):
    """Two pupils, five days: 20 sessions, of which one was ill for two and one was away without leave for four."""
    path = case_files("31", "wide*")[place]
    done = taken_in(path.read_bytes(), path.name, database, extracted_on=LATER)
    assert done.held == {"attendance": 10}
    assert found(database, "absence_rate") == (6, 20)
    assert found(database, "unauthorised_absence_rate") == (4, 20)
