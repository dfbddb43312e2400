"""From cases to the curves of what became of them: placed by hand, and against a count."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from metrics.base.periods import Period, calendar_year
from metrics.cases.case_tables import CaseTables
from metrics.plans.time_to_plan import ENDINGS, Ending, ended_without_plan, time_to_plan
from tests.benchmarks import population

FIRST = date(2025, 1, 6)
YEAR = calendar_year(2025)
LIMIT = 140


def after(days: int) -> date:
    return FIRST + timedelta(days=days)


def tables(*cases: dict, as_at: int = 300) -> CaseTables:
    """Cases that all begin on the first day, with days since then for dates."""
    rows = []
    for case in cases:
        given = {"received_date": 0, **case}
        dated = {name for name, value in given.items() if name.endswith("_date") and value is not None}
        rows.append({name: pd.Timestamp(after(value)) if name in dated else value for name, value in given.items()})
    return CaseTables.build(pd.DataFrame(rows), as_at=after(as_at))


def plan(day: int, **more) -> dict:
    decided = {"request_outcome": "Y", "assessment_outcome": "Y", "assessment_outcome_date": day}
    return {**decided, "start_date": day, **more}


def refused(day: int | None, outcome: str = "N", **more) -> dict:
    return {"request_outcome": outcome, "request_outcome_date": day, **more}


def decided_against(day: int, outcome: str = "N", **more) -> dict:
    return {"request_outcome": "Y", "assessment_outcome": outcome, "assessment_outcome_date": day, **more}


WAITING = {"request_outcome": "A"}
CASES = [
    plan(100), plan(141), refused(40), refused(30, "W"), decided_against(110), decided_against(90, "W"),
    {"exported": "330", "request_outcome": "Y", "request_outcome_date": 35}, WAITING,
]  # fmt: skip


def test_every_ending_is_placed_on_its_day():
    """Eight requests, each with another fate, looked at 300 days on: nothing is censored before that."""
    found = time_to_plan(tables(*CASES), YEAR)
    on = {ending: found.curves.days[found.curves.happened[:, place] > 0] for place, ending in enumerate(ENDINGS)}
    assert {ending: days.tolist() for ending, days in on.items()} == {
        Ending.PLAN: [100, 141],
        Ending.NO_PLAN: [110],
        Ending.REFUSED: [40],
        Ending.WITHDRAWN: [30, 90],
        Ending.MOVED: [35],
    }
    assert (found.requests, found.left_out, found.still_waiting) == (8, 0, 1)
    assert found.curves.by_day(LIMIT).shares[0] == pytest.approx(1 / 8)


def test_the_weekly_table_adds_up_and_stops_with_the_last_child_followed():
    found = time_to_plan(tables(*CASES), YEAR)
    weekly = found.weekly
    assert list(weekly) == ["days", "weeks", "still_waiting", *ENDINGS, "at_risk"]
    assert weekly["weeks"].tolist() == list(range(300 // 7 + 1))
    assert weekly["days"].tolist() == [7 * week for week in weekly["weeks"]]
    assert weekly[["still_waiting", *ENDINGS]].sum(axis=1).to_numpy() == pytest.approx(1)
    assert weekly.loc[20, "plan"] == pytest.approx(found.curves.by_day(LIMIT).shares[0])
    assert weekly.loc[21, "plan"] == pytest.approx(2 / 8)
    assert weekly["at_risk"].iloc[[0, -1]].tolist() == [8, 1]


@pytest.mark.parametrize(("as_at", "weeks"), [(69, 9), (70, 10), (71, 10)])
def test_the_weekly_table_ends_with_the_last_whole_week_that_a_child_was_followed(as_at, weeks):
    """Still waiting after 69, 70 and 71 days: ten weeks are over on day 70."""
    found = time_to_plan(tables(WAITING, plan(30), as_at=as_at), YEAR).weekly
    assert found["weeks"].tolist() == list(range(weeks + 1))


def test_where_every_wait_had_ended_the_weekly_table_goes_on():
    assert len(time_to_plan(tables(plan(30), refused(40), as_at=69), YEAR, weeks=12).weekly) == 13


@pytest.mark.parametrize("count", [3, 40, 400])
def test_the_weekly_table_is_the_curves_by_day(count):
    """Two routes to one number."""
    found = time_to_plan(population.tables(count), Period(date(2024, 6, 1), date(2025, 11, 30)), weeks=90)
    for row in found.weekly.to_dict("records"):
        one = found.curves.by_day(int(row["days"]))
        assert [row[ending] for ending in ENDINGS] == pytest.approx(list(one.shares))
        assert (row["still_waiting"], row["at_risk"]) == pytest.approx((one.still_waiting, one.at_risk))
    if len(found.weekly) < 91:
        assert np.isnan(found.curves.by_day(7 * len(found.weekly)).still_waiting)


def test_day_140_is_in_time():
    """As in the published measure and the law."""
    found = time_to_plan(tables(plan(140), plan(141)), YEAR)
    assert found.curves.by_day(LIMIT).shares[0] == pytest.approx(0.5)


def test_the_study_case_open_waits_count():
    """Section 1.3 of the domain study: 4 of 5 plans on time, yet half of the children without one by day 140."""
    as_at = date(2025, 12, 31)
    rows = [plan(day) for day in (100, 120, 130, 139, 150)]
    begun = [pd.Timestamp(as_at) - pd.Timedelta(days=age) for age in (20, 60, 160, 200, 300)]
    open_cases = [{"received_date": day} for day in begun]
    made = tables(*rows).cases[["received_date", "request_outcome", "assessment_outcome", "start_date"]]
    cases = pd.concat([made, pd.DataFrame(open_cases)], ignore_index=True)
    found = time_to_plan(CaseTables.build(cases, as_at=as_at), YEAR)
    by_limit = found.curves.by_day(LIMIT)
    assert by_limit.shares[0] == pytest.approx(0.5)
    assert found.still_waiting == 5
    assert 0 < by_limit.lower[0] < 0.5 < by_limit.upper[0] < 1


def test_a_refusal_that_was_overturned_is_not_an_ending():
    """The council has another clock after the order, the family's wait goes on from the request."""
    overturned = refused(40, tribunal_order_date=120)
    waiting = time_to_plan(tables(overturned), YEAR)
    assert (waiting.still_waiting, waiting.replaced) == (1, 1)
    sent = time_to_plan(tables({**overturned, **plan(200), "request_outcome": "N"}), YEAR)
    assert sent.curves.days.tolist() == [200]
    assert sent.curves.by_day(200).shares[0] == 1
    again = time_to_plan(tables({**overturned, "assessment_outcome": "N", "assessment_outcome_date": 190}), YEAR)
    assert again.curves.by_day(190).shares[ENDINGS.index(Ending.NO_PLAN)] == 1


@pytest.mark.parametrize(
    ("order", "ending"), [(89, Ending.NO_PLAN), (90, Ending.MOVED), (91, Ending.MOVED), (None, Ending.NO_PLAN)]
)
def test_a_child_who_moves_away_after_the_order_ended_by_the_move(order, ending):
    """A decision of day 90 against a plan stands if the order came before it; overturned, it is not how the wait ended.

    An order of the same day overturned it.
    """
    case = decided_against(90, exported="330", exported_date=150, tribunal_order_date=order)
    found = time_to_plan(tables(case), YEAR)
    assert found.curves.happened.sum(axis=0).tolist() == [int(one is ending) for one in ENDINGS]
    assert found.curves.days[found.curves.happened.any(axis=1)].tolist() == [90 if ending is Ending.NO_PLAN else 150]


def test_as_known_on_an_earlier_day():
    """The plan of day 141 is not known on day 120: that child still waits."""
    found = time_to_plan(tables(*CASES).known_by(after(120)), YEAR)
    assert found.still_waiting == 2
    assert found.weekly["weeks"].iloc[-1] == 17
    assert np.isnan(found.curves.by_day(LIMIT).shares[0])


def test_endings_without_usable_dates_are_counted():
    found = time_to_plan(tables(refused(None), plan(-10), plan(50), {"received_date": None, **WAITING}), YEAR)
    assert (found.requests, found.left_out, found.without_received_date) == (3, 2, 1)
    assert found.curves.cases == 1


def test_historical_records_and_other_periods_are_not_in_it():
    only = tables(plan(100), {"request_outcome": "H"}, plan(90, transfer_la="330", transfer_date=95))
    assert time_to_plan(only, YEAR).requests == 1
    assert time_to_plan(only, calendar_year(2024)).requests == 0
    assert time_to_plan(only, calendar_year(2024)).weekly.empty


def test_where_all_were_followed_the_curve_is_a_plain_count():
    """Requests made long before the last day: the share with a plan by day 140 can be counted."""
    made = population.tables(20_000)
    period = Period(date(2021, 1, 1), date(2022, 12, 31))
    found = time_to_plan(made, period)
    cases = made.cases
    inside = cases["received_date"].between(pd.Timestamp(period.start), pd.Timestamp(period.end)) & ~cases["historical"]
    waited = (cases["plan_sent_date"] - cases["received_date"]).dt.days
    counted = (inside & (waited <= 140)).sum() / (inside.sum() - found.left_out)
    assert found.curves.by_day(LIMIT).shares[0] == pytest.approx(counted)
    assert found.curves.cases + found.left_out == found.requests == inside.sum()


def test_ended_without_a_plan_is_every_other_ending():
    """20 of 100 refused, 5 after an assessment, 3 withdrawn, 2 moved: 30, whatever became of the other 70."""
    line = {"plan": 0.5, "still_waiting": 0.2, "refused": 0.2, "no_plan": 0.05, "withdrawn": 0.03, "moved": 0.02}
    assert ended_without_plan(line) == pytest.approx(0.3)
    assert ended_without_plan({**dict.fromkeys(line, 0.0), "plan": 1.0}) == 0
