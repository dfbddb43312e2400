"""What is said of rates for the people who live here: none known, some, beside England and not."""

from dataclasses import replace

from metrics.base.periods import Period, calendar_year
from reports.words import people
from tests.reports.figures import TODAY, measure, missing

REQUESTS, PLANS, PUPILS = "requests_per_1000", "plans_per_1000", "plans_per_100_pupils"
NONE = [missing(REQUESTS), missing(PLANS), missing(PUPILS)]


def in_2025(value: float):
    return replace(measure(REQUESTS, value), period=calendar_year(2025))


def test_nothing_is_said_where_nobody_gave_a_number():
    assert people.for_the_people(*NONE, None) == []
    assert people.for_the_people(*NONE, 17_000_000) == []


def test_beside_england_by_the_number_in_the_settings():
    """By hand: 162,702 requests of 2025 and 718,838 plans of January 2026 for 17,000,000 are 9.57 and 42.28."""
    plans, pupils = (replace(measure(key, 12.34), period=TODAY) for key in (PLANS, PUPILS))
    assert people.for_the_people(in_2025(8.06), plans, pupils, 17_000_000) == [
        "**8.1 requests for every 1,000 aged 0 to 25** in 2025. England: 9.6, 2025 (162,702 for 17,000,000 people).",
        f"**12.3 plans for every 1,000 aged 0 to 25** on {TODAY.name}. England: 42.3, January 2026 (718,838 for "
        "17,000,000 people).",
        f"**12.3 plans for every 100 pupils** on {TODAY.name}, also of those who learn at college, at home or "
        "elsewhere.",
    ]


def test_england_of_the_same_year_or_the_newest_before_it():
    """By hand: 82,329 requests of 2019 for 17,000,000 people are 4.84 for every 1,000. No year before is held."""
    for year, ends in {
        2018: "in 2018.",
        2019: "in 2019. England: 4.8, 2019 (82,329 for 17,000,000 people).",
        2027: "in 2027. England: 9.6, 2025 (162,702 for 17,000,000 people).",
    }.items():
        said = people.for_the_people(replace(in_2025(8), period=calendar_year(year)), *NONE[1:], 17_000_000)
        assert said[0].endswith(ends)


def test_a_part_of_a_year_stands_beside_no_year():
    half = Period(calendar_year(2025).start, calendar_year(2025).start.replace(month=6, day=30), "the first half")
    said = people.for_the_people(replace(in_2025(4), period=half), *NONE[1:], 17_000_000)
    assert said[0].endswith("England's is of whole years, so it is not set beside.")


def test_what_is_missing_for_englands_is_said_once():
    assert people.for_the_people(in_2025(8), *NONE[1:], None) == [
        "**8.0 requests for every 1,000 aged 0 to 25** in 2025.",
        people.NO_ENGLAND,
    ]
