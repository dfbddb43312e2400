"""Which extract of the register of schools speaks on a day, and which establishment a number means."""

from datetime import date

import pandas as pd

from metrics.cases.columns import typed
from metrics.cases.establishments import COLUMNS, NO_REGISTER, Establishments

FIRST, SECOND = date(2025, 1, 6), date(2026, 1, 6)


def register(*rows: dict, days: tuple[date, ...] = (FIRST,)) -> Establishments:
    found = pd.DataFrame([{"held_from": FIRST, **row} for row in rows]).reindex(columns=list(COLUMNS))
    days_of = {name: pd.to_datetime(found[name]).astype("datetime64[s]") for name in ("opened", "closed", "held_from")}
    return Establishments(found.assign(**days_of), days, "998")


def named(held: Establishments, as_at: date, **numbers: str) -> str | None:
    name = held.of(typed(pd.DataFrame([numbers])), as_at)["name"].iloc[0]
    return None if pd.isna(name) else name


def test_a_day_is_told_by_the_extract_that_was_held_then():
    """A new extract replaces the old one from its own day on, that day included."""
    held = register(
        {"urn": "990001", "name": "before"},
        {"urn": "990001", "name": "after", "held_from": SECOND},
        days=(FIRST, SECOND),
    )
    told = {day: named(held, day, setting_urn="990001") for day in (FIRST, date(2026, 1, 5), SECOND, date(2027, 1, 1))}
    assert list(told.values()) == ["before", "before", "after", "after"]


def test_before_the_first_extract_the_first_one_is_the_nearest_there_is():
    held = register({"urn": "990001", "name": "first"})
    assert named(held, date(2019, 1, 1), setting_urn="990001") == "first"
    assert held.day_held(date(2019, 1, 1)) == FIRST


def test_what_a_new_extract_no_longer_has_is_not_taken_from_an_old_one():
    held = register({"urn": "990001", "name": "old"}, days=(FIRST, SECOND))
    assert named(held, date(2026, 1, 5), setting_urn="990001") == "old"
    assert named(held, SECOND, setting_urn="990001") is None


def test_a_ukprn_counts_only_where_there_is_no_urn_and_means_the_one_that_is_open():
    """A college that became an academy keeps its UKPRN under another URN."""
    held = register(
        {"urn": "990001", "ukprn": "10099901", "name": "closed", "closed": "2024-08-31"},
        {"urn": "990002", "ukprn": "10099901", "name": "open"},
    )
    assert named(held, FIRST, setting_ukprn="10099901") == "open"
    assert named(held, FIRST, setting_urn="990001", setting_ukprn="10099901") == "closed"
    assert named(held, FIRST, setting_urn="990009", setting_ukprn="10099901") is None


def test_without_a_register_numbers_of_settings_say_nothing():
    assert NO_REGISTER.says_nothing_of == {"setting_urn", "setting_ukprn"}
    assert NO_REGISTER.day_held(FIRST) is None
    assert named(NO_REGISTER, FIRST, setting_urn="990001") is None
    assert register(days=(FIRST,)).says_nothing_of == frozenset()
