"""Numbers as sums of parts: what is asked for twice is there once."""

import numpy as np
import pytest

from metrics.disclosure.cells import Known, Unit


def test_a_number_published_as_another_is_the_same_number():
    """Plans issued, and the plans that are looked at for being in time, are hidden together or not at all."""
    unit = Unit(np.array([3, 12]))
    assert unit.add(np.array([0, 1]), Known.MARGIN) == unit.add(np.array([0, 1]), Known.PRINTED)
    assert (unit.counts, unit.known) == ([15], [Known.PRINTED])


@pytest.mark.parametrize("other", list(Known))
def test_what_was_published_before_cannot_be_taken_back(other):
    """Whatever else is asked of the same number, before or after."""
    for both in ((Known.BEFORE, other), (other, Known.BEFORE)):
        unit = Unit(np.array([3]))
        for known in both:
            unit.add(np.array([0]), known)
        assert unit.known == [Known.BEFORE]


def test_sums_of_another_council():
    unit = Unit(np.array([3, 12, 20]))
    for parts in ([0], [0, 2], [0, 1, 2]):
        unit.add(np.array(parts), Known.PRINTED)
    assert unit.sums(np.array([1, 2, 4])).tolist() == [1, 5, 7]
