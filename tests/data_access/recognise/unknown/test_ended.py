"""Columns that say a case is over where nothing else does are asked about; where something does, nothing is said."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from tests.conftest import prepared_from

HEADINGS = ("Case reference", "Date request received", "Request outcome", "Date final plan issued")
WAITING = ("EX-1", "06/01/2025", "Agreed", None)
PLANNED = ("EX-2", "06/01/2025", "Agreed", "30/06/2025")
REFUSED = ("EX-3", "06/01/2025", "Refused", None)


def asked(heading: str, *rows: tuple, headings: tuple = HEADINGS, **said) -> list[tuple[int, ...]]:
    """The rows asked about because of one more column, each row with its cell at the end."""
    lines = [(*headings, heading), *rows]
    cells = pd.DataFrame(lines, index=pd.Index(range(1, len(lines) + 1), dtype="int64"), dtype="str")
    questions = prepared_from(RawSheet("Cases", cells), **said).report().questions
    return [one.rows for one in questions if (one.code, one.column) == ("MAP-ENDED", heading)]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Date withdrawn", "01/04/2025"),
        ("Withdrawn", "Yes"),
        ("Date case closed", "01/04/2025"),
        ("Refusal to issue date", "01/04/2025"),
        ("NTI date", "01/04/2025"),
        ("Assessment stopped", "Y"),
        ("Record deleted", "Yes"),
        ("Duplicate?", "Yes"),
        ("Status", "Closed - moved out of area"),
        ("Position", "Withdrawn"),
        ("Position", "No longer needed"),
        ("Date ceased", "01/04/2025"),
    ],
)
def test_a_child_who_would_wait_though_a_column_says_the_case_is_over(heading, cell):
    """One of two waiting children; the one with a plan and the one refused are settled already."""
    still = ("EX-4", "06/01/2025", "Agreed", None, None)
    rows = [(*WAITING, cell), (*PLANNED, None), (*REFUSED, cell), still]
    assert asked(heading, *rows) == [(2,)]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("Withdrawn", "No"), ("Withdrawn", "-"), ("Withdrawn", None), ("Status", "Open"), ("Status", "In progress"),
     ("Excluded from school", "Yes"), ("Case worker", "Example")],
)  # fmt: skip
def test_what_says_nothing_of_the_kind(heading, cell):
    assert asked(heading, (*WAITING, cell), (*PLANNED, cell)) == []


@pytest.mark.parametrize(
    ("status", "rows"),
    [("Ceased", [(2,)]), ("Transferred out", [(2,)]), ("Maintained", []), ("Closed", []), ("Final", [])],
)
def test_a_plan_whose_status_says_that_it_ceased(status, rows):
    """A closed case may have a plan in force."""
    assert asked("Plan status", (*PLANNED, status), ("EX-5", "06/01/2025", "Agreed", "01/07/2025", None)) == rows


def test_a_plan_that_ceased_on_a_day_is_settled():
    headings = (*HEADINGS, "Date plan ceased")
    rows = [(*PLANNED, "01/09/2025", "Ceased"), ("EX-5", "06/01/2025", "Agreed", "01/07/2025", None, "Ceased")]
    assert asked("Plan status", *rows, headings=headings) == [(3,)]


@pytest.mark.parametrize(("texts", "asks"), [(20, True), (21, False)])
def test_a_column_of_many_texts_is_a_remark(texts, asks):
    rows = [(f"EX-{number}", "06/01/2025", "Agreed", None, f"Word {number}") for number in range(texts - 1)]
    assert bool(asked("Remarks", *rows, (*WAITING, "Closed"))) is asks


def test_a_column_that_is_not_to_be_used_is_not_asked_about():
    said = Corrections(columns={"cases": {"Withdrawn": ""}})
    assert asked("Withdrawn", (*WAITING, "Yes"), corrections=said) == []
