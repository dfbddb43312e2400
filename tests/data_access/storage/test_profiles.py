"""What an officer said of a file is found again by the file's shape; the last word counts."""

from data_access.layouts.corrections import Corrections, HiddenRows
from data_access.storage.profiles import keep_profile, profile_of

FIRST = Corrections(hidden_rows=HiddenRows.COUNT)
SECOND = Corrections(columns={"cases": {"Date in": "received_date"}})


def test_the_last_one_of_a_shape_counts(database):
    assert profile_of(database, "a") is None
    keep_profile(database, "a", "Monthly list", FIRST, by="A. Example")
    keep_profile(database, "b", "Appeals", SECOND)
    found = profile_of(database, "a")
    assert (found.name, found.corrections, found.made_by) == ("Monthly list", FIRST, "A. Example")
    keep_profile(database, "a", "Monthly list", SECOND)
    assert profile_of(database, "a").corrections == SECOND
    assert profile_of(database, "b").name == "Appeals"


def test_no_corrections_take_the_profile_back(database):
    keep_profile(database, "a", "Monthly list", FIRST)
    keep_profile(database, "a", "Monthly list", Corrections())
    assert profile_of(database, "a") is None


def test_nothing_that_identifies_a_person_is_kept(database):
    said = Corrections(values={"cases": {"request_outcome": {"see ash@example.org": "W"}}})
    keep_profile(database, "a", "List for ash@example.org", said, by="ash@example.org")
    found = profile_of(database, "a")
    assert "example.org" not in found.name + found.corrections.written() + found.made_by
