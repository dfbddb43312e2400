"""Which months and days a line of the scorecard is about, and of whom."""

from datetime import date

import pytest

from metrics.base.periods import calendar_year, last_12_months, months_to
from metrics.catalogue import CATALOGUE
from metrics.scorecard import OF_ONE_GROUP, USUAL, is_yearly, measure, period_of, series_of

RATE, ON_TIME, QUEUE = (
    CATALOGUE[key] for key in ("tribunal_appeal_rate", "plans_issued_within_20_weeks", "assessments_open_past_20_weeks")
)
TODAY = date(2026, 10, 31)


def test_the_usual_measures_are_figures_and_stand_once():
    assert set(USUAL) <= set(CATALOGUE)
    assert len(set(USUAL)) == len(USUAL)


def test_a_measure_of_one_group_can_be_split_so():
    for key, (by, group) in OF_ONE_GROUP.items():
        assert group in CATALOGUE[key].ways[by].codes.values()
        assert measure(key).ways == (by,)


def test_months_are_the_last_24_with_the_one_of_the_day():
    months = series_of(ON_TIME, date(2026, 10, 30))
    assert (len(months), months[0].start, months[-1].end) == (24, date(2024, 11, 1), date(2026, 10, 30))


@pytest.mark.parametrize(("as_at", "last"), [(date(2026, 1, 14), 2024), (date(2026, 1, 15), 2025), (TODAY, 2025)])
def test_a_rate_of_calendar_years_waits_for_the_january_after(as_at, last):
    """The census of January 2026 is on the third Thursday, the 15th."""
    assert is_yearly(RATE)
    assert series_of(RATE, as_at)[-1] == calendar_year(last)
    assert len(series_of(RATE, as_at)) == 5
    assert period_of(RATE, last_12_months(as_at), as_at) == calendar_year(last)


def test_a_figure_is_of_the_day_or_of_the_chosen_time():
    chosen = months_to(TODAY, 3)[0]
    assert period_of(QUEUE, chosen, TODAY).start == period_of(QUEUE, chosen, TODAY).end == TODAY
    assert period_of(ON_TIME, chosen, TODAY) == chosen
    assert period_of(RATE, calendar_year(2023), TODAY) == calendar_year(2023)
