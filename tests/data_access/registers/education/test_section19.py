"""Lists under section 19: who has not decided yet, and what nobody understands."""

from data_access.registers.education.section19 import tidy_section_19
from tests.data_access.registers.sheets import SHEET, as_found


def test_a_decision_that_is_awaited_is_a_blank_and_one_nobody_understands_is_not():
    rows = as_found(upn=["1", "2", "3", "4"], decision=["Duty owed", "With panel", "see folder", None])
    made, findings = tidy_section_19(rows, SHEET)
    assert made["decision"].fillna("").tolist() == ["Duty owed", "", "see folder", ""]
    assert findings == ()
