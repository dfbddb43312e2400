"""The main figures as they are and as a file would make them: in the years of its day, and on the day of each."""

from datetime import date

from data_access.loads.compare_loads import foreseen
from data_access.preview import preview
from data_access.settings.read import Settings
from data_access.upload import Upload
from metrics.catalogue import CATALOGUE
from metrics.datasets import LISTS
from reports.summaries.loads import HEADLINES, before_and_after
from tests.conftest import TODAY, taken_in
from tests.integration.loads.files import DAY, cases


def states(database, content: bytes, day: date):
    upload = Upload(content=content, filename="f.csv", today=TODAY, extracted_on=day)
    found = foreseen(database, Settings(), preview(upload, database).unsaved)
    return found.before, found.after


def test_requests_of_both_years_and_children_waiting_on_either_day(database):
    """Two asked in January 2025, agreed and waiting. A month later four, and one asked in 2026."""
    taken_in(cases(2), "two.csv", database, extracted_on=DAY)
    new = cases(4) + b"\nEX-9,05/01/2026,,,Fenside,"
    pairs = {
        (one.after.metric.key, one.after.period.name): one
        for one in before_and_after(["cases"], *states(database, new, date(2026, 1, 31)))
    }
    asked = {period: one for (key, period), one in pairs.items() if key == "requests_received"}
    assert {period: (one.before.value, one.after.value) for period, one in asked.items()} == {
        "2025": (2, 4),
        "2026": (None, 1),
    }
    (waiting,) = (one for (key, _), one in pairs.items() if key == "assessments_open")
    assert (waiting.before.value, waiting.before.period.end) == (2, DAY)
    assert (waiting.after.value, waiting.after.period.end) == (5, date(2026, 1, 31))
    assert waiting.moves


def test_a_figure_that_stays_does_not_move(database):
    taken_in(cases(2), "two.csv", database, extracted_on=DAY)
    pairs = before_and_after(["cases"], *states(database, cases(2) + b"\n", DAY))
    assert [one.after.metric.key for one in pairs if one.moves] == []


def test_into_an_empty_database_there_is_nothing_before(database):
    pairs = before_and_after(["cases"], *states(database, cases(2), DAY))
    assert {one.before for one in pairs} == {None}
    assert "request_decisions_within_6_weeks" in {one.after.metric.key for one in pairs}


def test_every_list_named_is_one_and_others_have_no_main_figures(database):
    assert set(HEADLINES) <= set(LISTS)
    assert {CATALOGUE[key].about == about for about, keys in HEADLINES.items() for key in keys} == {True}
    assert before_and_after(["look_backs"], *states(database, cases(1), DAY)) == []
