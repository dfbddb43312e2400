"""Relations between readings: what must and what must not change what a series says."""

import math
import random

import pytest

from metrics.base.periods import month
from metrics.counting.definition import Polarity
from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import MDC, Rebase
from metrics.statistics.signal_shapes import Signal
from metrics.statistics.signal_words import ASSURANCE_ICONS, VARIATION_ICONS, Assurance, Meaning, Variation
from tests.reference.control_charts.nhsr_plot_the_dots import NHSRPLOTTHEDOTS

DATES = [month(2022 + number // 12, number % 12 + 1).end for number in range(36)]
HIGHER, LOWER, NEUTRAL = Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER, Polarity.NEUTRAL
SEEDS = range(25)


def series(seed: int) -> list[float]:
    """Thirty-six figures around 50 with a drift and a jump, so that every rule has its turn; some repeated."""
    chance = random.Random(seed)
    jump = chance.choice([0, 0, 5, -5, 12])
    drift = chance.choice([0, 0, 0.3, -0.3])
    return [round(50 + chance.gauss(0, 3) + drift * place + (jump if place > 24 else 0), 1) for place in range(36)]


def read(values, polarity=HIGHER, **more) -> Signal:
    return read_signal(values, DATES[: len(values)], polarity=polarity, **more)


def patterns(signal: Signal) -> list:
    return [point.patterns for point in signal.points]


def swapped(variation: Variation) -> Variation:
    words = {"improvement": "concern", "concern": "improvement"}
    meaning, _, side = variation.value.partition(", ")
    return Variation(f"{words.get(meaning, meaning)}, {side}") if side else variation


@pytest.mark.parametrize("seed", SEEDS)
def test_adding_a_constant_moves_the_lines_and_nothing_else(seed):
    values = series(seed)
    before, after = read(values, target=50), read([value + 1000 for value in values], target=1050)
    assert patterns(before) == patterns(after)
    assert (before.variation, before.assurance) == (after.variation, after.assurance)
    for one, other in zip(before.segments, after.segments, strict=True):
        assert (other.mean, other.lower, other.upper) == pytest.approx(
            (one.mean + 1000, one.lower + 1000, one.upper + 1000)
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_another_unit_changes_nothing(seed):
    values = series(seed)
    assert patterns(read(values)) == patterns(read([value / 100 for value in values]))
    assert patterns(read(values)) == patterns(read([value * 1e6 for value in values]))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_other_polarity_swaps_improvement_and_concern(seed):
    """A point that rules pull both ways stays a concern under either, so it is left out of the comparison."""
    values = series(seed)
    one, other = read(values, HIGHER, target=48), read(values, LOWER, target=48)
    assert patterns(one) == patterns(other)
    for first, second in zip(one.points, other.points, strict=True):
        if len({side for _, side in first.patterns}) < 2:
            assert swapped(first.variation) is second.variation
    assert {one.assurance, other.assurance} in ({Assurance.PASS, Assurance.FAIL}, {Assurance.HIT_OR_MISS})


@pytest.mark.parametrize("seed", SEEDS)
def test_a_neutral_measure_is_never_praised_or_blamed(seed):
    signal = read(series(seed), NEUTRAL, target=50)
    assert signal.assurance is None
    for point in signal.points:
        assert not point.variation.value.startswith((Meaning.IMPROVEMENT, Meaning.CONCERN))
    for word in ("improvement", "concern", "better", "worse", "target"):
        assert word not in signal.sentence


@pytest.mark.parametrize("seed", SEEDS)
def test_the_mirror_image_flags_the_same_points_on_the_other_side(seed):
    values = series(seed)
    one, other = read(values, HIGHER), read([-value for value in values], LOWER)
    for first, second in zip(one.points, other.points, strict=True):
        assert [rule for rule, _ in first.patterns] == [rule for rule, _ in second.patterns] or len(first.patterns) > 1
        assert {(rule, side) for rule, side in first.patterns} == {
            (rule, "low" if side == "high" else "high") for rule, side in second.patterns
        }
        assert first.variation.value.split(",")[0] == second.variation.value.split(",")[0]


def test_order_matters():
    """The same figures in another order are another story: sorted, they are a trend."""
    values = series(0)
    assert patterns(read(values)) != patterns(read(sorted(values)))
    assert read(sorted(values)).segments[0].mean == pytest.approx(read(values).segments[0].mean)


@pytest.mark.parametrize("seed", SEEDS)
def test_points_before_a_step_change_do_not_reach_past_it(seed):
    values = series(seed)
    step = [Rebase(DATES[20], "new team", "Director")]
    one = read(values, rebases=step)
    other = read([value + 7 for value in values[:20]] + values[20:], rebases=step)
    assert one.segments[1] == other.segments[1]
    assert patterns(one)[20:] == patterns(other)[20:]
    assert one.variation is other.variation


@pytest.mark.parametrize("seed", SEEDS)
def test_ghosting_a_point_is_taking_it_out(seed):
    values = series(seed)
    with_ghost = read_signal(values, DATES, polarity=HIGHER, ghosted=[DATES[5]])
    without = read_signal(values[:5] + values[6:], DATES[:5] + DATES[6:], polarity=HIGHER)
    assert with_ghost.segments[0].mean == without.segments[0].mean
    assert [point.patterns for place, point in enumerate(with_ghost.points) if place != 5] == patterns(without)


@pytest.mark.parametrize("seed", SEEDS)
def test_dots_icon_and_sentence_agree(seed):
    for rules in (MDC, NHSRPLOTTHEDOTS):
        for polarity in Polarity:
            signal = read(series(seed), polarity, target=50, rules=rules)
            assert signal.variation is signal.points[-1].variation
            assert signal.variation_icon is VARIATION_ICONS[signal.points[-1].variation]
            assert (signal.variation is Variation.COMMON_CAUSE) == signal.sentence.startswith("No sign of real change")
            assert ("improvement" in signal.sentence) == str(signal.variation).startswith("improvement")
            assert ("concern" in signal.sentence) == str(signal.variation).startswith("concern")
            assert ("target" in signal.sentence) == (signal.assurance is not None)


def test_two_of_the_signs_are_never_the_same_without_colour():
    """Shape and letter tell the seven variations apart, and the three assurances."""
    for icons in (VARIATION_ICONS, ASSURANCE_ICONS):
        assert len({(icon.shape, icon.letter) for icon in icons.values()}) == len(icons)
        assert all(icon.shape and icon.letter and icon.words for icon in icons.values())


def test_missing_values_may_be_none_or_nan():
    values: list[float | None] = [*series(3)[:17], None, *series(3)[18:]]
    as_nan = [math.nan if value is None else value for value in values]
    assert patterns(read(values)) == patterns(read(as_nan))
