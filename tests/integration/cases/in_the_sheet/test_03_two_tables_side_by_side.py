"""Two tables side by side are two: an open child never gets a closed child's plan."""

from tests.conftest import tables_of
from tests.integration.cases.in_the_sheet.files import PLAIN, loaded, plain_figures


def test_open_on_the_left_and_closed_on_the_right(database):
    done = loaded("03", "open_left_closed_right.xlsx", database)
    assert (done.rows_found, done.rows_stored) == (5, 5)
    assert plain_figures(database) == PLAIN
    assert "MAP-REPEATED" not in {one.code for one in done.findings}
    rows = tables_of(database).cases.set_index("case_reference")["source_row"]
    assert rows.to_dict() == {"LK-001": 3, "LK-002": 4, "LK-003": 5, "LK-004": 3, "LK-005": 4}


def test_twenty_open_and_thirty_closed(database):
    done = loaded("03", "twenty_open_thirty_closed.xlsx", database)
    assert done.rows_stored == 50
    found = plain_figures(database)
    assert found["plans_issued_within_20_weeks"] == (0, 30)
    assert found["assessments_open"] == (20, 20)
