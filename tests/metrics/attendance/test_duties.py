"""The 15th day of illness and the 10th in a row without authorisation, counted by hand from a few lines."""

import numpy as np
import pytest

from metrics.attendance.duties import illness_reached, unauthorised_runs

MONDAY = np.datetime64("2025-09-08").astype("int64")


def day(number: int) -> np.datetime64:
    """So many days after a Monday in September."""
    return np.datetime64("2025-09-08", "s") + np.timedelta64(number, "D")


def days_of(*numbers: int) -> np.ndarray:
    return MONDAY + np.array(numbers, dtype="int64")


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ((10, 10, 9), None),
        ((10, 10, 10), day(14)),
        ((10, 10, 11), day(14)),
        ((10, 20, 0), day(7)),
        ((), None),
        ((1, 10, 19), day(14)),
        ((0, 0, 0), None),
    ],
)
def test_the_30th_session_of_illness(sessions, expected):
    """29 sessions are no 15 days; the 30th is, in whichever week it falls."""
    weeks = days_of(0, 7, 14)[: len(sessions)]
    ill = np.array(sessions, dtype="uint16")
    found = illness_reached(np.zeros(len(sessions), "int64"), weeks, ill, 1)
    assert [None if np.isnat(one) else one for one in found] == [expected]


def test_illness_is_of_one_pupil_together_or_apart():
    """Fifteen whole days of one pupil with weeks between, given in no order, beside fourteen days of another."""
    apart = days_of(*range(0, 45, 3))
    lines = np.concatenate([apart[::-1], days_of(*range(14))])
    pupils = np.array([1] * 15 + [0] * 14)
    found = illness_reached(pupils, lines, np.full(29, 2, dtype="uint16"), 3)
    assert found[1] == day(42)
    assert np.isnat(found[[0, 2]]).all()


def reached(*days: tuple[int, int]) -> np.datetime64 | None:
    """The tenth day of one pupil: each day as sessions possible and sessions without authorisation."""
    possible, unauthorised = np.array(days, dtype="uint16").reshape(-1, 2).T
    pupil = np.zeros(len(days), "int64")
    found = unauthorised_runs(pupil, days_of(*range(len(days))), possible, unauthorised, 1)[0][0]
    return None if np.isnat(found) else found


AWAY, HALF, THERE, CLOSED = (2, 2), (2, 1), (2, 0), (0, 0)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([AWAY] * 9, None),
        ([AWAY] * 10, day(9)),
        ([AWAY] * 11, day(9)),
        ([], None),
        ([THERE] * 30, None),
        ([AWAY] * 9 + [HALF, AWAY], None),
        ([HALF] * 20, None),
        ([AWAY] * 5 + [THERE] + [AWAY] * 9, None),
        ([AWAY] * 9 + [THERE] + [AWAY] * 10, day(19)),
        ([AWAY] * 9 + [CLOSED] + [AWAY], day(10)),
    ],
)
def test_ten_days_in_a_row(days, expected):
    """Nine are none; a day in school, or half a day, begins anew; a day without possible sessions does neither."""
    assert reached(*days) == expected


def test_days_in_a_row_are_of_one_pupil():
    """Nine days of one and one of the next are no ten."""
    pupils, possible = np.array([0] * 9 + [1] * 9), np.full(18, 2, dtype="uint16")
    found, _ = unauthorised_runs(pupils, days_of(*range(18)), possible, possible, 2)
    assert np.isnat(found).all()


def test_weeks_count_whole():
    """Two wholly unauthorised weeks of five days: the tenth day lies in the second."""
    found, longest = unauthorised_runs(np.zeros(2, "int64"), days_of(7, 0), *np.full((2, 2), 10, dtype="uint16"), 1)
    assert list(longest) == [10]
    assert list(found) == [day(7)]


@pytest.mark.parametrize(
    ("days", "longest"),
    [
        ([AWAY] * 9, None),
        ([AWAY] * 10, 10),
        ([AWAY] * 11, 11),
        ([AWAY] * 12 + [THERE] + [AWAY] * 10, 12),
        ([AWAY] * 10 + [THERE] + [AWAY] * 13, 13),
        ([AWAY] * 9 + [CLOSED] + [AWAY] * 3, 12),
        ([AWAY] * 9 + [HALF] + [AWAY] * 9, None),
    ],
)
def test_the_longest_of_the_runs(days, longest):
    """Of runs of ten days or more; shorter ones are none."""
    possible, unauthorised = np.array(days, dtype="uint16").reshape(-1, 2).T
    _, found = unauthorised_runs(np.zeros(len(days), "int64"), days_of(*range(len(days))), possible, unauthorised, 1)
    assert (None if np.isnan(found[0]) else found[0]) == longest
