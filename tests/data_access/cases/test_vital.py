"""A list of cases without the day of the request and of the plan is refused, with the headings that were seen."""

import pandas as pd
import pytest

from data_access.cases.vital import without_days
from data_access.files.sheets import RawSheet
from tests.conftest import prepared_from
from tests.data_access.cases.tables import FILE, sheet


def test_a_file_in_which_no_day_was_found_is_refused_and_told_what_was_seen():
    rows = [("EX-1", "06/01/2025", "Agreed"), ("EX-2", "07/01/2025", "Refused")]
    headings = ("Case reference", "Start of the journey", "Request outcome")
    cells = pd.DataFrame([headings, *rows], index=pd.Index([1, 2, 3], dtype="int64"), dtype="str")
    done = prepared_from(RawSheet("Cases", cells)).report()
    (finding,) = [one for one in done.findings if one.code == "FILE-NO-DAYS"]
    assert done.refused
    assert '"Case reference", "Start of the journey", "Request outcome"' in finding.message
    assert finding.message.startswith("The file was read as a list of cases (rows: 2)")


@pytest.mark.parametrize(
    ("vital", "refused"),
    [
        ({}, True),
        ({"received_date": ["2025-01-06"]}, False),
        ({"start_date": ["2025-01-06"]}, False),
        ({"transfer_la": ["999"]}, False),
        ({"request_outcome": ["H"]}, False),
        ({"not_understood": ["received_date"]}, False),
    ],
)
def test_one_of_the_vital_columns_is_enough(vital, refused):
    """Words where the day should be are a column that is there: its rows are not understood, and said so."""
    cases = pd.DataFrame({"received_date": [None], "not_understood": [None]} | vital)
    table = sheet(("Case reference", "Request outcome"), ("EX-1", "Agreed"))
    assert bool(without_days(cases, [table], FILE)) == refused


def test_a_file_without_cases_is_not_asked():
    assert without_days(None, [], FILE) == ()
