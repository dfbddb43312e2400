"""Control charts against the domain study's cases A, B, C and F.

The study ran its ports of NHS England's SQL query and of the R package NHSRplotthedots (which reproduced the
package's own snapshots), and printed mean and limits to four decimals. Not tested, because the monthly figures
are not in the study: the national series of case F (its three stretches are rebuilt from their own mean and
average moving range instead) and the last 12 months of case C's rebased run.
"""

from dataclasses import replace
from datetime import date

import pytest

from metrics.statistics.signal_rules import (
    LIMIT_FACTOR,
    MDC,
    RANGE_FACTOR,
    Screening,
)
from metrics.statistics.signal_words import NoteKind, Rule, Side, Variation
from tests.reference.control_charts.nhsr_plot_the_dots import NHSRPLOTTHEDOTS
from tests.reference.control_charts.series import (
    BREACHES,
    LOWER,
    NORMAL,
    SIX,
    WITH_TEN,
    about,
    flagged,
    four,
    months,
    only,
    read,
    rebase,
)

SCREENED = replace(MDC, name="MDC, screened", screening=Screening.RANGES_AND_POINTS)


SAW = [1, 2, 1, 2, 10, *[1, 2] * 6, 1]


# Case A: set.seed(123); rnorm(20), the series of NHSRplotthedots' own tests


@pytest.mark.parametrize("rules", [MDC, NHSRPLOTTHEDOTS])
def test_case_a_as_it_is(rules):
    signal = read(NORMAL, rules=rules)
    assert about(only(signal)) == four(0.1416, -3.0114, 3.2946)
    assert only(signal).mean_moving_range == pytest.approx(1.1853, abs=5e-5)
    assert flagged(signal) == []
    assert signal.variation is Variation.COMMON_CAUSE


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (NHSRPLOTTHEDOTS, (0.6694, -2.3837, 3.7225)),
        (replace(NHSRPLOTTHEDOTS, name="not screened", screening=Screening.OFF), (0.6694, -4.5966, 5.9355)),
        (MDC, (0.6694, -4.5966, 5.9355)),
    ],
)
def test_case_a_with_an_outlier_screened_and_not(rules, expected):
    """Screening in R drops two moving ranges and leaves the mean; by default MDC does not screen."""
    assert about(only(read(WITH_TEN, rules=rules))) == four(*expected)


def test_case_a_screened_moving_range():
    segment = only(read(WITH_TEN, rules=NHSRPLOTTHEDOTS))
    assert segment.mean_moving_range == pytest.approx(1.1478, abs=5e-5)


@pytest.mark.parametrize("rules", [MDC, NHSRPLOTTHEDOTS])
def test_case_a_fixed_on_the_first_twelve(rules):
    segment = only(read(NORMAL, rules=rules, baseline=12))
    assert about(segment) == four(0.1942, -2.6074, 2.9958)
    assert segment.points == 12


@pytest.mark.parametrize("rules", [MDC, NHSRPLOTTHEDOTS])
def test_case_a_rebased_after_ten(rules):
    first, second = read(NORMAL, rules=rules, rebases=[rebase(months(11)[-1])]).segments
    assert (first.mean, second.mean) == four(0.0746, 0.2086)
    assert (first.lower, second.lower) == four(-2.6006, -3.2790)
    assert (first.upper, second.upper) == four(2.7498, 3.6962)
    assert (first.rebase, second.rebase) == (None, rebase(months(11)[-1]))


# Case B


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (NHSRPLOTTHEDOTS, (1.9444, -0.7156, 4.6044)),
        (MDC, (1.9444, -3.0626, 6.9515)),
        (SCREENED, (1.5000, -1.1600, 4.1600)),
    ],
)
def test_case_b(rules, expected):
    """MDC's screening moves the mean as well, R's does not. Only point 5 flags either way."""
    signal = read(SAW, rules=rules)
    assert about(only(signal)) == four(*expected)
    assert flagged(signal) == [5]


# Case C: NHSRdatasets ae_attendances, RRK, type 1, breaches, April 2016 to March 2018


@pytest.mark.parametrize(
    ("rules", "expected", "points"),
    [
        (MDC, (1711.8750, 749.0707, 2674.6793), range(11, 19)),
        (NHSRPLOTTHEDOTS, (1711.8750, 849.7932, 2573.9568), [10, *range(11, 19)]),
        (SCREENED, (1691.4783, 829.3964, 2553.5601), [10, *range(11, 19)]),
        (SIX, (1711.8750, 749.0707, 2674.6793), [*range(5, 11), *range(11, 19)]),
    ],
)
def test_case_c(rules, expected, points):
    signal = read(BREACHES, polarity=LOWER, rules=rules)
    assert about(only(signal)) == four(*expected)
    assert flagged(signal) == list(points)


def test_case_c_moving_ranges_and_two_sigma():
    segment = only(read(BREACHES, polarity=LOWER))
    assert segment.mean_moving_range == pytest.approx(361.9565, abs=5e-5)
    assert (segment.line(-2), segment.line(2)) == four(1070.0054, 2353.7446)
    assert segment.moving_range_limit == pytest.approx(RANGE_FACTOR * 361.9565, abs=1e-3)
    assert only(read(BREACHES, rules=NHSRPLOTTHEDOTS)).mean_moving_range == pytest.approx(324.0909, abs=5e-5)
    assert only(read(BREACHES, rules=SCREENED)).mean_moving_range == pytest.approx(324.0909, abs=5e-5)


def test_case_c_is_a_low_shift_and_low_is_better():
    signal = read(BREACHES, polarity=LOWER)
    assert {point.patterns for point in signal.points[10:18]} == {((Rule.SHIFT, Side.LOW),)}
    assert {point.variation for point in signal.points[10:18]} == {Variation.IMPROVEMENT_LOW}
    assert signal.variation is Variation.COMMON_CAUSE
    assert "8 earlier figures stood out" in signal.sentence


# Case F: three stretches with mean and limits as printed; the monthly figures are not in the study

STRETCHES = [
    (1946858.417, 1639947.375, 2253769.458),
    (1985843.333, 1732836.950, 2238849.717),
    (2068915.083, 1805691.398, 2332138.769),
]


def test_case_f_rebuilt_from_its_own_mean_and_moving_range():
    """Twelve figures half a moving range above and below the mean have that mean and that average range."""
    values = []
    for mean, lower, upper in STRETCHES:
        assert (lower + upper) / 2 == pytest.approx(mean, abs=0.002)
        moving_range = (upper - lower) / 2 / LIMIT_FACTOR
        values += [mean + moving_range / 2, mean - moving_range / 2] * 6
    signal = read(values, rebases=[rebase(date(2017, 4, 1)), rebase(date(2018, 4, 1))])
    for segment, expected in zip(signal.segments, STRETCHES, strict=True):
        assert about(segment) == pytest.approx(expected, abs=0.002)
        assert segment.points == 12
    assert flagged(signal) == []
    assert NoteKind.SHORT_SEGMENT not in {note.kind for note in signal.notes}
