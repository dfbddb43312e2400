"""Extracts in the database: a new one replaces the old from its day on, and only what cases name is given."""

from datetime import date

from data_access.published.establishments.store import load_establishments
from data_access.storage import store
from tests.conftest import taken_in
from tests.data_access.published.establishments.test_extract import HEADINGS, PRIMARY, SPECIAL

CASES = b"Case reference,Request outcome,Date final plan issued,URN\nA,H,2020-11-02,990001\n"


def load(database, *lines: str, day: str, **options):
    return taken_in((HEADINGS + "".join(lines)).encode("cp1252"), f"edubasealldata{day}.csv", database, **options)


def held(database, as_at: date) -> list[tuple[str, str]]:
    rows = load_establishments(database, "998").held_on(as_at)
    return list(zip(rows["urn"], rows["kind"], strict=True))


def test_a_new_extract_replaces_the_old_one_from_its_own_day_on(database):
    taken_in(CASES, "cases.csv", database, extracted_on=date(2026, 10, 31))
    load(database, PRIMARY, day="20250106")
    load(database, PRIMARY.replace(",34,Academy converter,", ",44,Academy special converter,"), day="20260106")
    assert held(database, date(2026, 1, 5)) == [("990001", "mainstream")]
    assert held(database, date(2026, 1, 6)) == [("990001", "special_academy")]
    assert load_establishments(database).days == (date(2025, 1, 6), date(2026, 1, 6))


def test_an_extract_that_was_undone_says_nothing(database):
    taken_in(CASES, "cases.csv", database)
    done = load(database, PRIMARY, day="20260106")
    store.withdraw(database, done.batch.id)
    assert load_establishments(database).days == ()


def test_only_settings_that_a_case_names_are_given(database):
    """Some fifty thousand establishments are stored; a council's children are at some hundreds of them."""
    taken_in(CASES, "cases.csv", database)
    done = load(database, PRIMARY, SPECIAL, day="20260106")
    assert dict(done.held) == {"establishments": 2}
    assert held(database, date(2026, 1, 6)) == [("990001", "mainstream")]


def test_a_partial_extract_lies_over_the_one_before(database):
    taken_in(CASES + b"B,H,2020-11-02,990002\n", "cases.csv", database)
    load(database, PRIMARY, SPECIAL, day="20250106")
    load(database, PRIMARY.replace(",34,", ",28,").replace("20260106", ""), day="20260106", partial=True)
    assert held(database, date(2026, 1, 6)) == [("990002", "special_maintained"), ("990001", "mainstream")]


def test_the_register_of_schools_does_not_move_the_day_of_the_data(database):
    """Cases of October and a register of November: everything is shown as at October."""
    taken_in(CASES, "cases.csv", database, extracted_on=date(2026, 10, 31))
    load(database, PRIMARY, day="20261102")
    assert store.load_cases(database).extracted_on == date(2026, 10, 31)


def test_a_register_of_schools_alone_is_no_data_to_show(database):
    load(database, PRIMARY, day="20261102")
    assert store.load_cases(database) is None


def test_it_can_be_checked_without_being_stored_and_loaded_only_once(database):
    first = load(database, PRIMARY, day="20261102")
    again = load(database, PRIMARY, day="20261102")
    assert first.batch
    assert again.already
