"""Logs of what schools tell the council: a type that fits both notices, or neither, is nobody's guess."""

import pytest

from data_access.registers.education.notices import NOTICE_TYPES, tidy_notices
from metrics.schools.code_lists import ILLNESS_15, NIL, NOT_CLEAR, UNAUTHORISED_10
from tests.data_access.registers.sheets import SHEET, as_found, said


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("10-day unauthorised", UNAUTHORISED_10),
        ("10 day u/a", UNAUTHORISED_10),
        ("15d ill", ILLNESS_15),
        ("Medical - 15 days", ILLNESS_15),
        ("Nil return", NIL),
    ],
)
def test_a_notice_is_told_by_what_people_type(written, code):
    """Regulation 13 of the School Attendance (Pupil Registration) Regulations 2024 knows the two."""
    assert NOTICE_TYPES.read(written) == code


def test_a_notice_that_fits_both_or_neither_is_kept_as_not_clear_and_named():
    rows = as_found(upn=["1", "2", "3", "4"], notice_type=["15d ill", "10 or 15 days ill", "absence", None])
    made, findings = tidy_notices(rows, SHEET)
    assert made["notice_type"].tolist() == ["15d ill", NOT_CLEAR, NOT_CLEAR, NOT_CLEAR]
    assert said(findings) == [("NOTICE-TYPE", (3, 4, 5))]
