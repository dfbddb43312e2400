"""Logs of what schools tell the council: a type that fits both notices, or neither, is nobody's guess."""

import pytest

from data_access.layouts.days import NotReadable
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


def test_a_blank_type_is_kept_as_not_clear_and_named_and_words_stay_as_they_are():
    """What fits both, or neither, is for whoever reads the cells to say."""
    given = ["15d ill", "10 or 15 days ill", "absence", None, "n/k"]
    made, findings = tidy_notices(as_found(upn=list("12345"), notice_type=given), SHEET)
    assert made["notice_type"].tolist() == [*given[:3], NOT_CLEAR, NOT_CLEAR]
    assert said(findings) == [("NOTICE-TYPE", (5, 6))]


@pytest.mark.parametrize("words", ["10 or 15 days ill", "absence"])
def test_words_that_fit_both_notices_or_neither_are_no_type(words):
    with pytest.raises(NotReadable):
        NOTICE_TYPES.read(words)
