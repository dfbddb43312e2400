"""The council's log beside the Ministry's count: a gap below, at and above each limit."""

import pytest

from metrics.tribunal.appeal_rate import Light
from metrics.tribunal.reconciliation import Reconciliation


@pytest.mark.parametrize(
    ("gap", "light"),
    [
        (0, Light.GREEN),
        (9, Light.GREEN),
        (10, Light.GREEN),
        (11, Light.AMBER),
        (19, Light.AMBER),
        (20, Light.AMBER),
        (21, Light.RED),
        (199, Light.RED),
    ],
)
def test_five_in_a_hundred_are_close_and_ten_near(gap, light):
    """Of 200 appeals, ten are 5% and twenty 10%; more or fewer."""
    assert Reconciliation(2024, 200 + gap, 200).light is light
    assert Reconciliation(2024, 200 - gap, 200).light is light
    assert Reconciliation(2024, 200 - gap, 200).gap == -gap


@pytest.mark.parametrize(("own", "light"), [(1, Light.GREEN), (2, Light.GREEN), (3, Light.RED), (5, Light.RED)])
def test_a_gap_of_two_is_close_however_few_there_are(own, light):
    """Beside none at all, of which there is no share."""
    found = Reconciliation(2024, own, 0)
    assert (found.share, found.light) == (None, light)


@pytest.mark.parametrize(("own", "light"), [(5, Light.RED), (6, Light.GREEN), (10, Light.GREEN), (11, Light.RED)])
def test_two_more_or_fewer_than_eight(own, light):
    assert Reconciliation(2024, own, 8).light is light
