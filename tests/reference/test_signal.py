"""Control charts against numbers from outside the code: the domain study's cases A, B, C, F and G.

The study ran its ports of NHS England's SQL query and of the R package NHSRplotthedots (which reproduced the
package's own snapshots), and printed mean and limits to four decimals. Not tested, because the monthly figures
are not in the study: the national series of case F (its three stretches are rebuilt from their own mean and
average moving range instead) and the last 12 months of case C's rebased run.
"""

import math
from dataclasses import replace
from datetime import date

import pytest

from metrics.base.periods import month
from metrics.counting.definition import Polarity
from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import (
    LIMIT_FACTOR,
    MDC,
    RANGE_FACTOR,
    Rebase,
    RuleSet,
    Screening,
    WrongSeries,
)
from metrics.statistics.signal_words import VARIATION_ICONS, Assurance, Meaning, NoteKind, Rule, Side, Variation
from tests.reference.nhsr_plot_the_dots import NHSRPLOTTHEDOTS

HIGHER, LOWER, NEUTRAL = Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER, Polarity.NEUTRAL
SCREENED = replace(MDC, name="MDC, screened", screening=Screening.RANGES_AND_POINTS)
ANY_LENGTH = replace(MDC, name="MDC, any length", smallest_chart=2)
SIX = replace(MDC, name="MDC, 6 and 6", shift_points=6, trend_points=6)

NORMAL = [
    -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
    -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
    0.70135590, -0.47279141,
]  # fmt: skip
WITH_TEN = [*NORMAL[:14], 10, *NORMAL[15:]]
SAW = [1, 2, 1, 2, 10, *[1, 2] * 6, 1]
BREACHES = [
    1195, 1843, 1397, 1333, 1771, 1751, 2013, 1759, 2179, 2585, 1654, 1543,
    1632, 1558, 1190, 1357, 1279, 1683, 2190, 1804, 986, 2181, 2048, 2154,
]  # fmt: skip
MDCSPC_SHIFT = [
    28, 23, 26, 21, 23, 32, 24, 29, 34, 27, 21, 30, 27, 24, 19, 30, 28, 28, 29, 31, 33, 21, 29, 20, 31, 18, 24, 20,
]  # fmt: skip
MDCSPC_TWO_OF_THREE = [
    28, 23, 26, 21, 23, 28, 24, 29, 32, 27, 21, 24, 28, 24, 19, 25, 38, 32, 37, 33, 29, 25, 29, 23, 31, 26, 24, 20,
]  # fmt: skip


def months(count: int, *, first: int = 2016 * 12 + 3) -> list[date]:
    return [month(number // 12, number % 12 + 1).end for number in range(first, first + count)]


def read(values, *, polarity=HIGHER, rules=MDC, **more):
    return read_signal(values, months(len(values)), polarity=polarity, rules=rules, **more)


def flagged(signal) -> list[int]:
    """The numbers, from 1, of the points that stand out."""
    return [number for number, point in enumerate(signal.points, 1) if point.patterns]


def only(signal):
    (segment,) = signal.segments
    return segment


def four(*numbers: float):
    return pytest.approx(numbers, abs=5e-5)


def about(segment):
    return segment.mean, segment.lower, segment.upper


def rebase(day: date) -> Rebase:
    return Rebase(day, "new pathway", "Head of SEND")


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


# Case G: edge cases


def test_seven_points_are_a_trend_six_are_not_and_a_tie_ends_it():
    """Six strict rises, ends included."""
    assert flagged(read([1, 2, 3, 4, 5, 6, 7], rules=ANY_LENGTH)) == [1, 2, 3, 4, 5, 6, 7]
    assert flagged(read([1, 2, 3, 4, 5, 6], rules=ANY_LENGTH)) == []
    tie = read([1, 2, 3, 3, 5, 6, 7], rules=ANY_LENGTH)
    assert not any(Rule.TREND in dict(point.patterns) for point in tie.points)
    assert flagged(read([7, 6, 5, 4, 3, 2, 1], rules=ANY_LENGTH)) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("rules", [MDC, NHSRPLOTTHEDOTS])
def test_eight_rising_points_are_labelled_by_the_first_rule_of_the_priority(rules):
    signal = read(list(range(8)), rules=replace(rules, smallest_chart=2))
    labels = [point.patterns[0][0] for point in signal.points]
    assert labels[0] is labels[7] is Rule.OUTSIDE
    if rules is NHSRPLOTTHEDOTS:
        assert set(labels[1:7]) == {Rule.TREND}
    assert signal.points[0].patterns[0] == (Rule.OUTSIDE, Side.LOW)
    assert all((Rule.TREND, Side.HIGH) in point.patterns for point in signal.points)


def test_flat_at_its_target_passes():
    """A measure at 100% throughout must not be said to fail (PowerBI-SPC issue 463); R calls it inconsistent."""
    signal = read([100] * 15, target=100)
    assert (only(signal).lower, only(signal).upper) == (100, 100)
    assert signal.assurance is Assurance.PASS
    assert flagged(signal) == []
    assert read([100] * 15, target=100, rules=NHSRPLOTTHEDOTS).assurance is Assurance.HIT_OR_MISS


def test_flat_at_a_share_that_a_computer_rounds_is_flat():
    """The mean of fifteen times 0.1 is not 0.1 to a computer; without an allowance every point would be outside."""
    for share in (0.1, 0.7, 1 / 3):
        signal = read([share] * 17, target=share)
        assert flagged(signal) == []
        assert signal.assurance is Assurance.PASS


def test_mdcspc_shift_series():
    signal = read(MDCSPC_SHIFT)
    assert about(only(signal)) == four(26.0714, 10.7025, 41.4403)
    assert flagged(signal) == []
    assert flagged(read(MDCSPC_SHIFT, rules=SIX)) == list(range(16, 22))


def test_mdcspc_two_of_three_series():
    """Points 17 and 19 lie past two sigma, 18 between them on the same side does not and is not flagged."""
    signal = read(MDCSPC_TWO_OF_THREE)
    assert about(only(signal)) == four(26.7500, 13.9426, 39.5574)
    assert flagged(signal) == [17, 19]
    assert signal.points[16].patterns == ((Rule.TWO_OF_THREE, Side.HIGH),)


def test_points_past_the_limit_count_for_two_of_three_only_where_the_rules_say_so():
    """The query leaves them out; Making Data Count said in late 2023 that they should count."""
    values = [0, 1] * 10 + [4, 3, 1]
    wider = replace(MDC, name="MDC as said in 2023", two_of_three_past_limit=True)
    segment = only(read(values))
    assert segment.line(2) < 3 < segment.upper < 4
    assert flagged(read(values)) == [21]
    assert flagged(read(values, rules=wider)) == [21, 22]


# how many points it takes


def test_fourteen_points_are_a_run_chart_and_fifteen_a_control_chart():
    short, long = read(NORMAL[:14], target=0), read(NORMAL[:15], target=0)
    assert not short.has_limits
    assert short.variation is short.assurance is short.variation_icon is short.assurance_icon is None
    assert flagged(read(list(range(14)))) == []
    assert not math.isnan(only(short).mean)
    assert short.sentence == "Too few figures to tell a real change from chance: 14 so far, and it takes 15."
    assert [note.kind for note in short.notes] == [NoteKind.FEW_POINTS]
    assert long.has_limits
    assert long.variation
    assert long.assurance


def test_short_segments_are_told():
    signal = read(NORMAL, rebases=[rebase(months(12)[-1])])
    assert [segment.points for segment in signal.segments] == [11, 9]
    assert [note.kind for note in signal.notes] == [NoteKind.SHORT_SEGMENT] * 2
    assert NoteKind.SHORT_SEGMENT in {note.kind for note in read(NORMAL, baseline=8).notes}


def test_one_point_after_a_step_change_says_nothing_yet():
    """The query would call it common cause; but with one figure there is no limit to be inside of."""
    signal = read(NORMAL, target=0, rebases=[rebase(months(20)[-1])])
    assert signal.variation is signal.assurance is None
    assert signal.sentence.startswith("Too few figures since the last step change")


# gaps and ghosts


def test_no_cases_are_a_gap_not_a_zero_and_a_gap_ends_a_run():
    rising = [5, 5.1, 5, 5.1, 5, 5.1, 5, 5.1, 5, 5.1, 1, 2, 3, 4, 5, 6, 7]
    with_gap = [*rising[:13], None, *rising[13:]]
    whole, broken = read(rising), read(with_gap)
    assert [point.value for point in broken.points if not math.isnan(point.value)] == rising
    assert only(broken).mean == pytest.approx(only(whole).mean)
    assert all(Rule.TREND in dict(point.patterns) for point in whole.points[-7:])
    assert not any(Rule.TREND in dict(point.patterns) for point in broken.points)
    assert only(broken).mean_moving_range == pytest.approx((9 * 0.1 + 4.1 + 2 + 3) / 15)
    assert NoteKind.GAPS in {note.kind for note in broken.notes}


def test_a_ghosted_point_is_as_if_it_were_not_there():
    values = [*NORMAL[:8], 50, *NORMAL[8:]]
    days = months(21)
    ghosted = read_signal(values, days, polarity=HIGHER, ghosted=[days[8]])
    assert about(only(ghosted)) == pytest.approx(about(only(read(NORMAL))))
    assert ghosted.points[8].patterns == ()
    assert ghosted.points[8].value == 50
    assert NoteKind.LEFT_OUT in {note.kind for note in ghosted.notes}


def test_the_icon_is_that_of_the_last_point_that_counts():
    values = [*NORMAL, 30, None]
    days = months(22)
    assert read(values).variation is Variation.IMPROVEMENT_HIGH
    assert read(values).latest.date == days[20]
    ghosted = read_signal(values, days, polarity=HIGHER, ghosted=[days[20]])
    assert ghosted.variation is Variation.COMMON_CAUSE
    assert NoteKind.LATEST_MISSING in {note.kind for note in ghosted.notes}


# segments and baselines


def test_a_shift_ends_with_its_segment():
    values = [*NORMAL, *[0.3] * 4, *[0.3] * 4]
    assert flagged(read(values))
    assert flagged(read(values, rebases=[rebase(months(25)[-1])])) == []


def test_a_trend_crosses_a_step_change_only_where_the_rules_say_so():
    values = [3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 1, 2, 3, 4, 5, 6, 7, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5]
    step = [rebase(months(16)[-1])]
    crossing = replace(MDC, name="MDC as written", trend_crosses_segments=True)
    assert any(Rule.TREND in dict(point.patterns) for point in read(values).points)
    assert not any(Rule.TREND in dict(point.patterns) for point in read(values, rebases=step).points)
    assert any(Rule.TREND in dict(point.patterns) for point in read(values, rebases=step, rules=crossing).points)


def test_a_baseline_that_holds_a_signal_is_told():
    signal = read([*WITH_TEN, *NORMAL], baseline=20)
    assert NoteKind.SIGNAL_IN_BASELINE in {note.kind for note in signal.notes}
    assert NoteKind.SIGNAL_IN_BASELINE not in {note.kind for note in read([*WITH_TEN, *NORMAL]).notes}


def test_a_step_change_needs_a_reason_and_an_author():
    for reason, author in (("", "Head of SEND"), ("new pathway", " ")):
        with pytest.raises(WrongSeries, match="reason and an author"):
            Rebase(date(2024, 4, 1), reason, author)


# meaning


@pytest.mark.parametrize(
    ("polarity", "last", "expected"),
    [
        (HIGHER, 30, Variation.IMPROVEMENT_HIGH),
        (HIGHER, -30, Variation.CONCERN_LOW),
        (LOWER, -30, Variation.IMPROVEMENT_LOW),
        (LOWER, 30, Variation.CONCERN_HIGH),
        (NEUTRAL, 30, Variation.NEITHER_HIGH),
        (NEUTRAL, -30, Variation.NEITHER_LOW),
        (HIGHER, 0, Variation.COMMON_CAUSE),
    ],
)
def test_what_the_last_point_means(polarity, last, expected):
    signal = read([*NORMAL, last], polarity=polarity)
    assert signal.variation is expected is signal.points[-1].variation
    assert signal.variation_icon is VARIATION_ICONS[expected] is signal.points[-1].icon


def test_a_point_that_rules_pull_both_ways_is_a_concern_and_says_so():
    """Rising six times, yet seven in a row below the average: praise would be too early."""
    values = [10, 11] * 8 + [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6]
    signal = read(values)
    assert {side for _, side in signal.latest.patterns} == {Side.HIGH, Side.LOW}
    assert signal.variation is Variation.CONCERN_LOW
    assert NoteKind.BOTH_WAYS in {note.kind for note in signal.notes}
    assert "at the same time the figures rose" in signal.sentence
    kind = replace(MDC, name="improvement first", both_ways=Meaning.IMPROVEMENT)
    assert read(values, rules=kind).variation is Variation.IMPROVEMENT_HIGH


@pytest.mark.parametrize(
    ("target", "higher", "lower"),
    [
        (-4, Assurance.PASS, Assurance.FAIL),
        (0, Assurance.HIT_OR_MISS, Assurance.HIT_OR_MISS),
        (4, Assurance.FAIL, Assurance.PASS),
    ],
)
def test_assurance_needs_a_target_and_a_direction(target, higher, lower):
    assert read(NORMAL, target=target).assurance is higher
    assert read(NORMAL, target=target, polarity=LOWER).assurance is lower
    assert read(NORMAL, target=target, polarity=NEUTRAL).assurance is None
    assert read(NORMAL).assurance is None


def test_the_target_at_the_limit_itself():
    """Query: at the lower limit passes, at the upper fails; R compares strictly."""
    upper = only(read(NORMAL)).upper
    assert read(NORMAL, target=upper).assurance is Assurance.FAIL
    assert read(NORMAL, target=upper, rules=NHSRPLOTTHEDOTS).assurance is Assurance.HIT_OR_MISS


# warnings


def test_small_denominators_are_told():
    shares = [0.5 + value / 20 for value in NORMAL]
    signal = read(shares, denominators=[19, *[20] * 19], bounds=(0, 1))
    assert [note.kind for note in signal.notes] == [NoteKind.SMALL_NUMBERS]
    assert "1 of 20 figures" in signal.notes[0].words
    assert read(shares, denominators=[20] * 20, bounds=(0, 1)).notes == ()


def test_limits_outside_what_is_possible_are_cut_off_with_a_note_and_the_rules_use_the_real_ones():
    shares = [0.9 + value / 10 for value in NORMAL]
    segment = only(read([min(share, 1) for share in shares], bounds=(0, 1), target=1))
    assert segment.upper > 1 == segment.shown_upper
    assert segment.shown_lower == segment.lower
    signal = read([min(share, 1) for share in shares], bounds=(0, 1), target=1)
    assert [note.kind for note in signal.notes] == [NoteKind.CLIPPED]
    assert signal.assurance is Assurance.HIT_OR_MISS
    assert "100%" in signal.sentence


# what is refused


@pytest.mark.parametrize(
    ("values", "days", "more", "match"),
    [
        ([1, 2], months(3), {}, "expected as many"),
        ([1, 2, 3], months(3)[::-1], {}, "not in order"),
        ([1, 2], [months(1)[0]] * 2, {}, "not in order"),
        ([1, math.inf], months(2), {}, "infinite"),
        ([1, 2], months(2), {"baseline": 1}, "baseline"),
        ([1, 2], months(2), {"denominators": [1]}, "expected as many"),
    ],
)
def test_a_series_that_makes_no_sense_is_refused(values, days, more, match):
    with pytest.raises(WrongSeries, match=match):
        read_signal(values, days, polarity=HIGHER, **more)


@pytest.mark.parametrize("points", [5, 9])
def test_only_six_to_eight_points_are_allowed(points):
    with pytest.raises(WrongSeries, match="6, 7 or 8"):
        RuleSet(name="own", shift_points=points)
    with pytest.raises(WrongSeries, match="6, 7 or 8"):
        RuleSet(name="own", trend_points=points)


def test_no_points_at_all():
    signal = read([])
    assert signal.points == signal.segments == ()
    assert signal.latest is signal.variation is None
    assert signal.sentence.endswith("0 so far, and it takes 15.")


def test_the_table_says_what_the_chart_says():
    signal = read(BREACHES, polarity=LOWER)
    table = signal.table()
    assert list(table["value"]) == BREACHES
    assert list(table.index[table["why"] != ""] + 1) == flagged(signal)
    assert set(table.loc[table["why"] != "", "letter"]) == {"L"}
    assert set(table["says"]) == {"improvement, low", "common cause"}
