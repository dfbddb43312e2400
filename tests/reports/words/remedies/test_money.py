"""What the page on remedies says of money: what is owed to one family is not set off by what another got."""

import pandas as pd
import pytest

from metrics.counting.definition import Status
from reports.words.remedies import money as words
from tests.reports.figures import count, measure, missing

UNKNOWN, PAID, SHORT = "financial_remedy_unquantified", "financial_remedy_paid", "financial_remedy_short"
NONE_SHORT = measure(SHORT, 0.0, 0)


@pytest.mark.parametrize(
    ("number", "paid", "said"),
    [
        (0, measure(PAID, 2900.0), "Recorded as paid: **£2,900**."),
        (1, measure(PAID, 0.5), "Recorded as paid: **£0.50**. 1 payment has no amount yet."),
        (2, missing(PAID), "Payments made are not recorded. 2 payments have no amount yet."),
    ],
)
def test_money_card(number, paid, said):
    assert words.money_card(count(UNKNOWN, number), paid) == f"Payments with an amount agreed. {said}"


def ledger(*lines: tuple[str, float, float, float, float]) -> pd.DataFrame:
    found = pd.DataFrame(lines, columns=["day", "agreed", "paid", "not_paid", "beyond"])
    return found.assign(day=pd.to_datetime(found["day"]))


@pytest.mark.parametrize(
    ("agreed", "paid", "owed", "beyond", "said"),
    [
        (3000, 2900, 100, 0, "**£3,000 agreed, £2,900 paid.** £100 of what was agreed is not recorded as paid."),
        (3000, 3000, 0, 0, "**£3,000 agreed, £3,000 paid.** All that was agreed is recorded as paid."),
        (
            300,
            350,
            300,
            350,
            "**£300 agreed, £350 paid.** £300 of what was agreed is not recorded as paid. £350 was paid beyond what "
            "was agreed, or where no amount is agreed; it is not set against what is owed to others.",
        ),
        (
            3000,
            3100,
            0,
            100,
            "**£3,000 agreed, £3,100 paid.** All that was agreed is recorded as paid. £100 was paid beyond what was "
            "agreed, or where no amount is agreed.",
        ),
        (
            0,
            350,
            0,
            350,
            "**£0 agreed, £350 paid.** No amount is agreed. £350 was paid beyond what was agreed, or where no amount "
            "is agreed.",
        ),
        (0.1 + 0.2, 0.3, 0, 0, "**£0.30 agreed, £0.30 paid.** All that was agreed is recorded as paid."),
    ],
)
def test_what_is_still_to_be_paid(agreed, paid, owed, beyond, said):
    """The last line of the ledger counts. £300 overdue beside a refund of £350 is £300 owed, not nothing."""
    lines = ledger(("2024-03-31", 1, 0, 1, 0), ("2026-10-31", agreed, paid, owed, beyond))
    assert words.money_finding(lines, count(UNKNOWN, 0), NONE_SHORT) == said


@pytest.mark.parametrize(
    ("short", "said"),
    [
        (measure(SHORT, 100.0, 1), " 1 payment is £100 less than agreed."),
        (measure(SHORT, 0.5, 1), " 1 payment is £0.50 less than agreed."),
        (measure(SHORT, 150.0, 2), " 2 payments are together £150 less than agreed."),
        (missing(SHORT, Status.NOT_RECORDED), ""),
    ],
)
def test_payments_that_are_short(short, said):
    lines = ledger(("2026-10-31", 600, 300, 300, 0))
    assert words.money_finding(lines, count(UNKNOWN, 0), short) == (
        f"**£600 agreed, £300 paid.** £300 of what was agreed is not recorded as paid.{said}"
    )


@pytest.mark.parametrize(
    ("number", "said"), [(1, "Beside it is 1 payment without"), (2, "Beside it are 2 payments without")]
)
def test_payments_without_an_amount_stand_beside_the_sum(number, said):
    lines = ledger(("2026-10-31", 600, 600, 0, 0))
    found = words.money_finding(lines, count(UNKNOWN, number), NONE_SHORT)
    assert found.endswith(f"{said} an amount, which no sum can hold.")


def short_rows(*owed: float) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "ombudsman_reference": [f"23 000 {number:03}" for number in range(len(owed))],
            "recommendation_number": "1",
            "recommendation": "Pay for distress",
            "action": None,
            "amount_agreed": 500.0,
            "amount_paid": [500.0 - one for one in owed],
            "amount_not_paid": owed,
        }
    )


def test_each_short_payment_is_named_the_largest_gap_first():
    assert words.short_points(short_rows(100.0, 0.5)) == [
        "23 000 000, 1\\: Pay for distress: £500 agreed, £400 paid, **£100 short**.",
        "23 000 001, 1\\: Pay for distress: £500 agreed, £499.50 paid, **£0.50 short**.",
    ]
    assert words.short_points(short_rows(1.0, 2.0))[0].endswith("**£2 short**.")


@pytest.mark.parametrize(
    ("number", "lines", "last"),
    [
        (5, 5, "short**."),
        (6, 6, "and 1 payment more, in the table below."),
        (8, 6, "and 3 payments more, in the table below."),
    ],
)
def test_only_five_are_named(number, lines, last):
    found = words.short_points(short_rows(*[1.0] * number))
    assert len(found) == lines
    assert found[-1].endswith(last)


def test_the_ledger_for_somebody_who_cannot_see_it():
    lines = ledger(("2024-03-31", 1, 0, 1, 0), ("2026-10-31", 3000, 2900.5, 99.5, 0))
    assert words.ledger_alt(lines) == (
        "Money agreed and money paid since March 2024, both rising. In the end £3,000 agreed and £2,900.50 paid."
    )
