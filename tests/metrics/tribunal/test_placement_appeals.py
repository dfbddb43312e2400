"""Appeals about a school or setting: those decided, and whose was named, as the Ministry groups them."""

from datetime import date

import pytest

from metrics.tribunal import placement_appeals as rules
from tests.metrics.tables import held, register

REGISTERED, ENDED = date(2025, 1, 6), date(2025, 6, 2)


def appeal(outcome, placement=None, kind="CON_I", sections="I"):
    return {
        "registered_date": REGISTERED,
        "outcome": outcome,
        "outcome_date": ENDED,
        "appeal_type": kind,
        "sections": sections,
        "placement_outcome": placement,
    }


@pytest.mark.parametrize(
    ("row", "counts"),
    [
        (appeal("decided_appellant", "parent_preference"), True),
        (appeal("decided_la"), True),
        (appeal("decided_appellant", kind="CON_F", sections="B, F, I"), True),
        (appeal("decided_appellant", sections=None), True),
        (appeal("not_clear", "council_preference", kind="CON_F", sections="B, F, I"), True),
        (appeal("conceded", "agreed_at_hearing"), True),
        (appeal("conceded"), False),
        (appeal("conceded", "parent_preference"), False),
        (appeal("withdrawn", "agreed_at_hearing"), False),
        (appeal("other_closed", "agreed_at_hearing"), False),
        (appeal("decided_appellant", "parent_preference", kind="CON", sections=None), True),
        (appeal("decided_appellant", "parent_preference", kind="RTA", sections=None), False),
        (appeal("decided_la", "council_preference", kind="CON", sections="B, F"), False),
        (appeal("withdrawn"), False),
        (appeal("not_clear"), False),
        (appeal("other_closed"), False),
        (appeal("decided_appellant", kind="CON_F", sections="B, F"), False),
        (appeal("decided_appellant", kind="RTA", sections=None), False),
        (appeal(None) | {"outcome_date": None}, False),
    ],
)
def test_which_appeals_are_placement_appeals_decided(row, counts):
    assert held(rules.placement_appeals_decided, register("appeals", row)) == [counts]


def test_each_group_is_its_own():
    outcomes = ("parent_preference", "agreed_at_hearing", "council_preference", None)
    log = register("appeals", *(appeal("decided_appellant", one) for one in outcomes))
    assert held(rules.parents_preference, log) == [True, False, False, False]
    assert held(rules.agreed_at_hearing, log) == [False, True, False, False]
    assert held(rules.councils_preference, log) == [False, False, True, False]
