"""The facts about appeals follow from the counts they name."""

import pytest

from metrics.national import tribunal
from metrics.national.published import Seen
from metrics.national.tribunal import ABOUT_CONTENTS, IN_DEVELOPMENT, IN_DEVELOPMENT_LIKE_FOR_LIKE


@pytest.mark.parametrize(("fact", "appeals"), [(IN_DEVELOPMENT, 22_276), (IN_DEVELOPMENT_LIKE_FOR_LIKE, 20_771)])
def test_the_rate_in_development_is_of_the_same_decisions(fact, appeals):
    """England's 364,912 decisions leave six authorities out; only without their appeals are the two of the same."""
    assert fact.printed == f"{100 * appeals / 364_912:.1f}"


def test_the_share_about_contents_says_when_and_where():
    assert (ABOUT_CONTENTS.printed, ABOUT_CONTENTS.when) == ("61", "2024/25")
    assert ABOUT_CONTENTS.source


def test_the_ministrys_figures_of_2024_25():
    """Registered, ended and open are rounded by their source; the decisions are not, and give the 99%."""
    rounded = (tribunal.REGISTERED, tribunal.ENDED, tribunal.STILL_OPEN)
    assert [(one.count, one.rounded) for one in rounded] == [(25_000, True), (20_000, True), (15_000, True)]
    decided, lost = tribunal.DECIDED, tribunal.DECIDED_FOR_COUNCILS
    assert (decided.count, lost.count, decided.rounded, lost.rounded) == (14_009, 149, False, False)
    assert tribunal.DECIDED_FOR_FAMILIES.printed == f"{100 * (decided.count - lost.count) / decided.count:.0f}"
    assert (decided.seen, tribunal.REGISTERED.seen) == (Seen.ONE, Seen.OFFICIAL)
    assert (tribunal.REGISTERED_MORE.printed, tribunal.ABOUT_REFUSAL.printed) == ("18", "24")


def test_the_three_outcomes_of_placement_appeals_are_not_all_there_is():
    """31, 24 and 13 add up to 68: 32% are not described, so a share is of all decisions, never of the three."""
    three = (tribunal.PARENTS_PREFERENCE, tribunal.AGREED_AT_HEARING, tribunal.COUNCILS_PREFERENCE)
    assert [one.printed for one in three] == ["31", "24", "13"]
    assert {one.when for one in three} == {"2024/25"}
    assert sum(int(one.printed) for one in three) == 68
