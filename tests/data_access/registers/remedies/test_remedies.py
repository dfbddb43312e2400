"""Registers of remedies: payments that are not what was agreed are named, a penny more or less among them."""

import pandas as pd
import pytest

from data_access.registers.remedies.remedies import check_remedies
from tests.data_access.registers.sheets import said, typed


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
