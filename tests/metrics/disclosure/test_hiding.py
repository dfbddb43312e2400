"""What is hidden of tables made by hand and at random: nobody works it out, and no more is hidden than that takes."""

from itertools import product

import numpy as np
import pytest

from metrics.disclosure.cells import Known, Unit
from metrics.disclosure.hiding import Hidden, hide
from metrics.disclosure.policy import STANDARD, Policy
from tests.relations.disclosure.attacker import Attacker


def table(counts: np.ndarray, groupings: list[list[list[int]]], policy: Policy = STANDARD) -> Unit:
    """Every combination of what each axis is grouped into is printed; ``groupings`` has the lists of each axis."""
    unit, numbered = Unit(counts.ravel()), np.arange(counts.size).reshape(counts.shape)
    for chosen in product(*groupings):
        parts = numbered[np.ix_(*chosen)].ravel()
        place = unit.add(parts, Known.PRINTED)
        if policy.hides(int(counts.ravel()[parts].sum())):
            unit.sensitive.add(place)
    return unit


def each_and_all(length: int) -> list[list[int]]:
    return [*([one] for one in range(length)), list(range(length))]


def attacked(unit: Unit, done: Hidden, policy: Policy = STANDARD) -> list[int]:
    """Every sum that is not hidden is known to the attacker. What they learn too much of."""
    attacker = Attacker(len(unit.rows))
    for place, parts in enumerate(unit.parts):
        if not done.hidden[place]:
            attacker.learn(parts, unit.counts[place])
    return [
        place
        for place in np.flatnonzero(done.hidden)
        if (unit.known[place] is not Known.NOT and attacker.narrows(unit.parts[place], policy.width))
        or (place in unit.sensitive and attacker.learns_too_much(unit.parts[place], unit.counts[place], policy.most))
    ]  # fmt: skip


def hidden_of(counts: list[int], policy: Policy = STANDARD) -> list[bool]:
    """Of a list with its total: which are hidden, the total last."""
    unit = table(np.array(counts), [each_and_all(len(counts))], policy)
    return hide(unit, policy).hidden.tolist()


def test_three_numbers_and_their_total():
    """3 of 3, 12, 20 and 35: hidden with the next smallest, and the total stays (peers' test case 1)."""
    assert hidden_of([3, 12, 20]) == [True, True, False, False]


def test_none_small_is_nothing_hidden():
    assert hidden_of([5, 12, 20]) == [False] * 4
    assert hidden_of([0, 12, 20]) == [False] * 4, "none is no child"


def test_two_small_cover_each_other_only_if_their_sum_leaves_room():
    """2 and 3 come to 5: each may be 1 to 4. 1 and 1 come to 2, so that neither could be 4: one more goes."""
    assert hidden_of([2, 3, 30]) == [True, True, False, False]
    assert hidden_of([1, 1, 30]) == [True, True, True, False]


def test_two_by_two_needs_four():
    """One small number of a table of two by two, with all totals: all four go (peers' test case 2)."""
    unit = table(np.array([[2, 20], [30, 40]]), [each_and_all(2), each_and_all(2)])
    done = hide(unit, STANDARD)
    assert [unit.counts[place] for place in np.flatnonzero(done.hidden)] == [2, 20, 30, 40]
    assert not attacked(unit, done)


def test_all_small_hides_the_total_where_that_is_what_it_takes():
    """1, 1 and 1: a total of 3 is small itself. 4 and 1: their total of 5 leaves 1 to 4 for each."""
    assert hidden_of([1, 1, 1]) == [True] * 4
    assert hidden_of([4, 1]) == [True, True, False]
    assert hidden_of([1, 4, 0]) == [True, True, False, False]


@pytest.mark.parametrize(
    ("policy", "number", "is_hidden"),
    [
        (STANDARD, 4, True),
        (STANDARD, 5, False),
        (Policy(threshold=6), 5, True),
        (Policy(threshold=6), 6, False),
        (STANDARD, 1, True),
        (STANDARD, 0, False),
        (Policy(zeros_hidden=True), 0, True),
    ],
)
def test_the_edges_of_the_threshold(policy, number, is_hidden):
    assert hidden_of([number], policy)[0] is is_hidden


def test_without_secondary_hiding_only_the_small_go():
    """A council may choose so; the words then say that all can be worked out."""
    assert hidden_of([3, 12, 20], Policy(secondary=False)) == [True, False, False, False]


def test_what_was_published_before_stays_and_binds():
    """12 was told last month: then 20 goes with 3. Were both told, nothing helps, and it says so."""
    unit = table(np.array([3, 12, 20]), [each_and_all(3)])
    unit.known[1] = Known.BEFORE
    assert hide(unit, STANDARD).hidden.tolist() == [True, False, True, False]
    for told in (1, 2, 3):
        unit.known[told] = Known.BEFORE
    assert hide(unit, STANDARD).given_away == {0}
    unit.known[0] = Known.BEFORE
    done = hide(unit, STANDARD)
    assert (done.hidden.tolist(), done.given_away) == ([True, False, False, False], {0}), "told once, not told again"


MONTHS = [*([one] for one in range(6)), [0, 1, 2], [3, 4, 5], list(range(6))]
"""Six months, two quarters and the half year."""


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("shape", "groupings"),
    [
        ((12,), [each_and_all(12)]),
        ((6, 2), [MONTHS, each_and_all(2)]),
        ((5, 4), [each_and_all(5), each_and_all(4)]),
        ((6, 4, 2), [MONTHS, each_and_all(4), each_and_all(2)]),
        ((3, 3, 2), [each_and_all(3)] * 2 + [each_and_all(2)]),
    ],
)
def test_tables_at_random(seed, shape, groupings):
    """Many sparse, some full. Each proof is a council that would publish the same, and shows what it should."""
    draw = np.random.default_rng(seed)
    counts = draw.poisson(draw.choice([1, 4, 12]), shape) * draw.integers(0, 2, shape)
    unit = table(counts, groupings)
    done = hide(unit, STANDARD)
    assert not attacked(unit, done)
    told = ~done.hidden
    sums = np.array([unit.sums(world) for world in done.worlds])
    assert all((world >= 0).all() for world in done.worlds)
    assert (sums[:, told] == np.array(unit.counts)[told]).all()
    for place in unit.sensitive:
        assert sums[:, place].min() <= 1
        assert sums[:, place].max() >= 4
