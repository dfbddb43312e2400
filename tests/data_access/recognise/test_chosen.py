"""What an officer says of a sheet wins over what its headings say."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from tests.conftest import prepared_from

HEADINGS = ("Case reference", "Came in", "Date request received", "Remarks")
ROW = ("A1", "06/01/2025", "07/01/2025", "none")


def sheet(name: str, *lines: tuple[str | None, ...]) -> RawSheet:
    return RawSheet(name, pd.DataFrame(lines, index=range(1, len(lines) + 1), dtype="str"))


def hows(made) -> dict[str, tuple[str, str]]:
    return {match.heading: (match.field, match.how) for match in made.mapping}


def test_a_column_is_what_somebody_says():
    """The column that would have been taken by its name is then used for nothing else."""
    said = Corrections(columns={"cases": {"came in": "received_date", "Remarks": "locality"}})
    made = prepared_from(sheet("Cases", HEADINGS, ROW), corrections=said)
    assert made.cases["received_date"].dt.strftime("%Y-%m-%d").tolist() == ["2025-01-06"]
    assert hows(made)["Came in"] == ("received_date", "chosen")
    assert hows(made)["Remarks"] == ("locality", "chosen")
    assert hows(made)["Date request received"] == ("received_date", "repeated")


def test_a_column_is_not_used_where_somebody_says_so():
    said = Corrections(columns={"cases": {"Date request received": "", "Came in": "no such field"}})
    made = prepared_from(sheet("Cases", (*HEADINGS, "Request outcome"), (*ROW, "Yes")), corrections=said)
    assert made.cases["received_date"].isna().all()
    assert hows(made)["Date request received"] == ("", "not used: chosen so")
    assert hows(made)["Came in"] == ("", "not used")


def test_a_personal_column_stays_personal():
    said = Corrections(columns={"cases": {"Remarks": "surname"}})
    made = prepared_from(sheet("Cases", HEADINGS, ROW), corrections=said)
    assert hows(made)["Remarks"][1] == "left out: personal"
    assert "surname" not in made.cases


@pytest.mark.parametrize(("row", "references"), [(3, ["B1"]), (1, ["Case reference", "B1"])])
def test_the_row_of_headings_is_the_one_somebody_names(row, references):
    lines = (("Case reference", "Date request received", "Locality"), ("see below", None, None))
    table = (*lines, ("Case reference", "Request outcome", "Date request received"), ("B1", "Yes", "06/01/2025"))
    made = prepared_from(sheet("Cases", *table), corrections=Corrections(heading_rows={"Cases": row}))
    assert made.sheets[0].heading_row == row
    assert "B1" in made.cases["case_reference"].tolist()


def test_a_sheet_holds_the_list_somebody_names_or_is_not_read():
    appeals = ("Appeal reference", "Date registered")
    two = (sheet("Log", appeals, ("T1", "06/01/2025")), sheet("Cases", HEADINGS, ROW))
    assert prepared_from(*two).held == {"cases": 1}
    made = prepared_from(*two, corrections=Corrections(lists={"Log": "appeals", "Cases": ""}))
    assert made.held == {"appeals": 1}
    assert "SHEET-NOT-READ" not in {one.code for one in made.findings}


def test_a_register_obeys_too():
    log = sheet("K", ("Complaint reference", "Came in", "Stage", "Outcome"), ("K1", "06/01/2025", "1", "Upheld"))
    made = prepared_from(log, corrections=Corrections(columns={"complaints": {"Came in": "received_date"}}))
    assert made.tables["complaints"]["received_date"].notna().all()
