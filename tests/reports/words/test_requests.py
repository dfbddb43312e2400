"""What the page on requests says: what grew, which stage is to blame, and of 100 families how many still wait."""

import math
from datetime import date

import pandas as pd
import pytest

from metrics.plans.stages import Explanation, StageTimes
from reports.words import requests as words
from tests.reports.figures import TODAY, YEAR, count, hidden, measure, missing, share

RECEIVED, REFUSED, PAST = "requests_received", "requests_refused", "requests_undecided_past_6_weeks"


NONE_WAIT = "no families have waited more than six weeks to hear"


@pytest.mark.parametrize(
    ("received", "refused", "past", "place", "said"),
    [
        (0, missing(REFUSED), 0, "", f"In 2025, no requests came in. As at 31 October 2026, {NONE_WAIT}."),
        (
            1,
            share(REFUSED, 0, 1),
            1,
            "Milltown",
            "In Milltown, in 2025, **1 request came in**; **0% were refused an assessment** (0 of 1). As at 31 "
            "October 2026, **1 family has waited more than six weeks to hear**.",
        ),
        (
            2237,
            share(REFUSED, 537, 2237),
            31,
            "",
            "In 2025, **2,237 requests came in**; **24% were refused an assessment** (537 of 2,237). As at 31 "
            "October 2026, **31 families have waited more than six weeks to hear**.",
        ),
        (5, missing(REFUSED), 0, "", f"In 2025, **5 requests came in**. As at 31 October 2026, **{NONE_WAIT}**."),
    ],
)
def test_headline(received, refused, past, place, said):
    assert words.headline(count(RECEIVED, received), refused, count(PAST, past, period=TODAY), place) == said


def test_requests_that_may_not_be_shown_are_not_none():
    found = words.headline(hidden(RECEIVED), hidden(REFUSED), count(PAST, 0, period=TODAY))
    assert found.startswith("In 2025, how many requests came in is hidden, to protect privacy. As at 31 October 2026, ")
    nothing = words.headline(missing(RECEIVED), missing(REFUSED), count(PAST, 0, period=TODAY))
    assert nothing.startswith("In 2025, how many requests came in is not recorded in this data. As at ")


@pytest.mark.parametrize(
    ("past", "why"), [(missing(PAST), "not recorded"), (hidden(PAST), "hidden, to protect privacy")]
)
def test_a_missing_number_of_families_is_not_none(past, why):
    said = words.headline(count(RECEIVED, 5), share(REFUSED, 1, 5), past)
    assert said.endswith(f"**how many wait past six weeks to hear is {why}**.")


def test_cards():
    rate = measure("requests_per_1000", 12.34)
    assert words.received_card(count(RECEIVED, 5), missing("requests_per_1000")) == (
        "requests for an assessment in 2025."
    )
    assert words.received_card(count(RECEIVED, 5), rate) == (
        "requests for an assessment in 2025. That is 12.3 for every 1,000 people aged 0 to 25."
    )
    assert words.six_weeks_card(share("request_decisions_within_6_weeks", 1, 2)) == (
        "Made in 2025. The law expects every decision within 6 weeks."
    )


@pytest.mark.parametrize(
    ("past", "undecided", "said"),
    [
        (31, 160, "**160 undecided** = 129 still within six weeks + **31 past six weeks**, on 31 October 2026."),
        (0, 0, "**0 undecided** = 0 still within six weeks + **0 past six weeks**, on 31 October 2026."),
        (2, 2, "**2 undecided** = 0 still within six weeks + **2 past six weeks**, on 31 October 2026."),
    ],
)
def test_the_undecided_in_two_parts(past, undecided, said):
    found = words.undecided_sum(count(PAST, past, period=TODAY), count("requests_undecided", undecided, period=TODAY))
    assert found == said


def test_endings():
    assert words.endings_finding(share("assessments_ending_in_a_plan", 95, 100)) == (
        "**95% (95 of 100) of the assessments that ended led to a plan.**"
    )
    assert words.endings_finding(missing("assessments_ending_in_a_plan")) == (
        "No assessment had its outcome in this period."
    )


@pytest.mark.parametrize(
    ("repeated", "again", "said"),
    [
        (missing("requests_repeated"), None, "Whether a family had asked before is not recorded in this data."),
        (
            share("requests_repeated", 0, 100),
            None,
            "No request in this period came from a family who had asked before.",
        ),
        (
            share("requests_repeated", 5, 100),
            None,
            "**5% (5 of 100) of the requests came from families who had asked before.** None of them followed a "
            "refusal.",
        ),
        (
            share("requests_repeated", 5, 100),
            (1.0, 1),
            "**5% (5 of 100) of the requests came from families who had asked before.** Where the earlier request was "
            "refused, the typical family asked again after **1 week** (1 request).",
        ),
        (
            share("requests_repeated", 5, 100),
            (30.5, 4),
            "**5% (5 of 100) of the requests came from families who had asked before.** Where the earlier request was "
            "refused, the typical family asked again after **31 weeks** (4 requests).",
        ),
    ],
)
def test_who_had_asked_before(repeated, again, said):
    key = "weeks_from_refusal_to_new_request_median"
    assert words.repeated_finding(repeated, measure(key, *again) if again else missing(key)) == said


def stages(*rows: tuple[str, int, float]) -> StageTimes:
    """Stages by name, children and their part of all the time."""
    return StageTimes(pd.DataFrame(rows, columns=["name", "children", "share_of_total"]), plans=10, left_out=0)


def test_the_stage_that_takes_longest_and_the_one_to_blame():
    """They may differ: advice takes most of everybody's time, and lateness comes from the last stage."""
    found = stages(("Deciding", 10, 0.2), ("Gathering advice", 10, 0.5), ("Finishing", 10, 0.3))
    longest = "**Gathering advice takes the largest part of the time**, 50% of all weeks."
    assert words.stages_finding(found, None) == longest
    why = Explanation("finishing", "Finishing", extra_weeks=11.6, share_of_extra=0.8, late=1200, on_time=85)
    assert words.stages_finding(found, why) == (
        f"{longest} Finishing explains most of the lateness: it took 12 weeks longer in the 1,200 late plans than in "
        "the 85 on time, 80% of the time they lost."
    )
    assert words.stages_finding(stages(("Deciding", 0, math.nan)), None) == words.NO_STAGES


def test_one_late_plan_lost_one_week():
    why = Explanation("advice", "Gathering advice", extra_weeks=1.0, share_of_extra=1.0, late=1, on_time=2)
    assert words.lateness_words(why) == (
        "Gathering advice explains most of the lateness: it took 1 week longer in the 1 late plan than in the 2 on "
        "time, 100% of the time they lost."
    )


@pytest.mark.parametrize(
    ("plans", "left_out", "said"),
    [
        (10, 0, "The stages are those of 10 of 10 plans issued."),
        (1200, 200, "The stages are those of 1,000 of 1,200 plans issued; the other 200 lack a day."),
        (1, 1, "The stages are those of 0 of 1 plan issued; the other 1 lacks a day."),
    ],
)
def test_stages_left_out(plans, left_out, said):
    assert words.stages_left_out(StageTimes(pd.DataFrame(), plans, left_out)) == said


def test_the_adviser_who_is_late_most_often_is_the_one_with_the_lowest_share():
    """An adviser without advice received has no share; what is outstanding is of all."""
    advice = pd.DataFrame(
        [("Education", 100, 90, 0.9, 3), ("Health", 1200, 600, 0.5, 4), ("Social care", 0, 0, math.nan, 1000)],
        columns=["adviser", "received", "within_6_weeks", "share", "outstanding"],
    )
    assert words.advice_finding(advice) == (
        "**Health: 50% of the advice came within 6 weeks** (600 of 1,200), the lowest share. Asked for and not yet "
        "received, over all advisers: 1,007."
    )
    assert words.advice_finding(advice[advice["received"] == 0]) == "No advice was received in this period."


@pytest.mark.parametrize(
    ("received", "finished", "change"),
    [([1200, 7], [1000, 3], "grew by 204"), ([5, 7], [9, 5], "shrank by 2"), ([5, 7], [7, 5], "stayed the same")],
)
def test_the_queue_grows_where_more_come_in_than_are_finished(received, finished, change):
    months = [(date(2026, 9, 1), date(2026, 9, 30)), (date(2026, 10, 1), date(2026, 10, 31))]
    flow = pd.DataFrame(months, columns=["period_start", "period_end"]).assign(received=received, finished=finished)
    assert words.flow_finding(flow) == (
        f"From September 2026 to October 2026, **{sum(received):,} requests came in and {sum(finished):,} cases were "
        f"finished: the queue {change}.** In October 2026, {received[1]} came in and {finished[1]} were finished."
    )


@pytest.mark.parametrize(
    ("received", "finished", "said"),
    [
        (
            1,
            0,
            "1 request came in and no cases were finished: the queue grew by 1.** In May 2026, 1 came in and 0 were",
        ),
        (
            0,
            1,
            "no requests came in and 1 case was finished: the queue shrank by 1.** In May 2026, 0 came in and 1 was",
        ),
    ],
)
def test_a_queue_of_one(received, finished, said):
    flow = pd.DataFrame([(date(2026, 5, 1), date(2026, 5, 31))], columns=["period_start", "period_end"])
    found = words.flow_finding(flow.assign(received=received, finished=finished))
    assert found == f"From May 2026 to May 2026, **{said} finished."


def test_the_period_of_the_figures():
    assert YEAR.name == "2025"
