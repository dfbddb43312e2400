"""A published figure that is known to be wrong is shown and nothing is concluded from it; no year across a break."""

from dataclasses import replace

from reports.words import compare as words
from tests.reports.words.compare.chosen import CHOSEN
from tests.reports.words.test_compare import ENGLAND, EVERY, NAME, POOLED, SPREAD, point, series

WRONG = replace(point(67, 717), doubt="The number is that of the whole region.")


def test_no_year_is_compared_across_a_break():
    """Until 2021 councils typed in totals: 2021 is no year to begin from, 2022 is."""
    us = series("us", point(9, 10, 2020), point(1, 2, 2021), point(1, 4, 2022), point(3, 4, 2024))
    assert words.over_years(CHOSEN, [us]) == "**Leeds: 25.0% in 2022, 75.0% in 2024.**"
    assert words.over_years(CHOSEN, [series("us", point(1, 2, 2021), point(3, 4, 2024))]) == (
        "The way of counting changed, or figures cannot be relied on, so there is no change to show."
    )
    older = series("us", point(1, 2, 2019), point(3, 4, 2021))
    assert words.over_years(CHOSEN, [older]) == "**Leeds: 50.0% in 2019, 75.0% in 2021.**", "counted alike"


def test_nothing_is_concluded_from_our_figure_where_it_is_known_to_be_wrong():
    us = series("us", WRONG)
    assert words.headline(CHOSEN, [us, ENGLAND, POOLED]) == (
        f"{NAME}, 2024: **Leeds is published with 9.3% (67 of 717), which cannot be relied on**, so nothing is "
        "concluded from it. The number is that of the whole region. England **46.4%**; the statistical neighbours "
        "together **50.0%**. "
    )
    assert words.chance(CHOSEN, [us, ENGLAND]) == ""
    assert words.among_all(CHOSEN, us, EVERY) == (f"{SPREAD} Leeds is not among them: its figure cannot be relied on.")
    before = series("us", point(1, 2, 2022), point(1, 4, 2023), WRONG)
    assert words.over_years(CHOSEN, [before]) == "**Leeds: 50.0% in 2022, 25.0% in 2023.**"


def test_nor_from_englands():
    country = series("england", replace(ENGLAND.points[0], doubt="It is too high."))
    us = series("us", point(67, 717))
    assert "England **46.4%** (not to be relied on)" in words.headline(CHOSEN, [us, country])
    assert words.chance(CHOSEN, [us, country]) == ""


def test_a_wrong_figure_is_said_beside_the_years():
    us = series("us", point(1, 2, 2023), WRONG)
    said = words.missing(CHOSEN, [us, series("england", point(1, 2, 2023), point(1, 2))])
    assert said[0] == (
        "Leeds, 2024: 9.3% is published, but cannot be relied on, so it is not drawn. The number is that of the whole "
        "region."
    )
