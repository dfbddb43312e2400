"""Different lists one below another on one sheet are each read, and none is lost without a word."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from tests.conftest import prepared_from

CASES = ("Case reference", "Date request received", "Request outcome", "Request outcome date", "Final plan issued")
OPEN = [
    CASES,
    ("C-1", "06/01/2025", "Agreed", "17/02/2025", None),
    ("C-2", "07/01/2025", "Refused", "17/02/2025", None),
]
APPEALS = [
    ("Appeal reference", "Appeal type", "Date registered", "Outcome", "Outcome date"),
    ("E-1", "Contents", "03/03/2025", "Withdrawn", "01/04/2025"),
]
COMPLAINTS = [
    ("Complaint reference", "Stage", "Date received", "Outcome", None),
    ("K-1", "1", "03/03/2025", "Upheld", None),
]
GAP = [(None,) * 5]
TITLE = [("Appeals", None, None, None, None)]


def sheet(*parts: list[tuple]) -> RawSheet:
    """A sheet of parts; blank rows are left out, as the reader leaves them, and the others keep their numbers."""
    rows = [row for part in parts for row in part]
    cells = pd.DataFrame(rows, index=pd.Index(range(1, len(rows) + 1), dtype="int64"), dtype="str")
    return RawSheet("Log", cells.dropna(how="all"))


def held(raw: RawSheet, **options) -> dict[str, int]:
    return dict(prepared_from(raw, **options).report().held)


def said(raw: RawSheet, **options) -> dict[str, str]:
    found = prepared_from(raw, **options).findings
    return {one.code: one.message for one in found if one.code.startswith("SHEET-STACKED")}


@pytest.mark.parametrize(
    "between", [GAP, [*GAP, *GAP], [*GAP, *TITLE], TITLE, []], ids=["gap", "two", "title", "no gap", "nothing"]
)
@pytest.mark.parametrize("turned", [False, True], ids=["cases above", "cases below"])
def test_two_lists_are_two(between, turned):
    parts = (APPEALS, between, OPEN) if turned else (OPEN, between, APPEALS)
    assert held(sheet(*parts)) == {"cases": 2, "appeals": 1}


def test_which_rows_were_taken_for_what_is_said():
    (message,) = said(sheet(OPEN, GAP, TITLE, APPEALS)).values()
    assert "cases (rows 1 to 3); appeals (rows 5 to 7)" in message


def test_three_lists():
    assert held(sheet(OPEN, GAP, APPEALS, GAP, COMPLAINTS)) == {"cases": 2, "appeals": 1, "complaints": 1}


@pytest.mark.parametrize(
    "below",
    [
        [CASES, ("C-3", "06/01/2025", None, None, None)],
        [
            ("Case reference", "Date request received", "Decision", "Date", None),
            ("C-3", "06/01/2025", None, None, None),
        ],
    ],
    ids=["the same headings", "fewer"],
)
def test_tables_of_one_list_stay_together(below):
    raw = sheet(OPEN, GAP, below)
    assert (held(raw), said(raw)) == ({"cases": 3}, {})


def test_headings_without_a_row_take_nothing_from_the_list_above():
    assert held(sheet(OPEN, GAP, APPEALS[:1])) == {"cases": 2}


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        ({"corrections": Corrections(lists={"Log": "appeals"})}, {"appeals": 1}),
        ({"corrections": Corrections(lists={"Log": "cases"})}, {"cases": 2}),
        ({"holds": "cases"}, {"cases": 2}),
    ],
    ids=["appeals chosen", "cases chosen", "handed in as cases"],
)
def test_where_somebody_says_what_it_holds_the_rest_is_named(options, kept):
    """The rows of the other list are not read under headings that are not theirs."""
    raw = sheet(OPEN, GAP, APPEALS)
    assert held(raw, **options) == kept
    assert set(said(raw, **options)) == {"SHEET-STACKED-PART"}


def test_side_by_side_and_below():
    """On the left cases over appeals, on the right complaints over all rows."""
    left, right = [*OPEN, *GAP, *APPEALS], [*COMPLAINTS, *[("K-2", "1", "04/03/2025", "Upheld", None)] * 4]
    raw = sheet([(*one, None, *other) for one, other in zip(left, right, strict=True)])
    assert held(raw).keys() == {"cases", "appeals", "complaints"}


@pytest.mark.parametrize(
    "cells", [("A", "F", "E"), ("School", "Stage", "06/01/2025")], ids=["codes", "words and a day"]
)
def test_rows_with_lines_between_them_are_no_headings(cells):
    """As a SEN2 return and printed reports have them: codes that are headings elsewhere, and words beside a day."""
    rows = [[(f"C-{number}", "06/01/2025", *cells), (None,) * 5] for number in range(3)]
    heads = ("Case reference", "Date request received", "Sex", "Ethnicity", "Note")
    raw = sheet([heads, *GAP], *rows)
    assert (held(raw), said(raw)) == ({"cases": 3}, {})
