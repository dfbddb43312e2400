"""Who is on the list of children without education by the registers: ill for 15 days and taught nothing."""

import pytest

from metrics.attendance.enrolments import ENROLMENTS
from metrics.counting.registers import AddedUp, Council
from metrics.datasets import DATASETS
from metrics.education.missing_education import children_without_education
from tests.metrics.tables import DAY, ago, cases, council, frame


def of_registers(*rows) -> Council:
    added = AddedUp(lambda _day: frame(rows), frozenset(frame(rows).columns), (2025,))
    return Council.build(cases(), DATASETS, {}, aggregated={ENROLMENTS.key: added}, as_at=DAY)


@pytest.mark.parametrize(("ill", "arranged", "count"), [(29, 0, 0), (30, 0, 1), (30, None, 1), (30, 1, 0)])
def test_one_session_that_the_council_arranged_is_education(ill, arranged, count):
    row = {"person_key": "P", "school": "Oak", "mark_i": ill, "mark_k": arranged, "illness_reached": ago(9)}
    assert len(children_without_education(of_registers(row))) == count


@pytest.mark.parametrize(("status", "with_plan"), [("E", True), ("K", False), (None, False)])
def test_a_register_says_who_has_a_plan(status, with_plan):
    """By the school census E is a plan, K is SEN support."""
    row = {"person_key": "P", "school": "Oak", "mark_i": 30, "mark_k": 0, "illness_reached": ago(9)}
    (child,) = children_without_education(of_registers(row | {"sen_status": status})).to_dict("records")
    assert child["with_plan"] is with_plan


def test_who_is_on_the_list_of_placements_has_a_plan():
    """Nobody else has one by being on a list."""
    placed = {"person_key": "A", "case_reference": "A", "placement_type": "AWAIT", "awaiting_since": ago(40)}
    listed = {"person_key": "B", "case_reference": "B", "known_date": ago(20)}
    found = children_without_education(council(section19=[listed], placements=[placed])).set_index("case_reference")
    assert found["with_plan"].to_dict() == {"A": True, "B": False}


def test_what_else_is_open_is_found_by_the_child_or_by_the_case():
    """A complaint that names the child, one that names the case, and one about somebody else."""
    listed = [{"person_key": who, "case_reference": f"R-{who}", "known_date": ago(20)} for who in "ABC"]
    complained = [
        {"person_key": who, "case_reference": reference, "stage": "1", "received_date": ago(5)}
        for who, reference in (("A", None), (None, "R-B"), ("D", "R-D"))
    ]
    found = children_without_education(council(section19=listed, complaints=complained)).set_index("case_reference")
    assert found["open_complaint"].to_dict() == {"R-A": True, "R-B": True, "R-C": False}


def test_who_has_waited_longest_comes_first_and_who_has_no_day_last():
    """By the day the duty was clear: today, 40 days ago, unknown, 10 days ago."""
    days = {"A": DAY, "B": ago(40), "C": None, "D": ago(10)}
    rows = [{"person_key": who, "case_reference": who, "known_date": day} for who, day in days.items()]
    found = children_without_education(council(section19=rows))
    assert found["case_reference"].tolist() == ["B", "D", "A", "C"]
    assert found["school_days"].isna().tolist() == [False, False, False, True]


@pytest.mark.parametrize("known", [ago(20), None])
def test_a_child_on_two_lists_stands_once_with_both_reasons_since_the_first(known):
    """Without a place for 40 days, and on the section 19 list for 20, or since an unknown day."""
    one = {"person_key": "A", "case_reference": "A"}
    listed = one | {"known_date": known}
    placed = one | {"placement_type": "AWAIT", "awaiting_since": ago(40)}
    (child,) = children_without_education(council(section19=[listed], placements=[placed])).to_dict("records")
    assert child["since"].date() == ago(40)
    assert child["why"] == "plan and no school place; no section 19 decision"
