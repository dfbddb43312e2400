"""However messy a list of cases is, each of its rows is stored, or refused with a finding that names it.

A dashboard that drops a row without a word is worse than one that refuses a file: the figures look fine.
"""

from datetime import date

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.cases.findings import ROW_TWIN
from data_access.files.sheets import RawSheet
from data_access.findings import FileRefused
from data_access.prepared import Prepared
from tests.conftest import prepared_from

EXTRACTED = date(2025, 12, 31)
COLUMNS = {
    "Case ref": st.sampled_from(["C1", "c1", " C2 ", "0003", "3", "Total", "Source: system", "A998000000001"]),
    "Date request received": st.sampled_from(
        ["06/01/2025", "2025-01-06 00:00:00", "45663", "6 Jan 25", "31/02/2025", "TBC", "3/1/2025", "01/01/1900", "x"]
    ),
    "Decision": st.sampled_from(["Y", "Agreed", "RTA", "Withdrawn - moved", "H", "see notes", "17/02/2025"]),
    "Date of decision to assess": st.sampled_from(["17/02/2025", "n/a", "late"]),
    "Final plan issued": st.sampled_from(["26/05/2025", "27.05.25", "Yes", "0"]),
    "Week 20": st.sampled_from(["1", "no", "26/05/2025", "x"]),
    "Locality": st.sampled_from(["North", "South", "Total"]),
    "SEN type": st.sampled_from(["ASD", "SEMH"]),
    "SEN type rank": st.sampled_from(["1", "2"]),
    "Caseworker": st.sampled_from(["Worker A", "Total"]),
}
"""Cells as councils have them: readable, unreadable, blank-like, ambiguous, and at home in another column."""


@st.composite
def sheets(draw: st.DrawFn, name: str) -> RawSheet:
    """A sheet with some of the columns, in any order, with or without a title, gaps between rows, headings repeated."""
    headings = draw(st.lists(st.sampled_from(sorted(COLUMNS)), min_size=2, max_size=7, unique=True))
    rows = [["A title", *[None] * (len(headings) - 1)]] if draw(st.booleans()) else []
    rows.append(headings)
    for _ in range(draw(st.integers(0, 8))):
        if draw(st.integers(0, 9)) == 0:
            rows.append(headings)
        rows.append([draw(st.none() | COLUMNS[heading]) for heading in headings])
    cells = pd.DataFrame(rows, dtype="str")
    gaps = draw(st.lists(st.integers(1, 3), min_size=len(rows), max_size=len(rows)))
    cells.index = pd.Index(pd.Series(gaps).cumsum(), dtype="int64")
    return RawSheet(name, cells.dropna(how="all"), draw(st.booleans()) or name == "First")


def taken(*found: RawSheet) -> Prepared | None:
    """What the importer makes of the sheets; None where no row in them is a case."""
    try:
        made = prepared_from(*found, extracted_on=EXTRACTED)
    except FileRefused:
        return None
    if made.held:
        return made
    assert any(one.code == "FILE-NOTHING-USABLE" for one in made.findings)
    assert made.rows_found == made.rows_refused
    return None


def named_as_refused(findings) -> set[tuple[str, int]]:
    """The rows that findings name as not loaded, one by one or because nothing links their table to a request.

    Of rows that are alike and name nobody is told, but all are kept.
    """
    refusals = [
        one for one in findings if one.code.startswith(("ROW-", "SHEET-UNLINKED")) and one.code != ROW_TWIN.code
    ]
    return {(one.sheet, row) for one in refusals for row in one.rows}


def stored_rows(cases: pd.DataFrame) -> set[tuple[str, int]]:
    return set(zip(cases["source_sheet"].astype("str"), cases["source_row"].astype("int"), strict=True))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sheets("First"))
def test_each_row_of_a_list_is_stored_or_refused_by_name(sheet):
    """Every filled row below the headings appears on exactly one side; nothing is stored that was not in the file."""
    made = taken(sheet)
    if made is None:
        return
    stored, refused = stored_rows(made.cases), named_as_refused(made.findings)
    assert len(made.cases) == len(stored)
    assert stored.isdisjoint(refused)
    assert made.rows_found == len(made.cases) + made.rows_refused
    assert made.rows_refused <= len(refused), "rows of a table that holds no requests are named, but not counted"
    header = min(row for row, cell in sheet.cells[0].items() if cell in COLUMNS)
    further = {row for row in sheet.cells.index if row > header} - {row for _, row in stored | refused}
    assert all(sheet.cells.loc[row, 0] in COLUMNS for row in further), "only headings that come again"


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sheets("First"), sheets("Second"))
def test_with_several_sheets_the_counts_still_add_up(first, second):
    """Sheets may be joined, put one under the other, or left alone as hidden; the sum of rows always agrees."""
    made = taken(first, second)
    if made is None:
        return
    stored, refused = stored_rows(made.cases), named_as_refused(made.findings)
    assert len(made.cases) == len(stored)
    assert stored.isdisjoint(refused)
    assert made.rows_found == len(made.cases) + made.rows_refused
