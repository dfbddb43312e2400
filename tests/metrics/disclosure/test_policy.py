"""The policy by which numbers leave: 1 to 4 unless the council says otherwise."""

import pytest

from metrics.disclosure.policy import STANDARD, Policy


@pytest.mark.parametrize(("number", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_the_usual_policy(number, hidden):
    assert STANDARD.hides(number) is hidden


def test_a_council_of_its_own_mind():
    """Below 10, and none as well."""
    own = Policy(threshold=10, zeros_hidden=True)
    assert [own.hides(number) for number in (0, 9, 10)] == [True, True, False]
    assert (own.most, own.width) == (9, 8)
