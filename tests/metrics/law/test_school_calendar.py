"""School days of test calendar T, counted by hand in the domain's worked cases."""

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from data_access.settings.read import SettingsError, read_settings
from metrics.law.school_calendar import USUAL_CALENDAR, SchoolCalendar, usual_terms
from tests.metrics.tables import around

T = SchoolCalendar(
    terms=(
        (date(2025, 9, 1), date(2025, 12, 19)),
        (date(2026, 1, 5), date(2026, 4, 2)),
        (date(2026, 4, 20), date(2026, 7, 21)),
    ),
    closed=(
        (date(2025, 9, 1), date(2025, 9, 1)),
        (date(2025, 10, 27), date(2025, 10, 31)),
        (date(2026, 2, 16), date(2026, 2, 20)),
        (date(2026, 5, 4), date(2026, 5, 4)),
        (date(2026, 5, 25), date(2026, 5, 29)),
    ),
)


def _days(*days: str) -> pd.Series:
    return pd.Series(pd.to_datetime(list(days)).astype("datetime64[s]"))


@pytest.mark.parametrize("calendar", [T, USUAL_CALENDAR], ids=["T", "usual"])
def test_calendar_t_has_194_days(calendar):
    """And the usual calendar is the same for that year."""
    assert [calendar.days_in(*term) for term in T.terms] == [74, 59, 61]


def test_school_days_between():
    """Cases 16 and 17: late by 6, early by 1, 19 days to provision; 33 days absent before it."""
    found = T.between(
        _days("2025-11-07", "2025-11-07", "2025-09-26", "2025-09-07"),
        _days("2025-11-17", "2025-11-06", "2025-10-23", "2025-10-22"),
    )
    assert list(found) == [6, -1, 19, 33]
    missing = T.between(_days("2025-11-07", None), date(2025, 11, 10))
    assert (missing[0], missing.isna()[1]) == (1, True)


def test_nth_school_day():
    """The 15th day from 8 September is Friday 26 September; a Saturday counts from the Monday; over half-term."""
    assert list(T.nth(_days("2025-09-08", "2025-09-06"), 15)) == [pd.Timestamp(2025, 9, 26)] * 2
    assert list(T.nth(_days("2025-10-24"), 6)) == [pd.Timestamp(2025, 11, 7)]
    assert list(T.after(_days("2025-10-24"), 1)) == [pd.Timestamp(2025, 11, 3)]


@pytest.mark.parametrize("year", range(2010, 2040))
def test_every_usual_year_has_about_as_many_days_as_the_law_asks(year):
    """190 days, give or take training days and when Easter falls; terms do not overlap."""
    terms = usual_terms(year)
    assert 186 <= sum(USUAL_CALENDAR.days_in(*term) for term in terms) <= 196
    assert all(before[1] < after[0] for before, after in pairwise(terms))


def test_a_council_gives_its_own(tmp_path):
    """Its own years replace the usual ones; the others stay."""
    file = tmp_path / "sendboard.toml"
    file.write_text("[school_calendar]\nterms = [[2025-09-02, 2025-12-19]]\nclosed = [2025-09-03]\n", encoding="utf-8")
    found = read_settings(file).conventions.school_calendar
    assert found.days_in(date(2025, 9, 1), date(2025, 9, 5)) == 3
    assert found.days_in(date(2025, 12, 20), date(2026, 7, 31)) == 0
    assert found.days_in(date(2026, 8, 1), date(2027, 7, 31)) > 186


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("terms = [[2025-09-02]]", "first and a last day"),
        ("terms = [[2025-09-02, 2025-09-01]]", "ends before"),
        ("term = []", "'term' is not a setting"),
        ("closed = 3", "list"),
    ],
)
def test_a_calendar_that_cannot_be_read_is_refused(tmp_path, text, words):
    """With the file and what is wrong."""
    file = tmp_path / "sendboard.toml"
    file.write_text(f"[school_calendar]\n{text}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=words):
        read_settings(file)


def test_terms_begin_and_end_on_weekdays():
    """1 September 2023 is a Friday, 2029 a Saturday; 21 July 2028 a Friday, 2029 a Saturday."""
    assert [usual_terms(year)[0][0] for year in (2023, 2029)] == [date(2023, 9, 1), date(2029, 9, 3)]
    assert [usual_terms(year)[2][1] for year in (2027, 2028)] == [date(2028, 7, 21), date(2029, 7, 20)]


@pytest.mark.parametrize(
    ("year", "away", "back"),
    [
        (1996, date(1996, 4, 4), date(1996, 4, 22)),
        (2012, date(2012, 3, 23), date(2012, 4, 10)),
        (2023, date(2023, 3, 24), date(2023, 4, 11)),
    ],
)
def test_an_early_easter_begins_the_holiday_and_a_late_one_ends_it(year, away, back):
    """Easter was on 7 April 1996, 8 April 2012, 9 April 2023: from the 8th on it is late."""
    _, spring, summer = usual_terms(year - 1)
    assert (spring[1], summer[0]) == (away, back)


def test_a_term_of_one_day_and_days_beyond_the_calendar():
    """A first and a last day may be one; after the last school day that is known there is none."""
    one = SchoolCalendar(terms=((date(2045, 9, 1), date(2045, 9, 1)),))
    assert one.days_in(date(2045, 8, 31), date(2045, 9, 30)) == 1
    assert list(one.nth(_days("2045-09-01", "2045-09-02", None), 1).isna()) == [False, True, True]


@pytest.mark.parametrize(("reopens", "long"), [(date(2025, 8, 28), 0), (date(2025, 8, 29), 1), (date(2025, 9, 1), 1)])
def test_a_closure_of_four_weeks_is_long(reopens, long):
    """Regulation 10(4)(a): closed from Friday 1 August 2025, 28 days end with the 28th; if open then, it was 27."""
    terms = ((date(2024, 9, 2), date(2025, 7, 31)), (reopens, date(2026, 7, 21)))
    found = [one for one in SchoolCalendar(terms=terms).long_closures if one[0].year == 2025]
    assert found == [(date(2025, 8, 1), reopens)] * long


def test_advice_asked_for_around_a_long_closure():
    """From one week before the first day closed (22 July 2025) to one week before the first day open (2 September)."""
    days = [*around(date(2025, 7, 15)), *around(date(2025, 8, 26)), None]
    asked = pd.Series(pd.to_datetime(days))
    assert SchoolCalendar().around_long_closure(asked).tolist() == [False, True, True, True, True, False, False]
