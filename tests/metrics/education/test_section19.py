"""Education under section 19: when it was in time, who had it or waited in the year, and what is overdue.

School days are the usual ones; Monday 16 March 2026 is the day, the Friday before it 13 March.
"""

from datetime import date

import pandas as pd
import pytest

from metrics.education import section19
from metrics.law.conventions import Conventions
from metrics.law.school_calendar import SchoolCalendar
from tests.metrics.tables import DAY, ago, council, held, register

CHILD = {"route": "otherwise", "decision": "owed"}


def children(*rows: dict) -> list[dict]:
    return [CHILD | {"person_key": f"P{number}"} | row for number, row in enumerate(rows)]


def listed(*rows: dict, **more: object):
    return register("section19", *children(*rows), **more)


def test_education_on_the_day_the_duty_was_clear():
    """The guidance says as soon as it is clear: the same day, the day before; not the next school day, nor never."""
    clear = date(2026, 3, 12)
    days = (date(2026, 3, 11), clear, date(2026, 3, 13), None)
    rows = [{"known_date": clear, "provision_start": day} for day in days]
    assert held(section19.started_on_time, listed(*rows)) == [True, True, False, False]


def test_a_council_may_allow_school_days():
    rows = [{"known_date": date(2026, 3, 12), "provision_start": day} for day in (date(2026, 3, 13), DAY)]
    found = listed(*rows, conventions=Conventions(section_19_school_days=1))
    assert held(section19.started_on_time, found) == [True, False]


def test_the_twelve_months_up_to_the_day():
    """From 17 March 2025 to 16 March 2026; education that began a year ago to the day is before them."""
    rows = [{"known_date": ago(400), "provision_start": ago(days)} for days in (366, 365, 364, 0)]
    assert held(section19.started_or_waiting, listed(*rows)) == [False, False, True, True]
    assert ago(364) == date(2025, 3, 17)


def test_waits_of_more_than_30_and_60_school_days():
    """Exactly 30 is not over 30."""
    begun = pd.Series([pd.Timestamp(2025, 9, 15)])
    rows = [
        {"known_date": date(2025, 9, 15), "provision_start": SchoolCalendar().after(begun, days).iloc[0].date()}
        for days in (29, 30, 31, 60, 61)
    ]
    found = section19.waits_of(council(section19=children(*rows))).iloc[0]
    assert (found["children"], found["over_30"], found["over_60"]) == (5, 3, 1)


def test_fewer_hours_than_full_time():
    """25 hours a week are full time unless the list says otherwise."""
    hours = [(24.5, None), (25.0, None), (25.5, None), (None, None), (20.0, 20.0), (19.5, 20.0)]
    rows = [
        {"known_date": ago(60), "provision_start": ago(50), "weekly_hours": one, "full_time_hours": full}
        for one, full in hours
    ]
    assert held(section19.part_time, listed(*rows)) == [True, False, False, False, False, True]


def test_a_review_of_six_weeks_ago_is_recent_enough():
    rows = [
        {"known_date": ago(90), "provision_start": ago(80), "last_review": None if one is None else ago(one)}
        for one in (41, 42, 43, None)
    ]
    assert held(section19.review_overdue, listed(*rows)) == [False, False, True, True]


@pytest.mark.parametrize(("clear", "weeks"), [(date(2025, 8, 31), 1.2), (date(2025, 9, 1), 1.0)])
def test_weeks_lost_are_those_of_the_school_year(clear, weeks):
    """School began on Monday 1 September; the first lesson was on Monday 8. Clear before the year, all six school days
    are lost; clear on its first day, the five after it."""
    calendar = SchoolCalendar(terms=((date(2025, 9, 1), date(2025, 12, 19)), (date(2026, 1, 5), date(2026, 3, 27))))
    found = listed(
        {"known_date": clear, "provision_start": date(2025, 9, 8)}, conventions=Conventions(school_calendar=calendar)
    )
    assert found.rows["weeks_lost"].tolist() == pytest.approx([weeks])


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (15, "Up to 15 school days"),
        (16, "16 to 30"),
        (30, "16 to 30"),
        (31, "31 to 60"),
        (60, "31 to 60"),
        (61, "Over 60"),
    ],
)
def test_bands_of_school_days_waited(days, band):
    today = SchoolCalendar().after(pd.Series([pd.Timestamp(2025, 9, 15)]), days).iloc[0].date()
    found = listed({"known_date": date(2025, 9, 15)}, as_at=today)
    assert found.rows["provision_wait"].tolist() == [band]


def test_the_duty_is_clear_at_the_latest_of_its_days():
    """The 15th day of illness from Monday 23 February is Friday 13 March; the council may know later, not earlier."""
    ill = {"route": "medical", "first_day_absent": date(2026, 2, 23)}
    rows = [ill | {"known_date": day} for day in (date(2026, 3, 2), date(2026, 3, 13), DAY)]
    found = listed(*rows).rows["duty_from"].dt.date.tolist()
    assert found == [date(2026, 3, 13), date(2026, 3, 13), DAY]


def test_whether_education_is_late_is_told_once_the_day_is_over():
    """Clear on Thursday 12, Friday 13 and Monday 16 March, and nothing begun: today's is neither met nor missed. Begun
    on the day it is met; what has no day on which it was clear is not taken out of the share."""
    rows = [{"known_date": day} for day in (date(2026, 3, 12), date(2026, 3, 13), DAY)]
    rows += [{"known_date": DAY, "provision_start": DAY}, {}]
    assert listed(*rows).rows["start_judged"].tolist() == [True, True, False, True, True]


@pytest.mark.parametrize(("allowed", "judged"), [(0, True), (1, False), (2, False)])
def test_the_school_days_that_a_council_allows_are_over_before_it_is_told(allowed, judged):
    """Clear on Friday 13 March, one school day before the day."""
    found = listed({"known_date": date(2026, 3, 13)}, conventions=Conventions(section_19_school_days=allowed))
    assert found.rows["start_judged"].tolist() == [judged]


STILL_TO_BE = "To be provided, not started"
STATES = (
    ({"decision": "owed"}, "To be provided, not started"),
    ({"decision": "owed", "provision_start": ago(5)}, "Education running"),
    ({"decision": "owed", "offered_date": ago(5)}, "To be provided, not started"),
    ({"decision": "not_owed"}, "Need not be provided"),
    ({"decision": "school"}, "The school can provide"),
    ({"decision": None}, "Not yet decided"),
    ({"decision": "owed", "provision_start": ago(5), "end_date": ago(1), "end_reason": "refused"}, STILL_TO_BE),
    ({"decision": "owed", "provision_start": ago(5), "end_date": ago(1), "end_reason": "back"}, "Ended"),
)


def test_where_a_child_stands():
    """An offer alone is no education; what the family refused, or the provider broke off, is still owed."""
    found = listed(*({"known_date": ago(20)} | row for row, _ in STATES)).rows
    stages = [stage for _, stage in STATES]
    assert found["stage"].tolist() == stages
    assert found["owed_now"].tolist() == [True, True, True, False, False, False, True, False]
    assert found["undecided"].tolist() == [stage == "Not yet decided" for stage in stages]


def test_owed_and_due_are_both():
    """Owed and clear before the day; clear on the day itself; refused."""
    rows = [{"known_date": ago(20)}, {"known_date": DAY}, {"known_date": ago(20), "decision": "not_owed"}]
    assert held(section19.owed_and_due, listed(*rows)) == [True, False, False]


def test_hours_count_of_education_that_runs_and_has_some():
    begun = {"known_date": ago(20), "provision_start": ago(5)}
    rows = [begun | {"weekly_hours": 10.0}, begun, {"known_date": ago(20), "weekly_hours": 10.0}]
    assert held(section19.with_hours, listed(*rows)) == [True, False, False]


def test_a_refusal_is_reviewed_too_until_it_ends():
    """Education that has not begun, and what the school provides, have no arrangements of the council's to review."""
    rows = [
        {"decision": "not_owed"},
        {"decision": "not_owed", "end_date": ago(1), "end_reason": "back"},
        {"decision": "owed"},
        {"decision": "school"},
    ]
    found = listed(*({"known_date": ago(90)} | row for row in rows))
    assert held(section19.review_overdue, found) == [True, False, False, False]


def test_weeks_are_lost_only_where_education_is_owed_since_a_day():
    rows = [{"known_date": date(2026, 3, 9)}, {"known_date": date(2026, 3, 9), "decision": "not_owed"}, {}]
    assert listed(*rows).rows["weeks_lost"].fillna(-1).tolist() == [1, -1, -1]


def test_a_day_of_exclusion_clears_the_duty_on_that_route_only():
    """Excluded on Monday 9 March: the sixth school day is the 16th."""
    excluded = {"known_date": date(2026, 3, 2), "excluded_date": date(2026, 3, 9)}
    rows = [excluded | {"route": route} for route in ("exclusion", "otherwise")]
    assert listed(*rows).rows["duty_from"].dt.date.tolist() == [DAY, date(2026, 3, 2)]
