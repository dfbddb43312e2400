"""Each stage as a figure: from which day to which, in weeks, and of which plans."""

from datetime import date, timedelta

import pytest

from metrics.plans import stage_waits
from metrics.plans.stages import WITH_ADVICE, WITHOUT_ADVICE
from tests.metrics.tables import cases, held

ASKED = date(2025, 1, 6)
WEEKS = {"request_outcome_date": 5, "health_advice_received": 12, "draft_date": 15, "start_date": 19}


def plan(**weeks: int | None) -> dict:
    """A plan with the day of every stage, so many weeks after the request."""
    days = {name: at and ASKED + timedelta(weeks=at) for name, at in (WEEKS | weeks).items()}
    return {"received_date": ASKED, "request_outcome": "Y", "assessment_outcome": "Y", **days} | {
        "assessment_outcome_date": days["start_date"],
        "health_advice_asked": days["request_outcome_date"],
    }


@pytest.mark.parametrize(
    ("rule", "weeks"),
    [
        (stage_waits.weeks_deciding, 5),
        (stage_waits.weeks_gathering_advice, 7),
        (stage_waits.weeks_writing, 3),
        (stage_waits.weeks_assessing, 10),
        (stage_waits.weeks_finishing, 4),
    ],
)
def test_weeks_from_one_day_to_the_next(rule, weeks):
    assert rule(cases(plan())).tolist() == [weeks]


def test_only_plans_with_the_day_of_every_stage_in_order_count():
    """Two stages may end on one day."""
    rows = [plan(), plan(draft_date=None), plan(draft_date=20), plan(draft_date=19), plan(draft_date=12)]
    assert held(stage_waits.plans_with_every_stage, cases(*rows)) == [True, False, False, True, True]
    appeal = plan() | {"request_tribunal": True}
    assert held(stage_waits.plans_with_every_stage, cases(appeal)) == [False]


def test_every_stage_has_its_figure():
    assert set(stage_waits.BY_STAGE) == {stage.key for stage in (*WITH_ADVICE, *WITHOUT_ADVICE)}
    assert set(stage_waits.BY_STAGE.values()) == {metric.key for metric in stage_waits.METRICS}
