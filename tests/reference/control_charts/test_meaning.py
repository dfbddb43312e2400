"""What a control chart's signals mean, what it warns of, and what series it refuses."""

import math
from dataclasses import replace

import pytest

from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import (
    MDC,
    RuleSet,
    WrongSeries,
)
from metrics.statistics.signal_words import VARIATION_ICONS, Assurance, Meaning, NoteKind, Side, Variation
from tests.reference.control_charts.nhsr_plot_the_dots import NHSRPLOTTHEDOTS
from tests.reference.control_charts.series import (
    BREACHES,
    HIGHER,
    LOWER,
    NEUTRAL,
    NORMAL,
    flagged,
    months,
    only,
    read,
)

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
