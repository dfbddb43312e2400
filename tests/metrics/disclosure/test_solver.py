"""The linear program: what must differ for a number to be another, in whole numbers, and nothing on the screen."""

import numpy as np

from metrics.disclosure.cells import Known, Unit
from metrics.disclosure.solver import Program, is_whole


def list_of_three(known: Known = Known.PRINTED) -> Unit:
    """3, 12 and 20, and their total."""
    unit = Unit(np.array([3, 12, 20]))
    for parts in ([0], [1], [2], [0, 1, 2]):
        unit.add(np.array(parts), known)
    return unit


def test_the_cheapest_goes_along(capfd):
    """One more of the first is one less of the second, where that costs less than the third or the total."""
    program = Program(list_of_three(), np.array([1.0, 2.0, 3.0, 9.0]))
    program.hide(0)
    assert program.differing(0, 1).tolist() == [1, -1, 0]
    assert program.differing(0, -2).tolist() == [-2, 2, 0]
    assert capfd.readouterr().out == "", "HiGHS would write its name before the figures"


def test_there_is_no_choice_where_all_is_known():
    """What was published before cannot differ; nor can there be fewer than none."""
    program = Program(list_of_three(Known.BEFORE), np.array([1.0, np.inf, np.inf, np.inf]))
    program.hide(0)
    assert program.differing(0, 1) is None
    free = Program(list_of_three(), np.ones(4))
    free.hide(0)
    assert free.differing(0, -4) is None


def test_numbers_are_whole():
    """Three pairs of three parts, each known: only halves could move; with one pair free, whole ones do."""
    unit = Unit(np.array([5, 5, 5]))
    for parts in ([0], [0, 1], [1, 2], [0, 2]):
        unit.add(np.array(parts), Known.PRINTED)
    program = Program(unit, np.ones(4))
    program.hide(0)
    found = program.differing(0, 1)
    assert found is not None
    assert is_whole(found)
    assert found[0] >= 1
