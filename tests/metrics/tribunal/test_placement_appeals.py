"""Appeals about a school or setting: those decided, and whose was named, as the Ministry groups them."""

from datetime import date

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


def test_which_appeals_are_placement_appeals_decided():
    counted = [
        appeal("decided_appellant", "parent_preference"),
        appeal("decided_la"),
        appeal("decided_appellant", kind="CON_F", sections="B, F, I"),
        appeal("decided_appellant", sections=None),
        appeal("not_clear", "council_preference", kind="CON_F", sections="B, F, I"),
        appeal("conceded", "agreed_at_hearing"),
        appeal("decided_appellant", "parent_preference", kind="CON", sections=None),
    ]
    others = [
        appeal("conceded"),
        appeal("conceded", "parent_preference"),
        appeal("withdrawn", "agreed_at_hearing"),
        appeal("other_closed", "agreed_at_hearing"),
        appeal("decided_appellant", "parent_preference", kind="RTA", sections=None),
        appeal("decided_la", "council_preference", kind="CON", sections="B, F"),
        appeal("withdrawn"),
        appeal("not_clear"),
        appeal("other_closed"),
        appeal("decided_appellant", kind="CON_F", sections="B, F"),
        appeal("decided_appellant", kind="RTA", sections=None),
        appeal(None) | {"outcome_date": None},
    ]
    found = held(rules.placement_appeals_decided, register("appeals", *counted, *others))
    assert found == [True] * 7 + [False] * 12


def test_each_group_is_its_own():
    outcomes = ("parent_preference", "agreed_at_hearing", "council_preference", None)
    log = register("appeals", *(appeal("decided_appellant", one) for one in outcomes))
    assert held(rules.parents_preference, log) == [True, False, False, False]
    assert held(rules.agreed_at_hearing, log) == [False, True, False, False]
    assert held(rules.councils_preference, log) == [False, False, True, False]
