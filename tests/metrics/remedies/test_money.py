"""What is owed to one family is not set off by what another got: remedy by remedy, never totals."""

from datetime import date

import pandas as pd
import pytest

from metrics.remedies import remedies
from metrics.remedies.ledger import ledger
from metrics.remedies.money import beyond_agreed, not_paid, short_payment
from tests.metrics.tables import ago, around, council, held, register

NONE = float("nan")


@pytest.mark.parametrize(
    ("agreed", "paid", "owed", "beyond", "short"),
    [
        (300.0, NONE, 300.0, NONE, False),
        (300.0, 0.0, 300.0, 0.0, False),
        (300.0, 200.0, 100.0, 0.0, True),
        (300.0, 299.99, 0.01, 0.0, True),
        (300.0, 300.0, 0.0, 0.0, False),
        (300.0, 300.01, 0.0, 0.01, False),
        (NONE, 350.0, NONE, 350.0, False),
        (NONE, NONE, NONE, NONE, False),
        (0.0, NONE, 0.0, NONE, False),
        (0.3, 0.1 + 0.2, 0.0, 0.0, False),
    ],
)
def test_one_remedy(agreed, paid, owed, beyond, short):
    """A penny counts; the noise of adding pence does not."""
    one, other = pd.Series([agreed]), pd.Series([paid])
    assert not_paid(one, other).tolist() == pytest.approx([owed], nan_ok=True)
    assert beyond_agreed(one, other).tolist() == pytest.approx([beyond], nan_ok=True)
    assert short_payment(one, other).tolist() == [short]


def test_a_refund_without_an_agreed_amount_pays_nobody_elses_money():
    """£300 overdue beside a refund of £350 whose amount was never agreed: £300 is owed."""
    rows = [
        {"known_from": ago(60), "due_date": ago(30), "amount_agreed": 300.0},
        {"known_from": ago(60), "amount_paid": 350.0, "payment_date": ago(20), "amount_unquantified": True},
    ]
    last = ledger(council(remedies=rows)).iloc[-1]
    assert last[["agreed", "paid", "not_paid", "beyond"]].tolist() == [300.0, 350.0, 300.0, 350.0]
    table = register("remedies", *rows)
    assert held(remedies.not_paid_in_full, table) == [True, False]
    assert remedies.amount_not_paid(table).sum() == 300.0


def test_what_was_paid_too_much_hides_no_short_payment():
    rows = [{"amount_agreed": 500.0, "amount_paid": 600.0}, {"amount_agreed": 500.0, "amount_paid": 400.0}]
    last = ledger(council(remedies=rows)).iloc[-1]
    assert last[["not_paid", "beyond"]].tolist() == [100.0, 100.0]
    assert held(remedies.paid_short, register("remedies", *rows)) == [False, True]


def test_a_payment_counts_from_its_day_on():
    """Paid on the day looked at, it is paid; a day later, it is still owed."""
    rows = [
        {"known_from": date(2026, 1, 5), "amount_agreed": 100.0, "amount_paid": 100.0, "payment_date": day}
        for day in around(date(2026, 2, 28))
    ]
    as_at = {"as_at": date(2026, 2, 28)}
    assert ledger(council(remedies=rows, **as_at))["not_paid"].tolist() == [300.0, 100.0]
    assert held(remedies.not_paid_in_full, register("remedies", *rows, **as_at)) == [False, False, True]


def test_a_superseded_promise_owes_nothing():
    rows = [
        {"amount_agreed": 900.0, "superseded": True},
        {"amount_agreed": 900.0, "amount_paid": 1.0, "superseded": True},
    ]
    table = register("remedies", *rows)
    assert held(remedies.not_paid_in_full, table) == held(remedies.paid_short, table) == [False, False]
    assert ledger(council(remedies=rows)).empty


def test_nothing_paid_is_no_remedy_paid():
    """£0 is no payment, a penny is one; neither a first line of the ledger nor a sum comes of £0."""
    rows = [{"amount_paid": paid, "payment_date": ago(20)} for paid in (0.0, 0.01, 350.0, None)]
    assert held(remedies.paid, register("remedies", *rows)) == [False, True, True, False]
    assert ledger(council(remedies=rows[:1])).empty
