"""Identifiers where nobody expects them: after every way in, no table of the database and no finding holds one."""

from io import BytesIO

import openpyxl
import pytest
from sqlalchemy import MetaData, select

from data_access.attendance.store import lines_in_force
from data_access.storage import store
from tests.conftest import TODAY, taken_in

PERSON = (
    "999 100 0119",
    "9991000119",
    "E999000000012",
    "ZZ99 9ZZ",
    "13/05/2017",
    "j.example@example.org",
    "01632 960123",
)
NAME = "Example 999 100 0119.xlsx"
CASES = [
    (
        "Case reference",
        "Locality",
        "Team",
        "School",
        "Date request received",
        "Request outcome",
        "Asked j.example@example.org",
    ),
    ("EX-1", "North ZZ99 9ZZ", "Team 01632 960123", "Alder, ZZ99 9ZZ", "06/01/2025", "Agreed", "x"),
    ("999 100 0119", "North", "j.example@example.org", "Alder", "06/01/2025", "Agreed", "x"),
    ("Example 13/05/2017", "North (dob 13/05/2017)", "Team", "Alder", "06/01/2025", "Refused E999000000012", "x"),
]
APPEALS = [
    ("Appeal reference", "Case reference", "Appeal type", "Date registered", "Locality"),
    ("E999000000012", "9991000119", "Refusal to assess", "03/03/2025", "North 999-100-0119"),
]
COMPLAINTS = [
    ("Complaint reference", "Stage", "Date received", "Themes", "Learning", "Team"),
    ("ZZ99 9ZZ", "1", "03/03/2025", "Delay", "Told 01632 960123 on 04/03/2025", "Team"),
]
SCHOOLS = [
    ("School", "URN", "Named attendance officer", "Number on roll", "Cluster", "Trust"),
    ("Alder School, ZZ99 9ZZ", "999001", "j.example@example.org", "200", "East", "Example Trust 01632 960123"),
]
ATTENDANCE = (
    "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\n"
    'E999000000012,"Alder, ZZ99 9ZZ",22/09/2025,10,8,2,0\n'
)


def workbook(sheets: dict[str, list[tuple]]) -> bytes:
    made, held = openpyxl.Workbook(), BytesIO()
    made.remove(made.active)
    for name, lines in sheets.items():
        sheet = made.create_sheet(name)
        for line in lines:
            sheet.append(line)
    made.save(held)
    return held.getvalue()


def everything(database) -> str:
    """All that the database holds, as text."""
    tables = MetaData()
    tables.reflect(database)
    with database.connect() as connection:
        return "\n".join(str(row) for table in tables.sorted_tables for row in connection.execute(select(table)))


def test_no_way_in_stores_an_identifier_and_the_finding_says_where_it_stood(database):
    sheets = {"Cases of ZZ99 9ZZ": CASES, "Appeals": APPEALS, "Complaints": COMPLAINTS, "Schools": SCHOOLS}
    done = taken_in(workbook(sheets), NAME, database)
    assert done.held == {"cases": 3, "appeals": 1, "complaints": 1, "schools": 1}
    kept = everything(database) + " ".join(finding.sentence() for finding in done.findings) + str(done.mapping)
    assert [text for text in PERSON if text in kept] == []
    said = {(one.code, one.sheet, one.column) for one in done.findings if one.code.startswith("PRIVACY")}
    assert said == {
        ("PRIVACY-NAME", "", ""),
        ("PRIVACY-NAME", "Cases of [postcode]", ""),
        ("PRIVACY-NAME", "Cases of [postcode]", "Asked [e-mail address]"),
        ("PRIVACY-REFERENCE", "Cases of [postcode]", "Case reference"),
        *(("PRIVACY-CELL", "Cases of [postcode]", name) for name in ("Locality", "Team", "School or setting")),
        ("PRIVACY-REFERENCE", "Appeals", "Appeal reference"),
        ("PRIVACY-REFERENCE", "Appeals", "Case reference"),
        ("PRIVACY-CELL", "Appeals", "Locality"),
        ("PRIVACY-REFERENCE", "Complaints", "Complaint reference"),
        ("PRIVACY-CELL", "Complaints", "Learning"),
        *(("PRIVACY-CELL", "Schools", name) for name in ("School", "Named attendance officer", "Trust")),
    }
    assert store.batches(database)[0].filename == "Example [NHS number].xlsx"
    loaded = store.load_cases(database)
    assert loaded.cases["school"].tolist() == ["Alder"] * 3
    assert loaded.cases["locality"].tolist() == ["North"] * 3
    reference = loaded.cases["case_reference"][1]
    assert store.load_registers(database)["appeals"]["case_reference"].tolist() == [reference], "still joined"


@pytest.mark.parametrize("as_workbook", [False, True])
def test_attendance_keeps_the_school_without_its_postcode(database, as_workbook):
    lines = [tuple(line.split(",")) for line in ATTENDANCE.replace('"Alder, ZZ99 9ZZ"', "Alder ZZ99 9ZZ").splitlines()]
    content = workbook({"Autumn": lines}) if as_workbook else ATTENDANCE.encode()
    done = taken_in(content, "week 999 100 0119.csv", database)
    assert [one.code for one in done.findings if one.code.startswith("PRIVACY")] == ["PRIVACY-NAME", "PRIVACY-CELL"]
    assert [text for text in PERSON if text in everything(database)] == []
    table = lines_in_force(database, 2025, TODAY, None)
    assert table["school"].to_pylist() == ["Alder"]
