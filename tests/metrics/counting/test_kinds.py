"""What each kind of figure makes of rows, by hand: two cells, of which the second is empty, and rows in neither."""

import numpy as np
import pytest

from metrics.counting.kinds import Cells, Kind, ValueFormat

NAN = np.nan
KINDS = (Kind.COUNT, Kind.SHARE, Kind.MEDIAN, Kind.RATE, Kind.RATIO, Kind.SESSIONS, Kind.GAP, Kind.SUM)


def cells(of_rows=(0, 0, 0, 2, 9), *, counted=(), measured=(), out_of=(), beneath=(), per=1) -> Cells:
    """Three rows in the first of two cells, none in the second, and two in no cell at all."""
    return Cells(
        of_rows=np.array(of_rows, dtype=np.intp),
        count=2,
        counted=np.array(counted, dtype=bool),
        measured=np.array(measured, dtype="float64"),
        out_of=np.array(out_of, dtype="float64"),
        beneath=np.array(beneath, dtype="float64"),
        per=per,
    )


def values(kind: Kind, given: Cells, name: str = "value") -> list:
    """One number a cell, None where it is missing."""
    return [None if np.isnan(one) else pytest.approx(float(one)) for one in kind.numbers(given)[name]]


def test_a_count_is_of_the_rows_in_the_cell():
    """Nothing is a number: no case is 0 cases. Rows of another period are in no cell."""
    assert values(Kind.COUNT, cells()) == [3, 0]
    assert values(Kind.COUNT, cells(), "denominator") == [None, None]


def test_a_share_of_nothing_is_missing():
    """It is neither 0% nor 100%."""
    some = cells(counted=(True, False, False, True, True))
    assert values(Kind.SHARE, some) == [1 / 3, None]
    assert values(Kind.SHARE, some, "numerator") == [1, 0]
    assert values(Kind.SHARE, some, "denominator") == [3, 0]


@pytest.mark.parametrize(
    ("measured", "median", "known"),
    [((4, 10, 1, 0, 0), 4, 3), ((4, 10, NAN, 0, 0), 7, 2), ((NAN, 10, NAN, 0, 0), 10, 1), ((NAN,) * 5, None, 0)],
)
def test_a_median_is_of_the_rows_with_a_measure(measured, median, known):
    """Of an even number it lies in the middle of the two; rows without a measure are not nothing."""
    assert values(Kind.MEDIAN, cells(measured=measured)) == [median, None]
    assert values(Kind.MEDIAN, cells(measured=measured), "denominator") == [known, 0]


@pytest.mark.parametrize(
    ("measured", "total", "known"),
    [
        ((100, 50, 25.5, 7, 7), 175.5, 3),
        ((100, NAN, NAN, 7, 7), 100, 1),
        ((0, NAN, NAN, 7, 7), 0, 1),
        ((NAN, NAN, NAN, 7, 7), None, 0),
    ],
)
def test_a_sum_of_unknown_amounts_is_missing_and_never_nothing(measured, total, known):
    """Three promises of money without an amount are no promise of £0. Where nothing was promised, £0 it is."""
    assert values(Kind.SUM, cells(measured=measured)) == [total, 0]
    assert values(Kind.SUM, cells(measured=measured), "numerator") == [known, 0]
    assert values(Kind.SUM, cells(measured=measured), "denominator") == [3, 0]


def test_a_rate_is_for_every_so_many_people():
    """Three for 6,000 people are half a one for every 1,000; where no number of people is known there is no rate."""
    assert values(Kind.RATE, cells(beneath=(6_000, 4_000), per=1_000)) == [0.5, 0]
    assert values(Kind.RATE, cells(beneath=(NAN, 0), per=1_000)) == [None, None]
    assert values(Kind.RATE, cells(beneath=(6_000, 4_000), per=1_000), "denominator") == [6_000, 4_000]


def test_a_ratio_is_a_plain_share_of_the_other_count():
    """Whatever a rate would be for."""
    assert values(Kind.RATIO, cells(beneath=(60, 0), per=1_000)) == [0.05, None]
    assert values(Kind.RATIO, cells(beneath=(0, 60), per=1_000)) == [None, 0]


def test_a_share_of_sessions_is_of_all_sessions_together():
    """1 of 2 and 18 of 198 are 19 of 200, not the mean of 50% and 9%; a row with one of the two is in neither."""
    some = cells(measured=(1, 18, 50, 7, 7), out_of=(2, 198, NAN, 7, 7))
    assert values(Kind.SESSIONS, some) == [0.095, None]
    assert values(Kind.SESSIONS, some, "numerator") == [19, 0]
    assert values(Kind.SESSIONS, some, "behind") == [2, 0]
    none = cells(measured=(0, 18, 0, 7, 7), out_of=(0, 198, 1, 7, 7))
    assert values(Kind.SESSIONS, none, "behind") == [2, 0]


def test_a_gap_is_between_those_counted_and_the_others():
    """10 of 40 against 10 of 100: 15 points. Without anybody on one side there is no gap, not one to nothing."""
    shared = {"of_rows": (0, 0, 0, 2, 9), "measured": (10, 5, 5, 9, 9), "out_of": (40, 50, 50, 9, 9)}
    some = cells(counted=(True, False, False, True, False), **shared)
    assert values(Kind.GAP, some) == [0.15, None]
    assert values(Kind.GAP, some, "denominator") == values(Kind.GAP, some, "behind") == [1, 0]
    assert values(Kind.GAP, cells(counted=(True, True, True, False, False), **shared)) == [None, None]
    assert values(Kind.GAP, cells(counted=(False, False, False, True, True), **shared)) == [None, None]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_no_rows_at_all(kind):
    """A register nobody has filled: 0 of what is counted or added up, and nothing to say of what is divided."""
    empty = cells((), beneath=(NAN, NAN) if kind.stands_over else ())
    assert values(kind, empty) == ([0, 0] if kind in (Kind.COUNT, Kind.SUM) else [None, None])


def test_a_kind_that_is_drawn_to_100_is_a_percentage_of_cases():
    """Only then does a line of the law at 100% say that all were in time."""
    for kind in KINDS:
        assert not kind.to_100 or (kind.value_format is ValueFormat.PERCENT and kind.rules == {"counted"})
    assert {kind.words for kind in KINDS if kind.value_format is ValueFormat.PERCENT} == {
        "share",
        "count beside another",
        "share of sessions",
    }
