"""What a council has loaded, as figures are counted from it: with the settings, on a day, and with a file not kept."""

from datetime import date

import pandas as pd
import pytest

from data_access.council import as_known, authority_of, with_unsaved
from data_access.intake import take_in
from data_access.preview import preview
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.upload import Upload
from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.changes.steps import StepKind
from metrics.changes.why import Asked, Replay
from metrics.law.conventions import Conventions
from tests.conftest import TODAY, taken_in
from tests.conftest import council_of as counted_here
from tests.data_access.loads.test_compare_loads import COMPLAINTS, FIRST, JUNE, MAY, SECOND
from tests.integration.loads.files import DAY, cases, complaints

ALIKE = {"check_dtype": False, "check_categorical": False}
"""Names come from the database in a category of their own."""
ASKED = Asked(CATALOGUE["requests_received"], calendar_year(2025))


def looked_at(database, content: bytes, day: date, **options):
    upload = Upload(content=content, filename="f.csv", today=TODAY, extracted_on=day, **options)
    return preview(upload, database).unsaved


def test_cases_and_registers_are_those_in_force_and_those_that_would_be(database):
    taken_in(cases(2), "two.csv", database, extracted_on=DAY)
    taken_in(complaints(1), "one.csv", database, extracted_on=DAY)
    now = as_known(database, Settings())
    assert (len(now.cases.rows), len(now.table("complaints").rows), now.as_at) == (2, 1, DAY)
    later = looked_at(database, complaints(3), date(2026, 1, 31))
    then = with_unsaved(database, Settings(), now, later, ["complaints"])
    assert (len(then.cases.rows), len(then.table("complaints").rows), then.as_at) == (2, 3, date(2026, 1, 31))
    assert then.rows["cases"] is now.rows["cases"]


@pytest.mark.parametrize(("partial", "day"), [(False, DAY), (True, date(2026, 1, 31))])
def test_what_would_be_known_is_what_is_known_once_it_is_kept(partial, day, database):
    """Cases alone, and a register alone: then the cases are those that were counted before, on the same day."""
    taken_in(cases(2), "two.csv", database, extracted_on=DAY)
    taken_in(complaints(1), "one.csv", database, extracted_on=DAY)
    for about, content in (("cases", cases(4) + b"\nEX-9,05/01/2026,,,Fenside,"), ("complaints", complaints(3))):
        now = as_known(database, Settings())
        then = with_unsaved(database, Settings(), now, looked_at(database, content, day, partial=partial), [about])
        assert (then.cases is now.cases) == (about == "complaints" and then.as_at == now.as_at)
        taken_in(content, "f.csv", database, extracted_on=day, partial=partial)
        kept = as_known(database, Settings())
        assert (kept.as_at, kept.rows.keys()) == (then.as_at, then.rows.keys())
        for before, after in (
            (then.cases.cases, kept.cases.cases),
            (then.table("complaints").rows, kept.table("complaints").rows),
        ):
            pd.testing.assert_frame_equal(before.frame(), after.frame(), **ALIKE)


def test_into_an_empty_database_only_the_file_would_be_known(database):
    file = looked_at(database, cases(2), DAY)
    known = with_unsaved(database, Settings(authority="383"), None, file, ["cases"])
    assert (len(known.cases.rows), known.as_at, known.establishments.own_authority) == (2, DAY, "383")


def test_the_authority_is_the_settings_or_else_the_newest_file_that_names_one(database):
    taken_in(cases(1), "one.csv", database, extracted_on=DAY)
    loaded = store.load_cases(database).batches
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
    assert now.council.cases.cases.frame().equals(counted_here(database).cases.cases.frame())


def test_the_settings_are_those_of_today(database):
    taken_in(FIRST, "may.csv", database, extracted_on=MAY)
    chosen = Settings(conventions=Conventions(published_plan_date="start_date"), population={"": 90_000})
    found = as_known(database, chosen)
    assert (found.conventions, found.population) == (chosen.conventions, {"": 90_000})


def test_a_past_day_is_counted_by_the_settings_of_its_load_and_a_change_is_a_step(database):
    """On the day of the load, one day later, and not the day before; and not where somebody says otherwise."""
    then, today = Settings(population={"": 80_000}), Settings(conventions=Conventions(six_week_outcomes=("Y",)))
    for number, (content, day, settings) in enumerate(((FIRST, MAY, None), (SECOND, JUNE, then))):
        upload = Upload(content=content, filename=f"{number}.csv", today=TODAY, extracted_on=day)
        assert take_in(upload, database, settings=settings).batch
    for day, kept in ((date(2025, 6, 29), today), (JUNE, then), (date(2025, 7, 1), then)):
        found = as_known(database, today, known_on=day)
        assert (found.conventions, found.population) == (kept.conventions, kept.population)
    assert as_known(database, today, known_on=JUNE, as_counted_then=False).conventions == today.conventions
    now = as_known(database, today)
    assert now.conventions == today.conventions
    (step, *_) = Replay(as_known(database, today, known_on=JUNE), now).steps
    assert (step.kind, step.column) == (StepKind.SETTINGS, "six_week_outcomes, population")
