"""From months to a reading: which months count, and a value, a range and a step change in words."""

import math
from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import months_to
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.signal_words import ASSURANCE_ICONS, VARIATION_ICONS, Assurance, Variation
from reports import trend as signals
from reports.trend import Trend

ON_TIME = CATALOGUE["plans_issued_within_20_weeks"]
QUEUE = CATALOGUE["assessments_open_past_20_weeks"]
WEEKS = CATALOGUE["weeks_to_plan_median"]


def read(values: list[float], metric: Metric = QUEUE, as_at: date = date(2026, 10, 31), **more) -> Trend:
    months = months_to(as_at, len(values))
    result = pd.DataFrame({"period_end": [month.end for month in months], "value": values, "denominator": 40.0})
    return signals.read(metric, result, **more)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2024, 2, 28), False),
        (date(2024, 2, 29), True),
        (date(2025, 2, 28), True),
        (date(2026, 10, 30), False),
        (date(2026, 10, 31), True),
        (date(2026, 11, 30), True),
        (date(2026, 12, 31), True),
        (date(2026, 1, 1), False),
    ],
)
def test_the_last_day_of_a_month(day, last):
    assert signals.month_end(day) is last


@pytest.mark.parametrize(
    ("as_at", "months"), [(date(2026, 10, 30), 14), (date(2026, 10, 31), 15), (date(2026, 11, 1), 14)]
)
def test_a_month_cut_off_at_the_day_is_drawn_but_does_not_count(as_at, months):
    """Of fifteen months; with fourteen that count there are no limits yet."""
    trend = read([20.0, 22.0] * 7 + [21.0], as_at=as_at)
    assert len(trend.result) == 15
    assert len(trend.whole) == months
    assert trend.signal.has_limits is (months == 15)
    kind = "Control chart (XmR)" if months == 15 else "Run chart: no limits and no flags"
    assert signals.rules_words(trend.signal).startswith(f"{kind}. Rules: Making Data Count")
    assert signals.rules_words(trend.signal, short=True) == f"{kind}. Rules: Making Data Count."


@pytest.mark.parametrize(
    ("metric", "value", "said"),
    [
        (ON_TIME, 0.464, "46%"),
        (ON_TIME, -0.1, "0%"),
        (ON_TIME, 1.1, "100%"),
        (ON_TIME, 0.004, "under 1%"),
        (QUEUE, 0.0, "0"),
        (QUEUE, 0.4, "0.4"),
        (QUEUE, 9.94, "9.9"),
        (QUEUE, 10.0, "10"),
        (QUEUE, 1234.5, "1,235"),
        (WEEKS, 23.45, "23.5"),
        (WEEKS, 20.0, "20.0"),
        (QUEUE, math.nan, "not known"),
        (ON_TIME, math.nan, "not known"),
    ],
)
def test_a_value_rounded_for_reading(metric, value, said):
    """To a tenth below ten, and lengths of time always; a share stays between 0 and 100%."""
    assert signals.value_words(metric, value) == said


def test_the_usual_range_of_the_latest_stretch():
    """Of 20 and 22 in turn the mean is 21, the moving range 2, and 2.66 times it to both sides 15.68 and 26.32. After a
    step change to 40 and 42 it is 41, 36 and 46; of fourteen months there is an average alone."""
    calm, higher = [20.0, 22.0] * 8, [40.0, 42.0] * 8
    assert signals.range_words(read(calm)) == "average 21, usual range 16 to 26"
    step = [Rebase(date(2025, 7, 31), "New *form*", "A. Officer")]
    trend = read(calm + higher, rebases=step)
    assert signals.range_words(trend) == "average 41, usual range 36 to 46"
    assert signals.rebase_words(trend.signal) == (
        "Average and limits start afresh from 31 July 2025: New \\*form\\* (A. Officer).",
    )
    assert signals.range_words(read(calm[:14])) == "average 21"
    assert signals.rebase_words(read(calm).signal) == ()


def test_a_share_has_limits_from_0_to_1_and_a_target():
    """A queue has no upper limit; both are cut off at nought. Either may have a target, or none."""
    values = [0.05, 0.95] * 8
    share, queue = read(values, ON_TIME, target=0.6), read(values, QUEUE)
    assert signals.range_words(share) == "average 50%, usual range 0% to 100%"
    assert share.signal.target == 0.6
    assert queue.signal.target is None
    assert signals.range_words(queue) == "average 0.5, usual range 0 to 2.9"


def test_icons_in_text():
    assert signals.icon_words(VARIATION_ICONS[Variation.IMPROVEMENT_HIGH]) == "▲ H"
    assert signals.meaning(VARIATION_ICONS[Variation.CONCERN_LOW]) == "A concern"
    assert signals.meaning(VARIATION_ICONS[Variation.COMMON_CAUSE]) == "The usual ups and downs"
    assert signals.icon_words(ASSURANCE_ICONS[Assurance.FAIL]) == "✗ F"
    assert {icon.shape for icon in (*VARIATION_ICONS.values(), *ASSURANCE_ICONS.values())} == set(signals.SHAPES)


def test_notes_are_told_without_the_sentence():
    """Of few months the sentence and the first warning are the same: it is said once."""
    few = read([20.0, 22.0]).signal
    assert few.sentence == "Too few figures to tell a real change from chance: 2 so far, and it takes 15."
    assert signals.notes(few) == ()


def test_the_patterns_of_a_point():
    """The last month of seventeen is far outside and draws the average above the others; calm months are in none."""
    points = read([20.0, 22.0] * 8 + [90.0]).signal.points
    assert signals.reasons(points[-1]) == "outside the limits"
    assert signals.reasons(points[0]) == "several in a row on one side of the average"
    assert signals.reasons(read([20.0, 22.0] * 8).signal.points[0]) == ""


@pytest.mark.parametrize(
    ("metric", "value", "said"),
    [
        (QUEUE, 5.0, "5"),
        (QUEUE, math.nan, "not known"),
        (WEEKS, 5.0, "5.0"),
        (ON_TIME, 0.6, "60%"),
        (CATALOGUE["tribunal_appeal_rate"], 0.0194, "1.9%"),
        (CATALOGUE["tribunal_appeal_rate"], 0.0, "0%"),
        (CATALOGUE["absence_rate"], 0.0716, "7.2%"),
        (CATALOGUE["severe_absence"], 0.0879, "8.8%"),
        (CATALOGUE["absence_gap_to_no_sen"], -0.0214, "-2.1 points"),
        (CATALOGUE["financial_remedy_paid"], 2900.0, "£2,900"),
        (CATALOGUE["school_days_lost"], 1234.0, "1,234"),
        (CATALOGUE["requests_per_1000"], 11.04, "11.0"),
    ],
)
def test_a_month_of_a_count_is_a_whole_number_and_a_rate_has_its_own_digits(metric, value, said):
    assert signals.point_words(metric, value) == said


def test_a_difference_of_two_shares_may_lie_below_nought():
    """Of -1% and -3% in turn the mean is -2%, the moving range 2 points, and 2.66 times it to both sides -7.3 and 3.3;
    a rate that cannot be less than none is cut off there."""
    gap, rate = (CATALOGUE[key] for key in ("absence_gap_to_no_sen", "tribunal_appeal_rate"))
    assert (
        signals.range_words(read([-0.01, -0.03] * 8, gap))
        == "average -2.0 points, usual range -7.3 points to 3.3 points"
    )
    assert signals.range_words(read([0.01, 0.03] * 8, rate)) == "average 2.0%, usual range 0% to 7.3%"


def test_a_target_of_a_percentage_is_said_in_per_cent():
    assert "target of 5%" in read([0.06, 0.07] * 8, CATALOGUE["absence_rate"], target=0.05).signal.sentence


@pytest.mark.parametrize(("key", "said"), [("tribunal_appeal_rate", "2025"), ("severe_absence", "December 2025")])
def test_what_each_point_is_of(key, said):
    assert signals.when(CATALOGUE[key], date(2025, 12, 31)) == said
