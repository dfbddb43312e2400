"""The facts about appeals follow from the counts they name."""

import pytest

from metrics.national.tribunal import ABOUT_CONTENTS, IN_DEVELOPMENT, IN_DEVELOPMENT_LIKE_FOR_LIKE


@pytest.mark.parametrize(("fact", "appeals"), [(IN_DEVELOPMENT, 22_276), (IN_DEVELOPMENT_LIKE_FOR_LIKE, 20_771)])
def test_the_rate_in_development_is_of_the_same_decisions(fact, appeals):
    """England's 364,912 decisions leave six authorities out; only without their appeals are the two of the same."""
    assert fact.printed == f"{100 * appeals / 364_912:.1f}"


def test_the_share_about_contents_says_when_and_where():
    assert (ABOUT_CONTENTS.printed, ABOUT_CONTENTS.when) == ("59", "2023/24")
    assert ABOUT_CONTENTS.source
