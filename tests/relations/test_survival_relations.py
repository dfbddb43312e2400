"""Relations between the curves: two routes to one number agree, parts make the whole."""

import numpy as np
import pytest

from metrics.statistics.survival import aalen_johansen

SEEDS = range(15)
ENDINGS = 4


def waits(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Some hundred waits with many ties, four endings and a good many still waiting."""
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, 300))
    return rng.integers(0, 60, count), rng.integers(0, ENDINGS + 1, count)


@pytest.mark.parametrize("seed", SEEDS)
def test_endings_and_those_still_waiting_make_the_whole(seed):
    curves = aalen_johansen(*waits(seed), ENDINGS)
    assert curves.incidence.sum(axis=1) + curves.survival == pytest.approx(1)
    assert curves.happened.sum() + curves.still_waiting.sum() == curves.cases


@pytest.mark.parametrize("seed", SEEDS)
def test_calling_other_endings_still_waiting_never_understates(seed):
    """With one ending the curve is Kaplan-Meier's; one minus it is at least the true share."""
    days, codes = waits(seed)
    curves = aalen_johansen(days, codes, ENDINGS)
    for ending in range(1, ENDINGS + 1):
        naive = 1 - aalen_johansen(days, codes == ending, 1).survival
        assert (curves.incidence[:, ending - 1] <= naive + 1e-12).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_endings_put_together_are_the_sum_of_their_curves(seed):
    days, codes = waits(seed)
    apart = aalen_johansen(days, codes, ENDINGS)
    together = aalen_johansen(days, np.array([0, 1, 1, 2, 2])[codes], 2)
    assert together.incidence[:, 0] == pytest.approx(apart.incidence[:, :2].sum(axis=1))
    assert together.survival == pytest.approx(apart.survival)


@pytest.mark.parametrize("seed", SEEDS)
def test_where_nobody_waits_any_more_the_curve_is_the_plain_share(seed):
    days, codes = waits(seed)
    codes = np.maximum(codes, 1)
    curves = aalen_johansen(days, codes, ENDINGS)
    for day in (0, 10, 30, 59):
        plain = [np.mean((codes == ending) & (days <= day)) for ending in range(1, ENDINGS + 1)]
        assert curves.by_day(day).shares == pytest.approx(plain)


@pytest.mark.parametrize("seed", SEEDS)
def test_order_and_repetition_of_rows_change_no_share(seed):
    days, codes = waits(seed)
    order = np.random.default_rng(seed + 100).permutation(len(days))
    once, mixed = aalen_johansen(days, codes, ENDINGS), aalen_johansen(days[order], codes[order], ENDINGS)
    twice = aalen_johansen(np.tile(days, 2), np.tile(codes, 2), ENDINGS)
    assert once.incidence.tolist() == mixed.incidence.tolist()
    assert twice.incidence == pytest.approx(once.incidence)
    assert (twice.standard_error <= once.standard_error + 1e-12).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_curves_only_move_one_way_and_stay_between_their_bounds(seed):
    days, codes = waits(seed)
    curves = aalen_johansen(days, codes, ENDINGS)
    assert (np.diff(curves.survival) <= 0).all()
    assert (np.diff(curves.incidence, axis=0) >= 0).all()
    known = ~np.isnan(curves.lower)
    assert (curves.lower[known] >= 0).all()
    assert (curves.upper[known] <= 1).all()
    assert (curves.lower[known] <= curves.incidence[known] + 1e-12).all()
    assert (curves.upper[known] >= curves.incidence[known] - 1e-12).all()
