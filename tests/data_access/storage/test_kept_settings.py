"""Settings chosen on a page are kept with who and when, the newest of each counts, and days stay days."""

from datetime import date

from data_access.storage import store
from data_access.storage.kept_settings import keep_settings, kept_settings, setting_changes

TERMS = [[date(2026, 9, 1), date(2026, 12, 18)], [date(2027, 1, 4), date(2027, 1, 4)]]


def test_the_newest_counts_and_all_can_be_read(database):
    before = store.version(database)
    keep_settings(database, {"council": "Old Example", "school_calendar.terms": TERMS}, "A. Example")
    keep_settings(database, {"council": "Exampleshire", "local_target": 0.6}, "B. Example")
    assert kept_settings(database) == {"council": "Exampleshire", "school_calendar.terms": TERMS, "local_target": 0.6}
    found = [(one.key, one.value, one.made_by) for one in setting_changes(database)]
    assert sorted(found[:2]) == [("council", "Exampleshire", "B. Example"), ("local_target", 0.6, "B. Example")]
    assert sorted(one[0] for one in found[2:]) == ["council", "school_calendar.terms"]
    assert all(one.made_at is not None for one in setting_changes(database))
    assert store.version(database) != before, "figures may change, so all are counted again"


def test_what_is_taken_back_is_chosen_no_more(database):
    keep_settings(database, {"local_target": 0.6}, "A. Example")
    keep_settings(database, {"local_target": None}, "A. Example")
    assert kept_settings(database) == {}
    assert [one.value for one in setting_changes(database)] == [None, 0.6]


def test_nothing_chosen_is_nothing_kept(database):
    before = store.version(database)
    keep_settings(database, {}, "A. Example")
    assert (setting_changes(database), store.version(database)) == ((), before)


def test_what_looks_like_no_day_stays_text(database):
    keep_settings(database, {"council": "Ten-letter"}, "A. Example")
    assert kept_settings(database) == {"council": "Ten-letter"}


def test_an_identifier_in_a_name_is_not_kept(database):
    keep_settings(database, {"council": "X"}, "a.example@example.org")
    assert "example.org" not in setting_changes(database)[0].made_by
