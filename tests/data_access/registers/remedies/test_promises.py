"""Money and sorts of remedy in the words of a recommendation: one sum is taken, anything else is named."""

import pytest

from data_access.registers.remedies.promises import amount_in, promises_money, type_from_words, with_amounts
from tests.data_access.registers.sheets import SHEET, as_found, said


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("pay £300", 300),
        ("pay £1,300.50 within a month", 1300.5),
        ("pay £300 now; this £300 is for distress", 300),
        ("pay £300 and £200", None),
        ("pay £200 to £300", None),
        ("pay £600 per month", None),
        ("pay £1,30", None),
        ("pay her costs", None),
    ],
)
def test_only_one_sum_is_taken(words, amount):
    assert amount_in(words) == amount


@pytest.mark.parametrize(
    ("words", "promised"),
    [
        ("Agreed to pay the family £300", True),
        ("Refund the fees", True),
        ("Explain who pays", False),
        ("Apologise", False),
    ],
)
def test_a_promise_to_pay(words, promised):
    assert promises_money(words) is promised


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Apologise to the family", "apology"),
        ("Train all caseworkers", "training"),
        ("Pay £250 for distress", "payment_distress"),
        ("Pay £100 for time and trouble", "payment_time_trouble"),
        ("Pay £1,200 for a term without education", "payment_missed_provision"),
        ("Do better", None),
    ],
)
def test_the_sort_of_remedy_or_nothing(words, kind):
    assert type_from_words(words) == kind


def test_without_a_column_the_one_sum_is_taken_and_anything_else_is_no_nought():
    rows = as_found(recommendation=["Pay £300", "Pay £200 to £300", "Apologise"])
    made, findings = with_amounts(rows, SHEET)
    assert made["amount_agreed"].fillna("").tolist() == ["300.00", "", ""]
    assert made["amount_unquantified"].fillna("").tolist() == ["", "yes", ""]
    assert said(findings) == [("REMEDY-AMOUNT-FROM-WORDS", (2,)), ("REMEDY-AMOUNT-NOT-STATED", (3,))]


def test_a_recorded_amount_stands_and_words_in_its_column_are_named():
    """A slip of the pen in a sum is left to be read, and named there; a dash is a blank."""
    rows = as_found(recommendation=["Pay £300"] * 4, amount_agreed=["250", "to be agreed", "-", "tbc"])
    made, findings = with_amounts(rows, SHEET)
    assert made["amount_agreed"].fillna("").tolist() == ["250", "", "-", ""]
    assert said(findings) == [("REMEDY-AMOUNT-NOT-STATED", (3, 5))]
