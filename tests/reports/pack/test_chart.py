"""A chart described once: what is drawn, where, in which words; and nothing that is not printed."""

from datetime import date
from math import isnan, nan

import pytest

from data_access.storage.agreed.targets import STEPS, Target
from metrics.catalogue import CATALOGUE
from metrics.national.england import england
from metrics.statistics.signal_rules import Rebase
from reports.charts import palette
from reports.pack.chart import Chart, described
from reports.trend import NOT_OVER, read
from tests.reports.scorecard.made import ON_TIME, QUEUE, RISING, STEADY, line, result

GAP = "absence_gap_to_no_sen"
WAY = Target(ON_TIME, 0.4, date(2026, 4, 1), 0.6, date(2027, 3, 31), STEPS, "the board")


def chart(key: str = QUEUE, values=RISING, *, way: Target | None = None, **more) -> Chart:
    made = line(key, values, **more)
    made.trend.result[["numerator", "status"]] = [nan, "shown"]
    facts = england(key)
    return described(made.trend, made.title, target=made.target, england=facts, way=way)


def test_the_months_and_what_stands_out():
    """20 and 22 in turn, then 40 to 43: the last four are squares with an H, where lower is better."""
    made = chart()
    assert (made.values[0], made.values[-1], made.latest) == (20.0, 43.0, "43")
    assert [(mark.at, mark.shape, mark.letter) for mark in made.marks if mark.letter == "H"] == [
        (place, "square", "H") for place in range(20, 24)
    ]
    assert {mark.colour for mark in made.marks if mark.letter == "H"} == {palette.WORSE}
    assert made.top > 43
    assert made.alt.startswith("Control chart.")
    assert made.ticks[-1] == 23


def test_a_month_without_a_value_is_a_gap():
    made = chart(values=(*STEADY[:10], nan, *STEADY[11:]))
    assert made.values[10] is None
    assert 10 not in {mark.at for mark in made.marks}


def test_numbers_are_those_that_are_printed():
    """A third is 33.3%: no file holds the rest of it. So with limits and averages."""
    made = chart(ON_TIME, [100 / 3, 200 / 3] * 12)
    assert set(made.values) == {0.333, 0.667}
    drawn = [number for one in made.stretches for number in (one.mean, one.low, one.high) if number is not None]
    assert drawn
    assert all(round(number, 3) == number for number in drawn)


def test_what_it_is_held_against_has_its_name():
    words = [one.words for one in chart(ON_TIME, STEADY, target=0.6).levels if one.words]
    assert words[:2] == ["Average 21%", "Usual range 16% to 26%"]
    assert words[2:4] == ["The law: every plan", "Our target: 60%"]
    assert words[4].startswith("England 20")


def test_the_way_stands_for_the_target():
    """In steps: level until the end of a quarter, then up at once; and only from its first day on."""
    made = chart(ON_TIME, STEADY, target=0.6, way=WAY)
    (way,) = [one for one in made.levels if one.words.startswith("Towards our target")]
    assert "Our target: 60%" not in [one.words for one in made.levels]
    assert [height for _, height in way.places] == [0.4, 0.4, 0.45, 0.45, 0.5, 0.5]
    assert 16 < way.places[0][0] < 18, "1 April stands just after the end of March"


def test_a_step_change_has_two_stretches():
    made = chart(steps=(Rebase(date(2026, 6, 1), "a second panel", "the board"),))
    assert [(one.first, one.last) for one in made.stretches] == [(0, 18), (19, 23)]


def test_few_months_have_no_range_and_one_is_enough():
    made = chart(values=(20.0, 22.0))
    assert [one.low for one in made.stretches] == [None]
    assert not isnan(made.stretches[0].mean)
    assert chart(values=(20.0,)).ticks == (0,)


def test_a_month_that_is_not_over_stands_apart():
    cut = result(STEADY, date(2026, 10, 15))
    cut[["numerator", "status"]] = [nan, "shown"]

    drawn = described(read(CATALOGUE[QUEUE], cut), "Waiting")
    assert drawn.values[-1] is None
    assert drawn.marks[-1].meaning == NOT_OVER
    assert drawn.marks[-1].hollow


@pytest.mark.parametrize("few", [19, 20])
def test_few_cases_are_hollow(few):
    """19 cases are few, 20 are not."""

    months = result([0.5] * 3).assign(denominator=few, numerator=1.0, status="shown")
    assert {mark.hollow for mark in described(read(CATALOGUE[ON_TIME], months), "On time").marks} == {few == 19}


def test_a_difference_of_shares_is_drawn_in_tenths_of_a_point_and_may_be_below_nought():
    """8.14 points one month and 2.14 below the next: not a tenth of all, and not cut off at nought."""
    months = result([0.0814, -0.0214]).assign(denominator=40, numerator=nan, status="shown")
    drawn = described(read(CATALOGUE[GAP], months), "The gap")
    assert drawn.values == (0.081, -0.021)
    assert (drawn.in_percent, drawn.is_to_100) == (True, False)
    assert drawn.bottom < -0.021 < 0.081 < drawn.top < 1
    assert chart(ON_TIME, STEADY).is_to_100
    assert (chart().bottom, chart(ON_TIME, STEADY).bottom) == (0, 0)
