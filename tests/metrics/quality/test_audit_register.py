"""What follows from an audit as it is kept: the place of its case, the grade that counts, and its own sections."""

from datetime import date

import pandas as pd
import pytest

from metrics.law.conventions import Conventions
from metrics.quality.audit_register import good_or_better
from tests.metrics.tables import DAY, register

NUMBERS = ("grade_1", "grade_2", "grade_3", "grade_4")


def derived(**audit) -> dict:
    (row,) = register("plan_audits", {"audit_date": DAY} | audit).rows.to_dict("records")
    return {name: None if pd.isna(cell) else cell for name, cell in row.items()}


@pytest.mark.parametrize(
    ("grade", "after", "moderated", "counts", "is_moderated", "changed"),
    [
        ("good", None, None, "good", False, None),
        ("good", None, True, "good", True, None),
        ("good", "good", None, "good", True, False),
        ("good", "red", False, "red", True, True),
        (None, "red", None, "red", True, None),
        (None, None, True, None, True, None),
        (None, None, None, None, False, None),
    ],
)
def test_the_grade_that_counts_and_what_moderation_did(grade, after, moderated, counts, is_moderated, changed):
    """Changed is asked only where there are two grades."""
    row = derived(overall_grade=grade, moderated_grade=after, moderated=moderated)
    assert (row["audit_grade"], row["is_moderated"], row["changed_by_moderation"]) == (counts, is_moderated, changed)


@pytest.mark.parametrize(
    ("best", "good"),
    [(0, [None] * 4), (1, [True, True, False, False]), (4, [False, False, True, True])],
)
def test_a_number_is_good_or_not_once_it_is_said_which_is_the_best(best, good):
    """A blank is neither; words do not wait for it."""
    grades = pd.Series([*NUMBERS, None, "green", "requires_improvement"], dtype="object")
    found = good_or_better(grades, Conventions(best_audit_grade=best))
    assert [None if pd.isna(one) else bool(one) for one in found] == [*good, None, True, False]


def test_a_section_of_the_councils_own_keeps_a_name_that_holds_the_sign_before_the_grade():
    rows = register(
        "audit_sections",
        plan_audits=[
            {"audit_date": date(2026, 1, 5), "audit_reference": "A1", "own_sections": "b = c = amber; A = good"},
            {"audit_date": date(2026, 1, 6), "audit_reference": "A2", "section_b": "good"},
            {"audit_date": date(2026, 1, 7), "audit_reference": "A3"},
        ],
    ).rows
    found = list(zip(rows["audit_reference"], rows["plan_section"], rows["section_grade"], strict=True))
    assert found == [("A2", "B: special educational needs", "good"), ("A1", "b = c", "amber"), ("A1", "A", "good")]
    assert list(rows["plan_section"].cat.categories) == ["B: special educational needs", "A", "b = c"]
