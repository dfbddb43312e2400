"""Audits of plans: the grade that counts, the scales it is on, what moderation changed, and the sections."""

from datetime import date

import pytest

from metrics.law.conventions import Conventions
from metrics.quality import audits as rules
from tests.metrics.tables import DAY, ago, around, held, register

GRADES = ("outstanding", "good", "requires_improvement", "inadequate", "green", "amber", "red")
NUMBERS = ("grade_1", "grade_2", "grade_3", "grade_4")


def audit(grade=None, after=None, moderated=None, **more):
    return {"audit_date": ago(10), "overall_grade": grade, "moderated_grade": after, "moderated": moderated} | more


def test_good_is_good_outstanding_and_green():
    log = register("plan_audits", *(audit(one) for one in GRADES))
    assert held(rules.audits_graded, log) == [True] * 7
    assert held(rules.good_or_better, log) == [True, True, False, False, True, False, False]


@pytest.mark.parametrize(
    ("best", "graded", "good"),
    [
        (0, [False] * 4, [False] * 4),
        (1, [True] * 4, [True, True, False, False]),
        (4, [True] * 4, [False, False, True, True]),
    ],
)
def test_a_number_is_a_grade_once_it_is_said_which_is_the_best(best, graded, good):
    log = register("plan_audits", *(audit(one) for one in NUMBERS), conventions=Conventions(best_audit_grade=best))
    assert (held(rules.audits_graded, log), held(rules.good_or_better, log)) == (graded, good)


@pytest.mark.parametrize("best", [2, 3, 5, "1"])
def test_no_other_number_is_the_best(best):
    with pytest.raises(ValueError, match="best_audit_grade"):
        Conventions(best_audit_grade=best)


def test_the_grade_after_moderation_counts():
    log = register(
        "plan_audits",
        audit("good", "inadequate", True),
        audit("inadequate", "good", True),
        audit("good", None, True),
        audit(None, "good", True),
        audit(None),
    )
    assert held(rules.good_or_better, log) == [False, True, True, True, False]
    assert held(rules.audits_graded, log) == [True, True, True, True, False]
    assert held(rules.graded_twice, log) == [True, True, False, False, False]
    assert held(rules.changed, log) == [True, True, False, False, False]


def test_moderated_is_what_is_marked_or_graded_again():
    log = register("plan_audits", audit("good", None, True), audit("good", "good"), audit("good", None, False), audit())
    assert held(rules.moderated, log) == [True, True, False, False]
    assert held(rules.changed, log) == [False] * 4


def test_an_audit_is_known_from_its_day():
    """Of the day before, the day and the day after only the first two; one without a day is in no count."""
    log = register("plan_audits", *(audit("good", audit_date=day) for day in (*around(DAY), None)))
    assert held(rules.audits_done, log) == [True, True, False]


def test_sections_stand_in_the_order_of_the_law_and_the_councils_own_last():
    log = register(
        "audit_sections",
        plan_audits=[
            audit("good", section_f="good", section_b="red", own_sections="Golden thread = good; Ends = well = amber"),
            audit("good", "inadequate", section_b="outstanding", locality="Milltown"),
            audit("good"),
        ],
    )
    found = [(row["plan_section"], row["section_grade"]) for row in log.rows.to_dict("records")]
    assert found == [
        ("B: special educational needs", "red"),
        ("B: special educational needs", "outstanding"),
        ("F: educational provision", "good"),
        ("Golden thread", "good"),
        ("Ends = well", "amber"),
    ]
    assert held(rules.sections_graded, log) == [True] * 5
    assert held(rules.section_good_or_better, log) == [False, True, True, True, False]
    assert list(log.rows["plan_section"].cat.categories) == [
        "B: special educational needs",
        "F: educational provision",
        "Ends = well",
        "Golden thread",
    ]


def test_no_audits_have_no_sections():
    log = register("audit_sections", plan_audits=[{"audit_date": date(2026, 1, 5), "overall_grade": "good"}])
    assert log.rows.empty
    assert held(rules.sections_graded, log) == held(rules.section_good_or_better, log) == []


@pytest.mark.filterwarnings("error")
def test_a_grade_that_nobody_knows_is_no_grade():
    """Left blank, and said by no warning of pandas: a later one of it will refuse such a list."""
    log = register("audit_sections", plan_audits=[audit("good", own_sections="Voice = splendid; Thread = green")])
    assert log.rows["section_grade"].astype("object").fillna("").tolist() == ["", "green"]
    assert held(rules.sections_graded, log) == [False, True]
    assert held(rules.section_good_or_better, log) == [False, True]
