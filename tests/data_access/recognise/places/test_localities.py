"""Tables below lines with the names of places, as in a document: which are asked about, and which never."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.places.localities import with_localities
from data_access.recognise.sheet import recognise
from data_access.registers.complaints.complaints import COMPLAINTS_READER

CASES = ("Case reference", "Date request received", "Request outcome")
COMPLAINTS = ("Complaint reference", "Date received", "Stage")


def read(head: tuple[str, ...], titles: tuple[str, ...], rows: int, are: bool | None = None):
    """The tables of a document: under each title the headings and so many rows."""
    tables = []
    for number, title in enumerate(titles):
        row = (f"A{number}", "06/01/2026", "1" if head is COMPLAINTS else "Yes")
        cells = pd.DataFrame([(title, None, None), head, *[row] * rows], range(rows + 2), dtype="str")
        sheet = RawSheet(f"Table {number + 1}", cells)
        tables += recognise(sheet, (CASE_LAYOUT, COMPLAINTS_READER.layout))
    return with_localities(tables, Corrections(sheets_are_localities=are))


def asked(tables) -> list[str]:
    return [one.message for table in tables for one in table.findings if one.code == "SHEETS-AS-LOCALITIES"]


@pytest.mark.parametrize(
    ("head", "titles", "rows", "is_asked"),
    [
        (CASES, ("North", "South"), 1, True),
        (CASES, ("Fenside", "Millbrook"), 3, True),
        (CASES, ("Fenside", "Millbrook"), 2, False),
        (CASES, ("North", "North"), 3, False),
        (CASES, ("North", "Requests of March"), 3, False),
        (COMPLAINTS, ("North", "South"), 1, True),
        (COMPLAINTS, ("Fenside", "Millbrook"), 3, False),
    ],
    ids=["points of the compass", "names above three rows", "above two, as of a child", "one place", "a title",
         "complaints", "complaints by what may be a theme"],
)  # fmt: skip
def test_lines_that_look_like_places(head, titles, rows, is_asked):
    tables = read(head, titles, rows)
    assert bool(asked(tables)) == is_asked
    assert [set(table.rows.get("locality", [])) for table in tables] == [{one} if is_asked else set() for one in titles]
    if is_asked:
        assert f'the lines above them look like places: "{titles[0]}", "{titles[1]}"' in asked(tables)[0]


@pytest.mark.parametrize("are", [True, False])
def test_what_somebody_says_is_not_asked(are):
    tables = read(CASES, ("North", "South"), 1, are)
    assert asked(tables) == []
    assert ["locality" in table.rows for table in tables] == [are, are]
