"""Registers of the Ombudsman's decisions: periods in words, reports and statements, references."""

import pytest

from data_access.registers.complaints.ombudsman import check_ombudsman, tidy_ombudsman
from tests.data_access.registers.sheets import SHEET, as_found, said, typed


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Sept 2023 to Jan 2024", "2023-09-01", "2024-01-31"),
        ("February 2024 – February 2024", "2024-02-01", "2024-02-29"),
        ("1 May 2023 to 7 June 2023", "2023-05-01", "2023-06-07"),
    ],
)
def test_a_period_of_months_begins_on_the_first_and_ends_on_the_last(written, first, last):
    rows = as_found(ombudsman_reference=["23 019 356"], fault_period=[written])
    made, findings = tidy_ombudsman(rows, SHEET)
    assert (made["fault_from"].iloc[0], made["fault_to"].iloc[0]) == (first, last)
    assert said(findings) == [("OMBUDSMAN-FAULT-READ", (2,))]


@pytest.mark.parametrize("written", ["Jan 2024 to Sept 2023", "about a year", "2023"])
def test_a_period_that_cannot_be_told_is_left_blank_and_named(written):
    rows = as_found(ombudsman_reference=["23 019 356"], fault_period=[written])
    made, findings = tidy_ombudsman(rows, SHEET)
    assert made[["fault_from", "fault_to"]].isna().all(axis=None)
    assert said(findings) == [("OMBUDSMAN-FAULT-UNREAD", (2,))]


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("Public interest report", "yes"),
        ("Report", "yes"),
        ("s30", "yes"),
        ("Statement", "no"),
        ("Section 30(1B)", "no"),
        ("maybe", "maybe"),
    ],
)
def test_a_report_is_told_from_a_statement(written, stored):
    """Section 30 of the Local Government Act 1974 is a report; section 30(1B) lets a statement stand for one."""
    rows = as_found(ombudsman_reference=["23 019 356"], public_report=[written])
    assert tidy_ombudsman(rows, SHEET).value["public_report"].tolist() == [stored]


def test_a_reference_is_put_into_its_form_or_kept_and_named():
    rows = as_found(ombudsman_reference=["23019356", "LGO/7"], decision=["upheld", "upheld"])
    made, findings = tidy_ombudsman(rows, SHEET)
    assert made["ombudsman_reference"].tolist() == ["23 019 356", "LGO/7"]
    assert said(findings) == [("OMBUDSMAN-REFERENCE", (3,))]


@pytest.mark.parametrize(("ended", "wrong"), [("2024-04-30", True), ("2024-05-01", False), ("2024-05-02", False)])
def test_a_fault_that_ended_before_it_began_is_named(ended, wrong):
    rows = typed(fault_from=["2024-05-01"], fault_to=[ended])
    assert said(check_ombudsman(rows, "f.xlsx").findings) == ([("OMBUDSMAN-FAULT-ORDER", (2,))] if wrong else [])
