"""Larkmoor's figures stay in the bands its story asks for, and beside England's."""

import numpy as np
import pandas as pd
import pytest

from sample_data.larkmoor.advice import KINDS
from sample_data.larkmoor.calibration import BANDS, figures, open_past_20_weeks
from sample_data.larkmoor.council import CENSUS, EXTRACT, FIRST_DAY
from sample_data.larkmoor.lives import known_by
from sample_data.larkmoor.people import ages_on
from sample_data.larkmoor.plans import in_force


@pytest.fixture(scope="module")
def measured(register):
    return figures(register)


@pytest.mark.parametrize("name", BANDS)
def test_figure_is_in_its_band(measured, name):
    low, high = BANDS[name]
    assert low <= measured[name] <= high, f"{name}: {measured[name]:.1f}"


def test_the_backlog_was_cleared_while_the_headline_fell(measured):
    """The point of the sample: in 2025 the published share is at its lowest, yet every other sign improved."""
    assert measured["20 weeks, issued 2025"] < measured["20 weeks, issued 2024"]
    assert measured["20 weeks, due 2025"] > measured["20 weeks, due 2024"]
    assert measured["open past 20 weeks, 31 December 2025"] < measured["open past 20 weeks, 30 June 2024"] / 2


def test_the_queue_is_longest_in_2024(register):
    real = register[register["request_outcome"] != "H"]
    days = pd.date_range("2021-01-31", EXTRACT, freq="ME")
    queue = [open_past_20_weeks(real, np.datetime64(day)) for day in days]
    assert pd.Timestamp("2024-04-01") <= days[int(np.argmax(queue))] <= pd.Timestamp("2024-10-31")


def test_localities_differ(register):
    issued = register[(register["assessment_outcome"] == "Y") & (register["assessment_outcome_date"] >= "2026-01-01")]
    in_time = (issued["assessment_outcome_date"] - issued["received_date"]).dt.days <= 140
    share = in_time.groupby(issued["locality"]).mean()
    assert len(share) == 6
    assert share.max() - share.min() > 0.15


def test_events_come_in_order(register):
    """A clean register: what is out of order in the files was put in on purpose, and is counted elsewhere."""
    assert not (register["request_outcome_date"] < register["received_date"]).any()
    assert not (register["assessment_outcome_date"] < register["request_outcome_date"]).any()
    assert not (register["cease_date"] < register["start_date"]).any()
    # where the last meeting is not decided yet, the decision before it stands
    decided = register[register["review_outcome"] != ""]
    assert not (decided["last_review"] < decided["review_meeting"]).any()
    assert not (register["amended_plan_date"] < register["last_review"]).any()
    assert not (register["phase_transfer_final_date"] < register["start_date"]).any()
    # a plan made by order after "no plan" has its draft after the decision not to issue
    assert not (register["start_date"] < register["draft_date"]).any()


@pytest.mark.parametrize("kind", KINDS)
def test_advice_comes_between_the_decision_and_the_draft(register, kind):
    asked, received = (register[f"{kind}_advice_{step}"] for step in ("asked", "received"))
    begun = register["assess_from"].fillna(register["request_outcome_date"])
    assert not (asked < begun).any()
    assert (asked - begun).dt.days.max() <= 14, "asked within days, holidays in between"
    assert not (received < asked).any()
    ended = register["assessment_outcome_date"]
    before_draft = register["assessment_outcome"] == "Y"
    assert not (received > register["draft_date"])[before_draft].any()
    assert not (received > ended).any()
    no_assessment = (register["request_outcome"] != "Y") & register["assess_from"].isna()
    assert asked[no_assessment].isna().all()
    assert asked[~no_assessment].notna().mean() > 0.93


def test_psychologists_advice_is_what_held_plans_up_in_the_shortage(measured):
    assert measured["EP advice, late plans in the shortage"] > 2 * measured["EP advice, late plans asked 2021"]
    assert measured["EP advice, late plans in the shortage"] > 2 * measured["EP advice, on-time plans in the shortage"]
    assert measured["EP advice, late plans asked 2025"] < measured["EP advice, late plans in the shortage"] / 2


def test_plans_never_amended_are_overdue_for_review_too(register):
    live = register[in_force(register, EXTRACT)]
    year_ago = pd.Timestamp(EXTRACT - 365)
    waiting = live[live["amended_plan_date"].isna() & (live["review_outcome"] == "A")]
    waiting = waiting[waiting["review_meeting"] < year_ago]
    assert 170 <= len(waiting) <= 210
    assert (waiting["last_review"] < year_ago).mean() > 0.75, "but for those decided months after the meeting"


def test_days_of_phase_transfers(register):
    live = register[in_force(register, EXTRACT)]
    due = live["phase_transfer_due_date"].value_counts()
    wanted = ["2026-02-15", "2026-03-31", "2027-02-15", "2027-03-31"]
    assert sorted(f"{day:%Y-%m-%d}" for day in due.index) == wanted
    assert due.min() > 300


def test_a_review_once_recorded_stays_as_it_was(register):
    """Register of census day and extract agree: same meeting, same decision, same amended plan."""
    columns = ["review_meeting", "last_review", "review_outcome", "amended_plan_date"]
    then = known_by(CENSUS).set_index("case_reference")[columns]
    now = register.set_index("case_reference")[columns].reindex(then.index)
    same = then[(then["review_meeting"] == now["review_meeting"]) & then["amended_plan_date"].notna()]
    assert len(same) > 100
    assert same.equals(now.loc[same.index])


def test_everyone_is_at_most_25(register):
    live = register[in_force(register, EXTRACT)]
    ages = ages_on(live, np.full(len(live), EXTRACT))
    assert ages.min() >= 0
    assert ages.max() <= 25


def test_nothing_is_known_before_it_happened():
    register = known_by(CENSUS)
    dates = register.select_dtypes("datetime").drop(columns=["phase_transfer_due_date"])
    assert dates.max().max() <= pd.Timestamp(CENSUS)


def test_no_request_from_before_the_first_day_unless_it_was_still_open(register):
    early = register[(register["request_outcome"] != "H") & (register["received_date"] < pd.Timestamp(FIRST_DAY))]
    ended = early["start_date"].fillna(early["assessment_outcome_date"]).fillna(early["request_outcome_date"])
    assert not (ended < pd.Timestamp(FIRST_DAY)).any()


def test_refusals_overturned_are_recorded_in_both_ways(register):
    """On the refused request itself, with the date of the order; or as a second request of the same person."""
    refused = register[register["request_outcome"] == "N"]
    on_itself = refused[refused["start_date"].notna()]
    orders = ["tribunal_order_date", "mediation_agreement_date", "unopposed_date"]
    assert on_itself[orders].notna().any(axis=1).all()
    agreed_at_once = register[
        (register["request_outcome"] == "Y") & (register["received_date"] == register["request_outcome_date"])
    ]
    assert len(on_itself) > 100
    assert agreed_at_once["person"].isin(refused["person"]).sum() > 50
