"""The register of schools: rows that cannot all be right."""

from data_access.registers.education.schools import check_schools
from tests.data_access.registers.sheets import said, typed


def test_a_school_in_two_rows_and_one_with_more_plans_than_pupils_are_named():
    rows = typed(urn=["100001", "100001", "100002"], roll=[100, 100, 9], plans_on_roll=[100, 3, 10])
    assert said(check_schools(rows, "f.xlsx").findings) == [("SCHOOL-TWICE", (2, 3)), ("SCHOOL-PLANS", (4,))]
