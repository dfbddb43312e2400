"""A fault that came back: by the day it began, beside the day its theme was put right."""

from datetime import date, timedelta

import pytest

from metrics.complaints import ombudsman
from tests.metrics.tables import around, held, register

FIXED = date(2024, 6, 30)
"""Worked example WE30 of the study of the field: an improvement about delay was completed on this day."""
AS_AT = date(2025, 12, 31)


def fixed(day: date | None = FIXED, **cells: object) -> dict:
    return {
        "remedy_reference": "R1",
        "ombudsman_reference": "24 000 009",
        "remedy_kind": "service",
        "theme": "Delay",
        "agreed_date": date(2024, 1, 1),
        "completed_date": day,
    } | cells


def about(*decisions: dict, fixes: tuple[dict, ...] = (fixed(),), as_at: date = AS_AT):
    rows = [
        {
            "ombudsman_reference": f"24 000 {100 + number}",
            "decision": "upheld",
            "decision_date": date(2025, 9, 1),
            "themes": "Delay",
        }
        | one
        for number, one in enumerate(decisions)
    ]
    table = register("ombudsman", *rows, remedies=fixes, as_at=as_at)
    return held(ombudsman.fault_after_fix_known, table), held(ombudsman.came_back, table)


def test_a_fault_came_back_if_it_began_after_the_day_it_was_put_right():
    """The day before, the day and the day after; from its first day alone it can be told of all three."""
    assert about(*({"fault_from": day} for day in around(FIXED))) == ([True] * 3, [False, False, True])


def test_a_fault_of_which_only_the_end_is_known():
    """It was over by the day: no recurrence. It went on after: it cannot be told when it began."""
    assert about(*({"fault_to": day} for day in around(FIXED))) == ([True, True, False], [False] * 3)


def test_a_fault_that_began_before_and_went_on_after_did_not_come_back():
    assert about({"fault_from": FIXED - timedelta(days=1), "fault_to": FIXED + timedelta(days=99)}) == ([True], [False])


def test_without_days_of_the_fault_nothing_is_told():
    """However late the decision is."""
    assert about({}, {"fault_from": date(2024, 9, 1), "decision": "not_upheld"})[0] == [False, False]


@pytest.mark.parametrize(
    "fixes",
    [
        (),
        (fixed(None),),
        (fixed(remedy_kind="individual"),),
        (fixed(theme="Communication"),),
        (fixed(theme=None),),
        (fixed(superseded=True),),
        (fixed(AS_AT + timedelta(days=1)),),
    ],
)
def test_only_a_service_improvement_about_the_theme_that_is_done_puts_it_right(fixes):
    """None; not completed; of another kind; about another theme, or none; superseded; completed after the day."""
    assert about({"fault_from": date(2025, 1, 1)}, fixes=fixes) == ([False], [False])


def test_of_two_improvements_the_first_put_it_right():
    fixes = (fixed(FIXED + timedelta(days=30), remedy_reference="R2"), fixed())
    rows = [{"fault_from": day} for day in around(FIXED)]
    assert about(*rows, fixes=fixes) == ([True] * 3, [False, False, True])


def test_of_two_themes_one_is_enough():
    """Delay was put right, communication never."""
    rows = [{"themes": "Communication; delay", "fault_from": day} for day in around(FIXED)]
    assert about(*rows) == ([True] * 3, [False, False, True])
    assert about({"themes": "Communication", "fault_from": date(2025, 1, 1)}, {"themes": None}) == (
        [False] * 2,
        [False] * 2,
    )
