"""What is said of us beside others: which way, by how much, and what is left out."""

from dataclasses import replace

import pytest

from data_access.reference_data.authorities import BY_OLD_CODE
from reports.summaries.differences import Coverage, Pair, PlansCounted
from reports.summaries.series import Point, Series
from reports.words import compare as words
from tests.reports.summaries.given import series
from tests.reports.summaries.test_compare import ON_TIME, choice
from tests.reports.words.figures import share

US = series("us", (2024, 8, 80), name="Leeds")
ENGLAND = series("england", (2023, 30, 60), (2024, 400, 800), name="England")
NAME = "Plans issued within 20 weeks"


def test_us_first_then_the_others():
    neighbours = series("pooled", (2024, 50, 80), name="Statistical neighbours together")
    said = words.headline(choice(is_ours=False), [US, ENGLAND, neighbours])
    assert "2024: **Leeds 10.0% (8 of 80)**; England **50.0%**; the statistical neighbours together **62.5%**." in said


def test_our_own_count_says_the_whole_year_and_the_year_so_far():
    own = series("own", (2025, 1, 4), (2026, 3, 4))
    said = words.headline(choice(), [US, own, ENGLAND])
    assert said.endswith("Leeds by its own count: **25.0% (1 of 4)** in 2025 and 75.0% (3 of 4) in 2026 so far.")
    assert "own count" not in words.headline(choice(is_ours=False), [US, own, ENGLAND]), "of another council"


def test_no_published_figure_is_a_finding_with_its_reason():
    """Dorset recorded every plan of 2024 as an exception."""
    nothing = Series("Dorset", "us", (Point(2024, reason="not available (x)"),))
    said = words.headline(choice(authority=BY_OLD_CODE["838"]), [nothing, ENGLAND])
    assert "**Dorset has no published figure.** Every plan of 2024 was recorded as an exception" in said
    unexplained = words.headline(choice(), [replace(nothing, name="Leeds"), ENGLAND])
    assert "**Leeds has no published figure.** The release says: not available (x). England **50.0%**." in unexplained


@pytest.mark.parametrize(
    ("ours", "where"),
    [(8, "outside that range, so the difference is more than chance."), (40, "inside that range.")],
)
def test_more_than_chance_or_not(ours, where):
    """Of 80 cases beside a half: 8 are far below, 40 are England's share itself."""
    said = words.chance(choice(), [series("us", (2024, ours, 80), name="Leeds"), ENGLAND])
    assert said.endswith(f"by chance alone; Leeds is {where}")


def test_nothing_is_said_of_chance_without_counts():
    assert words.chance(choice(), [ENGLAND]) == ""
    assert words.chance(choice(), [Series("Leeds", "us", (Point(2024, 0.5),)), ENGLAND]) == ""


@pytest.mark.parametrize(
    ("ours", "said"),
    [
        ((50, 100), "our own count is 10.0 percentage points higher than the published figure**: 50.0% (50 of 100)"),
        ((30, 100), "our own count is 10.0 percentage points lower than the published figure**: 30.0% (30 of 100)"),
        ((41, 102), "our own count is 0.2 percentage points higher than"),
        ((80, 200), "our own count is as high as the published figure**: 40.0% (80 of 200), not 40.0% (40 of 100)"),
        ((40, 100), "our own count is the published one**: 40.0% (40 of 100)."),
    ],
)
def test_higher_and_lower_than_published(ours, said):
    pair = Pair(Point(2024, ours[0] / ours[1], *ours), Point(2024, 0.4, 40, 100))
    assert said in words.own_finding([Pair(Point(2023, 0.1, 1, 10), Point(2023, 0.1, 1, 10)), pair])


def test_nothing_to_hold_side_by_side():
    assert words.own_finding([]).startswith("No year has both")


def test_plans_left_out_are_counted():
    plans = PlansCounted(2024, 1010, 12, 3, 998, share(ON_TIME, 1, 4))
    first, second, third, *_ = words.why_different(choice(), plans)
    assert first.startswith("By our records 1,010 plans were issued in 2024. 12 had mediation or a tribunal")
    assert "of the rest 3 had an exception claimed" in first
    assert "there are 998; to the day the plan started, 4 (25% (1 of 4))" in second
    assert "sent in January" in third
    assert words.why_different(replace(choice(), figure="tribunal_appeal_rate_in_development"), None) == []


def test_englands_two_rates():
    found = Coverage(2024, 6.1, 5.7, 22276.0, 364912.0, 20771, ("Reading", "Surrey"))
    (said,) = words.coverage(found)
    assert "**6.1%** and **5.7%**" in said
    assert "22,276 appeals of all authorities by 364,912 decisions" in said
    assert "(Reading and Surrey), so it is too high" in said
    assert said.endswith("leaves those authorities out of both: 20,771 of 364,912.")
    assert words.coverage(None) == []


@pytest.mark.parametrize(
    ("years", "said"),
    [([2024], "2024"), ([2023, 2024], "2023 to 2024"), ([2019, 2021, 2022, 2024], "2019, 2021 to 2022 and 2024")],
)
def test_years_in_words(years, said):
    assert words.year_words(years) == said


def test_years_without_a_figure_are_said_where_england_has_one():
    us = Series("Leeds", "us", (Point(2022, reason="low (low)"), Point(2023, reason="hidden (c)"), Point(2024, 0.5)))
    said = words.missing(choice(), [us, ENGLAND])
    assert said == ["Leeds, 2023: hidden (c).", "DfE gives no figure of regions for this."]
    assert words.missing(choice(releases=()), [ENGLAND]) == []


@pytest.mark.parametrize(
    ("stored", "said"), [(0, "It was loaded before; nothing was changed."), (1200, "1,200 figures were kept.")]
)
def test_a_release_that_was_loaded(stored, said):
    assert words.loaded(words.release_name("2025"), stored) == f"The 2025 release is loaded. {said}"
    assert words.release_name("absence by SEN") == "DfE's absence by SEN"
