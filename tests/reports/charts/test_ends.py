"""Names at the ends of lines never meet and are never cut, however near the ends are."""

from itertools import pairwise

import pytest

from reports.charts import ends, palette
from reports.charts.drawing import LINE, Drawing
from reports.charts.ends import End

HEIGHT = 400


@pytest.mark.parametrize(
    ("wanted", "sizes", "room", "found"),
    [
        ([], [], 100, []),
        ([50], [20], 100, [50]),
        ([0], [20], 100, [10]),
        ([100], [20], 100, [90]),
        ([30, 51], [20, 20], 100, [30, 51]),
        ([50, 50], [20, 20], 100, [40, 60]),
        ([50, 50, 90], [20, 20, 20], 100, [40, 60, 90]),
        ([0, 0, 0], [20, 40, 20], 100, [10, 40, 70]),
        ([99, 99, 99], [20, 40, 20], 100, [30, 60, 90]),
    ],
)
def test_each_is_as_near_as_can_be_to_where_it_is_wanted(wanted, sizes, room, found):
    assert ends.spread(wanted, sizes, room) == pytest.approx(found)


@pytest.mark.parametrize(
    "shares", [(0.5,) * 5, (0.001, 0.002, 0.003), (0.48, 0.485, 0.49, 0.495, 0.5), (0.1, 0.3, 0.5)]
)
def test_names_of_ends_that_are_nearly_equal_stand_apart_and_within_the_plot(shares):
    """Measured as they are drawn: lines of words on a plot of so many pixels."""
    chart, top = Drawing(), 0.6
    found = [End(3, share, "Some<br>name<br>46%", palette.OTHERS) for share in shares]
    ends.names(chart, found, edge=3.3, top=top, height=HEIGHT)
    plot = HEIGHT - 52
    boxes = sorted((note["y"] / top * plot, note["text"].count("<br>") + 1) for note in chart.notes)
    assert all(high - low >= LINE * (one + other) / 2 - 1e-6 for (low, one), (high, other) in pairwise(boxes))
    assert boxes[0][0] - boxes[0][1] * LINE / 2 >= 0
    assert boxes[-1][0] + boxes[-1][1] * LINE / 2 <= plot


def test_nothing_in_a_lines_own_colour_goes_beyond_its_last_point():
    """England of 2024 beside our 2026: a thin grey line leads on to its name."""
    chart = Drawing()
    ends.names(
        chart,
        [End(2026, 0.5, "Us", palette.OURS), End(2024, 0.4, "England", palette.OTHERS)],
        edge=2026.3,
        top=1,
        height=HEIGHT,
    )
    leaders = {trace["x"][0]: trace["line"] for trace in chart.traces}
    assert (leaders[2026]["color"], leaders[2026]["dash"]) == (palette.OURS, "solid")
    assert (leaders[2024]["color"], leaders[2024]["dash"]) == (palette.FRAME, "dot")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("England", "England"),
        ("Yorkshire and The Humber", "Yorkshire and<br>The Humber"),
        ("A <b> & B", "A &lt;b&gt; &amp; B"),
        ("Bournemouth, Christchurch and Poole together", "Bournemouth,<br>Christchurch and…"),
    ],
)
def test_a_long_name_takes_two_lines(name, lines):
    assert ends.wrapped(name) == lines
