"""How a load was read, and by what settings it was counted, is kept with it."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update

from data_access.intake import take_in
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from data_access.settings.read import Settings
from data_access.storage.models import ReadingRecord
from data_access.storage.readings import CountedBy, corrections_of, counted_by
from data_access.upload import Upload
from metrics.law.complaint_stages import STANDARD_STAGES
from metrics.law.conventions import Conventions
from metrics.law.school_calendar import SchoolCalendar
from tests.conftest import TODAY
from tests.integration.loads.files import cases

OWN = Settings(
    conventions=Conventions(
        published_plan_date="start_date",
        complaint_stages=(*STANDARD_STAGES, replace(STANDARD_STAGES[0], in_force=date(2025, 4, 1))),
        school_calendar=SchoolCalendar(terms=((date(2025, 9, 3), date(2025, 10, 24)),)),
    ),
    population={"": 90_000, "North": 40_000},
)
SAID = Corrections(values={"cases": {"request_outcome": {"W/D for ash@example.org": "W"}}})


def loaded(database, count: int, settings: Settings | None, **said) -> int:
    upload = Upload(content=cases(count), filename="f.csv", today=TODAY, extracted_on=date(2025, 6, count), **said)
    return take_in(upload, database, settings=settings).batch.id


def test_all_settings_that_change_figures_are_those_of_the_last_load_that_kept_them(database):
    numbers = [loaded(database, 2, OWN), loaded(database, 3, Settings()), loaded(database, 4, None)]
    assert counted_by(database, numbers[:1]) == CountedBy(OWN.conventions, OWN.population)
    assert counted_by(database, numbers) == CountedBy()
    assert counted_by(database, reversed(numbers)) == CountedBy(OWN.conventions, OWN.population)
    assert (counted_by(database, numbers[2:]), counted_by(database, [])) == (None, None)


@pytest.mark.parametrize("kept", ['{"conventions": {"published_plan_date": "receipt"}}', "[]"])
def test_settings_that_are_none_any_more_are_not_taken_for_the_usual_ones(database, kept):
    number = loaded(database, 2, OWN)
    with database.begin() as connection:
        connection.execute(update(ReadingRecord).values(counted_by=kept))
    assert counted_by(database, [number]) is None


def test_what_was_said_of_a_file_is_kept_with_its_load_without_what_identifies_a_person(database):
    first, second = loaded(database, 2, None), loaded(database, 3, None, corrections=SAID)
    assert corrections_of(database, first) == corrections_of(database, 99) == AS_WRITTEN
    assert corrections_of(database, second).values["cases"]["request_outcome"]
    assert "example.org" not in corrections_of(database, second).written()
