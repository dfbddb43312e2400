"""None of some: a share of nought is a figure, 0%, wherever a sentence has it, and never another share."""

import pytest

from data_access.reference_data.authorities import BY_OLD_CODE
from metrics.tribunal.appeal_rate import BesideEngland, Light
from reports.summaries.compare import Choice
from reports.summaries.series import Point, Series
from reports.words import compare, complaints, requests, reviews, timeliness, tribunal
from reports.words.absence import education, rates
from tests.reports.figures import TODAY, count, missing, share
from tests.reports.words.views import view

NOUGHT = Point(2024, 0.0, 0, 26)
LEEDS = BY_OLD_CODE["383"]
UNDECIDED, WAITS = "requests_undecided_past_6_weeks", "days_awaiting_placement_median"
UNPLACED = "plan_holders_without_placement"
CHOSEN = Choice(view(), "requests_refused", LEEDS, 2024, (), is_usual=True, is_ours=True, releases=("2025",))


def test_published_and_our_own_shares():
    """As City of London has it: no appeal of 26 decisions that could be appealed."""
    us, country = Series("Leeds", "us", (NOUGHT,)), Series("England", "england", (Point(2024, 0.0),))
    assert "**Leeds 0% (0 of 26)**; England **0%**." in compare.headline(CHOSEN, [us, country])
    years = Series("Leeds", "us", (NOUGHT, Point(2025, 0.5, 1, 2)))
    assert compare.over_years(CHOSEN, [years]) == "**Leeds: 0% in 2024, 50.0% in 2025.**"
    every = [Series(f"{part}", "other", (Point(2024, part / 10, part, 10),)) for part in range(5)]
    assert compare.among_all(CHOSEN, us, every).endswith("**Leeds, with 0%, is in the lowest quarter.**")
    assert tribunal.rate_finding(NOUGHT, NOUGHT, BesideEngland(0.0, 0.032, Light.GREEN)) == (
        "In **2024** our own count gives **0%** (0 of 26 appealable decisions), 3.2 percentage points below England's "
        "3.2%."
    )
    assert tribunal.rate_alt([us]).endswith(": Leeds 0% in 2024")


@pytest.mark.parametrize(
    ("said", "part"),
    [
        (
            timeliness.headline(
                share("plans_issued_within_20_weeks", 0, 4), count("assessments_open_past_20_weeks", 0)
            ),
            "**0% of plans were on time** (0 of 4)",
        ),
        (
            requests.headline(count("requests_received", 4), share("requests_refused", 0, 4), count(UNDECIDED, 0)),
            "**0% were refused an assessment** (0 of 4)",
        ),
        (
            complaints.headline(
                count("complaints_received", 4), share("stage_1_on_time", 0, 4), share("ombudsman_upheld_rate", 0, 4)
            ),
            "**0% of first answers were in time** (0 of 4); **the Ombudsman upheld 0 of 4** that it investigated",
        ),
        (
            reviews.headline(
                count("plans_maintained", 4, period=TODAY),
                share("plans_reviewed_within_12_months", 0, 4),
                count("reviews_overdue", 4),
            ),
            "**0% of plans held for a year were reviewed within 12 months** (0 of 4)",
        ),
        (
            education.sharing_finding(share("schools_sharing", 0, 4), count("schools_silent", 1)),
            "**0 of 4 schools share their registers** (0%). 1 signed up and sent nothing in the last five school",
        ),
        (
            education.unplaced_card(share(UNPLACED, 0, 4), missing(WAITS)),
            "have a plan and no school: 0% of 4.",
        ),
        (
            rates.headline(share("severe_absence", 0, 4), "Oak", "term"),
            "**0 of 4 pupils with a plan (0%) have missed half of their school or more**",
        ),
    ],
)
def test_our_shares(said, part):
    assert part in said


def test_one_more_than_could_be_told():
    """Complaints that cannot be linked yet, or of which it is too early to tell: one is said, none is not."""
    long = share("complaints_after_52_weeks", 1, 4)
    assert complaints.waits_finding(long, count("complaints_received", 5)).endswith(" 1 could not be linked.")
    assert complaints.waits_finding(long, count("complaints_received", 4)).endswith("more than 52 weeks.**")
    escalated, none = share("complaints_escalated", 0, 4), missing("complaints_to_ombudsman")
    for answered, said in ((5, " For 1 more it is too early to tell."), (4, "")):
        (line,) = complaints.ends_points(
            missing("complaints_upheld"), escalated, share("stage_1_on_time", 1, answered), none
        )
        assert line == f"**0% (0 of 4) went on to stage 2.**{said}"


def test_the_oldest_appeals_without_a_split():
    assert tribunal.open_card([]) == "No appeals open for over a year."
