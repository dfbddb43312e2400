"""Which list a sheet holds, and when two are as likely: then it is asked, unless somebody says."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from tests.conftest import prepared_from

OMBUDSMAN = ("Reference", "Decision", "Received date", "Outcome")
"""A list of cases with headings so short that they are those of the Ombudsman's decisions too."""
ROW = ("LK-1", "Yes", "06/01/2025", "Yes")


def sheet(headings: tuple[str, ...], row: tuple[str, ...]) -> RawSheet:
    return RawSheet("Sheet", pd.DataFrame([headings, row], index=[1, 2], dtype="str"))


def asked(*headings: str, **options) -> list[str]:
    made = prepared_from(sheet(headings, (*ROW, *["06/01/2025"] * 9)[: len(headings)]), **options)
    return [one.message for one in made.findings if one.code == "LIST-UNSURE"]


def test_two_lists_as_likely_are_named_and_asked_about():
    (message,) = asked(*OMBUDSMAN)
    assert "Taken for: complaints. May be: Ombudsman decisions" in message
    assert ", cases" in message


@pytest.mark.parametrize(
    "options", [{"holds": "cases"}, {"corrections": Corrections(lists={"Sheet": "cases"})}], ids=["holds", "chosen"]
)
def test_where_somebody_says_nothing_is_asked(options):
    assert asked(*OMBUDSMAN, **options) == []


@pytest.mark.parametrize(("headings", "held"), [(("UPN", "School", "Week commencing", "Marks"), {"attendance": 1}),
                                                (("UPN", "School", "Marks"), {})])  # fmt: skip
def test_marks_under_their_week_are_attendance(headings, held):
    """Two headings, which a register has three of; no other list has these."""
    cells = {"UPN": "A998000000001", "School": "Alder", "Week commencing": "22/09/2025", "Marks": "/" * 10}
    made = prepared_from(sheet(headings, tuple(cells[one] for one in headings))) if held else None
    assert made is None or made.report().held == held


def test_headings_of_its_own_make_a_list_sure():
    """The plain list of cases, and two columns more of it, leave no doubt."""
    assert asked("Case reference", "Date request received", "Request outcome", "Request outcome date") == []
    assert asked("Complaint reference", "Stage", "Date received", "Complaint outcome") == []
    assert asked("Reference", "Date received", "Stage", "Outcome") == []
