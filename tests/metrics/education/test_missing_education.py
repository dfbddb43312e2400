"""Who is on the list of children without education by the registers: ill for 15 days and taught nothing."""

import pytest

from metrics.attendance.enrolments import ENROLMENTS
from metrics.counting.registers import AddedUp, Council
from metrics.datasets import DATASETS
from metrics.education.missing_education import children_without_education
from tests.metrics.tables import DAY, ago, cases, council, frame


@pytest.mark.parametrize(("ill", "arranged", "count"), [(29, 0, 0), (30, 0, 1), (30, None, 1), (30, 1, 0)])
def test_one_session_that_the_council_arranged_is_education(ill, arranged, count):
    rows = frame([{"person_key": "P", "school": "Oak", "mark_i": ill, "mark_k": arranged, "illness_reached": ago(9)}])
    added = AddedUp(lambda _day: rows, frozenset(rows.columns), (2025,))
    whole = Council.build(cases(), DATASETS, {}, aggregated={ENROLMENTS.key: added}, as_at=DAY)
    assert len(children_without_education(whole)) == count


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
