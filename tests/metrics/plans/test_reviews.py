"""Reviews and what follows from them: the last day in time, the day before and the day after.

Section 44(1): a review in the 12 months starting with the plan, and in each 12 months starting with a review. A plan
of 16 March 2025 has had its 12 months with 15 March 2026. The rest counts weeks from the meeting or the notice.
"""

from datetime import date, timedelta

import pytest

from metrics.law.conventions import Conventions
from metrics.plans import reviews
from metrics.plans.phase_transfers import rounds
from tests.metrics.tables import DAY, ago, around, cases, held

YEAR_AGO = date(2025, 3, 16)
MEETING = date(2025, 9, 1)


def plans(**columns: list) -> list[dict]:
    """Plans of 2022, with some columns of days."""
    usual = {"assessment_outcome": "Y", "start_date": date(2022, 1, 10)}
    rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    return [usual | row for row in rows]


def since(*days: int | None) -> list[date | None]:
    return [None if day is None else MEETING + timedelta(days=day) for day in days]


def test_a_plan_is_held_a_year_on_the_same_day_a_year_later():
    """A year ago yesterday, today and tomorrow: the third has one more day."""
    tables = cases(*plans(start_date=[*around(YEAR_AGO)]))
    assert held(reviews.plans_held_a_year, tables) == [True, True, False]
    assert held(reviews.never_reviewed, tables) == [True, True, False]
    assert held(reviews.plans_held_a_year, cases({"assessment_outcome": "N"})) == [False]


def test_a_review_due_today_is_not_overdue():
    """Reviewed a year ago yesterday, today, tomorrow: due two days ago, yesterday, today."""
    tables = cases(*plans(last_review=[*around(YEAR_AGO), None]))
    assert held(reviews.reviews_overdue, tables) == [True, True, False, True]
    assert held(reviews.reviewed_in_time, tables) == [False, False, True, False]


def test_a_plan_that_moved_in_has_three_months():
    """Regulation 15(5): from 16 December 2025 to 15 March 2026, or the 12 months where they end later."""
    moved = {"transfer_la": "999", "last_review": date(2024, 5, 1)}
    rows = [
        row | moved | {"transfer_date": day}
        for row, day in zip(plans(school=list("abc")), around(date(2025, 12, 16)), strict=True)
    ]
    assert held(reviews.reviews_overdue, cases(*rows)) == [True, True, False]
    later = [row | {"last_review": date(2025, 9, 1)} for row in rows]
    assert held(reviews.reviews_overdue, cases(*later)) == [False, False, False]


def test_four_weeks_from_the_meeting_to_the_decision():
    """Regulation 20(10): day 28 is in time. A decision dated before the meeting is none."""
    rows = plans(last_review=since(-1, 0, 27, 28, 29, None), review_meeting=[MEETING] * 6)
    assert held(reviews.review_decisions, cases(*rows)) == [False, True, True, True, True, False]
    assert held(reviews.decided_within_4_weeks, cases(*rows)) == [False, True, True, True, False, False]


@pytest.mark.parametrize(("days", "judged"), [(27, False), (28, False), (29, True)])
def test_a_decision_due_today_is_neither_met_nor_missed(days, judged):
    """The same for an amended plan 12 weeks from the meeting, and 8 from the notice."""
    as_at = MEETING + timedelta(days=days)
    (row,) = plans(review_meeting=[MEETING])
    assert held(reviews.review_decision_due, cases(row, as_at=as_at)) == [judged]
    made = cases(row | {"last_review": as_at}, as_at=as_at)
    assert held(reviews.review_decision_due, made) == [True]
    amend = row | {"review_outcome": "A"}
    later = as_at + timedelta(weeks=8)
    assert held(reviews.amendments_due, cases(amend, as_at=later)) == [judged]
    noticed = amend | {"review_draft": MEETING + timedelta(weeks=4)}
    assert held(reviews.amendment_notices, cases(noticed, as_at=later)) == [judged]


def test_twelve_weeks_from_the_meeting_to_the_amended_plan():
    """As the High Court read it in 2022: day 84."""
    amended = since(-1, 0, 83, 84, 85, None)
    rows = plans(amended_plan_date=amended, review_meeting=[MEETING] * 6, review_outcome=["A"] * 6)
    assert held(reviews.amended_within_12_weeks, cases(*rows)) == [False, True, True, True, False, False]


def test_eight_weeks_from_the_notice_to_the_amended_plan():
    """Regulation 22(3): day 56."""
    amended = since(-1, 0, 55, 56, 57, None)
    rows = plans(amended_plan_date=amended, review_draft=[MEETING] * 6, review_outcome=["A"] * 6)
    assert held(reviews.amended_within_8_weeks, cases(*rows)) == [False, True, True, True, False, False]


def test_a_plan_is_not_amended_from_the_day_after_its_12_weeks():
    rows = plans(review_meeting=[ago(83), ago(84), ago(85), None], review_outcome=["A"] * 4)
    assert held(reviews.plans_not_amended, cases(*rows)) == [False, False, True, False]


def test_an_amended_plan_of_the_day_of_the_meeting_is_of_that_meeting():
    """One of the day before belongs to an earlier review."""
    rows = plans(
        review_meeting=[ago(100)] * 4, amended_plan_date=[ago(101), ago(100), ago(99), None], review_outcome=["A"] * 4
    )
    assert held(reviews.plans_not_amended, cases(*rows)) == [True, False, False, True]


@pytest.mark.parametrize(
    ("by_the_day", "expected"),
    [
        (True, [True, True, False, False]),
        (False, [True, False, False, False]),
    ],
)
def test_a_move_to_the_next_phase_on_the_day_itself(by_the_day, expected):
    """The Code of Practice says "by" 15 February, the Regulations "before": a setting."""
    due = date(2026, 2, 15)
    rows = plans(phase_transfer_final_date=[*around(due), None], phase_transfer_due_date=[due] * 4)
    tables = cases(*rows, conventions=Conventions(phase_transfer_by_the_day=by_the_day))
    assert held(reviews.phase_transfer_in_time, tables) == expected


@pytest.mark.parametrize(("by_the_day", "expected"), [(True, [True, False, False]), (False, [True, True, False])])
def test_a_move_is_judged_once_its_deadline_is_over(by_the_day, expected):
    """Deadlines of yesterday, today and tomorrow, no final plan: if it had to be "before" today, today is too late."""
    rows = plans(phase_transfer_due_date=[*around(DAY)])
    conventions = Conventions(phase_transfer_by_the_day=by_the_day)
    assert held(reviews.phase_transfers_due, cases(*rows, conventions=conventions)) == expected
    final = cases(*plans(phase_transfer_due_date=[DAY], phase_transfer_final_date=[DAY]))
    assert held(reviews.phase_transfers_due, final) == [True]


def test_a_plan_is_final_five_months_before_a_move_between_post_16_institutions():
    """Regulation 18(2): for a move on 1 September 2026 on 1 April at the latest."""
    final = [*around(date(2026, 4, 1)), None]
    rows = plans(post_16_move_final_date=final, post_16_move_date=[date(2026, 9, 1)] * 4)
    assert held(reviews.post_16_move_in_time, cases(*rows, as_at=date(2026, 9, 2))) == [True, True, False, False]


def test_a_deadline_of_today_is_still_to_come():
    rows = plans(phase_transfer_due_date=[*around(DAY), None])
    assert held(reviews.phase_transfers_to_do, cases(*rows)) == [False, True, True, False]
    assert rounds(cases(*rows))["passed"].tolist() == [True, False, False]


def test_which_plans_stand_in_which_figure():
    """All that can be recorded of a review, 200 days ago, and of two moves, of a plan in force, of one that ceased, of
    a child without a plan, and of a plan that the review leaves as it is; and plans of which nothing is recorded."""
    meeting = ago(200)
    review = {"review_meeting": meeting, "last_review": meeting, "review_outcome": "A", "review_draft": meeting}
    moves = {"phase_transfer_due_date": DAY, "phase_transfer_final_date": None, "post_16_move_date": DAY}
    final = moves | {"phase_transfer_final_date": ago(9)}
    kinds = {
        "all": review | moves,
        "ceased": review | moves | {"cease_date": ago(1)},
        "no plan": review | final | {"start_date": None, "assessment_outcome": "N"},
        "left as it is": review | final | {"review_outcome": "M"},
        "nothing": {},
        "nothing, ceased": {"cease_date": ago(1)},
    }
    usual = {"assessment_outcome": "Y", "start_date": date(2022, 1, 10)}
    tables = cases(*(usual | one for one in kinds.values()))

    def named(rule) -> list[str]:
        return [name for name, is_held in zip(kinds, held(rule, tables), strict=True) if is_held]

    assert named(reviews.plans_held_a_year) == ["all", "left as it is", "nothing"]
    assert named(reviews.reviews_overdue) == named(reviews.never_reviewed) == ["nothing"]
    ever = ["all", "ceased", "left as it is"]
    assert named(reviews.review_decisions) == named(reviews.review_decision_due) == ever
    assert named(reviews.amendments_due) == named(reviews.amendment_notices) == ["all", "ceased"]
    assert named(reviews.plans_not_amended) == named(reviews.phase_transfers_to_do) == ["all"]
    assert named(reviews.moving_on) == named(reviews.post_16_moves_due) == ever
    assert named(reviews.phase_transfers_due) == ["left as it is"]
