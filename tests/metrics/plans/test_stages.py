"""Where the time goes, on plans whose stages can be counted on one's fingers."""

from datetime import date, timedelta

import pandas as pd
import pytest

from metrics.base.periods import calendar_year, month, months_to
from metrics.cases.case_tables import CaseTables
from metrics.plans.advice import advice_times
from metrics.plans.stages import explain_lateness, flow, stage_times

START = date(2025, 1, 6)
YEAR = calendar_year(2025)


def plan(decision: int, advice: int, writing: int, finishing: int) -> dict:
    """A plan by the weeks of its four stages."""
    days = [START + timedelta(weeks=sum((decision, advice, writing, finishing)[:stage])) for stage in range(5)]
    return {
        "received_date": START, "request_outcome": "Y", "request_outcome_date": days[1],
        "psychology_advice_asked": days[1], "psychology_advice_received": days[2], "draft_date": days[3],
        "assessment_outcome": "Y", "assessment_outcome_date": days[4], "start_date": days[4],
    }  # fmt: skip


def tables(*plans: dict) -> CaseTables:
    return CaseTables.build(pd.DataFrame(plans), as_at=date(2025, 12, 31))


def test_medians_and_shares_of_each_stage():
    """Three plans; advice took 6, 6 and 18 weeks, half of all 60 weeks together."""
    table = stage_times(tables(plan(4, 6, 2, 3), plan(6, 6, 2, 3), plan(5, 18, 2, 3)), YEAR).table.set_index("stage")
    assert table["median_weeks"].tolist() == [5, 6, 2, 3]
    assert table.loc["advice", "share_of_total"] == pytest.approx(30 / 60)
    assert table["share_of_total"].sum() == pytest.approx(1)


def test_the_stage_that_explains_lateness():
    """Two plans on time with 6 weeks of advice, one late with 18: twelve weeks more, and nothing else differs."""
    found = explain_lateness(tables(plan(5, 6, 2, 3), plan(5, 6, 2, 3), plan(5, 18, 2, 3)), YEAR)
    assert (found.stage, found.extra_weeks, found.share_of_extra, found.late) == ("advice", 12, 1, 1)


def test_only_time_that_was_lost_is_shared_out():
    """A decision 1 week longer and advice 8 weeks; what was half a week quicker at the end takes nothing off the 9."""
    found = explain_lateness(tables(plan(4, 6, 2, 3), plan(4, 6, 2, 4), plan(5, 14, 2, 3)), YEAR)
    assert (found.stage, found.extra_weeks, found.share_of_extra) == ("advice", 8, pytest.approx(8 / 9))
    assert (found.late, found.on_time) == (1, 2)


@pytest.mark.parametrize("plans", [[plan(5, 6, 2, 3)], [plan(5, 18, 2, 3)], [{"received_date": START}]])
def test_nothing_to_explain_unless_some_plans_are_on_time_and_some_late(plans):
    """No late plan, no culprit; nor without one on time to set beside, or without any plan."""
    assert explain_lateness(tables(*plans), YEAR) is None


def test_without_a_plan_no_stage_has_a_length():
    for asked in ({"received_date": START}, {"received_date": START, "psychology_advice_received": START}):
        found = stage_times(tables(asked), YEAR)
        assert (found.plans, found.left_out, set(found.table["children"])) == (0, 0, {0})
        assert found.table[["median_weeks", "lower_quartile", "upper_quartile", "share_of_total"]].isna().all(axis=None)


def test_plans_of_the_period_and_of_the_group_whose_clock_was_not_replaced():
    """Sent in April, 15 weeks after the request; an exception is in, mediation and a plan of June are out."""
    sent = plan(4, 6, 2, 3)
    whole = tables(sent, sent | {"exception_applies": True}, plan(4, 6, 2, 10), sent | {"assessment_mediation": True})
    only_first, april = pd.Series([True, False, True, True]), month(2025, 4)
    assert [stage_times(whole, april, group=group).plans for group in (None, only_first)] == [2, 1]
    assert stage_times(whole, april, group=only_first).left_out == 0


def test_without_any_advice_on_record_two_stages_are_one():
    """Most exports hold the draft but not the advice."""
    bare = {name: value for name, value in plan(4, 6, 2, 3).items() if "advice" not in name}
    assert stage_times(tables(bare), YEAR).table["median_weeks"].tolist() == [4, 8, 3]


def test_plans_whose_days_are_out_of_order_are_left_out_and_counted():
    """A draft before the decision tells nothing about either stage, nor does a decision before the request."""
    wrong = {**plan(4, 6, 2, 3), "draft_date": START}
    early = {**plan(4, 6, 2, 3), "request_outcome_date": START - timedelta(days=1)}
    found = stage_times(tables(plan(4, 6, 2, 3), wrong, early), YEAR)
    assert (found.plans, found.left_out) == (3, 2)


def test_advice_within_6_weeks_and_still_outstanding():
    """42 days is in time, 43 is not; what was asked for and never came is outstanding while the case is open."""
    late = {**plan(4, 6, 2, 3), "psychology_advice_received": START + timedelta(weeks=10, days=1)}
    waiting = {"received_date": START, "request_outcome": "Y", "psychology_advice_asked": START}
    row = (
        advice_times(tables(plan(4, 6, 2, 3), late, waiting), YEAR).set_index("adviser").loc["Educational psychologist"]
    )
    assert (row["received"], row["within_6_weeks"], row["outstanding"]) == (2, 1, 1)


def test_what_came_in_and_what_was_finished():
    """Two requests in January; one plan in April, one refusal in February."""
    refused = {"received_date": START, "request_outcome": "N", "request_outcome_date": date(2025, 2, 3)}
    found = flow(tables(plan(4, 6, 2, 3), refused), months_to(date(2025, 4, 30), 4))
    assert found["received"].tolist() == [2, 0, 0, 0]
    assert found["finished"].tolist() == [0, 1, 0, 1]
    assert found["difference"].tolist() == [2, -1, 0, -1]


def test_the_first_and_the_last_day_of_a_period_belong_to_it():
    """Requests and ends of 31 May, 1 June, 30 June and 1 July: two of each are June's."""
    days = (date(2025, 5, 31), date(2025, 6, 1), date(2025, 6, 30), date(2025, 7, 1))
    rows = [{"received_date": day, "request_outcome": "W", "request_outcome_date": day} for day in days]
    found = flow(tables(*rows), (month(2025, 6),))
    assert (found["received"].tolist(), found["finished"].tolist()) == ([2], [2])
