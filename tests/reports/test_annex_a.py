"""The inspectors' list: its headings and codes, what is left empty and said to be, and that it is read again."""

from datetime import date
from io import BytesIO

import pandas as pd
import pytest

from data_access.intake import check
from data_access.returns.annex_a import AT_HOME, BORN, DISABILITY, LIST_1
from data_access.upload import Upload
from metrics.datasets import keyed_columns
from reports import annex_a
from reports.annex_a import annex_a_workbook, columns_said, list_1
from tests.metrics.tables import DAY, around, council
from tests.published_files import annex_a_example

STARTED = date(2024, 9, 2)
PLAN = {"assessment_outcome": "Y", "start_date": STARTED, "person_key": "hash", "case_key": "hash"}


def made(*rows: dict):
    return council(own=[PLAN | row for row in rows])


def test_the_headings_are_those_of_annex_a():
    given = pd.read_excel(annex_a_example(), sheet_name="List_1", nrows=0, engine="openpyxl")
    assert tuple(list_1(made({})).columns) == LIST_1 == tuple(given.columns)


def test_a_row_for_each_plan_in_force_on_the_day():
    """Ceased the day before, and on the day, it is none; one that will cease is still in force."""
    ends = [{"case_reference": f"C{number}", "cease_date": day} for number, day in enumerate(around(DAY))]
    asked = {"assessment_outcome": None, "start_date": None, "case_reference": "C4"}
    found = list_1(made(*ends, {"case_reference": "C3"}, asked))
    assert found["Unique ID"].tolist() == ["C2", "C3"]


def test_what_is_held_stands_under_its_heading_and_the_rest_is_empty():
    held = {
        "case_reference": "C1",
        "sex": "F",
        "ethnicity": "WBRI",
        "amended_plan_date": date(2025, 9, 1),
        "last_review": date(2025, 8, 1),
        "primary_need": "SEMH",
        "setting_urn": "990001",
        "school_phase": "Primary",
    }
    (row,) = list_1(made(held)).to_dict("records")
    filled = {name: value.date() if isinstance(value, pd.Timestamp) else value for name, value in row.items() if value}
    assert list(filled.values()) == [
        *("C1", "F", "WBRI", STARTED, date(2025, 9, 1), date(2025, 8, 1), "SEMH", "990001", "Primary", "No")
    ]


@pytest.mark.parametrize(
    ("setting", "answer"),
    [
        ({"setting_code": "EHE"}, "Yes"),
        ({"setting_code": "NEET"}, "No"),
        ({"setting_ukprn": "99000001"}, "No"),
        ({"setting_urn": "990001"}, "No"),
        ({}, None),
    ],
)
def test_elective_home_education_is_known_by_the_setting(setting, answer):
    (found,) = list_1(made(setting))[AT_HOME].astype("object").tolist()
    assert (None if pd.isna(found) else found) == answer


def test_every_column_is_said_to_be_filled_or_why_it_is_empty():
    """In how many rows; and rows that nobody understands, which are in no list."""
    whole = made({"case_reference": "C1", "sex": "F"}, {"case_reference": "C2"}, {"not_understood": "start_date"})
    told = columns_said(list_1(whole), whole, {"Council": "Larkmoor"}).set_index("Column")
    assert told.loc["Rows"].tolist() == ["2", "A row for each EHC plan in force on the day."]
    assert told.loc["Rows left out"].tolist() == ["1", "1 row is not understood, and in no figure either."]
    filled = told["Rows filled"]
    assert (filled["Unique ID"], filled["Gender"], filled["Ethnicity"]) == ("2 of 2", "1 of 2", "0 of 2")
    empty = set(filled[filled == "Left empty"].index)
    assert empty == set(LIST_1[1:4]) | {LIST_1[12], *LIST_1[14:]}
    assert set(LIST_1) <= set(told.index)
    assert "Rows left out" not in columns_said(list_1(made({})), made({}), {})["Column"].tolist()


def test_no_column_that_must_never_leave_is_among_them():
    assert not {name for name, _ in annex_a._HELD.values()} & set(keyed_columns("cases"))


def test_it_is_read_again_as_annex_a():
    """Every row, as it was; what inspectors would ask is said of the empty columns alone. No cell can be a formula."""
    held = {
        "sex": "F",
        "ethnicity": "WBRI",
        "primary_need": "SEMH",
        "setting_urn": "990001",
        "school_phase": "=Primary",
    }
    days = {"last_review": date(2025, 9, 1), "amended_plan_date": date(2025, 12, 1)}
    whole = made(*(held | days | {"case_reference": f"C{number}"} for number in range(3)))
    content = annex_a_workbook(whole, {"Council": "Larkmoor"})
    done = check(Upload(content=content, filename="Annex A.xlsx", today=DAY))
    assert (done.held, done.rows_refused) == ({"cases": 3}, 0)
    asked = {(one.code, one.column) for one in done.findings if one.code.startswith("ANNEX")}
    assert asked == {("ANNEX-BLANK", BORN), ("ANNEX-BLANK", DISABILITY)}
    assert not [one for one in done.findings if one.code.startswith("MAP-UNFIT")]
    again = pd.read_excel(BytesIO(content), sheet_name="List_1", dtype="str", engine="openpyxl")
    assert again["Main education establishment – phase"].tolist() == ["=Primary"] * 3
