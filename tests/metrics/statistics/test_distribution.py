"""Where one share lies among many: quarters, dots and differences, by hand and by Python's own statistics."""

import statistics

import pytest

from metrics.statistics import distribution


def test_quartiles_as_pythons_own_statistics():
    values = [0.032, 0.5, 0.11, 0.97, 0.292, 0.523, 0.794, 1.0]
    found = distribution.distribution(values)
    lower, middle, upper = statistics.quantiles(values, n=4, method="inclusive")
    assert found is not None
    assert (found.count, found.lowest, found.highest) == (8, 0.032, 1.0)
    assert [found.lower_quartile, found.median, found.upper_quartile] == pytest.approx([lower, middle, upper])


def test_nothing_to_spread():
    assert distribution.distribution([]) is None


@pytest.mark.parametrize(
    ("value", "where"),
    [(0.0, "the lowest quarter"), (0.25, "the second lowest quarter"), (0.5, "the second highest quarter"),
     (0.75, "the second highest quarter"), (0.76, "the highest quarter")],
)  # fmt: skip
def test_quarters_in_words(value, where):
    """A value on a quartile is not called extreme."""
    found = distribution.distribution([0.0, 0.25, 0.5, 0.75, 1.0])
    assert found is not None
    assert distribution.quarter(value, found) == where


def test_every_dot_has_a_place_of_its_own():
    values = [0.0, 0.01, 0.039, 0.04, 0.5, 1.0, 0.99, 0.04]
    places = distribution.stacked(values, 0.04)
    assert len(set(places)) == len(values)
    assert all(abs(place - value) <= 0.0200001 for (place, _), value in zip(places, values, strict=True))
    assert places[5][0] < 1, "the last point of the scale stays on it"


def test_dots_of_one_bin_stand_one_above_another():
    """In bins of a tenth: three from 0.2 up to 0.3, an edge in the bin above it, and all of them in the last."""
    places = distribution.stacked([0.2, 0.25, 0.1, 0.29, 0.3, 1.0, 0.95], 0.1)
    assert [height for _, height in places] == [0, 1, 0, 2, 0, 0, 1]
    assert [place for place, _ in places] == pytest.approx([0.25, 0.25, 0.15, 0.25, 0.35, 0.95, 0.95])


def test_gap_of_counts_and_shares():
    found = distribution.gap((40, 100), (45, 90))
    assert found is not None
    assert (found.numerator, found.denominator) == (-5, 10)
    assert found.value == pytest.approx(-0.1)
    assert distribution.gap((0, 0), (1, 2)) is None
