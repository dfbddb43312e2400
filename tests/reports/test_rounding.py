"""A half goes up, and a reader who adds up gets the same."""

import pandas as pd
import pytest

from reports import rounding


@pytest.mark.parametrize(
    ("value", "places", "found"),
    [
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (2.49, 0, "2"),
        (2.25, 1, "2.3"),
        (100 * 0.285, 0, "29"),  # 28.499999999999996
        (1 - 0.9 - 0.1, 0, "0"),
        (-0.3, 0, "0"),  # and not minus nought
        (-2.5, 0, "-3"),
        (1_234_567.5, 0, "1234568"),
    ],
)
def test_rounded(value, places, found):
    assert str(rounding.rounded(value, places)) == found


def test_whole():
    assert [rounding.whole(value) for value in (0.4, 0.5, 7)] == [0, 1, 7]


@pytest.mark.parametrize("kind", ["int64", "int32", "Int64"])
def test_whole_numbers_stay_whole(kind):
    """Twenty sessions are 20, not 20.0."""
    found = rounding.rounded_column(pd.Series([20, 5], dtype=kind), 1)
    assert str(found.dtype) == kind
    assert found.tolist() == [20, 5]


def test_a_column_stays_one_of_numbers():
    """A reader sorts it; what is missing stays missing."""
    found = rounding.rounded_column(pd.Series([1.25, None, 10.0]), 1)
    assert found.dropna().tolist() == [1.3, 10.0]
    assert found.isna().tolist() == [False, True, False]


@pytest.mark.parametrize(
    ("shares", "whole"),
    [
        ([1 / 3, 1 / 3, 1 / 3], [34, 33, 33]),
        ([0.704, 0.011, 0.285], [70, 1, 29]),  # each rounded for itself would come to 70, 1 and 29
        ([0.335, 0.335, 0.33], [34, 33, 33]),  # and here to 101
        ([1.0, 0.0], [100, 0]),
    ],
)
def test_parts_of_100_add_up(shares, whole):
    """A reader adds them up. The largest remainders are rounded up, the first of equals first."""
    assert rounding.whole_parts_of_100(shares) == whole
