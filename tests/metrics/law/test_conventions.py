"""Numbers that a council may set: the least that is one, and the one below it."""

import pytest

from metrics.law.conventions import Conventions

LEAST = {
    "complaint_escalation_days": 1,
    "public_report_notice_days": 1,
    "update_within_days": 1,
    "provision_review_weeks": 1,
    "part_time_weeks": 1,
    "sharing_school_days": 1,
    "notice_school_days": 0,
    "section_19_school_days": 0,
}


@pytest.mark.parametrize(("name", "least"), [*LEAST.items()])
def test_the_least_number(name, least):
    """A limit of no days would make everything late; school days to wait may be none."""
    assert getattr(Conventions(**{name: least}), name) == least
    with pytest.raises(ValueError, match=f"{name} is {least - 1}"):
        Conventions(**{name: least - 1})


def test_hours_of_full_time_are_above_nought():
    assert Conventions(full_time_hours=0.5).full_time_hours == 0.5
    with pytest.raises(ValueError, match="full_time_hours is 0"):
        Conventions(full_time_hours=0)


def test_a_day_of_issue_is_one_of_two():
    with pytest.raises(ValueError, match="published_plan_date"):
        Conventions(published_plan_date="received_date")
