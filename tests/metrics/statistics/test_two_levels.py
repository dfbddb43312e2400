"""When one pair of limits plainly spans two levels: eight points a side, apart, at rest; and when nothing is said."""

from datetime import date

import pytest

from metrics.counting.definition import Polarity
from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.two_levels import TwoLevels, two_levels

UP_AND_DOWN = (0, 2, 1, 3, 1, 2, 0, 3, 2, 1, 3, 0, 2, 1, 3, 1)
"""Fewer than seven in a row on one side of their mean, and no trend."""


def month(number: int) -> date:
    return date(2024 + number // 12, number % 12 + 1, 28)


def level(base: float, points: int) -> list[float]:
    return [base + one for one in UP_AND_DOWN[:points]]


def found(values: list[float | None], **more: object) -> TwoLevels | None:
    dates = [month(number) for number in range(len(values))]
    return two_levels(read_signal(values, dates, polarity=Polarity.HIGHER_IS_BETTER, **more))


@pytest.mark.parametrize(("before", "after", "said"), [(8, 8, True), (7, 9, False), (9, 7, False), (16, 16, True)])
def test_each_level_has_eight_months_or_more(before, after, said):
    levels = found([*level(10, before), *level(40, after)])
    assert (levels is not None) is said
    if levels:
        assert (levels.begins, levels.points, levels.flagged) == (month(before), before + after, before + after)


def test_the_levels_are_the_means_of_either_side():
    levels = found([*[10, 12] * 5, *[40, 42] * 5])
    assert levels == TwoLevels(month(10), 11, 41, 20, 20)


@pytest.mark.parametrize("up", [True, False])
def test_a_fall_is_told_like_a_rise(up):
    low, high = level(10, 10), level(40, 10)
    levels = found([*low, *high] if up else [*high, *low])
    assert levels is not None
    assert (levels.before < levels.after) is up


def test_levels_that_overlap_are_left_to_the_rules():
    """A shift is flagged, and the limits of either side still hold the other's mean."""
    values = [*level(10, 12), *level(12, 12)]
    assert found(values) is None


def test_a_slow_change_is_no_step():
    """Every month a little more, or a level that keeps rising after the step."""
    assert found([10 + 2 * number + number % 2 for number in range(24)]) is None
    assert found([*level(10, 12), *(40 + 4 * number for number in range(12))]) is None


def test_an_outlier_is_no_level_and_hides_none():
    assert found([*level(10, 11), 90, *level(10, 12)]) is None
    assert found([*level(10, 5), 16, *level(10, 6), *level(60, 12)]) is not None


def test_a_stretch_that_never_moves_is_a_record_that_had_not_begun():
    assert found([*[0] * 12, *level(40, 12)]) is None
    assert found([*level(40, 12), *[0] * 12]) is None


def test_few_points_and_gaps():
    """Nothing is said of a run chart; months without a value and those shown apart are no points."""
    assert found([]) is None
    assert found([5.0]) is None
    assert found([*level(10, 7), *level(40, 7)]) is None
    values = [*level(10, 8), None, *level(40, 8)]
    assert found(values) is not None
    assert found(values, ghosted=[month(len(values) - 1)]) is None, "seven are left"


def test_once_a_step_change_is_set_it_is_not_offered_again():
    values = [*level(10, 12), *level(40, 12)]
    assert found(values) is not None
    assert found(values, rebases=[Rebase(month(12), "One front door", "Board")]) is None
