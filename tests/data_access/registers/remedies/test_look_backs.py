"""Trackers of look-back reviews: an outcome and a flag that contradict each other."""

import pandas as pd
import pytest

from data_access.registers.remedies.look_backs import check_look_backs
from tests.data_access.registers.sheets import said, typed


@pytest.mark.parametrize(
    ("outcome", "fault", "differs"),
    [
        ("fault", False, True),
        ("remedied", False, True),
        ("no_action", True, True),
        ("fault", True, False),
        ("no_action", False, False),
        ("fault", None, False),
        (None, True, False),
    ],
)
def test_outcomes_that_contradict_each_other_are_named(outcome, fault, differs):
    """What is blank contradicts nothing."""
    rows = typed(look_back_outcome=[outcome]).assign(fault_found=pd.Series([fault], dtype="boolean"))
    assert said(check_look_backs(rows, "f.xlsx").findings) == ([("LOOK-BACK-DIFFERS", (2,))] if differs else [])
