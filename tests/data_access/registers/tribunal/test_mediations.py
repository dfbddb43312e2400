"""Logs of mediations: one that is held before the council was told of it."""

import pytest

from data_access.registers.tribunal.mediations import check_mediations
from tests.data_access.registers.sheets import said, typed


@pytest.mark.parametrize(("held", "named"), [("2026-03-01", True), ("2026-03-02", False), ("2026-03-03", False)])
def test_a_mediation_before_the_council_was_told_is_named(held, named):
    rows = typed(told_date=["2026-03-02"], held_date=[held])
    assert said(check_mediations(rows, "f.xlsx").findings) == ([("MEDIATION-HELD-FIRST", (2,))] if named else [])
