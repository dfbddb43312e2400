"""Registers of remedies: payments that are not what was agreed are named, a penny more or less among them."""

import pandas as pd
import pytest

from data_access.cases.rows import typed_fields
from data_access.registers.remedies.remedies import REMEDIES_READER, check_remedies
from tests.data_access.registers.sheets import SHEET, as_found, said, typed


@pytest.mark.parametrize(
    ("agreed", "paid", "named"),
    [
        (500.0, 400.0, "REMEDY-PAID-LESS"),
        (500.0, 499.99, "REMEDY-PAID-LESS"),
        (500.0, 500.0, None),
        (0.3, 0.1 + 0.2, None),
        (500.0, 500.01, "REMEDY-PAID-MORE"),
        (500.0, 0.0, None),
        (500.0, None, None),
        (None, 350.0, None),
    ],
)
def test_payments_that_are_not_what_was_agreed_are_named(agreed, paid, named):
    """Nothing paid is no short payment, and without an agreed amount nothing is short."""
    sums = pd.DataFrame({"amount_agreed": [agreed], "amount_paid": [paid]}, dtype="float64")
    rows = typed(ombudsman_reference=["23 000 023"]).assign(**{name: sums[name].to_numpy() for name in sums})
    codes = [code for code, _ in said(check_remedies(rows, "f.xlsx").findings) if code.startswith("REMEDY-PAID-")]
    assert [code for code in codes if code != "REMEDY-PAID-UNDATED"] == ([named] if named else [])


@pytest.mark.parametrize(("paid", "undated"), [(0.0, False), (0.01, True), (350.0, True), (None, False)])
def test_a_payment_without_a_day_is_named_and_nothing_paid_is_no_payment(paid, undated):
    rows = typed(ombudsman_reference=["23 000 023"]).assign(amount_paid=pd.Series([paid], dtype="float64"))
    codes = [code for code, _ in said(check_remedies(rows, "f.xlsx").findings)]
    assert ("REMEDY-PAID-UNDATED" in codes) == undated


def test_a_payment_that_cannot_be_read_is_not_taken_for_none_and_the_upload_says_so():
    """A blank amount paid is a remedy not paid: words there leave the row out of every figure. An amount agreed only
    describes."""
    rows = as_found(amount_paid=["Paid in full", "£350"], amount_agreed=["£700", "some"])
    made, findings = typed_fields(rows, REMEDIES_READER.layout, SHEET)
    assert made["not_understood"].fillna("").tolist() == ["amount_paid", ""]
    advice = {finding.column: (finding.code, finding.rows, finding.advice) for finding in findings}
    code, lines, words = advice["Amount paid"]
    assert (code, lines) == ("CELL-MONEY", (2,))
    assert words.startswith("These rows are in no figure until somebody says what the words mean")
    assert advice["Amount agreed"][2].startswith("The cell was left blank.")
