"""What the page Compare says: inside and outside of chance, which quarter, and by how much our own count differs."""

from dataclasses import replace

import pytest

from reports.summaries.differences import Coverage, Pair
from reports.summaries.series import Point, Series
from reports.words import compare as words
from reports.words import compare_charts
from tests.reports.words.compare.chosen import CHOSEN

NAME = "Plans issued within 20 weeks"


def series(role: str, *points: Point, name: str = "") -> Series:
    return Series(name or {"us": "Leeds", "england": "England", "own": "Larkmoor"}.get(role, role), role, points)


def point(part: int, of: int, year: int = 2024) -> Point:
    return Point(year, part / of, part, of)


ENGLAND = series("england", point(39_407, 84_866))


POOLED = series("pooled", point(50, 100), name="Statistical neighbours of Leeds")


def test_headline():
    """Us, then the others; then our own count of the last whole year and of the year so far."""
    own = series("own", point(46, 100), point(30, 50, 2025), point(20, 25, 2026))
    found = [series("us", point(67, 717)), own, ENGLAND, POOLED]
    assert words.headline(CHOSEN, found) == (
        f"{NAME}, 2024: **Leeds 9.3% (67 of 717)**; England **46.4%**; the statistical neighbours together **50.0%**. "
        "Larkmoor by its own count: **60.0% (30 of 50)** in 2025 and 80.0% (20 of 25) in 2026 so far."
    )


def test_headline_without_a_published_figure_of_ours():
    """The release says why; nothing is made up."""
    found = [series("us", Point(2024, reason="suppressed (c)")), ENGLAND]
    assert words.headline(CHOSEN, found) == (
        f"{NAME}, 2024: **Leeds has no published figure.** The release says: suppressed (c). England **46.4%**. "
    )


def test_headline_without_an_authority():
    chosen = replace(CHOSEN, authority=None, beside=(), is_ours=False)
    own = series("own", point(30, 50, 2025))
    assert words.headline(chosen, [own, ENGLAND]) == (
        f"{NAME}. Larkmoor by its own count: **60.0% (30 of 50)** in 2025. Published for 2024: England **46.4%**."
    )


@pytest.mark.parametrize(
    ("part", "where"),
    [
        (46, "Leeds is inside that range."),
        (30, "Leeds is outside that range, so the difference is more than chance."),
        (64, "Leeds is outside that range, so the difference is more than chance."),
    ],
)
def test_whether_chance_may_explain_our_distance(part, where):
    """Of 100 cases at 46%, three standard errors of 5 points each way are 31% to 62%."""
    said = words.chance(CHOSEN, [series("us", point(part, 100)), ENGLAND])
    assert said.startswith("With 100 cases, a council just like England would have between 3")
    assert said.endswith(f" by chance alone; {where}")


def test_chance_is_not_spoken_of_without_counts():
    assert words.chance(CHOSEN, [series("us", Point(2024, 0.4)), ENGLAND]) == ""
    assert words.chance(CHOSEN, [ENGLAND]) == ""
    assert words.chance(CHOSEN, [series("us", point(1, 2))]) == ""


EVERY = [series("other", Point(2024, value)) for value in (0.1, 0.2, 0.3, 0.4, 0.5)]


SPREAD = (
    "Of the 5 authorities with a figure for 2024, **half lie between 20.0% and 40.0%**, the middle one at 30.0%; the "
    "lowest has 10.0%, the highest 50.0%."
)


@pytest.mark.parametrize(
    ("value", "quarter"),
    [
        (0.19, "the lowest quarter"),
        (0.2, "the second lowest quarter"),
        (0.29, "the second lowest quarter"),
        (0.3, "the second highest quarter"),
        (0.4, "the second highest quarter"),
        (0.41, "the highest quarter"),
    ],
)
def test_in_which_quarter_we_are(value, quarter):
    """A value on a quartile lies in the middle half."""
    us = series("us", Point(2024, value))
    assert words.among_all(CHOSEN, us, EVERY) == (f"{SPREAD} **Leeds, with {100 * value:.1f}%, is in {quarter}.**")


def test_among_all_without_us_or_anybody():
    assert words.among_all(CHOSEN, None, EVERY) == SPREAD
    assert words.among_all(CHOSEN, series("us", Point(2024, reason="not published")), EVERY) == (
        f"{SPREAD} Leeds has no figure: not published."
    )
    assert words.among_all(CHOSEN, None, []) == "No authority has a published figure for this year."


def test_over_the_years():
    us = series("us", point(1, 2, 2022), Point(2023, reason="missing"), point(3, 4, 2024))
    assert words.over_years(CHOSEN, [us, ENGLAND]) == "**Leeds: 50.0% in 2022, 75.0% in 2024.**"
    assert words.over_years(CHOSEN, [series("us", point(1, 2)), ENGLAND]) == (
        "There is a figure for one year only, so there is no change to show."
    )


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ([2019], "2019"),
        ([2019, 2020], "2019 to 2020"),
        ([2019, 2021, 2022, 2024], "2019, 2021 to 2022 and 2024"),
        ([], ""),
    ],
)
def test_years_in_a_row(years, said):
    assert words.year_words(years) == said


def test_years_without_a_figure_are_named_with_their_reason():
    country = series("england", *(point(1, 2, year) for year in (2021, 2022, 2023, 2024)))
    us = series(
        "us",
        Point(2020, reason="before England"),
        Point(2021, reason="withheld"),
        Point(2022, reason="withheld"),
        Point(2023, reason="not sent"),
        point(1, 2),
    )
    assert words.missing(CHOSEN, [us, country, series("region", point(1, 2))]) == [
        "Leeds, 2021 to 2022: withheld.",
        "Leeds, 2023: not sent.",
        "region, 2021 to 2023: no line.",
    ]
    assert words.missing(CHOSEN, [series("us", point(1, 2)), ENGLAND]) == ["DfE gives no figure of regions for this."]


def test_englands_two_rates_in_development():
    found = Coverage(2024, 6.1, 5.7, 22_276, 364_912, 20_771, ("Blackpool", "Surrey"))
    (said,) = words.coverage(found)
    assert said == (
        "DfE prints two figures for England in 2024: **6.1%** and **5.7%**. The first divides the 22,276 appeals of "
        "all authorities by 364,912 decisions, which leave out the authorities whose figures were withheld (Blackpool "
        "and Surrey), so it is too high. The second leaves those authorities out of both: 20,771 of 364,912."
    )
    assert words.coverage(None) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (
            point(50, 100),
            point(46, 100),
            "For 2024 **our own count is 4.0 percentage points higher than the published figure**: 50.0% (50 of 100), "
            "not 46.0% (46 of 100).",
        ),
        (
            point(45, 100),
            point(46, 100),
            "For 2024 **our own count is 1.0 percentage points lower than the published figure**: 45.0% (45 of 100), "
            "not 46.0% (46 of 100).",
        ),
        (
            point(92, 200),
            point(46, 100),
            "For 2024 **our own count is as high as the published figure**: 46.0% (92 of 200), not 46.0% (46 of 100).",
        ),
        (point(46, 100), point(46, 100), "For 2024 **our own count is the published one**: 46.0% (46 of 100)."),
    ],
)
def test_our_own_count_beside_the_published_one(ours, theirs, said):
    """The latest pair counts; the same share of other cases is as high, not the same."""
    older = Pair(point(1, 2, 2023), point(1, 4, 2023))
    assert words.own_finding([older, Pair(ours, theirs)]) == said


def test_what_is_known_to_be_odd_names_whom_it_is_about():
    said = words.known_to_be_odd(replace(CHOSEN, beside=()))
    assert "All areas, 2019 to 2024: The bands of weeks add up to slightly less than the plans issued." in said


@pytest.mark.parametrize(
    ("release", "stored", "said"),
    [
        ("the 2025 release", 1200, "The 2025 release is loaded. 1,200 figures were kept."),
        ("DfE's appeals", 0, "DfE's appeals is loaded. It was loaded before; nothing was changed."),
    ],
)
def test_a_release_that_was_loaded(release, stored, said):
    assert words.loaded(release, stored) == said
    assert words.release_name("2025") == "the 2025 release"
    assert words.release_name("appeals 2014-2024") == "DfE's appeals 2014-2024"


def test_how_the_figure_is_counted():
    said = words.how_counted(CHOSEN)
    assert said[0] == CHOSEN.measure.basis
    assert said[1] == "DfE's column `pc_plans_issued_20_weeks_ex`."
    assert said[-1] == "Beside: North Yorkshire."
    refused = words.how_counted(replace(CHOSEN, figure="requests_refused_of_decided", beside=()))
    assert "DfE prints no percentage; it is worked out from counts." in refused


def test_a_break_in_the_series():
    assert words.series_break(CHOSEN).startswith("Until 2021 councils typed in totals")
    assert words.series_break(replace(CHOSEN, figure="review_decisions_within_4_weeks")).startswith("From 2025 on DfE")
    assert words.series_break(replace(CHOSEN, figure="plans_in_special_schools")) == ""


def test_charts_for_somebody_who_cannot_see_them():
    us = series("us", point(1, 2, 2021), point(3, 4, 2024))
    nobody = series("region", Point(2024, reason="missing"))
    assert compare_charts.years(CHOSEN, [us, nobody]) == (
        f"Line chart. {NAME}, by calendar year. Leeds from 50.0% in 2021 to 75.0% in 2024."
    )
    assert compare_charts.spread(CHOSEN, None, EVERY) == (
        f"Dot plot, one dot for each authority. {NAME}, 2024. {SPREAD.replace('**', '')}"
    )
    assert compare_charts.key_of_marks(CHOSEN) == "◆ Leeds, ■ those set beside, ● all others."
    assert compare_charts.key_of_marks(replace(CHOSEN, authority=None, beside=())) == "● an authority each."
