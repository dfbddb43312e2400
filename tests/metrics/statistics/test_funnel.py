"""Where a funnel's words begin: fewer cases than twenty are a small group, and a share on a limit is inside it."""

import pytest

from metrics.statistics.funnel import Verdict, compare, limits


@pytest.mark.parametrize(("size", "small"), [(0, True), (19, True), (20, False), (21, False)])
def test_fewer_than_twenty_cases_are_a_small_group(size, small):
    assert compare(["Oak"], [0], [size], overall=0.5)["small"].tolist() == [small]


@pytest.mark.parametrize(
    ("count", "overall", "verdict"),
    [
        (30, 1.0, Verdict.CHANCE),
        (29, 1.0, Verdict.LOWER),
        (0, 0.0, Verdict.CHANCE),
        (1, 0.0, Verdict.HIGHER),
    ],
)
def test_a_share_on_a_limit_is_inside_it(count, overall, verdict):
    """Where all or none are counted overall, both limits are that share itself: all of 30 lie on them, 29 below."""
    assert compare(["Oak"], [count], [30], overall=overall)["verdict"].tolist() == [str(verdict)]


@pytest.mark.parametrize(("parts", "wholes"), [([-1], [3]), ([4], [3])])
def test_parts_are_of_their_wholes(parts, wholes):
    with pytest.raises(ValueError, match="numerator"):
        compare(["Oak"], parts, wholes)
    assert compare(["Oak", "Elm"], [0, 3], [3, 3])["value"].tolist() == [0, 1]


@pytest.mark.parametrize(("size", "overall"), [(-1, 0.5), (3, -0.1), (3, 1.1)])
def test_limits_are_of_a_share_and_a_number(size, overall):
    with pytest.raises(ValueError, match="No limits"):
        limits(size, overall)
    assert limits(3, 0).upper_95 == 0
    assert limits(3, 1).lower_95 == 1
