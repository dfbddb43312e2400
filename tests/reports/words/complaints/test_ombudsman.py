"""What the page says of the Ombudsman's decisions: upheld beside others, how far they lag behind, what came back."""

import pytest

from metrics.complaints.published_rates import OmbudsmanFact
from metrics.counting.definition import Status
from reports.words import complaints as words
from tests.reports.figures import hidden, measure, missing, share
from tests.reports.words.complaints.given import UPHELD, themes

SOURCE = OmbudsmanFact("England", "all services", "2024/25", 0.945, "an annual review")


@pytest.mark.parametrize(
    ("upheld", "others", "said"),
    [
        (
            share(UPHELD, 38, 40),
            [SOURCE],
            "**The Ombudsman upheld 95% (38 of 40) of its investigations** in 2025. England, all services, 2024/25: "
            "95%.",
        ),
        (
            share(UPHELD, 18, 20),
            [],
            "**The Ombudsman upheld 90% (18 of 20) of its investigations** in 2025.",
        ),
        (
            share(UPHELD, 19, 19),
            [SOURCE],
            "**The Ombudsman upheld 100% (19 of 19) of its investigations** in 2025. Fewer than 20, so do not compare "
            "it. England, all services, 2024/25: 95%.",
        ),
        (missing(UPHELD, Status.NO_CASES), [SOURCE], "Investigations upheld: no cases."),
    ],
)
def test_upheld_beside_others(upheld, others, said):
    """Nineteen investigations are not enough to compare, twenty are."""
    assert words.upheld_finding(upheld, others) == said


def test_what_else_is_said_of_decisions_upheld():
    before, rate = share("ombudsman_remedied_before", 2, 19), measure("ombudsman_upheld_per_100000", 6.24, rows=19)
    long = share("ombudsman_after_52_weeks", 1, 4)
    assert words.upheld_points(before, rate, long) == [
        "**11% (2 of 19) had been put right before the Ombudsman looked.**",
        "6.2 upheld for every 100,000 residents (19 in all). The Ombudsman's own figure is about every service of a "
        "council.",
        "25% (1 of 4) of those that can be linked to a case come from families who waited more than 52 weeks.",
    ]
    assert words.upheld_points(missing(before.metric.key), missing(rate.metric.key), hidden(long.metric.key)) == []


EARLIER, DAYS = "ombudsman_from_earlier_years", "days_from_fault_to_decision_median"


@pytest.mark.parametrize(
    ("earlier", "days", "said"),
    [
        (
            share(EARLIER, 3, 4),
            measure(DAYS, 426),
            "**In 75% (3 of 4) of the decisions upheld, the fault was over before the year began.** Half of them came "
            f"14 months or more after the fault began. {words.LAGS}",
        ),
        (
            share(EARLIER, 3, 4),
            measure(DAYS, 31),
            "**In 75% (3 of 4) of the decisions upheld, the fault was over before the year began.** Half of them came "
            f"1 month or more after the fault began. {words.LAGS}",
        ),
        (
            share(EARLIER, 0, 4),
            missing(DAYS),
            "**In 0% (0 of 4) of the decisions upheld, the fault was over before the year began.** " + words.LAGS,
        ),
        (
            missing(EARLIER),
            measure(DAYS, 400),
            "When the faults were is not recorded, so how far these decisions lag behind cannot be said.",
        ),
    ],
)
def test_how_far_decisions_lag_behind(earlier, days, said):
    assert words.lag_finding(earlier, days) == said


REPEAT = "repeat_fault_themes"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            themes(("Delay", 1, 0.5), ("Transport", 1, 0.5)),
            "None of the 2 themes found in the last 24 months was found twice.",
        ),
        (
            themes(("Delay", 2, 0.5), ("Transport", 1, 0.25)),
            "**1 of 2 themes was found in two upheld decisions or more** in the last 24 months: most often Delay (2). "
            "50% (2 of 4) of the decisions carry one of them.",
        ),
        (
            themes(("A", 5, 1), ("B", 4, 1), ("C", 3, 1), ("D", 2, 1)),
            "**4 of 4 themes were found in two upheld decisions or more** in the last 24 months: most often A (5), B "
            "(4) and C (3). 50% (2 of 4) of the decisions carry one of them.",
        ),
    ],
)
def test_found_once_is_not_a_repeat(found, said):
    assert words.repeats_finding(share(REPEAT, 2, 4), found) == said


def test_no_theme_of_an_upheld_decision():
    assert words.repeats_finding(missing(REPEAT), themes()) == (
        "No theme of an upheld decision is recorded in these 24 months."
    )


DONE, ON_TIME, BACK = "ombudsman_compliance", "ombudsman_compliance_on_time", "faults_after_fix"


def test_promises_kept_and_faults_that_came_back():
    done, on_time = share(DONE, 9, 10), share(ON_TIME, 5, 10)
    kept = (
        "Of the Ombudsman's cases whose last remedy fell due in the period, **90% (9 of 10) are done in full**; 50% (5 "
        "of 10) by the days promised."
    )
    assert words.promise_points(done, on_time, share(BACK, 0, 4)) == [
        kept,
        "No fault that we had put right was found again afterwards.",
    ]
    assert words.promise_points(done, on_time, share(BACK, 1, 4)) == [
        kept,
        "**25% (1 of 4): faults that came back.** These upheld decisions are about a fault that we had put right, and "
        "that happened again afterwards.",
    ]
    assert words.promise_points(missing(DONE, Status.NO_CASES), missing(ON_TIME), missing(BACK)) == [
        "No case of the Ombudsman had its last remedy fall due in the period."
    ]
    assert words.promise_points(missing(DONE), missing(ON_TIME), share(BACK, 1, 4)) == [
        "Whether promises to the Ombudsman were kept needs the register of remedies, which is not loaded."
    ]
