"""The year so far and a whole year: half of what was missed is said of each."""

import pandas as pd
import pytest

from reports.words.absence.years import years_line

LAST, NOW = (2025, "E", 28, 500, False), (2026, "E", 44, 500, True)


def years(*lines: tuple[int, str, int, int, bool]) -> pd.DataFrame:
    found = pd.DataFrame(lines, columns=["year", "status", "severe", "pupils", "to_date"])
    return found.assign(severe_share=found["severe"] / found["pupils"].where(found["pupils"] > 0))


def test_the_year_so_far_is_set_apart_from_the_last_whole_one():
    """8.8% of two months and 5.6% of a year count different things."""
    found = years((2024, "E", 1, 10, False), LAST, (2025, "N", 1, 9, False), NOW)
    assert years_line(found) == (
        "Of pupils with a plan, 8.8% (44 of 500) have missed half of the school days so far, and 5.6% (28 of 500) "
        "missed half of the whole school year 2025/26: whoever is away for the first weeks has missed half of those, "
        "and not of a year."
    )


@pytest.mark.parametrize("lines", [[NOW], [LAST], [LAST, (2026, "E", 0, 0, True)]])
def test_without_both_years_nothing_is_compared(lines):
    assert years_line(years(*lines)) == "Each earlier year is whole; one that runs goes to the day."
