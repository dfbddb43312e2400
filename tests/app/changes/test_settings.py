"""The Settings page: the first officer names herself, sets the council up, and the pages go by it at once."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data_access.chosen_settings import choose, settings_in_force
from data_access.storage.database import open_database
from pages.ui.frame.address import part_of
from tests.app.reading import words

Start = Callable[..., AppTest]


@pytest.fixture
def named(database_address: str) -> None:
    choose(open_database(database_address), {"officers.names": ["A. Example"]}, by="A. Example")


def opened(start: Start, part: str = "") -> AppTest:
    """The page, with one of its parts open."""
    app = start("Settings", part=part_of(part))
    assert not app.exception
    return app


def test_the_first_officer_names_herself(tidy: None, start: Start, database_address: str) -> None:
    app = opened(start, "Officers")
    assert any("Nobody may change anything yet" in one.value for one in app.info)
    app.text_area(key="set_officers.names").set_value("A. Example\nB. Example")
    app.button(key="keep_officers.names").click().run()
    assert any("name yourself as one first" in one.value for one in app.warning), "without her own name"
    app.text_input(key="settings_by").set_value("A. Example")
    app.button(key="keep_officers.names").click().run()
    assert [one.value for one in app.success] == ["Kept: officers."]
    assert settings_in_force(open_database(database_address)).officers == ("A. Example", "B. Example")
    assert app.selectbox(key="settings_by").options == ["A. Example", "B. Example"]


def test_the_council_is_set_up_and_the_pages_go_by_it(tidy: None, named: None, start: Start) -> None:
    app = opened(start, "The council")
    app.text_input(key="set_council").set_value("Exampleshire")
    app.selectbox(key="set_authority").set_value("383")
    app.number_input(key="set_population_0").set_value(90_000)
    app.button(key="keep_council").click().run()
    assert [one.value for one in app.success] == [
        "Kept: name of the council, authority, as DfE numbers it and people aged 0 to 25 in the area."
    ]
    assert "Exampleshire" in words(start("Waiting now"))
    again = opened(start, "The council")
    assert (again.text_input(key="set_council").value, again.number_input(key="set_population_0").value) == (
        "Exampleshire",
        90_000,
    )
    history = opened(start, "What was set")
    assert "People aged 0 to 25 in the area: whole council 90,000. Set by A. Example on" in words(history)


def test_targets_in_percent(tidy: None, named: None, start: Start, database_address: str) -> None:
    app = opened(start, "Targets")
    app.number_input(key="set_local_target").set_value(62.5)
    app.number_input(key="set_scorecard.targets_remedies_overdue").set_value(0.0)
    app.number_input(key="set_scorecard.targets_stage_1_on_time").set_value(95.0)
    app.button(key="keep_local_target").click().run()
    found = settings_in_force(open_database(database_address))
    assert (found.local_target, found.targets) == (0.625, {"remedies_overdue": 0.0, "stage_1_on_time": 0.95})
    again = opened(start, "Targets")
    assert again.number_input(key="set_scorecard.targets_stage_1_on_time").value == 95.0


def test_days_that_cannot_be_read_are_named(tidy: None, named: None, start: Start, database_address: str) -> None:
    app = opened(start, "School terms")
    app.text_area(key="set_school_calendar.terms").set_value("01/09/2026 to 18/12/2026\nspring")
    app.button(key="keep_school_calendar.terms").click().run()
    assert [one.value.replace("\\", "") for one in app.warning] == [
        "School terms: Line 2 cannot be read; expected a first and a last day, such as 01/09/2026 to 18/12/2026, or "
        "one day."
    ]
    app.text_area(key="set_school_calendar.terms").set_value("01/09/2026 to 18/12/2026")
    app.button(key="keep_school_calendar.terms").click().run()
    assert len(settings_in_force(open_database(database_address)).conventions.school_calendar.terms) == 1


def test_what_the_file_says_is_shown_and_fixed(
    tidy: None, named: None, start: Start, tmp_path, database_address: str
) -> None:
    (tmp_path / "sendboard.toml").write_text('council = "File Example"\n', encoding="utf-8")
    app = opened(start, "The council")
    assert (app.text_input(key="set_council").value, app.text_input(key="set_council").disabled) == (
        "File Example",
        True,
    )
    app.number_input(key="set_pupils").set_value(75_000)
    app.button(key="keep_council").click().run()
    assert [one.value for one in app.success] == ["Kept: pupils at schools in the area."]


def test_the_figures_and_meetings_of_the_first_page(tidy: None, named: None, start: Start, database_address) -> None:
    app = opened(start, "First page")
    app.multiselect(key="set_scorecard.measures").set_value(["requests_received", "remedies_overdue"])
    app.text_area(key="set_scorecard.meetings").set_value("14/10/2026\n15/07/2026")
    app.button(key="keep_scorecard.measures").click().run()
    found = settings_in_force(open_database(database_address))
    assert found.measures == ("requests_received", "remedies_overdue")
    assert [f"{one:%d %b}" for one in found.meetings] == ["15 Jul", "14 Oct"]


def test_step_changes_of_any_figure(tidy: None, named: None, start: Start) -> None:
    app = opened(start, "Step changes")
    app.selectbox(key="settings_step_of").set_value("requests_received").run()
    assert "None is set for this figure." in words(app)
    app.date_input(key="step_day").set_value("2026-02-01")
    app.text_input(key="step_reason").set_value("One front door")
    app.button(key="step_set").click().run()
    assert not app.exception
    assert "From 1 February 2026: One front door. Set by A. Example" in words(app)
