"""Lists about children: days follow one another, and a row is about a child."""

import pytest

from data_access.registers.education.children import order_check
from metrics.education.exclusion_list import EXCLUSIONS
from metrics.schools.code_lists import ILLNESS_15, NIL
from tests.data_access.registers.sheets import said, typed


@pytest.mark.parametrize(("began", "first"), [("2026-03-01", True), ("2026-03-02", False), ("2026-03-03", False)])
def test_days_follow_one_another(began, first):
    check = order_check(EXCLUSIONS, ("excluded_date", "provision_start"))
    rows = typed(upn=["1"], excluded_date=["2026-03-02"], provision_start=[began])
    made = check(rows, "f.xlsx")
    assert said(made.findings) == ([("ROW-ORDER", (2,))] if first else [])
    assert made.value is rows


def test_a_row_about_no_child_is_named_and_a_nil_return_needs_none():
    check = order_check(EXCLUSIONS)
    rows = typed(upn=["1", None, None], notice_type=[ILLNESS_15, ILLNESS_15, NIL])
    assert said(check(rows, "f.xlsx").findings) == [("ROW-NO-CHILD", (3,))]
