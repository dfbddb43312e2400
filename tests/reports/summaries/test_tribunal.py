"""The rate of appeals beside England's, and our log beside the Ministry's count."""

from datetime import date

import pytest

from metrics.tribunal.appeal_rate import Light
from reports.summaries import tribunal
from reports.summaries.series import Point, Series
from tests.reports.figures import count
from tests.reports.summaries.given import Given, series, view

ENGLAND = series("england", (2023, 25, 1000), (2024, 30, 1000))


def test_our_latest_rate_and_the_latest_that_both_have():
    """Ours of 2025 has none of England's to stand beside; 60 of 1,000 in 2024 is twice England's."""
    found = tribunal.own_rate([ENGLAND, series("own", (2024, 60, 1000), (2025, 70, 1000))])
    assert (found.latest.year, found.common.year) == (2025, 2024)
    assert found.beside.times == pytest.approx(2)
    assert found.beside.light is Light.RED


def test_without_our_own_or_englands():
    nothing = tribunal.own_rate([ENGLAND])
    assert (nothing.latest, nothing.common, nothing.beside) == (None, None, None)
    alone = tribunal.own_rate([ENGLAND, series("own", (2025, 70, 1000))])
    assert alone.latest.year == 2025
    assert (alone.common, alone.beside) == (None, None)


def test_what_stands_beneath_the_rate():
    """Refusals, no plan and ceased plans of the year; plans held in the January after; never of one place."""
    keys = [one.key for one in tribunal.PARTS]
    given = Given(figures={key: count(key, 1) for key in keys})
    assert len(tribunal.parts_of_rate(view(locality="Milltown"), 2024, given)) == 4
    spans = {metric: (place, period.start, period.end) for metric, place, period in given.asked}
    (plans,) = [spans.pop(key) for key in keys if key == "plans_maintained"]
    assert plans[0] == ""
    assert plans[1] == plans[2]
    assert (plans[1].year, plans[1].month) == (2025, 1)
    assert set(spans.values()) == {("", date(2024, 1, 1), date(2024, 12, 31))}


def test_only_years_that_both_counted():
    own = series("own", (2023, 20, 1000), (2024, 30, 1000))
    (found,) = tribunal.reconciled([own, ENGLAND], {2024: 25.0, 2022: 9.0})
    assert (found.year, found.own, found.published, found.gap) == (2024, 30, 25, 5)
    assert tribunal.reconciled([ENGLAND], {2024: 25.0}) == []


def test_decisions_that_double_are_no_news_of_appeals():
    assert tribunal.jumps_of(series("own", (2023, 20, 1000), (2024, 30, 2000))) == {2024: 2.0}
    assert tribunal.jumps_of(series("own", (2023, 20, 1000), (2024, 30, 1010))) == {}


def test_years_without_decisions_on_record_are_compared_with_none():
    """A rate printed without its counts, before and after two thousand decisions."""
    bare = [Point(2022, 0.02), Point(2024, 0.03)]
    assert tribunal.jumps_of(Series("Us", "own", (bare[0], Point(2023, 0.01, 20, 2000), bare[1]))) == {}


def test_a_rate_of_nought_is_a_rate():
    """No appeal of 1,000 decisions, beside England's 3%; a year in which England has none is no year of both."""
    own = Series("Us", "own", (Point(2024, 0.0, 0, 1000),))
    found = tribunal.own_rate([ENGLAND, own])
    assert (found.beside.own, found.beside.light) == (0, Light.GREEN)
    without = Series("England", "england", (Point(2024, reason="x"),))
    assert tribunal.own_rate([without, own]).common is None
