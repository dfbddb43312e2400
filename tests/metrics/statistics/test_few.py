"""One rule for what is few, at its limit; things of which each child has several are reckoned by the child."""

import math

import pytest

from metrics.statistics.few import SESSIONS_A_WEEK, is_few


@pytest.mark.parametrize(
    ("cases", "more", "few"),
    [
        (0, {}, True),
        (19, {}, True),
        (20, {}, False),
        (21, {"unit": "children"}, False),
        (1999, {"unit": "sessions"}, True),
        (2000, {"unit": "sessions"}, False),
        (199, {"each": SESSIONS_A_WEEK}, True),
        (200, {"each": SESSIONS_A_WEEK}, False),
        (None, {}, False),
        (math.nan, {}, False),
    ],
)
def test_fewer_than_twenty(cases, more, few):
    assert is_few(cases, **more) is few
