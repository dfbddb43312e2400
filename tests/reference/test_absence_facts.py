"""England's absence: what was published adds up, and every figure says which terms it is of."""

import pytest

from metrics.attendance.published_rates import ABSENCE_FACTS, FULL_YEAR, TWO_TERMS, england_absence
from metrics.catalogue import CATALOGUE


@pytest.mark.parametrize("fact", ABSENCE_FACTS, ids=lambda one: f"{one.metric}-{one.status}-{one.year}-{one.terms}")
def test_every_fact_is_of_a_figure_we_count_and_has_a_source(fact):
    """And is a percentage."""
    assert fact.metric in CATALOGUE
    assert fact.source
    assert 0 < fact.value < 1


def test_authorised_and_unauthorised_are_the_whole():
    """As printed, to a hundredth and a half."""
    found = {(one.metric, one.status, one.year): one.value for one in ABSENCE_FACTS if one.terms == TWO_TERMS}
    for (metric, status, year), value in found.items():
        if metric == "absence_rate":
            parts = [found[f"{kind}_absence_rate", status, year] for kind in ("authorised", "unauthorised")]
            assert sum(parts) == pytest.approx(value, abs=0.00015)


def test_the_published_series_are_whole():
    """Full years 2014/15 to 2018/19; autumn and spring 2016/17 to 2022/23 without 2019/20. A subset is smaller."""
    assert len(england_absence("absence_rate", FULL_YEAR)) == 15
    assert len(england_absence("absence_rate", TWO_TERMS)) == 18
    severe = [one.printed for one in england_absence("severe_absence", FULL_YEAR) if one.status == "E"]
    assert severe == ["3.3", "5.9", "6.8"]
    values = {(one.metric, one.status, one.year): one.value for one in ABSENCE_FACTS if one.terms == FULL_YEAR}
    for (metric, status, year), value in values.items():
        if metric == "severe_absence" and ("persistent_absence", status, year) in values:
            assert value < values["persistent_absence", status, year]
