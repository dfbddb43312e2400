"""Cells that decide and cannot be read: which rows they mark, what joins them, and what somebody says of them."""

import pytest

from data_access.cases.assemble import assemble
from data_access.cases.implied import with_implied_outcomes
from data_access.cases.rows import typed_sheet
from data_access.layouts.corrections import Corrections
from tests.data_access.cases.tables import FILE, sheet

HEADINGS = ("Case reference", "Date request received", "Request outcome", "Final plan issued", "Primary need")


def unread(rows) -> list[str]:
    return rows["not_understood"].fillna("").tolist()


def test_a_deciding_cell_that_cannot_be_read_marks_its_row_and_a_describing_one_does_not():
    """A blank, and what is a way to write one, mark nothing; two such cells are both named."""
    rows = [
        ("1", "06/01/2025", "W/D", "", "ASD"),
        ("2", "06/01/2025", "pending panel", "see notes"),
        ("3", "06/01/2025", "Agreed", "tbc", "no idea"),
        ("4", "06/01/2025", "", "n/a"),
        ("5", "06/01/2025", "Agreed", "November 2025"),
    ]
    made, findings = typed_sheet(sheet(HEADINGS, *rows), FILE)
    assert unread(made.rows) == ["request_outcome", "request_outcome, start_date", "", "", "start_date"]
    advice = {finding.column: finding.advice for finding in findings}
    assert advice["Outcome of the request"].startswith("These rows are in no figure until somebody says what")
    assert advice["Primary need"].startswith("The cell was left blank.")


@pytest.mark.parametrize("error", ["#N/A", "#n/a", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "Err:502"])
def test_a_formula_that_failed_is_no_blank_where_a_blank_decides(error):
    """A lookup of the plan's day that fails says nothing of the plan: the child was waiting for it, in silence.

    In a column that only describes nothing is recorded. Somebody may say that it stands for a blank: no plan was found.
    """
    headings, row = (*HEADINGS, "Locality"), ("1", "06/01/2025", "Agreed", error, error, error)
    made, findings = typed_sheet(sheet(headings, row), FILE)
    assert unread(made.rows) == ["start_date"]
    assert made.rows[["start_date", "primary_need", "locality"]].isna().all(axis=None)
    (about_plans,) = [one.message for one in findings if one.column == "Plan first issued"]
    assert f'("{error}")' in about_plans
    blank = Corrections(values={"cases": {"start_date": {error: ""}}})
    assert unread(typed_sheet(sheet(headings, row), FILE, blank).value.rows) == [""]


def test_the_council_that_a_child_did_not_move_to_is_understood():
    made, _ = typed_sheet(sheet((*HEADINGS[:2], "Moved to council"), ("1", "06/01/2025", "no")), FILE)
    assert unread(made.rows) == [""]


def test_a_cell_that_is_too_long_where_it_decides_marks_its_row():
    made, _ = typed_sheet(sheet((*HEADINGS[:2], "Moved to council"), ("1", "06/01/2025", "x" * 201)), FILE)
    assert unread(made.rows) == ["exported"]


def test_a_word_that_somebody_explains_is_what_they_say():
    """Without case and marks, as the file's own words are compared; nothing behind it is a blank."""
    said = Corrections(values={"cases": {"request_outcome": {"w d": "W"}, "start_date": {"see notes": ""}}})
    rows = [("1", "06/01/2025", "W/D", ""), ("2", "06/01/2025", "Agreed", "See notes"), ("3", "06/01/2025", "WD", "")]
    made, _ = typed_sheet(sheet(HEADINGS, *rows), FILE, said)
    assert made.rows["request_outcome"].tolist()[:2] == ["W", "Y"]
    assert unread(made.rows) == ["", "", "request_outcome"]


def test_a_module_hands_what_was_not_understood_to_its_case():
    requests = sheet(("Request ID", *HEADINGS[1:3]), ("R1", "06/01/2025", "Agreed"), ("R2", "06/01/2025", "Agreed"))
    plans = sheet(("Request ID", "Final plan issued"), ("R1", "see notes"), ("R2", "01/06/2025"), name="Plans")
    assembled, _ = assemble([requests, plans], FILE)
    assert unread(assembled.cases) == ["start_date", ""]


def test_what_another_sheet_tells_of_the_same_case_is_understood():
    whole = sheet(HEADINGS[:4], ("1", "06/01/2025", "W/D", "see notes"), ("2", "06/01/2025", "Agreed", ""))
    late = sheet(HEADINGS[:3], ("1", "06/01/2025", "Withdrawn"), ("2", "06/01/2025", "W/D"), name="Overdue")
    assembled, _ = assemble([whole, late], FILE)
    assert unread(assembled.cases) == ["start_date", ""]


def test_a_row_with_nothing_but_words_that_nobody_understands_is_kept():
    assembled, findings = assemble([sheet(HEADINGS, ("1", "06/01/2025", "Agreed"), ("2", "see notes", ""))], FILE)
    assert unread(assembled.cases) == ["", "received_date"]
    assert "ROW-NOTHING" not in [finding.code for finding in findings]


def test_no_outcome_is_worked_out_for_a_row_that_is_not_understood():
    rows = [("1", "06/01/2025", "W/D", "01/06/2025"), ("2", "06/01/2025", "", "01/06/2025")]
    assembled, _ = assemble([sheet(HEADINGS, *rows)], FILE)
    cases, findings = with_implied_outcomes(assembled.cases, FILE)
    assert cases["assessment_outcome"].fillna("").tolist() == ["", "Y"]
    assert {finding.rows for finding in findings} == {(3,)}
