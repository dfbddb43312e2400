"""Our rate of appeals beside England's, and our log beside the Ministry's count."""

import pytest

from metrics.tribunal.appeal_rate import BesideEngland, Light
from metrics.tribunal.reconciliation import Reconciliation
from reports.summaries.series import Point, Series
from reports.words import tribunal as words
from tests.reports.figures import count

CAME = "appeals_registered"
OURS = Point(2025, 0.0321, 284, 8847)
THEIRS_TOO = Point(2024, 0.02, 160, 8000)


@pytest.mark.parametrize(
    ("common", "beside", "said"),
    [
        (
            OURS,
            BesideEngland(0.0321, 0.032, Light.GREEN),
            "In **2025** our own count gives **3.2%** (284 of 8,847 appealable decisions), the same as England's 3.2%.",
        ),
        (
            OURS,
            BesideEngland(0.0321, 0.042, Light.GREEN),
            "In **2025** our own count gives **3.2%** (284 of 8,847 appealable decisions), 1.0 percentage points below "
            "England's 4.2%.",
        ),
        (
            OURS,
            BesideEngland(0.0321, 0.0259, Light.AMBER),
            "In **2025** our own count gives **3.2%** (284 of 8,847 appealable decisions), 0.6 percentage points above "
            "England's 2.6%. That is up to a quarter more than England's.",
        ),
        (
            THEIRS_TOO,
            BesideEngland(0.02, 0.012, Light.RED),
            "In **2025** our own count gives **3.2%** (284 of 8,847 appealable decisions). England's rate goes up to "
            "2024; ours of that year was **2.0%** (160 of 8,000 appealable decisions), 0.8 percentage points above "
            "England's 1.2%. That is more than a quarter above England's.",
        ),
        (
            OURS,
            BesideEngland(0.0321, 0.01, Light.NONE),
            "In **2025** our own count gives **3.2%** (284 of 8,847 appealable decisions), 2.2 percentage points above "
            "England's 1.0%. With so few decisions the two are not compared.",
        ),
        (
            None,
            None,
            "In **2025** our own count gives **3.2%** (284 of 8,847 appealable decisions). England has no rate of a "
            "year that we have too.",
        ),
    ],
)
def test_our_rate_beside_englands(common, beside, said):
    """Above and below are said only where the two differ as they are shown."""
    assert words.rate_finding(OURS, common, beside) == said


@pytest.mark.parametrize("own", [None, Point(2025)])
def test_no_rate_of_our_own(own):
    assert words.rate_finding(own, None, None) == (
        "Our own rate cannot be said yet: it needs a whole calendar year and the plans of the January after."
    )


def test_what_stands_beneath_the_rate_adds_up():
    """537 and 60 and 8,200 and 50 are 8,847; the plans are those of the January after."""
    parts = [count(CAME, number) for number in (537, 60, 8200, 50)]
    assert words.parts_line(2025, parts, 8847) == (
        "**8,847 appealable decisions** in 2025 = 537 requests refused + 60 decisions not to issue a plan + 8,200 "
        "plans held in January 2026 + 50 plans ceased because needs are met."
    )


def test_a_jump_of_the_denominator_is_no_news():
    assert words.jump_words({2022: 1.25, 2024: 0.5}, "Our") == [
        "Our appealable decisions of 2022 are 1.3 times those of 2021: the rate of 2022 moved for that reason alone, "
        "and says nothing about appeals.",
        "Our appealable decisions of 2024 are 0.5 times those of 2023: the rate of 2024 moved for that reason alone, "
        "and says nothing about appeals.",
    ]


@pytest.mark.parametrize(
    ("own", "published", "said"),
    [
        (105, 100, "2025: 105 in our log, 100 counted by the Ministry of Justice (+5.0%): close enough."),
        (92, 100, "2025: 92 in our log, 100 counted by the Ministry of Justice (-8.0%): near, but check the log."),
        (
            1200,
            1000,
            "2025: 1,200 in our log, 1,000 counted by the Ministry of Justice (+20.0%): too far apart to use both.",
        ),
        (3, 0, "2025: 3 in our log, none counted by the Ministry of Justice: too far apart to use both."),
    ],
)
def test_our_log_beside_the_ministrys_count(own, published, said):
    assert words.reconciliation_words([Reconciliation(2025, own, published)]) == [said]


def test_the_rates_for_somebody_who_cannot_see_them():
    lines = [Series("Us", "us", (Point(2023, 0.02), Point(2024, 0.031))), Series("Region", "region", (Point(2024),))]
    assert words.rate_alt(lines) == (
        "Appeals to the Tribunal for the decisions that could be appealed, by calendar year: Us 3.1% in 2024"
    )
