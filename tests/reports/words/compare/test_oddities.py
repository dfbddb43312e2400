"""What is known to be odd, and when a figure is missing why: of the authority chosen and those beside it."""

from data_access.reference_data.authorities import BY_CODE
from reports.summaries.compare import Choice
from reports.summaries.series import Point, Series
from reports.words import compare as words
from tests.reports.words.views import view

CITY, LEEDS = BY_CODE["E09000001"], BY_CODE["E08000035"]
EXCEPTIONS = "Every plan of 2024 was recorded as an exception, so there is no headline."
EVERYWHERE = "All areas, 2019 to 2024: The bands of weeks add up to slightly less than the plans issued."


def chosen(authority, *beside, year: int = 2024) -> Choice:
    return Choice(view(), "plans_issued_within_20_weeks", authority, year, beside, True, False, ("2025",))


def test_of_whom_something_is_odd():
    """DfE's notes name the City of London for 2024; the bands concern all areas."""
    theirs = f"City of London, 2024: {EXCEPTIONS}"
    assert words.known_to_be_odd(chosen(CITY)) == [theirs, EVERYWHERE]
    assert words.known_to_be_odd(chosen(LEEDS, CITY)) == [theirs, EVERYWHERE]
    assert words.known_to_be_odd(chosen(None, CITY)) == [theirs, EVERYWHERE]
    assert words.known_to_be_odd(chosen(LEEDS)) == words.known_to_be_odd(chosen(None)) == [EVERYWHERE]


def test_why_the_authority_has_no_figure():
    """Known of 2024; of 2023 the release has the word."""
    for year, why in ((2024, EXCEPTIONS), (2023, "The release says: no data (z).")):
        us = Series("City of London", "us", (Point(year, reason="no data (z)"),))
        england = Series("England", "england", (Point(year, 0.5),))
        said = words.headline(chosen(CITY, year=year), [us, england])
        assert said.endswith(f"**City of London has no published figure.** {why} England **50.0%**. ")
