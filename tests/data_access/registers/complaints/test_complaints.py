"""Registers of complaints: the procedure in the stage, extensions in words, and what does not fit together."""

import pytest

from data_access.registers.complaints.complaints import check_complaints, tidy_complaints
from tests.data_access.registers.sheets import SHEET, as_found, said, typed


def test_a_statutory_stage_says_the_procedure_where_none_is_given():
    """One that is given stands, whatever the stage says."""
    rows = as_found(
        ref=["C1", "C2", "C3"],
        stage=["Stage 1 (statutory)", "Stage 2", "Stage 1 - Children Act"],
        procedure=[None, None, "corporate"],
    )
    made, findings = tidy_complaints(rows, SHEET)
    assert made["procedure"].fillna("").tolist() == ["statutory", "", "corporate"]
    assert made["stage"].tolist() == ["Stage 1", "Stage 2", "Stage 1"]
    assert said(findings) == [("COMPLAINT-PROCEDURE", (2,))]


@pytest.mark.parametrize(
    ("written", "agreed", "until"),
    [
        ("Yes - to 12/05/2025", "yes", "12/05/2025"),
        ("Extended until 12 May 2025", "yes", "12 May 2025"),
        ("12/05/2025", None, "12/05/2025"),
        ("Yes", "yes", None),
    ],
)
def test_an_extension_in_a_column_of_days(written, agreed, until):
    """ "Yes" alone says that there was one, and is no day."""
    made, _ = tidy_complaints(as_found(ref=["C1"], received_date=["1/4/2025"], extended_to=[written]), SHEET)
    row = made.astype("object").where(made.notna(), None).iloc[0]
    assert (row.get("extended"), row["extended_to"]) == (agreed, until)


@pytest.mark.parametrize(("answered", "first"), [("2025-03-31", True), ("2025-04-01", False), ("2025-04-02", False)])
def test_an_answer_before_the_complaint_is_named(answered, first):
    rows = typed(
        received_date=["2025-04-01"],
        responded_date=[answered],
        outcome=["upheld"],
        procedure=["corporate"],
        stage=["1"],
    )
    assert said(check_complaints(rows, "f.xlsx").findings) == ([("COMPLAINT-ANSWER-FIRST", (2,))] if first else [])


def test_a_compliment_needs_no_outcome_and_no_procedure():
    """Only complaints are answered by somebody who was right."""
    rows = typed(
        record_type=["compliment", "complaint"],
        received_date=["2025-04-01"] * 2,
        responded_date=["2025-04-02"] * 2,
        outcome=[None, None],
    )
    codes = said(check_complaints(rows, "f.xlsx").findings)
    assert codes == [("COMPLAINT-NO-OUTCOME", (3,)), ("COMPLAINT-USUAL", ()), ("COMPLAINT-USUAL", ())]
