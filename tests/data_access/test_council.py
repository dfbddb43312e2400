"""What a council has loaded, as figures are counted from it: with the settings, on a day, and with a file not kept."""

from datetime import date

from data_access.council import as_known, authority_of, council_of
from data_access.preview import preview
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.upload import Upload
from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.changes.why import Asked, Replay
from metrics.law.conventions import Conventions
from tests.conftest import TODAY, taken_in
from tests.conftest import council_of as counted_here
from tests.data_access.loads.test_compare_loads import COMPLAINTS, FIRST, JUNE, MAY, SECOND
from tests.integration.loads.files import DAY, cases, complaints

ASKED = Asked(CATALOGUE["requests_received"], calendar_year(2025))


def test_cases_and_registers_are_those_in_force_and_those_that_would_be(database):
    taken_in(cases(2), "two.csv", database, extracted_on=DAY)
    taken_in(complaints(1), "one.csv", database, extracted_on=DAY)
    now = council_of(database, Settings(), store.load_cases(database))
    assert (len(now.cases.rows), len(now.register("complaints").rows), now.as_at) == (2, 1, DAY)
    later = Upload(content=complaints(3), filename="f.csv", today=TODAY, extracted_on=date(2026, 1, 31))
    unsaved = preview(later, database).unsaved
    then = council_of(database, Settings(), store.load_cases(database, unsaved=unsaved), unsaved=unsaved)
    assert (len(then.cases.rows), len(then.register("complaints").rows), then.as_at) == (2, 3, date(2026, 1, 31))


def test_a_day_and_what_was_known_then(database):
    taken_in(cases(1), "one.csv", database, extracted_on=date(2025, 11, 30))
    taken_in(cases(3), "three.csv", database, extracted_on=DAY)
    known_on = date(2025, 12, 30)
    loaded = store.load_cases(database, known_on=known_on)
    council = council_of(database, Settings(), loaded, known_on=known_on, as_at=date(2025, 1, 5))
    assert (len(loaded.cases), len(council.cases.rows)) == (1, 0), "asked on 6 January 2025"


def test_the_authority_is_the_settings_or_else_the_newest_file_that_names_one(database):
    taken_in(cases(1), "one.csv", database, extracted_on=DAY)
    loaded = store.load_cases(database)
    assert authority_of(loaded, Settings()) == ""
    assert authority_of(loaded, Settings(authority="383")) == "383"
    assert authority_of(loaded, Settings(authority="000")) == ""


def test_what_was_known_on_a_day(database):
    """One day before the first load nothing was; from then on its rows, until the day of the next."""
    assert as_known(database, Settings()) is None
    taken_in(FIRST, "may.csv", database, extracted_on=MAY)
    taken_in(COMPLAINTS.encode(), "complaints.csv", database, extracted_on=MAY)
    taken_in(SECOND, "june.csv", database, extracted_on=JUNE)
    assert as_known(database, Settings(), known_on=date(2025, 5, 30)) is None
    then = as_known(database, Settings(), known_on=date(2025, 6, 29))
    now = as_known(database, Settings(), known_on=JUNE)
    assert (then.as_at, now.as_at) == (MAY, JUNE)
    assert len(then.rows["complaints"]) == 2
    assert then.kept["complaints"] >= {"received_date"}
    found = Replay(then, now).why(ASKED)
    assert (found.then.value, found.now.value) == (3, 3)
    assert [len(one.rows) for one in found.moves] == [1, 1]
    assert now.council.cases.cases.equals(counted_here(database).cases.cases)


def test_the_settings_are_those_of_today(database):
    taken_in(FIRST, "may.csv", database, extracted_on=MAY)
    chosen = Settings(conventions=Conventions(published_plan_date="start_date"), population={"": 90_000})
    found = as_known(database, chosen)
    assert (found.conventions, found.population) == (chosen.conventions, {"": 90_000})
