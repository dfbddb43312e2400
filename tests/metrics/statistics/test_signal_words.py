"""What a series says in words: since when it can say anything, which way it goes, and none, one and two of a thing."""

from datetime import date

import pytest

from metrics.base.periods import months_to
from metrics.counting.definition import Polarity
from metrics.statistics import signal_words as words
from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.signal_words import Rule, Side, Variation

CALM = "No sign of real change: the latest figure is within the usual ups and downs."


def read(values: list, **more):
    days = [one.end for one in months_to(date(2026, 10, 31), len(values))]
    ghosted = [days[place] for place in more.pop("ghosted", ())]
    return read_signal(values, days, polarity=Polarity.LOWER_IS_BETTER, ghosted=ghosted, **more)


def noted(values: list, **more) -> list[str]:
    return [note.words for note in read(values, **more).notes]


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        (0, CALM),
        (1, f"{CALM} 1 earlier figure stood out and is marked."),
        (2, f"{CALM} 2 earlier figures stood out and are marked."),
    ],
)
def test_a_calm_figure_after_some_that_stood_out(earlier, said):
    assert words.variation_sentence(Variation.COMMON_CAUSE, (), earlier=earlier, shift=7, trend=7) == said


@pytest.mark.parametrize(
    ("rule", "side", "said"),
    [
        (Rule.OUTSIDE, Side.HIGH, "the latest figure is above the usual range"),
        (Rule.OUTSIDE, Side.LOW, "the latest figure is below the usual range"),
        (Rule.TWO_OF_THREE, Side.HIGH, "at least two of three figures together are close to the upper limit"),
        (Rule.TWO_OF_THREE, Side.LOW, "at least two of three figures together are close to the lower limit"),
        (Rule.SHIFT, Side.HIGH, "7 or more figures in a row are above the average"),
        (Rule.SHIFT, Side.LOW, "7 or more figures in a row are below the average"),
        (Rule.TREND, Side.HIGH, "the figures rose 7 or more times in a row"),
        (Rule.TREND, Side.LOW, "the figures fell 7 or more times in a row"),
    ],
)
def test_what_makes_a_figure_stand_out(rule, side, said):
    """A trend of eight points has seven rises."""
    way = Variation.CONCERN_HIGH if side is Side.HIGH else Variation.CONCERN_LOW
    assert words.variation_sentence(way, [(rule, side)], earlier=0, shift=7, trend=8) == (
        f"A reason for concern, beyond the usual ups and downs: {said}."
    )


@pytest.mark.parametrize(("count", "chart"), [(14, False), (15, True), (16, True)])
def test_after_a_step_change_there_may_be_too_few_although_the_series_is_long_enough(count, chart):
    """The last point alone lies after it."""
    step = [Rebase(date(2026, 10, 1), "A new form", "A. Officer")]
    said = read([20.0, 22.0] * 7 + [21.0] * (count - 14), rebases=step).sentence
    assert said == (
        "Too few figures since the last step change to tell a real change from chance."
        if chart
        else f"Too few figures to tell a real change from chance: {count} so far, and it takes 15."
    )


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        ((0,), "1 figure is shown but left out of the average and the limits."),
        ((0, 1), "2 figures are shown but left out of the average and the limits."),
    ],
)
def test_figures_left_out(left_out, said):
    assert noted([20.0, 22.0] * 9, ghosted=left_out) == [said]
    assert noted([20.0, 22.0] * 9) == []


def test_dates_without_cases():
    """One of eighteen, in the middle; at the end, the latest that counts is that of September."""
    middle, end = [20.0, 22.0] * 9, [20.0, 22.0] * 9
    middle[5] = end[-1] = None
    gap = "There were no cases for 1 of 18 dates; they are gaps, not zeros."
    assert noted(middle) == [gap]
    assert noted(end) == [gap, "The latest figure that counts is that of 30 September 2026."]


@pytest.mark.parametrize(
    ("bounds", "ends"), [((0, 100), ""), ((18, 100), "lower"), ((0, 24), "upper"), ((18, 24), "lower and the upper")]
)
def test_a_limit_outside_what_is_possible(bounds, ends):
    """The limits of 20 and 22 in turn are 15.68 and 26.32."""
    found = noted([20.0, 22.0] * 9, bounds=bounds)
    assert found == (
        [
            f"The {ends} limit as calculated lies outside what is possible and is drawn at the edge; the rules use it "
            "as calculated."
        ]
        if ends
        else []
    )


@pytest.mark.parametrize(("cases", "small"), [(19, 18), (20, 0), (21, 0)])
def test_figures_of_fewer_than_twenty_cases(cases, small):
    found = noted([20.0, 22.0] * 9, denominators=[cases] * 18)
    assert [one.partition(" figures")[0] for one in found] == ([f"{small} of 18"] if small else [])
