"""Which points of a control chart stand out: rules at their limits (the domain study's case G), gaps and segments."""

import math
from dataclasses import replace
from datetime import date

import pytest

from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import (
    MDC,
    Rebase,
    WrongSeries,
)
from metrics.statistics.signal_words import Assurance, NoteKind, Rule, Side, Variation
from tests.reference.control_charts.nhsr_plot_the_dots import NHSRPLOTTHEDOTS
from tests.reference.control_charts.series import (
    HIGHER,
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

ANY_LENGTH = replace(MDC, name="MDC, any length", smallest_chart=2)


MDCSPC_SHIFT = [
    28, 23, 26, 21, 23, 32, 24, 29, 34, 27, 21, 30, 27, 24, 19, 30, 28, 28, 29, 31, 33, 21, 29, 20, 31, 18, 24, 20,
]  # fmt: skip


MDCSPC_TWO_OF_THREE = [
    28, 23, 26, 21, 23, 28, 24, 29, 32, 27, 21, 24, 28, 24, 19, 25, 38, 32, 37, 33, 29, 25, 29, 23, 31, 26, 24, 20,
]  # fmt: skip


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
