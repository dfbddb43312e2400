"""The months of a measure as a small drawing: its words, its gaps, and what it does with no month or one."""

import re
from math import nan

from reports.scorecard.sparkline import sparkline, words
from tests.reports.scorecard.made import ON_TIME, QUEUE, RISING, STEADY, line


def lines(made: str) -> list[str]:
    return re.findall(r'points="([^"]+)"', made)


def test_it_says_from_what_to_what_and_the_ends():
    assert words(line(ON_TIME, RISING).trend).startswith(
        "From 20% in November 2024 to 43% in October 2026; lowest 20% in November 2024, highest 43% in October 2026."
    )
    assert "usual range" in words(line(QUEUE, STEADY).trend)
    assert words(line(QUEUE, [5.0, 5.0]).trend).startswith("From 5 in September 2026 to 5 in October 2026. ")
    assert words(line(QUEUE, [nan, 5.0]).trend) == "5 in October 2026."


def test_a_month_without_cases_is_a_gap_and_no_nought():
    made = sparkline(line(QUEUE, [3.0, 4.0, nan, 5.0, 6.0]).trend, "sb-steady")
    assert [len(points.split()) for points in lines(made)] == [2, 2]


def test_nothing_is_drawn_of_nothing():
    assert sparkline(line(QUEUE, [nan, nan]).trend, "sb-steady") == ""
    assert sparkline(line(QUEUE, []).trend, "sb-steady") == ""


def test_it_stays_inside_its_box_and_has_its_words():
    made = sparkline(line(QUEUE, RISING).trend, "sb-worse")
    places = [tuple(map(float, point.split(","))) for points in lines(made) for point in points.split()]
    assert all(0 <= x <= 104 and 0 <= y <= 22 for x, y in places)
    assert 'role="img"' in made
    assert "<title>From 20 in" in made
    assert 'class="sb-band"' in made
    assert 'class="sb-band"' not in sparkline(line(QUEUE, RISING[:14]).trend, "sb-worse"), "a run chart has no limits"
