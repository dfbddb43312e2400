"""How many rows of a list are in no published figure: what is told of none, few, enough; rounded; of a rate's lists."""

from datetime import date

import pytest

from data_access.council import as_known
from data_access.settings.read import Settings
from metrics.base.periods import parse
from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import STANDARD, Policy
from metrics.disclosure.publication import Asked, publish
from metrics.disclosure.unread import rows_unread
from tests.conftest import taken_in

DAY = date(2025, 12, 31)
REQUESTS, APPEAL_RATE = CATALOGUE["requests_received"], CATALOGUE["tribunal_appeal_rate"]


def council_with(database, unread: int):
    rows = ["EX-0,06/01/2025,Yes", *(f"EX-{1 + one},06/02/2025,perhaps" for one in range(unread))]
    content = "\n".join(["Case ref,Date received,Agreed to assess?", *rows]).encode()
    assert taken_in(content, "cases.csv", database, extracted_on=DAY).batch
    return as_known(database, Settings()).council


@pytest.mark.parametrize(
    ("number", "policy", "told"),
    [
        (0, STANDARD, {}),
        (1, STANDARD, {"cases": None}),
        (4, STANDARD, {"cases": None}),
        (5, STANDARD, {"cases": 5}),
        (0, Policy(zeros_hidden=True), {"cases": None}),
        (9, Policy(threshold=10), {"cases": None}),
        (10, Policy(threshold=10), {"cases": 10}),
        (7, Policy(rounding=5), {"cases": 5}),
        (8, Policy(rounding=5), {"cases": 10}),
        (4, Policy(threshold=3, rounding=10), {"cases": None}),
        (5, Policy(threshold=3, rounding=10), {"cases": 10}),
    ],
)
def test_as_much_as_the_policy_lets_be_told(database, number, policy, told):
    """Four of which ten is the nearest but none would be shown are not none."""
    council = council_with(database, number)
    assert rows_unread([(REQUESTS, council.table("cases"))], policy) == told


def test_of_a_rate_its_lists_are_both_told(database):
    """The appeal rate stands over cases, of which six are not understood; of the appeals none is there at all."""
    council = council_with(database, 6)
    assert rows_unread([(APPEAL_RATE, council.table(APPEAL_RATE.about))], STANDARD) == {"cases": 6}


def test_it_goes_with_what_is_published(database):
    council = council_with(database, 6)
    periods = parse("calendar:2025", as_at=DAY)
    assert publish([Asked(REQUESTS, council.table("cases"), periods)]).unread == {"cases": 6}
