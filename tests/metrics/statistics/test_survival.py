"""Waits that count those still waiting, against textbook tables and another library.

Freireich's 6-MP trial is the textbooks' example (Kleinbaum and Klein, table 2.1 and after; the standard errors are
those that Stata's ``sts list`` and SAS print). Walton's data and the competing endings were run through lifelines
0.30.3 once; the numbers stand here so that no test needs the library.
"""

import math
import time

import numpy as np
import pandas as pd
import pytest

from metrics.statistics.survival import LONGEST, IncidenceCurves, aalen_johansen

SIX_MP = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
RELAPSED = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]

WALTON = {
    6: (1, 0), 7: (1, 1), 9: (3, 0), 13: (3, 0), 15: (2, 0), 17: (1, 0), 19: (3, 0), 22: (4, 0), 26: (5, 0), 29: (5, 0),
    32: (1, 0), 33: (3, 0), 36: (2, 0), 38: (2, 0), 41: (7, 0), 43: (1, 0), 45: (9, 1), 47: (1, 0), 48: (8, 0),
    51: (3, 0), 53: (7, 0), 54: (2, 0), 56: (18, 0), 58: (4, 0), 60: (15, 1), 61: (9, 2), 62: (2, 0), 63: (9, 0),
    66: (3, 0), 68: (9, 1), 69: (12, 1), 75: (1, 0),
}  # fmt: skip
"""Day: deaths, censored."""

ENDED_ON = [12, 19, 27, 33, 41, 48, 55, 62, 70, 77, 85, 96, 104, 118, 126, 139, 147, 160, 171, 188]
ENDED_AS = [2, 0, 1, 2, 1, 3, 0, 1, 1, 2, 1, 0, 1, 1, 3, 1, 0, 2, 1, 0]


def kaplan_meier(days, happened) -> IncidenceCurves:
    """With one ending, what is left is the Kaplan-Meier curve."""
    return aalen_johansen(days, np.asarray(happened, dtype=bool), 1)


def test_open_cases_count_for_as_long_as_they_have_waited():
    """The domain study's case (1.3): of the plans made 4 in 5 were on time, but only half have a plan by day 140."""
    curve = kaplan_meier([100, 120, 130, 139, 150, 20, 60, 160, 200, 300], [1] * 5 + [0] * 5)
    shares = [curve.by_day(day).still_waiting for day in (100, 120, 130, 139, 150)]
    assert shares == pytest.approx([0.875, 0.750, 0.625, 0.500, 0.375])
    assert 1 - curve.by_day(140).still_waiting == pytest.approx(0.5)
    assert curve.by_day(140).at_risk == 4
    assert curve.by_day(99).still_waiting == 1
    assert curve.cases == 10


@pytest.mark.parametrize(
    ("day", "at_risk", "share", "error"),
    [
        (6, 21, 0.8571, 0.0764),
        (7, 17, 0.8067, 0.0869),
        (10, 15, 0.7529, 0.0963),
        (13, 12, 0.6902, 0.1068),
        (16, 11, 0.6275, 0.1141),
        (22, 7, 0.5378, 0.1282),
        (23, 6, 0.4482, 0.1346),
    ],
)
def test_freireichs_leukaemia_trial(day, at_risk, share, error):
    curve = kaplan_meier(SIX_MP, RELAPSED)
    found = curve.by_day(day)
    place = curve.days.tolist().index(day)
    assert found.at_risk == curve.at_risk[place] == at_risk
    assert (found.still_waiting, curve.standard_error[place, 0]) == pytest.approx((share, error), abs=5e-5)


def middle(curve: IncidenceCurves) -> int:
    """The first day after which no more than half still wait."""
    return int(curve.days[curve.survival <= 0.5][0])


def test_freireichs_two_arms():
    """Median 23 weeks with 6-MP and 8 without; without censoring the curve is the plain share."""
    placebo = kaplan_meier(PLACEBO, [1] * 21)
    assert (middle(kaplan_meier(SIX_MP, RELAPSED)), middle(placebo)) == (23, 8)
    assert placebo.by_day(8).still_waiting == pytest.approx(8 / 21)
    assert placebo.by_day(40).still_waiting == 0


def test_waltons_flies():
    """lifelines' own example: 163 flies, half of them dead after 56 days."""
    days = [day for day, counts in WALTON.items() for _ in range(sum(counts))]
    died = [flag for dead, censored in WALTON.values() for flag in [1] * dead + [0] * censored]
    curve = kaplan_meier(days, died)
    assert (curve.cases, middle(curve)) == (163, 56)
    expected = {
        6: 0.993865,
        26: 0.858090,
        47: 0.666661,
        56: 0.429903,
        61: 0.254305,
        69: 0.014341,
    }
    found = {day: curve.by_day(day).still_waiting for day in expected}
    assert found == pytest.approx(expected, abs=1e-6)


def test_three_endings_against_lifelines():
    """Shares, variances and log-log intervals of lifelines' AalenJohansenFitter, one ending at a time."""
    curves = aalen_johansen(ENDED_ON, ENDED_AS, 3)
    assert curves.incidence[-1] == pytest.approx([0.553152, 0.244872, 0.116720], abs=1e-6)
    variances = curves.standard_error[[4, 9, -1]] ** 2
    assert variances[:, 0] == pytest.approx([0.00498131, 0.00941738, 0.01583071], abs=1e-8)
    assert variances[:, 1] == pytest.approx([0.00474919, 0.00718927, 0.01185790], abs=1e-8)
    assert variances[:, 2] == pytest.approx([0, 0.00263807, 0.00607385], abs=1e-8)
    last = curves.by_day(188)
    assert last.lower == pytest.approx((0.284456, 0.073231, 0.019249), abs=1e-6)
    assert last.upper == pytest.approx((0.756626, 0.468927, 0.310999), abs=1e-6)
    assert last.at_risk == 1


def test_two_endings_counted_by_hand():
    """Ten children: 2 plans on day 10, 1 refusal on day 20, 1 seen last on day 30, 2 plans on day 40.

    By day 40: 2/10 + (7/10)(2/6) = 13/30 with a plan, 1/10 refused, 14/30 still waiting. Taking the refusal for
    a child still waiting would give 1 - (8/10)(4/6) = 14/30: too many.
    """
    days, outcomes = [10, 10, 20, 30, 40, 40, 50, 50, 50, 50], [1, 1, 2, 0, 1, 1, 0, 0, 0, 0]
    found = aalen_johansen(days, outcomes, 2).by_day(40)
    assert found.shares == pytest.approx((13 / 30, 3 / 30))
    assert found.still_waiting == pytest.approx(14 / 30)
    assert 1 - kaplan_meier(days, np.array(outcomes) == 1).by_day(40).still_waiting == pytest.approx(14 / 30)


def test_an_ending_comes_before_a_censored_wait_of_the_same_day():
    """A child seen last on day 10 was at risk on day 10."""
    assert kaplan_meier([10, 10], [1, 0]).by_day(10).still_waiting == 0.5


def test_waits_without_usable_days_are_left_out_and_counted():
    curve = kaplan_meier([5, np.nan, -1, LONGEST + 1, 8], [1, 1, 1, 0, 0])
    assert (curve.cases, curve.left_out) == (2, 3)
    assert curve.survival.tolist() == [0.5, 0.5]
    nullable = pd.Series([5, None, 8], dtype="Int32")
    assert aalen_johansen(nullable, [1, 1, 0], 1).left_out == 1


def test_beyond_the_longest_wait_nothing_is_said():
    """The curve is not drawn on from the last child seen; where all have ended it stays at none."""
    assert math.isnan(kaplan_meier([5, 8], [1, 0]).by_day(9).still_waiting)
    assert kaplan_meier([5, 8], [1, 1]).by_day(9).still_waiting == 0
    assert math.isnan(aalen_johansen([5, 8], [1, 0], 2).by_day(9).still_waiting)
    assert aalen_johansen([5, 8], [1, 2], 2).by_day(9).shares == pytest.approx((0.5, 0.5))


def test_nobody_at_all():
    curve, curves = kaplan_meier([], []), aalen_johansen([np.nan], [1], 2)
    assert math.isnan(curve.by_day(7).still_waiting)
    assert (curves.cases, curves.left_out, curves.by_day(7).at_risk) == (0, 1, 0)
    assert all(math.isnan(share) for share in curves.by_day(7).shares)


def test_before_anything_happened_everyone_waits():
    assert kaplan_meier([5, 8], [1, 0]).by_day(4).still_waiting == 1
    assert aalen_johansen([5, 8], [1, 0], 2).by_day(4).shares == (0, 0)
    assert kaplan_meier([0, 8], [1, 0]).by_day(0).still_waiting == 0.5


def test_no_interval_where_nothing_has_varied():
    found = kaplan_meier([5, 8, 9], [0, 1, 1])
    assert math.isnan(found.by_day(5).lower[0])
    assert math.isnan(found.by_day(9).upper[0])


def test_what_does_not_fit_together_is_refused():
    with pytest.raises(ValueError, match="expected as many"):
        kaplan_meier([1, 2], [1])
    with pytest.raises(ValueError, match="neither 0 nor"):
        aalen_johansen([1, 2], [1, 3], 2)


def test_the_whole_country_takes_no_time():
    """640,000 waits, five endings, in 60 ms at most; the best of a few, as the machine is shared."""
    rng = np.random.default_rng(20)
    days, outcomes = rng.integers(0, 2200, 640_000), rng.integers(0, 6, 640_000)
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        aalen_johansen(days, outcomes, 5)
        taken.append(time.perf_counter() - begun)
    assert min(taken) < 0.060, f"in {min(taken) * 1000:.1f} ms"
